#pragma once

#include "core/sync/syncrun.h"

#include <QTimer>

namespace kf {

// Keeps a store and its server in step by itself: after every change, when the network comes back, now and then, and
// with growing pauses when nobody answers. Lives on the thread of its creator; the network and all decoding are on a
// thread of its own. A lock file makes sure that one process at a time synchronises a store.
class SyncLoop : public QObject
{
    Q_OBJECT
    Q_PROPERTY(State state READ state NOTIFY statusChanged)
    Q_PROPERTY(qint64 pending READ pending NOTIFY statusChanged)
    Q_PROPERTY(qint64 quarantined READ quarantined NOTIFY statusChanged)
    Q_PROPERTY(qint64 conflicts READ conflicts NOTIFY statusChanged)
    Q_PROPERTY(qint64 lastSync READ lastSync NOTIFY statusChanged)
    Q_PROPERTY(bool enrolled READ isEnrolled NOTIFY statusChanged)

public:
    enum class State {
        Local,   // no server yet
        Saved,   // all is on the server
        Offline, // nobody answers; `pending` wait
        Sending,
        Failed, // the server answered with something a person must look at
        Paused  // by the user; `pending` wait for him
    };
    Q_ENUM(State)

    explicit SyncLoop(Store &store, QObject *parent = nullptr);
    ~SyncLoop() override;

    void start(); // synchronise by itself from now on, and listen for what others write
    void pause(); // no more by itself, until start(); a run that is on comes to its end
    bool isPaused() const { return m_paused; }
    // At once. The future always settles; Busy when another process is at it.
    QFuture<SyncReport> syncNow();
    // Takes a place in a workspace with a one-time code. Errors in the user's words; asking twice is harmless.
    QFuture<Result<void>> enrol(const QString &code);

    // An attachment's bytes, please, however many they are: with the next run, which is soon.
    void wantMedia(const RecordId &attachment);
    // On a network that is paid by what goes through it attachments wait for another one, unless they are told to go:
    // until the end of the session.
    bool holdsMedia() const;
    void letMediaGo();
    // How that is known; by default, what the system says. On this thread.
    void setMetered(std::function<bool()> metered) { m_metered = std::move(metered); }

    State state() const { return m_state; }
    qint64 pending() const { return m_status.pending; }
    qint64 quarantined() const { return m_status.quarantined; }
    qint64 conflicts() const { return m_status.conflicts; }
    qint64 disputed() const { return m_status.disputed; } // records with conflicts
    qint64 lastSync() const { return m_status.lastSync; }
    bool isEnrolled() const { return !m_status.server.isEmpty(); }
    const StoreStatus &status() const { return m_status; }
    QString problem() const { return m_problem; }    // of State::Failed, and why it is Offline
    qint64 nextTryAt() const { return m_nextTryAt; } // UTC ms; 0: none planned
    // False: the system knows that there is no network. Else, where nobody answers, it may be the server.
    bool hasNetwork() const;
    qint64 snapshotDone() const { return m_done; } // of a first sync
    qint64 snapshotTotal() const { return m_total; }

Q_SIGNALS:
    void statusChanged();
    void acknowledged(); // nothing is unsent any more; the run goes on with what others wrote
    void finished(const kf::SyncReport &report);

private:
    struct Running;
    struct Line;
    Result<void> takeEnrolment(const wire::Invitation &invitation, const Transport::Reply &reply); // sync thread
    void refreshStatus();
    void listen(); // to the network and to the server
    void hangUp();
    void schedule(int delayMs);
    void settle(const SyncReport &report);
    void settleMedia(const SyncReport &report);
    MediaPolicy mediaPolicy() const;

    Store &m_store;
    StoreStatus m_status;
    State m_state = State::Local;
    QString m_problem;
    QTimer m_timer;
    QTimer m_statusPause;
    qint64 m_nextTryAt = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
    int m_failures = 0;
    int m_mediaFailures = 0;
    bool m_mediaMayGo = false;
    std::function<bool()> m_metered;
    std::set<RecordId> m_wantedMedia;
    std::set<RecordId> m_hopelessMedia;
    bool m_running = false;
    bool m_again = false;
    bool m_automatic = false;
    bool m_listening = false;
    bool m_paused = false;
    bool m_told = false;                // the server says by itself when there is news
    int m_lost = 0;                     // requests for news that were not answered, one after another
    std::shared_ptr<Running> m_current; // the sync thread's, as is the next
    std::unique_ptr<Line> m_line;
    std::unique_ptr<Executor> m_thread;
};

} // namespace kf
