#include "core/base/cbor.h"
#include "core/base/geopoint.h"
#include "core/calendar/icsreader.h"
#include "core/capture/note.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/vcardreader.h"
#include "core/media/sealedfile.h"
#include "core/media/voicedecoder.h"
#include "core/media/voiceencoder.h"
#include "core/rescue/rescuemessages.h"
#include "core/rescue/rescuestream.h"
#include "core/search/query.h"
#include "core/vault/vaultcontent.h"
#include "tests/fuzz/decoders.h"
#include "tests/support/must.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

namespace kf::test {

namespace {

QString scratch(const char *name)
{
    static const QTemporaryDir folder;
    return folder.filePath(QLatin1String(name));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    insist(file.open(QIODevice::ReadOnly), "a file that was just written opens");
    return file.readAll();
}

void write(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    insist(file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size(), "there is room");
}

void eatVault(QByteArrayView bytes)
{
    (void)VaultContent::decode(bytes);
    // Past the checksum.
    QByteArray file;
    CborWriter out(file);
    out.array(3);
    out.text("keyfield-vault");
    out.bytes(bytes);
    out.bytes(VaultContent::checksum(bytes.toByteArray()));
    if (const auto content = VaultContent::decode(file))
        insist(content->encoded() == file, "one vault has one encoding");
}

void eatRescueMessage(QByteArrayView bytes)
{
    (void)rescue::kindOf(bytes);
    const auto comesBack = [](const auto &message, auto decode, const char *what) {
        if (message)
            insist(decode(rescue::encode(*message)) == message, what);
    };
    comesBack(rescue::decodeOrigin(bytes), rescue::decodeOrigin, "an origin comes back");
    comesBack(rescue::decodeKnown(bytes), rescue::decodeKnown, "a known record comes back");
    comesBack(rescue::decodeItem(bytes), rescue::decodeItem, "a rescued change comes back");
    comesBack(rescue::decodeDraft(bytes), rescue::decodeDraft, "a rescued draft comes back");
    comesBack(rescue::decodeTotals(bytes), rescue::decodeTotals, "totals come back");
    if (const auto media = rescue::decodeMedia(bytes))
        insist(rescue::decodeMedia(rescue::encode(media->media, media->key)).has_value(), "an attachment comes back");
    (void)rescue::decodeBytes(bytes);
}

// A good rescue file, from the byte on that the first two say with other bytes.
void eatRescueFile(QByteArrayView bytes)
{
    static const Secret passphrase = Secret::copyOf("correct horse battery staple");
    static const QByteArray good = [] {
        const QString path = scratch("good.rescue");
        auto writer = must(RescueWriter::create(path, RecordId::generate(1), passphrase, KdfProfile::test(), 1));
        must(writer.write("a message"));
        must(writer.write(QByteArray(70'000, 'm')));
        must(writer.finish());
        return contentOf(path);
    }();
    // The envelope says how much memory its key costs: the bounds of that are the vault's, and are tried there.
    constexpr qsizetype Envelope = 30;
    static const qsizetype stream = Envelope + quint8(good[28]) + 256 * quint8(good[29]);
    if (bytes.size() < 2)
        return;
    const qsizetype at = stream + (quint8(bytes[0]) + 256 * quint8(bytes[1])) % (good.size() - stream + 1);
    const QByteArray changed = good.first(at) + bytes.sliced(2).toByteArray();
    const QString path = scratch("changed.rescue");
    write(path, changed);
    auto reader = RescueReader::open(path, passphrase);
    bool whole = false;
    while (reader) {
        const auto message = reader->next();
        if (!message)
            break;
        if (!*message) {
            whole = true;
            break;
        }
        insist(**message == "a message" || **message == QByteArray(70'000, 'm'), "a rescue file gives what was put in");
    }
    insist(whole == (changed == good), "a rescue file is whole or not taken");
}

void eatSealedFile(QByteArrayView bytes)
{
    static const Secret key = Secret::copyOf(QByteArray(32, 'k'));
    static const RecordId id = RecordId::generate(2);
    static const QByteArray content(100'000, 'c');
    static const QByteArray good = [] {
        const QString path = scratch("good.sealed");
        auto writer = must(SealedWriter::create(path, id, key));
        must(writer.append(content));
        must(writer.finish());
        return contentOf(path);
    }();
    if (bytes.size() < 3)
        return;
    const qsizetype at = (quint8(bytes[0]) + 256 * quint8(bytes[1]) + 65536 * quint8(bytes[2])) % (good.size() + 1);
    const QByteArray changed = good.first(at) + bytes.sliced(3).toByteArray();
    const QString path = scratch("changed.sealed");
    write(path, changed);
    auto reader = SealedReader::open(path, id, key);
    QByteArray read;
    bool whole = false;
    while (reader) {
        const auto chunk = reader->next();
        if (!chunk)
            break;
        if (!*chunk) {
            whole = true;
            break;
        }
        read += **chunk;
        insist(content.startsWith(read), "a sealed file gives what was put in");
    }
    insist(whole == (changed == good), "a sealed file is whole or not taken");
}

// Ogg as it comes; and packets in good pages behind a good head, whose checksums chance would not meet.
void eatVoice(QByteArrayView bytes)
{
    VoiceDecoder raw;
    (void)raw.decode(bytes);

    static const QByteArray head = [] {
        auto encoder = must(VoiceEncoder::create(16'000));
        return must(encoder.encode(Samples(16'000 * 2))) + must(encoder.finish());
    }();
    VoiceDecoder voice;
    (void)voice.decode(head.first(std::min<qsizetype>(head.size(), 512)));
    OggPage page;
    page.stream = 1;
    for (qsizetype i = 0; i < bytes.size() && page.packets.size() < OggPage::MaxPackets;) {
        const qsizetype said = quint8(bytes[i++]);
        const qsizetype size = std::min(said, bytes.size() - i);
        page.packets.push_back(bytes.sliced(i, size).toByteArray());
        i += size;
    }
    VoiceDecoder whole;
    (void)whole.decode(page.encoded());
    (void)voice.decode(page.encoded());
}

void readAll(Result<std::unique_ptr<RowSource>> source)
{
    SourceRow row;
    while (source) {
        const auto more = (*source)->next(row);
        if (!more || !*more)
            break;
    }
}

std::unique_ptr<QIODevice> deviceOf(QByteArrayView bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes.toByteArray());
    device->open(QIODevice::ReadOnly);
    return device;
}

void eatCsv(QByteArrayView bytes)
{
    readAll(CsvReader::open(deviceOf(bytes), QStringLiteral("table.csv")));
    readAll(CsvReader::open(deviceOf(bytes), QStringLiteral("table.csv"), {TextEncoding::Utf16Le, ';'}));
}

void eatVcard(QByteArrayView bytes)
{
    readAll(VcardReader::open(deviceOf(bytes), QStringLiteral("people.vcf")));
}

void eatCalendar(QByteArrayView bytes)
{
    calendar::CalendarFiles files;
    const auto device = deviceOf(bytes);
    calendar::readCalendar(*device, QStringLiteral("days.ics"), files);
}

void eatQuery(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (const search::Query &query : {search::Query::parse(text), search::Query::parse(text).withOtherLayout()}) {
        for (const search::TextRange &mark : query.marks(text))
            insist(mark.start >= 0 && mark.length > 0 && mark.start + mark.length <= text.size(),
                   "a mark is in its text");
        const search::Snippet snippet = search::snippetOf(text, query);
        for (const search::TextRange &mark : snippet.marks)
            insist(mark.start >= 0 && mark.start + mark.length <= snippet.text.size(), "a mark is in its snippet");
    }
}

void eatNote(QByteArrayView bytes)
{
    static const capture::Context context = [] {
        capture::Context made;
        made.now = 1'760'000'000'000;
        made.zone = QTimeZone("Europe/Moscow");
        made.people = capture::People({{QStringLiteral("Иванова Мария Петровна"), RecordId::generate(1), true},
                                       {QStringLiteral("Smith John"), RecordId::generate(2), false}});
        return made;
    }();
    (void)capture::parse(QString::fromUtf8(bytes), context);
}

void eatPlace(QByteArrayView bytes)
{
    if (const auto place = parsePlace(QString::fromUtf8(bytes)))
        insist(parsePlace(formatPlace(*place)) == *place, "a place comes back");
}

constexpr Decoder Decoders[] = {
    {"vault", eatVault},           {"rescuemessage", eatRescueMessage},
    {"rescuefile", eatRescueFile}, {"sealed", eatSealedFile},
    {"voice", eatVoice},           {"csv", eatCsv},
    {"vcard", eatVcard},           {"calendar", eatCalendar},
    {"query", eatQuery},           {"note", eatNote},
    {"place", eatPlace},
};

} // namespace

std::span<const Decoder> fileDecoders()
{
    return Decoders;
}

std::vector<Decoder> allDecoders()
{
    std::vector<Decoder> all(messageDecoders().begin(), messageDecoders().end());
    all.insert(all.end(), fileDecoders().begin(), fileDecoders().end());
    return all;
}

const Decoder *decoderOf(QByteArrayView name)
{
    for (const auto decoders : {messageDecoders(), fileDecoders()}) {
        for (const Decoder &decoder : decoders) {
            if (name == decoder.name)
                return &decoder;
        }
    }
    return nullptr;
}

void insist(bool holds, const char *what)
{
    if (!holds)
        qFatal("it does not hold that %s", what);
}

} // namespace kf::test
