#include "core/calendar/eventparser.h"

#include <QCryptographicHash>

#include <libical/ical.h>

#include <array>

namespace kf::calendar {

namespace {

constexpr qsizetype LongestUid = 200;
constexpr qsizetype LongestTitle = 500;
constexpr int FirstYear = 1600; // some write birthdays without a year as 1604
constexpr int LastYear = 2500;
constexpr qint64 LongestMinutes = 366LL * 24 * 60;

QString plain(const char *text, qsizetype most)
{
    QString plain = QString::fromUtf8(text).simplified();
    return plain.size() <= most ? plain : plain.left(most - 1).trimmed() + u'…';
}

// Reads the properties of one VEVENT.
class Parser
{
public:
    Parser(icalcomponent *event, const ZoneTable &zones, const QString &calendarZone, QStringList &remarks)
        : m_event(event), m_zones(zones), m_calendarZone(calendarZone), m_remarks(remarks)
    {
    }

    Result<CalendarEvent> parse()
    {
        CalendarEvent event;
        KF_TRY(checkErrors());
        KF_ASSIGN(event.start, timeOf(ICAL_DTSTART_PROPERTY));
        if (!event.start.isValid())
            return fail(ErrorCode::InvalidInput, QStringLiteral("it has no DTSTART"));
        KF_ASSIGN(event.recurrence, timeOf(ICAL_RECURRENCEID_PROPERTY));
        event.andFuture = event.recurrence.isValid() && speaksOfFuture();
        KF_ASSIGN(event.minutes, length(event.start));
        event.title = text(ICAL_SUMMARY_PROPERTY);
        event.place = text(ICAL_LOCATION_PROPERTY);
        event.uid = uidOf(event);
        event.cancelled = icalcomponent_get_status(m_event) == ICAL_STATUS_CANCELLED;
        event.sequence = icalcomponent_get_sequence(m_event);
        if (icalproperty *modified = icalcomponent_get_first_property(m_event, ICAL_LASTMODIFIED_PROPERTY))
            event.modified = icaltime_as_timet(icalproperty_get_lastmodified(modified)) * 1000LL;
        event.client = client();
        readPeople(event);
        KF_TRY(readRecurrence(event));
        return event;
    }

private:
    // What libical could not read is left behind as a property of its own.
    Result<void> checkErrors()
    {
        static constexpr std::array matter{"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"};
        for (icalproperty *error = icalcomponent_get_first_property(m_event, ICAL_XLICERROR_PROPERTY); error;
             error = icalcomponent_get_next_property(m_event, ICAL_XLICERROR_PROPERTY)) {
            const QByteArray told(icalproperty_get_xlicerror(error));
            for (const char *name : matter) {
                if (!told.startsWith("No value") && told.contains(QByteArray(" ") + name + " "))
                    return fail(ErrorCode::InvalidInput, QStringLiteral("%1 cannot be read").arg(QLatin1String(name)));
            }
        }
        return {};
    }

    bool speaksOfFuture()
    {
        icalproperty *id = icalcomponent_get_first_property(m_event, ICAL_RECURRENCEID_PROPERTY);
        icalparameter *range = icalproperty_get_first_parameter(id, ICAL_RANGE_PARAMETER);
        return range && icalparameter_get_range(range) == ICAL_RANGE_THISANDFUTURE;
    }

    QString text(icalproperty_kind kind)
    {
        icalproperty *property = icalcomponent_get_first_property(m_event, kind);
        const char *value = property ? icalvalue_get_text(icalproperty_get_value(property)) : nullptr;
        return value ? plain(value, LongestTitle) : QString();
    }

    QString client()
    {
        for (icalproperty *extra = icalcomponent_get_first_property(m_event, ICAL_X_PROPERTY); extra;
             extra = icalcomponent_get_next_property(m_event, ICAL_X_PROPERTY)) {
            if (qstrcmp(icalproperty_get_x_name(extra), ClientProperty) == 0)
                return plain(icalvalue_get_x(icalproperty_get_value(extra)), LongestTitle);
        }
        return {};
    }

    // Ours where a calendar gave none, or an endless one: the same for the same event.
    QString uidOf(const CalendarEvent &event)
    {
        icalproperty *property = icalcomponent_get_first_property(m_event, ICAL_UID_PROPERTY);
        const QString uid = property ? QString::fromUtf8(icalproperty_get_uid(property)).trimmed() : QString();
        if (!uid.isEmpty() && uid.size() <= LongestUid)
            return uid;
        const QString source = uid.isEmpty() ? event.start.local.toString(Qt::ISODate) + event.title : uid;
        const QByteArray hash = QCryptographicHash::hash(source.toUtf8(), QCryptographicHash::Sha256);
        return QStringLiteral("sha256-") + QString::fromLatin1(hash.toHex());
    }

    Result<EventTime> timeOf(icalproperty_kind kind)
    {
        icalproperty *property = icalcomponent_get_first_property(m_event, kind);
        if (!property)
            return EventTime{};
        return timeOf(property, icalvalue_get_datetime(icalproperty_get_value(property)));
    }

    Result<EventTime> timeOf(icalproperty *property, icaltimetype value)
    {
        const QString name = QString::fromLatin1(icalproperty_get_property_name(property));
        EventTime time;
        time.isDay = value.is_date;
        const QDate date(value.year, value.month, value.day);
        const QTime clock(time.isDay ? 0 : value.hour, time.isDay ? 0 : value.minute,
                          time.isDay ? 0 : qMin(value.second, 59));
        if (!date.isValid() || !clock.isValid() || date.year() < FirstYear || date.year() > LastYear)
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is no day or time there is").arg(name));
        time.local = QDateTime(date, clock, Qt::UTC);
        if (time.isDay)
            return time;
        if (icaltime_is_utc(value)) {
            time.zone = EventZone(QTimeZone::utc());
            return time;
        }
        icalparameter *id = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        if (!id)
            return time; // by whichever clock one reads it
        const QString zone = QString::fromUtf8(icalparameter_get_tzid(id));
        time.zone = m_zones.find(zone);
        if (time.zone)
            return time;
        if (const auto ofCalendar = namedZone(m_calendarZone))
            time.zone = EventZone(*ofCalendar);
        const QString remark = QStringLiteral("the time zone \"%1\" is unknown; taken by the clock of %2")
                                   .arg(zone.left(80), time.zone ? m_calendarZone : QStringLiteral("this device"));
        if (!m_remarks.contains(remark))
            m_remarks << remark;
        return time;
    }

    // By the clock: an hour stays an hour on its face when the clocks go forward.
    Result<qint64> length(const EventTime &start)
    {
        qint64 minutes = start.isDay ? 24 * 60 : 0;
        if (icalproperty *duration = icalcomponent_get_first_property(m_event, ICAL_DURATION_PROPERTY)) {
            minutes = icaldurationtype_as_int(icalproperty_get_duration(duration)) / 60;
        } else {
            KF_ASSIGN(const EventTime end, timeOf(ICAL_DTEND_PROPERTY));
            if (end.isValid()) {
                QDateTime there = end.local;
                if (start.zone && end.zone && !start.isDay && !end.isDay)
                    there = start.zone->toLocal(end.zone->toUtcMs(end.local));
                minutes = start.local.secsTo(there) / 60;
            }
        }
        if (minutes < 0)
            return fail(ErrorCode::InvalidInput, QStringLiteral("it ends before it starts"));
        if (minutes > LongestMinutes)
            return fail(ErrorCode::InvalidInput, QStringLiteral("it goes on for more than a year"));
        return start.isDay ? qMax<qint64>(1, minutes / (24 * 60)) * 24 * 60 : minutes;
    }

    void readPeople(CalendarEvent &event)
    {
        for (const icalproperty_kind kind : {ICAL_ATTENDEE_PROPERTY, ICAL_ORGANIZER_PROPERTY}) {
            for (icalproperty *person = icalcomponent_get_first_property(m_event, kind); person;
                 person = icalcomponent_get_next_property(m_event, kind)) {
                const char *value = icalvalue_get_caladdress(icalproperty_get_value(person));
                QString address = QString::fromUtf8(value).trimmed().toLower();
                if (!address.startsWith(u"mailto:"))
                    continue;
                address = address.sliced(7);
                if (address.contains(u'@') && !event.emails.contains(address) && event.emails.size() < 200)
                    event.emails << address;
            }
        }
    }

    Result<void> readRecurrence(CalendarEvent &event)
    {
        for (icalproperty *rule = icalcomponent_get_first_property(m_event, ICAL_RRULE_PROPERTY); rule;
             rule = icalcomponent_get_next_property(m_event, ICAL_RRULE_PROPERTY)) {
            const icalrecurrencetype meant = icalproperty_get_rrule(rule);
            if (meant.freq == ICAL_SECONDLY_RECURRENCE || meant.freq == ICAL_MINUTELY_RECURRENCE ||
                meant.freq == ICAL_HOURLY_RECURRENCE)
                return fail(ErrorCode::InvalidInput, QStringLiteral("it repeats more often than once a day"));
            event.rules.emplace_back(icalvalue_as_ical_string(icalproperty_get_value(rule)));
        }
        for (icalproperty *date = icalcomponent_get_first_property(m_event, ICAL_RDATE_PROPERTY); date;
             date = icalcomponent_get_next_property(m_event, ICAL_RDATE_PROPERTY)) {
            const icaldatetimeperiodtype value = icalproperty_get_rdate(date);
            KF_ASSIGN(EventTime time,
                      timeOf(date, icaltime_is_null_time(value.time) ? value.period.start : value.time));
            event.further.push_back(std::move(time));
        }
        for (icalproperty *date = icalcomponent_get_first_property(m_event, ICAL_EXDATE_PROPERTY); date;
             date = icalcomponent_get_next_property(m_event, ICAL_EXDATE_PROPERTY)) {
            KF_ASSIGN(EventTime time, timeOf(date, icalvalue_get_datetime(icalproperty_get_value(date))));
            event.without.push_back(std::move(time));
        }
        return {};
    }

    icalcomponent *m_event;
    const ZoneTable &m_zones;
    const QString &m_calendarZone;
    QStringList &m_remarks;
};

} // namespace

bool isWanted(const QByteArray &name)
{
    static constexpr std::array wanted{
        "UID",      "RECURRENCE-ID", "DTSTART", "DTEND",  "DURATION", "SUMMARY",   "LOCATION",      "STATUS",
        "SEQUENCE", "RRULE",         "RDATE",   "EXDATE", "ATTENDEE", "ORGANIZER", "LAST-MODIFIED", ClientProperty};
    return std::any_of(wanted.begin(), wanted.end(), [&](const char *one) { return name == one; });
}

QString summaryOf(const QByteArray &event)
{
    const qsizetype at = event.indexOf("\r\nSUMMARY");
    if (at < 0)
        return {};
    const qsizetype colon = event.indexOf(':', at);
    const qsizetype end = event.indexOf("\r\n", at + 2);
    return colon < 0 || colon > end ? QString() : plain(event.mid(colon + 1, end - colon - 1).constData(), 80);
}

Result<CalendarEvent> parseEvent(const QByteArray &text, const ZoneTable &zones, const QString &calendarZone,
                                 QStringList &remarks)
{
    icalerror_set_errors_are_fatal(0);
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> event(icalparser_parse_string(text.constData()),
                                                                              &icalcomponent_free);
    if (!event || icalcomponent_isa(event.get()) != ICAL_VEVENT_COMPONENT)
        return fail(ErrorCode::InvalidInput, QStringLiteral("it cannot be read"));
    return Parser(event.get(), zones, calendarZone, remarks).parse();
}

} // namespace kf::calendar
