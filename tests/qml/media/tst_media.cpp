// Voices and photos from the device to the note: recorded, taken, drawn on, removed, attached, found again.
#include "core/record/types.h"
#include "core/sync/session.h"
#include "qml/Capture/capturemodel.h"
#include "qml/Format/language.h"
#include "qml/Media/mediamodel.h"
#include "qml/Media/pictures.h"
#include "qml/Media/voiceplayer.h"
#include "tests/media/fakedevices.h"
#include "tests/media/voices.h"
#include "tests/support/must.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace kf;
using namespace kf::test;

namespace {

constexpr int Rate = 16'000;

QByteArray jpeg(QSize size, const QColor &color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return jpegOf(image);
}

} // namespace

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

class TestMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aVoiceHangsOnTheDraft();
    void aVoiceIsPlayed();
    void theMeterFollowsTheVoice();
    void noMicrophoneIsSaid_data();
    void noMicrophoneIsSaid();
    void aMicrophoneThatStopsLeavesWhatWasSaid();
    void lockingKeepsWhatIsBeingRecorded();
    void noLoudspeakerIsSaid();
    void aPhotoHangsOnTheDraft();
    void noCameraIsSaid();
    void aPhotoIsDrawnOnAndCropped();
    void aDamagedPhotoIsSaid();
    void whatIsNoPictureIsRefused();
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

private:
    void open();
    void lock();
    void record(int ms);
    void take(const QByteArray &picture);
    void finish();
    QString keyOf(int at) { return m_media->items()->keyOf(at); }
    std::vector<Record> listOf(const RecordType &type);
    RecordId addAccount(const QString &name);

    std::unique_ptr<QTemporaryDir> m_directory;
    Secret m_key;
    std::unique_ptr<FakeDevices> m_devices;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MediaLibrary> m_library;
    std::unique_ptr<MediaModel> m_media;
    std::unique_ptr<CaptureModel> m_capture;
    Language m_language;
};

void TestMedia::init()
{
    m_language.use(QStringLiteral("en"));
    m_directory = std::make_unique<QTemporaryDir>();
    m_key = Secret::random(32);
    m_devices = std::make_unique<FakeDevices>();
    StoreOptions options;
    options.directory = m_directory->path();
    options.create = true;
    must(Store::open(options, m_key));
    open();
}

void TestMedia::cleanup()
{
    lock();
    m_devices.reset();
    m_directory.reset();
}

void TestMedia::open()
{
    StoreOptions options;
    options.directory = m_directory->path();
    m_session = std::make_unique<Session>(must(Store::open(options, m_key)));
    m_library = std::make_unique<MediaLibrary>(m_session->store(), m_devices->devices);
    m_media = std::make_unique<MediaModel>(Clock::system(), *m_library, CaptureModel::draftPlace());
    m_media->attach(*m_session);
    m_capture = std::make_unique<CaptureModel>(Clock::system());
    m_capture->useMedia(*m_media);
    m_capture->attach(*m_session);
    QSignalSpy shown(m_capture.get(), &CaptureModel::textChanged);
    m_capture->open({});
    QTRY_COMPARE(shown.size(), 2);
}

void TestMedia::lock()
{
    if (m_capture)
        m_capture->leave();
    m_capture.reset();
    m_media.reset();
    m_library.reset();
    m_session.reset();
}

void TestMedia::record(int ms)
{
    const int before = m_media->items()->count();
    m_media->voice()->start();
    QVERIFY(m_media->voice()->recording());
    m_devices->microphone.say(voice(Rate, 0, ms));
    m_media->voice()->stop();
    QTRY_COMPARE(m_media->items()->count(), before + 1);
    QTRY_VERIFY(!m_media->busy());
    QCOMPARE(m_media->voice()->trouble(), QString());
}

void TestMedia::take(const QByteArray &picture)
{
    const int before = m_media->items()->count();
    m_devices->camera.picture = picture;
    m_media->camera()->start();
    QTRY_VERIFY(m_media->camera()->seeing());
    m_media->camera()->take();
    QTRY_COMPARE(m_media->items()->count(), before + 1);
    QTRY_VERIFY(!m_media->busy());
    m_media->camera()->stop();
}

void TestMedia::finish()
{
    QSignalSpy finished(m_capture.get(), &CaptureModel::finished);
    m_capture->finish();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_capture->trouble(), QString());
}

std::vector<Record> TestMedia::listOf(const RecordType &type)
{
    return must(
        m_session->store()
            .read([&type](Reader &reader) { return reader.list(Query{.type = &type, .where = {}, .limit = {}}); })
            .result());
}

RecordId TestMedia::addAccount(const QString &name)
{
    Record account(types::account);
    account.set(types::account.name, name);
    Action action;
    action.edits.push_back(RecordEdit::create(account));
    return must(m_session->store().apply(action).result()).ids.front();
}

void TestMedia::aVoiceHangsOnTheDraft()
{
    record(3300);
    const MediaRow row = static_cast<ListOf<MediaRow> *>(m_media->items())->rows().front();
    QVERIFY(row.voice && !row.photo);
    QCOMPARE(row.length, QStringLiteral("0:03"));
    QCOMPARE(row.durationMs, 3300);
    QCOMPARE(row.levels.size(), 16);
    QVERIFY(row.name.startsWith(QStringLiteral("Voice note, ")));
    QVERIFY(!m_devices->microphone.on);
}

void TestMedia::aVoiceIsPlayed()
{
    record(3300);
    VoicePlayer &player = *m_library->player();
    player.toggle(keyOf(0), 3300);
    QCOMPARE(player.playing(), keyOf(0));
    QTRY_COMPARE(player.playing(), QString());
    QCOMPARE(player.trouble(), QString());
    const Samples &heard = m_devices->loudspeaker.heard;
    QCOMPARE(heard.size(), size_t(48 * 3300));
    const double ratio = energyOf(heard) / energyOf(voice(48'000, 0, 3300));
    QVERIFY2(ratio > 0.8 && ratio < 1.2, qPrintable(QString::number(ratio)));
    player.toggle(keyOf(0), 3300); // and stopped by the same button
    player.toggle(keyOf(0), 3300);
    QCOMPARE(player.playing(), QString());
}

void TestMedia::theMeterFollowsTheVoice()
{
    VoiceNote &note = *m_media->voice();
    note.start();
    QCOMPARE(note.elapsed(), QStringLiteral("0:00"));
    m_devices->microphone.say(Samples(size_t(Rate), 0));
    QCOMPARE(note.levels().back(), 0.0);
    m_devices->microphone.say(voice(Rate, 0, 61'000));
    QVERIFY(note.levels().back() > 0.5);
    QCOMPARE(note.levels().size(), VoiceNote::Bars);
    QCOMPARE(note.elapsed(), QStringLiteral("1:02"));
    note.stop();
    QTRY_VERIFY(!m_media->busy());
}

void TestMedia::noMicrophoneIsSaid_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<QString>("said");
    QTest::newRow("missing") << int(DeviceTrouble::Missing)
                             << QStringLiteral("There is no microphone here. Everything else works");
    QTest::newRow("denied") << int(DeviceTrouble::Denied)
                            << QStringLiteral("Keyfield may not use the microphone. Allow it in the system's settings");
}

void TestMedia::noMicrophoneIsSaid()
{
    QFETCH(const int, trouble);
    QFETCH(const QString, said);
    m_devices->microphone.trouble = DeviceTrouble(trouble);
    m_media->voice()->start();
    QTRY_COMPARE(m_media->voice()->trouble(), said);
    QVERIFY(!m_media->voice()->recording());
    QTRY_VERIFY(!m_media->busy());
    QCOMPARE(m_media->items()->count(), 0);
    m_capture->setText(QStringLiteral("Text goes on"));
    finish();
    QCOMPARE(listOf(types::note).size(), size_t(1));
    QCOMPARE(listOf(types::attachment).size(), size_t(0));
}

void TestMedia::aMicrophoneThatStopsLeavesWhatWasSaid()
{
    m_media->voice()->start();
    m_devices->microphone.say(voice(Rate, 0, 2000));
    m_devices->microphone.breakDown(DeviceTrouble::Lost);
    QTRY_COMPARE(m_media->items()->count(), 1);
    QVERIFY(m_media->voice()->trouble().startsWith(QStringLiteral("The microphone has stopped")));
    QCOMPARE(static_cast<ListOf<MediaRow> *>(m_media->items())->rows().front().durationMs, 2000);
}

void TestMedia::lockingKeepsWhatIsBeingRecorded()
{
    m_media->voice()->start();
    m_devices->microphone.say(voice(Rate, 0, 2500));
    lock();
    QVERIFY(!m_devices->microphone.on);
    open();
    QTRY_COMPARE(m_media->items()->count(), 1);
    QCOMPARE(static_cast<ListOf<MediaRow> *>(m_media->items())->rows().front().durationMs, 2500);
}

void TestMedia::noLoudspeakerIsSaid()
{
    record(1000);
    m_devices->loudspeaker.trouble = DeviceTrouble::Missing;
    m_library->player()->toggle(keyOf(0), 1000);
    QTRY_COMPARE(m_library->player()->trouble(), QStringLiteral("There is nothing here to play it on"));
    QCOMPARE(m_library->player()->playing(), QString());
}

void TestMedia::aPhotoHangsOnTheDraft()
{
    take(jpeg({800, 600}, Qt::red));
    take(jpeg({600, 800}, Qt::blue));
    QVERIFY(!m_devices->camera.on);
    const auto &rows = static_cast<ListOf<MediaRow> *>(m_media->items())->rows();
    QVERIFY(rows[0].photo && rows[1].photo);
    const QByteArray bytes =
        must(m_library->store().read(RecordId::fromString(keyOf(1)).value_or(RecordId()), 1 << 20));
    QCOMPARE(pictureOf(bytes, 4000).size(), QSize(600, 800));
    QCOMPARE(pictureOf(bytes, 100).size(), QSize(75, 100));
}

void TestMedia::noCameraIsSaid()
{
    m_devices->camera.trouble = DeviceTrouble::Missing;
    m_media->camera()->start();
    QTRY_COMPARE(m_media->camera()->trouble(), QStringLiteral("There is no camera here. Everything else works"));
    QVERIFY(!m_media->camera()->on());
    m_media->camera()->take();
    QVERIFY(!m_media->busy());
    // It breaks down while a picture is awaited.
    m_devices->camera.trouble.reset();
    m_media->camera()->start();
    QTRY_VERIFY(m_media->camera()->seeing());
    m_media->camera()->take();
    m_devices->camera.breakDown(DeviceTrouble::Lost);
    QVERIFY(!m_media->busy());
    QVERIFY(m_media->camera()->trouble().startsWith(QStringLiteral("The camera has stopped")));
}

void TestMedia::aPhotoIsDrawnOnAndCropped()
{
    take(jpeg({1000, 500}, Qt::white));
    const QString before = keyOf(0);
    PhotoEdit &photo = *m_media->photo();
    photo.open(before, QStringLiteral("Shelf"), true);
    QTRY_VERIFY(photo.loaded());
    QVERIFY(!photo.changed());
    photo.beginStroke(Qt::red, {0.1, 0.5});
    photo.extendStroke({0.45, 0.5});
    photo.beginStroke(Qt::blue, {0.2, 0.2});
    photo.extendStroke({0.2, 0.9});
    QCOMPARE(photo.strokeCount(), 2);
    photo.undoStroke();
    QCOMPARE(photo.strokeCount(), 1);
    photo.setCrop(QRectF(QPointF(0, 0), QPointF(0.5, 2)));
    QCOMPARE(photo.crop(), QRectF(0, 0, 0.5, 1));
    photo.setCrop(QRectF(0.2, 0, 0.01, 1)); // nothing would be left
    QCOMPARE(photo.crop(), QRectF(0, 0, 0.5, 1));
    QSignalSpy saved(&photo, &PhotoEdit::saved);
    photo.save();
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(keyOf(0) != before && m_media->items()->count() == 1);
    const QByteArray bytes =
        must(m_library->store().read(RecordId::fromString(keyOf(0)).value_or(RecordId()), 1 << 20));
    const QImage picture = pictureOf(bytes, 4000);
    QCOMPARE(picture.size(), QSize(500, 500));
    const QColor line = picture.pixelColor(300, 250);
    QVERIFY2(line.red() > 200 && line.green() < 80 && line.blue() < 80, qPrintable(line.name()));
    const QColor beside = picture.pixelColor(200, 150);
    QVERIFY2(beside.red() > 240 && beside.blue() > 240, qPrintable(beside.name()));
}

void TestMedia::aDamagedPhotoIsSaid()
{
    take(jpeg({100, 100}, Qt::white));
    QDirIterator files(m_directory->filePath(QStringLiteral("media")), QDir::Files);
    QFile file(files.next());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 1));
    file.close();
    m_media->photo()->open(keyOf(0), QStringLiteral("Shelf"), true);
    QTRY_COMPARE(m_media->photo()->trouble(), QStringLiteral("The file is damaged and cannot be shown"));
    QVERIFY(!m_media->photo()->editable());
    QVERIFY(QFile::remove(file.fileName()));
    m_media->photo()->open(keyOf(0), QStringLiteral("Shelf"), true);
    QTRY_COMPARE(m_media->photo()->trouble(), QStringLiteral("It is not on this device"));
}

void TestMedia::whatIsNoPictureIsRefused()
{
    QVERIFY(pictureOf({}, 100).isNull());
    QVERIFY(pictureOf("no picture at all", 100).isNull());
    QVERIFY(pictureOf("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", 100).isNull());
    // A JPEG that claims 60,000 pixels each way.
    QByteArray bomb = jpeg({64, 64}, Qt::white);
    const qsizetype frame = bomb.indexOf("\xff\xc0");
    QVERIFY(frame > 0);
    for (const int at : {5, 7}) {
        bomb[frame + at] = char(0xea);
        bomb[frame + at + 1] = char(0x60);
    }
    QVERIFY(pictureOf(bomb, 100).isNull());
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false"));
    const QByteArray whole = jpeg({640, 480}, Qt::green);
    for (qsizetype size = 0; size < whole.size(); size += 97)
        (void)pictureOf(whole.first(size), 100); // half a picture may be shown; it must not break anything
}

void TestMedia::doneAttachesThem()
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

void TestMedia::doneEndsTheRecordingFirst()
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

void TestMedia::mediaAloneMakeANote()
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

void TestMedia::aDraftKeepsItsMedia()
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

void TestMedia::removedBeforeDoneIsNotAttached()
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

void TestMedia::removedFromACutNoteGoesFromItToo()
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

void TestMedia::undoingDoneHangsThemOnTheDraftAgain()
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

void TestMedia::closingWhileRecordingKeepsTheVoice()
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

void TestMedia::anotherClientTakesThemAlong()
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

void TestMedia::nothingInTheClear()
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

void TestMedia::aKillWhileRecordingBringsOneBackToIt()
{
    lock();
    m_directory = std::make_unique<QTemporaryDir>();
    m_key = Speaker::childKey();
    StoreOptions options;
    options.directory = m_directory->path();
    options.create = true;
    must(Store::open(options, m_key));
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

    options.create = false;
    m_session = std::make_unique<Session>(must(Store::open(options, m_key)));
    m_library = std::make_unique<MediaLibrary>(m_session->store(), m_devices->devices);
    m_media = std::make_unique<MediaModel>(Clock::system(), *m_library, CaptureModel::draftPlace());
    m_media->attach(*m_session);
    m_capture = std::make_unique<CaptureModel>(Clock::system());
    m_capture->useMedia(*m_media);
    m_capture->attach(*m_session);
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
    TestMedia test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_media.moc"
