#include "server/http/httpserver.h"

#include "server/http/session.h"

#include <unordered_set>

namespace kf::server {

namespace {

constexpr unsigned IoThreads = 2;
// Over the limit a connection is told so; this many at once, the rest is closed unheard.
constexpr int OverloadedConnections = 64;

unsigned workerThreads()
{
    return std::max(4U, 2 * std::thread::hardware_concurrency()); // they wait for the disk more than they work
}

} // namespace

class HttpServer::Core
{
public:
    Core(Service &service, const Limits &limits) : m_shared(service, limits, workerThreads()) {}

    Result<void> open(const Certificate &certificate, const HttpOptions &options)
    {
        KF_TRY(useCertificate(certificate));
        error_code error;
        const auto address = net::ip::make_address(options.host.toStdString(), error);
        if (error)
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is not an address to listen on").arg(options.host));
        const net::ip::tcp::endpoint endpoint(address, options.port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(net::ip::tcp::acceptor::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(net::socket_base::max_listen_connections, error);
        if (error)
            return fail(ErrorCode::Io,
                        QStringLiteral("cannot listen on %1:%2: %3")
                            .arg(options.host, QString::number(options.port), QString::fromStdString(error.message())));
        return {};
    }

    quint16 port() const { return m_acceptor.local_endpoint().port(); }

    void run()
    {
        m_signals.add(SIGTERM);
        m_signals.add(SIGINT);
        m_signals.async_wait([this](error_code error, int) {
            if (!error)
                beginStop();
        });
        net::co_spawn(m_control, accept(), net::detached);
        std::vector<std::thread> threads;
        for (unsigned i = 1; i < IoThreads; ++i)
            threads.emplace_back([this] { m_io.run(); });
        m_io.run();
        for (std::thread &thread : threads)
            thread.join();
        m_shared.workers.join(); // what they still hold belongs to the sessions
    }

    void stop()
    {
        net::post(m_control, [this] { beginStop(); });
    }

private:
    Result<void> useCertificate(const Certificate &certificate)
    {
        const auto buffer = [](const QByteArray &bytes) {
            return net::const_buffer(bytes.constData(), size_t(bytes.size()));
        };
        error_code error;
        SSL_CTX_set_min_proto_version(m_shared.tls.native_handle(), TLS1_3_VERSION);
        m_shared.tls.use_certificate_chain(buffer(certificate.chain), error);
        if (!error)
            m_shared.tls.use_private_key(buffer(certificate.key), net::ssl::context::pem, error);
        if (error || SSL_CTX_check_private_key(m_shared.tls.native_handle()) != 1)
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("the certificate and its key cannot be used, or do not belong together"));
        return {};
    }

    net::awaitable<void> accept()
    {
        while (!m_shared.stopping) {
            error_code error;
            net::ip::tcp::socket socket(net::make_strand(m_io));
            co_await m_acceptor.async_accept(socket, net::redirect_error(net::use_awaitable, error));
            if (m_shared.stopping)
                break;
            if (error) { // out of descriptors, mostly: some will be free again
                m_pause.expires_after(std::chrono::milliseconds(100));
                co_await m_pause.async_wait(net::redirect_error(net::use_awaitable, error));
                continue;
            }
            welcome(std::move(socket));
        }
    }

    void welcome(net::ip::tcp::socket socket)
    {
        std::shared_ptr<Session> session;
        {
            const std::lock_guard lock(m_lock);
            const int open = int(m_sessions.size());
            if (open >= m_shared.limits.connections + OverloadedConnections)
                return; // closes it
            session = std::make_shared<Session>(std::move(socket), m_shared, open >= m_shared.limits.connections);
            m_sessions.insert(session);
        }
        m_shared.service.metrics().connectionOpened();
        // The completion handler keeps the session until its coroutine is over.
        net::co_spawn(session->executor(), session->run(), [this, session](const std::exception_ptr &) {
            m_shared.service.metrics().connectionClosed();
            const std::lock_guard lock(m_lock);
            m_sessions.erase(session);
            if (m_shared.stopping && m_sessions.empty())
                net::post(m_control, [this] { endStop(); });
        });
    }

    void beginStop()
    {
        if (m_shared.stopping.exchange(true))
            return;
        error_code ignored;
        m_acceptor.close(ignored);
        m_pause.cancel();
        m_signals.cancel(ignored);
        const std::lock_guard lock(m_lock);
        if (m_sessions.empty()) {
            endStop();
            return;
        }
        for (const auto &session : m_sessions)
            session->requestStop();
        m_drain.expires_after(m_shared.limits.drainTime);
        m_drain.async_wait([this](error_code error) {
            if (!error)
                m_io.stop();
        });
    }

    void endStop()
    {
        m_drain.cancel();
        m_work.reset();
    }

    SharedState m_shared;
    net::io_context m_io{int(IoThreads)};
    net::executor_work_guard<net::io_context::executor_type> m_work{m_io.get_executor()};
    // Accepting, signals and stopping: one after another.
    net::strand<net::io_context::executor_type> m_control{m_io.get_executor()};
    net::ip::tcp::acceptor m_acceptor{m_control};
    net::signal_set m_signals{m_control};
    net::steady_timer m_drain{m_control};
    net::steady_timer m_pause{m_control};
    std::mutex m_lock;
    std::unordered_set<std::shared_ptr<Session>> m_sessions; // under m_lock
};

HttpServer::HttpServer(std::unique_ptr<Core> core) : m_core(std::move(core)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::listen(Service &service, const Certificate &certificate,
                                                       const HttpOptions &options)
{
    auto core = std::make_unique<Core>(service, options.limits);
    KF_TRY(core->open(certificate, options));
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(core)));
}

quint16 HttpServer::port() const
{
    return m_core->port();
}
void HttpServer::run()
{
    m_core->run();
}
void HttpServer::stop()
{
    m_core->stop();
}

} // namespace kf::server
