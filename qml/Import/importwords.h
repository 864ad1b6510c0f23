#pragma once

#include <QString>

namespace kf {

// Why a row was not taken, or not as it stands: what core/exchange says for a terminal, in the user's language. A
// reason that is not known here is shown as it came.
QString importReason(const QString &reason);

// A heading that core/exchange gives to what a vCard says ("Phone 2"); names of its properties stay as they are.
QString vcardHeading(const QString &heading);

} // namespace kf
