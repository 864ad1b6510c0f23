#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace kf::server {

// What the server shows of itself, in PEM.
struct Certificate
{
    QByteArray chain;
    QByteArray key;
    // SHA-256 of the certificate (DER) when nobody but itself vouches for it; devices then accept just this one. Empty:
    // the authorities of the device's system decide.
    QByteArray fingerprint;
};

Result<Certificate> loadCertificate(const QString &chainFile, const QString &keyFile);

// The server's own, in `folder`: ECDSA P-256, ten years, made when there is none. Several processes may ask at once.
Result<Certificate> ownCertificate(const QString &folder);

} // namespace kf::server
