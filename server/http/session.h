#pragma once

#include "server/http/asio.h"
#include "server/http/ratelimit.h"
#include "server/http/service.h"
#include "server/http/tlsstream.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <atomic>
#include <memory>

namespace kf::server {

// What all connections of a server share.
struct SharedState
{
    Service &service;
    const Limits limits;
    RateLimit rates{limits};
    net::ssl::context tls{net::ssl::context::tls_server};
    net::thread_pool workers;
    std::atomic<size_t> bodiesInFlight = 0;
    std::atomic<bool> stopping = false;

    SharedState(Service &s, const Limits &l, unsigned threads) : service(s), limits(l), workers(threads) {}
};

// One connection, from the handshake to its end. Lives as long as its coroutine; everything but requestStop() runs on
// its strand.
class Session : public std::enable_shared_from_this<Session>
{
public:
    Session(net::ip::tcp::socket socket, SharedState &shared, bool overloaded);

    net::awaitable<void> run();
    void requestStop(); // any thread: ends it after the request in hand
    net::any_io_executor executor() { return m_stream.get_executor(); }

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    enum class Read { Ok, Closed, TimedOut };

    net::awaitable<bool> handshake();
    net::awaitable<Read> waitForRequest();
    // One request and its answer; false when the connection is to end.
    net::awaitable<bool> serve();
    net::awaitable<error_code> readHead(Parser &parser);
    net::awaitable<error_code> readBody(Parser &parser);
    net::awaitable<Answer> waitForNews(const Service::Gate &gate, const std::string &body);
    net::awaitable<bool> waitTurn(const QByteArray &key);
    net::awaitable<bool> write(const Answer &answer, bool keepAlive);
    net::awaitable<void> close();
    Answer answerTo(error_code error) const;
    RequestHead headOf(const Parser &parser) const;

    void arm(std::chrono::milliseconds time); // cancels what the socket waits for when the time is over
    void disarm();

    TlsStream m_stream;
    SharedState &m_shared;
    net::steady_timer m_deadline;
    quint64 m_armed = 0; // which deadline is on; an expiry of an earlier one is ignored
    bool m_timedOut = false;
    bool m_idle = false;
    std::shared_ptr<net::steady_timer> m_bell; // while it waits for news
    const bool m_overloaded;
    boost::beast::flat_buffer m_buffer;
    QByteArray m_peer;
};

} // namespace kf::server
