// Files come to a client and leave as copies: real files, a real store.
#include "qml/Format/language.h"
#include "qml/Media/filetray.h"
#include "qml/Media/mediarow.h"
#include "tests/media/fakedevices.h"
#include "tests/qml/livestore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestFileTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("en"));
        m_at.open();
        m_folder = std::make_unique<QTemporaryDir>();
        m_client = m_at.addAccount(QStringLiteral("Tavoria"));
        m_devices = std::make_unique<FakeDevices>();
        m_library = std::make_unique<MediaLibrary>(m_at.session->store(), m_devices->devices);
        m_at.clock.later(1); // else what is added would be taken for what an earlier life of the app left behind
        m_tray = std::make_unique<FileTray>(m_at.clock);
        m_tray->attach(*m_at.session, *m_library);
    }
    void cleanup()
    {
        m_tray.reset();
        m_library.reset();
        m_devices.reset();
        m_at.close();
    }

    void filesComeInOneActionAndGoBackInOne()
    {
        QSignalSpy done(m_tray.get(), &FileTray::done);
        m_tray->add({file(QStringLiteral("act.pdf"), "%PDF-1.4 act"), file(QStringLiteral("plan.txt"), "plan")},
                    m_client.toString());
        QVERIFY(m_tray->busy());
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done[0][0].toString(), QStringLiteral("2 files added"));
        QVERIFY(!m_tray->busy());
        const std::vector<Record> all = attachments();
        QCOMPARE(all.size(), size_t(2));
        for (const Record &attachment : all) {
            QCOMPARE(attachment.get(types::attachment.account), m_client);
            QCOMPARE(attachment.get(types::attachment.kind), QStringLiteral("file"));
            QVERIFY(!attachment.get(types::attachment.key).isEmpty());
            QVERIFY(must(m_library->store().find(attachment.id()))->attached);
        }
        m_tray->undo();
        QTRY_VERIFY(attachments().empty());
    }

    void aCopyLeavesUnderItsName()
    {
        const QString key = added(QStringLiteral("act.pdf"), "%PDF-1.4 act");
        const QString out = m_folder->filePath(QStringLiteral("out"));
        QDir().mkpath(out);
        QSignalSpy told(m_tray.get(), &FileTray::told);
        for (int i = 1; i <= 2; ++i) {
            m_tray->saveCopy(key, QStringLiteral("act.pdf"), QUrl::fromLocalFile(out));
            QTRY_COMPARE(told.size(), i);
        }
        QCOMPARE(QDir(out).entryList(QDir::Files),
                 (QStringList{QStringLiteral("act (2).pdf"), QStringLiteral("act.pdf")}));
        QFile copy(out + QStringLiteral("/act (2).pdf"));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("%PDF-1.4 act"));
    }

    // A name that another device gave leads nowhere.
    void aNameIsNoWay()
    {
        const QString key = added(QStringLiteral("act.pdf"), "act");
        const QString out = m_folder->filePath(QStringLiteral("out"));
        QDir().mkpath(out);
        QSignalSpy told(m_tray.get(), &FileTray::told);
        m_tray->saveCopy(key, QStringLiteral("../../evil.sh"), QUrl::fromLocalFile(out));
        m_tray->saveCopy(key, QStringLiteral("/etc/.."), QUrl::fromLocalFile(out));
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(QDir(out).entryList(QDir::Files | QDir::Hidden).size(), 2);
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("evil.sh"))));
    }

    void whatCannotBeReadIsSaidAndNothingIsAdded()
    {
        QSignalSpy failed(m_tray.get(), &FileTray::failed);
        m_tray->add({file(QStringLiteral("act.pdf"), "act"),
                     QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("gone.pdf")))},
                    m_client.toString());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toString(), QStringLiteral("gone.pdf cannot be read. Nothing was added"));
        QVERIFY(attachments().empty());
        m_tray->saveCopy(RecordId::generate(1).toString(), QStringLiteral("x"), QUrl::fromLocalFile(m_folder->path()));
        QTRY_COMPARE(failed.size(), 2);
    }

    void aFileIsToldByItsKindAndSize()
    {
        added(QStringLiteral("Act.pdf"), QByteArray(3 * 1024 * 1024, 'x'));
        const Record attachment = attachments().front();
        const MediaRow elsewhere = mediaRow(attachment);
        QVERIFY(!elsewhere.here && !elsewhere.voice && !elsewhere.photo);
        QVERIFY2(elsewhere.detail.startsWith(QStringLiteral("PDF, 3")), qPrintable(elsewhere.detail));
        const MediaRow here = mediaRow(*must(m_library->store().find(attachment.id())));
        QVERIFY(here.here);
        QCOMPARE(here.detail, elsewhere.detail);
    }

private:
    QUrl file(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size()); }();
        return QUrl::fromLocalFile(file.fileName());
    }
    QString added(const QString &name, const QByteArray &content)
    {
        QSignalSpy done(m_tray.get(), &FileTray::done);
        m_tray->add({file(name, content)}, m_client.toString());
        [&] { QTRY_COMPARE(done.size(), 1); }();
        return attachments().front().id().toString();
    }
    std::vector<Record> attachments() { return recordsOf(m_at.session->store(), types::attachment); }

    LiveStore m_at;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeDevices> m_devices;
    std::unique_ptr<MediaLibrary> m_library;
    std::unique_ptr<FileTray> m_tray;
    RecordId m_client;
    Language m_language;
};

QTEST_MAIN(TestFileTray)
#include "tst_filetray.moc"
