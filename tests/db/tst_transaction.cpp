#include "core/db/migration.h"
#include "core/db/transaction.h"
#include "tests/db/dbfixture.h"

using namespace kf;

namespace {

Result<void> makePeople(Connection &connection)
{
    return connection.execute("CREATE TABLE person(id INTEGER PRIMARY KEY)");
}
Result<void> addName(Connection &connection)
{
    return connection.execute("ALTER TABLE person ADD COLUMN name TEXT");
}
Result<void> breakHalfway(Connection &connection)
{
    KF_TRY(connection.execute("ALTER TABLE person ADD COLUMN phone TEXT; INSERT INTO person(name) VALUES('half')"));
    return connection.execute("INSERT INTO nowhere VALUES(1)");
}
Result<void> addPhone(Connection &connection)
{
    return connection.execute("ALTER TABLE person ADD COLUMN phone TEXT");
}

constexpr Migration FirstRelease[] = {{1, "people", makePeople}};
constexpr Migration SecondRelease[] = {{1, "people", makePeople}, {2, "names", addName}, {5, "phones", addPhone}};
constexpr Migration BrokenRelease[] = {{1, "people", makePeople}, {2, "names", addName}, {3, "phones", breakHalfway}};
constexpr Migration Repeated[] = {{1, "a", makePeople}, {1, "b", addName}};
constexpr Migration Falling[] = {{2, "a", makePeople}, {1, "b", addName}};
constexpr Migration FromZero[] = {{0, "a", makePeople}};
static_assert(versionsIncrease(SecondRelease));
static_assert(!versionsIncrease(Repeated) && !versionsIncrease(Falling) && !versionsIncrease(FromZero));

qint64 version(Connection &connection)
{
    return connection.integer("PRAGMA user_version").value_or(-1);
}
qint64 columns(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM pragma_table_info('person')").value_or(-1);
}

} // namespace

class TestTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rollsBackUnlessCommitted();
    void rollsBackWithOpenResults();
    void savepointsNest();
    void savepointNeedsATransaction();
    void transactionsDoNotNest();
    void busyIsNotDamage();
    void diskFullIsItsOwnErrorAndLosesNothing();
    void migratesStepByStep();
    void failingStepLeavesTheVersionBefore();
    void newerDatabaseIsReadOnly();
    void readerDoesNotMigrate();
};

void TestTransaction::rollsBackUnlessCommitted()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    {
        auto transaction = Transaction::begin(connection);
        KF_OK(transaction);
        KF_OK(addItem(connection, 1, u"a"));
    }
    QCOMPARE(countItems(connection), 0);
    QVERIFY(!connection.inTransaction());
    {
        auto transaction = Transaction::begin(connection);
        KF_OK(transaction);
        KF_OK(addItem(connection, 1, u"a"));
        Transaction moved = std::move(*transaction);
        QVERIFY(connection.inTransaction());
        KF_OK(moved.commit());
    }
    QCOMPARE(countItems(connection), 1);
    auto transaction = Transaction::begin(connection);
    KF_OK(transaction);
    KF_OK(addItem(connection, 2, u"b"));
    transaction->rollback();
    QCOMPARE(countItems(connection), 1);
}

void TestTransaction::rollsBackWithOpenResults()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    for (int i = 0; i < 3; ++i)
        KF_OK(addItem(connection, i, QString::number(i)));
    auto rows = connection.prepare("SELECT id FROM item");
    KF_OK(rows);
    {
        auto transaction = Transaction::begin(connection);
        KF_OK(transaction);
        KF_OK(addItem(connection, 9, u"nine"));
        QVERIFY(rows->step().value_or(false));
    }
    QVERIFY(!connection.inTransaction());
    rows->reset();
    QCOMPARE(countItems(connection), 3);
}

void TestTransaction::savepointsNest()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    auto transaction = Transaction::begin(connection);
    KF_OK(transaction);
    KF_OK(addItem(connection, 1, u"kept"));
    {
        auto outer = Savepoint::begin(connection);
        KF_OK(outer);
        KF_OK(addItem(connection, 2, u"kept too"));
        {
            auto inner = Savepoint::begin(connection);
            KF_OK(inner);
            KF_OK(addItem(connection, 3, u"dropped"));
        }
        QCOMPARE(countItems(connection), 2);
        {
            auto inner = Savepoint::begin(connection);
            KF_OK(inner);
            KF_OK(addItem(connection, 4, u"kept as well"));
            KF_OK(inner->commit());
        }
        KF_OK(outer->commit());
    }
    {
        auto outer = Savepoint::begin(connection);
        KF_OK(outer);
        auto inner = Savepoint::begin(connection);
        KF_OK(inner);
        KF_OK(addItem(connection, 5, u"dropped with the outer one"));
        KF_OK(inner->commit());
        outer->rollback();
    }
    KF_OK(transaction->commit());
    QCOMPARE(connection.integer("SELECT sum(id) FROM item").value_or(0), 1 + 2 + 4);
}

void TestTransaction::savepointNeedsATransaction()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    KF_FAILS(ErrorCode::Internal, Savepoint::begin(connection));
}

void TestTransaction::transactionsDoNotNest()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    auto outer = Transaction::begin(connection);
    KF_OK(outer);
    KF_OK(addItem(connection, 1, u"a"));
    KF_FAILS(ErrorCode::Internal, Transaction::begin(connection));
    KF_OK(outer->commit());
    QCOMPARE(countItems(connection), 1);
}

void TestTransaction::busyIsNotDamage()
{
    DbFixture fixture;
    Connection first = fixture.withTable();
    auto second = fixture.open({.busyTimeoutMs = 0});
    KF_OK(second);
    auto held = Transaction::begin(first);
    KF_OK(held);
    KF_FAILS(ErrorCode::Busy, Transaction::begin(*second));
    KF_FAILS(ErrorCode::Busy, addItem(*second, 1, u"a"));
    QCOMPARE(countItems(*second), 0); // reading goes on
    KF_OK(held->commit());

    // What was read before another's commit cannot be written upon.
    auto stale = Transaction::begin(*second, Transaction::Kind::Read);
    KF_OK(stale);
    QCOMPARE(countItems(*second), 0);
    KF_OK(addItem(first, 1, u"a"));
    KF_FAILS(ErrorCode::Busy, addItem(*second, 2, u"b"));
    stale->rollback();
    KF_OK(addItem(*second, 2, u"b"));
}

void TestTransaction::diskFullIsItsOwnErrorAndLosesNothing()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    KF_OK(addItem(connection, 1, u"before"));
    const qint64 pages = connection.integer("PRAGMA page_count").value_or(0);
    KF_OK(connection.execute(QByteArray("PRAGMA max_page_count=" + QByteArray::number(pages + 2))));
    {
        auto transaction = Transaction::begin(connection);
        KF_OK(transaction);
        KF_OK(addItem(connection, 2, u"small"));
        const QString large(100'000, u'x');
        KF_FAILS(ErrorCode::DiskFull, addItem(connection, 3, large));
    }
    QVERIFY(!connection.inTransaction());
    QCOMPARE(countItems(connection), 1);
    KF_OK(connection.execute("PRAGMA max_page_count=1000000"));
    KF_OK(addItem(connection, 3, QString(100'000, u'x')));
    QCOMPARE(countItems(connection), 2);
}

void TestTransaction::migratesStepByStep()
{
    DbFixture fixture;
    {
        auto connection = fixture.create();
        KF_OK(connection);
        const auto report = migrate<FirstRelease>(*connection);
        KF_OK(report);
        QVERIFY(report->state == SchemaState::Migrated);
        QCOMPARE(report->from, 0);
        QCOMPARE(version(*connection), 1);
        QCOMPARE(columns(*connection), 1);
    }
    auto connection = fixture.open();
    KF_OK(connection);
    const auto report = migrate<SecondRelease>(*connection);
    KF_OK(report);
    QCOMPARE(report->from, 1);
    QCOMPARE(report->to, 5);
    QCOMPARE(version(*connection), 5);
    QCOMPARE(columns(*connection), 3);
    const auto again = migrate<SecondRelease>(*connection);
    KF_OK(again);
    QVERIFY(again->state == SchemaState::Current);
}

void TestTransaction::failingStepLeavesTheVersionBefore()
{
    DbFixture fixture;
    auto connection = fixture.create();
    KF_OK(connection);
    const auto report = migrate<BrokenRelease>(*connection);
    QVERIFY(!report);
    QVERIFY2(report.error().message.startsWith(QLatin1String("schema step 3 (phones)")),
             qPrintable(report.error().message));
    QVERIFY(!connection->inTransaction());
    QCOMPARE(version(*connection), 2);
    QCOMPARE(columns(*connection), 2);
    QCOMPARE(connection->integer("SELECT count(*) FROM person").value_or(-1), 0);
    KF_OK(migrate<SecondRelease>(*connection)); // the next release repairs it
    QCOMPARE(version(*connection), 5);
}

void TestTransaction::newerDatabaseIsReadOnly()
{
    DbFixture fixture;
    {
        auto connection = fixture.create();
        KF_OK(connection);
        KF_OK(migrate<SecondRelease>(*connection));
        KF_OK(connection->execute("INSERT INTO person(id) VALUES(1)"));
    }
    auto connection = fixture.open();
    KF_OK(connection);
    const auto report = migrate<FirstRelease>(*connection);
    KF_OK(report);
    QVERIFY(report->state == SchemaState::Newer);
    QCOMPARE(report->from, 5);
    QVERIFY(connection->isReadOnly());
    QCOMPARE(connection->integer("SELECT count(*) FROM person").value_or(-1), 1);
    KF_FAILS(ErrorCode::Forbidden, connection->execute("INSERT INTO person(id) VALUES(2)"));
    QCOMPARE(version(*connection), 5);
}

void TestTransaction::readerDoesNotMigrate()
{
    DbFixture fixture;
    auto writer = fixture.create();
    KF_OK(writer);
    KF_OK(migrate<FirstRelease>(*writer));
    auto reader = fixture.open({.mode = OpenMode::ReadOnly});
    KF_OK(reader);
    const auto report = migrate<SecondRelease>(*reader);
    KF_OK(report);
    QVERIFY(report->state == SchemaState::Older);
    QCOMPARE(version(*reader), 1);
}

QTEST_APPLESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
