#include "core/base/executor.h"

namespace kf {

Executor::Executor(const QString &name, Inbox inbox)
{
    if (inbox == Inbox::EventLoop) {
        m_thread = std::make_unique<QThread>();
        m_context = std::make_unique<QObject>();
        m_context->moveToThread(m_thread.get());
    } else {
        m_thread.reset(QThread::create([this] { workOff(); }));
    }
    m_thread->setObjectName(name);
    m_thread->start();
}

Executor::~Executor()
{
    if (m_context) {
        // A last order behind everything given before: the inbox is emptied first, then the thread's loop ends.
        QMetaObject::invokeMethod(
            m_context.get(), [this] { m_thread->quit(); }, Qt::QueuedConnection);
    } else {
        {
            const std::lock_guard lock(m_lock);
            m_stop = true;
        }
        m_wake.notify_one();
    }
    m_thread->wait();
}

void Executor::post(std::unique_ptr<Job> job)
{
    if (m_context) {
        QMetaObject::invokeMethod(
            m_context.get(), [job = std::shared_ptr<Job>(std::move(job))] { job->run(); }, Qt::QueuedConnection);
        return;
    }
    {
        const std::lock_guard lock(m_lock);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Executor::workOff()
{
    for (;;) {
        std::unique_ptr<Job> job;
        {
            std::unique_lock lock(m_lock);
            m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job->run();
    }
}

} // namespace kf
