#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace kf {

// One server, asked by POST with a CBOR body. Compresses what it sends and unpacks what it gets. Lives on one thread
// with an event loop; answers come there, later, never from inside post(). Dropping it drops the answers.
class Transport
{
public:
    struct Reply
    {
        int status = 0;  // HTTP; 0: nobody answered, or it was not a Keyfield server
        QByteArray body; // plain CBOR
        QString problem; // why status is 0, in plain words
    };
    using Answer = std::function<void(Reply)>;

    virtual ~Transport() = default;
    virtual void post(const char *path, const QByteArray &body, const QByteArray &token, Answer answer) = 0;
    virtual quint64 bytesOut() const = 0; // request bodies and heads, as far as the library tells
    virtual quint64 bytesIn() const = 0;
};

// HTTPS through Qt Network. With a fingerprint, only that very certificate is accepted; without one, the system's
// authorities decide. `timeoutMs` without progress is no answer.
std::unique_ptr<Transport> makeHttpTransport(const QString &server, const QByteArray &fingerprint, int timeoutMs);

} // namespace kf
