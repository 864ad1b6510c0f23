#include "core/calendar/eventzone.h"

#include <QRegularExpression>

#include <libical/ical.h>

namespace kf::calendar {

struct DescribedZone
{
    DescribedZone() : zone(icaltimezone_new()) {}
    ~DescribedZone() { icaltimezone_free(zone, 1); }
    Q_DISABLE_COPY_MOVE(DescribedZone)

    icaltimezone *zone;
};

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr int MostObservances = 400; // of one zone; a real one has some dozens

qint64 asUtcMs(const QDateTime &local)
{
    return QDateTime(local.date(), local.time(), Qt::UTC).toMSecsSinceEpoch();
}

icaltimetype icalTime(qint64 utcMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    icaltimetype time = icaltime_null_time();
    time.year = at.date().year();
    time.month = at.date().month();
    time.day = at.date().day();
    time.hour = at.time().hour();
    time.minute = at.time().minute();
    time.second = at.time().second();
    return time;
}

std::optional<QTimeZone> ianaZone(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$"));
    if (!form.match(id).hasMatch() || !QTimeZone::isTimeZoneIdAvailable(id.toLatin1()))
        return std::nullopt;
    return QTimeZone(id.toLatin1());
}

// Rules of a clock come once a year; anything else would be worked out for hours.
bool isSound(icalcomponent *zone)
{
    int observances = 0;
    for (icalcomponent *part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part;
         part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        if (++observances > MostObservances)
            return false;
        if (!icalcomponent_get_first_property(part, ICAL_DTSTART_PROPERTY) ||
            !icalcomponent_get_first_property(part, ICAL_TZOFFSETTO_PROPERTY))
            return false;
        for (icalproperty *rule = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY); rule;
             rule = icalcomponent_get_next_property(part, ICAL_RRULE_PROPERTY)) {
            if (icalproperty_get_rrule(rule).freq != ICAL_YEARLY_RECURRENCE)
                return false;
        }
    }
    return observances > 0;
}

} // namespace

int EventZone::offsetAt(qint64 utcMs) const
{
    if (!m_described)
        return m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
    icaltimetype at = icalTime(utcMs);
    return icaltimezone_get_utc_offset_of_utc_time(m_described->zone, &at, nullptr);
}

qint64 EventZone::toUtcMs(const QDateTime &local) const
{
    const qint64 shown = asUtcMs(local);
    const qint64 before = offsetAt(shown - DayMs) * 1000LL;
    const qint64 after = offsetAt(shown + DayMs) * 1000LL;
    for (const qint64 offset : {before, after}) {
        if (offsetAt(shown - offset) * 1000LL == offset)
            return shown - offset;
    }
    return shown - before;
}

QDateTime EventZone::toLocal(qint64 utcMs) const
{
    return QDateTime::fromMSecsSinceEpoch(utcMs + offsetAt(utcMs) * 1000LL, Qt::UTC);
}

QString EventZone::nameAt(qint64 utcMs) const
{
    return QString::fromLatin1(m_described ? QTimeZone(offsetAt(utcMs)).id() : m_zone.id());
}

std::optional<QTimeZone> namedZone(const QString &id)
{
    QString name = id.trimmed();
    if (name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.sliced(1, name.size() - 2);
    if (name.isEmpty() || name.size() > 200)
        return std::nullopt;
    if (auto zone = ianaZone(name))
        return zone;
    // "/freeassociation.sourceforge.net/Europe/Moscow"
    if (name.startsWith(u'/')) {
        for (const int parts : {-3, -2, -1}) {
            if (auto zone = ianaZone(name.section(u'/', parts)))
                return zone;
        }
    }
    if (const QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(name.toLatin1()); !iana.isEmpty())
        return QTimeZone(iana);
    // As Outlook shows them: "(UTC+03:00) Moscow, St. Petersburg", "(GMT+03.00) ...".
    static const QRegularExpression shown(QStringLiteral(R"(^\((?:UTC|GMT)(?:([+-])(\d\d?)[:.](\d\d))?\))"));
    if (const auto match = shown.match(name); match.hasMatch()) {
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
        const QTimeZone zone(match.captured(1) == u"-" ? -seconds : seconds);
        return zone.isValid() ? std::optional(zone) : std::nullopt;
    }
    return std::nullopt;
}

void ZoneTable::describe(const QByteArray &component)
{
    std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> parsed(icalparser_parse_string(component.constData()),
                                                                         &icalcomponent_free);
    if (!parsed || icalcomponent_isa(parsed.get()) != ICAL_VTIMEZONE_COMPONENT || !isSound(parsed.get()))
        return;
    icalproperty *id = icalcomponent_get_first_property(parsed.get(), ICAL_TZID_PROPERTY);
    if (!id)
        return;
    const QString name = QString::fromUtf8(icalproperty_get_tzid(id));
    Described described;
    for (icalproperty *extra = icalcomponent_get_first_property(parsed.get(), ICAL_X_PROPERTY); extra;
         extra = icalcomponent_get_next_property(parsed.get(), ICAL_X_PROPERTY)) {
        if (qstrcmp(icalproperty_get_x_name(extra), "X-LIC-LOCATION") == 0)
            described.location = QString::fromUtf8(icalproperty_get_x(extra));
    }
    auto zone = std::make_shared<DescribedZone>();
    if (!icaltimezone_set_component(zone->zone, parsed.get()))
        return;
    static_cast<void>(parsed.release()); // the zone's now
    described.zone = std::move(zone);
    m_described.insert_or_assign(name, std::move(described));
}

std::optional<EventZone> ZoneTable::find(const QString &id) const
{
    if (const auto zone = namedZone(id))
        return EventZone(*zone);
    const auto at = m_described.find(id);
    if (at == m_described.end())
        return std::nullopt;
    if (const auto zone = namedZone(at->second.location))
        return EventZone(*zone);
    return EventZone(at->second.zone);
}

} // namespace kf::calendar
