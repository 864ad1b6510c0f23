#include "core/db/integrity.h"
#include "tests/db/dbfixture.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <sqlcipher/sqlite3.h>

using namespace kf;

namespace {

constexpr qint64 PageSize = 4096;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

bool overwrite(const QString &path, qint64 offset, QByteArrayView bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(offset) &&
           file.write(bytes.data(), bytes.size()) == bytes.size();
}

bool flipBit(const QString &path, qint64 offset, int bit)
{
    const QByteArray content = contentOf(path);
    const char flipped = char(content.at(offset) ^ (1 << bit));
    return overwrite(path, offset, QByteArrayView(&flipped, 1));
}

bool writeFile(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size();
}

// A closed database of some 50 pages.
void fill(DbFixture &fixture)
{
    Connection connection = fixture.withTable();
    for (int i = 0; i < 100; ++i)
        QVERIFY(addItem(connection, i, QString(QString::number(i) + QString(1500, u'x'))).has_value());
}

} // namespace

class TestDbDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundFileIsSound();
    void emptyFileIsDamageAndStays();
    void shortFileIsDamageAndStays();
    void plaintextIsRefused();
    void foreignFileIsRefused();
    void wrongKeyIsToldFromDamage();
    void cutFileIsTold_data();
    void cutFileIsTold();
    void everyFlippedBitIsFound();
    void failedOpenLeavesFileAndLogUntouched();
    void saltIsNotLostWithTheFirstPage();
    void damagedSchemaIsDamage();
    void copyAsideIsExact();
    void checksAnOpenDatabase();
    void contentOfADamagedPageNeverArrives();
};

void TestDbDamage::soundFileIsSound()
{
    for (const int size : {32, 48}) {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("data.kf"));
        const Secret key = Secret::random(size);
        {
            auto made = Connection::open(path, key, {.mode = OpenMode::Create});
            KF_OK(made);
            KF_OK(made->execute("CREATE TABLE t(a); INSERT INTO t VALUES(zeroblob(1000000)); DELETE FROM t"));
        }
        const auto diagnosis = diagnose(path, key);
        KF_OK(diagnosis);
        QVERIFY(diagnosis->damage == DatabaseDamage::None);
        QCOMPARE(diagnosis->badPages, 0);
        QCOMPARE(diagnosis->pages, QFileInfo(path).size() / PageSize);
    }
    DbFixture none;
    QVERIFY(diagnose(none.path(), none.key())->damage == DatabaseDamage::Missing);
}

void TestDbDamage::emptyFileIsDamageAndStays()
{
    DbFixture fixture;
    QVERIFY(writeFile(fixture.path(), {}));
    KF_FAILS(ErrorCode::Damaged, fixture.open());
    KF_FAILS(ErrorCode::Damaged, fixture.open({.mode = OpenMode::ReadOnly}));
    KF_FAILS(ErrorCode::AlreadyExists, fixture.create());
    QVERIFY(diagnose(fixture.path(), fixture.key())->damage == DatabaseDamage::Truncated);
    QCOMPARE(QFileInfo(fixture.path()).size(), 0);
}

void TestDbDamage::shortFileIsDamageAndStays()
{
    for (const qint64 size : {2LL, 16LL, 100LL, 4095LL}) {
        DbFixture fixture;
        fill(fixture);
        QVERIFY(QFile::resize(fixture.path(), size));
        const QByteArray before = contentOf(fixture.path());
        KF_FAILS(ErrorCode::Damaged, fixture.open());
        const auto expected = size < 16 ? DatabaseDamage::NotADatabase : DatabaseDamage::Truncated;
        const auto diagnosis = diagnose(fixture.path(), fixture.key());
        KF_OK(diagnosis);
        QVERIFY2(diagnosis->damage == expected, qPrintable(QString::number(size)));
        QCOMPARE(contentOf(fixture.path()), before);
    }
}

void TestDbDamage::plaintextIsRefused()
{
    DbFixture fixture;
    sqlite3 *plain = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(fixture.path()).constData(), &plain), SQLITE_OK);
    QCOMPARE(sqlite3_exec(plain, "CREATE TABLE t(a); INSERT INTO t VALUES(1)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(plain);
    const QByteArray before = contentOf(fixture.path());
    QVERIFY(before.startsWith("SQLite format 3"));

    const auto opened = fixture.open();
    KF_FAILS(ErrorCode::Damaged, opened);
    QVERIFY(opened.error().message.contains(QLatin1String("not encrypted")));
    QVERIFY(diagnose(fixture.path(), fixture.key())->damage == DatabaseDamage::Plaintext);
    QCOMPARE(contentOf(fixture.path()), before);
}

void TestDbDamage::foreignFileIsRefused()
{
    DbFixture fixture;
    QVERIFY(writeFile(fixture.path(), QByteArray("%PDF-1.7\n").repeated(5000)));
    KF_FAILS(ErrorCode::Damaged, fixture.open());
    QVERIFY(diagnose(fixture.path(), fixture.key())->damage == DatabaseDamage::NotADatabase);
}

void TestDbDamage::wrongKeyIsToldFromDamage()
{
    DbFixture fixture;
    fill(fixture);
    const Secret other = Secret::random(48);
    KF_FAILS(ErrorCode::Damaged, Connection::open(fixture.path(), other));
    QVERIFY(diagnose(fixture.path(), other)->damage == DatabaseDamage::WrongKey);

    // The first page gone: opening says the same, the diagnosis does not.
    QVERIFY(overwrite(fixture.path(), 0, QByteArray(PageSize, '\x5a')));
    KF_FAILS(ErrorCode::Damaged, fixture.open());
    const auto diagnosis = diagnose(fixture.path(), fixture.key());
    KF_OK(diagnosis);
    QVERIFY(diagnosis->damage == DatabaseDamage::DamagedPages);
    QCOMPARE(diagnosis->badPages, 1);
    QCOMPARE(diagnosis->firstBadPage, 1);
}

void TestDbDamage::cutFileIsTold_data()
{
    QTest::addColumn<qint64>("cut");
    QTest::newRow("a byte") << qint64(1);
    QTest::newRow("half a page") << PageSize / 2;
    QTest::newRow("a page") << PageSize;
    QTest::newRow("ten pages and a bit") << 10 * PageSize + 100;
}

void TestDbDamage::cutFileIsTold()
{
    QFETCH(qint64, cut);
    DbFixture fixture;
    fill(fixture);
    QVERIFY(QFile::resize(fixture.path(), QFileInfo(fixture.path()).size() - cut));
    QVERIFY(diagnose(fixture.path(), fixture.key())->damage == DatabaseDamage::Truncated);
    auto opened = fixture.open();
    if (opened) { // the missing part lies in a page not read yet
        const auto problems = checkIntegrity(*opened, CheckDepth::Full);
        KF_OK(problems);
        QVERIFY(!problems->isEmpty());
    } else {
        KF_FAILS(ErrorCode::Damaged, opened);
    }
}

void TestDbDamage::everyFlippedBitIsFound()
{
    DbFixture fixture;
    fill(fixture);
    const qint64 size = QFileInfo(fixture.path()).size();
    for (qint64 i = 0; i < 150; ++i) {
        // Spread over pages, their parts (content, vector, code) and bits; the salt's bytes are known from the key.
        const qint64 offset = 16 + (i * 7919 * 31) % (size - 16);
        QVERIFY(flipBit(fixture.path(), offset, int(i % 8)));
        const auto diagnosis = diagnose(fixture.path(), fixture.key());
        KF_OK(diagnosis);
        QVERIFY2(diagnosis->damage == DatabaseDamage::DamagedPages, qPrintable(QString::number(offset)));
        QCOMPARE(diagnosis->badPages, 1);
        QCOMPARE(diagnosis->firstBadPage, offset / PageSize + 1);
        QVERIFY(flipBit(fixture.path(), offset, int(i % 8)));
    }
    QVERIFY(diagnose(fixture.path(), fixture.key())->damage == DatabaseDamage::None);

    // Two whole pages in each other's place: each authentic on its own, but not there.
    const QByteArray content = contentOf(fixture.path());
    QVERIFY(overwrite(fixture.path(), 5 * PageSize, content.mid(6 * PageSize, PageSize)));
    QVERIFY(overwrite(fixture.path(), 6 * PageSize, content.mid(5 * PageSize, PageSize)));
    const auto swapped = diagnose(fixture.path(), fixture.key());
    KF_OK(swapped);
    QCOMPARE(swapped->badPages, 2);
    QCOMPARE(swapped->firstBadPage, 6);
}

void TestDbDamage::failedOpenLeavesFileAndLogUntouched()
{
    // A copy taken while the database is open has its log; the main file's first page is then destroyed.
    DbFixture fixture;
    Connection connection = fixture.withTable();
    KF_OK(connection.checkpoint(Connection::Checkpoint::Truncate));
    KF_OK(addItem(connection, 1, u"in the log only"));
    QTemporaryDir elsewhere;
    const QString path = elsewhere.filePath(QStringLiteral("data.kf"));
    for (const char *suffix : {"", "-wal"})
        QVERIFY(QFile::copy(fixture.path() + QLatin1String(suffix), path + QLatin1String(suffix)));
    QVERIFY(Connection::open(path, Secret::random(48)).error().code == ErrorCode::Damaged);
    QVERIFY(overwrite(path, 0, QByteArray(PageSize, 'x')));

    const QByteArray file = contentOf(path);
    const QByteArray log = contentOf(path + QLatin1String("-wal"));
    QCOMPARE(log, contentOf(fixture.path() + QLatin1String("-wal")));
    (void)Connection::open(path, fixture.key(), {.busyTimeoutMs = 0});
    (void)Connection::open(path, Secret::random(48));
    (void)diagnose(path, fixture.key());
    QCOMPARE(contentOf(path), file);
    QCOMPARE(contentOf(path + QLatin1String("-wal")), log);
}

// A schema of many pages, some definitions longer than a page.
// The power went while the first page was copied from the log: that has it whole, but the key of 32 bytes needs a salt.
void TestDbDamage::saltIsNotLostWithTheFirstPage()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("data.kf"));
    const Secret key = Secret::random(32);
    QTemporaryDir elsewhere;
    const QString torn = elsewhere.filePath(QStringLiteral("data.kf"));
    {
        auto connection = Connection::open(path, key, {.mode = OpenMode::Create});
        KF_OK(connection);
        KF_OK(connection->execute("CREATE TABLE t(a); INSERT INTO t VALUES('in the log only')"));
        for (const char *suffix : {"", "-wal"})
            QVERIFY(QFile::copy(path + QLatin1String(suffix), torn + QLatin1String(suffix)));
    }
    QVERIFY(overwrite(torn, 0, QByteArray(512, '\x5a')));
    KF_FAILS(ErrorCode::Damaged, Connection::open(torn, Secret::random(32)));
    {
        auto connection = Connection::open(torn, key);
        KF_OK(connection);
        QCOMPARE(connection->integer("SELECT count(*) FROM t").value_or(-1), 1);
    }
    QVERIFY(diagnose(torn, key)->damage == DatabaseDamage::None);

    // Without a log the page is lost, and the key still the right one.
    QVERIFY(overwrite(path, 0, QByteArray(512, '\x5a')));
    KF_FAILS(ErrorCode::Damaged, Connection::open(path, key));
    QVERIFY(diagnose(path, key)->damage == DatabaseDamage::DamagedPages);
}

void TestDbDamage::damagedSchemaIsDamage()
{
    DbFixture fixture;
    {
        auto connection = fixture.create();
        KF_OK(connection);
        for (int table = 0; table < 30; ++table) {
            QByteArray sql = "CREATE TABLE table_" + QByteArray::number(table) + "(id INTEGER PRIMARY KEY";
            for (int column = 0; column < (table % 10 == 5 ? 500 : 20); ++column)
                sql += ", column_number_" + QByteArray::number(column) + " TEXT";
            KF_OK(connection->execute(QByteArray(sql + ")")));
        }
    }
    int told = 0;
    for (qint64 page = 0; page < QFileInfo(fixture.path()).size() / PageSize; ++page) {
        QVERIFY(flipBit(fixture.path(), page * PageSize + 100, 3));
        if (const auto opened = fixture.open(); !opened) { // else it is one of the empty tables
            KF_FAILS(ErrorCode::Damaged, opened);
            ++told;
        }
        QVERIFY(flipBit(fixture.path(), page * PageSize + 100, 3));
    }
    QVERIFY2(told > 10, qPrintable(QString::number(told)));
    KF_OK(fixture.open());
}

void TestDbDamage::copyAsideIsExact()
{
    DbFixture fixture;
    Connection connection = fixture.withTable();
    KF_OK(addItem(connection, 1, u"a"));
    QTemporaryDir crashed;
    const QString path = crashed.filePath(QStringLiteral("data.kf"));
    for (const char *suffix : {"", "-wal", "-shm"})
        QVERIFY(QFile::copy(fixture.path() + QLatin1String(suffix), path + QLatin1String(suffix)));

    const QString aside = crashed.filePath(QStringLiteral("aside/1"));
    const auto copies = copyAside(path, aside);
    KF_OK(copies);
    QCOMPARE(copies->size(), 3);
    for (const char *suffix : {"", "-wal", "-shm"})
        QCOMPARE(contentOf(aside + QLatin1String("/data.kf") + QLatin1String(suffix)),
                 contentOf(path + QLatin1String(suffix)));
    KF_FAILS(ErrorCode::AlreadyExists, copyAside(path, aside));
    KF_FAILS(ErrorCode::NotFound,
             copyAside(crashed.filePath(QStringLiteral("none")), crashed.filePath(QStringLiteral("aside/2"))));

    auto copy = Connection::open(aside + QLatin1String("/data.kf"), fixture.key());
    KF_OK(copy);
    QCOMPARE(countItems(*copy), 1);
}

void TestDbDamage::checksAnOpenDatabase()
{
    DbFixture fixture;
    fill(fixture);
    {
        auto connection = fixture.open();
        KF_OK(connection);
        KF_OK(addItem(*connection, 1000, u"still in the log"));
        QCOMPARE(checkIntegrity(*connection, CheckDepth::Quick).value_or(QStringList{QString()}), QStringList());
        QCOMPARE(checkIntegrity(*connection, CheckDepth::Full).value_or(QStringList{QString()}), QStringList());
    }
    QVERIFY(flipBit(fixture.path(), 20 * PageSize + 100, 3));
    auto connection = fixture.open();
    KF_OK(connection);
    const auto problems = checkIntegrity(*connection, CheckDepth::Full);
    KF_OK(problems);
    QVERIFY(problems->constFirst().contains(QLatin1String("page 21")));
}

// Whichever page is damaged, a row arrives whole or not at all. (SQLCipher alone hands a text on whose last page is
// zeros.)
void TestDbDamage::contentOfADamagedPageNeverArrives()
{
    DbFixture fixture;
    const auto text = [](qint64 id) { return QString(QString::number(id) + QString(10'000, u'x')); };
    {
        Connection connection = fixture.withTable();
        KF_OK(connection.execute("CREATE TABLE long(id INTEGER PRIMARY KEY, body TEXT)"));
        auto insert = connection.prepare("INSERT INTO long VALUES(?1, ?2)");
        KF_OK(insert);
        for (int i = 0; i < 12; ++i) {
            insert->bind(1, i);
            insert->bind(2, text(i));
            KF_OK(insert->run());
        }
    }
    const qint64 pages = QFileInfo(fixture.path()).size() / PageSize;
    QVERIFY(pages > 30);
    int told = 0;
    for (qint64 page = 1; page < pages; ++page) {
        QVERIFY(flipBit(fixture.path(), page * PageSize + 100, 3));
        {
            auto connection = fixture.open();
            KF_OK(connection);
            auto rows = connection->prepare("SELECT id, body FROM long");
            KF_OK(rows);
            bool whole = true;
            const auto read =
                rows->forEach([&](const Statement &row) { whole = whole && row.string(1) == text(row.integer(0)); });
            QVERIFY2(whole, qPrintable(QString::number(page)));
            told += !read && read.error().code == ErrorCode::Damaged;
            // The last row too, and what is computed from it.
            auto sum = connection->prepare("SELECT max(body) FROM long WHERE id = 11");
            KF_OK(sum);
            const auto row = sum->step();
            QVERIFY2(!row || sum->string(0) == text(11), qPrintable(QString::number(page)));
        }
        QVERIFY(flipBit(fixture.path(), page * PageSize + 100, 3));
    }
    QVERIFY2(told > 30, qPrintable(QString::number(told)));
}

QTEST_APPLESS_MAIN(TestDbDamage)
#include "tst_dbdamage.moc"
