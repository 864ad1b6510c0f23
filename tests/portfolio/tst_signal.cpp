#include "core/portfolio/rhythm.h"
#include "core/portfolio/signal.h"

#include <QTest>

using namespace kf;
using namespace kf::portfolio;

namespace {

constexpr qint64 DayMs = 24ll * 3600 * 1000;
const QDateTime Now(QDate(2026, 10, 13), QTime(9, 52));

Client client(const QString &tier = QStringLiteral("B"))
{
    Client made;
    made.id = RecordId::generate(Now.toMSecsSinceEpoch());
    made.name = QStringLiteral("Тавория");
    made.tier = tier;
    made.rhythm = rhythmDays({}, tier);
    made.known = Now.toMSecsSinceEpoch();
    return made;
}

Matter matter(Matter::Kind kind, std::optional<Moment> due = {})
{
    return {kind, RecordId::generate(Now.toMSecsSinceEpoch()), QStringLiteral("Недовоз"), due};
}

Moment day(int fromToday)
{
    return {Now.date().addDays(fromToday), {}};
}

std::vector<Signal::Kind> kinds(const std::vector<Signal> &found)
{
    std::vector<Signal::Kind> list;
    for (const Signal &signal : found)
        list.push_back(signal.kind);
    return list;
}

} // namespace

class SignalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRhythmIsTheClientsOwnElseItsSegments_data()
    {
        QTest::addColumn<int>("own"); // -1: none
        QTest::addColumn<QString>("tier");
        QTest::addColumn<int>("days"); // -1: never asked for
        QTest::newRow("A") << -1 << "A" << 21;
        QTest::newRow("the Cyrillic letter that looks like it") << -1 << QStringLiteral("А") << 21;
        QTest::newRow("B") << -1 << "B" << 30;
        QTest::newRow("C") << -1 << " C " << 60;
        QTest::newRow("no segment") << -1 << "" << 45;
        QTest::newRow("his own") << 7 << "C" << 7;
        QTest::newRow("never") << 0 << "A" << -1;
    }
    void aRhythmIsTheClientsOwnElseItsSegments()
    {
        QFETCH(int, own);
        QFETCH(QString, tier);
        QFETCH(int, days);
        QCOMPARE(rhythmDays(own >= 0 ? std::optional<qint64>(own) : std::nullopt, tier).value_or(-1), days);
    }

    void nothingOpenNeedsNoAttention() { QVERIFY(signalsOf(client(), Now).empty()); }

    void whatIsDueLaterCanWaitButForAComplaint()
    {
        Client one = client();
        one.matters = {matter(Matter::Kind::Task, day(0)), matter(Matter::Kind::OurPromise, day(3)),
                       matter(Matter::Kind::ClientPromise, day(0))};
        QVERIFY(signalsOf(one, Now).empty());
        one.matters.push_back(matter(Matter::Kind::Complaint, day(3)));
        const auto found = signalsOf(one, Now);
        QCOMPARE(kinds(found), std::vector{Signal::Kind::Complaint});
        QVERIFY(!found.front().overdue);
        QCOMPARE(found.front().tone, Signal::Tone::Warning);
    }

    void aTimeOfTodayThatHasPassedIsOverdue()
    {
        Client one = client();
        one.matters = {matter(Matter::Kind::OurPromise, Moment{Now.date(), QTime(9, 51)})};
        QVERIFY(signalsOf(one, Now).front().overdue);
        one.matters = {matter(Matter::Kind::OurPromise, Moment{Now.date(), QTime(9, 53)})};
        QVERIFY(signalsOf(one, Now).empty());
    }

    void overdueThingsStandInTheOrderOfTheirKinds()
    {
        Client one = client();
        one.lastVisit = Now.toMSecsSinceEpoch() - 34 * DayMs;
        one.matters = {matter(Matter::Kind::ClientPromise, day(-1)), matter(Matter::Kind::Task, day(-1)),
                       matter(Matter::Kind::Risk), matter(Matter::Kind::OurPromise, day(-1)),
                       matter(Matter::Kind::Complaint, day(-1))};
        using enum Signal::Kind;
        QCOMPARE(kinds(signalsOf(one, Now)), (std::vector{Complaint, OurPromise, Risk, Task, ClientPromise, NotSeen}));
    }

    void aRiskThatNobodyTouchesFades_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<double>("left"); // of its urgency
        QTest::newRow("just written") << 0 << 1.0;
        QTest::newRow("as long as it is fresh") << RiskFreshDays << 1.0;
        QTest::newRow("half of the way") << (RiskFreshDays + RiskGoneDays) / 2 << 0.5;
        QTest::newRow("a day before the end") << RiskGoneDays - 1 << 1.0 / (RiskGoneDays - RiskFreshDays);
        QTest::newRow("gone") << RiskGoneDays << 0.0;
        QTest::newRow("long gone") << 4 * RiskGoneDays << 0.0;
    }
    void aRiskThatNobodyTouchesFades()
    {
        QFETCH(int, days);
        QFETCH(double, left);
        Client one = client();
        one.matters = {matter(Matter::Kind::Risk)};
        const double whole = signalsOf(one, Now).front().urgency; // nobody knows its age
        one.matters.front().touched = Now.toMSecsSinceEpoch() - days * DayMs;
        const auto found = signalsOf(one, Now);
        QCOMPARE(found.empty(), left == 0);
        if (left > 0)
            QCOMPARE(found.front().urgency, whole * left);
    }

    void aFreshRiskSpeaksForTheOldOnes()
    {
        Client one = client();
        one.matters = {matter(Matter::Kind::Risk), matter(Matter::Kind::Risk), matter(Matter::Kind::Risk)};
        one.matters[0].touched = Now.toMSecsSinceEpoch() - 90 * DayMs;
        one.matters[1].touched = Now.toMSecsSinceEpoch() - DayMs;
        one.matters[2].touched = Now.toMSecsSinceEpoch() - 400 * DayMs;
        const auto found = signalsOf(one, Now);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found.front().record, one.matters[1].id);
        QCOMPARE(found.front().count, 2);
    }

    void theOlderOfTwoIsTheReasonAndBothAreCounted()
    {
        Client one = client();
        one.matters = {matter(Matter::Kind::Task, day(-2)), matter(Matter::Kind::Task, day(-20)),
                       matter(Matter::Kind::Task, day(-3))};
        const auto found = signalsOf(one, Now);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found.front().count, 3);
        QCOMPARE(found.front().record, one.matters[1].id);
    }

    void oneIsNotSeenForLongerThanTheRhythm()
    {
        Client one = client();
        one.lastVisit = Now.toMSecsSinceEpoch() - 30 * DayMs;
        QVERIFY(signalsOf(one, Now).empty());
        one.lastVisit -= DayMs;
        const auto found = signalsOf(one, Now);
        QCOMPARE(kinds(found), std::vector{Signal::Kind::NotSeen});
        QCOMPARE(found.front().days, 31);

        Client planned = one;
        planned.nextVisit = Now.toMSecsSinceEpoch() + DayMs;
        QVERIFY(signalsOf(planned, Now).empty());
        Client never = one;
        never.rhythm = {};
        QVERIFY(signalsOf(never, Now).empty());
        Client fresh = one; // came into the book just now
        fresh.lastVisit = 0;
        QVERIFY(signalsOf(fresh, Now).empty());
        fresh.known = Now.toMSecsSinceEpoch() - 40 * DayMs;
        QCOMPARE(signalsOf(fresh, Now).front().days, 40);
    }

    void aPersonHasARhythmOfHisOwn()
    {
        Client one = client();
        one.lastVisit = Now.toMSecsSinceEpoch() - DayMs;
        one.people = {{RecordId::generate(1), QStringLiteral("Ольга Рябинина"), QString(), 14,
                       Now.toMSecsSinceEpoch() - 21 * DayMs, false}};
        const auto found = signalsOf(one, Now);
        QCOMPARE(kinds(found), std::vector{Signal::Kind::PersonNotSeen});
        QCOMPARE(found.front().title, QStringLiteral("Ольга Рябинина"));
        QCOMPARE(found.front().days, 21);
        one.people.front().ahead = true;
        QVERIFY(signalsOf(one, Now).empty());
    }

    void moneyAtRiskTimesDeadlineRanks()
    {
        Portfolio book;
        Client small = client(), big = client(), calm = client(), late = client();
        small.openDeals = 100'000;
        small.matters = {matter(Matter::Kind::OurPromise, day(-1))};
        big.openDeals = 1'000'000;
        big.matters = {matter(Matter::Kind::OurPromise, day(-1))};
        late.openDeals = 1'000'000;
        late.matters = {matter(Matter::Kind::Complaint, day(-1))};
        book.clients = {small, calm, big, late};
        const auto list = attention(book, Now);
        QCOMPARE(list.size(), 3u);
        QCOMPARE(list[0].client, 3u);
        QCOMPARE(list[1].client, 2u);
        QCOMPARE(list[1].atRisk, 1'000'000);
        QCOMPARE(list[2].client, 0u);
    }

    void withoutDealsTheSegmentSpeaks()
    {
        Portfolio book;
        for (const char *tier : {"C", "A", "B"}) {
            Client one = client(QLatin1String(tier));
            one.matters = {matter(Matter::Kind::Task, day(-1))};
            book.clients.push_back(one);
        }
        const auto list = attention(book, Now);
        QCOMPARE(list[0].client, 1u);
        QCOMPARE(list[1].client, 2u);
        QCOMPARE(list[2].client, 0u);
    }
};

QTEST_GUILESS_MAIN(SignalTest)
#include "tst_signal.moc"
