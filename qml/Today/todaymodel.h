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
    Q_PROPERTY(QString warnName MEMBER warnName CONSTANT)
    Q_PROPERTY(QString warnPhone MEMBER warnPhone CONSTANT)
    Q_PROPERTY(QString warnCallUrl MEMBER warnCallUrl CONSTANT)
    Q_PROPERTY(QString warnEmail MEMBER warnEmail CONSTANT)
    Q_PROPERTY(QString warnMailUrl MEMBER warnMailUrl CONSTANT)
    Q_PROPERTY(QString nextAccountKey MEMBER nextAccountKey CONSTANT)
    Q_PROPERTY(QString nextAccount MEMBER nextAccount CONSTANT)
    Q_PROPERTY(QString nextGoal MEMBER nextGoal CONSTANT)
    Q_PROPERTY(QString nextPlace MEMBER nextPlace CONSTANT)
    Q_PROPERTY(QList<QString> nextPeople MEMBER nextPeople CONSTANT)
    Q_PROPERTY(QString nextSpoken MEMBER nextSpoken CONSTANT)
    Q_PROPERTY(QString emptyText MEMBER emptyText CONSTANT)
    Q_PROPERTY(QString firstKey MEMBER firstKey CONSTANT)
    Q_PROPERTY(QString firstAccountKey MEMBER firstAccountKey CONSTANT)
    Q_PROPERTY(QString firstTitle MEMBER firstTitle CONSTANT)
    Q_PROPERTY(QString firstDetail MEMBER firstDetail CONSTANT)
    Q_PROPERTY(QString firstDue MEMBER firstDue CONSTANT)
    Q_PROPERTY(QString firstSpoken MEMBER firstSpoken CONSTANT)
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
    // Whom one tells that one comes late, once its hour has passed: the first who has a phone or an address. Empty: as
    // far as there is nobody, or no need.
    QString warnName;
    QString warnPhone;
    QString warnCallUrl;
    QString warnEmail;
    QString warnMailUrl;
    QString nextAccountKey;
    QString nextAccount;
    QString nextGoal;
    QString nextPlace;
    QList<QString> nextPeople;
    QString nextSpoken;
    int moreDue = 0;        // than the list of what is due holds
    bool noClients = false; // the book is empty yet
    QString emptyText;      // where the next visit after today is
    QString firstKey;       // what is to be done first on a day without visits; empty: nothing
    QString firstAccountKey;
    QString firstTitle;
    QString firstDetail; // whose, and what it is
    QString firstDue;
    QString firstSpoken;
    int nowMinute = 0; // of the day
    int firstHour = 9; // what the schedule shows
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
    Q_PROPERTY(QString timer READ timer NOTIFY timerChanged)
    Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(kf::RowModel *agenda READ agenda CONSTANT)
    Q_PROPERTY(kf::RowModel *schedule READ schedule CONSTANT)
    Q_PROPERTY(kf::RowModel *allDay READ allDay CONSTANT)
    Q_PROPERTY(kf::RowModel *due READ due CONSTANT)
    Q_PROPERTY(kf::RowModel *week READ week CONSTANT)

public:
    struct Reach // somebody who can be called or written to
    {
        QString name;
        QString phone;
        QString email;
    };
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
        qint64 started = 0;            // 0: not yet
        qint64 finished = 0;           // 0: not yet
        bool allDay = false;           // it has no hour
        qint64 pausedAt = 0;           // UTC ms; 0: it is not paused now
        qint64 paused = 0;             // seconds, without the pause one is in
        std::vector<Reach> reach = {}; // its people, then the client
        QString language = {};         // of the client's letters

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
    QString timer() const; // of the visit that runs: 24:18; paused: Пауза 02:10
    // Somebody sees it: the timer goes on by the second.
    bool watched() const { return m_watched; }
    void setWatched(bool watched);
    RowModel *agenda() { return &m_agenda; }     // visits after the next one
    RowModel *schedule() { return &m_schedule; } // all visits of the day that have an hour
    RowModel *allDay() { return &m_allDay; }     // and those that have none; they stand in the agenda too
    RowModel *due() { return &m_due; }           // for today, overdue, and what a client is to be reminded of
    RowModel *week() { return &m_week; }         // for the six days after

    Q_INVOKABLE void complete(const QString &key);
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void viewChanged();
    void timerChanged();
    void watchedChanged();
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
    void presentWarning(TodayView &view, const Visit &visit) const;
    void presentDue(TodayView &view);
    void tick();
    AgendaRow agendaRow(const Visit &visit) const;

    bool m_loaded = false;
    bool m_watched = false;
    QTimer m_second{this};
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
