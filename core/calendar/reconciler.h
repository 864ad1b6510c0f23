#pragma once

#include "core/calendar/calendarimport.h"
#include "core/calendar/clientfinder.h"

namespace kf::calendar {

// Finds what makes the visits of a store those that are planned.
class Reconciler
{
public:
    Reconciler(Reader &reader, const ExpansionWindow &window, CalendarReport &report)
        : m_reader(reader), m_window(window), m_report(report)
    {
    }

    Result<std::vector<RecordEdit>> reconcile(const Expansion &expansion);

private:
    using Fields = std::vector<std::pair<const FieldType *, Value>>;

    struct History // of one visit
    {
        bool imported = false;    // it was made by an import
        bool undone = false;      // which was taken back
        bool deletedHere = false; // the user deleted it
        Fields last;              // what imports wrote last
    };

    Result<void> reconcileSeries(const QString &series, const std::vector<const PlannedVisit *> &planned, bool whole);
    Result<std::vector<Record>> visitsOf(const QString &series);
    Result<void> meet(const PlannedVisit &plan, const Record &visit);
    Result<void> update(const PlannedVisit &plan, const Record &visit);
    Result<History> historyOf(const Record &visit);
    void create(const PlannedVisit &plan);
    void remove(const Record &visit);
    static Fields fieldsOf(const PlannedVisit &plan);

    Reader &m_reader;
    const ExpansionWindow &m_window;
    CalendarReport &m_report;
    std::optional<ClientFinder> m_clients;
    QSet<RecordId> m_undone; // imports
    std::vector<RecordEdit> m_edits;
};

} // namespace kf::calendar
