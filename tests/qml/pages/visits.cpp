#include "tests/qml/pages/visits.h"

#include "tests/qml/pages/sampleparts.h"
#include "tests/qml/pages/samples.h"

#include <limits>

namespace kf::sample {

void fillCapture(CaptureModel &model, const QString &kind)
{
    model.showClients({{id(101), utf8("Сытный квартал")}, {id(100), utf8("Тавория")}, {id(102), utf8("Орбис Ритейл")}});
    const bool isLong = kind == QLatin1String("long");
    const QString text = utf8("Позвонить Денису Малахову про слот выгрузки завтра в 11");
    if (kind == QLatin1String("empty"))
        model.show({}, {}, 0);
    else
        model.show({id(100), isLong ? longName() : utf8("Тавория"), CaptureModel::Reason::Visit, at(0, 10, 30), id(1)},
                   isLong ? longText() : text, std::numeric_limits<int>::max());
    if (kind == QLatin1String("full"))
        model.showTrouble();
}

void fillChecklist(ChecklistModel &model, const QString &kind)
{
    using State = ChecklistAnswer::State;
    const bool isLong = kind == QLatin1String("long");
    const auto entry = [&](int n, const char *title, const char *why, State state) {
        ChecklistEntry made;
        made.id = id(n);
        made.title = isLong ? longText() : utf8(title);
        made.why = isLong ? longText() : utf8(why);
        made.position = n;
        made.answer.state = state;
        if (state == State::NotApplicable)
            made.answer.reason = isLong ? longText() : utf8("Не успели");
        return made;
    };
    ChecklistModel::Snapshot snapshot;
    snapshot.visit = id(1);
    snapshot.account = id(100);
    if (kind == QLatin1String("empty")) {
        model.show(snapshot);
        return;
    }
    snapshot.ideas = {{id(81), utf8("Своя касса для акций"), true, {}},
                      {id(82), utf8("Компенсация за недовоз"), false,
                       due(82, DueItem::Kind::OurPromise, "Компенсация за недовоз", "Тавория", "Ольга Рябинина", -1)}};
    if (kind == QLatin1String("ideas")) {
        model.show(snapshot);
        return;
    }
    snapshot.topics = {entry(61, "Недовоз: извиниться, показать решение", "Обида мешает росту", State::Done),
                       entry(62, "Итоги III квартала: 48,2 млн ₽", "Слайд 3 отчёта", State::Done),
                       entry(63, "Полка «Завтраки»: просить +2 фейсинга", "Нужен рост среднего чека", State::Open),
                       entry(64, "Промо ноября: скидка 8 %", "Маржа не ниже 22 %", State::Open)};
    ChecklistPart store{id(70), isLong ? longName() : utf8("В зале"), true, {}};
    store.entries = {entry(71, "Полка сфотографирована", "", State::Open),
                     entry(72, "Ценники на месте", "", State::NotApplicable)};
    store.entries.front().needsPhoto = true;
    snapshot.parts.push_back(store);
    model.show(snapshot);
    if (kind == QLatin1String("undo"))
        model.remove(id(64).toString());
    if (isLong)
        model.toggle(id(71).toString()); // there is no camera
}

Attendees::Snapshot attendees(const QString &kind)
{
    Attendees::Snapshot snapshot;
    snapshot.likely = {{id(31), utf8("Ольга Рябинина"), utf8("Директор по закупкам")},
                       {id(202), utf8("Илья Корж"), utf8("Категорийный менеджер")},
                       {id(33), utf8("Вера Тихонова"), utf8("Маркетинг")},
                       {id(34), utf8("Пётр Гаев")}};
    if (kind != QLatin1String("rough"))
        snapshot.chosen.assign(snapshot.likely.begin(), snapshot.likely.end() - 1);
    if (kind == QLatin1String("long")) {
        for (std::vector<Attendees::Person> *people : {&snapshot.likely, &snapshot.chosen}) {
            for (Attendees::Person &person : *people)
                person.name = person.detail = longName();
        }
    }
    return snapshot;
}

QFuture<PositionSource::Answer> Indoors::locate(std::chrono::milliseconds)
{
    return QtFuture::makeReadyFuture(
        Answer(PositionFix{{557720000, 376524000}, 180, morning().toMSecsSinceEpoch(), false}));
}

void fillVisit(VisitModel &model, const QString &kind)
{
    const qint64 now = morning().toMSecsSinceEpoch();
    const GeoPlace door{{557712000, 376512000}, 8};
    const bool isLong = kind == QLatin1String("long");
    VisitModel::Snapshot visit;
    visit.visit = id(1);
    visit.account = id(100);
    visit.accountName = isLong ? longName() : utf8("Тавория");
    visit.place = isLong ? longText() : utf8("Центральный офис");
    if (kind != QLatin1String("rough")) {
        visit.recipients = {isLong ? longName() : utf8("Ольга Рябинина"), utf8("Илья Корж")};
        visit.wantsLetters = true;
    }
    visit.started = now - (24 * 60 + 18) * 1000;
    if (kind == QLatin1String("denied"))
        visit.checkIn = CheckIn{CheckInOutcome::Denied, {}, visit.started};
    else
        visit.checkIn = CheckIn{CheckInOutcome::Good, door, visit.started};
    if (kind != QLatin1String("offer")) {
        visit.accountPlace = door;
        visit.distance = 12;
    }
    if (kind == QLatin1String("paused"))
        visit.pausedAt = now - 130'000;
    visit.promises = {due(11, DueItem::Kind::OurPromise, "Компенсация за недовоз", "Тавория", "Ольга Рябинина", -1),
                      due(12, DueItem::Kind::OurPromise, "Планограмма", "Тавория", "Илья Корж", 3)};
    const QString text = utf8("Ольга недовольна недовозом, но готова обсуждать рост полки.\n#задача Планограмма под "
                              "гранолу, @Илья Корж\n!обещание Компенсировать 240 коробок в пятницу 15:00");
    model.showPeople({{{utf8("Илья Корж"), id(202), false}, id(100), utf8("Тавория")}});
    if (kind == QLatin1String("rough")) {
        visit.planned = Today.addDays(9).startOfDay().toMSecsSinceEpoch();
        visit.plannedAllDay = true;
    }
    model.show(std::move(visit));
    model.people()->show(attendees(kind));
    if (isLong) {
        model.next()->setWords(longText().left(200).simplified());
        model.setStep(longText().left(200).simplified());
    } else if (kind.isEmpty()) {
        model.next()->setWords(utf8("Показать планограмму в четверг в 11"));
    }
    const bool rough = kind == QLatin1String("rough");
    model.showNote(isLong ? longText().repeated(12) : rough ? QString() : text, 0);
    if (rough)
        model.findPlace();
}

} // namespace kf::sample
