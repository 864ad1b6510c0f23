#include "tests/qml/pages/rescues.h"

#include "core/record/types.h"
#include "tests/qml/pages/sampleparts.h"

namespace kf::sample {

namespace {

Unacknowledged::Item item(const RecordType &type, const QString &title, Operation::Kind kind)
{
    Unacknowledged::Item item;
    item.operation.kind = kind;
    item.operation.record = RecordId::generate(at(0, 9, 30));
    item.operation.type = type.name().toByteArray();
    item.at = at(0, 9, 30);
    item.title = title;
    return item;
}

} // namespace

void fillRescue(RescueModel &model, const QString &kind)
{
    if (kind == QLatin1String("made")) {
        RescueMade made;
        made.path = utf8("/media/usb/Keyfield 2026-10-13 09-52.keyfield-rescue");
        made.operations = 41;
        made.drafts = 2;
        made.attachments = 3;
        made.missing = 1;
        model.showMade(made);
    } else if (kind == QLatin1String("wrong")) {
        model.refuse({ErrorCode::WrongPassphrase, {}});
    } else if (kind == QLatin1String("look") || kind == QLatin1String("long")) {
        RescueContents contents;
        contents.work.origin.userName = utf8("Марина Лаптева");
        contents.work.origin.deviceName = utf8("Телефон");
        contents.work.origin.madeAt = quint64(at(-1, 18, 20));
        contents.work.items = {item(types::note, utf8("Любят гранолу"), Operation::Kind::Create),
                               item(types::account, utf8("Тавория"), Operation::Kind::Edit),
                               item(types::task, utf8("Отчёт по недовозу"), Operation::Kind::Delete)};
        if (kind == QLatin1String("long")) {
            for (int i = 0; i < 40; ++i)
                contents.work.items.push_back(item(types::note, longName(), Operation::Kind::Create));
            contents.work.origin.deviceName = longName();
        }
        contents.missing = 2;
        model.showContents(contents);
    }
}

} // namespace kf::sample
