#include "core/base/moment.h"

namespace kf {

namespace {

tl::unexpected<Error> notADate(QStringView text)
{
    return fail(ErrorCode::InvalidInput,
                QStringLiteral("%1 is no date; write it as 2026-10-16 or 2026-10-16T15:00")
                    .arg(text.size() > 40 ? QStringLiteral("this text") : u'"' + text.toString() + u'"'));
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
    const QDate date = QDate::fromString(trimmed.left(10).toString(), Qt::ISODate);
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return notADate(trimmed);
    if (trimmed.size() == 10)
        return Moment{date, std::nullopt};
    const QChar mark = trimmed[10];
    if ((mark != u'T' && mark != u' ') || (trimmed.size() != 16 && trimmed.size() != 19))
        return notADate(trimmed);
    const QTime time = QTime::fromString(trimmed.mid(11).toString(), Qt::ISODate);
    if (!time.isValid())
        return notADate(trimmed);
    return Moment{date, QTime(time.hour(), time.minute())};
}

Result<qint64> parseInstant(QStringView text, int zoneOffset)
{
    const QString trimmed = text.trimmed().toString();
    QDateTime when = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!when.isValid() || when.date().year() < 1 || when.date().year() > 9999)
        return notADate(trimmed);
    if (when.timeSpec() == Qt::LocalTime)
        when = QDateTime(when.date(), when.time(), Qt::OffsetFromUTC, zoneOffset);
    return when.toMSecsSinceEpoch();
}

QString formatInstant(qint64 utcMs)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return when.toString(utcMs % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace kf
