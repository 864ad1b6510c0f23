// Thousands of days in a company whose network, disks, clocks and people misbehave: see simulation.h. One of them
// again: KF_SEED=<its seed> KF_SIMULATION=1 KF_TELL=1.
#include "tests/faults/campaign.h"
#include "tests/simulation/simulation.h"

#include <QTest>

using namespace kf;
using namespace kf::sim;

class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        takeChanceFromSeeds();
        test::FaultyDisk::instance();
        m_beginning = Beginning::make();
    }
    void nothingIsLostDoubledOrGivenAway();
    void aSeedTellsEverything();

private:
    Beginning m_beginning;
};

namespace {

constexpr int Steps = 120;
constexpr quint64 Apart = 1'000'003; // seeds of different runs do not meet

} // namespace

void SimulationTest::nothingIsLostDoubledOrGivenAway()
{
    const test::Campaign campaign("simulation", 2'000, 100'000);
    Counts counts;
    qint64 faults = 0;
    for (qint64 i = 0; i < campaign.size(); ++i) {
        const quint64 seed = campaign.size() == 1 ? campaign.seed() : campaign.seed() * Apart + quint64(i);
        const Outcome outcome = Simulation(m_beginning, seed).run(Steps);
        counts += outcome.counts;
        if (outcome.fault.isEmpty())
            continue;
        qWarning("seed %llu: %s", static_cast<unsigned long long>(seed), qPrintable(outcome.fault));
        if (++faults == 20)
            break;
    }
    campaign.tell(QByteArray::number(campaign.size()) + " days: " + QByteArray::number(counts.steps) + " steps, " +
                  QByteArray::number(counts.edits) + " edits, " + QByteArray::number(counts.requests) + " requests, " +
                  QByteArray::number(counts.cuts) + " power cuts, " + QByteArray::number(counts.restores) +
                  " restores, " + QByteArray::number(counts.refused) + " refused");
    QCOMPARE(faults, 0);
}

void SimulationTest::aSeedTellsEverything()
{
    for (quint64 seed = 1; seed <= 5; ++seed) {
        const Outcome once = Simulation(m_beginning, seed).run(Steps);
        const Outcome again = Simulation(m_beginning, seed).run(Steps);
        QCOMPARE(again.fault, once.fault);
        QCOMPARE(again.trace, once.trace);
    }
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
