#pragma once

#include "core/store/query.h"
#include "core/sync/refusedwork.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

#include <QHash>

namespace kf {

struct SyncView
{
    Q_GADGET
    QML_VALUE_TYPE(syncView)
    Q_PROPERTY(QString headline MEMBER headline CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(bool sending MEMBER sending CONSTANT)
    Q_PROPERTY(QString progress MEMBER progress CONSTANT)
    Q_PROPERTY(double fraction MEMBER fraction CONSTANT)
    Q_PROPERTY(QString spokenProgress MEMBER spokenProgress CONSTANT)
    Q_PROPERTY(int queued MEMBER queued CONSTANT)
    Q_PROPERTY(QString more MEMBER more CONSTANT)
    Q_PROPERTY(QString security MEMBER security CONSTANT)
    Q_PROPERTY(QString filesHeld MEMBER filesHeld CONSTANT)
    Q_PROPERTY(bool paused MEMBER paused CONSTANT)
    Q_PROPERTY(bool joined MEMBER joined CONSTANT)

public:
    QString headline;
    QString detail;
    QString iconName; // in the ring while nothing is being sent
    QString tone;     // of the ring: "success", "neutral", "danger"
    bool sending = false;
    QString progress; // 3/7
    double fraction = 0;
    QString spokenProgress;
    int queued = 0;
    QString more; // of a queue too long to show
    QString security;
    QString filesHeld; // files that wait for another network, in words; empty: none
    bool paused = false;
    bool joined = false; // there is something to pause

    bool operator==(const SyncView &) const = default;
};

struct DecisionRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString key; // the record
    QString title;
    QString detail;

    bool operator==(const DecisionRow &) const = default;
};

struct QueueRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString phase MEMBER phase CONSTANT)
    Q_PROPERTY(QString stateText MEMBER stateText CONSTANT)
    Q_PROPERTY(QString heading MEMBER heading CONSTANT)
    Q_PROPERTY(int headingCount MEMBER headingCount CONSTANT)

public:
    QString key;
    QString iconName;
    QString title;
    QString phase; // "sent", "sending", "waiting"
    QString stateText;
    QString heading; // of a long queue, with the first row of a client's: his name
    int headingCount = 0;

    bool operator==(const QueueRow &) const = default;
};

struct RejectedRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString reason MEMBER reason CONSTANT)
    Q_PROPERTY(QString written MEMBER written CONSTANT)
    Q_PROPERTY(QString type MEMBER type CONSTANT)
    Q_PROPERTY(QString recordKey MEMBER recordKey CONSTANT)

public:
    QString key; // the operation's counter
    QString iconName;
    QString title;
    QString reason;
    QString written;   // a line for each field, as it was to be
    QString type;      // of the record
    QString recordKey; // empty: it was to be made by this very change, and is not there

    bool operator==(const RejectedRow &) const = default;
};

// What a colleague wrote on one's client, and the server did not accept.
struct HandedRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString who MEMBER who CONSTANT)
    Q_PROPERTY(QString reason MEMBER reason CONSTANT)
    Q_PROPERTY(QString written MEMBER written CONSTANT)
    Q_PROPERTY(QString type MEMBER type CONSTANT)
    Q_PROPERTY(QString recordKey MEMBER recordKey CONSTANT)
    Q_PROPERTY(bool takeable MEMBER takeable CONSTANT)

public:
    QString key;
    QString iconName;
    QString title;
    QString who; // Анна Орлова, 13 октября, 10:58 · Тавория
    QString reason;
    QString written;
    QString type;
    QString recordKey; // empty: it is not here
    bool takeable = false;

    bool operator==(const HandedRow &) const = default;
};

class SyncModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::SyncView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::RowModel *decisions READ decisions CONSTANT)
    Q_PROPERTY(kf::RowModel *queue READ queue CONSTANT)
    Q_PROPERTY(kf::RowModel *rejected READ rejected CONSTANT)
    Q_PROPERTY(kf::RowModel *handed READ handed CONSTANT)

public:
    using Link = SyncLoop::State;
    struct Snapshot
    {
        Link link = Link::Local;
        bool paused = false;    // by the user, whatever a run that is still on says
        bool hasNetwork = true; // then it is the server that does not answer
        qint64 retryAt = 0;     // UTC ms, when nobody answers; 0: right now
        qint64 received = 0;    // records of a first sync
        qint64 toReceive = 0;
        qint64 lastSync = 0;            // UTC ms; 0: never
        int pending = 0;                // operations, shown or not
        int filesHeld = 0;              // that wait for a network that costs nothing
        std::vector<OutboxItem> outbox; // oldest first, quarantined ones too
        std::vector<Conflict> conflicts;
        std::vector<RefusedWork> handed;  // oldest first
        QHash<RecordId, QString> clients; // of each record in conflict, and of those in a long queue: its client's name
        QHash<RecordId, QString> titles;  // of the records that what was refused points to
    };

    static constexpr size_t LongQueue = 10; // longer ones stand under the names of the clients

    explicit SyncModel(const Clock &clock, QObject *parent = nullptr);
    void attach(Session &session);
    void show(Snapshot snapshot);

    const SyncView &view() const { return m_view; }
    RowModel *decisions() { return &m_decisions; }
    RowModel *queue() { return &m_queue; }
    RowModel *rejected() { return &m_rejected; }
    RowModel *handed() { return &m_handed; }

    Q_INVOKABLE void retry(const QString &key);
    Q_INVOKABLE void discard(const QString &key);
    Q_INVOKABLE void takeOver(const QString &key); // a colleague's words become one's own
    Q_INVOKABLE void letGo(const QString &key);
    Q_INVOKABLE void undo();       // the last one discarded or let go waits again
    Q_INVOKABLE void letFilesGo(); // whatever the network costs
    Q_INVOKABLE void pause(bool paused);
    Q_INVOKABLE void postpone(const QString &key); // a decision: out of sight until the app starts again

Q_SIGNALS:
    void viewChanged();
    void done(const QString &text); // something that can be taken back
    void said(const QString &text);
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override { return {}; } // the outbox, whatever the types

private:
    void noteRound();
    QString serverIsSilent() const;
    QString waitsForWhat() const;
    void groupByClient(std::vector<OutboxItem> &items) const;
    QString clientOf(const OutboxItem &item) const;
    RejectedRow rejectedRow(const OutboxItem &item) const;
    QString writtenIn(const OutboxItem &item) const;
    void presentHanded();
    QString whyHanded(const QByteArray &reason) const;
    void presentState(SyncView &view) const;
    void presentProgress(SyncView &view) const;
    void presentQueue(SyncView &view);
    void presentDecisions();
    QString operationTitle(const OutboxItem &item) const;
    QString reasonText(const QByteArray &reason) const;

    Snapshot m_snapshot;
    QSet<RecordId> m_postponed;
    std::vector<OutboxItem> m_round;          // what was to be sent when the sending began
    QHash<RecordId, QString> m_clients;       // of those, and of what waits
    quint64 m_discarded = 0;                  // that can be taken back; 0: none
    std::optional<wire::RefusedName> m_letGo; // the same
    SyncView m_view;
    ListOf<DecisionRow> m_decisions;
    ListOf<QueueRow> m_queue;
    ListOf<RejectedRow> m_rejected;
    ListOf<HandedRow> m_handed;
};

} // namespace kf
