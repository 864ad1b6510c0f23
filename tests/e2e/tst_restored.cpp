// A server, or a device, put back from an older copy of its files: nothing that anybody typed is lost.
#include "tests/support/programs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace kf::test;
using namespace Qt::StringLiterals;

class RestoredTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsRestored()
    {
        Scene scene;
        const QString client = scene.add(scene.a, u"name=Тавория"_s);
        scene.drain();
        scene.server.stop();
        copy(scene.path(u"server"_s), scene.path(u"copy"_s));
        scene.server.start();
        // All of this is acknowledged, and lost with the server's disk.
        scene.set(scene.a, client, u"phone=1"_s);
        const QString lost = scene.add(scene.b, u"name=Орбис"_s);
        scene.set(scene.b, client, u"email=b"_s);
        scene.drain();
        scene.set(scene.a, client, u"name=A before"_s);
        scene.drain();
        scene.server.stop();
        copy(scene.path(u"copy"_s), scene.path(u"server"_s));
        // Nobody knows yet; both type on over what they have seen.
        scene.set(scene.a, client, u"name=A after"_s);
        scene.set(scene.b, client, u"name=B after"_s);
        scene.set(scene.b, client, u"email=b2"_s);
        const QString late = scene.add(scene.b, u"name=Late"_s);
        scene.server.start();
        for (int i = 0; i < 2; ++i) {
            scene.sync(scene.b);
            scene.sync(scene.a);
        }
        scene.drain();
        for (const Device *device : {&scene.a, &scene.b}) {
            QCOMPARE(scene.get(*device, client, u"phone"_s), u"1"_s);
            QCOMPARE(scene.get(*device, client, u"email"_s), u"b2"_s);
            QCOMPARE(scene.get(*device, lost, u"name"_s), u"Орбис"_s);
            QCOMPARE(scene.get(*device, late, u"name"_s), u"Late"_s);
            const QStringList names = scene.values(*device, client, u"name"_s);
            QVERIFY2(names.contains(u"A after"_s) && names.contains(u"B after"_s), qPrintable(names.join(u", ")));
        }
        QCOMPARE(scene.a.visible(u"account"_s), scene.b.visible(u"account"_s));
        // And life goes on: numbers given again are news to everybody.
        scene.set(scene.a, client, u"name=Settled"_s);
        scene.drain();
        QCOMPARE(scene.values(scene.b, client, u"name"_s), QStringList{u"Settled"_s});
    }

    void aDeviceIsRestored()
    {
        Scene scene;
        const QString client = scene.add(scene.a, u"name=Тавория"_s);
        scene.drain();
        copy(scene.path(u"a"_s), scene.path(u"copy"_s));
        scene.set(scene.a, client, u"phone=1"_s);
        const QString later = scene.add(scene.a, u"name=Later"_s);
        scene.drain();
        scene.set(scene.b, client, u"email=b"_s);
        copy(scene.path(u"copy"_s), scene.path(u"a"_s));
        // Under counters that the server knows with other content.
        scene.set(scene.a, client, u"tier=gold"_s);
        const QString again = scene.add(scene.a, u"name=Again"_s);
        scene.drain();
        for (const Device *device : {&scene.a, &scene.b}) {
            QCOMPARE(scene.get(*device, client, u"phone"_s), u"1"_s);
            QCOMPARE(scene.get(*device, client, u"email"_s), u"b"_s);
            QCOMPARE(scene.get(*device, client, u"tier"_s), u"gold"_s);
            QCOMPARE(scene.get(*device, later, u"name"_s), u"Later"_s);
            QCOMPARE(scene.get(*device, again, u"name"_s), u"Again"_s);
        }
        QCOMPARE(scene.a.visible(u"account"_s), scene.b.visible(u"account"_s));
        QCOMPARE(scene.server.stat()[u"operations"_s].toInt(), 6);
    }

private:
    static void copy(const QString &from, const QString &to)
    {
        QDir(to).removeRecursively();
        if (QProcess::execute(u"cp"_s, {u"-a"_s, from, to}) != 0)
            qFatal("cannot copy %s", qPrintable(from));
    }

    struct Scene
    {
        Scene() : server(made(u"server"_s), {}), a(path(u"a"_s)), b(path(u"b"_s))
        {
            server.createWorkspace({u"marina"_s, u"roman"_s});
            server.start();
            a.init(u"Телефон"_s);
            a.must({u"enrol"_s, server.invite(u"marina"_s)});
            b.init(u"Ноутбук"_s);
            b.must({u"enrol"_s, server.invite(u"roman"_s)});
        }
        QString path(const QString &name) const { return directory.filePath(name); }
        QString made(const QString &name) const
        {
            QDir(directory.path()).mkpath(name);
            return path(name);
        }
        static QString add(const Device &device, const QString &field)
        {
            return device.must({u"add"_s, u"account"_s, field}).line();
        }
        static void set(const Device &device, const QString &id, const QString &field)
        {
            device.must({u"set"_s, id, field});
        }
        static QString get(const Device &device, const QString &id, const QString &field)
        {
            return device.must({u"get"_s, id, u"--json"_s}).object()[field].toString();
        }
        // The shown value and what stands beside it.
        static QStringList values(const Device &device, const QString &id, const QString &field)
        {
            QStringList values{get(device, id, field)};
            for (const QJsonValue &value : device.must({u"conflicts"_s, u"--json"_s}).array()) {
                const QJsonObject conflict = value.toObject();
                if (conflict[u"id"_s].toString() != id || conflict[u"field"_s].toString() != field)
                    continue;
                for (const QJsonValue &alternative : conflict[u"alternatives"_s].toArray())
                    values += alternative.toObject()[u"value"_s].toString();
            }
            return values;
        }
        static QJsonObject sync(const Device &device) { return device.must({u"sync"_s, u"--json"_s}).object(); }
        void drain() const
        {
            for (const Device *device : {&a, &b, &a}) {
                const QJsonObject report = sync(*device);
                QCOMPARE(report[u"pending"_s].toInt(), 0);
                QCOMPARE(report[u"quarantined"_s].toInt(), 0);
            }
        }

        QTemporaryDir directory;
        Server server;
        Device a;
        Device b;
    };
};

QTEST_GUILESS_MAIN(RestoredTest)
#include "tst_restored.moc"
