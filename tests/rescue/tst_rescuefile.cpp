// The file itself: what goes in comes out, nothing of it can be read without the passphrase, and no damage goes unseen.
#include "core/base/cbor.h"
#include "core/rescue/rescuemessages.h"
#include "core/rescue/rescuestream.h"
#include "core/vault/keyenvelope.h"
#include "core/vault/vaultcontent.h"
#include "tests/base/property.h"
#include "tests/change/samples.h"
#include "tests/rescue/workplace.h"

#include <QDirIterator>

#include <sys/resource.h>

#include <csignal>

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList Markers{u"Шаромыжник"_s, u"Quixotryword"_s, u"Околесица"_s};

constexpr qsizetype Bound = 28; // magic, version, id

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// In the formats of both byte orders, and in UTF-8.
QStringList markersIn(const QByteArray &bytes)
{
    QStringList found;
    for (const QString &word : Markers) {
        const QByteArray little(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
        QByteArray big = little;
        for (qsizetype i = 0; i + 1 < big.size(); i += 2)
            std::swap(big[i], big[i + 1]);
        if (bytes.contains(word.toUtf8()) || bytes.contains(little) || bytes.contains(big))
            found.append(word);
    }
    return found;
}

// Everything that stands in the tables of a store.
QByteArray dump(OpenStore &open)
{
    return open.write([](Store::WriteAccess &access) -> Result<QByteArray> {
        Connection &db = access.keeper.db();
        QByteArray all;
        std::vector<QByteArray> tables;
        {
            KF_ASSIGN(Statement names, db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
            KF_TRY(names.forEach([&](const Statement &row) { tables.push_back(row.text(0).toByteArray()); }));
        }
        for (const QByteArray &table : tables) {
            KF_ASSIGN(Statement rows, db.prepare("SELECT * FROM \"" + table + '"'));
            all += table + '\n';
            KF_TRY(rows.forEach([&](const Statement &row) {
                for (int i = 0; i < row.columnCount(); ++i)
                    all += row.blob(i).toByteArray() + '|';
            }));
        }
        return all;
    });
}

qint64 peakKiB()
{
    for (const QByteArray &line : contentOf(u"/proc/self/status"_s).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).chopped(2).trimmed().toLongLong();
    }
    return 0;
}

bool forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

} // namespace

class RescueFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesComeBack();
    void messagesRefuseWhatIsNone();
    void whatIsThereComesBack();
    void nothingIsInTheClear();
    void nothingInTheStoreChanges();
    void nothingWaitingMakesNoFile();
    void aFileOfThisNameIsKept();
    void aFullDiskLeavesNothing();
    void everyBitCounts();
    void everyCutIsSeen();
    void piecesPutTogetherAnewAreSeen();
    void otherFilesAreNone();
    void aNewerVersionIsSaid();
    void anotherPassphraseIsSaid();
    void aPoisonedDerivationIsRefused();
    void damageImportsNothing();
    void memoryIsThatOfTheChangesAlone();

private:
    // A store with work of every kind, and a rescue file of it.
    struct Written
    {
        explicit Written(qsizetype photoBytes = 100)
        {
            client = a.open.create(account(Markers[0]));
            work.sync(a);
            a.open.edit(types::account, client, types::account.phone, Markers[1]);
            const Media shelf = must(a.media.keep(photo(Markers[2]), QByteArray(photoBytes, 'p')));
            a.open.create(attachmentOf(shelf));
            Draft draft;
            draft.place = u"capture"_s;
            draft.text = Markers.join(u' ');
            a.write([&](Store::WriteAccess &access) { return access.writer.saveDraft(draft); });
            made = file.from(a);
            bytes = contentOf(file.path());
        }
        Result<RescueContents> read(const QByteArray &content)
        {
            QFile copy(file.path());
            if (!copy.open(QIODevice::WriteOnly) || copy.write(content) != content.size())
                return fail(ErrorCode::Internal, u"the test cannot write"_s);
            copy.close();
            return readRescueFile(file.path(), words());
        }

        Workplace work;
        Workplace::Seat &a = work.seat(11);
        RecordId client;
        Carried file;
        RescueMade made;
        QByteArray bytes;
    };
};

void RescueFileTest::messagesComeBack()
{
    QVERIFY(holds("messages", [](Story &story) {
        Unacknowledged::Origin origin{test::id(story), test::device(story), story.text(9),  optionalId(story),
                                      story.text(9),   optionalId(story),   story.text(9),  story.number(),
                                      story.number(),  story.number(),      story.number(), story.integer()};
        RC_ASSERT(must(rescue::decodeOrigin(rescue::encode(origin))) == origin);
        Unacknowledged::Known known{test::id(story), "note", story.text(9), {}};
        for (int i = story.below(4); i > 0; --i)
            known.seen.push_back({test::device(story), story.number()});
        std::sort(known.seen.begin(), known.seen.end());
        RC_ASSERT(must(rescue::decodeKnown(rescue::encode(known))) == known);
        Unacknowledged::Item item{test::operation(story), story.integer(), story.bytes(9), story.flip(), "no",
                                  story.text(9)};
        const auto read = rescue::decodeItem(rescue::encode(item));
        if (item.operation.kind == Operation::Kind::Erase)
            RC_ASSERT(!read); // no device says so by itself
        else
            RC_ASSERT(must(read) == item);
        Draft draft{
            story.text(9), optionalId(story), optionalId(story), story.text(9),    story.number(), story.integer(), 5,
            false,         optionalId(story), story.text(9),     optionalId(story)};
        RC_ASSERT(must(rescue::decodeDraft(rescue::encode(draft))) == draft);
        Media media{test::id(story), Media::State(1 + story.below(4)),
                    story.text(9),   story.flip(),
                    false,           story.text(9),
                    story.text(9),   story.text(9),
                    story.integer(), story.integer(),
                    story.integer(), story.bytes(9),
                    story.bytes(9)};
        const QByteArray key = story.bytes(9);
        const auto sealed = must(rescue::decodeMedia(rescue::encode(media, Secret::copyOf(key))));
        RC_ASSERT(sealed.media == media);
        RC_ASSERT(sealed.key.view() == QByteArrayView(key));
    }));
}

void RescueFileTest::messagesRefuseWhatIsNone()
{
    QVERIFY(holds("no messages", [](Story &story) {
        QByteArray message = rescue::encode(Unacknowledged::Item{test::operation(story), 1, {}, false, {}, u"x"_s});
        message[story.below(int(message.size()))] = char(story.byte());
        message.truncate(story.flip() ? message.size() : story.below(int(message.size()) + 1));
        (void)rescue::kindOf(message); // nothing but an answer is asked of them
        (void)rescue::decodeItem(message);
        RC_ASSERT(!rescue::decodeDraft(message));
        RC_ASSERT(!rescue::decodeOrigin(message));
        RC_ASSERT(!rescue::decodeTotals(message));
    }));
}

void RescueFileTest::whatIsThereComesBack()
{
    Written written;
    QCOMPARE(written.made.operations, 2);
    QCOMPARE(written.made.drafts, 1);
    QCOMPARE(written.made.attachments, 1);
    QCOMPARE(written.made.bytes, written.bytes.size());
    const RescueContents contents = written.file.contents();
    QCOMPARE(contents.work.origin.deviceName, u"Телефон"_s);
    QVERIFY(contents.work.origin.device == DeviceId(11));
    QCOMPARE(contents.work.origin.workspace, written.work.workspace);
    QCOMPARE(contents.attachments, 1);
    const auto lines = contents.lines();
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].title, Markers[0]); // of a record that was made elsewhere
    QVERIFY(!lines[0].created);
    QVERIFY(lines[1].created);
    const QJsonObject json = contents.toJson();
    QCOMPARE(json[u"types"_s].toObject(), (QJsonObject{{u"account"_s, 1}, {u"attachment"_s, 1}}));
    QCOMPARE(json[u"workspace"_s].toString(), u"Работа"_s);
}

void RescueFileTest::nothingIsInTheClear()
{
    QCOMPARE(markersIn(Markers[0].toUtf8()).size(), 1); // the search itself finds what is there
    Written written(200'000);
    QCOMPARE(markersIn(written.bytes), QStringList());
    QDirIterator files(QFileInfo(written.file.path()).path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        ++count;
        QCOMPARE(markersIn(contentOf(files.next())), QStringList());
    }
    QCOMPARE(count, 1); // nothing else was left there
    QVERIFY(!written.bytes.contains(QByteArray(64, 'p')));
    QCOMPARE(QFile::permissions(written.file.path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void RescueFileTest::nothingInTheStoreChanges()
{
    Written written;
    const QByteArray before = dump(written.a.open);
    written.file.from(written.a);
    written.file.contents();
    QVERIFY(dump(written.a.open) == before);
    QVERIFY(before.contains(Markers[1].toUtf8()));
}

void RescueFileTest::nothingWaitingMakesNoFile()
{
    Workplace work;
    Workplace::Seat &a = work.seat(11);
    a.open.create(account(u"Тавория"_s));
    work.sync(a);
    Carried file;
    QCOMPARE(file.from(a).path, QString());
    QVERIFY(!QFile::exists(file.path()));
}

void RescueFileTest::aFileOfThisNameIsKept()
{
    Written written;
    const auto again =
        writeRescueFile(*written.a.open.store, written.a.media, written.file.path(), words(), KdfProfile::test());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(contentOf(written.file.path()), written.bytes);
}

void RescueFileTest::aFullDiskLeavesNothing()
{
    Written written(500'000);
    QTemporaryDir folder;
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{200'000, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto made =
        writeRescueFile(*written.a.open.store, written.a.media, folder.filePath(u"x"_s), words(), KdfProfile::test());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!made);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void RescueFileTest::everyBitCounts()
{
    Written written;
    QVERIFY(written.read(written.bytes));
    for (qsizetype at = 0; at < written.bytes.size(); ++at) {
        QByteArray changed = written.bytes;
        changed[at] = char(changed[at] ^ (1 << (at % 8)));
        const auto read = written.read(changed);
        QVERIFY2(!read, qPrintable(QString::number(at)));
        const ErrorCode code = read.error().code;
        const bool said = code == ErrorCode::Damaged || (at < 8 && code == ErrorCode::InvalidInput) ||
                          (at >= 8 && at < 12 && code == ErrorCode::TooNew);
        QVERIFY2(said, qPrintable(u"%1: %2"_s.arg(at).arg(read.error().message)));
    }
}

void RescueFileTest::everyCutIsSeen()
{
    Written written;
    for (qsizetype size = 0; size < written.bytes.size(); ++size) {
        const auto read = written.read(written.bytes.first(size));
        QVERIFY2(!read, qPrintable(QString::number(size)));
        QVERIFY(read.error().code == (size < 8 ? ErrorCode::InvalidInput : ErrorCode::Damaged));
    }
    QCOMPARE(written.read(written.bytes + 'x').error().code, ErrorCode::Damaged);
}

void RescueFileTest::piecesPutTogetherAnewAreSeen()
{
    Written written(400'000);
    QVERIFY(written.read(written.bytes));
    const qsizetype chunk = 4 + SealedWriter::ChunkSize + 17;
    const qsizetype begin = written.bytes.indexOf("KFS1") + 4 + 24;
    QVERIFY(written.bytes.size() > begin + 3 * chunk);
    QByteArray swapped = written.bytes;
    swapped.replace(begin, chunk, written.bytes.sliced(begin + chunk, chunk));
    swapped.replace(begin + chunk, chunk, written.bytes.sliced(begin, chunk));
    QCOMPARE(written.read(swapped).error().code, ErrorCode::Damaged);
    QByteArray without = written.bytes;
    without.remove(begin + chunk, chunk);
    QCOMPARE(written.read(without).error().code, ErrorCode::Damaged);
    QByteArray doubled = written.bytes;
    doubled.insert(begin + chunk, written.bytes.sliced(begin, chunk));
    QCOMPARE(written.read(doubled).error().code, ErrorCode::Damaged);
    // The head of one file before the stream of another.
    Written other(400'000);
    QCOMPARE(written.read(written.bytes.first(begin - 28) + other.bytes.sliced(begin - 28)).error().code,
             ErrorCode::Damaged);
}

void RescueFileTest::otherFilesAreNone()
{
    Written written;
    for (const QByteArray &foreign :
         {QByteArray(), QByteArray("KFS1"), QByteArray(5000, 'x'), QByteArray("keyfield-vault")})
        QCOMPARE(written.read(foreign).error().code, ErrorCode::InvalidInput);
    QCOMPARE(readRescueFile(written.file.path() + u"-none"_s, words()).error().code, ErrorCode::NotFound);
    QCOMPARE(readRescueFile(QFileInfo(written.file.path()).path(), words()).error().code, ErrorCode::Io);
}

void RescueFileTest::aNewerVersionIsSaid()
{
    Written written;
    QByteArray newer = written.bytes.first(100);
    newer[8] = 2;
    const auto read = written.read(newer);
    QCOMPARE(read.error().code, ErrorCode::TooNew);
    QVERIFY(read.error().message.contains(u"update"_s));
}

void RescueFileTest::anotherPassphraseIsSaid()
{
    Written written;
    const auto read = readRescueFile(written.file.path(), words(u"рожь и ячмень"));
    QCOMPARE(read.error().code, ErrorCode::WrongPassphrase);
    QVERIFY(read.error().message.contains(u"rescue file"_s));
}

// Someone else's file must not take a machine's memory before its passphrase was even tried.
void RescueFileTest::aPoisonedDerivationIsRefused()
{
    Written written;
    const QByteArray bound = written.bytes.first(Bound);
    const QByteArray sealed = must(KeyEnvelope::seal(Secret::random(32), words(), KdfProfile::test(), 1, bound));
    CborReader in(sealed);
    in.array();
    QByteArray slot = in.bytes().toByteArray();
    const qsizetype memory = slot.indexOf("mem_kib") + 7;
    QCOMPARE(slot[memory], char(8));
    slot.replace(memory, 1, QByteArray::fromHex("1a40000000")); // 1 TiB
    const auto enveloped = [&](const QByteArray &poisoned) {
        QByteArray checked;
        CborWriter check(checked);
        check.array(2);
        check.bytes(bound);
        check.bytes(poisoned);
        QByteArray envelope;
        CborWriter out(envelope);
        out.array(2);
        out.bytes(poisoned);
        out.bytes(VaultContent::checksum(checked));
        return envelope;
    };
    QCOMPARE(KeyEnvelope::open(enveloped(slot), words(), bound).error().code, ErrorCode::Damaged);
    slot.replace(memory, 5, QByteArray(1, char(9))); // sound to look at, but not what was sealed
    QCOMPARE(KeyEnvelope::open(enveloped(slot), words(), bound).error().code, ErrorCode::WrongPassphrase);
    QVERIFY(KeyEnvelope::open(sealed, words(), bound));
    QCOMPARE(KeyEnvelope::open(sealed, words(), written.bytes.first(Bound - 1)).error().code, ErrorCode::Damaged);
}

void RescueFileTest::damageImportsNothing()
{
    Written written(400'000);
    Workplace::Seat &b = written.work.seat(12);
    written.work.pull(b);
    const QByteArray before = dump(b.open);
    for (const QByteArray &damaged : {written.bytes.chopped(1), written.bytes.first(100'000), written.bytes + 'x'}) {
        QVERIFY(!written.read(damaged));
        QCOMPARE(written.file.tryTo(b).error().code, ErrorCode::Damaged);
    }
    QVERIFY(dump(b.open) == before);
    QVERIFY(!QDir(b.open.directory.filePath(u"media"_s)).exists() ||
            QDir(b.open.directory.filePath(u"media"_s)).isEmpty());
}

void RescueFileTest::memoryIsThatOfTheChangesAlone()
{
    constexpr qint64 Size = 100 * 1024 * 1024;
    constexpr qint64 MostKiB = 16 * 1024;
    Workplace work;
    Workplace::Seat &a = work.seat(11);
    Workplace::Seat &b = work.seat(12);
    Media film = photo(u"Обход зала"_s);
    film.id = RecordId::generate(1'790'000'000'000);
    {
        auto file = must(a.media.receive(film, Secret::random(32)));
        const QByteArray part = Secret::random(1024 * 1024).view().toByteArray();
        for (qint64 written = 0; written < Size; written += part.size())
            must(file->write(part));
        must(file->sync());
        film.sha256 = file->sha256();
    }
    film.state = Media::State::Whole;
    a.write([&](Store::WriteAccess &access) { return writeMedia(access.keeper.db(), film); });
    a.open.create(attachmentOf(film));
    Carried file;
    if (!forgetPeak())
        QSKIP("this system does not tell a process's peak of memory anew");
    const qint64 before = peakKiB();
    QCOMPARE(file.from(a).attachments, 1);
    QVERIFY(QFileInfo(file.path()).size() > Size);
    QVERIFY2(peakKiB() - before < MostKiB, qPrintable(QString::number(peakKiB() - before)));
    QCOMPARE(file.to(b).attachments, 1);
    QVERIFY2(peakKiB() - before < MostKiB, qPrintable(QString::number(peakKiB() - before)));
    QCOMPARE(QFileInfo(b.media.path(film.id)).size(), Size);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return runProperties<RescueFileTest>(argc, argv, 2000);
}
#include "tst_rescuefile.moc"
