#include "qml/Forms/formwords.h"

#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

#include <QCoreApplication>

namespace kf::formwords {

namespace {

using check::Fault;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

QString noSuchDay(int day, int month)
{
    switch (month) {
    case 2:
        return Words::tr("February has no day %1. Pick another day").arg(day);
    case 4:
        return Words::tr("April has no day %1. Pick another day").arg(day);
    case 6:
        return Words::tr("June has no day %1. Pick another day").arg(day);
    case 9:
        return Words::tr("September has no day %1. Pick another day").arg(day);
    case 11:
        return Words::tr("November has no day %1. Pick another day").arg(day);
    default:
        return Words::tr("No month has a day %1. Pick another day").arg(day);
    }
}

} // namespace

QString fault(const FieldType &field, const check::Reading &reading)
{
    switch (*reading.fault) {
    case Fault::Missing:
        return Words::tr("Fill this in: the record is found by it");
    case Fault::TaxNumberLength:
        return Words::tr("It has 10 digits, or 12 of a sole trader. Begin a foreign one with its country: KZ…");
    case Fault::TaxNumberDigit:
        return Words::tr("One of the digits is wrong: the check digit does not fit. Begin a foreign one with its "
                         "country: KZ…");
    case Fault::TaxReason:
        return Words::tr("It has 9 digits, such as 773601001");
    case Fault::Phone:
        return Words::tr("This does not look like a phone number. We keep it as it is");
    case Fault::Email:
        return Words::tr("This is no e-mail address. It looks like name@company.com");
    case Fault::WholeNumber:
        return Words::tr("Write a whole number, in digits");
    case Fault::BelowZero:
        return Words::tr("It cannot be below zero");
    case Fault::Amount:
        return Words::tr("This is no amount. Write it like 1 234,50");
    case Fault::NoSuchDay:
        return noSuchDay(reading.day, reading.month);
    case Fault::Day:
        return field.has(FieldFlag::Past)
                   ? Words::tr("We do not understand this day. Write it like 15.10.1985, or 15.10")
                   : Words::tr("We do not understand this day. Write it like 16.10.2026");
    case Fault::Ahead:
        return Words::tr("This day has not come yet");
    case Fault::Place:
        return Words::tr("Write latitude and longitude, such as 55.7712, 37.6512");
    }
    return {};
}

QString example(const FieldType &field)
{
    if (field.has(FieldFlag::TaxNumber))
        return Words::tr("10 or 12 digits");
    if (field.has(FieldFlag::TaxReason))
        return Words::tr("9 digits");
    if (field.has(FieldFlag::Past))
        return Words::tr("15.10.1985 or 15.10");
    if (field.kind() == FieldKind::Moment || field.kind() == FieldKind::Instant)
        return Words::tr("Tomorrow, 16.10 at 15:00");
    if (field.kind() == FieldKind::Place)
        return QStringLiteral("55.7712, 37.6512");
    return {};
}

QString icon(const FieldType &field)
{
    if (field.has(FieldFlag::Phone))
        return QStringLiteral("phone");
    if (field.has(FieldFlag::Email))
        return QStringLiteral("mail");
    if (field.has(FieldFlag::Past))
        return QStringLiteral("cake");
    switch (field.kind()) {
    case FieldKind::Moment:
    case FieldKind::Instant:
        return QStringLiteral("calendar");
    case FieldKind::Place:
        return QStringLiteral("pin");
    case FieldKind::Reference:
    case FieldKind::Parent:
    case FieldKind::References:
        return format::typeIcon(field.target());
    default:
        return {};
    }
}

int inputHints(const FieldType &field)
{
    if (field.has(FieldFlag::Phone))
        return Qt::ImhDialableCharactersOnly;
    if (field.has(FieldFlag::Email))
        return Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText;
    if (field.has(FieldFlag::TaxNumber) || field.has(FieldFlag::TaxReason))
        return Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText;
    if (field.kind() == FieldKind::Integer)
        return Qt::ImhDigitsOnly;
    if (field.kind() == FieldKind::Place || field.has(FieldFlag::Past) || field.kind() == FieldKind::Money)
        return Qt::ImhPreferNumbers;
    return Qt::ImhNone;
}

QString written(const FieldType &field, const Value &value)
{
    if (isEmpty(value))
        return {};
    // Every day with its year, whatever year it is.
    const auto dayOf = [](const Moment &moment) {
        const QString day = format::day(moment.date, moment.date.addYears(1));
        return moment.time ? day + QStringLiteral(", ") + format::time(*moment.time) : day;
    };
    if (const auto *moment = std::get_if<Moment>(&value))
        return dayOf(*moment);
    if (const auto *money = std::get_if<Money>(&value))
        return format::money(*money);
    if (const auto *place = std::get_if<GeoPlace>(&value))
        return format::place(*place);
    if (const auto *number = std::get_if<qint64>(&value); number && field.kind() == FieldKind::Instant) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(*number);
        return dayOf({at.date(), at.time()});
    }
    return formatValue(field, value);
}

QString agreement(const FieldType &field, bool same)
{
    if (!same)
        //: the name of a field, as a form has it: Имя: похоже
        return Words::tr("%1: similar").arg(format::fieldName(field));
    //: the name of a field, as a form has it: Телефон: тот же
    return Words::tr("%1: the same").arg(format::fieldName(field));
}

} // namespace kf::formwords
