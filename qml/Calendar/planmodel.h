#pragma once

#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"
#include "qml/People/attendees.h"

namespace kf {

// A visit as one writes it down before it is planned.
struct PlanView
{
    Q_GADGET
    QML_VALUE_TYPE(planView)
    Q_PROPERTY(bool editing MEMBER editing CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString goal MEMBER goal CONSTANT)
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QString from MEMBER from CONSTANT)
    Q_PROPERTY(QString until MEMBER until CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(bool allDay MEMBER allDay CONSTANT)
    Q_PROPERTY(int minutes MEMBER minutes CONSTANT)
    Q_PROPERTY(QString dayHelp MEMBER dayHelp CONSTANT)
    Q_PROPERTY(QString untilHelp MEMBER untilHelp CONSTANT)
    Q_PROPERTY(QString subjectError MEMBER subjectError CONSTANT)
    Q_PROPERTY(QString dayError MEMBER dayError CONSTANT)
    Q_PROPERTY(QString fromError MEMBER fromError CONSTANT)
    Q_PROPERTY(QString untilError MEMBER untilError CONSTANT)
    Q_PROPERTY(QString warning MEMBER warning CONSTANT)

public:
    bool editing = false; // one that is planned already
    QString accountKey;
    QString account;
    QString goal;
    QString day; // in the user's words, as the two below
    QString from;
    QString until;
    QString place;
    bool allDay = false;
    int minutes = 60;     // its length; 0: not understood
    QString dayHelp;      // what the words mean
    QString untilHelp;    // how long it is
    QString subjectError; // neither a client nor a goal
    QString dayError;
    QString fromError;
    QString untilError;
    QString warning; // it meets another one, or nobody works then

    bool operator==(const PlanView &) const = default;
};

struct PlanClient
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString address MEMBER address CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key; // empty: none
    QString name;
    QString address;
    bool chosen = false;

    bool operator==(const PlanClient &) const = default;
};

// Plans a visit, or changes a planned one.
class PlanModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the calendar")
    Q_PROPERTY(kf::PlanView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *clients READ clients CONSTANT)
    Q_PROPERTY(kf::Attendees *people READ people CONSTANT)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY viewChanged)

public:
    struct Client
    {
        RecordId id;
        QString name;
        QString address;
    };
    struct Other // a visit that this one may meet
    {
        RecordId id;
        QString name;
        qint64 start = 0;
        qint64 end = 0;
    };
    struct Start
    {
        RecordId visit = {}; // to be changed; null: a new one
        RecordId account = {};
        QString goal = {};
        QString place = {};
        qint64 start = 0; // UTC ms
        qint64 end = 0;
        bool allDay = false;
        bool endKnown = true; // somebody said it
        QString zone = {};
        std::vector<RecordId> people = {};
    };

    explicit PlanModel(const Clock &clock, QObject *parent = nullptr);
    void begin(const Start &start);
    void showClients(std::vector<Client> clients); // by name
    void showOthers(std::vector<Other> others);

    const PlanView &view() const { return m_view; }
    RowModel *clients() { return &m_clientRows; }
    Attendees *people() { return &m_people; }
    QString query() const { return m_query; }
    void setQuery(const QString &query);

    Q_INVOKABLE void setAccount(const QString &key); // empty: none
    Q_INVOKABLE void setGoal(const QString &goal);
    Q_INVOKABLE void setDay(const QString &words);
    Q_INVOKABLE void setFrom(const QString &words);
    Q_INVOKABLE void setUntil(const QString &words);
    Q_INVOKABLE void setMinutes(int minutes); // how long it is
    Q_INVOKABLE void setAllDay(bool allDay);
    Q_INVOKABLE void setPlace(const QString &place);
    Q_INVOKABLE bool save(); // false: the view says what is wrong

Q_SIGNALS:
    void viewChanged();
    void kept(const QString &text, const kf::Action &undo, QDate day);
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    struct Times
    {
        qint64 start = 0;
        qint64 end = 0;
    };
    std::optional<QDate> dayMeant() const;
    std::optional<QTime> timeMeant(const QString &words) const;
    std::optional<Times> times() const; // as far as they are understood and make sense
    void readOthers();
    void presentClients();
    QString warningOf(const Times &times) const;
    QString placeOf(const RecordId &account) const;

    Start m_start;
    RecordId m_account;
    QString m_goal;
    QString m_day;
    QString m_from;
    QString m_until;
    QString m_place;
    bool m_allDay = false;
    bool m_placeTyped = false; // it is the user's, and no client's address takes its place
    bool m_tried = false;      // to be saved: errors are told
    int m_allDays = 1;         // of one that goes on for several
    Attendees m_people;
    QString m_query;
    QDate m_othersOf;
    std::vector<Client> m_clients;
    std::vector<Other> m_others;
    PlanView m_view;
    ListOf<PlanClient> m_clientRows;
};

} // namespace kf

Q_DECLARE_METATYPE(kf::Action)
