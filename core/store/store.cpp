#include "core/store/store.h"

#include "core/base/onresult.h"
#include "core/db/transaction.h"

#include <QDir>

namespace kf {

namespace {

constexpr char DatabaseName[] = "store.kf";
constexpr int ReaderCacheKiB = 4096;
constexpr int OtherProcessPollMs = 1000;
constexpr int HouseCacheKiB = 256;
constexpr int LogPagesBeforeCheckpoint = 4096; // 16 MiB: some hundred saves, and rest comes between them
constexpr int IdleMs = 3000;       // without a change, before the search index is tidied and the log emptied
constexpr int BetweenTidyMs = 200; // while there is more to tidy; saves go in between

Result<void> firstPlace(Connection &db, const StoreOptions &options)
{
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    KF_ASSIGN(const qint64 rows, db.integer("SELECT count(*) FROM place"));
    if (rows == 0) {
        Place place;
        place.device = generateDeviceId();
        KF_TRY(journal::writePlace(db, place));
        KF_TRY(writeMeta(db, "device-name", options.deviceName.toUtf8()));
    }
    return transaction.commit();
}

} // namespace

Store::Store(const StoreOptions &options) : m_options(options) {}

QString Store::path() const
{
    return QDir(m_options.directory).filePath(QLatin1String(DatabaseName));
}

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options, const Secret &key)
{
    std::unique_ptr<Store> store(new Store(options));
    KF_TRY(store->start(key));
    return store;
}

Result<void> Store::start(const Secret &key)
{
    ConnectionOptions writing;
    writing.mode = m_options.create ? OpenMode::Create : OpenMode::ReadWrite;
    writing.cacheKiB = m_options.cacheKiB;
    if (m_options.create && !QDir().mkpath(m_options.directory))
        return fail(ErrorCode::Io, QStringLiteral("the folder of the store cannot be made"));
    KF_ASSIGN(Connection writer, Connection::open(path(), key, writing));
    KF_ASSIGN(const SchemaReport report, Schema::migrateFixed(writer));
    if (report.state == SchemaState::Newer)
        return fail(ErrorCode::TooNew, QStringLiteral("this store was made by a newer Keyfield; please update"));
    KF_TRY(firstPlace(writer, m_options));
    KF_ASSIGN(Tables tables, Schema::prepareTypes(writer, *m_options.registry));
    KF_TRY(Schema::prepareSearch(writer, tables));
    m_writeConnection = std::move(writer);
    m_keeper = std::make_unique<RecordKeeper>(*m_writeConnection, std::move(tables));
    m_writer = std::make_unique<Writer>(*m_keeper, *m_options.registry, *m_options.clock);
    m_incoming = std::make_unique<Incoming>(*m_keeper, *m_options.clock);

    ConnectionOptions reading;
    reading.mode = OpenMode::ReadOnly;
    reading.cacheKiB = ReaderCacheKiB;
    KF_ASSIGN(Connection reader, Connection::open(path(), key, reading));
    KF_ASSIGN(Tables readTables, Schema::readTypes(reader, *m_options.registry));
    m_readConnection = std::move(reader);
    m_reader = std::make_unique<Reader>(*m_readConnection, *m_options.registry, std::move(readTables));

    ConnectionOptions keeping;
    keeping.cacheKiB = HouseCacheKiB;
    KF_ASSIGN(Connection house, Connection::open(path(), key, keeping));
    m_houseConnection = std::move(house);
    m_writeConnection->setAutoCheckpoint(0); // no save waits for it

    m_writeThread = std::make_unique<Executor>(QStringLiteral("kf-store-write"));
    m_readThread = std::make_unique<Executor>(QStringLiteral("kf-store-read"));
    m_writeThread->run([this] { m_writeConnection->bindToCurrentThread(); }).waitForFinished();
    m_readThread->run([this] { m_readConnection->bindToCurrentThread(); }).waitForFinished();
    m_houseThread = std::make_unique<Executor>(QStringLiteral("kf-store-house"));
    m_houseThread->run([this] { m_houseConnection->bindToCurrentThread(); }).waitForFinished();
    m_idle.setSingleShot(true);
    m_idle.setInterval(IdleMs);
    connect(&m_idle, &QTimer::timeout, this, &Store::keepHouse);
    connect(this, &Store::changed, this, [this] { m_idle.start(IdleMs); });
    return {};
}

Store::~Store()
{
    m_otherProcesses.stop();
    m_idle.stop();
    m_readThread.reset();
    m_writeThread.reset(); // they empty their inboxes first
    m_houseThread.reset();
    if (m_houseConnection)
        m_houseConnection->bindToCurrentThread();
    if (m_readConnection)
        m_readConnection->bindToCurrentThread();
    if (m_writeConnection)
        m_writeConnection->bindToCurrentThread();
}

void Store::announce()
{
    const QSet<QByteArray> types = m_keeper->takeChangedTypes();
    Q_EMIT changed(types); // queued to receivers on other threads
    if (m_writeConnection->logPages() >= LogPagesBeforeCheckpoint)
        shortenLog();
}

void Store::shortenLog()
{
    if (m_checkpointing.exchange(true))
        return;
    m_houseThread->run([this] {
        // Busy or full: the log keeps everything until the next time.
        (void)m_houseConnection->checkpoint(Connection::Checkpoint::Passive);
        m_checkpointing = false;
    });
}

void Store::keepHouse()
{
    const auto tidied = m_writeThread->run([this] {
        auto more = m_writer->tidy(); // no change that anybody need hear of
        shortenLog();
        return more;
    });
    onResult(tidied, this, [this](const Result<bool> &more) {
        if (more && *more)
            m_idle.start(BetweenTidyMs);
    });
}

QFuture<Result<void>> Store::emptyLog()
{
    return m_houseThread->run([this] { return m_houseConnection->checkpoint(Connection::Checkpoint::Truncate); });
}

QFuture<Result<ActionReceipt>> Store::apply(Action action)
{
    return write([action = std::move(action)](WriteAccess &access) { return access.writer.apply(action); });
}

void Store::watchOtherProcesses()
{
    m_otherProcesses.setInterval(OtherProcessPollMs);
    connect(&m_otherProcesses, &QTimer::timeout, this, [this] {
        // Asked on the writer's connection, for which only the commits of others count.
        onResult(m_writeThread->run([this] { return m_writeConnection->dataVersion(); }), this,
                 [this](const Result<qint64> &version) {
                     if (!version || *version == m_seenVersion)
                         return;
                     const bool first = m_seenVersion == 0;
                     m_seenVersion = *version;
                     if (first)
                         return;
                     QSet<QByteArray> all;
                     for (const RecordType *type : m_options.registry->types())
                         all.insert(type->name().toByteArray());
                     Q_EMIT changed(all);
                 });
    });
    m_otherProcesses.start();
}

} // namespace kf
