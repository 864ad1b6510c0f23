// What planning a visit asks of the store.
#include "core/calendar/visitday.h"
#include "core/record/types.h"
#include "qml/Calendar/planmodel.h"
#include "qml/Format/format.h"

#include <QTimeZone>

namespace kf {

namespace {

using Test = Condition::Test;

Result<std::vector<PlanModel::Client>> readClients(Reader &reader)
{
    Query all;
    all.type = &types::account;
    all.orderBy = &types::account.name;
    KF_ASSIGN(const std::vector<Record> accounts, reader.list(all));
    std::vector<PlanModel::Client> clients;
    clients.reserve(accounts.size());
    for (const Record &account : accounts)
        clients.push_back({account.id(), account.title(), account.get(types::account.address)});
    return clients;
}

Result<std::vector<PlanModel::Other>> readOthersOf(Reader &reader, QDate day)
{
    constexpr int LongestDays = 2; // that a visit with hours goes on for
    Query query;
    query.type = &types::visit;
    query.where = {
        {&types::visit.start, Test::GreaterOrEqual, day.addDays(-LongestDays).startOfDay().toMSecsSinceEpoch()},
        {&types::visit.start, Test::Less, day.addDays(LongestDays).startOfDay().toMSecsSinceEpoch()}};
    query.orderBy = &types::visit.start;
    KF_ASSIGN(const std::vector<Record> visits, reader.list(query));
    Titles titles(reader);
    std::vector<PlanModel::Other> others;
    for (const Record &visit : visits) {
        if (calendar::isAllDay(visit))
            continue;
        const QString account = titles.of(types::account, visit.get(types::visit.account));
        const qint64 start = visit.get(types::visit.start);
        others.push_back({visit.id(), account.isEmpty() ? visit.title() : account, start,
                          qMax(visit.get(types::visit.end), start + 60'000)});
    }
    return others;
}

} // namespace

QSet<QByteArray> PlanModel::typesShown() const
{
    return {"account"};
}

void PlanModel::reload()
{
    readFromStore([](Reader &reader) { return readClients(reader); },
                  [this](std::vector<Client> clients) { showClients(std::move(clients)); });
}

void PlanModel::readOthers()
{
    const auto day = dayMeant();
    if (!session() || !day || m_othersOf == *day)
        return;
    m_othersOf = *day;
    onResult(session()->store().read([day = *day](Reader &reader) { return readOthersOf(reader, day); }), this,
             [this, day = *day](Result<std::vector<Other>> found) {
                 if (found && m_othersOf == day)
                     showOthers(std::move(*found));
             });
}

bool PlanModel::save()
{
    m_tried = true;
    present();
    const auto meant = times();
    if (!meant || !m_view.subjectError.isEmpty())
        return false;
    const bool isNew = m_start.visit.isNull();
    const QString goal = m_goal.trimmed();
    RecordEdit edit;
    edit.kind = isNew ? Operation::Kind::Create : Operation::Kind::Edit;
    edit.type = &types::visit;
    edit.id = isNew ? RecordId::generate(nowMs()) : m_start.visit;
    edit.values = {{&types::visit.title, goal},
                   {&types::visit.account, m_account},
                   {&types::visit.place, m_place.trimmed()},
                   {&types::visit.people, m_people.chosen()}};
    // By the clock here, once somebody here has set its hour.
    if (isNew || meant->start != m_start.start || meant->end != m_start.end) {
        edit.values.emplace_back(&types::visit.start, meant->start);
        edit.values.emplace_back(&types::visit.end, meant->end);
        edit.values.emplace_back(&types::visit.zone, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    }
    if (isNew)
        std::erase_if(edit.values, [](const auto &one) { return isEmpty(one.second); });
    RecordEdit back = RecordEdit::remove(types::visit, edit.id);
    if (!isNew) {
        back.kind = Operation::Kind::Edit;
        const Value end = m_start.endKnown ? Value(m_start.end) : Value();
        back.values = {{&types::visit.title, m_start.goal},  {&types::visit.account, m_start.account},
                       {&types::visit.place, m_start.place}, {&types::visit.people, m_start.people},
                       {&types::visit.start, m_start.start}, {&types::visit.end, end},
                       {&types::visit.zone, m_start.zone}};
    }
    Action action;
    Action undo = Action::only(std::move(back));
    for (const Record &person : m_people.made()) {
        action.edits.push_back(RecordEdit::create(person));
        undo.edits.push_back(RecordEdit::remove(types::contact, person.id()));
    }
    action.edits.push_back(std::move(edit));
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(meant->start);
    Moment moment{start.date(), {}};
    if (!m_allDay)
        moment.time = start.time();
    const QString when = format::inlineMoment(moment, now().date());
    const QString text = isNew ? tr("Planned: %1").arg(when) : tr("Changed: %1").arg(when);
    writeToStore([action](Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this, text, undo, day = start.date()](const Result<ActionReceipt> &done) {
                     if (done)
                         Q_EMIT kept(text, undo, day);
                     else
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                 });
    return true;
}

} // namespace kf
