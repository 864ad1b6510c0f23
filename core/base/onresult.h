#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QThread>

namespace kf {

// Deliver a future's result on the receiver's thread, or never if the receiver is gone by then. QFuture::then(receiver,
// ...) of Qt 6.4 crashes when the receiver dies first; a watcher owned by the receiver cannot.
template <typename T, typename Fn>
void onResult(const QFuture<T> &future, QObject *receiver, Fn deliver)
{
    Q_ASSERT(receiver->thread() == QThread::currentThread());
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, deliver = std::move(deliver)]() mutable {
                         watcher->deleteLater();
                         if constexpr (std::is_void_v<T>) {
                             if (!watcher->isCanceled())
                                 deliver();
                         } else {
                             if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                                 deliver(watcher->future().takeResult());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace kf
