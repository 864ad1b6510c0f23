#pragma once

#include <QString>

namespace kf {

// Stands for the records that belong to no client, where the key of a client is asked for.
inline QString noClientKey()
{
    return QStringLiteral("none");
}

} // namespace kf
