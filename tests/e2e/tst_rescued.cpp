// A device that its server has shut out, or whose server is gone: what was written on it reaches the office through
// another one.
#include "core/record/types.h"
#include "core/rescue/rescuefile.h"
#include "core/vault/vault.h"
#include "tests/support/programs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kf::test;
using namespace Qt::StringLiterals;

namespace {

const QString Marker = u"Шаромыжник"_s;
const QByteArray Photo = QByteArray("Shelf-photo-marker").repeated(20'000);

template <typename T>
T value(kf::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

// As the window keeps a picture; the command line has no camera.
QString addPhoto(const Device &device)
{
    const kf::Vault vault = value(kf::Vault::open(device.directory(), kf::secretFromText(passphrase())));
    kf::StoreOptions options;
    options.directory = device.directory();
    const auto store = value(kf::Store::open(options, vault.databaseKey()));
    kf::MediaStore media(*store);
    kf::Media what;
    what.kind = u"photo"_s;
    what.name = u"Полка"_s;
    const kf::Media kept = value(media.keep(what, Photo));
    value(store->apply(kf::Action::only(kf::RecordEdit::create(kf::attachmentOf(kept)))).result());
    return kept.id.toString();
}

QByteArray photoOn(const Device &device, const QString &id)
{
    const kf::Vault vault = value(kf::Vault::open(device.directory(), kf::secretFromText(passphrase())));
    kf::StoreOptions options;
    options.directory = device.directory();
    const auto store = value(kf::Store::open(options, vault.databaseKey()));
    return value(kf::MediaStore(*store).read(*kf::RecordId::fromString(id), 1 << 20));
}

struct Scene
{
    Scene() : server(made(u"server"_s), {})
    {
        server.createWorkspace({u"marina"_s, u"roman"_s});
        server.start();
        join(a, u"Телефон"_s, u"marina"_s);
        client = a.must({u"add"_s, u"account"_s, u"name=Тавория"_s}).line();
        sync(a);
        join(b, u"Ноутбук"_s, u"marina"_s);
        join(colleague, u"Роман"_s, u"roman"_s);
    }
    void join(const Device &device, const QString &name, const QString &login)
    {
        device.init(name);
        device.must({u"enrol"_s, server.invite(login)});
        sync(device);
    }
    QString path(const QString &name) const { return directory.filePath(name); }
    QString made(const QString &name) const
    {
        QDir(directory.path()).mkpath(name);
        return path(name);
    }
    static QJsonObject sync(const Device &device) { return device.must({u"sync"_s, u"--json"_s}).object(); }
    static QString get(const Device &device, const QString &id, const QString &field)
    {
        return device.must({u"get"_s, id, u"--json"_s}).object()[field].toString();
    }
    // Notes, edits and a picture, with no server in reach: five operations.
    void work()
    {
        note = a.must({u"note"_s, u"--account"_s, client, Marker}).line();
        a.must({u"set"_s, client, u"phone=+7 1"_s});
        a.must({u"set"_s, client, u"email=a@b.ru"_s});
        other = a.must({u"add"_s, u"account"_s, u"name="_s + Marker}).line();
        photo = addPhoto(a);
    }

    QTemporaryDir directory;
    Server server;
    Device a{path(u"a"_s)};
    Device b{path(u"b"_s)};
    Device colleague{path(u"c"_s)};
    QString client;
    QString note;
    QString other;
    QString photo;
    QString file = path(u"work.keyfield-rescue"_s);
};

} // namespace

class RescuedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeviceIsShutOut()
    {
        Scene scene;
        scene.work();
        scene.colleague.must({u"set"_s, scene.client, u"phone=+7 2"_s});
        scene.sync(scene.colleague);
        const QString id = scene.a.must({u"status"_s, u"--json"_s}).object()[u"device"_s].toString();
        scene.server.admin({u"device"_s, u"revoke"_s, id});
        QCOMPARE(scene.a.run({u"sync"_s, u"--json"_s}).code, 1);

        const QJsonObject made = scene.a.must({u"rescue"_s, scene.file, u"--json"_s}).object();
        QCOMPARE(made[u"operations"_s].toInt(), 5);
        QCOMPARE(made[u"attachments"_s].toInt(), 1);
        expectSealed(scene.file);
        QCOMPARE(scene.a.must({u"status"_s, u"--json"_s}).object()[u"pending"_s].toInt(), 5); // it stays there too

        const QJsonObject shown = scene.b.must({u"rescue"_s, scene.file, u"--show"_s, u"--json"_s}).object();
        QCOMPARE(shown[u"deviceName"_s].toString(), u"Телефон"_s);
        QCOMPARE(shown[u"user"_s].toString(), u"marina"_s);
        QCOMPARE(shown[u"types"_s].toObject(), (QJsonObject{{u"account"_s, 2}, {u"attachment"_s, 1}, {u"note"_s, 1}}));
        scene.sync(scene.b);
        const QJsonObject imported = scene.b.must({u"rescue"_s, scene.file, u"--import"_s, u"--json"_s}).object();
        QCOMPARE(imported[u"written"_s].toInt(), 5);
        QCOMPARE(imported[u"held"_s].toInt(), 0);
        QCOMPARE(photoOn(scene.b, scene.photo), Photo);
        const QJsonObject again = scene.b.must({u"rescue"_s, scene.file, u"--import"_s, u"--json"_s}).object();
        QCOMPARE(again[u"written"_s].toInt(), 0);
        QVERIFY(again[u"again"_s].toBool());

        QCOMPARE(scene.sync(scene.b)[u"pending"_s].toInt(), 0);
        QCOMPARE(scene.server.stat()[u"operations"_s].toInt(), 7); // once: the client, the colleague's, and five
        QCOMPARE(scene.server.stat()[u"records"_s].toInt(), 4);
        scene.sync(scene.colleague);
        QCOMPARE(scene.get(scene.colleague, scene.note, u"text"_s), Marker);
        QCOMPARE(scene.get(scene.colleague, scene.client, u"email"_s), u"a@b.ru"_s);
        for (const Device *device : {&scene.b, &scene.colleague}) {
            const QJsonArray conflicts = device->must({u"conflicts"_s, u"--json"_s}).array();
            QCOMPARE(conflicts.size(), 1);
            const QJsonObject conflict = conflicts.first().toObject();
            const QString beside = conflict[u"alternatives"_s].toArray().first().toObject()[u"value"_s].toString();
            QStringList phones{scene.get(*device, scene.client, u"phone"_s), beside};
            phones.sort();
            QCOMPARE(phones, (QStringList{u"+7 1"_s, u"+7 2"_s}));
        }
        QCOMPARE(scene.b.visible(u"account"_s), scene.colleague.visible(u"account"_s));

        // And one word takes it back.
        scene.b.must({u"import"_s, u"--undo"_s, imported[u"import"_s].toString()});
        scene.sync(scene.b);
        QVERIFY(scene.b.must({u"get"_s, scene.note, u"--json"_s}).object()[u"deleted"_s].toBool());
    }

    void aServerIsGone()
    {
        Scene scene;
        scene.server.stop();
        scene.work();
        scene.a.must({u"rescue"_s, scene.file, u"--json"_s});
        QCOMPARE(scene.a.run({u"rescue"_s, scene.file, u"--json"_s}).code, 1); // it is not written over
        const Device own(scene.path(u"own"_s));
        own.init(u"Дом"_s);
        const QJsonObject imported = own.must({u"rescue"_s, scene.file, u"--import"_s, u"--json"_s}).object();
        QCOMPARE(imported[u"written"_s].toInt(), 5);
        QCOMPARE(imported[u"named"_s].toInt(), 1);
        QCOMPARE(scene.get(own, scene.client, u"name"_s), u"Тавория"_s);
        QCOMPARE(scene.get(own, scene.client, u"phone"_s), u"+7 1"_s);
        QCOMPARE(photoOn(own, scene.photo), Photo);
    }

    void whatCannotBeDoneIsSaid()
    {
        Scene scene;
        expectFailure(scene.b.run({u"rescue"_s, scene.file, u"--import"_s, u"--json"_s}), 1);
        expectFailure(scene.b.run({u"rescue"_s, scene.file, u"--import"_s, u"--show"_s}), 1);
        const QJsonObject nothing = scene.a.must({u"rescue"_s, scene.file, u"--json"_s}).object();
        QVERIFY(nothing[u"file"_s].isNull());
        scene.a.must({u"note"_s, Marker});
        scene.a.must({u"rescue"_s, scene.file, u"--json"_s});
        qputenv("KEYFIELD_RESCUE_PASSPHRASE", "another");
        expectFailure(scene.b.run({u"rescue"_s, scene.file, u"--import"_s, u"--json"_s}), 1);
        qputenv("KEYFIELD_RESCUE_PASSPHRASE", passphrase().toUtf8());
        QCOMPARE(scene.b.must({u"rescue"_s, scene.file, u"--import"_s, u"--json"_s}).object()[u"written"_s].toInt(), 1);
        qunsetenv("KEYFIELD_RESCUE_PASSPHRASE");
        QFile cut(scene.file);
        QVERIFY(cut.resize(cut.size() - 1));
        expectFailure(scene.colleague.run({u"rescue"_s, scene.file, u"--import"_s, u"--json"_s}), 1);
        QCOMPARE(scene.colleague.must({u"status"_s, u"--json"_s}).object()[u"pending"_s].toInt(), 0);
    }

private:
    static void expectFailure(const Ran &ran, int code)
    {
        QCOMPARE(ran.code, code);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY(ran.err.startsWith("keyfieldctl: "));
    }
    static void expectSealed(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QByteArray utf16(reinterpret_cast<const char *>(Marker.utf16()), Marker.size() * 2);
        QVERIFY(!bytes.contains(Marker.toUtf8()) && !bytes.contains(utf16) && !bytes.contains("Shelf-photo-marker"));
    }
};

QTEST_GUILESS_MAIN(RescuedTest)
#include "tst_rescued.moc"
