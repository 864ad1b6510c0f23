#include "core/base/moment.h"

namespace kf {

namespace {

tl::unexpected<Error> notADate(QStringView text)
{
    return fail(ErrorCode::InvalidInput,
                QStringLiteral("%1 is no date; write it as 2026-10-16 or 2026-10-16T15:00")
                    .arg(text.size() > 40 ? QStringLiteral("this text") : u'"' + text.toString() + u'"'));
}

// Two or four digits, or -1.
int readNumber(QStringView digits)
{
    int number = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

std::optional<QDate> readDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const int year = readNumber(text.mid(0, 4));
    const QDate date(year, readNumber(text.mid(5, 2)), readNumber(text.mid(8, 2)));
    return year > 0 && date.isValid() ? std::optional(date) : std::nullopt;
}

// "15:00", or "15:00:59" of which the seconds are dropped.
std::optional<QTime> readTime(QStringView text)
{
    const bool withSeconds = text.size() == 8 && text[5] == u':';
    if ((text.size() != 5 && !withSeconds) || text[2] != u':')
        return std::nullopt;
    const int seconds = withSeconds ? readNumber(text.mid(6, 2)) : 0;
    const QTime time(readNumber(text.mid(0, 2)), readNumber(text.mid(3, 2)));
    return time.isValid() && seconds >= 0 && seconds < 60 ? std::optional(time) : std::nullopt;
}

} // namespace

QString Moment::toString() const
{
    const QString day = date.toString(Qt::ISODate);
    return time ? day + u'T' + time->toString(QStringLiteral("HH:mm")) : day;
}

Result<Moment> Moment::fromString(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const std::optional<QDate> date = readDate(trimmed.left(10));
    if (!date)
        return notADate(trimmed);
    if (trimmed.size() == 10)
        return Moment{*date, std::nullopt};
    const std::optional<QTime> time = readTime(trimmed.mid(11));
    if ((trimmed[10] != u'T' && trimmed[10] != u' ') || !time)
        return notADate(trimmed);
    return Moment{*date, *time};
}

Result<qint64> parseInstant(QStringView text, int zoneOffset)
{
    // Never through local time: the machine's own zone may have no such hour.
    const QStringView trimmed = text.trimmed();
    const std::optional<QDate> date = readDate(trimmed.left(10));
    if (!date)
        return notADate(trimmed);
    const qint64 offset = qint64(zoneOffset) * 1000;
    if (trimmed.size() == 10)
        return QDateTime(*date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() - offset;
    const QStringView clock = trimmed.mid(11);
    const bool hasZone = clock.endsWith(u'Z') || clock.contains(u'+') || clock.contains(u'-');
    QString whole = trimmed.toString();
    if (!hasZone)
        whole += u'Z';
    const QDateTime when = QDateTime::fromString(whole, Qt::ISODateWithMs);
    if (!when.isValid() || when.timeSpec() == Qt::LocalTime)
        return notADate(trimmed);
    return when.toMSecsSinceEpoch() - (hasZone ? 0 : offset);
}

QString formatInstant(qint64 utcMs)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return when.toString(utcMs % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace kf
