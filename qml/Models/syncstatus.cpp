#include "qml/Models/syncstatus.h"

namespace kf {

void SyncStatus::attach(Session &session)
{
    SyncLoop *sync = &session.sync();
    const auto look = [this, sync] {
        show({.hasServer = sync->isEnrolled(),
              .reachable = sync->state() != SyncLoop::State::Offline,
              .sending = sync->state() == SyncLoop::State::Sending,
              .refused = sync->state() == SyncLoop::State::Failed,
              .paused = sync->state() == SyncLoop::State::Paused,
              .pending = int(sync->pending()),
              .conflicts = int(sync->disputed()),
              .rejected = int(sync->quarantined())});
    };
    connect(sync, &SyncLoop::statusChanged, this, look);
    look();
}

void SyncStatus::show(const Snapshot &snapshot)
{
    if (m_snapshot == snapshot)
        return;
    m_snapshot = snapshot;
    present();
}

SyncStatus::State SyncStatus::state() const
{
    if (m_snapshot.rejected > 0 || m_snapshot.refused)
        return State::Failed;
    if (m_snapshot.conflicts > 0)
        return State::Conflict;
    if (m_snapshot.paused)
        return State::Paused;
    if (m_snapshot.hasServer && !m_snapshot.reachable)
        return State::Offline;
    return m_snapshot.sending ? State::Sending : State::Saved;
}

int SyncStatus::count() const
{
    switch (state()) {
    case State::Failed:
        return m_snapshot.rejected;
    case State::Conflict:
        return m_snapshot.conflicts;
    case State::Offline:
    case State::Paused:
    case State::Sending:
        return m_snapshot.pending;
    case State::Saved:
        break;
    }
    return 0;
}

} // namespace kf
