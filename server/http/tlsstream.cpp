#include "server/http/tlsstream.h"

#include <openssl/err.h>

namespace kf::server {

TlsStream::TlsStream(net::ip::tcp::socket socket, net::ssl::context &context)
    : m_socket(std::move(socket)), m_tls(SSL_new(context.native_handle()))
{
    error_code ignored; // then attempts fail, and the connection ends
    m_socket.native_non_blocking(true, ignored);
    SSL_set_mode(m_tls.get(),
                 SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    SSL_set_fd(m_tls.get(), int(m_socket.native_handle()));
}

TlsStream::Outcome TlsStream::outcomeOf(int result) const
{
    const int systemError = errno;
    if (result > 0)
        return {};
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return {net::ip::tcp::socket::wait_read, {}};
    case SSL_ERROR_WANT_WRITE:
        return {net::ip::tcp::socket::wait_write, {}};
    case SSL_ERROR_ZERO_RETURN:
        return {{}, net::error::eof};
    case SSL_ERROR_SYSCALL:
        return {{}, systemError ? error_code(systemError, boost::system::system_category()) : net::error::eof};
    default:
        return {{}, error_code(int(ERR_get_error()), net::error::get_ssl_category())};
    }
}

} // namespace kf::server
