#include "tests/fuzz/seeds.h"

#include "core/change/codec.h"
#include "core/change/news.h"
#include "core/change/refusedwire.h"
#include "core/media/voiceencoder.h"
#include "core/rescue/rescuemessages.h"
#include "core/vault/vaultcontent.h"
#include "server/sync/results.h"
#include "tests/change/samples.h"
#include "tests/support/must.h"

#include <QDir>

#include <random>

namespace kf::test {

namespace {

QByteArray push(Story &story)
{
    wire::PushRequest push;
    for (int i = story.below(4); i > 0; --i)
        push.items.push_back({encode(operation(story)), story.integer()});
    push.cursor = cursor(story);
    return encode(push);
}

QByteArray receipts(Story &story)
{
    wire::PushResponse response{story.number(), story.number(), story.number(), {}};
    for (int i = story.below(4); i > 0; --i) {
        response.receipts.push_back({wire::Verdict(story.below(5)), story.number() & INT64_MAX, quint64(story.below(9)),
                                     story.number(), story.flip() ? QByteArray("read-only") : QByteArray()});
    }
    return encode(response);
}

QByteArray refused(Story &story)
{
    const auto name = [&] { return wire::RefusedName{DeviceId(story.number()), story.number()}; };
    if (story.below(4) == 0)
        return encode(wire::RefusedRequest{{name(), name()}});
    wire::RefusedAnswer answer;
    for (int i = story.below(4); i > 0; --i)
        answer.items.push_back({name(), story.integer(), id(story), "no-right", id(story), encode(operation(story))});
    return encode(answer);
}

QByteArray pull(Story &story)
{
    if (story.below(4) == 0)
        return wire::encode(wire::PullRequest{cursor(story), story.number(), story.flip(), story.bytes(20)});
    wire::PullResponse response{cursor(story), story.number(), story.flip(), authors(story), {}};
    for (int i = story.below(4); i > 0; --i)
        response.entries.push_back(entry(story));
    for (int i = story.below(3); i > 0; --i)
        response.forgets.push_back({id(story), "note"});
    for (int i = story.below(3); i > 0; --i)
        response.records.push_back({id(story), "note", encode(state(story))});
    response.position = story.bytes(20);
    return encodePull(response);
}

QByteArray snapshot(Story &story)
{
    if (story.below(4) == 0)
        return wire::encode(wire::SnapshotRequest{{"account", "note"}, story.bytes(20), story.number()});
    QByteArray page;
    CborWriter out(page);
    wire::encodeSnapshotHead({cursor(story), story.number(), story.bytes(20), authors(story)}, out);
    for (int i = story.below(4); i > 0; --i)
        wire::encodeSnapshotRecord(id(story), "note", encode(state(story)), out);
    return page;
}

QByteArray handshake(Story &story)
{
    switch (story.below(8)) {
    case 0:
        return wire::encode(wire::EnrolRequest{story.bytes(16), device(story), QByteArray(32, 'p'), story.text(20)});
    case 1:
        return wire::encode(
            wire::EnrolResponse{id(story), story.text(20), id(story), story.text(20), QStringLiteral("kam")});
    case 2:
        return wire::encode(wire::Challenge{story.bytes(32)});
    case 3:
        return wire::encode(wire::TokenRequest{id(story), device(story), story.bytes(32), QByteArray(64, 's')});
    case 4:
        return wire::encode(wire::TokenResponse{story.bytes(40), story.integer()});
    case 5:
        return wire::encode(wire::RenameRequest{device(story)});
    case 6:
        return wire::encode(wire::NewsRequest{cursor(story)});
    default:
        return wire::encode(wire::Problem{"forbidden", story.text(20)});
    }
}

QByteArray invitation(Story &story)
{
    return wire::toCode({QStringLiteral("https://kf.example:8443"), id(story), QByteArray(16, 's'),
                         story.flip() ? QByteArray(32, 'f') : QByteArray()})
        .toUtf8();
}

QByteArray results(Story &story)
{
    server::PushResults results;
    const quint64 count = 1 + quint64(story.below(4));
    results.receipts.push_back({wire::Verdict::Numbered, 1 + quint64(story.below(99)), count, story.number() >> 2, {}});
    results.hashes = QByteArray(qsizetype(count) * server::PushResults::ContentHashBytes, 'h');
    return encode(results);
}

QByteArray vault(Story &story)
{
    VaultContent content;
    content.vaultId = QByteArray(VaultContent::IdSize, 'v');
    content.generation = 1 + quint64(story.below(99));
    KeySlot slot;
    slot.id = 1;
    slot.salt = QByteArray(KeySlot::SaltSize, 's');
    slot.nonce = QByteArray(KeySlot::NonceSize, 'n');
    slot.wrapped = QByteArray(KeySlot::WrappedSize, 'w');
    slot.label = "passphrase";
    content.keySlots.assign(1 + size_t(story.below(3)), slot);
    CborReader in(content.encoded()); // what the decoder's own wrapping goes around
    return story.flip() ? content.encoded() : (in.array(), in.text(), in.bytes().toByteArray());
}

QByteArray rescued(Story &story)
{
    switch (story.below(6)) {
    case 0: {
        Unacknowledged::Origin origin;
        origin.id = id(story);
        origin.device = device(story);
        origin.deviceName = story.text(10);
        return rescue::encode(origin);
    }
    case 1: {
        Unacknowledged::Known known{id(story), "note", story.text(10), {}};
        return rescue::encode(known);
    }
    case 2: {
        Unacknowledged::Item item;
        item.operation = operation(story);
        item.title = story.text(10);
        return rescue::encode(item);
    }
    case 3: {
        Draft draft;
        draft.place = QStringLiteral("capture");
        draft.text = story.text(40);
        return rescue::encode(draft);
    }
    case 4: {
        Media media;
        media.id = id(story);
        media.kind = QStringLiteral("photo");
        media.sha256 = QByteArray(32, 'h');
        return rescue::encode(media, Secret::copyOf(QByteArray(32, 'k')));
    }
    default:
        return rescue::encode(rescue::Totals{1, 2, 3, 4});
    }
}

QByteArray voice(Story &story)
{
    auto encoder = must(VoiceEncoder::create(16'000));
    Samples samples(size_t(1'600 + 16 * story.byte()));
    for (qint16 &sample : samples)
        sample = qint16(story.byte() * 100);
    return must(encoder.encode(samples)) + must(encoder.finish());
}

constexpr struct
{
    const char *decoder;
    QByteArray (*make)(Story &);
} Makers[] = {
    {"push", push},
    {"receipts", receipts},
    {"refused", refused},
    {"pull", pull},
    {"snapshot", snapshot},
    {"handshake", handshake},
    {"operation", [](Story &story) { return encode(operation(story)); }},
    {"state", [](Story &story) { return encode(state(story)); }},
    {"frame", [](Story &story) { return compress(story.text(200).toUtf8()); }},
    {"invitation", invitation},
    {"options", results},
    {"vault", vault},
    {"rescuemessage", rescued},
    {"rescuefile", [](Story &story) { return QByteArray(story.bytes(40)); }},
    {"sealed", [](Story &story) { return QByteArray(story.bytes(40)); }},
    {"voice", voice},
};
constexpr int SeedsOfEach = 12;

} // namespace

std::vector<QByteArray> seedsOf(const QByteArray &decoder)
{
    std::vector<QByteArray> seeds;
    std::minstd_rand random(1); // the same ones in every run
    for (const auto &[name, make] : Makers) {
        for (int i = 0; decoder == name && i < SeedsOfEach; ++i) {
            std::vector<quint8> bytes(400);
            std::generate(bytes.begin(), bytes.end(), [&] { return quint8(random() >> 8); });
            Story story(bytes);
            seeds.push_back(make(story));
        }
    }
    const QDir corpus(QString::fromUtf8(KF_CORPUS "/" + decoder));
    const QStringList files = corpus.entryList(QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(corpus.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.push_back(file.readAll());
    }
    return seeds;
}

} // namespace kf::test
