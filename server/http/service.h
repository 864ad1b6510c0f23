#pragma once

#include "core/base/clock.h"
#include "server/access/access.h"
#include "server/http/message.h"
#include "server/http/metrics.h"
#include "server/storage/storage.h"
#include "server/sync/newsboard.h"

namespace kf::server {

// What the server answers on each path, apart from how bytes come and go. Any thread.
class Service
{
public:
    Service(Storage &storage, Secret serverSecret, const Clock &clock);

    struct Route;
    // The head of a request, looked at before its body is read. Never blocks.
    struct Gate
    {
        const Route *route = nullptr;
        std::optional<Bearer> bearer;
        std::optional<Answer> refusal;
    };
    Gate check(const RequestHead &head) const;
    // Blocks on the storage.
    Answer handle(const Gate &gate, QByteArrayView body);

    // A request for news may wait. Blocks on the storage, but not for the news: `place` is held until `wake` is called
    // or the time is over; without one the answer is there already.
    struct NewsWait
    {
        Answer answer;
        std::shared_ptr<NewsBoard::Waiter> place;
    };
    static bool waitsForNews(const Gate &gate);
    NewsWait beginNews(const Gate &gate, QByteArrayView body, NewsBoard::Wake wake);
    static Answer newsAnswer(bool news);

    static QByteArray routeName(const Gate &gate); // "other" for paths that are not ours
    QByteArray deviceTag(const Gate &gate) const;
    QByteArray rateKey(const Gate &gate, const RequestHead &head) const;
    Metrics &metrics() { return m_metrics; }

private:
    friend struct Routes;
    struct Reply
    {
        Reply(QByteArray bytes, std::shared_ptr<const void> rest = {})
            : body(std::move(bytes)), remains(std::move(rest))
        {
        }
        QByteArray body;
        std::shared_ptr<const void> remains;
    };
    using Body = Result<Reply>;
    Body health(const Gate &gate, QByteArrayView plain);
    Body metricsText(const Gate &gate, QByteArrayView plain);
    Body enrol(const Gate &gate, QByteArrayView plain);
    Body token(const Gate &gate, QByteArrayView plain);
    Body rename(const Gate &gate, QByteArrayView plain);
    Body push(const Gate &gate, QByteArrayView plain);
    Body pull(const Gate &gate, QByteArrayView plain);
    Body snapshot(const Gate &gate, QByteArrayView plain);
    Body refused(const Gate &gate, QByteArrayView plain);
    Body mediaPut(const Gate &gate, QByteArrayView plain);
    Body mediaGet(const Gate &gate, QByteArrayView plain);
    Body news(const Gate &gate, QByteArrayView plain); // whether there is something already
    Answer failed(const Error &error) const;
    Answer challenge() const;

    Storage &m_storage;
    const Tokens m_tokens;
    Access m_access;
    const Clock &m_clock;
    Metrics m_metrics;
    const std::shared_ptr<NewsBoard> m_board; // shared with the storage, which tells it what others write
};

} // namespace kf::server
