#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <type_traits>

namespace kf {

// One named thread with an inbox: work given to it runs there, in order. Dropping the executor finishes what was given
// to it and then stops the thread; every future settles.
class Executor
{
public:
    enum class Inbox {
        Plain,    // the quickest way in
        EventLoop // for work that leaves timers, sockets or other objects of Qt behind on the thread
    };
    explicit Executor(const QString &name, Inbox inbox = Inbox::Plain);
    ~Executor();
    Q_DISABLE_COPY_MOVE(Executor)

    template <typename Fn>
    auto run(Fn work) -> QFuture<std::invoke_result_t<Fn>>
    {
        auto job = std::make_unique<JobOf<Fn>>(std::move(work));
        auto future = job->promise.future();
        job->promise.start();
        post(std::move(job));
        return future;
    }

    bool isCurrent() const { return QThread::currentThread() == m_thread.get(); }

private:
    struct Job
    {
        Job() = default;
        virtual ~Job() = default;
        Q_DISABLE_COPY_MOVE(Job)
        virtual void run() = 0;
    };
    template <typename Fn>
    struct JobOf final : Job
    {
        using Outcome = std::invoke_result_t<Fn>;
        explicit JobOf(Fn given) : work(std::move(given)) {}
        void run() override
        {
            if constexpr (std::is_void_v<Outcome>)
                work();
            else
                promise.addResult(work());
            promise.finish();
        }
        Fn work;
        QPromise<Outcome> promise;
    };

    void post(std::unique_ptr<Job> job);
    void workOff();

    std::unique_ptr<QObject> m_context; // with an event loop only
    std::mutex m_lock;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Job>> m_jobs; // under m_lock
    bool m_stop = false;                     // under m_lock
    std::unique_ptr<QThread> m_thread;
};

} // namespace kf
