#pragma once

#include "server/http/certificate.h"
#include "server/http/limits.h"
#include "server/http/service.h"

namespace kf::server {

struct HttpOptions
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; // 0: any free one
    Limits limits;
};

// HTTPS (TLS 1.3) in front of the service. Few threads serve all connections; a pool of its own waits for the storage.
class HttpServer
{
public:
    static Result<std::unique_ptr<HttpServer>> listen(Service &service, const Certificate &certificate,
                                                      const HttpOptions &options);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const;
    // Serves until SIGTERM, SIGINT or stop(): then it accepts no more, lets requests that have begun come to their end
    // for a while, and returns.
    void run();
    void stop(); // any thread

private:
    class Core;
    explicit HttpServer(std::unique_ptr<Core> core);
    std::unique_ptr<Core> m_core;
};

} // namespace kf::server
