#pragma once

#include "core/base/geopoint.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/search/query.h"

#include <QDateTime>
#include <QObject>
#include <QQmlEngine>

// How Keyfield writes dates, spans of time, numbers and money, in the language in use (see Language). Numbers and units
// are joined with U+00A0, Russian thousands with U+202F. Dates and times are those of the place where one is.
namespace kf::format {

QString time(QTime time);                    // 10:30
QString headingDate(QDate date);             // Вторник, 13 октября
QString inlineDate(QDate date);              // вторник, 13 октября
QString day(QDate date, QDate today);        // 13 октября; 13 октября 2025
QString shortDay(QDate date, QDate today);   // 13 окт; 13 окт 2025
QString weekdayDay(QDate date, QDate today); // Пт, 16 октября
QString shortWeekday(QDate date);            // Чт
QString onWeekday(QDate date);               // в понедельник
QString month(QDate date, QDate today);      // Октябрь; Октябрь 2025
QString dayFromHere(QDate date, QDate today); // сегодня, завтра, вчера, 9 дней назад, через 3 дня
QString when(QDateTime at, QDate today);                 // сегодня, 10:58; 12 октября, 10:58
QString moment(const Moment &moment, QDate today);       // Пт, 16 октября, 15:00
QString inlineMoment(const Moment &moment, QDate today); // пт, 16 октября, 15:00

QString duration(qint64 minutes);  // 1 ч 24 мин
QString stopwatch(qint64 seconds); // 24:18; 1:04:18
QString until(qint64 minutes);     // через 38 мин; через 3 дня

// A due date as the end of a row. Weekdays: a day of the coming week is «Чт» instead of «15 окт».
enum class DueStyle { Weekdays, Dates };
QString due(const Moment &due, QDateTime now, DueStyle style);
bool isOverdue(const Moment &due, QDateTime now); // with no time of day, from the next day on

QString number(qint64 value);           // 1 234 567
QString money(const Money &money);      // 48 200 000 ₽
QString shortMoney(const Money &money); // 48,2 млн ₽

QString distance(double metres);      // 8 м; 120 м; 2,4 км; 634 км
QString accuracy(qint32 metres);      // ±8 м
QString place(const GeoPlace &place); // 55.77120, 37.65120, ±8 м

// Starts and lengths in turn, as Controls' KfMarkedText takes them.
QList<int> marks(const std::vector<search::TextRange> &ranges);

} // namespace kf::format

namespace kf {

// The part of it that QML itself asks for. Stateless.
class Format : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE QString number(double value) const { return format::number(qint64(value)); }
    Q_INVOKABLE QString hour(int hour) const { return format::time(QTime(hour % 24, 0)); }
};

} // namespace kf
