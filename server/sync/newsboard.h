#pragma once

#include "server/storage/storage.h"

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace kf::server {

// Who waits for news of which workspace. Any thread.
class NewsBoard
{
public:
    // Called once, on any thread, soon; it must not wait for anything.
    using Wake = std::function<void()>;
    class Waiter;

    // Until the answer is dropped: `wake` is called when another device than `reader` has written, or may have.
    // Whoever waits looks at the log after this call, so that nothing is missed in between.
    std::shared_ptr<Waiter> wait(const RecordId &workspace, DeviceId reader, Wake wake);
    void post(const News &news);
    void postToAll(); // some news may have been missed
    size_t waiting() const;

private:
    struct Entry
    {
        DeviceId reader = DeviceId::None;
        Wake wake;
    };
    using Waiters = std::unordered_map<quint64, Entry>;
    void leave(const RecordId &workspace, quint64 number);

    mutable std::mutex m_lock;
    std::unordered_map<RecordId, Waiters> m_waiting; // by workspace; under m_lock, as is the next
    quint64 m_last = 0;
};

} // namespace kf::server
