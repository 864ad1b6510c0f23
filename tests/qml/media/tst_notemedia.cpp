// The voices and photos of a draft become its note's: attached, removed, taken back, kept over a lock and a kill.
#include "tests/qml/media/mediatest.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QProcess>

#include <cstdio>

using namespace kf;
using namespace kf::test;

// Somebody who opens the sheet, speaks, and is killed under his words.
class Speaker : public QObject
{
public:
    explicit Speaker(const QString &directory)
    {
        StoreOptions options;
        options.directory = directory;
        m_session = std::make_unique<Session>(must(Store::open(options, childKey())));
        m_library = std::make_unique<MediaLibrary>(m_session->store(), m_devices.devices);
        m_media = std::make_unique<MediaModel>(Clock::system(), *m_library, CaptureModel::draftPlace());
        m_capture.useMedia(*m_media);
        m_capture.attach(*m_session);
        m_capture.open({});
        m_media->voice()->start();
        m_words.setInterval(100);
        connect(&m_words, &QTimer::timeout, this, [this] {
            std::printf("%d\n", m_saidMs += 100);
            std::fflush(stdout);
            m_devices.microphone.say(voice(Rate, m_saidMs - 100, 100));
        });
        m_words.start();
    }
    static Secret childKey() { return Secret::copyOf(QByteArray(32, 'k')); }

private:
    FakeDevices m_devices;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MediaLibrary> m_library;
    std::unique_ptr<MediaModel> m_media;
    CaptureModel m_capture{Clock::system()};
    QTimer m_words;
    int m_saidMs = 0;
};

class TestNoteMedia : public MediaTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void doneAttachesThem();
    void doneEndsTheRecordingFirst();
    void mediaAloneMakeANote();
    void aDraftKeepsItsMedia();
    void removedBeforeDoneIsNotAttached();
    void removedFromACutNoteGoesFromItToo();
    void undoingDoneHangsThemOnTheDraftAgain();
    void closingWhileRecordingKeepsTheVoice();
    void anotherClientTakesThemAlong();
    void nothingInTheClear();
    void aKillWhileRecordingBringsOneBackToIt();
};

void TestNoteMedia::doneAttachesThem()
{
    const RecordId account = addAccount(QStringLiteral("Tavoria"));
    QTRY_COMPARE(m_capture->clients()->count(), 2);
    m_capture->choose(account.toString());
    record(1500);
    take(jpeg({100, 100}, Qt::white));
    const QStringList keys{keyOf(0), keyOf(1)};
    m_capture->setText(QStringLiteral("Shelf photo and the voice of Olga"));
    finish();
    const auto notes = listOf(types::note);
    QCOMPARE(notes.size(), size_t(1));
    QCOMPARE(notes[0].get(types::note.text), QStringLiteral("Shelf photo and the voice of Olga"));
    const auto attachments = listOf(types::attachment);
    QCOMPARE(attachments.size(), size_t(2));
    for (const Record &one : attachments) {
        QVERIFY(keys.contains(one.id().toString()));
        QCOMPARE(one.get(types::attachment.note), notes[0].id());
        QCOMPARE(one.get(types::attachment.account), account);
        QVERIFY(one.get(types::attachment.size) > 100);
        QCOMPARE(one.get(types::attachment.sha256).size(), 64);
        QVERIFY(one.get(types::attachment.taken) > 0);
    }
    const bool first = attachments[0].get(types::attachment.kind) == QStringLiteral("voice");
    QCOMPARE(attachments[first ? 0 : 1].get(types::attachment.duration), 1500);
    QTRY_COMPARE(m_media->items()->count(), 0); // the next note begins without
    QVERIFY(m_library->store().read(attachments[0].id(), 1 << 20));
}

void TestNoteMedia::doneEndsTheRecordingFirst()
{
    m_media->voice()->start();
    m_devices->microphone.say(voice(Rate, 0, 1900));
    finish();
    QVERIFY(!m_devices->microphone.on);
    const auto attachments = listOf(types::attachment);
    QCOMPARE(attachments.size(), size_t(1));
    QCOMPARE(attachments[0].get(types::attachment.duration), 1900);
    QCOMPARE(attachments[0].get(types::attachment.note), listOf(types::note).at(0).id());
}

void TestNoteMedia::mediaAloneMakeANote()
{
    take(jpeg({100, 100}, Qt::white));
    QSignalSpy finished(m_capture.get(), &CaptureModel::finished);
    finish();
    QCOMPARE(finished[0][1].toBool(), true); // made
    QCOMPARE(listOf(types::note).at(0).get(types::note.text), QStringLiteral("Photo"));
    // Nothing at all makes nothing.
    m_capture->open({});
    finish();
    QCOMPARE(listOf(types::note).size(), size_t(1));
}

void TestNoteMedia::aDraftKeepsItsMedia()
{
    record(1200);
    lock();
    open();
    QTRY_COMPARE(m_media->items()->count(), 1);
    QCOMPARE(m_capture->text(), QString());
    QCOMPARE(listOf(types::note).size(), size_t(1)); // it was cut when the store was locked
    QCOMPARE(listOf(types::note)[0].get(types::note.text), QStringLiteral("Voice note"));
    m_capture->setText(QStringLiteral("What Olga said"));
    finish();
    const auto notes = listOf(types::note);
    QCOMPARE(notes.size(), size_t(1));
    QCOMPARE(notes[0].get(types::note.text), QStringLiteral("What Olga said"));
    QCOMPARE(listOf(types::attachment).size(), size_t(1));
}

void TestNoteMedia::removedBeforeDoneIsNotAttached()
{
    record(1000);
    take(jpeg({100, 100}, Qt::white));
    const QString voiceKey = keyOf(0);
    m_media->remove(voiceKey);
    QVERIFY(m_media->removed().startsWith(QStringLiteral("Voice note")));
    QTRY_COMPARE(m_media->items()->count(), 1);
    m_media->takeBack();
    QTRY_COMPARE(m_media->items()->count(), 2);
    QCOMPARE(m_media->removed(), QString());
    m_media->remove(voiceKey);
    QTRY_COMPARE(m_media->items()->count(), 1);
    finish();
    QCOMPARE(listOf(types::attachment).size(), size_t(1));
    QCOMPARE(listOf(types::attachment)[0].get(types::attachment.kind), QStringLiteral("photo"));
    QVERIFY(!must(m_library->store().find(RecordId::fromString(voiceKey).value_or(RecordId()))));
}

void TestNoteMedia::removedFromACutNoteGoesFromItToo()
{
    record(1000);
    take(jpeg({100, 100}, Qt::white));
    const auto leave = [this] {
        QSignalSpy saved(m_capture.get(), &CaptureModel::savedChanged);
        m_capture->leave();
        QTRY_VERIFY(saved.size() > 0);
    };
    leave();
    QTRY_COMPARE(listOf(types::attachment).size(), size_t(2));
    m_media->remove(keyOf(0));
    QTRY_COMPARE(m_media->items()->count(), 1);
    finish();
    QCOMPARE(listOf(types::attachment).size(), size_t(1));
    QCOMPARE(listOf(types::note).size(), size_t(1));
}

void TestNoteMedia::undoingDoneHangsThemOnTheDraftAgain()
{
    record(1000);
    m_capture->setText(QStringLiteral("Too early"));
    finish();
    QTRY_COMPARE(m_media->items()->count(), 0);
    QSignalSpy resumed(m_capture.get(), &CaptureModel::resumed);
    m_capture->undo();
    QTRY_COMPARE(resumed.size(), 1);
    m_capture->open({});
    QTRY_COMPARE(m_media->items()->count(), 1);
    QTRY_COMPARE(m_capture->text(), QStringLiteral("Too early"));
    finish();
    QCOMPARE(listOf(types::note).size(), size_t(1));
    QCOMPARE(listOf(types::attachment).size(), size_t(1));
}

void TestNoteMedia::closingWhileRecordingKeepsTheVoice()
{
    m_media->voice()->start();
    m_devices->microphone.say(voice(Rate, 0, 1400));
    m_capture->close();
    QVERIFY(!m_devices->microphone.on);
    QTRY_COMPARE(listOf(types::attachment).size(), size_t(1));
    QCOMPARE(listOf(types::note).size(), size_t(1));
    m_capture->open({});
    QTRY_COMPARE(m_media->items()->count(), 1); // still the draft's, until it is finished
}

void TestNoteMedia::anotherClientTakesThemAlong()
{
    const RecordId account = addAccount(QStringLiteral("Tavoria"));
    QTRY_COMPARE(m_capture->clients()->count(), 2);
    record(1000);
    m_capture->leave();
    QTRY_COMPARE(listOf(types::attachment).size(), size_t(1));
    QVERIFY(listOf(types::attachment)[0].get(types::attachment.account).isNull());
    m_capture->setText(QStringLiteral("Of Tavoria"));
    m_capture->choose(account.toString());
    finish();
    QCOMPARE(listOf(types::attachment)[0].get(types::attachment.account), account);
}

void TestNoteMedia::nothingInTheClear()
{
    const Samples said = voice(Rate, 0, 1000);
    const QByteArray pcm(reinterpret_cast<const char *>(said.data() + 5000), 64);
    const QByteArray picture = jpeg({300, 200}, Qt::magenta);
    const QByteArray pixels = picture.sliced(picture.size() / 2, 24);
    const auto leaks = [&] {
        QStringList found;
        QDirIterator files(m_directory->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            for (const QByteArray &mark : {pcm, pixels, QByteArray("JFIF"), QByteArray("OggS"), QByteArray("OpusHead")})
                found << (content.contains(mark) ? file.fileName() : QString());
        }
        found.removeAll(QString());
        return found;
    };
    m_media->voice()->start();
    m_devices->microphone.say(voice(Rate, 0, 3000));
    QCOMPARE(leaks(), QStringList());
    m_media->voice()->stop();
    QTRY_COMPARE(m_media->items()->count(), 1);
    take(picture);
    QTRY_COMPARE(m_media->items()->count(), 2);
    m_library->player()->toggle(keyOf(0), 3000);
    m_media->photo()->open(keyOf(1), QStringLiteral("Shelf"), true);
    QTRY_VERIFY(m_media->photo()->loaded());
    QCOMPARE(leaks(), QStringList());
    lock();
    QCOMPARE(leaks(), QStringList());
    open();
}

void TestNoteMedia::aKillWhileRecordingBringsOneBackToIt()
{
    lock();
    makeStore(Speaker::childKey());
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--speak"), m_directory->path()});
    int said = 0;
    while (said < 4300) {
        QVERIFY2(child.waitForReadyRead(30'000), child.readAllStandardError().constData());
        while (child.canReadLine())
            said = child.readLine().trimmed().toInt();
    }
    child.kill();
    QVERIFY(child.waitForFinished());

    unlock();
    QSignalSpy resumed(m_capture.get(), &CaptureModel::resumed);
    m_capture->resume();
    QTRY_COMPARE(resumed.size(), 1); // the sheet comes back
    m_capture->open({});
    QTRY_COMPARE(m_media->items()->count(), 1); // with what was said
    const int kept = static_cast<ListOf<MediaRow> *>(m_media->items())->rows().front().durationMs;
    QVERIFY2(kept >= said - 5000 && kept <= said + 200, qPrintable(QStringLiteral("%1 of %2 ms").arg(kept).arg(said)));
    QVERIFY(kept >= 1900);
    finish();
    QCOMPARE(listOf(types::attachment).size(), size_t(1));
    QCOMPARE(listOf(types::note).size(), size_t(1));
}

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--speak")) {
        const Speaker speaker(arguments[2]);
        return QCoreApplication::exec();
    }
    TestNoteMedia test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notemedia.moc"
