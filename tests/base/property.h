#pragma once

#include "tests/faults/campaign.h"

#include <QByteArray>
#include <QTest>

#include <rapidcheck.h>

#include <array>

// Properties are said over a "story" of random bytes, out of which a test reads what it needs: so a failing one shrinks
// to a short story with small numbers.
namespace kf::test {

class Story
{
public:
    explicit Story(const std::vector<quint8> &bytes) : m_bytes(bytes) {}

    bool atEnd() const { return m_at >= m_bytes.size(); }
    quint8 byte() { return atEnd() ? 0 : m_bytes[m_at++]; }
    int below(int limit) { return byte() % limit; }
    bool flip() { return below(2) == 1; }
    template <typename T, size_t N>
    T among(const std::array<T, N> &choices)
    {
        return choices[size_t(below(int(N)))];
    }
    // Numbers of every length, and those where lengths change.
    quint64 number()
    {
        if (flip())
            return among<quint64, 12>({0, 1, 23, 24, 255, 256, 65535, 65536, 0xffffffff, 0x100000000, INT64_MAX, 42});
        quint64 value = 0;
        for (int i = below(8); i >= 0; --i)
            value = (value << 8) | byte();
        return value;
    }
    qint64 integer() { return qint64(number() & INT64_MAX) * (flip() ? -1 : 1); }
    QByteArray bytes(int most)
    {
        QByteArray bytes;
        for (int i = below(most + 1); i > 0; --i)
            bytes += char(byte());
        return bytes;
    }
    QString text(int most)
    {
        static const QStringView letters = u"ab \n\té\u0416ж€中\u200b.,\"'";
        QString text;
        for (int i = below(most + 1); i > 0; --i) {
            const int letter = below(int(letters.size()) + 1);
            if (letter < letters.size())
                text += letters[letter];
            else
                text += QStringLiteral("🙂");
        }
        return text;
    }

private:
    const std::vector<quint8> &m_bytes;
    size_t m_at = 0;
};

inline int &propertiesTried() // since the program began
{
    static int count = 0;
    return count;
}

// For QVERIFY. `property` takes a Story and asserts with RC_ASSERT.
template <typename Property>
bool holds(const char *what, Property property)
{
    ++propertiesTried();
    return rc::check(what, [&](const std::vector<quint8> &bytes) {
        Story story(bytes);
        property(story);
    });
}

// The same stories in every run, unless RC_PARAMS says otherwise.
template <typename Test>
int runProperties(int argc, char **argv, int cases = 10'000)
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=20261016 max_size=200 max_success=" + QByteArray::number(cases));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

// The same as a campaign: KF_PROPERTIES cases of each property from KF_SEED, in ./dev soak 200,000.
template <typename Test>
int runLaws(int argc, char **argv, int cases = 5'000)
{
    const Campaign campaign("properties", cases, 200'000);
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_size=200 seed=" + QByteArray::number(campaign.seed()) +
                                 " max_success=" + QByteArray::number(campaign.size()));
    Test test;
    const int result = QTest::qExec(&test, argc, argv);
    campaign.tell(QByteArray::number(propertiesTried()) + " properties of " + QByteArray::number(campaign.size()) +
                  " cases");
    return result;
}

} // namespace kf::test
