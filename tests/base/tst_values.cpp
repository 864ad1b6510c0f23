#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "tests/base/property.h"

#include <QTimeZone>

#include <set>

using namespace kf;
using kf::test::Story;

namespace {

const QByteArray Roubles = QByteArrayLiteral("RUB");
const QByteArray Yen = QByteArrayLiteral("JPY");
const QByteArray Dinars = QByteArrayLiteral("KWD");

} // namespace

Q_DECLARE_METATYPE(std::optional<qint64>)

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // ---- Money ----

    void moneyAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("currency");
        QTest::addColumn<std::optional<qint64>>("minor");
        const auto row = [](const char *text, const QByteArray &currency, std::optional<qint64> minor) {
            QTest::addRow("%s %s", text, currency.constData()) << QString::fromUtf8(text) << currency << minor;
        };
        row("1054", Roubles, 105400);
        row("1 234,50", Roubles, 123450);
        row("1\u00a0234\u202f567,5", Roubles, 123456750);
        row("1,234.50", Roubles, 123450);
        row("1.234,50", Roubles, 123450);
        row("1'234.50", Roubles, 123450);
        row("1.234.567", Roubles, 123456700);
        row("12,34,567.00", Roubles, 123456700);
        row("1234.5", Roubles, 123450);
        row("-3", Roubles, -300);
        row("\u2212 3,5", Roubles, -350);
        row("+3", Roubles, 300);
        row(".5", Roubles, 50);
        row("0.500", Roubles, 50);
        row("5.", Roubles, 500);
        row("٣", Roubles, 300);
        row("1234", Yen, 1234);
        row("1.234", Dinars, 1234);
        row("92233720368547758.07", Roubles, INT64_MAX);
        row("1,234", Roubles, std::nullopt);  // thousands or a fraction?
        row("1.005", Roubles, std::nullopt);  // the same
        row("12.345", Roubles, std::nullopt); // the same
        row("1.23", Yen, std::nullopt);       // finer than a yen
        row("1.234", Roubles, std::nullopt);
        row("0.001", Roubles, std::nullopt);
        row("16.10.2026", Roubles, std::nullopt); // a date
        row("2026-10-16", Roubles, std::nullopt);
        row("12 34", Roubles, std::nullopt);
        row("1,2,3.5", Roubles, std::nullopt);
        row("1.234,567.89", Roubles, std::nullopt);
        row("1 234,567.89", Roubles, std::nullopt);
        row("--3", Roubles, std::nullopt);
        row("-+3", Roubles, std::nullopt);
        row("3-", Roubles, std::nullopt);
        row("", Roubles, std::nullopt);
        row("-", Roubles, std::nullopt);
        row(".", Roubles, std::nullopt);
        row("1e5", Roubles, std::nullopt);
        row("5 руб.", Roubles, std::nullopt);
        row("92233720368547758.08", Roubles, std::nullopt);
        row("99999999999999999999", Roubles, std::nullopt);
    }
    void moneyAsPeopleWriteIt()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, currency);
        QFETCH(std::optional<qint64>, minor);
        const auto money = parseMoney(text, currency);
        QCOMPARE(money.has_value(), minor.has_value());
        if (minor)
            QCOMPARE(*money, (Money{*minor, currency}));
        else
            QCOMPARE(money.error().code, ErrorCode::InvalidInput);
    }
    void whatMoneyWritesItReads()
    {
        QVERIFY(test::holds("money", [](Story &story) {
            const Money money{story.integer(), story.among<QByteArray, 4>({Roubles, Yen, Dinars, {}})};
            const auto again = parseMoney(formatAmount(money), money.currency);
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == money);
        }));
        QCOMPARE(formatAmount({105400, Roubles}), QStringLiteral("1054"));
        QCOMPARE(formatAmount({105450, Roubles}), QStringLiteral("1054.50"));
        QCOMPARE(formatAmount({-5, Roubles}), QStringLiteral("-0.05"));
        QCOMPARE(formatAmount({1001, Dinars}), QStringLiteral("1.001"));
        QCOMPARE(formatAmount({INT64_MIN, Roubles}), QStringLiteral("-92233720368547758.08"));
    }
    void noiseIsNoMoneyOrAnAmountOfItsDigits()
    {
        QVERIFY(test::holds("noise", [](Story &story) {
            QString text;
            for (int i = story.below(14); i > 0; --i)
                text += QStringView(u"0123456789.,  '-")[story.below(16)];
            const auto money = parseMoney(text, Roubles);
            if (!money)
                return;
            QString digits;
            for (const QChar c : text) {
                if (c.isDigit())
                    digits += c;
            }
            // Nothing is dropped but zeros, nothing is put in but zeros.
            QString mine = QString::number(std::abs(money->minor));
            const auto core = [](QString number) {
                while (number.startsWith(u'0'))
                    number.remove(0, 1);
                while (number.endsWith(u'0'))
                    number.chop(1);
                return number;
            };
            RC_ASSERT(core(mine).toStdString() == core(digits).toStdString());
        }));
    }
    void currencies()
    {
        QCOMPARE(parseCurrency(u" rub ").value(), Roubles);
        QCOMPARE(parseCurrency(u"").value(), QByteArray());
        for (const QStringView text : {u"R", u"RUBL", u"R1B", u"₽", u"РУБ"})
            QVERIFY(!parseCurrency(text));
    }

    // ---- Moments and instants ----

    void aMomentIsADayWithOrWithoutATime()
    {
        QCOMPARE(Moment::fromString(u"2026-10-16").value(), (Moment{QDate(2026, 10, 16), std::nullopt}));
        QCOMPARE(Moment::fromString(u" 2026-10-16T15:00 ").value(), (Moment{QDate(2026, 10, 16), QTime(15, 0)}));
        QCOMPARE(Moment::fromString(u"2026-10-16 15:07:59").value(), (Moment{QDate(2026, 10, 16), QTime(15, 7)}));
        for (const QStringView text :
             {u"", u"2026", u"2026-02-30", u"2026-13-01", u"0000-01-01", u"2026-1-1", u"16.10.2026", u"2026/10/16",
              u"2026-10-16T", u"2026-10-16T24:00", u"2026-10-16T15:60", u"2026-10-16T15:00:61", u"2026-10-16X15:00",
              u"2026-10-16T15:00Z", u"+026-10-16", u"2026-10-16T1a:00", u"２026-10-16"})
            QVERIFY2(!Moment::fromString(text), qPrintable(text.toString()));
        QCOMPARE(Moment().toString(), QString());
    }
    void whatAMomentWritesItReadsAndSorts()
    {
        QVERIFY(test::holds("moments", [](Story &story) {
            const auto moment = [&] {
                Moment made{QDate(1, 1, 1).addDays(qint64(story.number() % 3'652'000)), std::nullopt};
                if (story.flip())
                    made.time = QTime(story.below(24), story.below(60));
                return made;
            };
            const Moment a = moment();
            const Moment b = moment();
            RC_ASSERT(Moment::fromString(a.toString()).value() == a);
            if (a.date != b.date)
                RC_ASSERT((a.toString() < b.toString()) == (a.date < b.date));
            else if (a.time && b.time)
                RC_ASSERT((a.toString() < b.toString()) == (*a.time < *b.time));
        }));
    }
    void instants()
    {
        const qint64 at = QDateTime(QDate(2026, 10, 13), QTime(7, 30), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(parseInstant(u"2026-10-13T07:30:00Z", 0).value(), at);
        QCOMPARE(parseInstant(u"2026-10-13T10:30:00+03:00", 0).value(), at);
        QCOMPARE(parseInstant(u"2026-10-13T10:30+03:00", -7200).value(), at); // its own offset counts
        QCOMPARE(parseInstant(u"2026-10-13 10:30", 3 * 3600).value(), at);
        QCOMPARE(parseInstant(u"2026-10-13T03:30:00-04:00", 0).value(), at);
        QCOMPARE(parseInstant(u"2026-10-13", 3 * 3600).value(), at - (7 * 60 + 30) * 60'000 - 3 * 3'600'000);
        QCOMPARE(formatInstant(at), QStringLiteral("2026-10-13T07:30:00Z"));
        QCOMPARE(formatInstant(at + 7), QStringLiteral("2026-10-13T07:30:00.007Z"));
        for (const QStringView text : {u"", u"today", u"2026-02-30T10:00Z", u"2026-10-13T25:00Z", u"2026-10-13T10:61Z",
                                       u"2026-10-13T", u"2026-10-13T10:00+99:00", u"2026-10-13T10:00Q"})
            QVERIFY2(!parseInstant(text, 0), qPrintable(text.toString()));
    }
    void theMachinesOwnZoneHasNoSay()
    {
        // 29 March 2026, 02:30: an hour that clocks in Berlin leave out.
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        tzset();
        const auto at = parseInstant(u"2026-03-29T02:30", 0);
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
        QCOMPARE(formatInstant(at.value()), QStringLiteral("2026-03-29T02:30:00Z"));
    }
    void whatAnInstantWritesItReads()
    {
        QVERIFY(test::holds("instants", [](Story &story) {
            const qint64 at = qint64(story.number() % 250'000'000'000'000) - 60'000'000'000'000;
            RC_ASSERT(parseInstant(formatInstant(at), story.below(20) * 3600).value() == at);
        }));
    }

    // ---- Ids ----

    void idsSortByTheirMaking()
    {
        RecordId last = RecordId::generate(1'000);
        std::set<RecordId> all{last};
        for (qint64 i = 1; i < 20'000; ++i) {
            const qint64 now = 1'000 + i / 500;
            const RecordId id = RecordId::generate(now);
            QVERIFY(last < id);
            QVERIFY(last.bytes().toByteArray() < id.bytes().toByteArray()); // and so do their bytes in an index
            QVERIFY(last.toString() < id.toString());
            QCOMPARE(id.createdAt(), now);
            last = id;
            all.insert(id);
        }
        QCOMPARE(all.size(), size_t(20'000));
    }
    void anIdIsAUuidOfVersion7()
    {
        const QString text = RecordId::generate(0x0123456789ab).toString();
        QCOMPARE(text.left(15), QStringLiteral("01234567-89ab-7"));
        QVERIFY(QStringView(u"89ab").contains(text[19]));
        QCOMPARE(text.size(), 36);
    }
    void idsAsText()
    {
        QVERIFY(test::holds("ids", [](Story &story) {
            QByteArray bytes;
            for (int i = 0; i < 16; ++i)
                bytes += char(story.byte());
            const RecordId id = RecordId::fromBytes(bytes).value();
            RC_ASSERT(RecordId::fromString(id.toString()).value() == id);
            RC_ASSERT(RecordId::fromString(id.toString().toUpper()).value() == id);
            RC_ASSERT(id.toByteArray().toStdString() == bytes.toStdString());
            QString wrong = id.toString();
            wrong[story.below(36)] = QStringView(u"g?- é")[story.below(5)];
            RC_ASSERT(wrong == id.toString() || !RecordId::fromString(wrong));
        }));
        QVERIFY(!RecordId::fromBytes(QByteArray(15, 'a')));
        QVERIFY(!RecordId::fromBytes(QByteArray(17, 'a')));
        QVERIFY(RecordId().isNull());
    }
    void devices()
    {
        std::set<DeviceId> all;
        for (int i = 0; i < 1000; ++i) {
            const DeviceId id = generateDeviceId();
            QVERIFY(id != DeviceId::None);
            QVERIFY(quint64(id) <= quint64(INT64_MAX)); // fits a column of SQL
            QCOMPARE(deviceIdFromString(toString(id)), std::optional(id));
            all.insert(id);
        }
        QCOMPARE(all.size(), size_t(1000));
        for (const QStringView text : {u"", u"0000000000000000", u"000000000000001", u"0x00000000000001",
                                       u"+000000000000001", u" 00000000000001 ", u"ffffffffffffffff"})
            QVERIFY(!deviceIdFromString(text));
    }
};

int main(int argc, char **argv)
{
    return test::runProperties<TestValues>(argc, argv);
}
#include "tst_values.moc"
