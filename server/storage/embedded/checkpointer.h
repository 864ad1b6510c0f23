#pragma once

#include "server/storage/embedded/workspacefile.h"

#include <condition_variable>
#include <deque>
#include <thread>

namespace kf::server {

// Moves write-ahead logs into their databases on a thread of its own, so that no push waits for it.
class Checkpointer final : public CommitWatcher
{
public:
    Checkpointer();
    ~Checkpointer() override;
    Q_DISABLE_COPY_MOVE(Checkpointer)

    void committed(const std::shared_ptr<DatabasePool> &file, int logPages) override;

private:
    void run();

    std::mutex m_lock;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<DatabasePool>> m_waiting; // under m_lock, each once
    bool m_stop = false;                                 // under m_lock
    std::thread m_thread;
};

} // namespace kf::server
