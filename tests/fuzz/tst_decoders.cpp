// Whatever bytes come: each decoder takes its seeds and thousands of mutants of them, and does no harm. `--seeds DIR`
// writes the seeds for libFuzzer to begin from. KF_MUTANTS, KF_SEED; KF_TRACE tells each mutant before it is taken.
#include "tests/faults/campaign.h"
#include "tests/fuzz/decoders.h"
#include "tests/fuzz/seeds.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <random>

using namespace kf::test;

namespace {

int writeSeeds(const QString &folder)
{
    for (const Decoder &decoder : allDecoders()) {
        const QDir into(folder + u'/' + QLatin1String(decoder.name));
        if (!into.mkpath(QStringLiteral(".")))
            return 1;
        int n = 0;
        for (const QByteArray &seed : seedsOf(decoder.name)) {
            QFile file(into.filePath(QStringLiteral("seed-%1").arg(n++)));
            if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size())
                return 1;
        }
    }
    return 0;
}

} // namespace

class DecodersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takeAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const Decoder &decoder : allDecoders())
            QTest::newRow(decoder.name) << QByteArray(decoder.name);
    }
    void takeAnyBytes()
    {
        QFETCH(const QByteArray, name);
        const Campaign campaign("mutants", 5'000, 100'000);
        const Decoder *decoder = decoderOf(name);
        const std::vector<QByteArray> seeds = seedsOf(name);
        QVERIFY(!seeds.empty());
        for (const QByteArray &seed : seeds)
            decoder->eat(seed);
        const bool traced = qEnvironmentVariableIsSet("KF_TRACE");
        for (qint64 i = 0; i < campaign.size(); ++i) {
            std::mt19937_64 random(campaign.seed() + quint64(i));
            const QByteArray bytes = mutant(seeds, random);
            if (traced)
                qInfo("mutant %lld: %s", i, bytes.toHex().constData());
            decoder->eat(bytes);
        }
        campaign.tell(QByteArray::number(campaign.size()) + " for " + name + " of " + QByteArray::number(seeds.size()) +
                      " seeds");
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--seeds"))
        return writeSeeds(arguments[2]);
    DecodersTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_decoders.moc"
