#pragma once

#include "server/storage/storage.h"

#include <thread>

namespace kf::server {

// Hears on a thread and a connection of its own what servers on the same database announce. A lost connection is opened
// again, after a pause that grows.
class PgListener
{
public:
    static constexpr char Channel[] = "keyfield_news";
    using Hear = std::function<void(const std::optional<News> &)>; // nothing: some may have been missed

    PgListener(QString url, Hear hear);
    ~PgListener();
    Q_DISABLE_COPY_MOVE(PgListener)

    static QString toText(const News &news);
    static std::optional<News> fromText(const QByteArray &text); // nothing: it is no announcement of ours

private:
    void run();
    bool pause(int ms) const; // false: it is to end

    const QString m_url;
    const Hear m_hear;
    int m_stop; // an eventfd, readable once it is to end
    std::thread m_thread;
};

} // namespace kf::server
