#include "server/storage/embedded/checkpointer.h"

#include <algorithm>

namespace kf::server {

namespace {

constexpr int WorthwhilePages = 2048; // 8 MiB

} // namespace

Checkpointer::Checkpointer() : m_thread([this] { run(); }) {}

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_lock);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Checkpointer::committed(const std::shared_ptr<DatabasePool> &file, int logPages)
{
    if (logPages < WorthwhilePages)
        return;
    {
        const std::lock_guard lock(m_lock);
        if (std::find(m_waiting.begin(), m_waiting.end(), file) != m_waiting.end())
            return;
        m_waiting.push_back(file);
    }
    m_wake.notify_one();
}

void Checkpointer::run()
{
    for (;;) {
        std::shared_ptr<DatabasePool> file;
        {
            std::unique_lock lock(m_lock);
            m_wake.wait(lock, [this] { return m_stop || !m_waiting.empty(); });
            if (m_stop)
                return;
            file = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        // What stays in the log for now, because of a reader or an error, the next commit asks for again.
        if (const auto db = file->reader())
            (void)(*db)->checkpoint(Connection::Checkpoint::Passive);
    }
}

} // namespace kf::server
