#pragma once

#include "core/base/executor.h"
#include "core/base/secret.h"
#include "core/db/transaction.h"
#include "core/store/incoming.h"
#include "core/store/reader.h"
#include "core/store/writer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>

namespace kf {

struct StoreOptions
{
    QString directory;
    QString deviceName; // for a new store
    bool create = false;
    const Registry *registry = &Registry::keyfield();
    const Clock *clock = &Clock::system();
    int cacheKiB = 16384;
};

// The device's records in one encrypted database, for one process (several may have it open). One thread writes, one
// reads; work is given to them as functions and their answers come as futures: the caller never touches the database.
// Lives on the thread that made it, which also gets changed(); before it is used it may be moved to another.
class Store : public QObject
{
    Q_OBJECT

public:
    // `key`: 32 bytes from the vault. Errors: NotFound (no store there), AlreadyExists (create), Damaged, TooNew, Busy.
    static Result<std::unique_ptr<Store>> open(const StoreOptions &options, const Secret &key);
    ~Store() override; // finishes what was given to it

    struct WriteAccess
    {
        Writer &writer;
        Incoming &incoming;
        RecordKeeper &keeper;
    };

    // `work(WriteAccess &)` on the writer's thread; listeners hear of it after it is done.
    template <typename Fn>
    auto write(Fn work) -> QFuture<std::invoke_result_t<Fn, WriteAccess &>>
    {
        return m_writeThread->run([this, work = std::move(work)]() mutable {
            WriteAccess access{*m_writer, *m_incoming, *m_keeper};
            if constexpr (std::is_void_v<std::invoke_result_t<Fn, WriteAccess &>>) {
                work(access);
                announce();
            } else {
                auto result = work(access);
                announce();
                return result;
            }
        });
    }

    // `work(Reader &)` on the reader's thread, at the same time as a write. All its queries see one moment.
    template <typename Fn>
    auto read(Fn work) -> QFuture<std::invoke_result_t<Fn, Reader &>>
    {
        return m_readThread->run([this, work = std::move(work)]() mutable {
            // Where none can be begun, the first query says why.
            const auto moment = Transaction::begin(*m_readConnection, Transaction::Kind::Read);
            return work(*m_reader);
        });
    }

    QFuture<Result<ActionReceipt>> apply(Action action);

    // Everything written so far stands in the database itself then, and the write-ahead log takes no room. Needed by
    // nobody who only works with the store. Busy while somebody reads or writes.
    QFuture<Result<void>> emptyLog();

    const Registry &registry() const { return *m_options.registry; }
    const Clock &clock() const { return *m_options.clock; }
    const Tables &tables() const { return m_keeper->tables(); } // immutable; any thread
    QString directory() const { return m_options.directory; }
    // Listens for commits of other processes, once a second. Off until asked for.
    void watchOtherProcesses();

Q_SIGNALS:
    // After a commit: records of these types are not what they were. Empty: something else (outbox, place, drafts).
    void changed(const QSet<QByteArray> &types);

private:
    explicit Store(const StoreOptions &options);
    Result<void> start(const Secret &key);
    void announce();   // writer thread
    void shortenLog(); // writer thread
    void keepHouse();  // this thread: what may happen between two saves
    QString path() const;

    StoreOptions m_options;
    std::optional<Connection> m_writeConnection;
    std::optional<Connection> m_readConnection;
    std::unique_ptr<RecordKeeper> m_keeper;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Incoming> m_incoming;
    std::unique_ptr<Reader> m_reader;
    std::optional<Connection> m_houseConnection;
    QTimer m_otherProcesses{this};
    QTimer m_idle{this};
    std::atomic<bool> m_checkpointing = false;
    qint64 m_seenVersion = 0;
    std::unique_ptr<Executor> m_writeThread;
    std::unique_ptr<Executor> m_readThread;
    std::unique_ptr<Executor> m_houseThread; // copies the log into the database while the others work
};

} // namespace kf
