#pragma once

#include "core/base/error.h"
#include "server/access/tokens.h"

#include <QByteArray>

#include <memory>

namespace kf::server {

// What the head of a request says, as far as anybody asks.
struct RequestHead
{
    QByteArray method;
    QByteArray target;
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray authorization;
    QByteArray peer; // the other side's address
};

struct Answer
{
    int status = 200;
    QByteArray contentType = "application/cbor";
    QByteArray contentEncoding = "zstd"; // empty: as it is
    QByteArray body;
    int retryAfterSeconds = 0;           // 0: not said
    std::shared_ptr<const void> remains; // dropped after it was sent
    QByteArray logNote;                  // for the server's log alone: why, without content of records
};

// The refusal in the form that devices understand.
Answer problem(int status, ErrorCode code, const QString &message);

} // namespace kf::server
