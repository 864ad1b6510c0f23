#include "tests/qml/pages/records.h"

#include "core/record/types.h"
#include "tests/qml/pages/sampleparts.h"

namespace kf::sample {

namespace {

Record note(const QString &text)
{
    Record note(types::note, RecordId::generate(at(0, 9, 30)));
    note.set(types::note.account, id(100)).set(types::note.text, text);
    return note;
}

Record visit()
{
    Record visit(types::visit, RecordId::generate(at(-21, 12, 0)));
    visit.set(types::visit.title, utf8("Аудит полки в 3 магазинах"))
        .set(types::visit.account, id(100))
        .set(types::visit.place, utf8("Кутузовский пр., 12"))
        .set(types::visit.people, {id(31), id(32)})
        .set(types::visit.start, at(-21, 12, 0))
        .set(types::visit.end, at(-21, 13, 0))
        .set(types::visit.started, at(-21, 12, 4))
        .set(types::visit.finished, at(-21, 13, 21))
        .set(types::visit.checkInAt, at(-21, 12, 4))
        .set(types::visit.checkInDistance, 40)
        .set(types::visit.satisfaction, 4);
    return visit;
}

Record promise()
{
    Record promise(types::promise, RecordId::generate(at(-22, 12, 0)));
    promise.set(types::promise.title, utf8("Компенсировать недовоз 240 коробок"))
        .set(types::promise.account, id(100))
        .set(types::promise.person, id(31))
        .set(types::promise.direction, QStringLiteral("we"))
        .set(types::promise.due, Moment{Today.addDays(-1), QTime(15, 0)});
    return promise;
}

} // namespace

RecordModel::Snapshot record(const QString &kind)
{
    RecordModel::Snapshot snapshot;
    if (kind == QLatin1String("gone"))
        return snapshot;
    snapshot.titles = {{id(100), utf8("Тавория")}, {id(31), utf8("Ольга Рябинина")}, {id(32), utf8("Илья Корж")}};
    const bool isLong = kind == QLatin1String("long");
    if (kind == QLatin1String("visit") || isLong) {
        snapshot.record = visit();
        snapshot.parts = {{note(utf8("Доля полки 19 %, нет двух позиций. Просят второй адрес доставки")), {}},
                          {promise(), {}}};
        if (isLong) {
            snapshot.record->set(types::visit.title, longName()).set(types::visit.place, longName());
            for (QString &title : snapshot.titles)
                title = longName();
            snapshot.parts = {{note(longText()), longName()}};
        }
    } else if (kind == QLatin1String("note")) {
        snapshot.record =
            note(utf8("Недовоз 240 коробок за сентябрь, Ольга просит компенсацию до пятницы.\n\nОтдельно: "
                      "промо на ноябрь согласуем с Верой, макеты нужны до 20-го."));
        snapshot.parts = {{promise(), {}}};
    } else {
        snapshot.record = promise();
        snapshot.record->deleted = kind == QLatin1String("deleted");
        snapshot.record->set(types::promise.done, kind == QLatin1String("done"));
    }
    return snapshot;
}

} // namespace kf::sample
