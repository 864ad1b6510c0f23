#include "core/device/checkin.h"

#include <QTest>

using namespace kf;

namespace {

constexpr qint64 Now = 1'791'000'000'000;
constexpr GeoPoint Office{557712000, 376512000};

PositionFix fix(std::optional<double> accuracy, qint64 age = 0)
{
    return {Office, accuracy, Now - age, false};
}

} // namespace

Q_DECLARE_METATYPE(std::optional<double>)

class TestCheckIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byAccuracy_data()
    {
        QTest::addColumn<std::optional<double>>("accuracy");
        QTest::addColumn<CheckInOutcome>("outcome");
        QTest::addColumn<int>("kept"); // metres; -1: no place
        const auto row = [](const char *name, std::optional<double> accuracy, CheckInOutcome outcome, int kept) {
            QTest::newRow(name) << accuracy << outcome << kept;
        };
        row("eight metres", 8, CheckInOutcome::Good, 8);
        row("a part of a metre counts as one", 0.2, CheckInOutcome::Good, 1);
        row("nobody told, says the system", 0, CheckInOutcome::Weak, 0);
        row("rounded up", 8.1, CheckInOutcome::Good, 9);
        row("the last good one", checkin::GoodWithin, CheckInOutcome::Good, 50);
        row("the first weak one", checkin::GoodWithin + 0.1, CheckInOutcome::Weak, 51);
        row("in a building", 180, CheckInOutcome::Weak, 180);
        row("the last usable one", checkin::UsableWithin, CheckInOutcome::Weak, 1000);
        row("a part of a town", checkin::UsableWithin + 1, CheckInOutcome::NotFound, -1);
        row("by the address on the internet", 25'000, CheckInOutcome::NotFound, -1);
        row("nobody told", std::nullopt, CheckInOutcome::Weak, 0);
        row("nonsense", -1, CheckInOutcome::NotFound, -1);
        row("no number", std::numeric_limits<double>::quiet_NaN(), CheckInOutcome::NotFound, -1);
    }
    void byAccuracy()
    {
        QFETCH(std::optional<double>, accuracy);
        QFETCH(int, kept);
        const CheckIn checkIn = checkin::judge(fix(accuracy), Now);
        QTEST(checkIn.outcome, "outcome");
        QCOMPARE(checkIn.place, kept < 0 ? std::nullopt : std::optional(GeoPlace{Office, kept}));
        QCOMPARE(checkIn.at, Now);
    }

    void byAge_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<CheckInOutcome>("outcome");
        constexpr qint64 Fresh = checkin::FreshFor.count();
        QTest::newRow("now") << qint64(0) << CheckInOutcome::Good;
        QTest::newRow("the last fresh one") << Fresh << CheckInOutcome::Good;
        QTest::newRow("the first stale one") << Fresh + 1 << CheckInOutcome::Stale;
        QTest::newRow("of yesterday") << qint64(86'400'000) << CheckInOutcome::Stale;
        QTest::newRow("of another age") << Now << CheckInOutcome::Stale;
        QTest::newRow("the device's clock is slow") << qint64(-600'000) << CheckInOutcome::Good;
    }
    void byAge()
    {
        QFETCH(qint64, age);
        const CheckIn checkIn = checkin::judge(fix(8, age), Now);
        QTEST(checkIn.outcome, "outcome");
        QCOMPARE(checkIn.at, Now - age); // when one was there
        QVERIFY(checkIn.place);
    }

    void theWorseCounts()
    {
        PositionFix madeUp = fix(180, 86'400'000);
        QCOMPARE(checkin::judge(madeUp, Now).outcome, CheckInOutcome::Stale);
        madeUp.mocked = true;
        QCOMPARE(checkin::judge(madeUp, Now).outcome, CheckInOutcome::Mocked);
        QVERIFY(checkin::judge(madeUp, Now).place);
        madeUp.accuracy = 5000;
        QCOMPARE(checkin::judge(madeUp, Now).outcome, CheckInOutcome::NotFound);
    }
    void theZeroPointIsNoPlace()
    {
        QCOMPARE(checkin::judge(PositionFix{{}, 5, Now, false}, Now),
                 (CheckIn{CheckInOutcome::NotFound, std::nullopt, Now}));
    }

    void withoutAFix_data()
    {
        QTest::addColumn<PositionTrouble>("trouble");
        QTest::addColumn<CheckInOutcome>("outcome");
        QTest::newRow("forbidden") << PositionTrouble::Denied << CheckInOutcome::Denied;
        QTest::newRow("nothing to find it with") << PositionTrouble::NoReceiver << CheckInOutcome::NoReceiver;
        QTest::newRow("nothing in time") << PositionTrouble::NoFix << CheckInOutcome::NotFound;
    }
    void withoutAFix()
    {
        QFETCH(PositionTrouble, trouble);
        const CheckIn checkIn = checkin::judge(tl::unexpected(trouble), Now);
        QTEST(checkIn.outcome, "outcome");
        QVERIFY(!checkIn.place);
        QCOMPARE(checkIn.at, Now);
    }

    void everyOutcomeHasAWord()
    {
        QSet<QString> words;
        for (int i = 0; i <= int(CheckInOutcome::Skipped); ++i) {
            const QString word = checkInWord(CheckInOutcome(i));
            QVERIFY(!word.isEmpty());
            QCOMPARE(checkInOutcome(word), std::optional(CheckInOutcome(i)));
            words.insert(word);
        }
        QCOMPARE(words.size(), checkInWords().size());
        QVERIFY(!checkInOutcome(QStringLiteral("of a newer app")));
    }
};

QTEST_APPLESS_MAIN(TestCheckIn)
#include "tst_checkin.moc"
