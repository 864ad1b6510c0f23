#pragma once

#include "core/record/types.h"
#include "core/sync/session.h"
#include "tests/support/records.h"

#include <QTemporaryDir>

#include <atomic>

// A new store on a morning that stands still unless it is told otherwise, for view models to stand on.
namespace kf::test {

class MorningClock : public Clock
{
public:
    qint64 nowMs() const override { return QDateTime(Day, QTime(9, 52)).toMSecsSinceEpoch() + m_later; }
    qint64 monotonicMs() const override { return 0; }
    quint32 bootId() const override { return 1; }
    static constexpr QDate Day = QDate::fromJulianDay(2461327); // 13 October 2026

    void later(qint64 ms) { m_later += ms; }

private:
    std::atomic<qint64> m_later = 0;
};

class LiveStore
{
public:
    void open()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        StoreOptions options;
        options.directory = m_directory->path();
        options.deviceName = QStringLiteral("Phone");
        options.create = true;
        options.clock = &clock;
        session = std::make_unique<Session>(must(Store::open(options, Secret::random(32))));
    }
    void close()
    {
        session.reset();
        m_directory.reset();
    }
    RecordId add(const Record &record) { return makeRecord(session->store(), record); }
    RecordId addAccount(const QString &name)
    {
        Record account(types::account);
        account.set(types::account.name, name);
        return add(account);
    }

    MorningClock clock;
    std::unique_ptr<Session> session;

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

} // namespace kf::test
