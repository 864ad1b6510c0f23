#include "qml/Format/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace kf::format {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

struct Word
{
    const char *text;
    const char *comment;
    QString translated() const { return QCoreApplication::translate("Format", text, comment); }
};

// clang-format off
constexpr std::array<Word, 12> DayMonths = {{
    QT_TRANSLATE_NOOP3("Format", "January", "after a day: 13 January"), QT_TRANSLATE_NOOP3("Format", "February", "after a day: 13 January"),
    QT_TRANSLATE_NOOP3("Format", "March", "after a day: 13 January"), QT_TRANSLATE_NOOP3("Format", "April", "after a day: 13 January"),
    QT_TRANSLATE_NOOP3("Format", "May", "after a day: 13 January"), QT_TRANSLATE_NOOP3("Format", "June", "after a day: 13 January"),
    QT_TRANSLATE_NOOP3("Format", "July", "after a day: 13 January"), QT_TRANSLATE_NOOP3("Format", "August", "after a day: 13 January"),
    QT_TRANSLATE_NOOP3("Format", "September", "after a day: 13 January"), QT_TRANSLATE_NOOP3("Format", "October", "after a day: 13 January"),
    QT_TRANSLATE_NOOP3("Format", "November", "after a day: 13 January"), QT_TRANSLATE_NOOP3("Format", "December", "after a day: 13 January")}};
constexpr std::array<Word, 12> ShortMonths = {{
    QT_TRANSLATE_NOOP3("Format", "Jan", "after a day: 13 Jan"), QT_TRANSLATE_NOOP3("Format", "Feb", "after a day: 13 Jan"),
    QT_TRANSLATE_NOOP3("Format", "Mar", "after a day: 13 Jan"), QT_TRANSLATE_NOOP3("Format", "Apr", "after a day: 13 Jan"),
    QT_TRANSLATE_NOOP3("Format", "May", "after a day: 13 Jan"), QT_TRANSLATE_NOOP3("Format", "Jun", "after a day: 13 Jan"),
    QT_TRANSLATE_NOOP3("Format", "Jul", "after a day: 13 Jan"), QT_TRANSLATE_NOOP3("Format", "Aug", "after a day: 13 Jan"),
    QT_TRANSLATE_NOOP3("Format", "Sep", "after a day: 13 Jan"), QT_TRANSLATE_NOOP3("Format", "Oct", "after a day: 13 Jan"),
    QT_TRANSLATE_NOOP3("Format", "Nov", "after a day: 13 Jan"), QT_TRANSLATE_NOOP3("Format", "Dec", "after a day: 13 Jan")}};
constexpr std::array<Word, 12> Months = {{
    QT_TRANSLATE_NOOP3("Format", "January", "alone, a heading"), QT_TRANSLATE_NOOP3("Format", "February", "alone, a heading"),
    QT_TRANSLATE_NOOP3("Format", "March", "alone, a heading"), QT_TRANSLATE_NOOP3("Format", "April", "alone, a heading"),
    QT_TRANSLATE_NOOP3("Format", "May", "alone, a heading"), QT_TRANSLATE_NOOP3("Format", "June", "alone, a heading"),
    QT_TRANSLATE_NOOP3("Format", "July", "alone, a heading"), QT_TRANSLATE_NOOP3("Format", "August", "alone, a heading"),
    QT_TRANSLATE_NOOP3("Format", "September", "alone, a heading"), QT_TRANSLATE_NOOP3("Format", "October", "alone, a heading"),
    QT_TRANSLATE_NOOP3("Format", "November", "alone, a heading"), QT_TRANSLATE_NOOP3("Format", "December", "alone, a heading")}};
constexpr std::array<Word, 7> Weekdays = {{
    QT_TRANSLATE_NOOP3("Format", "Monday", "begins a heading"), QT_TRANSLATE_NOOP3("Format", "Tuesday", "begins a heading"),
    QT_TRANSLATE_NOOP3("Format", "Wednesday", "begins a heading"), QT_TRANSLATE_NOOP3("Format", "Thursday", "begins a heading"),
    QT_TRANSLATE_NOOP3("Format", "Friday", "begins a heading"), QT_TRANSLATE_NOOP3("Format", "Saturday", "begins a heading"),
    QT_TRANSLATE_NOOP3("Format", "Sunday", "begins a heading")}};
constexpr std::array<Word, 7> InlineWeekdays = {{
    QT_TRANSLATE_NOOP3("Format", "Monday", "inside a line"), QT_TRANSLATE_NOOP3("Format", "Tuesday", "inside a line"),
    QT_TRANSLATE_NOOP3("Format", "Wednesday", "inside a line"), QT_TRANSLATE_NOOP3("Format", "Thursday", "inside a line"),
    QT_TRANSLATE_NOOP3("Format", "Friday", "inside a line"), QT_TRANSLATE_NOOP3("Format", "Saturday", "inside a line"),
    QT_TRANSLATE_NOOP3("Format", "Sunday", "inside a line")}};
constexpr std::array<Word, 7> ShortWeekdays = {{
    QT_TRANSLATE_NOOP3("Format", "Mon", "short, stands alone"), QT_TRANSLATE_NOOP3("Format", "Tue", "short, stands alone"),
    QT_TRANSLATE_NOOP3("Format", "Wed", "short, stands alone"), QT_TRANSLATE_NOOP3("Format", "Thu", "short, stands alone"),
    QT_TRANSLATE_NOOP3("Format", "Fri", "short, stands alone"), QT_TRANSLATE_NOOP3("Format", "Sat", "short, stands alone"),
    QT_TRANSLATE_NOOP3("Format", "Sun", "short, stands alone")}};
constexpr std::array<Word, 7> InlineShortWeekdays = {{
    QT_TRANSLATE_NOOP3("Format", "Mon", "short, inside a line"), QT_TRANSLATE_NOOP3("Format", "Tue", "short, inside a line"),
    QT_TRANSLATE_NOOP3("Format", "Wed", "short, inside a line"), QT_TRANSLATE_NOOP3("Format", "Thu", "short, inside a line"),
    QT_TRANSLATE_NOOP3("Format", "Fri", "short, inside a line"), QT_TRANSLATE_NOOP3("Format", "Sat", "short, inside a line"),
    QT_TRANSLATE_NOOP3("Format", "Sun", "short, inside a line")}};
constexpr std::array<Word, 7> OnWeekdays = {{
    QT_TRANSLATE_NOOP3("Format", "on Monday", "inside a sentence"), QT_TRANSLATE_NOOP3("Format", "on Tuesday", "inside a sentence"),
    QT_TRANSLATE_NOOP3("Format", "on Wednesday", "inside a sentence"), QT_TRANSLATE_NOOP3("Format", "on Thursday", "inside a sentence"),
    QT_TRANSLATE_NOOP3("Format", "on Friday", "inside a sentence"), QT_TRANSLATE_NOOP3("Format", "on Saturday", "inside a sentence"),
    QT_TRANSLATE_NOOP3("Format", "on Sunday", "inside a sentence")}};
// clang-format on

constexpr QChar NoBreakSpace = QChar(0x00a0);
constexpr QChar NarrowSpace = QChar(0x202f);
constexpr QChar MinusSign = QChar(0x2212);

// A number and its unit stay on one line.
QString together(QString text)
{
    return text.replace(u' ', NoBreakSpace);
}

QString ofMonth(const std::array<Word, 12> &words, QDate date)
{
    return words[size_t(date.month() - 1)].translated();
}

QString ofWeekday(const std::array<Word, 7> &words, QDate date)
{
    return words[size_t(date.dayOfWeek() - 1)].translated();
}

QString withTime(const QString &date, const Moment &moment)
{
    return moment.time ? Words::tr("%1, %2", "day, time").arg(date, time(*moment.time)) : date;
}

QString dayAndMonth(QDate date, const std::array<Word, 12> &words)
{
    return QString::number(date.day()) + NoBreakSpace + ofMonth(words, date);
}

QString withYear(const QString &text, QDate date, QDate today)
{
    return date.year() == today.year() || date.year() == Moment::NoYear
               ? text
               : text + NoBreakSpace + QString::number(date.year());
}

QString grouped(QString digits)
{
    const QString separator = QLocale().groupSeparator();
    // Russian wants the narrow one, whatever the system's tables say.
    const QString used = separator.at(0).isSpace() ? QString(NarrowSpace) : separator;
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, used);
    return digits;
}

QString magnitude(qint64 value)
{
    return QString::number(value < 0 ? quint64(0) - quint64(value) : quint64(value));
}

QString signedBy(qint64 value, const QString &text)
{
    return value < 0 ? MinusSign + text : text;
}

QString currencySign(const QByteArray &currency)
{
    static const std::array<std::pair<const char *, char16_t>, 6> signs = {
        {{"RUB", u'₽'}, {"USD", u'$'}, {"EUR", u'€'}, {"GBP", u'£'}, {"KZT", u'₸'}, {"CNY", u'¥'}}};
    for (const auto &[code, sign] : signs) {
        if (currency == code)
            return QString(QChar(sign));
    }
    return QString::fromLatin1(currency);
}

QString withCurrency(const QString &amount, const QByteArray &currency)
{
    if (currency.isEmpty())
        return amount;
    const QString sign = currencySign(currency);
    const QString pattern = sign.size() == 1 ? Words::tr("%2%1", "money with a sign, ₽48.2M")
                                             : Words::tr("%2 %1", "money with a code, CHF 1,200");
    return together(pattern.arg(amount, sign));
}

qint64 power(int digits)
{
    qint64 result = 1;
    for (int i = 0; i < digits; ++i)
        result *= 10;
    return result;
}

} // namespace

QString time(QTime time)
{
    return time.toString(QStringLiteral("H:mm"));
}

QString headingDate(QDate date)
{
    return Words::tr("%1, %2", "weekday, day").arg(ofWeekday(Weekdays, date), dayAndMonth(date, DayMonths));
}

QString inlineDate(QDate date)
{
    return Words::tr("%1, %2", "weekday, day").arg(ofWeekday(InlineWeekdays, date), dayAndMonth(date, DayMonths));
}

QString day(QDate date, QDate today)
{
    return withYear(dayAndMonth(date, DayMonths), date, today);
}

QString shortDay(QDate date, QDate today)
{
    return withYear(dayAndMonth(date, ShortMonths), date, today);
}

QString weekdayDay(QDate date, QDate today)
{
    return Words::tr("%1, %2", "weekday, day").arg(shortWeekday(date), day(date, today));
}

QString shortWeekday(QDate date)
{
    return ofWeekday(ShortWeekdays, date);
}

QString onWeekday(QDate date)
{
    return ofWeekday(OnWeekdays, date);
}

QString month(QDate date, QDate today)
{
    const QString name = ofMonth(Months, date);
    return date.year() == today.year() ? name : name + u' ' + QString::number(date.year());
}

QString dayFromHere(QDate date, QDate today)
{
    const qint64 days = today.daysTo(date);
    if (days == 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("tomorrow");
    if (days == -1)
        return Words::tr("yesterday");
    if (days > 0)
        return Words::tr("in %n day(s)", nullptr, int(days));
    return Words::tr("%n day(s) ago", nullptr, int(-days));
}

QString when(QDateTime at, QDate today)
{
    const qint64 days = at.date().daysTo(today);
    const QString date = days == 0 || days == 1 ? dayFromHere(at.date(), today) : day(at.date(), today);
    return Words::tr("%1, %2", "day, time").arg(date, time(at.time()));
}

QString moment(const Moment &moment, QDate today)
{
    return withTime(weekdayDay(moment.date, today), moment);
}

QString inlineMoment(const Moment &moment, QDate today)
{
    return withTime(
        Words::tr("%1, %2", "weekday, day").arg(ofWeekday(InlineShortWeekdays, moment.date), day(moment.date, today)),
        moment);
}

QString duration(qint64 minutes)
{
    const qint64 hours = minutes / 60;
    const qint64 rest = minutes % 60;
    if (hours == 0)
        return together(Words::tr("%1 min").arg(rest));
    if (rest == 0)
        return together(Words::tr("%1 h").arg(hours));
    return together(Words::tr("%1 h").arg(hours)) + u' ' + together(Words::tr("%1 min").arg(rest));
}

QString stopwatch(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    const QTime rest = QTime::fromMSecsSinceStartOfDay(int(seconds % 3600) * 1000);
    return hours == 0 ? rest.toString(QStringLiteral("mm:ss"))
                      : QString::number(hours) + rest.toString(QStringLiteral(":mm:ss"));
}

QString until(qint64 minutes)
{
    constexpr qint64 Day = 24 * 60;
    if (minutes <= 0)
        return Words::tr("now");
    if (minutes >= Day)
        return Words::tr("in %n day(s)", nullptr, int(minutes / Day));
    return Words::tr("in %1", "in 38 min").arg(duration(minutes));
}

bool isOverdue(const Moment &due, QDateTime now)
{
    return due.time ? QDateTime(due.date, *due.time) < now : due.date < now.date();
}

QString due(const Moment &due, QDateTime now, DueStyle style)
{
    const QDate today = now.date();
    const qint64 days = today.daysTo(due.date);
    if (days == 0)
        return due.time ? time(*due.time) : Words::tr("Today");
    if (days == -1)
        return Words::tr("Yesterday");
    if (days < 0)
        return Words::tr("%n day(s) ago", nullptr, int(-days));
    if (days == 1)
        return Words::tr("Tomorrow");
    if (style == DueStyle::Weekdays && days < 7)
        return shortWeekday(due.date);
    return shortDay(due.date, today);
}

QString number(qint64 value)
{
    return signedBy(value, grouped(magnitude(value)));
}

QString money(const Money &money)
{
    const int digits = minorDigits(money.currency);
    const qint64 unit = power(digits);
    QString amount = grouped(magnitude(money.minor / unit));
    const qint64 fraction = qAbs(money.minor % unit);
    if (fraction != 0)
        amount += QLocale().decimalPoint() + QString::number(fraction).rightJustified(digits, u'0');
    return signedBy(money.minor, withCurrency(amount, money.currency));
}

QString shortMoney(const Money &money)
{
    const qint64 unit = power(minorDigits(money.currency));
    const double whole = double(money.minor) / double(unit);
    const double size = qAbs(whole);
    QString pattern;
    double shown = size;
    if (size >= 999'950'000.0) {
        pattern = Words::tr("%1B", "billions");
        shown = size / 1e9;
    } else if (size >= 999'950.0) {
        pattern = Words::tr("%1M", "millions");
        shown = size / 1e6;
    } else {
        return format::money(Money{qRound64(whole) * unit, money.currency});
    }
    const qint64 tenths = qRound64(shown * 10);
    QString amount = grouped(QString::number(tenths / 10));
    if (tenths % 10 != 0)
        amount += QLocale().decimalPoint() + QString::number(tenths % 10);
    return signedBy(money.minor, withCurrency(pattern.arg(amount), money.currency));
}

QString distance(double metres)
{
    // As exact as it is of use: 8, 120 and 950 m, 2.4 and 634 km.
    const qint64 whole = metres < 100 ? qRound64(metres) : qRound64(metres / 10) * 10;
    if (whole < 1000)
        return together(Words::tr("%1 m", "metres").arg(whole));
    const double kilometres = metres / 1000;
    return together(Words::tr("%1 km", "kilometres")
                        .arg(kilometres < 10 ? QLocale().toString(kilometres, 'f', 1) : number(qRound64(kilometres))));
}

QString accuracy(qint32 metres)
{
    return u'±' + distance(metres);
}

QString place(const GeoPlace &place)
{
    const QString point = QStringLiteral("%1, %2")
                              .arg(place.point.latitudeDegrees(), 0, 'f', 5)
                              .arg(place.point.longitudeDegrees(), 0, 'f', 5);
    return place.accuracy == 0 ? point : point + QStringLiteral(", ") + accuracy(place.accuracy);
}

QList<int> marks(const std::vector<search::TextRange> &ranges)
{
    QList<int> marks;
    marks.reserve(qsizetype(2 * ranges.size()));
    for (const search::TextRange &range : ranges)
        marks << int(range.start) << int(range.length);
    return marks;
}

} // namespace kf::format
