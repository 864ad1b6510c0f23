// A recording whose program is killed: whatever the moment, no more than five seconds of it are lost, and what is there
// is sound. This program is also the one that is killed: `--record <folder>`.
#include "core/media/mediastore.h"
#include "core/media/voicedecoder.h"
#include "tests/media/voices.h"
#include "tests/support/must.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace kf;
using namespace kf::test;

namespace {

constexpr int Rate = 16'000;
constexpr int PieceMs = 100;
constexpr int MayLoseMs = 5000;

Result<std::unique_ptr<Store>> openStore(const QString &directory, bool create)
{
    StoreOptions options;
    options.directory = directory;
    options.create = create;
    return Store::open(options, Secret::copyOf(QByteArray(32, 'k'))); // the vault is not what is tested here
}

// Hears in real time, or `hurry` times as fast, until it is killed; says how much it has heard, in milliseconds.
int recordForEver(const QString &directory, int hurry)
{
    const auto store = must(openStore(directory, false));
    MediaStore media(*store);
    Media what;
    what.kind = QStringLiteral("voice");
    what.place = QStringLiteral("capture");
    VoiceRecording recording = must(media.record(what, Rate));
    int heard = 0;
    QTimer ear;
    ear.setTimerType(Qt::PreciseTimer);
    ear.setInterval(PieceMs / hurry);
    QObject::connect(&ear, &QTimer::timeout, [&] {
        std::printf("%d\n", heard + PieceMs); // heard before it is recorded: what is lost in between counts
        std::fflush(stdout);
        must(recording.append(voice(Rate, heard, PieceMs)));
        heard += PieceMs;
    });
    ear.start();
    return QCoreApplication::exec();
}

int lastNumber(const QByteArray &output)
{
    const qsizetype end = output.lastIndexOf('\n');
    const qsizetype from = output.lastIndexOf('\n', end - 1) + 1;
    return end < 0 ? 0 : output.sliced(from, end - from).toInt();
}

} // namespace

class TestRecordingKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillLosesFiveSecondsAtMost();
};

void TestRecordingKills::aKillLosesFiveSecondsAtMost()
{
    const int kills = qEnvironmentVariableIntValue("KF_KILLS") > 0 ? qEnvironmentVariableIntValue("KF_KILLS") : 12;
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("store"));
    must(openStore(path, true));
    const Samples said = voice(Rate, 0, 300);
    const QByteArray pcm(reinterpret_cast<const char *>(said.data() + 2000), 64);
    int worst = 0;
    int inAll = 0;
    for (int i = 0; i < kills; ++i) {
        const int hurry = i % 3 == 0 ? 1 : 10;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--record"), path, QString::number(hurry)});
        const int until = 1500 + int(quint32(i * 2654435761u) >> 16) % 8500;
        QByteArray output;
        while (lastNumber(output) < (hurry == 1 ? until / 3 : until)) {
            QVERIFY2(child.waitForReadyRead(30'000), child.readAllStandardError().constData());
            output += child.readAllStandardOutput();
        }
        (void)child.waitForFinished((i * 7) % 13); // somewhere between two pieces
        child.kill();
        QVERIFY(child.waitForFinished());
        const int heard = lastNumber(output + child.readAllStandardOutput());

        QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(pcm) && !content.contains("OggS"), qPrintable(file.fileName()));
        }
        const auto store = must(openStore(path, false));
        MediaStore media(*store);
        const auto rescued = must(media.recover());
        qint64 kept = 0;
        if (!rescued.empty()) {
            QCOMPARE(rescued.size(), size_t(1));
            kept = rescued.front().durationMs;
            SealedReader reader = must(media.open(rescued.front().id));
            VoiceDecoder decoder;
            Samples samples;
            while (const auto chunk = must(reader.next())) {
                const Samples some = must(decoder.decode(*chunk));
                samples.insert(samples.end(), some.begin(), some.end());
            }
            QCOMPARE(qint64(samples.size()), decoder.decoded());
            const double ratio = energyOf(samples) / energyOf(voice(48'000, 0, int(kept)));
            QVERIFY2(ratio > 0.8 && ratio < 1.2, qPrintable(QString::number(ratio)));
        }
        const int lost = heard - int(kept);
        QVERIFY2(lost >= 0 && lost <= MayLoseMs, qPrintable(QStringLiteral("%1 of %2 ms lost").arg(lost).arg(heard)));
        worst = std::max(worst, lost);
        inAll += heard;
    }
    qInfo("%d kills of %d ms of recording in all; the most that one lost: %d ms", kills, inAll, worst);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--record"))
        return recordForEver(arguments[2], arguments[3].toInt());
    TestRecordingKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recordingkills.moc"
