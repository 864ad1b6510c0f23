#pragma once

#include "qml/Models/dueitems.h"

#include <QDate>

// Names, days and texts of which the samples are made.
namespace kf::sample {

inline const QDate Today(2026, 10, 13);

inline QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

inline qint64 at(int daysFromToday, int hour, int minute)
{
    return QDateTime(Today.addDays(daysFromToday), QTime(hour, minute)).toMSecsSinceEpoch();
}

inline RecordId id(int n)
{
    QByteArray bytes(RecordId::Size, '\0');
    bytes[RecordId::Size - 1] = char(n);
    bytes[0] = 1;
    return *RecordId::fromBytes(bytes);
}

inline DueItem due(int n, DueItem::Kind kind, const char *title, const char *account, const char *detail, int days,
                   std::optional<QTime> time = {})
{
    DueItem item{id(n), kind, utf8(title), id(100), utf8(account), {}, Moment{Today.addDays(days), time}, false};
    (item.isPromise() ? item.personName : item.detail) = utf8(detail);
    return item;
}

// About 3,000 characters.
inline QString longText()
{
    return utf8("Ольга просит прислать отчёт по недовозу, сверить остатки на складе и назвать новый срок отгрузки.\n")
        .repeated(30);
}

inline QString longName()
{
    return utf8("Общество с ограниченной ответственностью «Северо-Западная распределительная компания "
                "Гиперсупермаркетснабсбыт» имени первых пятилеток");
}

} // namespace kf::sample
