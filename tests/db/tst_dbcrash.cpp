#include "core/db/integrity.h"
#include "core/db/transaction.h"
#include "tests/db/dbfixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QStringEncoder>

#include <cstdio>

using namespace kf;

// This binary is also the process that is killed: `tst_dbcrash --child <mode> <path> <key as hex>`.

namespace {

const QString Canary = QStringLiteral("Kanarienvogel-Žluťásek");

[[noreturn]] void childFails(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.message));
    std::_Exit(1);
}

void must(const Result<void> &result)
{
    if (!result)
        childFails(result.error());
}

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

// Two rows a transaction, told to the parent once the commit has returned; without end.
void commitForEver(Connection &connection)
{
    qint64 next = connection.integer("SELECT coalesce(max(id), -1) + 1 FROM item").value_or(0);
    for (;; next += 2) {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            childFails(transaction.error());
        must(addItem(connection, next, QString(QString::number(next) + QString(int(next % 3000), u'.'))));
        must(addItem(connection, next + 1, QString::number(next + 1)));
        must(transaction->commit());
        say(QByteArray::number(next + 1));
    }
}

// The marker through every path that could write it somewhere else: log, temporary tables, sorts, indexes, search
// index, a statement journal, deleted and overwritten rows, and a transaction still open.
void spreadCanary(Connection &connection)
{
    must(connection.execute("CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT, place BLOB);"
                            "CREATE VIRTUAL TABLE words USING fts5(body)"));
    const QByteArray utf16(reinterpret_cast<const char *>(Canary.utf16()), Canary.size() * 2);
    {
        auto transaction = Transaction::begin(connection);
        auto note = connection.prepare("INSERT INTO note(body, place) VALUES(?1, ?2)");
        auto words = connection.prepare("INSERT INTO words(body) VALUES(?1)");
        for (int i = 0; i < 20'000; ++i) {
            const QString body = Canary + QString::number(QRandomGenerator::global()->generate());
            note->bind(1, body);
            note->bindBlob(2, utf16);
            must(note->run());
            words->bind(1, body);
            must(words->run());
        }
        must(transaction->commit());
    }
    must(connection.execute("CREATE INDEX note_body ON note(body);"
                            "CREATE TEMP TABLE sorted AS SELECT * FROM note ORDER BY body DESC;"
                            "CREATE INDEX temp.sorted_place ON sorted(place, body);"
                            "UPDATE note SET id = id + 100000, body = body || 'x';"
                            "DELETE FROM note WHERE id % 2 = 0;"
                            "INSERT INTO words(words) VALUES('rebuild')"));
    must(connection.checkpoint(Connection::Checkpoint::Passive));
    must(connection.execute("BEGIN IMMEDIATE; UPDATE note SET body = body || body"));
    auto sort = connection.prepare("SELECT body FROM note ORDER BY place || body || id");
    if (!sort->step())
        std::_Exit(1);
    say("ready");
    std::fgetc(stdin); // until the parent kills this process, or closes its end
}

int runChild(const QStringList &arguments)
{
    const Secret key = Secret::copyOf(QByteArray::fromHex(arguments.at(4).toLatin1()));
    auto connection = Connection::open(arguments.at(3), key, {.cacheKiB = 512});
    if (!connection)
        childFails(connection.error());
    if (arguments.at(2) == QLatin1String("commits"))
        commitForEver(*connection);
    else
        spreadCanary(*connection);
    return 0;
}

void startChild(QProcess &child, const QString &mode, const DbFixture &fixture)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"TMPDIR", "SQLITE_TMPDIR"})
        environment.insert(QLatin1String(variable), fixture.folder());
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--child"), mode, fixture.path(),
                 QString::fromLatin1(fixture.key().view().toByteArray().toHex())});
}

bool holdsCanary(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray content = file.readAll();
    const QByteArray utf16(reinterpret_cast<const char *>(Canary.utf16()), Canary.size() * 2);
    return content.contains(Canary.toUtf8()) || content.contains(utf16) || content.contains("Kanarienvogel");
}

QStringList filesWithCanary(const QString &folder)
{
    QStringList found;
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (holdsCanary(file.filePath()))
            found.append(file.fileName());
    }
    return found;
}

// Also what was unlinked right after it was made, as temporary files are.
QStringList openFilesWithCanary(qint64 pid)
{
    QStringList found;
    const QString folder = QStringLiteral("/proc/%1/fd").arg(pid);
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::System | QDir::Hidden);
    for (const QFileInfo &file : files) {
        const QString target = QFile::symLinkTarget(file.filePath());
        const bool regular = target.startsWith(u'/') && !target.startsWith(QLatin1String("/dev/")) &&
                             !target.startsWith(QLatin1String("/proc/"));
        if (regular && holdsCanary(file.filePath()))
            found.append(target);
    }
    return found;
}

} // namespace

class TestDbCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killLosesNoAcknowledgedCommit();
    void noPlaintextInAnyFile();
};

void TestDbCrash::killLosesNoAcknowledgedCommit()
{
    DbFixture fixture;
    (void)fixture.withTable();
    qint64 acknowledged = -1;
    for (int round = 0; round < 12; ++round) {
        QProcess child;
        startChild(child, QStringLiteral("commits"), fixture);
        const qint64 target = acknowledged + 1 + QRandomGenerator::global()->bounded(200);
        while (acknowledged < target) {
            QVERIFY2(child.waitForReadyRead(30'000), child.readAllStandardError().constData());
            while (child.canReadLine())
                acknowledged = child.readLine().trimmed().toLongLong();
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        for (const QByteArray &line : child.readAllStandardOutput().split('\n')) { // said before it died
            if (!line.isEmpty())
                acknowledged = std::max(acknowledged, line.trimmed().toLongLong());
        }

        auto connection = fixture.open();
        KF_OK(connection);
        const qint64 count = countItems(*connection);
        QVERIFY2(count >= acknowledged + 1, qPrintable(QString::number(count)));
        QCOMPARE(count % 2, 0); // both rows of a transaction or none
        QCOMPARE(connection->integer("SELECT max(id) FROM item").value_or(-1), count - 1);
        QCOMPARE(checkIntegrity(*connection, CheckDepth::Quick).value_or(QStringList{QString()}), QStringList());
    }
    QVERIFY(diagnose(fixture.path(), fixture.key())->damage == DatabaseDamage::None);
}

void TestDbCrash::noPlaintextInAnyFile()
{
    DbFixture fixture;
    (void)fixture.withTable();
    QProcess child;
    startChild(child, QStringLiteral("canary"), fixture);
    QVERIFY2(child.waitForReadyRead(60'000), child.readAllStandardError().constData());
    QCOMPARE(child.readLine().trimmed(), QByteArray("ready"));
    QCOMPARE(filesWithCanary(fixture.folder()), QStringList());
    QCOMPARE(openFilesWithCanary(child.processId()), QStringList());
    QVERIFY(QDir(fixture.folder()).entryList(QDir::Files).size() >= 3);

    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(filesWithCanary(fixture.folder()), QStringList());
    {
        auto connection = fixture.open();
        KF_OK(connection);
        QCOMPARE(connection->integer("SELECT count(*) FROM note").value_or(0), 10'000);
        QCOMPARE(filesWithCanary(fixture.folder()), QStringList());
        KF_OK(connection->execute("DELETE FROM note"));
    }
    QCOMPARE(filesWithCanary(fixture.folder()), QStringList());
    QCOMPARE(QDir(fixture.folder()).entryList(QDir::Files), QStringList{QStringLiteral("data.kf")});

    // The search would find it where it is.
    QFile plain(QDir(fixture.folder()).filePath(QStringLiteral("plain")));
    QVERIFY(plain.open(QIODevice::WriteOnly));
    QVERIFY(plain.write("... " + Canary.toUtf8() + " ...") > 0);
    plain.close();
    QCOMPARE(filesWithCanary(fixture.folder()), QStringList{QStringLiteral("plain")});
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == QLatin1String("--child"))
        return runChild(arguments);
    TestDbCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_dbcrash.moc"
