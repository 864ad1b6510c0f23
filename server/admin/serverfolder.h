#pragma once

#include "server/http/certificate.h"

#include <optional>

namespace kf::server {

// What the server keeps in its folder besides the data: its certificate, and how it was reached at its last start.

// The given one, or its own; `chainFile` and `keyFile` both or none.
Result<Certificate> serverCertificate(const QString &folder, const QString &chainFile, const QString &keyFile);

struct LastStart
{
    QString url;            // "https://127.0.0.1:8443"
    QByteArray fingerprint; // see Certificate
};
Result<void> rememberStart(const QString &folder, const LastStart &start);
std::optional<LastStart> lastStart(const QString &folder);

// What devices are told: of an address that means every interface, the machine's name.
QString serverUrl(const QString &host, quint16 port);
QString defaultServerUrl();

} // namespace kf::server
