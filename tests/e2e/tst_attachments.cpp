// The bytes of attachments travel, with the real programs, on both engines: whole or not at all, and from where they
// were cut.
#include "tests/support/badproxy.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/programs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace kf::test;
using namespace Qt::StringLiterals;
using Mode = BadProxy::Mode;

namespace {

constexpr qint64 MiB = 1024 * 1024;
constexpr char Marker[] = "A WORD THAT NOBODY ELSE MAY READ";

// Does not pack, and says the marker at both ends.
QByteArray content(qint64 size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = seed * 2654435761U + 1;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    const qsizetype length = qsizetype(sizeof Marker) - 1;
    bytes.replace(0, length, QByteArrayView(Marker, length));
    bytes.replace(bytes.size() - length, length, QByteArrayView(Marker, length));
    return bytes;
}

qint64 peakKiB(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

} // namespace

class AttachmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }
    void cleanupTestCase() { m_cluster.stop(); }

    void itReachesTheOtherDevice_data() { engines(); }
    void itReachesTheOtherDevice()
    {
        Scene scene(engine());
        const QByteArray bytes = content(3 * MiB + 17, 1);
        const QString id = scene.attach(bytes);
        QCOMPARE(scene.sync(scene.phone)[u"filesSent"_s].toInt(), 1);
        QCOMPARE(scene.server->stat()[u"blobs"_s].toInt(), 1);
        QCOMPARE(scene.sync(scene.phone)[u"filesSent"_s].toInt(), 0); // once
        QCOMPARE(scene.sync(scene.laptop)[u"filesReceived"_s].toInt(), 1);
        QCOMPARE(scene.contentOf(scene.laptop, id), bytes);
        for (const QString &folder : {scene.phone.directory(), scene.laptop.directory(), scene.path(u"server"_s)})
            QVERIFY2(!holds(folder, Marker), qPrintable(folder));
    }

    // What is large waits to be asked for.
    void aLargeOneComesWhenItIsAskedFor()
    {
        Scene scene({});
        const QByteArray bytes = content(20 * MiB, 2);
        const QString id = scene.attach(bytes);
        int runs = 0;
        for (int sent = 0; sent == 0 && runs < 5; ++runs)
            sent = scene.sync(scene.phone)[u"filesSent"_s].toInt();
        QVERIFY2(runs <= 2, qPrintable(QString::number(runs)));
        QCOMPARE(scene.sync(scene.laptop)[u"filesReceived"_s].toInt(), 0);
        QCOMPARE(scene.contentOf(scene.laptop, id), bytes);
    }

    // Before its device has sent it there is nothing to fetch, and that is said.
    void whatWasNotSentYetIsSaid()
    {
        Scene scene({});
        scene.proxy->set(Mode::CutUp, MiB); // the texts get through
        const QString id = scene.attach(content(3 * MiB, 3));
        scene.run(scene.phone);
        scene.sync(scene.laptop);
        const Ran ran = scene.laptop.run({u"attachment"_s, id, u"--out"_s, scene.path(u"out"_s)});
        QVERIFY(ran.code != 0);
        QVERIFY2(ran.err.contains("has not sent it yet"), ran.err.constData());
        QVERIFY(!QFile::exists(scene.path(u"out"_s)));
    }

    void itGoesOnWhereItWasCut_data() { engines(); }
    void itGoesOnWhereItWasCut()
    {
        Scene scene(engine());
        const QByteArray bytes = content(6 * MiB, 4);
        const QString id = scene.attach(bytes);
        // Every connection breaks in its third range, so that two get through each time.
        constexpr qint64 At = 2 * MiB + MiB / 2;
        const auto much = [&](int before) { // no range went more often than it broke
            return bytes.size() + (scene.proxy->broken() - before + 1) * (MiB + MiB / 4);
        };
        scene.proxy->set(Mode::CutUp, At);
        int sent = 0;
        for (int i = 0; sent == 0 && i < 12; ++i) {
            const Ran ran = scene.run(scene.phone);
            QCOMPARE(ran.code, 0); // the texts are through
            sent = ran.object()[u"filesSent"_s].toInt();
        }
        QCOMPARE(sent, 1);
        QVERIFY(scene.proxy->broken() >= 2);
        QVERIFY2(scene.proxy->carried() < much(0), qPrintable(QString::number(scene.proxy->carried())));
        // The same on the way down, to a device behind the same proxy.
        scene.proxy->set(Mode::Pass);
        Device tablet(scene.path(u"tablet"_s));
        tablet.init(u"Планшет"_s);
        tablet.must({u"enrol"_s, scene.server->invite(u"marina"_s, scene.proxy->url())});
        const int brokenBefore = scene.proxy->broken();
        const qint64 carriedBefore = scene.proxy->carried();
        scene.proxy->set(Mode::CutDown, At);
        int got = 0;
        for (int i = 0; got == 0 && i < 12; ++i)
            got = scene.run(tablet).object()[u"filesReceived"_s].toInt();
        QCOMPARE(got, 1);
        QVERIFY(scene.proxy->broken() - brokenBefore >= 2);
        QVERIFY(scene.proxy->carried() - carriedBefore < much(brokenBefore));
        QCOMPARE(scene.contentOf(tablet, id), bytes);
    }

    void killedAnywhereItGoesOn()
    {
        Scene scene({});
        const QByteArray bytes = content(12 * MiB, 5);
        const QString id = scene.attach(bytes);
        for (const Device *device : {&scene.phone, &scene.laptop}) {
            for (int i = 0; i < 8; ++i) {
                const auto process =
                    device->start(device == &scene.phone || i == 0
                                      ? QStringList{u"sync"_s}
                                      : QStringList{u"attachment"_s, id, u"--out"_s, scene.path(u"x"_s)});
                process->waitForStarted();
                process->waitForFinished(120 + i * 60);
                if (i % 3 == 2) {
                    scene.server->killNow();
                    scene.server->start();
                }
                process->kill();
                process->waitForFinished();
                QFile::remove(scene.path(u"x"_s));
            }
            scene.sync(*device);
            scene.sync(*device);
        }
        QCOMPARE(scene.contentOf(scene.laptop, id), bytes);
        QCOMPARE(scene.server->stat()[u"blobs"_s].toInt(), 1);
    }

    // A file that was damaged on the disk is not taken for what its record says, and the texts go on.
    void aDamagedFileIsNotTaken()
    {
        Scene scene({});
        scene.attach(content(2 * MiB, 6));
        const QStringList files = QDir(scene.phone.directory() + u"/media"_s).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(scene.phone.directory() + u"/media/"_s + files.front());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(MiB) && file.write("changed") == 7);
        file.close();
        const QJsonObject report = scene.sync(scene.phone);
        QCOMPARE(report[u"filesSent"_s].toInt(), 0);
        QCOMPARE(report[u"pending"_s].toInt(), 0);
        QCOMPARE(scene.server->stat()[u"blobs"_s].toInt(), 0);
        QCOMPARE(scene.sync(scene.laptop)[u"filesReceived"_s].toInt(), 0);
    }

    void aHundredMegabytesInConstantMemory_data() { engines(); }
    void aHundredMegabytesInConstantMemory()
    {
        Scene scene(engine());
        const QString small = scene.attach(content(MiB, 7));
        const qint64 little = peakOf(scene.phone, {u"sync"_s});
        const qint64 serverLittle = peakKiB(scene.server->processId());
        const QByteArray bytes = content(100 * MiB, 8);
        const QString large = scene.attach(bytes);
        qint64 up = 0;
        for (int i = 0; i < 12; ++i)
            up = std::max(up, peakOf(scene.phone, {u"sync"_s}));
        QCOMPARE(scene.server->stat()[u"blobs"_s].toInt(), 2);
        scene.sync(scene.laptop);
        qint64 down = 0;
        const QString out = scene.path(u"out"_s);
        for (int i = 0; i < 12 && !QFile::exists(out); ++i)
            down = std::max(down, peakOf(scene.laptop, {u"attachment"_s, large, u"--out"_s, out}));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes);
        const qint64 serverMuch = peakKiB(scene.server->processId());
        qInfo("KiB at the peak: device with 1 MiB %lld, 100 MiB up %lld, down %lld; server %lld, then %lld", little, up,
              down, serverLittle, serverMuch);
        constexpr qint64 Extra = 24 * 1024;
        QVERIFY(little > 0 && up < little + Extra && down < little + Extra);
        QVERIFY(serverMuch < serverLittle + 2 * Extra);
    }

private:
    struct Scene
    {
        explicit Scene(const QString &postgres) : phone(path(u"phone"_s)), laptop(path(u"laptop"_s))
        {
            QDir(directory.path()).mkpath(u"server"_s);
            server = std::make_unique<Server>(path(u"server"_s), postgres);
            server->createWorkspace({u"marina"_s});
            server->start();
            proxy = std::make_unique<BadProxy>(server->port());
            phone.init(u"Телефон"_s);
            phone.must({u"enrol"_s, server->invite(u"marina"_s, proxy->url())});
            laptop.init(u"Ноутбук"_s);
            laptop.must({u"enrol"_s, server->invite(u"marina"_s)});
        }
        QString path(const QString &name) const { return directory.filePath(name); }
        static QJsonObject sync(const Device &device) { return device.must({u"sync"_s, u"--json"_s}).object(); }
        static Ran run(const Device &device) { return device.run({u"sync"_s, u"--json"_s}); }
        QString attach(const QByteArray &bytes)
        {
            const QString name = path(u"file%1.bin"_s.arg(++files));
            QFile file(name);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write %s", qPrintable(name));
            file.close();
            const QString id = phone.must({u"attach"_s, name}).line();
            QFile::remove(name); // the marker stands nowhere else then
            return id;
        }
        QByteArray contentOf(const Device &device, const QString &id)
        {
            const QString out = path(u"out%1"_s.arg(++files));
            for (int i = 0; i < 10 && !QFile::exists(out); ++i)
                device.run({u"attachment"_s, id, u"--out"_s, out});
            QFile file(out);
            if (!file.open(QIODevice::ReadOnly))
                return {};
            const QByteArray bytes = file.readAll();
            file.remove();
            return bytes;
        }

        QTemporaryDir directory;
        std::unique_ptr<Server> server;
        std::unique_ptr<BadProxy> proxy;
        Device phone;
        Device laptop;
        int files = 0;
    };

    // KiB of the process at its peak.
    static qint64 peakOf(const Device &device, const QStringList &arguments)
    {
        const auto process = device.start(arguments);
        process->waitForStarted();
        qint64 peak = 0;
        while (!process->waitForFinished(10))
            peak = std::max(peak, peakKiB(process->processId()));
        return peak;
    }
    static bool holds(const QString &folder, const QByteArray &words)
    {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                return true;
        }
        return false;
    }
    void engines()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("embedded") << false;
        QTest::newRow("postgresql") << true;
    }

    QString engine()
    {
        QFETCH(const bool, postgres);
        return postgres ? m_cluster.freshDatabase() : QString();
    }

    PostgresCluster m_cluster;
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "tst_attachments.moc"
