#include "core/db/files.h"
#include "core/db/transaction.h"
#include "tests/db/dbfixture.h"

#include <QFileInfo>

#include <atomic>
#include <limits>
#include <thread>
#include <vector>

using namespace kf;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithRawKeyOfBothForms();
    void refusesWrongKey();
    void neverMakesADatabaseUnasked();
    void createsOnce();
    void createOverwritesNothing();
    void leavesNothingOfACutOffCreation();
    void filesBelongToTheOwnerAlone();
    void hardensEachConnection();
    void refusesForbiddenSql_data();
    void refusesForbiddenSql();
    void limitsValues();
    void readOnlyRefusesWriting();
    void bindsAndReadsEveryType();
    void statementIsOneCommand();
    void statementReportsAWrongParameter();
    void statementIsReusedAndRecursive();
    void statementCacheIsBounded();
    void errorsHoldNoValues();
    void interruptCancels();
    void movesBetweenThreads();
    void dataVersionSeesOthers();
    void checkpointEmptiesTheLog();
    void countsTheLogNotItsFile();
    void oneHolderOfAFileLock();
};

void TestConnection::opensWithRawKeyOfBothForms()
{
    for (const int size : {32, 48}) {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("data.kf"));
        const Secret key = Secret::random(size);
        {
            auto made = Connection::open(path, key, {.mode = OpenMode::Create});
            KF_OK(made);
            KF_OK(made->execute("CREATE TABLE t(a); INSERT INTO t VALUES(7);"));
        }
        auto opened = Connection::open(path, key);
        KF_OK(opened);
        QCOMPARE(opened->integer("SELECT a FROM t").value_or(0), 7);
    }
    QTemporaryDir dir;
    KF_FAILS(ErrorCode::Internal,
             Connection::open(dir.filePath(QStringLiteral("x")), Secret::random(31), {.mode = OpenMode::Create}));
}

void TestConnection::refusesWrongKey()
{
    DbFixture fixture;
    (void)fixture.withTable();
    KF_FAILS(ErrorCode::Damaged, Connection::open(fixture.path(), Secret::random(48)));
    KF_OK(fixture.open());
}

void TestConnection::neverMakesADatabaseUnasked()
{
    DbFixture fixture;
    KF_FAILS(ErrorCode::NotFound, fixture.open());
    KF_FAILS(ErrorCode::NotFound, fixture.open({.mode = OpenMode::ReadOnly}));
    QCOMPARE(QDir(fixture.folder()).entryList(QDir::Files).size(), 0);
}

void TestConnection::createsOnce()
{
    DbFixture fixture;
    KF_OK(fixture.create());
    KF_FAILS(ErrorCode::AlreadyExists, fixture.create());

    // Many at once: one makes it.
    DbFixture race;
    std::atomic<int> made = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            auto connection = race.create();
            if (connection)
                ++made;
            else if (connection.error().code == ErrorCode::AlreadyExists)
                ++refused;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(made.load(), 1);
    QCOMPARE(refused.load(), 7);
    QCOMPARE(QDir(race.folder()).entryList(QDir::Files), QStringList{QStringLiteral("data.kf")});
}

void TestConnection::createOverwritesNothing()
{
    for (const char *suffix : {"", "-wal", "-journal"}) {
        DbFixture fixture;
        QFile file(fixture.path() + QLatin1String(suffix));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("precious"), 8);
        file.close();
        KF_FAILS(ErrorCode::AlreadyExists, fixture.create());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("precious"));
    }
}

void TestConnection::leavesNothingOfACutOffCreation()
{
    DbFixture fixture;
    for (const char *suffix : {".new", ".new-wal", ".new-shm", ".new-journal"}) {
        QFile file(fixture.path() + QLatin1String(suffix));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("half") == 4);
    }
    KF_FAILS(ErrorCode::NotFound, fixture.open());
    {
        auto made = fixture.create();
        KF_OK(made);
    }
    QCOMPARE(QDir(fixture.folder()).entryList(QDir::Files), QStringList{QStringLiteral("data.kf")});
}

void TestConnection::filesBelongToTheOwnerAlone()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    const auto files = QDir(fixture.folder()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 3); // with the log and its index
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(file.fileName()));
}

void TestConnection::hardensEachConnection()
{
    DbFixture fixture;
    (void)fixture.withTable();
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        auto connection = fixture.open({.mode = mode, .cacheKiB = 1234, .busyTimeoutMs = 77});
        KF_OK(connection);
        QCOMPARE(connection->integer("PRAGMA synchronous").value_or(-1), 2);
        QCOMPARE(connection->integer("PRAGMA temp_store").value_or(-1), 2);
        QCOMPARE(connection->integer("PRAGMA secure_delete").value_or(-1), 1);
        QCOMPARE(connection->integer("PRAGMA cell_size_check").value_or(-1), 1);
        QCOMPARE(connection->integer("PRAGMA foreign_keys").value_or(-1), 1);
        QCOMPARE(connection->integer("PRAGMA trusted_schema").value_or(-1), 0);
        QCOMPARE(connection->integer("PRAGMA cache_size").value_or(0), -1234);
        QCOMPARE(connection->integer("PRAGMA busy_timeout").value_or(0), 77);
        auto journal = connection->prepare("PRAGMA journal_mode");
        KF_OK(journal);
        QVERIFY(journal->step().value_or(false));
        QCOMPARE(journal->string(0), QStringLiteral("wal"));
        // A name in double quotes is a name and never a text.
        KF_FAILS(ErrorCode::Internal, connection->prepare("SELECT \"nothing\" FROM item"));
    }
}

void TestConnection::refusesForbiddenSql_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql : {"ATTACH 'other.db' AS other",
                            "ATTACH ':memory:' AS other",
                            "ATTACH '' AS other",
                            "PRAGMA temp_store=FILE",
                            "PRAGMA temp_store=1",
                            "PRAGMA TEMP_STORE=1",
                            "PRAGMA main.temp_store=1",
                            "PRAGMA journal_mode=DELETE",
                            "PRAGMA journal_mode(OFF)",
                            "PRAGMA synchronous=OFF",
                            "PRAGMA writable_schema=ON",
                            "PRAGMA secure_delete=OFF",
                            "PRAGMA mmap_size=1000000",
                            "PRAGMA foreign_keys=OFF",
                            "PRAGMA trusted_schema=ON",
                            "PRAGMA key='x'",
                            "PRAGMA rekey='x'",
                            "PRAGMA cipher_memory_security=ON",
                            "PRAGMA cipher_log_level=TRACE",
                            "PRAGMA cipher_log='x.log'",
                            "PRAGMA cipher_migrate",
                            "PRAGMA Cipher_Migrate",
                            "PRAGMA query_only=OFF",
                            "PRAGMA temp_store_directory='/tmp'",
                            "VACUUM INTO 'copy.db'"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestConnection::refusesForbiddenSql()
{
    QFETCH(QByteArray, sql);
    DbFixture fixture;
    Connection connection = fixture.withTable();
    const auto done = connection.execute(sql);
    QVERIFY(!done);
    QCOMPARE(connection.integer("PRAGMA temp_store").value_or(-1), 2);
    QCOMPARE(connection.integer("PRAGMA synchronous").value_or(-1), 2);
    QCOMPARE(QDir(fixture.folder()).entryList(QDir::Files).size(), 3);
}

void TestConnection::limitsValues()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    auto statement = connection.prepare("INSERT INTO item(name) VALUES(?1)");
    KF_OK(statement);
    const QByteArray tooLong(33 * 1024 * 1024, 'a');
    statement->bindText(1, tooLong);
    KF_FAILS(ErrorCode::LimitExceeded, statement->run());
    statement->bindText(1, "short");
    KF_OK(statement->run());
}

void TestConnection::readOnlyRefusesWriting()
{
    DbFixture fixture;
    Connection writer = fixture.withTable();
    auto reader = fixture.open({.mode = OpenMode::ReadOnly});
    KF_OK(reader);
    QVERIFY(reader->isReadOnly());
    KF_FAILS(ErrorCode::Forbidden, addItem(*reader, 1, u"a"));

    KF_OK(writer.forbidWriting());
    KF_FAILS(ErrorCode::Forbidden, addItem(writer, 1, u"a"));
    KF_FAILS(ErrorCode::Forbidden, writer.execute("PRAGMA query_only=OFF"));
    KF_FAILS(ErrorCode::Forbidden, writer.execute("PRAGMA query_only=0"));
}

void TestConnection::bindsAndReadsEveryType()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    const QString text = QString::fromUtf8("Żółć 日本 👩‍👩‍👧 \0x", 28);
    const QByteArray blob("\0\1\2\xff", 4);
    const std::string utf8 = "straße";
    auto row = connection.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10");
    KF_OK(row);
    row->bind(1, std::numeric_limits<qint64>::min());
    row->bind(2, 0.1);
    row->bind(3, text);
    row->bindText(4, utf8);
    row->bindBlob(5, blob);
    row->bindNull(6);
    row->bind(7, true);
    row->bind(8, QStringView());
    row->bind(9, QString(QLatin1String("")));
    row->bind(10, QString(5000, QChar(0x416)));
    QVERIFY(row->step().value_or(false));
    QCOMPARE(row->columnCount(), 10);
    QCOMPARE(row->integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE(row->real(1), 0.1);
    QCOMPARE(row->string(2), text);
    QCOMPARE(row->text(3).toByteArray(), QByteArray("straße"));
    QCOMPARE(row->blob(4).toByteArray(), blob);
    QVERIFY(row->isNull(5));
    QCOMPARE(row->integer(5), 0);
    QVERIFY(row->text(5).isEmpty());
    QCOMPARE(row->integer(6), 1);
    QVERIFY(row->isNull(7));
    QVERIFY(!row->isNull(8) && row->string(8).isEmpty());
    QCOMPARE(row->string(9), QString(5000, QChar(0x416)));
    QVERIFY(!row->step().value_or(true));
}

void TestConnection::statementIsOneCommand()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    KF_OK(connection.prepare("SELECT 1; \n"));
    KF_FAILS(ErrorCode::Internal, connection.prepare("SELECT 1; DELETE FROM item"));
    KF_FAILS(ErrorCode::Internal, connection.prepare(""));
    KF_FAILS(ErrorCode::Internal, connection.prepare("SELEKT"));
    KF_OK(connection.execute("-- nothing\n; ; CREATE TABLE a(x); /* x */ CREATE TABLE b(x) ;\n"));
    KF_OK(connection.prepare("SELECT * FROM a, b"));
}

void TestConnection::statementReportsAWrongParameter()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    auto statement = connection.prepare("INSERT INTO item(id) VALUES(?1)");
    KF_OK(statement);
    statement->bind(1, 1);
    statement->bind(2, 2);
    KF_FAILS(ErrorCode::Internal, statement->run());
    QCOMPARE(countItems(connection), 0);
    statement->bind(1, 1);
    KF_OK(statement->run());
}

void TestConnection::statementIsReusedAndRecursive()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    for (int i = 0; i < 10; ++i)
        KF_OK(addItem(connection, i, QString::number(i)));
    QCOMPARE(connection.changes(), 1);
    QCOMPARE(connection.lastInsertRowId(), 9);

    const char *sql = "SELECT id FROM item WHERE ?1 IS NULL OR id < ?1 ORDER BY id";
    auto outer = connection.prepare(sql);
    KF_OK(outer);
    int pairs = 0;
    KF_OK(outer->forEach([&](const Statement &row) {
        auto inner = connection.prepare(sql);
        inner->bind(1, row.integer(0));
        (void)inner->forEach([&](const Statement &) { ++pairs; });
    }));
    QCOMPARE(pairs, 45);

    // Given back in mid-result, it comes again at its start and without its values.
    {
        auto again = connection.prepare(sql);
        again->bind(1, 3);
        QVERIFY(again->step().value_or(false));
    }
    auto fresh = connection.prepare(sql);
    int rows = 0;
    KF_OK(fresh->forEach([&](const Statement &) { ++rows; }));
    QCOMPARE(rows, 10);
    Statement moved = std::move(*fresh);
    QVERIFY(moved.step().value_or(false));
}

void TestConnection::statementCacheIsBounded()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    auto held = connection.prepare("SELECT 0");
    KF_OK(held);
    for (int i = 1; i < 2000; ++i)
        QCOMPARE(connection.integer(QByteArray("SELECT " + QByteArray::number(i))).value_or(-1), i);
    QVERIFY(held->step().value_or(false));
    QCOMPARE(held->integer(0), 0);
}

void TestConnection::errorsHoldNoValues()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    KF_OK(addItem(connection, 1, u"Rosenkavalier"));
    const auto twice = addItem(connection, 2, u"Rosenkavalier");
    KF_FAILS(ErrorCode::AlreadyExists, twice);
    QVERIFY(!twice.error().message.contains(QLatin1String("Rosenkavalier")));
    QVERIFY(twice.error().message.contains(QLatin1String("item.name"))); // what, not whose

    KF_OK(connection.execute("CREATE VIRTUAL TABLE words USING fts5(body);"
                             "CREATE TABLE strict(n INTEGER NOT NULL CHECK(n > 0)) STRICT"));
    auto search = connection.prepare("SELECT count(*) FROM words WHERE words MATCH ?1");
    KF_OK(search);
    search->bind(1, u"Rosenkavalier: \"AND (");
    const auto found = search->step();
    QVERIFY(!found);
    QVERIFY(!found.error().message.contains(QLatin1String("Rosenkavalier")));

    auto strict = connection.prepare("INSERT INTO strict VALUES(?1)");
    KF_OK(strict);
    strict->bind(1, u"Rosenkavalier");
    const auto wrongType = strict->run();
    KF_FAILS(ErrorCode::InvalidInput, wrongType);
    QVERIFY(!wrongType.error().message.contains(QLatin1String("Rosenkavalier")));
    strict->bind(1, -5);
    KF_FAILS(ErrorCode::InvalidInput, strict->run());
    strict->bindNull(1);
    KF_FAILS(ErrorCode::InvalidInput, strict->run());
}

void TestConnection::interruptCancels()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    auto endless =
        connection.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    KF_OK(endless);
    QVERIFY(endless->step().value_or(false));
    std::thread other([&] { connection.interrupt(); });
    Result<bool> more = true;
    while (more && *more)
        more = endless->step();
    other.join();
    KF_FAILS(ErrorCode::Cancelled, more);
    KF_OK(addItem(connection, 1, u"a"));
}

void TestConnection::movesBetweenThreads()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    bool added = false;
    std::thread other([&] {
        connection.bindToCurrentThread();
        added = addItem(connection, 1, u"a").has_value();
    });
    other.join();
    connection.bindToCurrentThread();
    QVERIFY(added);
    QCOMPARE(countItems(connection), 1);
}

void TestConnection::dataVersionSeesOthers()
{
    DbFixture fixture;
    Connection writer = fixture.withTable();
    auto reader = fixture.open({.mode = OpenMode::ReadOnly});
    KF_OK(reader);
    const qint64 before = reader->dataVersion().value_or(-1);
    QCOMPARE(reader->dataVersion().value_or(-2), before);
    const qint64 own = writer.dataVersion().value_or(-1);
    KF_OK(addItem(writer, 1, u"a"));
    QVERIFY(reader->dataVersion().value_or(-1) != before);
    QCOMPARE(writer.dataVersion().value_or(-2), own);
}

void TestConnection::checkpointEmptiesTheLog()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    connection.setAutoCheckpoint(0);
    KF_OK(connection.setCacheKiB(4096));
    for (int i = 0; i < 200; ++i)
        KF_OK(addItem(connection, i, QString::number(i)));
    const QString log = fixture.path() + QLatin1String("-wal");
    QVERIFY(QFileInfo(log).size() > 200 * 4096);

    auto reader = fixture.open({.mode = OpenMode::ReadOnly});
    KF_OK(reader);
    {
        auto snapshot = Transaction::begin(*reader, Transaction::Kind::Read);
        KF_OK(snapshot);
        QCOMPARE(countItems(*reader), 200);
        KF_OK(connection.execute("PRAGMA busy_timeout=0"));
        KF_OK(addItem(connection, 5000, u"later"));
        QCOMPARE(countItems(*reader), 200); // one state for the whole transaction
        KF_OK(connection.checkpoint(Connection::Checkpoint::Passive));
        KF_FAILS(ErrorCode::Busy, connection.checkpoint(Connection::Checkpoint::Truncate));
    }
    KF_OK(connection.checkpoint(Connection::Checkpoint::Truncate));
    QCOMPARE(QFileInfo(log).size(), 0);
    QCOMPARE(countItems(*reader), 201);
}

void TestConnection::countsTheLogNotItsFile()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    connection.setAutoCheckpoint(0);
    for (int i = 0; i < 50; ++i)
        KF_OK(addItem(connection, i, QString::number(i)));
    const int before = connection.logPages();
    QVERIFY(before >= 50);
    KF_OK(connection.checkpoint(Connection::Checkpoint::Passive));
    KF_OK(addItem(connection, 50, u"after"));
    QVERIFY(connection.logPages() < 10); // written from the log's beginning again
    QVERIFY(QFileInfo(fixture.path() + QLatin1String("-wal")).size() > before * 4096);

    connection.setAutoCheckpoint(20);
    for (int i = 51; i < 100; ++i)
        KF_OK(addItem(connection, i, QString::number(i)));
    QVERIFY(connection.logPages() < 30);
}

void TestConnection::oneHolderOfAFileLock()
{
    const DbFixture fixture;
    const QString path = QDir(fixture.folder()).filePath(QStringLiteral("lock"));
    {
        const auto first = FileLock::tryAcquire(path);
        KF_OK(first);
        KF_FAILS(ErrorCode::Busy, FileLock::tryAcquire(path));
    }
    KF_OK(FileLock::tryAcquire(path)); // the file of the one before is no lock
}

QTEST_APPLESS_MAIN(TestConnection)
#include "tst_connection.moc"
