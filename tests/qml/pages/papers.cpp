#include "tests/qml/pages/papers.h"

#include "core/change/state.h"
#include "core/record/types.h"
#include "tests/qml/pages/sampleparts.h"

namespace kf::sample {

namespace {

FieldHistory change(qint64 sequence, const FieldType &field, Value before, Value value, qint64 when,
                    const char *author = "")
{
    FieldHistory entry;
    entry.record = id(1);
    entry.field = field.name().toByteArray();
    entry.before = std::move(before);
    entry.value = std::move(value);
    entry.sequence = sequence;
    entry.at = when;
    entry.author = utf8(author);
    entry.device = *author ? DeviceId(2) : DeviceId::None;
    entry.deviceName = *author ? utf8("Ноутбук") : QString();
    return entry;
}

} // namespace

HistoryModel::Snapshot history(const QString &kind)
{
    HistoryModel::Snapshot snapshot;
    if (kind == QLatin1String("none"))
        return snapshot;
    const bool isLong = kind == QLatin1String("long");
    Record task(types::task, id(1));
    task.set(types::task.title, isLong ? longName() : utf8("Планограмма завтраков"));
    task.set(types::task.due, Moment{Today.addDays(3), QTime(15, 0)});
    task.set(types::task.text, isLong ? longText() : utf8("Отправить Игорю Панину"));
    task.deleted = kind == QLatin1String("deleted");
    snapshot.record = task;
    snapshot.me = utf8("Марина Лаптева");
    snapshot.history = {
        change(4, types::task.due, Moment{Today, {}}, Moment{Today.addDays(3), QTime(15, 0)}, at(0, 9, 40)),
        change(3, types::task.text, {}, task.value(types::task.text), at(-1, 18, 2), "Роман Берг"),
        change(2, types::task.title, utf8("Планограмма"), task.value(types::task.title), at(-1, 18, 2), "Роман Берг"),
        change(1, types::task.title, {}, utf8("Планограмма"), at(-7, 12, 0)),
    };
    snapshot.history.back().created = true;
    if (task.deleted) {
        FieldHistory gone = change(5, types::task.done, {}, Value(true), at(0, 9, 50));
        gone.field = DeletedField;
        snapshot.history.insert(snapshot.history.begin(), gone);
    }
    return snapshot;
}

std::vector<DeletedModel::Item> deleted(const QString &kind)
{
    std::vector<DeletedModel::Item> items;
    if (kind == QLatin1String("none"))
        return items;
    const bool isLong = kind == QLatin1String("long");
    const auto add = [&](Record record, const char *client, qint64 when) {
        record.deleted = true;
        record.changedAt = when;
        items.push_back({std::move(record), isLong ? longName() : utf8(client)});
    };
    add(Record(types::task, id(1)).set(types::task.title, isLong ? longName() : utf8("Отчёт за III квартал")), "Гравия",
        at(0, 9, 12));
    add(Record(types::contact, id(2)).set(types::contact.name, utf8("Илья Корж")), "Тавория", at(-1, 17, 40));
    add(Record(types::account, id(3)).set(types::account.name, utf8("Полярная звезда")), "", at(-30, 11, 0));
    return items;
}

PresentedModel::Snapshot presented(const QString &kind)
{
    PresentedModel::Snapshot shown;
    const bool isLong = kind == QLatin1String("long");
    shown.account = isLong ? longName() : utf8("Тавория");
    if (kind == QLatin1String("none"))
        return shown;
    shown.ours = {{id(31), utf8("Компенсировать 240 коробок"), Moment{Today.addDays(3), QTime(15, 0)}, false},
                  {id(32), isLong ? longText() : utf8("Планограмма под гранолу"), {}, false},
                  {id(33), utf8("Цена на овсяное печенье"), Moment{Today.addDays(-9), {}}, true}};
    shown.theirs = {{id(34), utf8("Акт расхождения по недовозу"), Moment{Today.addDays(1), {}}, false}};
    shown.next = at(7, 10, 0);
    shown.place = isLong ? longText() : utf8("Складочная, 14");
    return shown;
}

void fillLetter(LetterModel &model, const QString &kind)
{
    LetterModel::Snapshot snapshot;
    if (kind != QLatin1String("none")) {
        const bool isLong = kind == QLatin1String("long");
        Agreed &agreed = snapshot.agreed;
        agreed.visit = id(1);
        agreed.account = id(100);
        agreed.accountName = isLong ? longName() : utf8("Тавория");
        agreed.start = at(0, 10, 30);
        agreed.people = {utf8("Ольга Рябинина"), utf8("Илья Корж")};
        agreed.addresses = {QStringLiteral("o.ryabinina@tavoria.example"), QStringLiteral("i.korzh@tavoria.example")};
        agreed.others = {{isLong ? longName() : utf8("Вера Тихонова"), QStringLiteral("v.tikhonova@tavoria.example")}};
        agreed.ours = {{utf8("Компенсировать 240 коробок"), Moment{Today.addDays(3), QTime(15, 0)}},
                       {isLong ? longText() : utf8("Планограмма под гранолу"), {}}};
        agreed.theirs = {{utf8("Акт расхождения по недовозу"), Moment{Today.addDays(1), {}}}};
        agreed.next = at(7, 10, 0);
        agreed.nextPlace = utf8("Складочная, 14");
        agreed.me = utf8("Марина Лаптева");
        if (kind == QLatin1String("introduces"))
            agreed.introduces = Agreed::Introduction{utf8("Борис Титов"), {}, at(0, 0, 0), 0};
    }
    model.show(snapshot);
    if (kind == QLatin1String("queued"))
        model.queue();
}

} // namespace kf::sample
