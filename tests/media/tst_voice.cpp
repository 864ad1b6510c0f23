#include "core/media/voicedecoder.h"
#include "core/media/voiceencoder.h"
#include "core/media/voicelevels.h"
#include "tests/media/voices.h"
#include "tests/support/must.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace kf;
using namespace kf::test;

namespace {

// Fed as a microphone does: in pieces that fit no frame.
QByteArray encoded(const Samples &samples, int rate)
{
    VoiceEncoder encoder = must(VoiceEncoder::create(rate));
    QByteArray stream;
    const std::span<const qint16> all(samples);
    for (size_t at = 0; at < all.size(); at += 777)
        stream += must(encoder.encode(all.subspan(at, std::min<size_t>(777, all.size() - at))));
    return stream + must(encoder.finish());
}

Samples decoded(const QByteArray &stream, qsizetype step)
{
    VoiceDecoder decoder;
    Samples samples;
    for (qsizetype at = 0; at < stream.size(); at += step) {
        const Samples some =
            must(decoder.decode(QByteArrayView(stream).sliced(at, std::min(step, stream.size() - at))));
        samples.insert(samples.end(), some.begin(), some.end());
    }
    return samples;
}

} // namespace

class TestVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundsLikeItWas_data();
    void soundsLikeItWas();
    void isOggWithOpus();
    void aCutStreamPlaysUpToThere();
    void nothingSaidIsAStreamToo();
    void whatIsNoVoiceIsRefused();
    void levelsFollowTheVoice();
    void costsLittle();
};

void TestVoice::soundsLikeItWas_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("lengthMs");
    for (const int rate : {16'000, 48'000}) {
        for (const int length : {10, 20, 333, 1000, 4980, 10'000})
            QTest::addRow("%d Hz, %d ms", rate, length) << rate << length;
    }
}

void TestVoice::soundsLikeItWas()
{
    QFETCH(const int, rate);
    QFETCH(const int, lengthMs);
    const QByteArray stream = encoded(voice(rate, 0, lengthMs), rate);
    const Samples heard = decoded(stream, 100);
    QCOMPARE(heard.size(), size_t(48 * lengthMs));
    QCOMPARE(decoded(stream, stream.size()), heard);
    if (lengthMs < 1000)
        return;
    const double ratio = energyOf(heard) / energyOf(voice(48'000, 0, lengthMs));
    QVERIFY2(ratio > 0.8 && ratio < 1.2, qPrintable(QString::number(ratio)));
    // The same syllables at the same time: loudness, 50 ms at a time.
    const Samples said = voice(48'000, 0, lengthMs);
    double together = 0;
    double one = 0;
    double other = 0;
    for (size_t at = 4800; at + 2400 <= said.size(); at += 2400) {
        const double a = std::sqrt(energyOf(Samples(said.begin() + long(at), said.begin() + long(at + 2400)))) - 5000;
        const double b = std::sqrt(energyOf(Samples(heard.begin() + long(at), heard.begin() + long(at + 2400)))) - 5000;
        together += a * b;
        one += a * a;
        other += b * b;
    }
    QVERIFY2(together / std::sqrt(one * other) > 0.95, qPrintable(QString::number(together / std::sqrt(one * other))));
}

void TestVoice::isOggWithOpus()
{
    const QByteArray stream = encoded(voice(16'000, 0, 2500), 16'000);
    OggReader reader;
    reader.push(stream);
    std::vector<OggPage> pages;
    while (auto page = reader.next())
        pages.push_back(std::move(*page));
    QCOMPARE(pages.size(), size_t(5)); // head, tags, two whole seconds, the rest
    QVERIFY(pages[0].packets[0].startsWith("OpusHead"));
    QVERIFY(pages[1].packets[0].startsWith("OpusTags"));
    QCOMPARE(pages[0].flags, quint8(OggPage::First));
    QCOMPARE(pages[4].flags, quint8(OggPage::Last));
    QCOMPARE(pages[2].granule, 48'000);
    QCOMPARE(pages[3].granule, 96'000);
    QCOMPARE(pages[2].packets.size(), size_t(50));
    for (quint32 i = 0; i < pages.size(); ++i)
        QCOMPARE(pages[i].number, i);
}

void TestVoice::aCutStreamPlaysUpToThere()
{
    const QByteArray stream = encoded(voice(16'000, 0, 5000), 16'000);
    const Samples whole = decoded(stream, stream.size());
    for (qsizetype length = 1; length < stream.size(); length += 613) {
        VoiceDecoder decoder;
        const Samples some = must(decoder.decode(QByteArrayView(stream).first(length)));
        QVERIFY(std::equal(some.begin(), some.end(), whole.begin()));
        QVERIFY(double(some.size()) > 48'000 * (5.0 * double(length) / double(stream.size()) - 1.3));
    }
    // A damaged page is left out; the others are heard.
    QByteArray damaged = stream;
    damaged[stream.size() / 2] = char(damaged[stream.size() / 2] ^ 1);
    QVERIFY(decoded(damaged, 500).size() >= size_t(3.9 * 48'000));
}

void TestVoice::nothingSaidIsAStreamToo()
{
    QCOMPARE(decoded(encoded({}, 48'000), 10), Samples());
}

void TestVoice::whatIsNoVoiceIsRefused()
{
    QCOMPARE(VoiceEncoder::create(44'100).error().code, ErrorCode::InvalidInput);
    OggPage page;
    page.flags = OggPage::First;
    page.packets = {"a picture, perhaps, that has the right length"};
    VoiceDecoder decoder;
    QCOMPARE(decoder.decode(page.encoded()).error().code, ErrorCode::Damaged);
    VoiceDecoder other;
    QCOMPARE(must(other.decode(QByteArray(10'000, 'O'))), Samples());
}

void TestVoice::levelsFollowTheVoice()
{
    QCOMPARE(levelOf({}), 0.0);
    QCOMPARE(levelOf(Samples(100, 0)), 0.0);
    QVERIFY(levelOf(Samples(100, 32767)) > 0.99);
    VoiceLevels levels(16'000);
    levels.add(Samples(16'000 * 5, 0));
    levels.add(voice(16'000, 0, 5000));
    const QByteArray bars = levels.bars();
    QCOMPARE(bars.size(), VoiceLevels::Bars);
    QCOMPARE(quint8(bars[0]), quint8(0));
    QCOMPARE(quint8(bars[14]), quint8(0));
    QVERIFY(quint8(bars[17]) > 150);
    QVERIFY(quint8(bars[31]) > 150);
}

void TestVoice::costsLittle()
{
    const Samples minute = voice(16'000, 0, 60'000);
    QElapsedTimer timer;
    timer.start();
    const QByteArray stream = encoded(minute, 16'000);
    const qint64 encodingMs = timer.restart();
    const Samples heard = decoded(stream, 4096);
    const qint64 decodingMs = timer.elapsed();
    qInfo("a minute of voice: %lld bytes/s, encoded in %lld ms (%.1f %% of one core), decoded in %lld ms",
          static_cast<long long>(stream.size() / 60), static_cast<long long>(encodingMs), double(encodingMs) / 600,
          static_cast<long long>(decodingMs));
    QVERIFY(stream.size() / 60 < 6000);
    QVERIFY(encodingMs < 30'000); // half of real time, on whatever machine
    QCOMPARE(heard.size(), size_t(48'000 * 60));
}

QTEST_GUILESS_MAIN(TestVoice)
#include "tst_voice.moc"
