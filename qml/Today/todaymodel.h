#pragma once

#include "qml/Models/dueitems.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

namespace kf {

// The texts of Today that stand alone.
struct TodayView
{
    Q_GADGET
    QML_VALUE_TYPE(todayView)
    Q_PROPERTY(QString date MEMBER date CONSTANT)
    Q_PROPERTY(QString inlineDate MEMBER inlineDate CONSTANT)
    Q_PROPERTY(QString userName MEMBER userName CONSTANT)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool hasVisits MEMBER hasVisits CONSTANT)
    Q_PROPERTY(bool hasNext MEMBER hasNext CONSTANT)
    Q_PROPERTY(QString nextLabel MEMBER nextLabel CONSTANT)
    Q_PROPERTY(QString nextTime MEMBER nextTime CONSTANT)
    Q_PROPERTY(QString nextIn MEMBER nextIn CONSTANT)
    Q_PROPERTY(QString nextKey MEMBER nextKey CONSTANT)
    Q_PROPERTY(bool nextRuns MEMBER nextRuns CONSTANT)
    Q_PROPERTY(QString nextAccountKey MEMBER nextAccountKey CONSTANT)
    Q_PROPERTY(QString nextAccount MEMBER nextAccount CONSTANT)
    Q_PROPERTY(QString nextGoal MEMBER nextGoal CONSTANT)
    Q_PROPERTY(QString nextPlace MEMBER nextPlace CONSTANT)
    Q_PROPERTY(QList<QString> nextPeople MEMBER nextPeople CONSTANT)
    Q_PROPERTY(QString nextSpoken MEMBER nextSpoken CONSTANT)
    Q_PROPERTY(QString emptyText MEMBER emptyText CONSTANT)
    Q_PROPERTY(int moreDue MEMBER moreDue CONSTANT)
    Q_PROPERTY(bool noClients MEMBER noClients CONSTANT)
    Q_PROPERTY(int nowMinute MEMBER nowMinute CONSTANT)
    Q_PROPERTY(int firstHour MEMBER firstHour CONSTANT)
    Q_PROPERTY(int lastHour MEMBER lastHour CONSTANT)

public:
    QString date;       // Вторник, 13 октября
    QString inlineDate; // вторник, 13 октября
    QString userName;
    bool loaded = false; // the store has answered
    bool hasVisits = false;
    bool hasNext = false; // a visit of today that has not ended
    QString nextLabel;
    QString nextTime;
    QString nextIn;
    QString nextKey;
    bool nextRuns = false; // it was started
    QString nextAccountKey;
    QString nextAccount;
    QString nextGoal;
    QString nextPlace;
    QList<QString> nextPeople;
    QString nextSpoken;
    int moreDue = 0;        // than the list of what is due holds
    bool noClients = false; // the book is empty yet
    QString emptyText;      // where the next visit is, on a day without any
    int nowMinute = 0;      // of the day
    int firstHour = 9;      // what the schedule shows
    int lastHour = 17;

    bool operator==(const TodayView &) const = default;
};

struct AgendaRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString time MEMBER time CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString length MEMBER length CONSTANT)
    Q_PROPERTY(int startMinute MEMBER startMinute CONSTANT)
    Q_PROPERTY(int minutes MEMBER minutes CONSTANT)
    Q_PROPERTY(bool next MEMBER next CONSTANT)
    Q_PROPERTY(bool past MEMBER past CONSTANT)

public:
    QString key;
    QString accountKey;
    QString time;
    QString account;
    QString detail; // goal and place
    QString length;
    int startMinute = 0; // of the day
    int minutes = 0;
    bool next = false;
    bool past = false;

    bool operator==(const AgendaRow &) const = default;
};

class TodayModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::TodayView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *agenda READ agenda CONSTANT)
    Q_PROPERTY(kf::RowModel *schedule READ schedule CONSTANT)
    Q_PROPERTY(kf::RowModel *allDay READ allDay CONSTANT)
    Q_PROPERTY(kf::RowModel *due READ due CONSTANT)
    Q_PROPERTY(kf::RowModel *week READ week CONSTANT)

public:
    struct Visit
    {
        RecordId id;
        RecordId account;
        QString accountName;
        QString title;
        QString place;
        qint64 start = 0; // UTC ms
        qint64 end = 0;   // 0: nobody said
        QStringList people;
        qint64 started = 0;  // 0: not yet
        qint64 finished = 0; // 0: not yet
        bool allDay = false; // it has no hour

        bool runs() const { return started != 0 && finished == 0; }
    };
    struct Snapshot
    {
        QString userName;
        std::vector<Visit> visits;    // of today, by their start
        std::optional<Visit> running; // of whatever day
        std::optional<Visit> ahead;   // the first one after today
        bool noClients = false;
        std::vector<DueItem> open; // due up to a week from now, isDueBefore; of those overdue the latest
        int moreDue = 0;
    };

    static constexpr int DaysAhead = 6; // of the week's list
    // More than these nobody works off from this page: it leads to the page of tasks.
    static constexpr qint64 MostOverdue = 12;
    static constexpr qint64 MostAhead = 60;

    explicit TodayModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);

    const TodayView &view() const { return m_view; }
    RowModel *agenda() { return &m_agenda; }     // visits after the next one
    RowModel *schedule() { return &m_schedule; } // all visits of the day that have an hour
    RowModel *allDay() { return &m_allDay; }     // and those that have none; they stand in the agenda too
    RowModel *due() { return &m_due; }           // for today, overdue, and what a client is to be reminded of
    RowModel *week() { return &m_week; }         // for the six days after

    Q_INVOKABLE void complete(const QString &key);
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void viewChanged();
    void done(const QString &text); // something was ticked off and can be taken back
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    void keep(const DueItem &item);
    void giveBack(); // what could not be kept is as it was
    void presentVisits(TodayView &view);
    void presentNext(TodayView &view, const Visit &visit) const;
    void presentDue();
    AgendaRow agendaRow(const Visit &visit) const;

    bool m_loaded = false;
    Snapshot m_snapshot;
    JustDone m_justDone;
    TodayView m_view;
    ListOf<AgendaRow> m_agenda;
    ListOf<AgendaRow> m_schedule;
    ListOf<AgendaRow> m_allDay;
    ListOf<DueRow> m_due;
    ListOf<DueRow> m_week;
};

} // namespace kf
