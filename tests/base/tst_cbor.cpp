#include "core/base/cbor.h"
#include "tests/base/property.h"

using namespace kf;
using kf::test::Story;

namespace {

// A value of any shape; maps with their keys in order, as the deterministic encoding wants them.
void writeAny(Story &story, CborWriter &out, int depth)
{
    switch (story.below(depth > 4 ? 6 : 8)) {
    case 0:
        return out.integer(story.integer());
    case 1:
        return out.unsignedInteger(story.number());
    case 2:
        return out.boolean(story.flip());
    case 3:
        return out.null();
    case 4:
        return out.bytes(story.bytes(30));
    case 5:
        return out.text(story.text(30));
    case 6: {
        const int count = story.below(5);
        out.array(quint64(count));
        for (int i = 0; i < count; ++i)
            writeAny(story, out, depth + 1);
        return;
    }
    default: {
        const int count = story.below(5);
        out.map(quint64(count));
        for (int i = 0; i < count; ++i) {
            out.unsignedInteger(quint64(i) * 20); // one byte, then two
            writeAny(story, out, depth + 1);
        }
    }
    }
}

// Reads one value and writes it again, so that what is accepted can be held against what would have been written.
void copy(CborReader &in, CborWriter &out)
{
    switch (in.type()) {
    case CborReader::Type::Integer: {
        CborReader ahead = in;
        const quint64 value = ahead.unsignedInteger();
        if (ahead.ok()) {
            in = ahead;
            out.unsignedInteger(value);
        } else {
            out.integer(in.integer());
        }
        return;
    }
    case CborReader::Type::Bytes:
        return out.bytes(in.bytes());
    case CborReader::Type::Text:
        return out.text(in.text());
    case CborReader::Type::Boolean:
        return out.boolean(in.boolean());
    case CborReader::Type::Null:
        in.null();
        return out.null();
    case CborReader::Type::Array: {
        const quint64 count = in.array();
        out.array(count);
        for (quint64 i = 0; i < count && in.ok(); ++i)
            copy(in, out);
        return;
    }
    case CborReader::Type::Map: {
        const quint64 count = in.map();
        out.map(count);
        for (quint64 i = 0; i < 2 * count && in.ok(); ++i)
            copy(in, out);
        return;
    }
    case CborReader::Type::End:
    case CborReader::Type::Invalid:
        in.fail();
    }
}

QByteArray any(Story &story)
{
    QByteArray bytes;
    CborWriter out(bytes);
    writeAny(story, out, 0);
    return bytes;
}

// Refused, or the very bytes that would be written for what was understood.
bool strict(const QByteArray &bytes)
{
    CborReader check(bytes);
    check.item();
    QByteArray again;
    CborReader in(bytes);
    CborWriter out(again);
    copy(in, out);
    const bool negativeBeyond64Bits = check.finished() && !in.ok(); // a checked item may hold what no qint64 can
    return negativeBeyond64Bits || !check.finished() || (in.finished() && again == bytes);
}

} // namespace

class TestCbor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesAsTheStandardSays_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QByteArray>("hex");
        // RFC 8949, appendix A
        QTest::newRow("0") << qint64(0) << QByteArray("00");
        QTest::newRow("23") << qint64(23) << QByteArray("17");
        QTest::newRow("24") << qint64(24) << QByteArray("1818");
        QTest::newRow("100") << qint64(100) << QByteArray("1864");
        QTest::newRow("1000") << qint64(1000) << QByteArray("1903e8");
        QTest::newRow("1000000") << qint64(1000000) << QByteArray("1a000f4240");
        QTest::newRow("1000000000000") << qint64(1000000000000) << QByteArray("1b000000e8d4a51000");
        QTest::newRow("-1") << qint64(-1) << QByteArray("20");
        QTest::newRow("-100") << qint64(-100) << QByteArray("3863");
        QTest::newRow("-1000") << qint64(-1000) << QByteArray("3903e7");
        QTest::newRow("least") << qint64(INT64_MIN) << QByteArray("3b7fffffffffffffff");
        QTest::newRow("most") << qint64(INT64_MAX) << QByteArray("1b7fffffffffffffff");
    }
    void encodesAsTheStandardSays()
    {
        QFETCH(qint64, value);
        QFETCH(QByteArray, hex);
        QByteArray bytes;
        CborWriter(bytes).integer(value);
        QCOMPARE(bytes.toHex(), hex);
        CborReader in(bytes);
        QCOMPARE(in.integer(), value);
        QVERIFY(in.finished());
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("number longer than needed") << QByteArray("1817");
        QTest::newRow("two bytes for one") << QByteArray("1900ff");
        QTest::newRow("eight bytes for four") << QByteArray("1b00000000ffffffff");
        QTest::newRow("length longer than needed") << QByteArray("580161");
        QTest::newRow("beyond the data") << QByteArray("4261");
        QTest::newRow("far beyond the data") << QByteArray("5bffffffffffffffff");
        QTest::newRow("more items than bytes") << QByteArray("9a7fffffff00");
        QTest::newRow("more pairs than bytes") << QByteArray("bb7fffffffffffffff00");
        QTest::newRow("indefinite bytes") << QByteArray("5f4161ff");
        QTest::newRow("indefinite array") << QByteArray("9f00ff");
        QTest::newRow("indefinite map") << QByteArray("bf0000ff");
        QTest::newRow("tag") << QByteArray("c100");
        QTest::newRow("half float") << QByteArray("f90000");
        QTest::newRow("double") << QByteArray("fb0000000000000000");
        QTest::newRow("undefined") << QByteArray("f7");
        QTest::newRow("unassigned simple") << QByteArray("f0");
        QTest::newRow("false in two bytes") << QByteArray("f814");
        QTest::newRow("reserved length") << QByteArray("1c");
        QTest::newRow("keys out of order") << QByteArray("a201000000");
        QTest::newRow("a key twice") << QByteArray("a200000000");
        QTest::newRow("lone continuation") << QByteArray("6180");
        QTest::newRow("overlong") << QByteArray("62c0af");
        QTest::newRow("surrogate") << QByteArray("63eda080");
        QTest::newRow("beyond Unicode") << QByteArray("64f4908080");
        QTest::newRow("U+0000") << QByteArray("6100");
        QTest::newRow("cut in a letter") << QByteArray("61c3");
    }
    void refusesEverythingElse()
    {
        QFETCH(QByteArray, hex);
        const QByteArray bytes = QByteArray::fromHex(hex);
        CborReader in(bytes);
        in.item();
        QVERIFY(!in.finished());
    }

    void nestingHasAnEnd()
    {
        const auto nested = [](int depth) { return QByteArray(depth, char(0x81)) + char(0); };
        const QByteArray allowed = nested(CborReader::MaxDepth - 1);
        CborReader in(allowed);
        in.item();
        QVERIFY(in.finished());
        const QByteArray tooDeep = nested(CborReader::MaxDepth);
        CborReader other(tooDeep);
        other.item();
        QVERIFY(!other.ok());
        const QByteArray abyss = nested(1'000'000); // refused, not a crash of the stack
        CborReader third(abyss);
        third.item();
        QVERIFY(!third.ok());
    }

    void anErrorSticks()
    {
        const QByteArray bytes = QByteArray::fromHex("010203");
        CborReader in(bytes);
        QVERIFY(in.text().isEmpty()); // it is a number
        QVERIFY(!in.ok());
        QCOMPARE(in.integer(), 0);
        QCOMPARE(in.array(), quint64(0));
        QVERIFY(!in.takeNull());
        QCOMPARE(in.type(), CborReader::Type::Invalid);
    }

    void aNumberBeyondAQint64IsNoInteger()
    {
        QByteArray bytes;
        CborWriter(bytes).unsignedInteger(UINT64_MAX);
        CborReader in(bytes);
        in.integer();
        QVERIFY(!in.ok());
        CborReader other(bytes);
        QCOMPARE(other.unsignedInteger(), UINT64_MAX);
    }

    void whatIsWrittenIsRead()
    {
        QVERIFY(test::holds("round trip", [](Story &story) {
            const QByteArray bytes = any(story);
            QByteArray again;
            CborReader in(bytes);
            CborWriter out(again);
            copy(in, out);
            RC_ASSERT(in.finished());
            RC_ASSERT(again.toStdString() == bytes.toStdString());
            CborReader whole(bytes);
            RC_ASSERT(whole.item().toByteArray().toStdString() == bytes.toStdString());
        }));
    }
    void everyCutIsRefused()
    {
        QVERIFY(test::holds("truncation", [](Story &story) {
            const QByteArray bytes = any(story);
            for (qsizetype size = 0; size < bytes.size(); ++size) {
                CborReader in(QByteArrayView(bytes).first(size));
                in.item();
                RC_ASSERT(!in.finished());
            }
        }));
    }
    void oneValueHasOneEncoding()
    {
        QVERIFY(test::holds("flipped bits", [](Story &story) {
            const QByteArray bytes = any(story);
            for (qsizetype bit = 0; bit < 8 * bytes.size(); ++bit) {
                QByteArray flipped = bytes;
                flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
                RC_ASSERT(strict(flipped));
            }
        }));
        QVERIFY(test::holds("noise", [](Story &story) { RC_ASSERT(strict(story.bytes(60))); }));
    }
    void utf8IsJudgedAsQtDoes()
    {
        QVERIFY(test::holds("UTF-8", [](Story &story) {
            QByteArray bytes = story.flip() ? story.text(40).toUtf8() : story.bytes(12);
            if (story.flip() && !bytes.isEmpty())
                bytes[story.below(int(bytes.size()))] = char(story.byte());
            const bool same = QString::fromUtf8(bytes).toUtf8() == bytes && !bytes.contains('\0');
            RC_ASSERT(isCleanUtf8(bytes) == same);
        }));
    }
};

int main(int argc, char **argv)
{
    return test::runProperties<TestCbor>(argc, argv);
}
#include "tst_cbor.moc"
