#include "core/change/codec.h"
#include "core/change/news.h"
#include "tests/change/samples.h"

#include <random>

using namespace kf;
using kf::test::Story;

namespace {

constexpr DeviceId Reader{77};

// One kind of message: random content, and what is written again for what was understood (nothing when refused).
struct Kind
{
    const char *name;
    QByteArray (*make)(Story &);
    std::optional<QByteArray> (*again)(const QByteArray &);
    // Every message that is taken is the very bytes that would be written. Not so where a limit is lowered to ours, and
    // where an entry carries what its author wrote inside an operation of which only the fields count.
    bool exact = true;
};

template <typename T, typename Encode>
std::optional<QByteArray> rewritten(const Result<T> &message, Encode encode)
{
    return message ? std::optional<QByteArray>(encode(*message)) : std::nullopt;
}

constexpr auto written = [](const auto &message) { return wire::encode(message); };

QByteArray fixed(Story &story, int size)
{
    QByteArray bytes(size, '\x07');
    bytes[0] = char(story.byte());
    return bytes;
}

QByteArray makePush(Story &story)
{
    wire::PushRequest push;
    for (int i = story.below(4); i > 0; --i)
        push.items.push_back({encode(test::operation(story)), story.integer()});
    push.cursor = test::cursor(story);
    return wire::encode(push);
}

QByteArray makeReceipts(Story &story)
{
    wire::PushResponse response{story.number(), story.number(), story.number(), {}};
    for (int i = story.below(4); i > 0; --i)
        response.receipts.push_back({wire::Verdict(story.below(5)), story.number() & INT64_MAX,
                                     story.number() % wire::MaxPushOperations, story.number(),
                                     story.flip() ? QByteArray("read-only") : QByteArray()});
    return wire::encode(response);
}

QByteArray makePull(Story &story)
{
    wire::PullResponse response{test::cursor(story), story.number(), story.flip(), test::authors(story), {}};
    for (int i = story.below(4); i > 0; --i)
        response.entries.push_back(test::entry(story));
    if (story.flip()) { // somebody's scope has changed
        for (int i = story.below(4); i > 0; --i)
            response.forgets.push_back({test::id(story), "note"});
        for (int i = story.below(4); i > 0; --i)
            response.records.push_back({test::id(story), "note", encode(test::state(story))});
        response.position = story.bytes(20);
    }
    return test::encodePull(response);
}

QByteArray makeSnapshot(Story &story)
{
    QByteArray page;
    CborWriter out(page);
    wire::encodeSnapshotHead({test::cursor(story), story.number(), story.bytes(20), test::authors(story)}, out);
    for (int i = story.below(4); i > 0; --i)
        wire::encodeSnapshotRecord(test::id(story), "note", encode(test::state(story)), out);
    return page;
}

std::optional<QByteArray> snapshotAgain(const QByteArray &page)
{
    QByteArray records;
    CborWriter out(records);
    const auto head = wire::decodeSnapshotPage(page, [&](const wire::SnapshotRecord &record) -> Result<void> {
        wire::encodeSnapshotRecord(record.record, record.type, record.state, out);
        return {};
    });
    if (!head)
        return std::nullopt;
    QByteArray again;
    CborWriter begin(again);
    encodeSnapshotHead(*head, begin);
    return again + records;
}

const std::array<Kind, 17> &kinds()
{
    static const std::array<Kind, 17> kinds{{
        {"operation", [](Story &story) { return encode(test::operation(story)); },
         [](const QByteArray &bytes) {
             return rewritten(decodeOperation(bytes, Reader), [](const Operation &one) { return encode(one); });
         }},
        {"state", [](Story &story) { return encode(test::state(story)); },
         [](const QByteArray &bytes) {
             return rewritten(decodeState(bytes, "note"), [](const RecordState &one) { return encode(one); });
         }},
        {"enrolment",
         [](Story &story) {
             return wire::encode(
                 wire::EnrolRequest{story.bytes(16), test::device(story), fixed(story, 32), story.text(20)});
         },
         [](const QByteArray &bytes) { return rewritten(wire::decodeEnrolRequest(bytes), written); }},
        {"answer to an enrolment",
         [](Story &story) {
             return wire::encode(wire::EnrolResponse{test::id(story), story.text(20), test::id(story), story.text(20),
                                                     QStringLiteral("kam")});
         },
         [](const QByteArray &bytes) { return rewritten(wire::decodeEnrolResponse(bytes), written); }},
        {"challenge", [](Story &story) { return wire::encode(wire::Challenge{story.bytes(32)}); },
         [](const QByteArray &bytes) { return rewritten(wire::decodeChallenge(bytes), written); }},
        {"request for a token",
         [](Story &story) {
             return wire::encode(
                 wire::TokenRequest{test::id(story), test::device(story), story.bytes(32), fixed(story, 64)});
         },
         [](const QByteArray &bytes) { return rewritten(wire::decodeTokenRequest(bytes), written); }},
        {"token",
         [](Story &story) {
             return wire::encode(wire::TokenResponse{story.bytes(32), story.integer()});
         },
         [](const QByteArray &bytes) { return rewritten(wire::decodeTokenResponse(bytes), written); }},
        {"new name", [](Story &story) { return wire::encode(wire::RenameRequest{test::device(story)}); },
         [](const QByteArray &bytes) { return rewritten(wire::decodeRenameRequest(bytes), written); }},
        {"push", &makePush, [](const QByteArray &bytes) { return rewritten(wire::decodePushRequest(bytes), written); }},
        {"receipts", &makeReceipts,
         [](const QByteArray &bytes) { return rewritten(wire::decodePushResponse(bytes), written); }},
        {"request to pull",
         [](Story &story) {
             wire::PullRequest request{test::cursor(story), story.number() % 1'000'000, story.flip()};
             if (request.takesScope) {
                 request.position = story.bytes(20);
                 request.remindMe = story.flip();
             }
             return wire::encode(request);
         },
         [](const QByteArray &bytes) { return rewritten(wire::decodePullRequest(bytes), written); }, false},
        {"pull", &makePull,
         [](const QByteArray &bytes) { return rewritten(wire::decodePullResponse(bytes, Reader), &test::encodePull); },
         false},
        {"request for a snapshot",
         [](Story &story) {
             return wire::encode(wire::SnapshotRequest{std::vector<QByteArray>(size_t(story.below(4)), "note"),
                                                       story.bytes(20), story.number() % 1'000'000});
         },
         [](const QByteArray &bytes) { return rewritten(wire::decodeSnapshotRequest(bytes), written); }, false},
        {"request for news", [](Story &story) { return wire::encode(wire::NewsRequest{test::cursor(story)}); },
         [](const QByteArray &bytes) { return rewritten(wire::decodeNewsRequest(bytes), written); }},
        {"news", [](Story &story) { return wire::encode(wire::NewsResponse{story.below(2) == 1}); },
         [](const QByteArray &bytes) { return rewritten(wire::decodeNewsResponse(bytes), written); }},
        {"snapshot", &makeSnapshot, &snapshotAgain},
        {"problem",
         [](Story &story) {
             return wire::encode(wire::Problem{"busy", story.text(30)});
         },
         [](const QByteArray &bytes) { return rewritten(wire::decodeProblem(bytes), written); }},
    }};
    return kinds;
}

// What was taken is written again as it was, or at least means the same.
bool sound(const Kind &kind, const QByteArray &bytes)
{
    const auto again = kind.again(bytes);
    return !again || *again == bytes || (!kind.exact && kind.again(*again) == again);
}

wire::Invitation invitation(Story &story)
{
    return {QStringLiteral("https://office.example:%1").arg(story.number() % 65536), test::id(story), fixed(story, 16),
            story.flip() ? fixed(story, 32) : QByteArray()};
}

// A mutation of bytes; many at once make a message of another kind, or noise.
void mutate(QByteArray &bytes, std::mt19937_64 &random)
{
    const auto below = [&](qsizetype limit) { return qsizetype(random() % quint64(std::max<qsizetype>(1, limit))); };
    const qsizetype at = below(bytes.size());
    switch (random() % 7) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = char(bytes[at] ^ (1 << random() % 8));
        break;
    case 1:
        bytes.insert(at, char(random()));
        break;
    case 2:
        bytes.remove(at, 1 + below(4));
        break;
    case 3:
        bytes.insert(at, bytes.mid(below(bytes.size()), below(20)));
        break;
    case 4:
        bytes.truncate(at);
        break;
    case 5: // the head of something long, or of many things
        bytes.replace(at, 1,
                      QByteArray::fromHex(std::array<const char *, 6>{"9a7fffffff", "bb7fffffffffffffff", "5affffffff",
                                                                      "7b00000000ffffffff", "98ff",
                                                                      "1bffffffffffffffff"}[random() % 6]));
        break;
    default:
        if (!bytes.isEmpty())
            bytes[at] = std::array<char, 6>{'\x80', '\xa0', '\xf6', '\x40', '\x60', '\x00'}[random() % 6];
    }
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < kinds().size(); ++i)
            QTest::newRow(kinds()[i].name) << int(i);
    }
    void whatIsWrittenIsRead()
    {
        QFETCH(int, index);
        const Kind &kind = kinds()[size_t(index)];
        QVERIFY(test::holds("round trip", [&](Story &story) {
            const QByteArray bytes = kind.make(story);
            const auto again = kind.again(bytes);
            RC_ASSERT(again.has_value());
            RC_ASSERT(again->toStdString() == bytes.toStdString());
        }));
    }

    void whatIsCutIsRefused_data() { whatIsWrittenIsRead_data(); }
    void whatIsCutIsRefused()
    {
        QFETCH(int, index);
        const Kind &kind = kinds()[size_t(index)];
        const bool isPage = kind.again == &snapshotAgain; // its records have no count: it may end behind any of them
        QVERIFY(test::holds("truncation", [&](Story &story) {
            const QByteArray bytes = kind.make(story);
            for (qsizetype size = 0; size < bytes.size(); ++size) {
                const QByteArray cut = bytes.first(size);
                const bool right = isPage ? sound(kind, cut) : !kind.again(cut);
                RC_ASSERT(right);
            }
        }));
    }

    void whatIsTakenMeansOneThing_data() { whatIsWrittenIsRead_data(); }
    void whatIsTakenMeansOneThing()
    {
        QFETCH(int, index);
        const Kind &kind = kinds()[size_t(index)];
        QVERIFY(test::holds("flipped bits", [&](Story &story) {
            const QByteArray bytes = kind.make(story);
            for (int i = 0; i < 20; ++i) {
                const qsizetype bit = qsizetype(story.number() % quint64(8 * bytes.size()));
                QByteArray flipped = bytes;
                flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
                RC_ASSERT(sound(kind, flipped));
            }
        }));
    }

    void contentSurvives()
    {
        QVERIFY(test::holds("operation", [](Story &story) {
            const Operation operation = test::operation(story);
            RC_ASSERT(decodeOperation(encode(operation), operation.device).value() == operation);
        }));
        QVERIFY(test::holds("state", [](Story &story) {
            const RecordState state = test::state(story);
            RC_ASSERT(decodeState(encode(state), state.type).value() == state);
        }));
        QVERIFY(test::holds("entry", [](Story &story) {
            wire::PullResponse response;
            response.entries.push_back(test::entry(story));
            const wire::Entry &sent = response.entries.front();
            const auto answer = wire::decodePullResponse(test::encodePull(response), sent.device);
            RC_ASSERT(answer.has_value());
            const wire::Entry &got = answer->entries.front();
            RC_ASSERT(got.number == sent.number && got.device == sent.device && got.counter == sent.counter);
            RC_ASSERT(got.at == sent.at && got.ownAsWritten == sent.ownAsWritten && got.action == sent.action);
            RC_ASSERT(got.import == sent.import && got.record == sent.record && got.type == sent.type);
            RC_ASSERT(got.kind == sent.kind && got.effect == sent.effect && got.fields == sent.fields);
            RC_ASSERT(got.written == sent.written && got.revived == sent.revived);
        }));
    }

    // As the server folds them, in the order in which the author wrote them.
    void fieldsTravelInAnyOrder()
    {
        wire::Entry entry;
        entry.number = 5;
        entry.device = Reader;
        entry.counter = entry.action = 1;
        entry.record = RecordId::generate(1);
        entry.type = "note";
        for (const char *name : {"text", "account"})
            entry.fields.push_back({name, false, {{encodedBool(true), 0, {{Reader, 5}}}}});
        const auto body = encodeEntryBody(entry);
        const auto read = wire::decodeEntry(5, Reader, 1, 0, body);
        QVERIFY(read.has_value());
        QCOMPARE(read->fields.front().name, QByteArray("account"));
        QCOMPARE(read->fields.size(), size_t(2));
    }

    // A note has two parents; others may have more, and none of them is named twice.
    void allRevivedParentsTravel()
    {
        wire::Entry entry;
        entry.number = 5;
        entry.device = Reader;
        entry.counter = entry.action = 1;
        entry.record = RecordId::generate(1);
        entry.type = "note";
        const FieldState deletion{DeletedField, false, {{encodedBool(false), 0, {{Reader, 5}}}}};
        for (int i = 300; i > 0; --i)
            entry.revived.push_back({RecordId::generate(1000 + i), i % 2 == 0 ? "account" : "visit", deletion});
        const auto body = [&] { return wire::decodeEntry(5, Reader, 1, 0, encodeEntryBody(entry)); };
        const auto read = body();
        QVERIFY(read.has_value());
        QVERIFY(std::is_permutation(read->revived.begin(), read->revived.end(), entry.revived.begin(),
                                    entry.revived.end()));
        wire::PullResponse response;
        response.entries.push_back(entry);
        QVERIFY(wire::decodePullResponse(test::encodePull(response), Reader));
        entry.revived = {entry.revived[0], entry.revived[0]};
        QVERIFY(!body());
        entry.revived.resize(1);
        QVERIFY(body());
        entry.revived[0].deletion.name = "name";
        QVERIFY(!body());
    }

    void aValueNeverSaidTravelsAsNull()
    {
        Operation operation;
        operation.device = Reader;
        operation.counter = operation.action = 1;
        operation.record = RecordId::generate(1);
        operation.type = "note";
        operation.fields.push_back({"text", MergeKind::Text, {}, {}, {}, {}});
        const auto read = decodeOperation(encode(operation), Reader);
        QVERIFY(read.has_value());
        QCOMPARE(read->fields.front().value, QByteArray("\xf6"));
    }

    void nothingGrowsTooDeepToSend()
    {
        Operation operation;
        operation.device = Reader;
        operation.counter = operation.action = 1;
        operation.record = RecordId::generate(1);
        operation.type = "note";
        const auto nested = [](int depth) { return QByteArray(depth - 1, '\x81') + '\x00'; };
        operation.fields.push_back({"deep", MergeKind::Set, {}, {}, {nested(MaxValueDepth)}, {}});
        QVERIFY(decodeOperation(encode(operation), Reader));
        QVERIFY(wire::decodePushRequest(wire::encode(wire::PushRequest{{{encode(operation), 0}}, {}})));
        wire::PullResponse response;
        wire::Entry entry;
        entry.device = Reader;
        entry.counter = entry.action = 1;
        entry.record = operation.record;
        entry.type = "note";
        entry.written = operation.fields;
        response.entries.push_back(entry);
        QVERIFY(wire::decodePullResponse(test::encodePull(response), Reader));
        operation.fields.front().added = {nested(MaxValueDepth + 1)};
        QVERIFY(!decodeOperation(encode(operation), Reader));
    }

    void whatNewerWritersAppendIsSteppedOver()
    {
        QByteArray body;
        CborWriter out(body);
        out.array(3);
        out.bytes("token");
        out.integer(600'000);
        out.map(1);
        out.text(QByteArrayView("later"));
        out.boolean(true);
        const auto token = wire::decodeTokenResponse(body);
        QVERIFY(token.has_value());
        QCOMPARE(token->validForMs, 600'000);
    }

    // A state that the fold can make has to be readable, however odd the operations behind it were.
    void noFoldedStateIsTooLarge()
    {
        RecordState state;
        QByteArray name;
        for (quint64 i = 0; i < 30; ++i) {
            Operation operation;
            operation.device = Reader;
            operation.counter = operation.action = i + 1;
            operation.record = RecordId::generate(1);
            operation.type = "note";
            for (int n = 0; n < 100; ++n)
                operation.fields.push_back({"field" + QByteArray::number(100 * i + quint64(n)),
                                            MergeKind::Register,
                                            encodedBool(true),
                                            {},
                                            {},
                                            {}});
            FieldChange set{"set", MergeKind::Set, {}, {}, {}, {}};
            for (quint64 n = 0; n < 1000; ++n) {
                EncodedValue element;
                CborWriter(element).unsignedInteger(1000 * i + n);
                set.added.push_back(element);
            }
            operation.fields.push_back(std::move(set));
            QVERIFY(decodeOperation(encode(operation), Reader));
            state = fold(std::move(state), operation, {i + 1, 0}).state;
        }
        const auto read = decodeState(encode(state), state.type);
        QVERIFY(read.has_value());
        QCOMPARE(*read, state);
        QCOMPARE(read->field("set")->values.size(), size_t(30'000));
    }

    void decodersNeverCrash()
    {
        constexpr int rounds = 200'000;
        std::mt19937_64 random(20261016);
        std::vector<QByteArray> corpus;
        int taken = 0;
        for (int i = 0; i < rounds; ++i) {
            if (i % 100 == 0) { // new ground
                std::vector<quint8> noise(300);
                std::generate(noise.begin(), noise.end(), [&] { return quint8(random()); });
                Story story(noise);
                corpus.clear();
                for (const Kind &kind : kinds())
                    corpus.push_back(kind.make(story));
            }
            const size_t index = random() % corpus.size();
            QByteArray bytes = corpus[index];
            for (quint64 n = 1 + random() % 4; n > 0; --n)
                mutate(bytes, random);
            for (const size_t reader : {index, size_t(random() % kinds().size())}) {
                const Kind &kind = kinds()[reader];
                if (const auto again = kind.again(bytes)) {
                    ++taken;
                    QVERIFY2(kind.again(*again) == again, kind.name);
                }
            }
        }
        qInfo("%d mutations, %d taken", rounds, taken);
        QVERIFY(taken > 0);
    }

    // ---- Invitations ----

    void invitations()
    {
        QVERIFY(test::holds("round trip", [](Story &story) {
            const wire::Invitation sent = invitation(story);
            const QString code = wire::toCode(sent);
            RC_ASSERT(code.startsWith(QStringLiteral("KF1-")));
            RC_ASSERT(wire::invitationFromCode(code).value() == sent);
            RC_ASSERT(wire::invitationFromCode(u' ' + code + u'\n').value() == sent); // pasted
        }));
    }
    void oneWrongLetterIsNoticed()
    {
        const std::vector<quint8> bytes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1};
        static const QStringView letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ é";
        for (size_t length = 0; length < bytes.size(); ++length) { // codes of different ends
            const std::vector<quint8> first(bytes.begin(), bytes.begin() + qsizetype(length));
            Story story(first);
            const QString code = wire::toCode(invitation(story));
            for (qsizetype at = 0; at < code.size(); ++at) {
                for (const QChar letter : letters) {
                    QString wrong = code;
                    wrong[at] = letter;
                    const bool blank = letter == u' ' && (at == 0 || at == code.size() - 1);
                    if (wrong != code && !blank)
                        QVERIFY2(!wire::invitationFromCode(wrong), qPrintable(wrong));
                }
                QVERIFY(!wire::invitationFromCode(QString(code).remove(at, 1)));
            }
        }
        QVERIFY(!wire::invitationFromCode(u""));
        QVERIFY(!wire::invitationFromCode(u"KF1-"));
    }
    void onlyTls()
    {
        QVERIFY(!wire::invitationFromCode(wire::toCode({QStringLiteral("http://office.example"), {}, "s", {}})));
    }

    // ---- Compression ----

    void compression()
    {
        QVERIFY(test::holds("zstd", [](Story &story) {
            const QByteArray plain = story.bytes(200).repeated(story.below(20));
            const QByteArray frame = compress(plain, 1 + story.below(9));
            RC_ASSERT(decompress(frame, plain.size()).value().toStdString() == plain.toStdString());
            if (!plain.isEmpty())
                RC_ASSERT(decompress(frame, plain.size() - 1).error().code == ErrorCode::LimitExceeded);
            RC_ASSERT(!decompress(frame.chopped(1), plain.size()));
            QByteArray wrong = frame;
            wrong[story.below(int(wrong.size()))] = char(story.byte());
            RC_ASSERT(decompress(wrong, 10'000).value_or(QByteArray()).size() <= 10'000);
        }));
        const QByteArray bomb = compress(QByteArray(64 * 1024 * 1024, '\0'));
        QVERIFY(bomb.size() < 10'000);
        QCOMPARE(decompress(bomb, wire::MaxPlainBytes).error().code, ErrorCode::LimitExceeded);
    }
};

int main(int argc, char **argv)
{
    return test::runLaws<TestWire>(argc, argv);
}
#include "tst_wire.moc"
