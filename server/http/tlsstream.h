#pragma once

#include "server/http/asio.h"

#include <openssl/err.h>

#include <memory>
#include <optional>
#include <vector>

namespace kf::server {

// TLS on a TCP socket, as a stream that Asio and Beast take. OpenSSL reads and writes the socket itself; Asio's own
// stream holds four buffers of 17 kB for each connection, also for one that has nothing to say. One reader and one
// writer at a time, on one strand; cancelling the socket ends what waits. Whoever uses it ignores SIGPIPE.
class TlsStream
{
public:
    using next_layer_type = net::ip::tcp::socket;
    using executor_type = next_layer_type::executor_type;

    // As a server with the context's certificate.
    TlsStream(net::ip::tcp::socket socket, net::ssl::context &context);

    executor_type get_executor() { return m_socket.get_executor(); }
    next_layer_type &next_layer() { return m_socket; }

    template <typename Token>
    auto async_handshake(Token &&token)
    {
        return net::async_compose<Token, void(error_code)>(Attempts{*this, [this] { return SSL_accept(m_tls.get()); }},
                                                           token, m_socket);
    }
    // Says good-bye; does not wait for the other side's.
    template <typename Token>
    auto async_shutdown(Token &&token)
    {
        return net::async_compose<Token, void(error_code)>(
            Attempts{*this, [this] { return SSL_shutdown(m_tls.get()) < 0 ? -1 : 1; }}, token, m_socket);
    }
    template <typename Buffers, typename Token>
    auto async_read_some(const Buffers &buffers, Token &&token)
    {
        const net::mutable_buffer into = firstOf<net::mutable_buffer>(buffers);
        return net::async_compose<Token, void(error_code, size_t)>(
            Attempts{*this, [this, into] { return SSL_read(m_tls.get(), into.data(), lengthOf(into)); }}, token,
            m_socket);
    }
    template <typename Buffers, typename Token>
    auto async_write_some(const Buffers &buffers, Token &&token)
    {
        const net::const_buffer from = inOnePiece(buffers);
        return net::async_compose<Token, void(error_code, size_t)>(
            Attempts{*this, [this, from] { return SSL_write(m_tls.get(), from.data(), lengthOf(from)); }}, token,
            m_socket);
    }

private:
    static constexpr size_t MaxRecord = 16 * 1024; // of TLS
    static constexpr size_t MaxPiece = 4 * 1024;   // is kept while the connection is idle

    static int lengthOf(const net::const_buffer &buffer) { return int(std::min(buffer.size(), MaxRecord)); }

    template <typename Buffer, typename Buffers>
    static Buffer firstOf(const Buffers &buffers)
    {
        for (auto at = net::buffer_sequence_begin(buffers); at != net::buffer_sequence_end(buffers); ++at) {
            if (Buffer(*at).size() > 0)
                return *at;
        }
        return {};
    }
    // A head and a short body go out together.
    template <typename Buffers>
    net::const_buffer inOnePiece(const Buffers &buffers)
    {
        const auto first = firstOf<net::const_buffer>(buffers);
        if (first.size() >= MaxPiece || first.size() == net::buffer_size(buffers))
            return first;
        m_piece.resize(std::min(net::buffer_size(buffers), MaxPiece));
        net::buffer_copy(net::buffer(m_piece), buffers);
        return net::buffer(m_piece);
    }

    // What to wait for before the next attempt, or how the last one ended.
    struct Outcome
    {
        std::optional<net::ip::tcp::socket::wait_type> wait;
        error_code error;
    };
    Outcome outcomeOf(int result) const;

    // Tries until it succeeds or fails, and waits for the socket in between.
    template <typename Attempt>
    struct Attempts
    {
        Attempts(TlsStream &tls, Attempt what) : stream(tls), attempt(std::move(what)) {}

        template <typename Self>
        void operator()(Self &self, error_code error = {})
        {
            if (ended) {
                complete(self);
                return;
            }
            const bool first = !std::exchange(begun, true);
            Outcome outcome{{}, error};
            if (!error) {
                ERR_clear_error(); // of another connection on this thread
                result = attempt();
                outcome = stream.outcomeOf(result);
            }
            if (outcome.wait) {
                stream.m_socket.async_wait(*outcome.wait, std::move(self));
                return;
            }
            ended = outcome.error;
            if (first) // never from inside the call that began it
                net::post(stream.get_executor(), std::move(self));
            else
                complete(self);
        }
        template <typename Self>
        void complete(Self &self)
        {
            const error_code error = *ended;
            const size_t count = error || result < 0 ? 0 : size_t(result);
            if constexpr (requires { self.complete(error, count); })
                self.complete(error, count);
            else
                self.complete(error);
        }

        TlsStream &stream;
        Attempt attempt;
        int result = 0;
        bool begun = false;
        std::optional<error_code> ended;
    };
    template <typename Attempt>
    Attempts(TlsStream &, Attempt) -> Attempts<Attempt>;

    struct Free
    {
        void operator()(SSL *tls) const { SSL_free(tls); }
    };
    net::ip::tcp::socket m_socket;
    std::unique_ptr<SSL, Free> m_tls;
    std::vector<char> m_piece;
};

} // namespace kf::server
