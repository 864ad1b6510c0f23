#include "core/capture/zones.h"

#include <algorithm>
#include <array>
#include <span>

namespace kf::capture {

namespace {

struct Zone
{
    QStringView word;
    const char *id;
};

// Stand behind a time by themselves.
constexpr auto Signs = std::to_array<Zone>({
    {u"мск", "Europe/Moscow"},
    {u"мсг", "Europe/Moscow"},
    {u"msk", "Europe/Moscow"},
    {u"gmt", "UTC"},
    {u"utc", "UTC"},
    {u"cet", "Europe/Berlin"},
    {u"cest", "Europe/Berlin"},
    {u"екб", "Asia/Yekaterinburg"},
    {u"нск", "Asia/Novosibirsk"},
});

// «по Самаре», «по самарскому времени», "Samara time"
constexpr auto Cities = std::to_array<Zone>({
    {u"мск", "Europe/Moscow"},
    {u"москве", "Europe/Moscow"},
    {u"московскому", "Europe/Moscow"},
    {u"moscow", "Europe/Moscow"},
    {u"питеру", "Europe/Moscow"},
    {u"калининграду", "Europe/Kaliningrad"},
    {u"калининградскому", "Europe/Kaliningrad"},
    {u"самаре", "Europe/Samara"},
    {u"самарскому", "Europe/Samara"},
    {u"екатеринбургу", "Asia/Yekaterinburg"},
    {u"екатеринбургскому", "Asia/Yekaterinburg"},
    {u"екб", "Asia/Yekaterinburg"},
    {u"перми", "Asia/Yekaterinburg"},
    {u"челябинску", "Asia/Yekaterinburg"},
    {u"омску", "Asia/Omsk"},
    {u"омскому", "Asia/Omsk"},
    {u"новосибирску", "Asia/Novosibirsk"},
    {u"новосибирскому", "Asia/Novosibirsk"},
    {u"красноярску", "Asia/Krasnoyarsk"},
    {u"красноярскому", "Asia/Krasnoyarsk"},
    {u"иркутску", "Asia/Irkutsk"},
    {u"иркутскому", "Asia/Irkutsk"},
    {u"якутску", "Asia/Yakutsk"},
    {u"якутскому", "Asia/Yakutsk"},
    {u"владивостоку", "Asia/Vladivostok"},
    {u"владивостокскому", "Asia/Vladivostok"},
    {u"хабаровску", "Asia/Vladivostok"},
    {u"минску", "Europe/Minsk"},
    {u"минскому", "Europe/Minsk"},
    {u"алматы", "Asia/Almaty"},
    {u"ташкенту", "Asia/Tashkent"},
    {u"ташкентскому", "Asia/Tashkent"},
    {u"дубаю", "Asia/Dubai"},
    {u"dubai", "Asia/Dubai"},
    {u"лондону", "Europe/London"},
    {u"лондонскому", "Europe/London"},
    {u"london", "Europe/London"},
    {u"берлину", "Europe/Berlin"},
    {u"berlin", "Europe/Berlin"},
    {u"местному", ""},
    {u"нашему", ""},
    {u"local", ""},
});

const Zone *find(const Line &line, int i, std::span<const Zone> zones)
{
    const auto found =
        std::find_if(zones.begin(), zones.end(), [&](const Zone &zone) { return line.isWordOf(i, zone.word); });
    return found == zones.end() ? nullptr : &*found;
}

} // namespace

ZoneMatch readZone(const Line &line, int i)
{
    const bool isLed = line.is(i, Role::RuAlong);
    const int at = isLed ? i + 1 : i;
    if (const Zone *city = find(line, at, Cities)) {
        const bool isTime = line.isWordOf(at + 1, u"времени") || line.isWordOf(at + 1, u"time");
        if (isLed || isTime)
            return {isTime ? at + 2 : at + 1, city->id};
    }
    const Zone *sign = isLed ? nullptr : find(line, i, Signs);
    return sign ? ZoneMatch{i + 1, sign->id} : ZoneMatch{};
}

} // namespace kf::capture
