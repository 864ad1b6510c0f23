#include "core/check/daytext.h"

#include <QRegularExpression>

#include <array>

namespace kf::check {

namespace {

struct Month
{
    const char16_t *russian; // how its cases and short forms begin
    const char16_t *english;
};
constexpr std::array<Month, 12> Months = {{{u"янв", u"jan"},
                                           {u"фев", u"feb"},
                                           {u"мар", u"mar"},
                                           {u"апр", u"apr"},
                                           {u"ма", u"may"},
                                           {u"июн", u"jun"},
                                           {u"июл", u"jul"},
                                           {u"авг", u"aug"},
                                           {u"сен", u"sep"},
                                           {u"окт", u"oct"},
                                           {u"ноя", u"nov"},
                                           {u"дек", u"dec"}}};

int monthOf(const QString &word)
{
    const QString small = word.toLower();
    for (size_t i = 0; i < Months.size(); ++i) {
        if (small.startsWith(QStringView(Months[i].russian)) || small.startsWith(QStringView(Months[i].english)))
            return int(i) + 1;
    }
    return 0;
}

QRegularExpression pattern(const QString &day)
{
    const QString time = QStringLiteral("(?:[,T]?\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2}))?");
    return QRegularExpression(QStringLiteral("^\\s*") + day + time + QStringLiteral("\\s*$"),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

const std::array<QRegularExpression, 4> &patterns()
{
    const QString year = QStringLiteral("(?<year>\\d{4}|\\d{2})\\s*(?:г\\.?|года?)?");
    const QString word = QStringLiteral("(?<word>\\p{L}{3,12})\\.?");
    static const std::array<QRegularExpression, 4> all = {
        pattern(QStringLiteral("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})")),
        pattern(QStringLiteral("(?<day>\\d{1,2})[./](?<month>\\d{1,2})(?:[./]%1)?\\.?").arg(year)),
        pattern(QStringLiteral("(?<day>\\d{1,2})\\.?\\s+%1(?:,?\\s+%2)?").arg(word, year)),
        pattern(QStringLiteral("%1\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+%2)?").arg(word, year)),
    };
    return all;
}

int fullYear(const QString &written, QDate today, bool past)
{
    if (written.isEmpty())
        return Moment::NoYear;
    const int year = written.toInt();
    if (written.size() > 2)
        return year;
    const int century = today.year() / 100 * 100;
    return past && century + year > today.year() ? century - 100 + year : century + year;
}

} // namespace

DayText readDay(QStringView written, QDate today, bool past)
{
    QString text = written.toString();
    text.replace(QChar::Nbsp, u' ');
    DayText read;
    for (const QRegularExpression &way : patterns()) {
        const auto found = way.match(text);
        if (!found.hasMatch())
            continue;
        const QString word = found.captured(QStringLiteral("word"));
        read.day = found.captured(QStringLiteral("day")).toInt();
        read.month = word.isEmpty() ? found.captured(QStringLiteral("month")).toInt() : monthOf(word);
        if (read.month == 0 || read.month > 12)
            continue;
        read.moment.date = QDate(fullYear(found.captured(QStringLiteral("year")), today, past), read.month, read.day);
        if (!read.moment.date.isValid()) {
            read.state = DayText::State::NoSuchDay;
            return read;
        }
        const QString hour = found.captured(QStringLiteral("hour"));
        if (!hour.isEmpty()) {
            const QTime time(hour.toInt(), found.captured(QStringLiteral("minute")).toInt());
            if (!time.isValid())
                break;
            read.moment.time = time;
        }
        read.state = DayText::State::Read;
        return read;
    }
    return {};
}

} // namespace kf::check
