// Networks as one meets them in shops and hotels: nothing that was typed is lost or doubled, and it is said what is
// wrong. The programs as they are shipped, with a proxy between them that does not mean it well.
#include "tests/support/badproxy.h"
#include "tests/support/programs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace kf::test;
using namespace Qt::StringLiterals;
using Mode = BadProxy::Mode;

namespace {

constexpr int Offline = 3;           // exit code of a sync that met no server
constexpr qint64 LongestMs = 10'000; // until it says so

// Two devices of one person, one of them behind the proxy.
struct Scene
{
    Scene() : server(made(u"server"_s), {}), phone(path(u"phone"_s)), laptop(path(u"laptop"_s))
    {
        server.createWorkspace({u"marina"_s});
        server.start();
        proxy = std::make_unique<BadProxy>(server.port());
        phone.init(u"Телефон"_s);
        phone.must({u"enrol"_s, server.invite(u"marina"_s, proxy->url())});
        laptop.init(u"Ноутбук"_s);
        laptop.must({u"enrol"_s, server.invite(u"marina"_s)});
        sync(phone);
    }
    QString path(const QString &name) const { return directory.filePath(name); }
    QString made(const QString &name) const
    {
        QDir(directory.path()).mkpath(name);
        return path(name);
    }
    static QString add(const Device &device, const QString &name)
    {
        return device.must({u"add"_s, u"account"_s, u"name="_s + name}).line();
    }
    static QJsonObject sync(const Device &device) { return device.must({u"sync"_s, u"--json"_s}).object(); }
    static int pending(const Device &device)
    {
        return device.must({u"status"_s, u"--json"_s}).object()[u"pending"_s].toInt();
    }
    int operations() const { return server.stat()[u"operations"_s].toInt(); }

    QTemporaryDir directory;
    Server server;
    std::unique_ptr<BadProxy> proxy;
    Device phone;
    Device laptop;
};

} // namespace

class BadNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A hotel answers everything with its own page. That is no server, and nothing is taken for sent.
    void aCaptivePortalIsNoServer()
    {
        Scene scene;
        Scene::add(scene.phone, u"Тавория"_s);
        scene.proxy->set(Mode::Portal);
        QElapsedTimer timer;
        timer.start();
        const Ran ran = scene.phone.run({u"sync"_s, u"--json"_s});
        QCOMPARE(ran.code, Offline);
        QVERIFY2(timer.elapsed() < LongestMs, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(ran.object()[u"pending"_s].toInt(), 1);
        QVERIFY(!ran.err.contains("hotel"));
        scene.proxy->set(Mode::Pass);
        QCOMPARE(Scene::sync(scene.phone)[u"pending"_s].toInt(), 0);
        QCOMPARE(scene.operations(), 1);
    }

    // Another server at the address is not ours, whatever it says.
    void anotherCertificateIsNotTrusted()
    {
        Scene scene;
        Server other(scene.made(u"other"_s), {});
        other.createWorkspace({u"marina"_s});
        other.start();
        Scene::add(scene.phone, u"Тавория"_s);
        const int before = other.stat()[u"operations"_s].toInt();
        scene.proxy->leadTo(other.port());
        QCOMPARE(scene.phone.run({u"sync"_s, u"--json"_s}).code, Offline);
        QCOMPARE(Scene::pending(scene.phone), 1);
        Device stranger(scene.path(u"stranger"_s));
        stranger.init(u"Чужой"_s);
        // A code of ours, with the address of another: the certificate that it names is not there.
        const Ran refused = stranger.run({u"enrol"_s, scene.server.invite(u"marina"_s, scene.proxy->url())});
        QVERIFY(refused.code != 0);
        QVERIFY(!refused.err.isEmpty());
        QCOMPARE(other.stat()[u"operations"_s].toInt(), before);
        scene.proxy->leadTo(scene.server.port());
        QCOMPARE(Scene::sync(scene.phone)[u"pending"_s].toInt(), 0);
    }

    // A proxy that breaks uploads, wherever it does: each try gets some of it through or nothing, and in the end all is
    // there once.
    void uploadsAreCutAnywhere() { writeThrough(Mode::CutUp, 40); }

    // The server has it, and the device is not told.
    void answersAreCutAnywhere() { writeThrough(Mode::CutDown, 40); }

    // Bits that change under way are noticed.
    void whatIsGarbledIsNotTaken() { writeThrough(Mode::Garble, 20); }

    // A line that falls silent is given up, and the next one is a new one.
    void aLineThatFallsSilentIsGivenUp_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("at once") << 0;
        QTest::newRow("in the handshake") << 300;
        QTest::newRow("in the first request") << 900;
        QTest::newRow("later") << 2'500;
    }

    void aLineThatFallsSilentIsGivenUp()
    {
        QFETCH(const int, at);
        Scene scene;
        for (int i = 0; i < 5; ++i)
            scene.phone.must({u"add"_s, u"note"_s, u"text="_s + randomText(i)});
        scene.proxy->set(Mode::Freeze, at);
        QElapsedTimer timer;
        timer.start();
        const Ran ran = scene.phone.run({u"sync"_s, u"--json"_s});
        QVERIFY2(timer.elapsed() < LongestMs, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(ran.code, Offline);
        arriveOnce(scene, 5);
    }

private:
    static QString randomText(int n)
    {
        QString text = u"Заметка %1: "_s.arg(n);
        quint32 state = quint32(n) * 2654435761U + 12345;
        for (int i = 0; i < 200 + n * 40; ++i) { // does not pack well
            state = state * 1664525 + 1013904223;
            text += QChar(u'а' + ushort((state >> 16) % 32));
        }
        return text;
    }
    // As many notes, each with a try to send it that breaks at another place.
    static void writeThrough(Mode mode, int notes)
    {
        Scene scene;
        int offline = 0;
        for (int i = 0; i < notes; ++i) {
            scene.phone.must({u"add"_s, u"note"_s, u"text="_s + randomText(i)});
            scene.proxy->set(mode, cutAt(i));
            const Ran ran = scene.phone.run({u"sync"_s, u"--json"_s});
            QVERIFY2(ran.code == 0 || ran.code == Offline, ran.err.constData());
            QCOMPARE(ran.object()[u"quarantined"_s].toInt(), 0);
            offline += ran.code == Offline;
        }
        QVERIFY2(offline >= 10, qPrintable(QString::number(offline))); // it did break them
        arriveOnce(scene, notes);
    }
    // Through the handshake, the sign-in, the push and the pull.
    static qint64 cutAt(int n) { return 40 + qint64(n) * n * 9 % 6'000; }

    static void arriveOnce(Scene &scene, int notes)
    {
        scene.proxy->set(Mode::Pass);
        const QJsonObject report = Scene::sync(scene.phone);
        QCOMPARE(report[u"pending"_s].toInt(), 0);
        QCOMPARE(report[u"quarantined"_s].toInt(), 0);
        QCOMPARE(scene.operations(), notes);
        Scene::sync(scene.laptop);
        QCOMPARE(scene.laptop.must({u"list"_s, u"note"_s, u"--json"_s}).array().size(), notes);
        QCOMPARE(scene.laptop.visible(u"note"_s), scene.phone.visible(u"note"_s));
    }
};

QTEST_GUILESS_MAIN(BadNetworkTest)
#include "tst_badnetwork.moc"
