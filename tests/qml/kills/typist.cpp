#include "tests/qml/kills/typist.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QThread>

#include <cstdio>
#include <ctime>
#include <memory>

namespace kf::test {

quint32 Typist::next()
{
    m_random = m_random * 1664525u + 1013904223u;
    return m_random >> 8;
}

QString Typist::after(const QString &text)
{
    static const QString letters = QStringLiteral("абвгдежзиклмнопрстуфхцчшщэюя abcdefghi0123456789ё");
    if (!text.isEmpty() && next() % 9 == 0)
        return text.chopped(1);
    return text + letters[qsizetype(next() % quint32(letters.size()))];
}

int Typist::pauseMs()
{
    return int(next() % 60);
}

qint64 machineMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

namespace {

// Past all buffers: what was told before the kill is what the parent reads.
void tell(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

} // namespace

void tellFound(const QString &text)
{
    tell("found " + text.toUtf8().toHex() + '\n');
}

void tellTyped()
{
    tell("typed " + QByteArray::number(machineMs()) + '\n');
}

Told readTold(const QByteArray &output)
{
    Told told;
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("found "))
            told.found = QString::fromUtf8(QByteArray::fromHex(line.mid(6)));
        else if (line.startsWith("typed "))
            told.typedAtMs.push_back(line.mid(6).toLongLong());
    }
    return told;
}

Verdict judge(const Kill &kill, const QString &after)
{
    const Told told = readTold(kill.output);
    if (!told.found)
        return {QStringLiteral("the program did not get as far as its draft: %1").arg(QString::fromUtf8(kill.output)),
                0};
    if (*told.found != kill.before)
        return {QStringLiteral("it showed «%1», the draft held «%2»").arg(*told.found, kill.before), 0};
    // The last text of his that the draft can be. One key more than he told may have gone in.
    Typist again(kill.seed);
    QString text = kill.before;
    std::optional<size_t> kept;
    for (size_t keys = 0; keys <= told.typedAtMs.size() + 1; ++keys) {
        if (text == after)
            kept = keys;
        (void)again.pauseMs();
        text = again.after(text);
    }
    if (!kept)
        return {QStringLiteral("«%1» is nothing that he typed").arg(after), 0};
    const qint64 lost = *kept < told.typedAtMs.size() ? kill.atMs - told.typedAtMs[*kept] : 0;
    if (lost > MayLoseMs)
        return {QStringLiteral("a key of %1 ms before the kill is lost").arg(lost), lost};
    return {{}, lost};
}

Kill killOne(const QStringList &arguments, const QString &before, quint32 seed, int afterMs)
{
    Kill kill{0, before, seed, {}};
    QProcess child;
    child.setProcessChannelMode(QProcess::SeparateChannels);
    child.start(QCoreApplication::applicationFilePath(), arguments + QStringList{QString::number(seed)});
    const QDeadlineTimer patience(60'000);
    while (!kill.output.contains("found ") && child.state() != QProcess::NotRunning && !patience.hasExpired()) {
        child.waitForReadyRead(1000);
        kill.output += child.readAllStandardOutput();
    }
    QThread::msleep(quint32(afterMs)); // the kill may fall anywhere: nothing is waited for
    kill.atMs = machineMs();
    child.kill();
    child.waitForFinished();
    kill.output += child.readAllStandardOutput();
    if (!readTold(kill.output).found)
        kill.output += child.readAllStandardError();
    return kill;
}

void inChains(int kills, int chains, const std::function<void(int chain, int kills)> &run)
{
    std::vector<std::unique_ptr<QThread>> threads; // Qt's own, since a store has timers
    threads.reserve(size_t(chains));
    for (int chain = 0; chain < chains; ++chain) {
        const int share = kills / chains + (chain < kills % chains ? 1 : 0);
        threads.emplace_back(QThread::create([&run, chain, share] { run(chain, share); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
}

int killsWanted(int otherwise)
{
    const int wanted = qEnvironmentVariableIntValue("KF_KILLS");
    return wanted > 0 ? wanted : otherwise;
}

} // namespace kf::test
