#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace kf::ctl {

// The future's result, with the events of this thread going on meanwhile: for work that needs them.
template <typename T>
T waitFor(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace kf::ctl
