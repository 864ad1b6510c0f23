// `./dev bench`: what the store and the sync cost, as ratios to bare SQLCipher with the same settings, in one run.
#include "core/change/codec.h"
#include "core/store/store.h"
#include "tests/bench/capturebench.h"
#include "tests/bench/livebench.h"
#include "tests/bench/measure.h"
#include "tests/bench/peersbench.h"
#include "tests/bench/pullbench.h"
#include "tests/bench/sampledata.h"
#include "tests/bench/searchbench.h"
#include "tests/bench/syncbench.h"
#include "tests/support/postgrescluster.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace kf;
using namespace kf::bench;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

struct Opened
{
    QTemporaryDir directory;
    Secret key = Secret::random(32);
    std::unique_ptr<Store> store;

    Opened()
    {
        StoreOptions options;
        options.directory = directory.path();
        options.create = true;
        store = must(Store::open(options, key));
    }
    double reopen()
    {
        store.reset();
        StoreOptions options;
        options.directory = directory.path();
        return once([&] { store = must(Store::open(options, key)); });
    }
};

// Pages of a first sync as a server would send them.
std::vector<QByteArray> snapshotPages(int count)
{
    std::vector<QByteArray> pages;
    QByteArray records;
    quint64 number = 0;
    const auto flush = [&](bool last) {
        QByteArray page;
        CborWriter out(page);
        wire::SnapshotPageHead head;
        head.cursor = {1, quint64(count), 1};
        head.total = quint64(count);
        head.position = last ? QByteArray() : QByteArray("more");
        wire::encodeSnapshotHead(head, out);
        pages.push_back(page + std::exchange(records, {}));
    };
    portfolio(count, [&](const Record &record) {
        Operation operation;
        operation.kind = Operation::Kind::Create;
        operation.device = DeviceId(77);
        operation.record = record.id();
        operation.type = record.type()->name().toByteArray();
        for (const FieldType *field : record.type()->fields()) {
            if (isEmpty(record.value(*field)))
                continue;
            FieldChange change;
            change.name = field->name().toByteArray();
            change.value = encodeValue(*field, record.value(*field));
            operation.fields.push_back(change);
        }
        const auto state = fold({}, operation, {++number, qint64(1780000000000 + qint64(number))}).state;
        CborWriter out(records);
        wire::encodeSnapshotRecord(record.id(), operation.type, encode(state), out);
        if (records.size() > (qsizetype(1024 * 1024) << std::min<size_t>(pages.size() / 2, 2))) // as SyncRun asks
            flush(false);
    });
    flush(true);
    return pages;
}

double fill(Store &store, const std::vector<QByteArray> &pages)
{
    return once([&] {
        for (const QByteArray &page : pages) {
            const auto prepared =
                std::make_shared<Incoming::SnapshotPage>(must(Incoming::prepareSnapshot(page, store.tables())));
            must(store
                     .write(
                         [prepared](Store::WriteAccess &access) { return access.incoming.takeSnapshotPage(*prepared); })
                     .result());
        }
    });
}

// The same rows with the same index into one plain table, by hand, in one transaction.
double bareFill(int count)
{
    QTemporaryDir directory;
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    options.cacheKiB = 16384;
    auto db = must(Connection::open(directory.filePath(QStringLiteral("bare.db")), Secret::random(32), options));
    must(db.execute(
        "CREATE TABLE record(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, parent BLOB, title TEXT, body "
        "TEXT, due TEXT, number INTEGER, at INTEGER);"
        "CREATE INDEX record_parent ON record(parent);"
        "CREATE VIRTUAL TABLE search USING fts5(title, body, content='', contentless_delete=1, "
        "tokenize='unicode61 remove_diacritics 2')"));
    std::vector<Record> records;
    portfolio(count, [&](Record record) { records.push_back(std::move(record)); });
    return once([&] {
        must(db.execute("BEGIN IMMEDIATE"));
        qint64 number = 0;
        for (const Record &record : records) {
            auto insert =
                must(db.prepare("INSERT INTO record(id, parent, title, body, due, number, at) VALUES(?, ?, ?, ?, "
                                "?, ?, ?)"));
            QByteArray title;
            QByteArray body;
            RecordId parent;
            for (const FieldType *field : record.type()->fields()) {
                if (field->kind() == FieldKind::Parent && std::holds_alternative<RecordId>(record.value(*field)))
                    parent = std::get<RecordId>(record.value(*field));
                else if (field->has(FieldFlag::Title))
                    title = formatValue(*field, record.value(*field)).toUtf8();
                else if (field->has(FieldFlag::Searched))
                    body += formatValue(*field, record.value(*field)).toUtf8();
            }
            insert.bindBlob(1, record.id().bytes());
            insert.bindBlob(2, parent.bytes());
            insert.bindText(3, title);
            insert.bindText(4, body);
            insert.bindNull(5);
            insert.bind(6, ++number);
            insert.bind(7, number);
            must(insert.run());
            auto search = must(db.prepare("INSERT INTO search(rowid, title, body) VALUES(?, ?, ?)"));
            search.bind(1, number);
            search.bindText(2, title);
            search.bindText(3, body);
            must(search.run());
        }
        must(db.execute("COMMIT"));
        must(db.checkpoint(Connection::Checkpoint::Truncate));
    });
}

// What sending 1,000 notes and 1,000 edits has to write at the least: each change into a log, and its row.
double bareSend(int count)
{
    QTemporaryDir directory;
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    auto db = must(Connection::open(directory.filePath(QStringLiteral("bare.db")), Secret::random(32), options));
    must(db.execute("CREATE TABLE record(id BLOB PRIMARY KEY, state BLOB NOT NULL) WITHOUT ROWID;"
                    "CREATE TABLE log(number INTEGER PRIMARY KEY, body BLOB NOT NULL)"));
    QRandomGenerator random(3);
    std::vector<RecordId> ids;
    const auto put = [&](const RecordId &id) {
        auto row = must(db.prepare("INSERT OR REPLACE INTO record(id, state) VALUES(?, ?)"));
        const QByteArray state = randomWords(random, 16, 32).toUtf8();
        row.bindBlob(1, id.bytes());
        row.bindBlob(2, state);
        must(row.run());
    };
    must(db.execute("BEGIN IMMEDIATE"));
    for (int i = 0; i < count; ++i) {
        ids.push_back(RecordId::generate(1'780'000'000'000 + i));
        put(ids.back());
    }
    must(db.execute("COMMIT"));
    must(db.checkpoint(Connection::Checkpoint::Truncate));
    return once([&] {
        must(db.execute("BEGIN IMMEDIATE"));
        for (int i = 0; i < 2000; ++i) {
            put(i < 1000 ? RecordId::generate(1'790'000'000'000 + i) : ids[size_t(i) * 37 % ids.size()]);
            auto entry = must(db.prepare("INSERT INTO log(body) VALUES(?)"));
            const QByteArray body = randomWords(random, 8, 24).toUtf8();
            entry.bindBlob(1, body);
            must(entry.run());
        }
        must(db.execute("COMMIT"));
    });
}

Times bareSaves(int count)
{
    QTemporaryDir directory;
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    auto db = must(Connection::open(directory.filePath(QStringLiteral("bare.db")), Secret::random(32), options));
    must(db.execute(
        "CREATE TABLE note(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, account BLOB, text TEXT, number "
        "INTEGER, at INTEGER)"));
    QRandomGenerator random(1);
    return times(count, [&](int i) {
        const RecordId id = RecordId::generate(1'780'000'000'000 + i);
        const QByteArray text = randomWords(random, 8, 24).toUtf8();
        must(db.execute("BEGIN IMMEDIATE"));
        {
            auto insert = must(db.prepare("INSERT INTO note(id, account, text, number, at) VALUES(?, ?, ?, ?, ?)"));
            insert.bindBlob(1, id.bytes());
            insert.bindBlob(2, id.bytes());
            insert.bindText(3, text);
            insert.bind(4, i);
            insert.bind(5, i);
            must(insert.run());
        }
        must(db.execute("COMMIT"));
    });
}

Times saves(Store &store, int count)
{
    QRandomGenerator random(2);
    Query query;
    query.type = &types::account;
    query.limit = 100;
    const auto accounts = must(store.read([query](Reader &reader) { return reader.list(query); }).result());
    return times(count, [&](int i) {
        Record note(types::note);
        note.set(types::note.text, randomWords(random, 8, 24));
        if (!accounts.empty())
            note.set(types::note.account, accounts[size_t(i) % accounts.size()].id());
        Action action;
        action.edits.push_back(RecordEdit::create(note));
        must(store.apply(std::move(action)).result());
    });
}

void queries(Store &store)
{
    const auto accounts = must(store
                                   .read([](Reader &reader) {
                                       Query query;
                                       query.type = &types::account;
                                       return reader.list(query);
                                   })
                                   .result());
    const auto pick = [&](int i) { return accounts[size_t(i * 7919) % accounts.size()].id(); };
    line("list: 50 notes of a client, newest first", figures(times(300, [&](int i) {
             Query query;
             query.type = &types::note;
             query.where.push_back({&types::note.account, Condition::Test::Equal, Value(pick(i))});
             query.descending = true;
             query.limit = 50;
             must(store.read([query](Reader &reader) { return reader.list(query); }).result());
         })));
    line("list: open tasks due in a month, 50", figures(times(300, [&](int i) {
             Query query;
             query.type = &types::task;
             const QDate from = QDate(2026, 1, 1).addDays(i);
             query.where.push_back({&types::task.due, Condition::Test::GreaterOrEqual, Value(Moment{from, {}})});
             query.where.push_back({&types::task.due, Condition::Test::Less, Value(Moment{from.addDays(30), {}})});
             query.where.push_back({&types::task.done, Condition::Test::NotTrue, {}});
             query.orderBy = &types::task.due;
             query.limit = 50;
             must(store.read([query](Reader &reader) { return reader.list(query); }).result());
         })));
    line("detail: one record by its id", figures(times(500, [&](int i) {
             must(store.read([id = pick(i)](Reader &reader) { return reader.get(types::account, id); }).result());
         })));
    QRandomGenerator random(5);
    line("search: two words, 50 hits", figures(times(200, [&](int) {
             const QString text = randomWords(random, 2, 2);
             must(store.read([text](Reader &reader) { return reader.search(text); }).result());
         })));
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

BareTimes storeBench(int count)
{
    constexpr int Runs = 3; // in turn, so that a disturbance of the machine meets all three alike
    std::vector<double> tenth;
    std::vector<double> whole;
    std::vector<double> bare;
    std::unique_ptr<Opened> open;
    {
        const auto smaller = snapshotPages(count / 10);
        const auto pages = snapshotPages(count);
        for (int run = 0; run < Runs; ++run) {
            for (int part = 0; part < Runs; ++part) {
                Opened small;
                tenth.push_back(fill(*small.store, smaller));
            }
            open = std::make_unique<Opened>();
            whole.push_back(fill(*open->store, pages));
            bare.push_back(bareFill(count));
        }
    }
    BareTimes result;
    result.bulkMs = median(bare);
    line("bulk: records of a first sync into the store",
         QStringLiteral("%1 ms for %2, search index built; bare SQLCipher %3 ms; ratio %4")
             .arg(median(whole), 0, 'f', 0)
             .arg(count)
             .arg(result.bulkMs, 0, 'f', 0)
             .arg(median(whole) / result.bulkMs, 0, 'f', 2));
    line("bulk: ten times the records",
         QStringLiteral("%1 times the time").arg(median(whole) / median(tenth), 0, 'f', 2));
    Times plain;
    Times ours;
    for (int run = 0; run < 4; ++run) {
        plain.add(bareSaves(100));
        ours.add(saves(*open->store, 100));
    }
    line("save: bare SQLCipher insert + commit", figures(plain));
    line("save: a note, durable, with search and history", figures(ours));
    line("save: ratio", QStringLiteral("p50 %1   p99 %2")
                            .arg(ours.p50() / plain.p50(), 0, 'f', 2)
                            .arg(ours.p99() / plain.p99(), 0, 'f', 2));
    const double opened = open->reopen();
    line("open: the store, key at hand", QStringLiteral("%1 ms").arg(opened, 0, 'f', 2));
    queries(*open->store);
    result.sendMs = median({bareSend(count), bareSend(count), bareSend(count)});
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addPositionalArgument(QStringLiteral("[capture] [pull] [search] [sync] [count]"),
                                  QStringLiteral("these alone; how many records, 100000"));
    const QCommandLineOption peers(
        QStringLiteral("peers"), QStringLiteral("also run the rivals' harness in <folder>; see tests/bench/README.md"),
        QStringLiteral("folder"), qEnvironmentVariable("KEYFIELD_PEERS"));
    const QCommandLineOption device(QStringLiteral("device")); // this program's own use
    options.addOptions({peers, device});
    options.process(application);
    const QStringList words = options.positionalArguments();
    if (options.isSet(device))
        return syncDevice(words.value(0), words.value(1), {words.value(2).toDouble(), words.value(3).toDouble()});

    QStringList subjects = words;
    const bool counted = !words.isEmpty() && words.back().toInt() > 0;
    const int count = counted ? subjects.takeLast().toInt() : 100'000;
    const auto alone = [&](const char *subject) { return subjects.contains(QLatin1String(subject)); };
    int code = 0;
    if (subjects.isEmpty() || alone("capture"))
        code = std::max(code, captureBench());
    if (alone("pull"))
        code = std::max(code, pullBench(count));
    if (alone("search"))
        code = std::max(code, searchBench(count));
    if (alone("sync"))
        code = std::max(code, liveBench());
    if (!subjects.isEmpty())
        return code;
    const BareTimes bare = storeBench(count);
    code = std::max(code, pullBench(count));
    std::printf("\nThe server on its embedded store\n");
    code = std::max(code, syncBench(count, bare, {}));
    std::printf("\nThe server on PostgreSQL\n");
    std::fflush(stdout);
    test::PostgresCluster postgres;
    if (postgres.start())
        code = std::max(code, syncBench(count, bare, postgres.freshDatabase()));
    else
        std::printf("not measured: there is no PostgreSQL here\n");
    postgres.stop();
    code = std::max(code, searchBench(count));
    code = std::max(code, liveBench());
    if (!options.value(peers).isEmpty())
        code = std::max(code, peersBench(options.value(peers)));
    return code;
}
