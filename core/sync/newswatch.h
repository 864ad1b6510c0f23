#pragma once

#include "core/sync/identity.h"
#include "core/sync/transport.h"

#include <QObject>

namespace kf {

// Waits at the server for what other devices write, by one request after another that is answered when there is
// something. Asks from where the store stands each time. Lives on a thread with an event loop.
class NewsWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int TimeoutMs = 75'000; // the server answers after 50 s at the latest

    using TransportTo = std::function<std::shared_ptr<Transport>(const Identity &)>;
    NewsWatch(Store &store, TransportTo transportTo, QObject *parent = nullptr);

    void watch(); // unless it does already
    void stop();  // and forgets the connection

Q_SIGNALS:
    void watching(bool watching); // the server has the request; or it waits for nothing any more
    void answered();              // the server knows of such requests, and waits with us
    void news();                  // to be pulled; it stops until watch()
    void lost();                  // the connection, or the token: the next run tells; likewise

private:
    void ask(const Identity &identity, const wire::Cursor &cursor, const QByteArray &token);
    void take(const Transport::Reply &reply);

    Store &m_store;
    TransportTo m_transportTo;
    std::shared_ptr<Transport> m_transport;
    int m_round = 0; // answers to earlier ones are dropped
    bool m_watching = false;
    bool m_unknown = false; // an older server, which has no such thing
};

} // namespace kf
