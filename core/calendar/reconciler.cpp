#include "core/calendar/reconciler.h"

#include "core/record/types.h"

#include <map>

namespace kf::calendar {

namespace {

constexpr qint64 FarthestMove = 3; // days, of an occurrence whose series was put on other days
constexpr char OwnDomain[] = "@keyfield";

bool isBegun(const Record &visit)
{
    return visit.get(types::visit.started) != 0 || visit.get(types::visit.finished) != 0;
}

QDate dayOf(const Record &visit)
{
    const QString key = visit.get(types::visit.uid).section(OccurrenceMark, -1);
    const QDate day = QDate::fromString(key.left(8), QStringLiteral("yyyyMMdd"));
    return day.isValid() ? day : QDateTime::fromMSecsSinceEpoch(visit.get(types::visit.start)).date();
}

} // namespace

Result<std::vector<RecordEdit>> Reconciler::reconcile(const Expansion &expansion)
{
    KF_ASSIGN(m_clients, ClientFinder::read(m_reader));
    KF_ASSIGN(const auto notes, m_reader.imports());
    for (const ImportNote &note : notes) {
        if (note.undone)
            m_undone.insert(note.id);
    }
    std::map<QString, std::vector<const PlannedVisit *>> bySeries;
    for (const QString &series : expansion.series)
        bySeries[series];
    for (const PlannedVisit &plan : expansion.visits)
        bySeries[plan.series].push_back(&plan);
    for (const auto &[series, planned] : bySeries)
        KF_TRY(reconcileSeries(series, planned, !expansion.incomplete.contains(series)));
    return std::move(m_edits);
}

Result<std::vector<Record>> Reconciler::visitsOf(const QString &series)
{
    using Test = Condition::Test;
    // One of our own that went out as an event, and comes back.
    if (series.endsWith(QLatin1String(OwnDomain))) {
        if (const auto id = RecordId::fromString(series.chopped(qsizetype(qstrlen(OwnDomain))))) {
            KF_ASSIGN(const std::optional<Record> own, m_reader.get(types::visit, *id));
            if (own)
                return std::vector<Record>{*own};
        }
    }
    const QString first = series + OccurrenceMark;
    const QString beyond = series + QChar(OccurrenceMark.unicode() + 1);
    std::vector<Record> visits;
    for (const bool deleted : {false, true}) {
        Query query;
        query.type = &types::visit;
        query.deletedOnes = deleted;
        query.where = {{&types::visit.uid, Test::Equal, series}};
        KF_ASSIGN(const std::vector<Record> whole, m_reader.list(query));
        query.where = {{&types::visit.uid, Test::GreaterOrEqual, first}, {&types::visit.uid, Test::Less, beyond}};
        KF_ASSIGN(const std::vector<Record> occurrences, m_reader.list(query));
        visits.insert(visits.end(), whole.begin(), whole.end());
        visits.insert(visits.end(), occurrences.begin(), occurrences.end());
    }
    return visits;
}

Result<void> Reconciler::reconcileSeries(const QString &series, const std::vector<const PlannedVisit *> &planned,
                                         bool whole)
{
    KF_ASSIGN(const std::vector<Record> visits, visitsOf(series));
    std::vector<const PlannedVisit *> open;
    std::vector<bool> met(visits.size());
    for (const PlannedVisit *plan : planned) {
        ++m_report.visits;
        const auto same = [&](const Record &visit) {
            return visit.get(types::visit.uid) == plan->uid ||
                   (visit.get(types::visit.uid).isEmpty() && plan->uid == series); // our own
        };
        // A deleted one only when no other has its place.
        auto at = std::find_if(visits.begin(), visits.end(),
                               [&](const auto &visit) { return same(visit) && !visit.deleted; });
        if (at == visits.end())
            at = std::find_if(visits.begin(), visits.end(), same);
        if (at == visits.end()) {
            open.push_back(plan);
            continue;
        }
        met[size_t(at - visits.begin())] = true;
        KF_TRY(meet(*plan, *at));
    }
    // A series that was put on another hour or day has other occurrences: each takes the place of the nearest one.
    for (const PlannedVisit *plan : open) {
        std::optional<size_t> nearest;
        qint64 distance = FarthestMove + 1;
        for (size_t i = 0; i < visits.size() && !plan->cancelled; ++i) {
            const qint64 days = std::abs(dayOf(visits[i]).daysTo(plan->day));
            if (met[i] || visits[i].deleted || isBegun(visits[i]) || days >= distance)
                continue;
            nearest = i;
            distance = days;
        }
        if (nearest) {
            met[*nearest] = true;
            KF_TRY(update(*plan, visits[*nearest]));
        } else if (!plan->cancelled) {
            create(*plan);
        }
    }
    for (size_t i = 0; i < visits.size() && whole; ++i) {
        if (!met[i] && !visits[i].deleted && m_window.holds(visits[i].get(types::visit.start)))
            remove(visits[i]);
    }
    return {};
}

Result<void> Reconciler::meet(const PlannedVisit &plan, const Record &visit)
{
    if (!visit.deleted) {
        if (plan.cancelled)
            remove(visit);
        else
            return update(plan, visit);
        return {};
    }
    if (plan.cancelled)
        return {};
    KF_ASSIGN(const History history, historyOf(visit));
    if (history.deletedHere && !history.undone) {
        ++m_report.kept;
        return {};
    }
    m_edits.push_back(RecordEdit::restore(types::visit, visit.id()));
    RecordEdit edit = RecordEdit::change(types::visit, visit.id(), {});
    edit.values = fieldsOf(plan);
    m_edits.push_back(std::move(edit));
    ++m_report.created;
    return {};
}

Reconciler::Fields Reconciler::fieldsOf(const PlannedVisit &plan)
{
    const Value end = plan.end > plan.start ? Value(plan.end) : Value(); // nobody said how long
    return {{&types::visit.title, plan.title}, {&types::visit.start, plan.start}, {&types::visit.end, end},
            {&types::visit.zone, plan.zone},   {&types::visit.place, plan.place}, {&types::visit.uid, plan.uid}};
}

Result<Reconciler::History> Reconciler::historyOf(const Record &visit)
{
    KF_ASSIGN(const auto changes, m_reader.history(visit.id()));
    History history;
    bool deletionSeen = false;
    for (const FieldHistory &change : changes) { // newest first
        if (change.created) {
            history.imported = history.imported || !change.import.isNull();
            history.undone = history.undone || m_undone.contains(change.import);
        }
        if (change.field == QByteArrayView(DeletedField)) {
            history.deletedHere = deletionSeen ? history.deletedHere : change.import.isNull();
            deletionSeen = true;
            continue;
        }
        const FieldType *field = types::visit.field(change.field);
        if (!field || change.import.isNull())
            continue;
        const auto known =
            std::find_if(history.last.begin(), history.last.end(), [&](const auto &one) { return one.first == field; });
        if (known == history.last.end())
            history.last.emplace_back(field, change.value);
    }
    return history;
}

Result<void> Reconciler::update(const PlannedVisit &plan, const Record &visit)
{
    Fields differing;
    for (auto &[field, value] : fieldsOf(plan)) {
        const Value &held = visit.value(*field);
        if (held != value && !(isEmpty(held) && isEmpty(value)))
            differing.emplace_back(field, value);
    }
    const bool own = visit.get(types::visit.uid).isEmpty();
    if (own) // its name in the calendar is that of the record already
        std::erase_if(differing, [](const auto &one) { return one.first == &types::visit.uid; });
    RecordId account;
    if (visit.get(types::visit.account).isNull())
        account = m_clients->find(plan.client, plan.emails, plan.title, plan.place).account;
    if (differing.empty() && account.isNull()) {
        ++m_report.unchanged;
        return {};
    }
    if (isBegun(visit)) {
        ++m_report.kept;
        return {};
    }
    KF_ASSIGN(const History history, historyOf(visit));
    RecordEdit edit = RecordEdit::change(types::visit, visit.id(), {});
    bool moves = false;
    bool kept = false;
    for (auto &[field, value] : differing) {
        const auto last = std::find_if(history.last.begin(), history.last.end(),
                                       [f = field](const auto &one) { return one.first == f; });
        const Value before = last == history.last.end() ? Value() : last->second;
        // An event of ours says something new when it was changed after the visit was.
        const bool changed = history.imported ? before != value && !(isEmpty(before) && isEmpty(value))
                                              : plan.modified.value_or(0) > visit.changedAt;
        kept = kept || !changed;
        if (!changed)
            continue;
        moves = moves || field == &types::visit.start || field == &types::visit.end;
        edit.values.emplace_back(field, std::move(value));
    }
    if (!account.isNull())
        edit.values.emplace_back(&types::visit.account, account);
    if (edit.values.empty()) {
        ++m_report.kept;
        return {};
    }
    ++m_report.updated;
    m_report.moved += moves ? 1 : 0;
    m_edits.push_back(std::move(edit));
    return {};
}

void Reconciler::create(const PlannedVisit &plan)
{
    const ClientFinder::Found found = m_clients->find(plan.client, plan.emails, plan.title, plan.place);
    Record visit(types::visit);
    for (const auto &[field, value] : fieldsOf(plan)) {
        if (!isEmpty(value))
            visit.setValue(*field, value);
    }
    if (!found.account.isNull())
        visit.set(types::visit.account, found.account);
    if (!found.people.empty())
        visit.set(types::visit.people, found.people);
    m_edits.push_back(RecordEdit::create(visit));
    ++m_report.created;
    m_report.withoutAccount += found.account.isNull() ? 1 : 0;
}

void Reconciler::remove(const Record &visit)
{
    if (isBegun(visit)) {
        ++m_report.kept;
        return;
    }
    m_edits.push_back(RecordEdit::remove(types::visit, visit.id()));
    ++m_report.removed;
}

} // namespace kf::calendar
