#pragma once

#include "core/sync/transport.h"
#include "server/http/service.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/machine.h"

// The server of a simulation: all of it but the sockets.
namespace kf::sim {

class OfficeServer
{
public:
    OfficeServer(Disk disk, const qint64 &worldMs);

    void open();
    void close();
    bool isOpen() const { return m_storage != nullptr; }

    // As it would come back over the wire.
    Transport::Reply answer(const QByteArray &path, const QByteArray &body, const QByteArray &token);

    server::Storage &storage() { return *m_storage; }
    Disk &disk() { return m_disk; }
    MachineClock &clock() { return m_clock; }
    // Of everything that was numbered and not erased.
    Words words(const RecordId &workspace);
    // Counters of each device in the log, each of them once; else what is doubled.
    QString doubled(const RecordId &workspace);

private:
    Disk m_disk;
    MachineClock m_clock;
    const Secret m_key;
    std::unique_ptr<server::Storage> m_storage;
    std::unique_ptr<server::Service> m_service;
};

} // namespace kf::sim
