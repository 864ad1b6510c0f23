#include "core/calendar/calendarexport.h"

#include "core/calendar/eventparser.h"
#include "core/calendar/visitday.h"
#include "core/record/types.h"

#include <QTimeZone>

#include <libical/ical.h>

#include <map>
#include <memory>
#include <vector>

namespace kf::calendar {

namespace {

constexpr int ZoneMarginDays = 366; // how far beyond the visits a zone is described

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype icalTime(const QDateTime &at, bool isDay = false)
{
    icaltimetype time = icaltime_null_time();
    time.year = at.date().year();
    time.month = at.date().month();
    time.day = at.date().day();
    if (isDay) {
        time.is_date = 1;
        return time;
    }
    time.hour = at.time().hour();
    time.minute = at.time().minute();
    time.second = at.time().second();
    return time;
}

icaltimetype utcTime(qint64 utcMs)
{
    icaltimetype time = icalTime(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

// What one calls it for ever.
QByteArray uidOf(const Record &visit)
{
    const QString uid = visit.get(types::visit.uid);
    return (uid.isEmpty() ? visit.id().toString() + QStringLiteral("@keyfield") : uid).toUtf8();
}

class Exporter
{
public:
    Exporter(Reader &reader, qint64 nowMs) : m_reader(reader), m_now(nowMs) {}

    Result<void> add(const Record &visit)
    {
        m_events.emplace_back(icalcomponent_new(ICAL_VEVENT_COMPONENT), &icalcomponent_free);
        icalcomponent *event = m_events.back().get();
        icalcomponent_add_property(event, icalproperty_new_uid(uidOf(visit).constData()));
        icalcomponent_add_property(event, icalproperty_new_dtstamp(utcTime(m_now)));
        icalcomponent_add_property(event, icalproperty_new_lastmodified(utcTime(visit.changedAt)));
        icalcomponent_add_property(event, icalproperty_new_summary(visit.title().toUtf8().constData()));
        if (const QString place = visit.get(types::visit.place); !place.isEmpty())
            icalcomponent_add_property(event, icalproperty_new_location(place.toUtf8().constData()));
        addTimes(event, visit);
        return addPeople(event, visit);
    }

    QByteArray text()
    {
        icalcomponent_add_property(m_calendar.get(), icalproperty_new_version("2.0"));
        icalcomponent_add_property(m_calendar.get(), icalproperty_new_prodid("-//Keyfield//Keyfield//EN"));
        for (const auto &[zone, span] : m_zones)
            icalcomponent_add_component(m_calendar.get(), zoneComponent(QTimeZone(zone), span.first, span.second));
        for (Component &event : m_events)
            icalcomponent_add_component(m_calendar.get(), event.release());
        m_events.clear();
        const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
            icalcomponent_as_ical_string_r(m_calendar.get()), &icalmemory_free_buffer);
        return {text.get()};
    }

private:
    void addTimes(icalcomponent *event, const Record &visit)
    {
        const qint64 start = visit.get(types::visit.start);
        const qint64 end = qMax(start, visit.get(types::visit.end));
        const QTimeZone zone(visit.get(types::visit.zone).toLatin1());
        const QTimeZone clock = zone.isValid() ? zone : QTimeZone::utc();
        const QDateTime from = QDateTime::fromMSecsSinceEpoch(start, clock);
        const QDateTime until = QDateTime::fromMSecsSinceEpoch(end, clock);
        if (isAllDay(visit)) {
            const QTimeZone own = zoneOf(visit.get(types::visit.zone));
            icalcomponent_add_property(
                event, icalproperty_new_dtstart(icalTime(QDateTime::fromMSecsSinceEpoch(start, own), true)));
            icalcomponent_add_property(
                event, icalproperty_new_dtend(icalTime(QDateTime::fromMSecsSinceEpoch(end, own), true)));
            return;
        }
        const bool utc = clock.id() == "UTC";
        for (const bool begins : {true, false}) {
            if (!begins && end == start)
                continue;
            const icaltimetype time = utc ? utcTime(begins ? start : end) : icalTime(begins ? from : until);
            icalproperty *property = begins ? icalproperty_new_dtstart(time) : icalproperty_new_dtend(time);
            if (!utc)
                icalproperty_add_parameter(property, icalparameter_new_tzid(clock.id().constData()));
            icalcomponent_add_property(event, property);
        }
        if (utc)
            return;
        const auto [at, isNew] = m_zones.try_emplace(clock.id(), start, end);
        if (!isNew)
            at->second = {qMin(at->second.first, start), qMax(at->second.second, end)};
    }

    Result<void> addPeople(icalcomponent *event, const Record &visit)
    {
        const RecordId account = visit.get(types::visit.account);
        if (!account.isNull()) {
            KF_ASSIGN(const std::optional<Record> client, m_reader.get(types::account, account));
            if (client && !client->title().isEmpty()) {
                icalproperty *name = icalproperty_new_x(client->title().toUtf8().constData());
                icalproperty_set_x_name(name, ClientProperty);
                icalcomponent_add_property(event, name);
            }
        }
        for (const RecordId &id : visit.get(types::visit.people)) {
            KF_ASSIGN(const std::optional<Record> person, m_reader.get(types::contact, id));
            if (!person || !person->get(types::contact.email).contains(u'@'))
                continue;
            const QByteArray address = "mailto:" + person->get(types::contact.email).trimmed().toUtf8();
            icalproperty *attendee = icalproperty_new_attendee(address.constData());
            icalproperty_add_parameter(attendee, icalparameter_new_cn(person->title().toUtf8().constData()));
            icalcomponent_add_property(event, attendee);
        }
        return {};
    }

    static void addObservance(icalcomponent *zone, const QDateTime &local, int from, int to, bool daylight)
    {
        icalcomponent *part = icalcomponent_new(daylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
        icalcomponent_add_property(part, icalproperty_new_dtstart(icalTime(local)));
        icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(from));
        icalcomponent_add_property(part, icalproperty_new_tzoffsetto(to));
        icalcomponent_add_component(zone, part);
    }

    static icalcomponent *zoneComponent(const QTimeZone &zone, qint64 from, qint64 until)
    {
        icalcomponent *described = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
        icalcomponent_add_property(described, icalproperty_new_tzid(zone.id().constData()));
        const QDateTime first = QDateTime::fromMSecsSinceEpoch(from, Qt::UTC).addDays(-ZoneMarginDays);
        const QDateTime last = QDateTime::fromMSecsSinceEpoch(until, Qt::UTC).addDays(ZoneMarginDays);
        int offset = zone.offsetFromUtc(first);
        addObservance(described, first.addSecs(offset), offset, offset, zone.isDaylightTime(first));
        for (const QTimeZone::OffsetData &change : zone.transitions(first, last)) {
            addObservance(described, change.atUtc.addSecs(offset), offset, change.offsetFromUtc,
                          change.daylightTimeOffset != 0);
            offset = change.offsetFromUtc;
        }
        return described;
    }

    Reader &m_reader;
    qint64 m_now;
    Component m_calendar{icalcomponent_new(ICAL_VCALENDAR_COMPONENT), &icalcomponent_free};
    std::vector<Component> m_events;                         // behind the zones that they go by
    std::map<QByteArray, std::pair<qint64, qint64>> m_zones; // the instants that go by each
};

} // namespace

Result<ExportedCalendar> exportCalendar(Reader &reader, const ExportChoice &choice, qint64 nowMs)
{
    using Test = Condition::Test;
    icalerror_set_errors_are_fatal(0);
    Exporter exporter(reader, nowMs);
    ExportedCalendar exported;
    if (!choice.visit.isNull()) {
        KF_ASSIGN(const std::optional<Record> visit, reader.get(types::visit, choice.visit));
        if (!visit || visit->deleted)
            return fail(ErrorCode::NotFound, QStringLiteral("there is no such visit"));
        KF_TRY(exporter.add(*visit));
        return ExportedCalendar{exporter.text(), 1};
    }
    constexpr qint64 PageSize = 1'000;
    Query page{.type = &types::visit,
               .where = {{&types::visit.start, Test::NotEmpty, {}}},
               .orderBy = &types::visit.start,
               .limit = PageSize};
    if (choice.from)
        page.where.push_back({&types::visit.start, Test::GreaterOrEqual, *choice.from});
    if (choice.until)
        page.where.push_back({&types::visit.start, Test::Less, *choice.until});
    for (;;) {
        KF_ASSIGN(const auto visits, reader.list(page));
        for (const Record &visit : visits)
            KF_TRY(exporter.add(visit));
        exported.visits += qint64(visits.size());
        if (qint64(visits.size()) < PageSize)
            break;
        page.offset += PageSize;
    }
    exported.text = exporter.text();
    return exported;
}

} // namespace kf::calendar
