#include "core/media/mediastore.h"
#include "core/media/voicedecoder.h"
#include "core/record/types.h"
#include "tests/media/voices.h"
#include "tests/store/openstore.h"

#include <QDirIterator>
#include <QFile>

using namespace kf;
using namespace kf::test;

namespace {

constexpr int Rate = 16'000;
const QByteArray Marker("Shelf-photo-marker-2026-Полка");

Media photo(const QString &place = QStringLiteral("capture"))
{
    Media media;
    media.kind = QStringLiteral("photo");
    media.name = QStringLiteral("Фото 10:55");
    media.mediaType = QStringLiteral("image/jpeg");
    media.place = place;
    media.takenAt = 1'790'000'000'000;
    return media;
}

Media speech()
{
    Media media = photo();
    media.kind = QStringLiteral("voice");
    media.name = QStringLiteral("Голос 10:56");
    return media;
}

} // namespace

class TestMediaStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPhotoComesBack();
    void aVoiceComesBack();
    void nothingIsInTheClear();
    void aDraftKnowsItsMedia();
    void cuttingTheDraftAttachesThem();
    void whatIsRemovedCanBeTakenBack();
    void aDamagedFileIsSaid();
    void aTooLargeOneIsSaid();
    void whatAKillLeftOfAVoiceIsKept();
    void whatAKillLeftOfAPhotoIsCleared();
    void aRecordingThatGoesOnIsLeftAlone();
    void aStoreOfBeforeOpens();

private:
    VoiceRecording begin() { return must(m_media->record(speech(), Rate)); }
    QStringList files() const;
    QString fileOf(const RecordId &id) const;
    Samples listen(const RecordId &id);
    std::vector<Media> recover() // as the next session does
    {
        m_media = std::make_unique<MediaStore>(*m_store->store);
        return must(m_media->recover());
    }
    QStringList markersFound() const;

    std::unique_ptr<OpenStore> m_store;
    std::unique_ptr<MediaStore> m_media;
};

void TestMediaStore::init()
{
    m_store = std::make_unique<OpenStore>();
    m_media = std::make_unique<MediaStore>(*m_store->store);
}

void TestMediaStore::cleanup()
{
    m_media.reset();
    m_store.reset();
}

QStringList TestMediaStore::files() const
{
    return QDir(m_store->directory.filePath(QStringLiteral("media"))).entryList(QDir::Files);
}

QString TestMediaStore::fileOf(const RecordId &id) const
{
    return m_store->directory.filePath(QStringLiteral("media/%1.kfm").arg(id.toString()));
}

Samples TestMediaStore::listen(const RecordId &id)
{
    SealedReader file = must(m_media->open(id));
    VoiceDecoder decoder;
    Samples samples;
    while (const auto chunk = must(file.next())) {
        const Samples some = must(decoder.decode(*chunk));
        samples.insert(samples.end(), some.begin(), some.end());
    }
    return samples;
}

QStringList TestMediaStore::markersFound() const
{
    const Samples said = voice(Rate, 0, 1000);
    const QByteArray pcm(reinterpret_cast<const char *>(said.data() + 5000), 64);
    QStringList found;
    QDirIterator all(m_store->directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QByteArray &mark : {Marker, pcm, QByteArray("OggS"), QByteArray("OpusHead")}) {
            if (content.contains(mark))
                found << file.fileName();
        }
    }
    return found;
}

void TestMediaStore::aPhotoComesBack()
{
    const QByteArray jpeg = Marker + QByteArray(300'000, 'p');
    const Media kept = must(m_media->keep(photo(), jpeg));
    QCOMPARE(kept.state, Media::State::Whole);
    QCOMPARE(kept.size, jpeg.size());
    QFile file(fileOf(kept.id));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(kept.sha256, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    QCOMPARE(file.permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    m_media.reset();
    m_store->reopen();
    m_media = std::make_unique<MediaStore>(*m_store->store);
    QCOMPARE(must(m_media->read(kept.id, 1 << 20)), jpeg);
    QCOMPARE(*must(m_media->find(kept.id)), kept);
}

void TestMediaStore::aVoiceComesBack()
{
    VoiceRecording recording = begin();
    for (int ms = 0; ms < 3400; ms += 100)
        must(recording.append(voice(Rate, ms, 100)));
    const Media kept = must(recording.finish());
    QCOMPARE(kept.durationMs, 3400);
    QCOMPARE(kept.mediaType, QStringLiteral("audio/ogg; codecs=opus"));
    QCOMPARE(kept.levels.size(), 32);
    const Samples heard = listen(kept.id);
    QCOMPARE(heard.size(), size_t(48 * 3400));
    const double ratio = energyOf(heard) / energyOf(voice(48'000, 0, 3400));
    QVERIFY2(ratio > 0.8 && ratio < 1.2, qPrintable(QString::number(ratio)));
}

void TestMediaStore::nothingIsInTheClear()
{
    must(m_media->keep(photo(), Marker.repeated(5000)));
    QCOMPARE(markersFound(), QStringList());
    VoiceRecording recording = begin();
    for (int ms = 0; ms < 3000; ms += 500) {
        must(recording.append(voice(Rate, ms, 500)));
        QCOMPARE(markersFound(), QStringList());
    }
    must(recording.finish());
    QCOMPARE(markersFound(), QStringList());
    m_media.reset();
    m_store->store.reset();
    QCOMPARE(markersFound(), QStringList());
    m_store->reopen();
    // The search itself finds what is there.
    QFile control(m_store->directory.filePath(QStringLiteral("control")));
    QVERIFY(control.open(QIODevice::WriteOnly));
    control.write(Marker);
    control.close();
    QCOMPARE(markersFound().size(), 1);
}

void TestMediaStore::aDraftKnowsItsMedia()
{
    const Media one = must(m_media->keep(photo(), Marker));
    const Media two = must(m_media->keep(photo(), Marker));
    must(m_media->keep(photo(QStringLiteral("elsewhere")), Marker));
    const auto found = m_store->read([](Reader &reader) { return reader.mediaOf(QStringLiteral("capture")); });
    QCOMPARE(found, (std::vector<Media>{one, two}));
}

void TestMediaStore::cuttingTheDraftAttachesThem()
{
    const Media kept = must(m_media->keep(photo(), Marker));
    const Media dropped = must(m_media->keep(photo(), Marker));
    must(m_media->remove(dropped.id));
    Record record(types::attachment, kept.id);
    record.set(types::attachment.name, kept.name);
    Action action;
    action.edits.push_back(RecordEdit::create(record));
    Draft draft;
    draft.place = QStringLiteral("capture");
    const auto cut = [&](const Action &what, std::optional<Draft> left) {
        m_store->write([what, left](Store::WriteAccess &store) {
            return store.writer.cutDraft(QStringLiteral("capture"), what, left);
        });
    };
    cut(action, draft);
    const Media left = *must(m_media->find(kept.id));
    QVERIFY(left.attached);
    QCOMPARE(left.place, QStringLiteral("capture"));
    cut({}, std::nullopt);
    QCOMPARE(must(m_media->find(kept.id))->place, QString());
    QVERIFY(!must(m_media->find(dropped.id)));
    QCOMPARE(recover().size(), size_t(0));
    QCOMPARE(files().size(), 1); // the other one's file has nobody's key now
    QCOMPARE(must(m_media->read(kept.id, 1000)), Marker);
}

void TestMediaStore::whatIsRemovedCanBeTakenBack()
{
    const Media kept = must(m_media->keep(photo(), Marker));
    must(m_media->remove(kept.id));
    QCOMPARE(must(m_media->find(kept.id))->state, Media::State::Removed);
    must(m_media->takeBack(kept.id));
    QCOMPARE(*must(m_media->find(kept.id)), kept);
    QCOMPARE(must(m_media->read(kept.id, 1000)), Marker);
    QCOMPARE(m_media->remove(RecordId::generate(5)).error().code, ErrorCode::NotFound);
}

void TestMediaStore::aDamagedFileIsSaid()
{
    const Media kept = must(m_media->keep(photo(), Marker.repeated(3000)));
    QFile file(fileOf(kept.id));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 10));
    file.close();
    QCOMPARE(m_media->read(kept.id, 1 << 20).error().code, ErrorCode::Damaged);
    QVERIFY(QFile::remove(fileOf(kept.id)));
    QCOMPARE(m_media->read(kept.id, 1 << 20).error().code, ErrorCode::NotFound);
}

void TestMediaStore::aTooLargeOneIsSaid()
{
    const Media kept = must(m_media->keep(photo(), QByteArray(200'000, 'x')));
    QCOMPARE(m_media->read(kept.id, 199'999).error().code, ErrorCode::LimitExceeded);
    QCOMPARE(must(m_media->read(kept.id, 200'000)).size(), 200'000);
}

void TestMediaStore::whatAKillLeftOfAVoiceIsKept()
{
    RecordId cut;
    {
        VoiceRecording recording = begin();
        cut = recording.id();
        for (int ms = 0; ms < 4700; ms += 100)
            must(recording.append(voice(Rate, ms, 100)));
    } // dropped as by a kill
    QFile torn(fileOf(cut));
    QVERIFY(torn.open(QIODevice::Append));
    torn.write("half of a chunk");
    torn.close();
    const auto rescued = recover();
    QCOMPARE(rescued.size(), size_t(1));
    const Media &kept = rescued.front();
    QCOMPARE(kept.state, Media::State::Whole);
    QCOMPARE(kept.place, QStringLiteral("capture"));
    QCOMPARE(kept.name, speech().name);
    QVERIFY2(kept.durationMs >= 3900, qPrintable(QString::number(kept.durationMs))); // whole seconds, less the codec's
    QCOMPARE(qint64(listen(kept.id).size()) * 1000 / 48'000, kept.durationMs);
    QVERIFY(energyOf(listen(kept.id)) > 0.8 * energyOf(voice(48'000, 0, 4000)));
    QVERIFY(!must(m_media->find(cut)));
    QCOMPARE(files().size(), 1);
    QCOMPARE(recover().size(), size_t(0)); // once
}

void TestMediaStore::whatAKillLeftOfAPhotoIsCleared()
{
    const auto key = std::make_shared<Secret>(Secret::random(32));
    Media half = photo();
    half.id = RecordId::generate(7);
    m_store->write([half, key](Store::WriteAccess &store) { return addMedia(store.keeper.db(), half, *key); });
    QDir().mkpath(m_store->directory.filePath(QStringLiteral("media")));
    {
        SealedWriter writer = must(SealedWriter::create(fileOf(half.id), half.id, *key));
        must(writer.append(Marker));
    }
    QFile orphan(fileOf(RecordId::generate(8)));
    QVERIFY(orphan.open(QIODevice::WriteOnly));
    orphan.close();
    QCOMPARE(files().size(), 2);
    QCOMPARE(recover().size(), size_t(0));
    QCOMPARE(files(), QStringList());
    QVERIFY(!must(m_media->find(half.id)));
    { // and of a voice of which nothing had come to the disk
        VoiceRecording recording = begin();
        must(recording.append(voice(Rate, 0, 500)));
    }
    QCOMPARE(recover().size(), size_t(0));
    QCOMPARE(files(), QStringList());
}

void TestMediaStore::aRecordingThatGoesOnIsLeftAlone()
{
    VoiceRecording recording = begin();
    must(recording.append(voice(Rate, 0, 1500)));
    QCOMPARE(must(MediaStore(*m_store->store).recover()).size(), size_t(0));
    must(recording.append(voice(Rate, 1500, 1500)));
    QCOMPARE(must(recording.finish()).durationMs, 3000);
    QCOMPARE(listen(recording.id()).size(), size_t(48 * 3000));
}

void TestMediaStore::aStoreOfBeforeOpens()
{
    m_media.reset();
    m_store->write([](Store::WriteAccess &store) -> Result<void> {
        Connection &db = store.keeper.db();
        return db.execute("DROP TABLE media; DROP TABLE leaving; DROP INDEX change_refused; "
                          "ALTER TABLE draft DROP COLUMN memory; PRAGMA user_version = 2");
    });
    m_store->reopen();
    m_media = std::make_unique<MediaStore>(*m_store->store);
    const Media kept = must(m_media->keep(photo(), Marker));
    QCOMPARE(must(m_media->read(kept.id, 1000)), Marker);
}

QTEST_GUILESS_MAIN(TestMediaStore)
#include "tst_mediastore.moc"
