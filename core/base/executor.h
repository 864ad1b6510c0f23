#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace kf {

// One named thread with an inbox: work given to it runs there, in order. Dropping the executor finishes what was given
// to it and then stops the thread; every future settles.
class Executor
{
public:
    explicit Executor(const QString &name);
    ~Executor();
    Q_DISABLE_COPY_MOVE(Executor)

    template <typename Fn>
    auto run(Fn work) -> QFuture<std::invoke_result_t<Fn>>
    {
        using Outcome = std::invoke_result_t<Fn>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        QFuture<Outcome> future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            m_context.get(),
            [promise, work = std::move(work)]() mutable {
                if constexpr (std::is_void_v<Outcome>)
                    work();
                else
                    promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};

} // namespace kf
