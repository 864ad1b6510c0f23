#pragma once

#include "core/device/checkin.h"
#include "qml/Models/dueitems.h"
#include "qml/Models/rowmodel.h"
#include "qml/Note/notemodel.h"
#include "qml/People/attendees.h"
#include "qml/Visit/checkinwords.h"
#include "qml/Visit/nextstep.h"

namespace kf {

// The texts of a visit in progress; those of its check-in stand in CheckInView.
struct VisitView
{
    Q_GADGET
    QML_VALUE_TYPE(visitView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString distance MEMBER distance CONSTANT)
    Q_PROPERTY(bool paused MEMBER paused CONSTANT)
    Q_PROPERTY(bool reviewed MEMBER reviewed CONSTANT)
    Q_PROPERTY(QString span MEMBER span CONSTANT)
    Q_PROPERTY(QString planned MEMBER planned CONSTANT)
    Q_PROPERTY(QList<QString> recipients MEMBER recipients CONSTANT)

public:
    bool loaded = false;
    QString key; // of the visit
    QString account;
    QString place;    // where it is
    QString distance; // how far that is from the check-in
    bool paused = false;
    bool reviewed = false;     // its summary is shown
    QString span;              // 10:31–11:35, 1 ч 4 мин; of the summary
    QString planned;           // Чт, 22 октября, 11:00: when the next visit there is; empty: none is planned
    QList<QString> recipients; // whom a letter about it would go to; empty: no address is known

    bool operator==(const VisitView &) const = default;
};

// The visit one is in: its clock, its check-in and its note. The note is a draft that is saved while it is typed, as in
// the capture sheet; left alone it becomes a note of the visit. Asks for the position once when the visit is started,
// and again only when the user says so. UI thread only.
class VisitModel : public kf::NoteModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString visitKey READ visitKey NOTIFY viewChanged)
    Q_PROPERTY(QString accountKey READ accountKey NOTIFY viewChanged)
    Q_PROPERTY(kf::VisitView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::CheckInView checkIn READ checkIn NOTIFY viewChanged)
    Q_PROPERTY(QString timer READ timer NOTIFY timerChanged)
    Q_PROPERTY(QString timerSpoken READ timerSpoken NOTIFY timerChanged)
    Q_PROPERTY(int satisfaction READ satisfaction WRITE setSatisfaction NOTIFY viewChanged)
    Q_PROPERTY(bool sendsLetter READ sendsLetter WRITE setSendsLetter NOTIFY viewChanged)
    Q_PROPERTY(QString step READ step WRITE setStep NOTIFY stepChanged)
    Q_PROPERTY(kf::RowModel *promises READ promises CONSTANT)
    Q_PROPERTY(kf::Attendees *people READ people CONSTANT)
    Q_PROPERTY(kf::NextStep *next READ next CONSTANT)

public:
    static constexpr auto FindWithin = std::chrono::seconds(20);

    struct Snapshot
    {
        RecordId visit; // null: none is going on
        RecordId account;
        QString accountName;
        QString place;
        qint64 started = 0; // UTC ms, as are the next two
        qint64 finished = 0;
        qint64 pausedAt = 0;  // 0: it is not paused now
        qint64 paused = 0;    // seconds, without the pause one is in
        int satisfaction = 0; // 1 to 5; 0: nobody has said
        std::optional<CheckIn> checkIn;
        std::optional<qint64> distance; // metres to the client at the check-in
        std::optional<GeoPlace> accountPlace;
        std::vector<DueItem> promises; // open ones of both sides
        QStringList recipients;        // by name, those with an e-mail address
        bool wantsLetters = false;     // the client has had one after a visit
        qint64 planned = 0;            // when the next visit there begins, UTC ms; 0: none is planned
        bool plannedAllDay = false;    // it has no hour yet
    };

    // `source` outlives the model.
    VisitModel(const Clock &clock, PositionSource &source, QObject *parent = nullptr);
    ~VisitModel() override;

    static QString draftPlace() { return QStringLiteral("visit"); }
    void show(Snapshot snapshot);
    // Of the draft that is there.
    void showNote(const QString &text, int cursor, const QCborMap &memory = {}) { put(text, cursor, memory); }

    QString visitKey() const { return m_snapshot.visit.isNull() ? QString() : m_snapshot.visit.toString(); }
    // Of its client; empty: none.
    QString accountKey() const { return m_snapshot.account.isNull() ? QString() : m_snapshot.account.toString(); }
    const VisitView &view() const { return m_view; }
    const CheckInView &checkIn() const { return m_checkIn; }
    QString timer() const;       // 24:18; paused: Пауза 02:10
    QString timerSpoken() const; // Идёт 24 минуты
    // One more next step, as it is being written in the summary.
    QString step() const { return m_step; }
    void setStep(const QString &step);
    RowModel *promises() { return &m_promises; }
    Attendees *people() { return &m_people; }
    NextStep *next() { return &m_next; } // is planned once the visit is saved
    int satisfaction() const { return m_snapshot.satisfaction; }
    void setSatisfaction(int satisfaction);
    // The client gets a letter once the visit is saved. As the client has agreed before, unless the user says
    // otherwise.
    bool sendsLetter() const;
    void setSendsLetter(bool sends);

    // Starts a planned visit; or, at a client's, the one that is planned there today, else one that nobody planned. One
    // visit at a time: where another one is going on, that one is opened.
    Q_INVOKABLE void start(const QString &visitKey, const QString &accountKey);
    Q_INVOKABLE void resume(); // opens the page where one was on it when the app ended or was locked
    void leave() override;
    Q_INVOKABLE void collapse(); // away from the page, the visit goes on
    Q_INVOKABLE void expand();   // back on it
    Q_INVOKABLE void pause();    // or goes on after a pause
    Q_INVOKABLE void review();   // the visit is over, as of now, once its summary is saved
    Q_INVOKABLE void goOn();     // it is not, after all
    // `step` becomes a line of the note: a task, unless it bears the sign of something else.
    Q_INVOKABLE void addStep();
    void finish() override;
    Q_INVOKABLE void undo(); // the finish, the place that was saved, or the people, whichever came last

    Q_INVOKABLE void findPlace();    // asks for the position again
    Q_INVOKABLE void keepPlace();    // checks in with a rough one
    Q_INVOKABLE void skipPlace();    // no check-in
    Q_INVOKABLE void savePlace();    // the client is where one is
    Q_INVOKABLE void dismissPlace(); // does not ask again

Q_SIGNALS:
    void viewChanged();
    void timerChanged();
    void stepChanged();
    void opened();                                 // the page is to be shown
    void closed();                                 // the visit is over: the page goes
    void placeDoubtful();                          // nobody types yet, so that a question may be asked
    void done(const QString &text);                // can be taken back
    void letterDue(const QString &visitKey);       // the visit is saved, and its letter is to go
    void letterTakenBack(const QString &visitKey); // the visit is not over after all
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;
    RecordId account() const override { return m_snapshot.account; }
    bool isOpen() const override { return m_onPage; }
    void saveDraft() override;
    QCborMap memory() const override; // and of the summary, once it is begun

private:
    enum class Undo { Nothing, Finish, Place, People };
    struct Begun;

    void begin(Begun begun);
    void enter(Snapshot snapshot, const std::optional<Draft> &draft, bool search);
    void edit(std::vector<std::pair<const FieldType *, Value>> values);
    void keepCheckIn(const CheckIn &checkIn);
    std::vector<std::pair<const FieldType *, Value>> valuesOf(const CheckIn &checkIn);
    void found(const CheckIn &checkIn);
    void stopSearching(); // an answer would come too late
    void undoFinish();
    void undoPlace();
    void offerMentioned();
    std::optional<Record> nextVisit() const;
    void forget(); // the visit, for the model to be free for another one
    void tick();
    void presentCheckIn();
    qint64 elapsedMs() const; // without pauses
    Draft draft() const;
    void recallSummary(const QCborMap &memory); // of the draft of another visit

    // In memory().
    static constexpr QLatin1String Over{"over"};
    static constexpr QLatin1String Letter{"letter"};
    static constexpr QLatin1String Next{"next"};
    static constexpr QLatin1String Step{"step"};

    PositionSource &m_source;
    QTimer m_second{this};
    Snapshot m_snapshot;
    VisitView m_view;
    CheckInView m_checkIn;
    bool m_onPage = false;
    qint64 m_over = 0;            // since when its summary is shown, UTC ms; 0: it is not
    std::optional<bool> m_letter; // what the user said of it
    QString m_step;
    bool m_letterSent = false; // by the finish that can be undone, as is the next
    bool m_wishKept = false;   // that the client wants letters
    RecordId m_nextMade;       // that it planned
    bool m_starting = false;
    bool m_searching = false;
    int m_searches = 0;                // the last one counts
    std::optional<CheckIn> m_doubtful; // waits for the user's word
    bool m_placeDismissed = false;
    Undo m_undo = Undo::Nothing;
    NoteCut m_finished;
    ListOf<DueRow> m_promises;
    Attendees m_people;
    NextStep m_next;
};

} // namespace kf
