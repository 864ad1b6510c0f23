#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <map>
#include <memory>
#include <optional>

namespace kf::calendar {

struct DescribedZone; // of a VTIMEZONE

// The clock that an event goes by: one of the zones that everybody knows, or one that its file describes itself.
class EventZone
{
public:
    explicit EventZone(QTimeZone zone) : m_zone(std::move(zone)) {}

    // `local` is read as this clock shows it, whatever its own zone. A time that the clock skips is told by the offset
    // before, one that it shows twice is the first (RFC 5545, 3.3.5).
    qint64 toUtcMs(const QDateTime &local) const;
    QDateTime toLocal(qint64 utcMs) const; // as a UTC date-time with the clock's numbers
    // What a visit keeps: an IANA name, or the distance from UTC at that instant.
    QString nameAt(qint64 utcMs) const;

private:
    friend class ZoneTable;
    explicit EventZone(std::shared_ptr<DescribedZone> described) : m_described(std::move(described)) {}
    int offsetAt(qint64 utcMs) const; // seconds east of Greenwich

    QTimeZone m_zone;
    std::shared_ptr<DescribedZone> m_described; // instead of it
};

// What an id means without a file: an IANA zone, also behind a vendor's prefix, a name of Windows, or "(UTC+03:00)
// ...".
std::optional<QTimeZone> namedZone(const QString &id);

// The zones of one file.
class ZoneTable
{
public:
    // A whole VTIMEZONE. Ones whose rules are none of a clock are left out.
    void describe(const QByteArray &component);
    std::optional<EventZone> find(const QString &id) const;

private:
    struct Described
    {
        QString location; // X-LIC-LOCATION
        std::shared_ptr<DescribedZone> zone;
    };
    std::map<QString, Described> m_described;
};

} // namespace kf::calendar
