#pragma once

#include "core/sync/session.h"

#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>

// Devices and processes, as the measures of the sync need them.
namespace kf::bench {

template <typename T>
T waitFor(const QFuture<T> &future)
{
    QEventLoop loop; // a test program may wait; the app never does
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

inline std::unique_ptr<Session> openSession(const QString &directory)
{
    StoreOptions options;
    options.directory = directory;
    options.deviceName = QStringLiteral("bench");
    options.create = true;
    auto store = Store::open(options, Secret::random(32));
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    return std::make_unique<Session>(std::move(*store));
}

inline void enrol(Session &session, const QString &code)
{
    const Result<void> done = waitFor(session.sync().enrol(code));
    if (!done)
        qFatal("enrol: %s", qPrintable(done.error().message));
}

// What /proc says of its memory: "VmHWM:" at most, "VmRSS:" now.
inline double megabytesOf(qint64 process, QByteArrayView row)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(row))
            return line.mid(row.size()).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

} // namespace kf::bench
