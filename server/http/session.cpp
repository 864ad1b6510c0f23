#include "server/http/session.h"

#include "server/http/requestlog.h"

#include <boost/beast/core.hpp>
#include <netinet/tcp.h>

#include <array>

namespace kf::server {

namespace http = boost::beast::http;

namespace {

using Awaiting = net::redirect_error_t<net::use_awaitable_t<>>;

Awaiting into(error_code &error)
{
    return net::redirect_error(net::use_awaitable, error);
}

using QuickAcknowledgement = net::detail::socket_option::boolean<IPPROTO_TCP, TCP_QUICKACK>;
constexpr size_t BufferBytes = 64 * 1024;
constexpr size_t LingerBytes = 8 * 1024 * 1024;
constexpr std::chrono::milliseconds ClosingTime{1000};

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

http::status httpStatus(int status)
{
    return http::int_to_status(unsigned(status));
}

// Bytes of bodies that are being read or worked on, given back when it is dropped.
class Reservation
{
public:
    Reservation(std::atomic<size_t> &counter, size_t bytes, size_t limit) : m_counter(counter), m_bytes(bytes)
    {
        m_granted = m_counter.fetch_add(bytes) + bytes <= limit;
    }
    ~Reservation() { m_counter -= m_bytes; }
    Q_DISABLE_COPY_MOVE(Reservation)
    bool isGranted() const { return m_granted; }

private:
    std::atomic<size_t> &m_counter;
    const size_t m_bytes;
    bool m_granted;
};

} // namespace

Session::Session(net::ip::tcp::socket socket, SharedState &shared, bool overloaded)
    : m_stream(std::move(socket), shared.tls),
      m_shared(shared),
      m_deadline(m_stream.get_executor()),
      m_overloaded(overloaded),
      m_buffer(BufferBytes)
{
    error_code ignored;
    m_stream.next_layer().set_option(net::ip::tcp::no_delay(true), ignored);
    const auto peer = m_stream.next_layer().remote_endpoint(ignored);
    m_peer = QByteArray::fromStdString(peer.address().to_string());
}

void Session::arm(std::chrono::milliseconds time)
{
    m_timedOut = false;
    const quint64 mine = ++m_armed;
    m_deadline.expires_after(time);
    m_deadline.async_wait([self = shared_from_this(), mine](error_code error) {
        if (error || mine != self->m_armed)
            return;
        self->m_timedOut = true;
        error_code ignored;
        self->m_stream.next_layer().cancel(ignored);
    });
}

void Session::disarm()
{
    ++m_armed;
    m_deadline.cancel();
}

void Session::requestStop()
{
    net::post(m_stream.get_executor(), [self = shared_from_this()] {
        error_code ignored;
        if (self->m_idle)
            self->m_stream.next_layer().cancel(ignored);
        if (self->m_bell)
            self->m_bell->cancel();
    });
}

net::awaitable<void> Session::run()
{
    const bool greeted = co_await handshake();
    if (!greeted)
        co_return;
    bool goOn = true;
    while (goOn && !m_shared.stopping) {
        const Read read = co_await waitForRequest();
        if (read != Read::Ok)
            break;
        goOn = co_await serve();
    }
    co_await close();
}

net::awaitable<bool> Session::handshake()
{
    error_code error;
    arm(m_shared.limits.headTime);
    co_await m_stream.async_handshake(into(error));
    disarm();
    co_return !error;
}

net::awaitable<Session::Read> Session::waitForRequest()
{
    if (m_buffer.size() > 0) // it came together with the one before
        co_return Read::Ok;
    error_code error;
    m_idle = true;
    arm(m_shared.limits.idleTime);
    const size_t count = co_await m_stream.async_read_some(m_buffer.prepare(4096), into(error));
    disarm();
    m_idle = false;
    m_buffer.commit(count);
    if (m_timedOut)
        co_return Read::TimedOut;
    co_return error ? Read::Closed : Read::Ok;
}

net::awaitable<error_code> Session::readHead(Parser &parser)
{
    // Beast's own limit leaves out what it has parsed already, so the bytes are counted here.
    const size_t limit = m_shared.limits.headBytes;
    size_t taken = 0;
    error_code error;
    arm(m_shared.limits.headTime);
    while (!error && !parser.is_header_done()) {
        taken += co_await http::async_read_some(m_stream, m_buffer, parser, into(error));
        const bool endless = !parser.is_header_done() && taken + m_buffer.size() >= limit;
        if (!error && (taken > limit || endless))
            error = http::error::header_limit;
    }
    disarm();
    co_return error;
}

net::awaitable<error_code> Session::readBody(Parser &parser)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begun = Clock::now();
    size_t bytes = 0;
    while (!parser.is_done()) {
        error_code error;
        // Many a client's library, Qt's too, sends the last small piece only when what went before is acknowledged,
        // which the kernel would put off for 40 ms. The kernel forgets the option, so it is said before each read.
        m_stream.next_layer().set_option(QuickAcknowledgement(true), error);
        arm(m_shared.limits.stallTime);
        bytes += co_await http::async_read_some(m_stream, m_buffer, parser, into(error));
        disarm();
        if (error)
            co_return error;
        const auto allowed =
            m_shared.limits.stallTime + std::chrono::milliseconds(1000 * bytes / m_shared.limits.slowestBytesPerSecond);
        if (Clock::now() - begun > allowed) {
            m_timedOut = true;
            co_return net::error::operation_aborted;
        }
    }
    co_return error_code();
}

RequestHead Session::headOf(const Parser &parser) const
{
    const auto &request = parser.get();
    RequestHead head;
    head.method = bytesOf(request.method_string());
    head.target = bytesOf(request.target());
    head.contentType = bytesOf(request[http::field::content_type]);
    head.contentEncoding = bytesOf(request[http::field::content_encoding]);
    head.authorization = bytesOf(request[http::field::authorization]);
    head.peer = m_peer;
    return head;
}

// For a request that could not be read; a connection that simply ended gets status 0.
Answer Session::answerTo(error_code error) const
{
    if (m_timedOut)
        return problem(408, ErrorCode::LimitExceeded, QStringLiteral("the request came too slowly"));
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return problem(431, ErrorCode::LimitExceeded, QStringLiteral("the head of the request is too large"));
    if (error == http::error::body_limit)
        return problem(413, ErrorCode::LimitExceeded, QStringLiteral("the request is too large"));
    const bool spoken = error.category() == http::make_error_code(http::error::end_of_stream).category() &&
                        error != http::error::end_of_stream && error != http::error::partial_message;
    if (spoken)
        return problem(400, ErrorCode::Protocol, QStringLiteral("this is not a request"));
    Answer none;
    none.status = 0;
    return none;
}

net::awaitable<bool> Session::waitTurn(const QByteArray &key)
{
    const auto wait = m_shared.rates.take(key, RateLimit::Clock::now());
    if (!wait)
        co_return false;
    if (wait->count() > 0) {
        error_code ignored;
        net::steady_timer timer(m_stream.get_executor(), *wait);
        co_await timer.async_wait(into(ignored));
    }
    co_return true;
}

// Holds nothing of the pool while it waits, only this connection.
net::awaitable<Answer> Session::waitForNews(const Service::Gate &gate, const std::string &body)
{
    const auto bell = std::make_shared<net::steady_timer>(m_stream.get_executor(), m_shared.limits.newsTime);
    const auto rung = std::make_shared<bool>(false); // on the strand, as the bell
    const NewsBoard::Wake wake = [bell, rung, strand = m_stream.get_executor()] {
        net::post(strand, [bell, rung] {
            *rung = true;
            bell->cancel();
        });
    };
    auto work = [&service = m_shared.service, &gate, &body, wake] {
        return service.beginNews(gate, QByteArrayView(body.data(), qsizetype(body.size())), wake);
    };
    Service::NewsWait wait = co_await onPool<Service::NewsWait>(m_shared.workers, work);
    if (!wait.place)
        co_return std::move(wait.answer);
    if (!*rung && !m_shared.stopping) {
        m_bell = bell;
        error_code ignored;
        co_await bell->async_wait(into(ignored));
        m_bell.reset();
    }
    co_return Service::newsAnswer(*rung);
}

net::awaitable<bool> Session::serve()
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begun = Clock::now();
    Parser parser;
    parser.header_limit(BufferBytes);
    parser.body_limit(m_shared.limits.bodyBytes);

    Service::Gate gate;
    Answer answer;
    bool keepAlive = false;
    error_code error = co_await readHead(parser);
    LoggedRequest line;
    if (error) {
        answer = answerTo(error);
        if (answer.status == 0)
            co_return false;
    } else {
        const RequestHead head = headOf(parser);
        gate = m_shared.service.check(head);
        line.method = head.method.left(16);
        const size_t announced = size_t(parser.content_length().value_or(0));
        const Reservation reservation(m_shared.bodiesInFlight, announced, m_shared.limits.bodiesInFlightBytes);
        const QByteArray key = m_shared.service.rateKey(gate, head);
        if (m_overloaded || !reservation.isGranted()) {
            answer = problem(503, ErrorCode::Busy, QStringLiteral("the server has too much to do; come again"));
        } else if (parser.get().target().size() > m_shared.limits.targetBytes) {
            answer = problem(414, ErrorCode::LimitExceeded, QStringLiteral("the address is too long"));
        } else if (gate.refusal) {
            answer = *gate.refusal;
        } else {
            const bool myTurn = co_await waitTurn(key);
            if (!myTurn) {
                answer = problem(429, ErrorCode::LimitExceeded, QStringLiteral("too many requests; come again"));
            } else {
                error = co_await readBody(parser);
                if (error) {
                    answer = answerTo(error);
                    if (answer.status == 0)
                        co_return false;
                } else {
                    const std::string &body = parser.get().body();
                    line.bytesIn = qsizetype(body.size());
                    if (Service::waitsForNews(gate)) {
                        answer = co_await waitForNews(gate, body);
                    } else {
                        auto work = [&service = m_shared.service, &gate, &body] {
                            return service.handle(gate, QByteArrayView(body.data(), qsizetype(body.size())));
                        };
                        answer = co_await onPool<Answer>(m_shared.workers, work);
                    }
                    keepAlive = parser.keep_alive() && !m_shared.stopping;
                }
            }
        }
    }
    const bool written = co_await write(answer, keepAlive);
    // Of a large push they take a while to clear away, and the next request stands at the door.
    net::post(m_shared.workers, [remains = std::move(answer.remains)] {});
    const std::chrono::duration<double> took = Clock::now() - begun;
    line.route = Service::routeName(gate);
    line.status = answer.status;
    line.milliseconds = took.count() * 1000;
    line.bytesOut = answer.body.size();
    line.deviceTag = m_shared.service.deviceTag(gate);
    line.note = answer.logNote;
    m_shared.service.metrics().countRequest(line.route, answer.status, took.count());
    logRequest(line);
    co_return written &&keepAlive;
}

net::awaitable<bool> Session::write(const Answer &answer, bool keepAlive)
{
    http::response<http::span_body<const char>> response(httpStatus(answer.status), 11);
    response.set(http::field::content_type,
                 boost::beast::string_view(answer.contentType.constData(), size_t(answer.contentType.size())));
    if (!answer.contentEncoding.isEmpty())
        response.set(http::field::content_encoding, boost::beast::string_view(answer.contentEncoding.constData(),
                                                                              size_t(answer.contentEncoding.size())));
    if (answer.retryAfterSeconds > 0)
        response.set(http::field::retry_after, std::to_string(answer.retryAfterSeconds));
    response.keep_alive(keepAlive);
    response.body() = boost::beast::span<const char>(answer.body.constData(), size_t(answer.body.size()));
    response.prepare_payload();
    http::response_serializer<http::span_body<const char>> serializer(response);
    while (!serializer.is_done()) {
        error_code error;
        arm(m_shared.limits.stallTime);
        co_await http::async_write_some(m_stream, serializer, into(error));
        disarm();
        if (error)
            co_return false;
    }
    co_return true;
}

// Says good-bye, and takes what the other side is still sending: closing with bytes unread would reset the connection,
// and the answer could be lost on its way.
net::awaitable<void> Session::close()
{
    error_code error;
    arm(ClosingTime);
    co_await m_stream.async_shutdown(into(error));
    disarm();
    net::ip::tcp::socket &socket = m_stream.next_layer();
    error = {};
    socket.shutdown(net::ip::tcp::socket::shutdown_send, error);
    std::array<char, 4096> rest;
    size_t taken = 0;
    arm(ClosingTime);
    while (!error && taken < LingerBytes)
        taken += co_await socket.async_read_some(net::buffer(rest), into(error));
    disarm();
    socket.close(error);
}

} // namespace kf::server
