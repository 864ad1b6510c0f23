// The disk fails, or is full, at the n-th call of something that a user or the sync does: the step says so, nothing of
// it is there, nothing else is lost, and once the disk is well again it can be done.
#include "tests/faults/campaign.h"
#include "tests/faults/faultydisk.h"
#include "tests/faults/workday.h"

#include <QTest>

#include <map>

using namespace kf;
using namespace kf::test;

namespace {

using Fault = FaultyDisk::Fault;

bool tellsOfTheDisk(const Error &error)
{
    return !error.message.isEmpty() && (error.code == ErrorCode::Io || error.code == ErrorCode::DiskFull);
}

// How the disk of a day fails, and how much of the store is kept in memory: with little of it, pages are read and
// written in the middle of a step.
constexpr struct Weather
{
    Fault::Kind kind;
    bool forEver;
    int cacheKiB;
    const char *name;
} Weathers[] = {
    {Fault::Kind::Broken, false, 16384, "one call fails"},
    {Fault::Kind::Full, true, 16384, "the disk is full"},
    {Fault::Kind::Broken, true, 64, "all calls fail, little memory"},
    {Fault::Kind::Broken, true, 16384, "all calls fail"},
    {Fault::Kind::Full, true, 64, "the disk is full, little memory"},
    {Fault::Kind::Full, false, 16384, "full for a moment"},
    {Fault::Kind::Broken, false, 64, "one call fails, little memory"},
};

constexpr qint64 ReopenEvery = 40;

class Trial
{
public:
    qint64 faults = 0;
    qint64 endured = 0; // faults in spite of which the step was done
    std::map<QByteArray, qint64> told;

    // Until each call of each step has failed, or there were `most` faults. What was wrong; empty: nothing.
    QString day(const Weather &weather, qint64 most)
    {
        Workday day(weather.cacheKiB);
        for (const Workday::Step &step : Workday::steps()) {
            if (step.prepare)
                step.prepare(day);
            const QString wrong = inAllCallsOf(step, day, weather, most);
            if (!wrong.isEmpty())
                return QStringLiteral("%1, %2, ").arg(QLatin1String(weather.name), QLatin1String(step.name)) + wrong;
        }
        return {};
    }

private:
    QString inAllCallsOf(const Workday::Step &step, Workday &day, const Weather &weather, qint64 most)
    {
        const QByteArray before = must(day.content());
        const qint64 operations = day.operations();
        for (qint64 n = 1;; ++n) {
            FaultyDisk &disk = FaultyDisk::instance();
            const bool asked = faults < most;
            if (asked)
                disk.failIn(day.folder(), {weather.kind, n, weather.forEver});
            const auto result = step.run(day);
            const bool readable = !day.isOpen() || weather.kind != Fault::Kind::Full || day.canRead();
            const bool failed = disk.heal() > 0 && asked;
            faults += failed;
            if (!readable)
                return QStringLiteral("call %1: nothing can be read").arg(n);
            if (result) {
                endured += failed; // the calls behind this one have their turn on another day
                return day.operations() == operations + step.operations
                           ? QString()
                           : QStringLiteral("call %1: its operations are not its edits").arg(n);
            }
            if (!failed || !tellsOfTheDisk(result.error()))
                return QStringLiteral("call %1: %2").arg(n).arg(result.error().message);
            ++told[errorName(result.error().code)];
            if (!day.isOpen() || faults % ReopenEvery == 0)
                must(day.reopen());
            const auto now = day.content();
            if (!now)
                return QStringLiteral("call %1: what comes next fails too: %2").arg(n).arg(now.error().message);
            if (*now != before)
                return QStringLiteral("call %1: it failed, and something of it is there or gone").arg(n);
        }
    }
};

} // namespace

class IoFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallOfEveryStepMayFail()
    {
        const Campaign campaign("iofaults", 7'500, 20'000);
        FaultyDisk::instance();
        Trial trial;
        qint64 days = 0;
        QString wrong;
        for (size_t w = campaign.seed() % std::size(Weathers); trial.faults < campaign.size() && wrong.isEmpty();
             ++days)
            wrong = trial.day(Weathers[w++ % std::size(Weathers)], campaign.size());
        QByteArray counts = QByteArray::number(trial.faults) + " faults in " + QByteArray::number(days) + " days of " +
                            QByteArray::number(Workday::steps().size()) + " steps, " +
                            QByteArray::number(trial.endured) + " of them without harm";
        for (const auto &[code, times] : trial.told)
            counts += ", " + code + ' ' + QByteArray::number(times);
        campaign.tell(counts);
        QCOMPARE(wrong, QString());
        QVERIFY(trial.faults >= campaign.size());
        if (days >= qint64(std::size(Weathers)))
            QVERIFY(trial.told.size() >= 2); // both kinds came about
    }
};

QTEST_GUILESS_MAIN(IoFaultsTest)
#include "tst_iofaults.moc"
