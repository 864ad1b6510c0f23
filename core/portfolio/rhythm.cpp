#include "core/portfolio/rhythm.h"

#include <algorithm>
#include <limits>

namespace kf::portfolio {

std::optional<int> rhythmDays(std::optional<qint64> own, QStringView tier)
{
    if (own && *own <= 0)
        return std::nullopt;
    if (own)
        return int(std::min<qint64>(*own, std::numeric_limits<int>::max()));
    // People write the Latin letter and the Cyrillic one that looks like it.
    const QStringView name = tier.trimmed();
    if (name == u"A" || name == u"А")
        return 21;
    if (name == u"B" || name == u"В")
        return 30;
    if (name == u"C" || name == u"С")
        return 60;
    return 45;
}

} // namespace kf::portfolio
