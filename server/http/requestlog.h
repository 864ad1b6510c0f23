#pragma once

#include <QByteArray>

namespace kf::server {

// One line of JSON on stderr for each request: what was asked and how it went, with no personal data.
struct LoggedRequest
{
    QByteArray method;
    QByteArray route; // from a closed set, never what was sent
    int status = 0;
    double milliseconds = 0;
    qsizetype bytesIn = 0;
    qsizetype bytesOut = 0;
    QByteArray deviceTag; // see Tokens::tag; empty before it is known
    QByteArray note;
};

void logRequest(const LoggedRequest &request);

} // namespace kf::server
