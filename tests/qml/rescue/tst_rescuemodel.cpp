// What is unsent goes into a file on one device and comes out of it on another: real stores, real vaults, real files.
#include "core/record/types.h"
#include "core/vault/vault.h"
#include "qml/Format/language.h"
#include "qml/Rescue/rescuemodel.h"
#include "tests/qml/rows.h"
#include "tests/support/records.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

const QString Passphrase = QStringLiteral("oats and rye");

// A store behind a vault, as the window opens one.
class Device
{
public:
    Device()
    {
        const Vault vault =
            must(Vault::create(m_directory.path(), secretFromText(Passphrase), KdfProfile::test(), 1'790'000'000'000));
        StoreOptions options;
        options.directory = m_directory.path();
        options.deviceName = QStringLiteral("Phone");
        options.create = true;
        session = std::make_unique<Session>(must(Store::open(options, vault.databaseKey())));
        model = std::make_unique<RescueModel>(session->clock());
        model->attach(*session);
    }
    RecordId note(const QString &text)
    {
        return makeRecord(session->store(), Record(types::note).set(types::note.text, text));
    }
    QStringList notes()
    {
        QStringList texts;
        for (const Record &note : recordsOf(session->store(), types::note))
            texts << note.get(types::note.text);
        return texts;
    }

private:
    QTemporaryDir m_directory;

public:
    std::unique_ptr<Session> session;
    std::unique_ptr<RescueModel> model; // before its session dies
};

} // namespace

class TestRescueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("en"));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void whatIsUnsentComesOutOnAnotherDevice()
    {
        Device phone;
        phone.note(QStringLiteral("They want more"));
        const QUrl file = make(phone);
        QVERIFY(phone.model->view().result.contains(QStringLiteral("1 change")));

        Device laptop;
        laptop.model->choose(file);
        laptop.model->look(Passphrase);
        QTRY_VERIFY(laptop.model->view().looked);
        QVERIFY(laptop.model->view().origin.contains(QStringLiteral("“Phone”")));
        QCOMPARE(laptop.model->lines()->count(), 1);
        const auto row = rowOf<RescueRow>(laptop.model->lines(), 0);
        QCOMPARE(row.name, QStringLiteral("They want more"));
        QVERIFY(row.detail.startsWith(QStringLiteral("new · ")));
        QVERIFY(laptop.notes().empty()); // one only looked
        QSignalSpy done(laptop.model.get(), &RescueModel::done);
        laptop.model->take();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(laptop.notes(), QStringList(QStringLiteral("They want more")));
        QCOMPARE(laptop.model->view().result, QStringLiteral("1 change taken in"));

        laptop.model->undo();
        QTRY_VERIFY(laptop.notes().empty());
    }

    void takenInTwiceItIsSaid()
    {
        Device phone;
        phone.note(QStringLiteral("They want more"));
        const QUrl file = make(phone);
        Device laptop;
        for (int i = 0; i < 2; ++i) {
            laptop.model->choose(file);
            laptop.model->look(Passphrase);
            QTRY_VERIFY(laptop.model->view().looked);
            laptop.model->take();
            QTRY_VERIFY(laptop.model->view().taken);
        }
        QVERIFY(laptop.model->view().result.startsWith(QStringLiteral("This file was taken in here before")));
        QCOMPARE(laptop.notes().size(), 1);
    }

    void aWrongPassphraseMakesAndOpensNothing()
    {
        Device phone;
        phone.note(QStringLiteral("They want more"));
        phone.model->make(QUrl::fromLocalFile(m_folder->path()), QStringLiteral("rye and oats"));
        QTRY_COMPARE(phone.model->view().passphraseError, QStringLiteral("That passphrase didn't match"));
        QVERIFY(QDir(m_folder->path()).isEmpty());
        phone.model->make(QUrl::fromLocalFile(m_folder->path()), {});
        QCOMPARE(phone.model->view().passphraseError, QStringLiteral("Type the passphrase of this device"));

        const QUrl file = make(phone);
        Device laptop;
        laptop.model->choose(file);
        laptop.model->look(QStringLiteral("rye and oats"));
        QTRY_COMPARE(laptop.model->view().passphraseError, QStringLiteral("That passphrase didn't match"));
        QVERIFY(!laptop.model->view().looked);
        laptop.model->take(); // what was never opened
        QVERIFY(laptop.notes().empty());
    }

    void withNothingUnsentThereIsNoFile()
    {
        Device phone;
        phone.model->make(QUrl::fromLocalFile(m_folder->path()), Passphrase);
        QTRY_COMPARE(phone.model->view().result, QStringLiteral("Everything is sent: there is nothing to save"));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void badFilesAreRefusedInTheUsersWords_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("error");
        QTest::newRow("gone") << QStringLiteral("gone") << QStringLiteral("This file is no longer there");
        QTest::newRow("other") << QStringLiteral("other") << QStringLiteral("This is no rescue file of Keyfield");
        QTest::newRow("cut") << QStringLiteral("cut")
                             << QStringLiteral("The file is damaged or was cut. Nothing was taken in");
        QTest::newRow("folder") << QStringLiteral("folder")
                                << QStringLiteral("This place cannot be read or written. Choose another");
    }

    void badFilesAreRefusedInTheUsersWords()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, error);
        Device phone;
        phone.note(QStringLiteral("They want more"));
        QString path = make(phone).toLocalFile();
        if (what == QLatin1String("gone")) {
            path += QStringLiteral(".not");
        } else if (what == QLatin1String("folder")) {
            path = m_folder->path();
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (what == QLatin1String("cut"))
                QVERIFY(file.resize(file.size() - 20));
            else
                file.write("name;phone\n");
        }
        Device laptop;
        laptop.model->choose(QUrl::fromLocalFile(path));
        laptop.model->look(Passphrase);
        QTRY_COMPARE(laptop.model->view().error, error);
        QVERIFY(!laptop.model->view().looked && !laptop.model->view().working);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        Device phone;
        phone.note(QStringLiteral("They want more"));
        phone.model->make(QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("nowhere"))), Passphrase);
        QTRY_VERIFY(!phone.model->view().error.isEmpty());
        QVERIFY(!phone.model->view().made);
    }

private:
    QUrl make(Device &device)
    {
        device.model->make(QUrl::fromLocalFile(m_folder->path()), Passphrase);
        [&] { QTRY_VERIFY(device.model->view().made); }();
        const QStringList files = QDir(m_folder->path()).entryList({QStringLiteral("*.keyfield-rescue")}, QDir::Files);
        [&] { QCOMPARE(files.size(), 1); }();
        return QUrl::fromLocalFile(m_folder->filePath(files.value(0)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Language m_language;
};

QTEST_MAIN(TestRescueModel)
#include "tst_rescuemodel.moc"
