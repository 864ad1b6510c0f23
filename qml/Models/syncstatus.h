#pragma once

#include "core/sync/session.h"
#include "qml/Models/viewmodel.h"

#include <QQmlEngine>

namespace kf {

// What the pill in every app bar says, and the banner of Today.
class SyncStatus : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int pending READ pending NOTIFY changed)
    Q_PROPERTY(bool hasServer READ hasServer NOTIFY changed)

public:
    enum class State { Saved, Offline, Sending, Conflict, Failed, Paused };
    Q_ENUM(State)

    struct Snapshot
    {
        bool hasServer = false; // a workspace to sync with
        bool reachable = false;
        bool sending = false;
        bool refused = false; // the server wants nothing of this device
        bool paused = false;
        int pending = 0;   // changes that wait for the network
        int conflicts = 0; // that need the user's word
        int rejected = 0;  // that the server refused

        bool operator==(const Snapshot &) const = default;
    };

    using ViewModel::ViewModel;

    // From now on speaks of this session's sync. The session outlives this.
    void attach(Session &session);
    void show(const Snapshot &snapshot);
    const Snapshot &snapshot() const { return m_snapshot; }

    State state() const;
    int count() const; // what the state counts: conflicts, refusals or waiting changes
    int pending() const { return m_snapshot.pending; }
    bool hasServer() const { return m_snapshot.hasServer; }

Q_SIGNALS:
    void changed();

protected:
    void present() override { Q_EMIT changed(); }

private:
    Snapshot m_snapshot;
};

} // namespace kf
