#pragma once

#include "core/sync/syncrun.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/machine.h"

// The devices of a simulation: the real store, and the real synchronisation over a network that is a list of requests.
namespace kf::sim {

// A request that was sent, until something becomes of it.
struct Request
{
    int machine = 0;
    QByteArray path;
    QByteArray body;
    QByteArray token;
    Transport::Answer answer; // none: whoever asked is gone
};
using Network = std::vector<Request>;

class Device
{
public:
    struct Owner
    {
        RecordId workspace;
        RecordId user;
        QString name;
        QString role;
    };

    // `original`: of a copy, which opens with the same key; else none.
    Device(int machine, Disk disk, const qint64 &worldMs, Network &network, std::optional<int> original = {});
    ~Device();
    Q_DISABLE_COPY_MOVE(Device)

    void create();                        // on an empty disk
    QByteArray enrol(const Owner &owner); // its public key
    Result<void> open();
    void close();
    bool isOpen() const { return m_store != nullptr; }

    void startSync();
    bool isSyncing() const { return m_run != nullptr; }
    // Until it has nothing more to do by itself: it waits for an answer, or for its user.
    void settle();
    const std::optional<SyncReport> &lastReport() const { return m_report; }

    Result<ActionReceipt> act(Action action);
    template <typename Fn>
    auto write(Fn work)
    {
        return m_store->write(std::move(work)).result();
    }
    template <typename Fn>
    auto read(Fn work)
    {
        return m_store->read(std::move(work)).result();
    }
    RecordState state(const RecordType &type, const RecordId &id);
    std::map<RecordId, RecordState> everything(); // deleted ones too; with the server's numbers
    std::vector<Change> refused();
    bool isHalfFetched(); // its first synchronisation was cut off
    Words ownWords();     // of operations that it could send, or send again
    Place place();

    const int machine;
    Owner owner;
    bool isOld = false;              // an app that knows nothing of who sees what
    quint64 pageBytes = 1024 * 1024; // of what it asks for at once
    Disk &disk() { return m_disk; }
    MachineClock &clock() { return m_clock; }

private:
    class Wire;
    RecordState asNumbered(RecordState state, const RecordId &id);

    Disk m_disk;
    MachineClock m_clock;
    Network &m_network;
    const Secret m_key;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncRun> m_run;
    std::optional<SyncReport> m_report;
    quint64 m_happened = 0; // requests and ends of runs
};

} // namespace kf::sim
