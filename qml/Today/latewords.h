#pragma once

#include <QString>

namespace kf {

// What one tells a client to whom one comes late.
struct LateNews
{
    QString name; // whom; may be empty
    QString email;
    QString time;     // that was agreed: 10:30
    QString me;       // who signs; may be empty
    QString language; // of the client's letters: "ru" or else English
};

// A mailto URL (RFC 6068) that waits to be sent.
QString lateMailUrl(const LateNews &news);

} // namespace kf
