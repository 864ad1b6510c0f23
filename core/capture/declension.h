#pragma once

#include <QStringView>

namespace kf::capture {

enum class NameMatch { None, Inflected, Same };

// Whether `written` is the Russian name `name` (its nominative) in some grammatical case. Both in lower case, ё as е;
// hyphenated names part by part.
NameMatch matchName(QStringView written, QStringView name);

} // namespace kf::capture
