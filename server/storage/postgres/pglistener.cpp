#include "server/storage/postgres/pglistener.h"

#include "server/storage/postgres/pgconnection.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>

namespace kf::server {

namespace {

constexpr int ConnectionSeconds = 3;
constexpr int FirstPauseMs = 200;
constexpr int LongestPauseMs = 10'000;

} // namespace

PgListener::PgListener(QString url, Hear hear)
    : m_url(std::move(url)), m_hear(std::move(hear)), m_stop(::eventfd(0, EFD_CLOEXEC)), m_thread([this] { run(); })
{
}

PgListener::~PgListener()
{
    (void)::eventfd_write(m_stop, 1);
    m_thread.join();
    ::close(m_stop);
}

QString PgListener::toText(const News &news)
{
    return news.workspace.toString() + u' ' + QString::number(quint64(news.device), 16);
}

std::optional<News> PgListener::fromText(const QByteArray &text)
{
    const QString all = QString::fromLatin1(text);
    const auto workspace = RecordId::fromString(all.section(u' ', 0, 0));
    bool isNumber = false;
    const quint64 device = all.section(u' ', 1).toULongLong(&isNumber, 16);
    if (!workspace || !isNumber)
        return std::nullopt;
    return News{*workspace, DeviceId(device)};
}

bool PgListener::pause(int ms) const
{
    pollfd stop{m_stop, POLLIN, 0};
    return ::poll(&stop, 1, ms) == 0;
}

void PgListener::run()
{
    int wait = FirstPauseMs;
    bool first = true;
    while (pause(first ? 0 : wait)) {
        first = false;
        wait = std::min(LongestPauseMs, 2 * wait);
        const auto connection = PgConnection::open(m_url, ConnectionSeconds);
        if (!connection || !(*connection)->script(QByteArray("LISTEN ") + Channel))
            continue;
        wait = FirstPauseMs;
        m_hear(std::nullopt); // what came while nobody listened
        while (const auto notices = (*connection)->waitForNotices(m_stop)) {
            if (notices->empty())
                return;
            for (const QByteArray &notice : *notices) {
                if (const auto news = fromText(notice))
                    m_hear(news);
            }
        }
    }
}

} // namespace kf::server
