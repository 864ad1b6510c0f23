#pragma once

#include "core/calendar/calendarexport.h"
#include "core/calendar/calendarimport.h"
#include "core/calendar/dayorder.h"
#include "qml/Calendar/calendarlayout.h"
#include "qml/Calendar/calendarrows.h"
#include "qml/Calendar/planmodel.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"
#include "qml/People/attendees.h"

#include <QUrl>

namespace kf {

// Visits by day and week: to look at, to move, to put in order; and calendars that come in and go out.
class CalendarModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(int mode READ mode WRITE setMode NOTIFY viewChanged)
    Q_PROPERTY(kf::CalendarView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::OpenVisitView open READ opened NOTIFY openChanged)
    Q_PROPERTY(kf::CalendarSummary summary READ summary NOTIFY summaryChanged)
    Q_PROPERTY(QString orderText READ orderText NOTIFY orderChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(kf::PlanModel *plan READ plan CONSTANT)
    Q_PROPERTY(kf::Attendees *people READ people CONSTANT)
    Q_PROPERTY(kf::RowModel *days READ days CONSTANT)
    Q_PROPERTY(kf::RowModel *visits READ visits CONSTANT)
    Q_PROPERTY(kf::RowModel *allDay READ allDay CONSTANT)
    Q_PROPERTY(kf::RowModel *gaps READ gaps CONSTANT)
    Q_PROPERTY(kf::RowModel *order READ order CONSTANT)

public:
    enum Mode { Day, Week };
    Q_ENUM(Mode)

    struct Snapshot
    {
        QDate monday;                   // of the week that it is
        std::vector<ShownVisit> visits; // of that week, by their start
    };

    static constexpr int StepMinutes = 15; // that a visit is moved by

    explicit CalendarModel(const Clock &clock, QObject *parent = nullptr);
    ~CalendarModel() override;
    void show(Snapshot snapshot);
    void showSummary(const Result<calendar::CalendarReport> &report, bool ofFolder = false);

    int mode() const { return m_mode; }
    void setMode(int mode);
    const CalendarView &view() const { return m_view; }
    const OpenVisitView &opened() const { return m_open; }
    const CalendarSummary &summary() const { return m_summary; }
    QString orderText() const { return m_orderText; }
    bool busy() const { return m_busy; } // with a calendar
    PlanModel *plan() { return &m_plan; }
    Attendees *people() { return &m_people; } // of the visit that is open
    RowModel *days() { return &m_days; }
    RowModel *visits() { return &m_visits; }
    RowModel *allDay() { return &m_allDay; }
    RowModel *gaps() { return &m_gaps; }
    RowModel *order() { return &m_order; }

    // By days, or by weeks in the mode of those.
    Q_INVOKABLE void go(int steps);
    Q_INVOKABLE void goDays(int days);
    Q_INVOKABLE void goToday();
    Q_INVOKABLE void showDay(const QString &day);
    Q_INVOKABLE QString dayAt(int column) const; // 2026-10-13
    Q_INVOKABLE QString timeAt(int minute) const;

    Q_INVOKABLE void openVisit(const QString &visitKey);
    // A visit to be planned: at this minute of a day; -1: at the next free hour. Or the one that is open, to be
    // changed.
    Q_INVOKABLE void planAt(const QString &day, int minute);
    Q_INVOKABLE void planFor(const QString &accountKey);
    Q_INVOKABLE void editOpen();

    // Each can be taken back by undo().
    Q_INVOKABLE void move(const QString &visitKey, int minutes, int days);
    Q_INVOKABLE void remove(const QString &visitKey);
    Q_INVOKABLE void undo();

    // An order for the day one looks at, in `order`; and its taking.
    Q_INVOKABLE void proposeOrder();
    Q_INVOKABLE void takeOrder();

    // What a navigator understands; a page of maps where none does. Empty: no place is known.
    Q_INVOKABLE QUrl wayTo(const QString &visitKey) const;
    Q_INVOKABLE QUrl mapOf(const QString &visitKey) const;

    Q_INVOKABLE void importFile(const QUrl &file); // or every calendar of a folder and those below it
    Q_INVOKABLE void exportWeek(const QUrl &file);
    Q_INVOKABLE void exportAll(const QUrl &file);
    Q_INVOKABLE QString exportName() const; // of the week

Q_SIGNALS:
    void viewChanged();
    void openChanged();
    void summaryChanged();
    void orderChanged();
    void busyChanged();
    void imported();                // the summary tells
    void done(const QString &text); // something that can be taken back
    void said(const QString &text);
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    const ShownVisit *find(const QString &visitKey) const;
    QDate monday() const;
    QDate firstDay() const { return m_mode == Week ? monday() : m_date; }
    int columns() const { return m_mode == Week ? 7 : 1; }
    void setDate(QDate date);
    void setBusy(bool busy);
    void exportVisits(const QUrl &file, const calendar::ExportChoice &choice);
    void act(Action action, Action undo, const QString &text);
    void showLater(const ShownVisit &visit, qint64 start, qint64 end);
    void presentDays();
    void presentVisits(CalendarView &view);
    void presentAllDay();
    void presentOpen();
    int freeMinute(QDate day) const;
    bool isOfOrder(const ShownVisit &visit) const;
    std::vector<const ShownVisit *> visitsOfDay() const;

    PlanModel m_plan;
    Attendees m_people;
    int m_mode = Day;
    QDate m_date;
    bool m_loaded = false;
    Snapshot m_snapshot;
    std::optional<Action> m_undo;
    RecordId m_undoImport;     // instead of it
    bool m_undoPeople = false; // likewise
    QString m_openKey;
    std::vector<RecordId> m_orderOf; // the stops of the proposal
    calendar::DayOrder m_proposed;
    QString m_orderText;
    bool m_busy = false;
    CalendarView m_view;
    OpenVisitView m_open;
    CalendarSummary m_summary;
    ListOf<CalendarDay> m_days;
    ListOf<CalendarVisit> m_visits;
    ListOf<CalendarAllDay> m_allDay;
    ListOf<CalendarGap> m_gaps;
    ListOf<OrderRow> m_order;
    std::unique_ptr<Executor> m_worker; // files are read there; made when first needed
};

} // namespace kf
