#include "tests/bench/syncbench.h"

#include "tests/bench/devices.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampledata.h"
#include "tests/support/programs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

namespace kf::bench {

namespace {

SyncReport synchronise(Session &session)
{
    const SyncReport report = waitFor(session.sync().syncNow());
    if (report.error)
        qFatal("sync: %s", qPrintable(report.error->message));
    return report;
}

void apply(Session &session, Action action)
{
    const auto done = session.store().apply(std::move(action)).result();
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

} // namespace

int syncDevice(const QString &directory, const QString &code, const BareTimes &bare)
{
    const auto session = openSession(directory);
    enrol(*session, code);
    SyncReport report;
    const double first = once([&] { report = synchronise(*session); });
    line("sync: first, all records, search index built", QStringLiteral("%1 ms for %2; bare SQLCipher %3 ms; ratio %4")
                                                             .arg(first, 0, 'f', 0)
                                                             .arg(report.pulled)
                                                             .arg(bare.bulkMs, 0, 'f', 0)
                                                             .arg(first / bare.bulkMs, 0, 'f', 2));
    line("sync: first, on the wire and in memory",
         QStringLiteral("%1 MB in; peak memory of the device %2 MB")
             .arg(double(report.bytesIn) / 1e6, 0, 'f', 2)
             .arg(megabytesOf(QCoreApplication::applicationPid(), "VmHWM:"), 0, 'f', 0));

    const auto tasks = session->store()
                           .read([](Reader &reader) {
                               Query query;
                               query.type = &types::task;
                               query.limit = 1000;
                               return reader.list(query);
                           })
                           .result();
    QRandomGenerator random(9);
    for (int i = 0; i < 1000; ++i) {
        Record note(types::note);
        note.set(types::note.text, randomWords(random, 8, 24));
        Action action;
        action.edits.push_back(RecordEdit::create(note));
        apply(*session, std::move(action));
    }
    for (const Record &task : *tasks) {
        RecordEdit edit;
        edit.type = &types::task;
        edit.id = task.id();
        edit.values.emplace_back(&types::task.title, Value(QStringLiteral("правка ") + randomWords(random, 2, 2)));
        Action action;
        action.edits.push_back(std::move(edit));
        apply(*session, std::move(action));
    }
    double acknowledged = 0;
    QElapsedTimer timer;
    QObject::connect(&session->sync(), &SyncLoop::acknowledged, &session->sync(),
                     [&] { acknowledged = double(timer.nsecsElapsed()) / 1e6; });
    timer.start();
    const double sent = once([&] { report = synchronise(*session); });
    line("sync: 1,000 new notes and 1,000 edits",
         QStringLiteral("%1 ms to the last acknowledgement; bare SQLCipher %2 ms; ratio %3")
             .arg(acknowledged, 0, 'f', 0)
             .arg(bare.sendMs, 0, 'f', 0)
             .arg(acknowledged / bare.sendMs, 0, 'f', 2));
    line("sync: the same, to the end of the run", QStringLiteral("%1 ms; on the wire %2 kB out, %3 kB in")
                                                      .arg(sent, 0, 'f', 0)
                                                      .arg(double(report.bytesOut) / 1e3, 0, 'f', 0)
                                                      .arg(double(report.bytesIn) / 1e3, 0, 'f', 0));
    return 0;
}

int syncBench(int count, const BareTimes &bare, const QString &postgres)
{
    QTemporaryDir directory;
    test::Server server(directory.path(), postgres);
    server.createWorkspace({QStringLiteral("kam")});
    server.start();
    {
        QTemporaryDir seedDirectory;
        const auto seeder = openSession(seedDirectory.path());
        Action action;
        portfolio(count, [&](const Record &record) {
            action.edits.push_back(RecordEdit::create(record));
            if (action.edits.size() == MaxActionOperations)
                apply(*seeder, std::exchange(action, {}));
        });
        if (!action.edits.empty())
            apply(*seeder, std::move(action));
        enrol(*seeder, server.invite(QStringLiteral("kam")));
        const double pushed = once([&] { synchronise(*seeder); });
        line("sync: sending a whole portfolio", QStringLiteral("%1 ms for %2").arg(pushed, 0, 'f', 0).arg(count));
    }
    server.stop();
    server.start(); // its memory begins anew
    QTemporaryDir device;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--device"), device.path(), server.invite(QStringLiteral("kam")),
                   QString::number(bare.bulkMs), QString::number(bare.sendMs)});
    process.waitForFinished(-1);
    line("server: peak memory", QStringLiteral("%1 MB").arg(megabytesOf(server.processId(), "VmHWM:"), 0, 'f', 0));
    return process.exitCode();
}

} // namespace kf::bench
