#include "server/sync/newsboard.h"

namespace kf::server {

// Its place on the board.
class NewsBoard::Waiter
{
public:
    Waiter(NewsBoard &board, const RecordId &workspace, quint64 number)
        : m_board(board), m_workspace(workspace), m_number(number)
    {
    }
    ~Waiter() { m_board.leave(m_workspace, m_number); }
    Q_DISABLE_COPY_MOVE(Waiter)

private:
    NewsBoard &m_board;
    const RecordId m_workspace;
    const quint64 m_number;
};

std::shared_ptr<NewsBoard::Waiter> NewsBoard::wait(const RecordId &workspace, DeviceId reader, Wake wake)
{
    const std::lock_guard lock(m_lock);
    const quint64 number = ++m_last;
    m_waiting[workspace].emplace(number, Entry{reader, std::move(wake)});
    return std::make_shared<Waiter>(*this, workspace, number);
}

void NewsBoard::leave(const RecordId &workspace, quint64 number)
{
    const std::lock_guard lock(m_lock);
    const auto at = m_waiting.find(workspace);
    if (at == m_waiting.end())
        return;
    at->second.erase(number);
    if (at->second.empty())
        m_waiting.erase(at);
}

void NewsBoard::post(const News &news)
{
    const std::lock_guard lock(m_lock);
    const auto at = m_waiting.find(news.workspace);
    if (at == m_waiting.end())
        return;
    for (auto &[number, entry] : at->second) {
        if (entry.reader != news.device && entry.wake)
            std::exchange(entry.wake, {})();
    }
}

void NewsBoard::postToAll()
{
    const std::lock_guard lock(m_lock);
    for (auto &[workspace, waiters] : m_waiting) {
        for (auto &[number, entry] : waiters) {
            if (entry.wake)
                std::exchange(entry.wake, {})();
        }
    }
}

size_t NewsBoard::waiting() const
{
    const std::lock_guard lock(m_lock);
    size_t count = 0;
    for (const auto &[workspace, waiters] : m_waiting)
        count += waiters.size();
    return count;
}

} // namespace kf::server
