// Voices and photos on their way from the device to the draft: recorded, taken, drawn on, found again.
#include "tests/qml/media/mediatest.h"

#include <QDirIterator>
#include <QLoggingCategory>

using namespace kf;
using namespace kf::test;

class TestMedia : public MediaTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
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
};

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

QTEST_MAIN(TestMedia)
#include "tst_media.moc"
