#include "tests/bench/peersbench.h"

#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace kf::bench {

namespace {

constexpr char Ours[] = "keyfield";

struct Figure
{
    const char *name;
    const char *key; // in the harness's records
    int size;        // of the store, in records
    double scale;
    const char *unit;
};

constexpr Figure Figures[] = {
    {"(a) first sync, 10,000 records", "a_ms", 10'000, 1, "ms"},
    {"(a) first sync, 100,000 records", "a_ms", 100'000, 1, "ms"},
    {"(a) on the wire, 100,000 records", "a_wire", 100'000, 1e-6, "MB"},
    {"(b) 2,000 changes acknowledged, 10,000 records", "b_ms", 10'000, 1, "ms"},
    {"(b) 2,000 changes acknowledged, 100,000 records", "b_ms", 100'000, 1, "ms"},
    {"(b) on the wire", "b_wire", 10'000, 1e-3, "kB"},
    {"(c) two devices converge", "c_ms", 10'000, 1, "ms"},
    {"(c) both edits kept, of 1,000", "c_kept_both", 10'000, 1, ""},
    {"(d) durable save, p50", "d_p50", 10'000, 1, "ms"},
    {"(d) durable save, p99", "d_p99", 10'000, 1, "ms"},
    {"(f) disk of the device, 100,000 records", "a_client_disk", 100'000, 1e-6, "MB"},
    {"(g) memory of the device, 100,000 records", "a_client_rss_mb", 100'000, 1, "MB"},
    {"(g) memory of the server, 100,000 records", "a_server_rss_mb", 100'000, 1, "MB"},
};

std::optional<double> median(const QJsonArray &records, const QString &peer, const Figure &figure)
{
    std::vector<double> values;
    for (const auto &record : records) {
        const QJsonObject one = record.toObject();
        const QJsonValue value = one[QLatin1String(figure.key)];
        if (one[QStringLiteral("peer")].toString() == peer && one[QStringLiteral("size")].toInt() == figure.size &&
            !one.contains(QStringLiteral("error")) && value.isDouble())
            values.push_back(value.toDouble() * figure.scale);
    }
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const QJsonArray &records, const QStringList &rivals)
{
    for (const Figure &figure : Figures) {
        const auto ours = median(records, QLatin1String(Ours), figure);
        QString text = ours ? QStringLiteral("%1 %2").arg(*ours, 0, 'f', 2).arg(QLatin1String(figure.unit))
                            : QStringLiteral("not measured");
        for (const QString &rival : rivals) {
            const auto theirs = median(records, rival, figure);
            if (ours && theirs)
                text += QStringLiteral("; %1 %2, ratio %3")
                            .arg(rival)
                            .arg(*theirs, 0, 'f', 2)
                            .arg(*ours == 0 ? 0 : *theirs / *ours, 0, 'f', 2);
        }
        line(figure.name, text);
    }
    for (const auto &record : records) {
        const QJsonObject one = record.toObject();
        if (one.contains(QStringLiteral("error")))
            std::printf("%s failed: %s\n", qPrintable(one[QStringLiteral("peer")].toString()),
                        qPrintable(one[QStringLiteral("error")].toString()));
    }
}

} // namespace

int peersBench(const QString &folder)
{
    const QStringList rivals{QStringLiteral("powersync-enc"), QStringLiteral("watermelon")};
    std::printf("\nKeyfield and its rivals on their workload: medians; a ratio above 1 is in Keyfield's favour\n");
    std::fflush(stdout);
    const QDir here(QCoreApplication::applicationDirPath());
    QTemporaryDir temporary;
    const QString results = QStringLiteral("results/keyfield.json"); // the harness reads it once more, from its folder
    QFile file(QDir(folder).filePath(results));
    file.remove();
    QFile description(temporary.filePath(QStringLiteral("keyfield.json")));
    if (!description.open(QIODevice::WriteOnly))
        return 1;
    const QJsonObject peer{{QStringLiteral("title"), QStringLiteral("Keyfield")},
                           {QStringLiteral("server"), QJsonArray{here.filePath(QStringLiteral("kf-bench-peerserver"))}},
                           {QStringLiteral("client"), QJsonArray{here.filePath(QStringLiteral("kf-bench-peerclient"))}},
                           {QStringLiteral("canCheckpoint"), true}};
    description.write(QJsonDocument(QJsonObject{{QLatin1String(Ours), peer}}).toJson());
    description.close();

    QProcess harness;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KF_EXTRA_PEERS"), description.fileName());
    environment.insert(QStringLiteral("TMPDIR"), temporary.path()); // no seeded store of an earlier build
    harness.setProcessEnvironment(environment);
    harness.setWorkingDirectory(folder);
    harness.setStandardOutputFile(QProcess::nullDevice());
    harness.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    harness.start(QStringLiteral("bash"),
                  {QStringLiteral("run.sh"), QStringLiteral("--peers"), QLatin1String(Ours) + u',' + rivals.join(u','),
                   QStringLiteral("--runs10k"), QStringLiteral("3"), QStringLiteral("--runs100k"), QStringLiteral("3"),
                   QStringLiteral("--raw"), QStringLiteral("0"), QStringLiteral("--budget"), QStringLiteral("900"),
                   QStringLiteral("--out"), results});
    harness.waitForFinished(-1);
    if (harness.exitStatus() != QProcess::NormalExit || !file.open(QIODevice::ReadOnly)) {
        std::printf("the harness in %s did not run\n", qPrintable(folder));
        return 1;
    }
    print(QJsonDocument::fromJson(file.readAll()).array(), rivals);
    return 0;
}

} // namespace kf::bench
