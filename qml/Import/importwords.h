#pragma once

#include <QString>

namespace kf {

// Why a row was not taken, or not as it stands: what core/exchange says for a terminal, in the user's language. A
// reason that is not known here is shown as it came.
QString importReason(const QString &reason);

} // namespace kf
