#include "qml/Conflict/ownvalue.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kf::ownvalue {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OwnValue)
};

QString writtenDay(QDate day)
{
    //: how a date is typed: Qt's letters for day, month and year, in the order of the language
    return day.toString(Words::tr("yyyy-MM-dd"));
}

QString writtenMoment(const Moment &moment)
{
    const QString day = writtenDay(moment.date);
    return moment.time ? day + u' ' + moment.time->toString(QStringLiteral("HH:mm")) : day;
}

// 16.10.2026, 2026-10-16, either with a time of day behind it.
std::optional<Moment> readMoment(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^(?:(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?:[ T,]+(\d{1,2}):(\d{2}))?$)"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const auto number = [&](int group) { return match.capturedView(group).toInt(); };
    const bool dots = match.hasCaptured(1);
    Moment moment{dots ? QDate(number(3), number(2), number(1)) : QDate(number(4), number(5), number(6)), {}};
    if (match.hasCaptured(7))
        moment.time = QTime(number(7), number(8));
    if (!moment.date.isValid() || (moment.time && !moment.time->isValid()))
        return {};
    return moment;
}

} // namespace

bool canWrite(const FieldType &field)
{
    switch (field.kind()) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Integer:
    case FieldKind::Money:
    case FieldKind::Moment:
    case FieldKind::Instant:
        return true;
    case FieldKind::Choice:
    case FieldKind::Boolean:
    case FieldKind::Reference:
    case FieldKind::Parent:
    case FieldKind::References:
    case FieldKind::Tags:
    case FieldKind::Place:
        break;
    }
    return false;
}

QString written(const FieldType &field, const Value &value)
{
    if (const auto *moment = std::get_if<Moment>(&value))
        return writtenMoment(*moment);
    if (const auto *instant = std::get_if<qint64>(&value); instant && field.kind() == FieldKind::Instant) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(*instant);
        return writtenMoment({at.date(), at.time()});
    }
    return formatValue(field, value);
}

QString hint(const FieldType &field, const QDateTime &now)
{
    if (field.kind() != FieldKind::Moment && field.kind() != FieldKind::Instant)
        return {};
    return Words::tr("Such as %1").arg(writtenMoment({now.date(), QTime(15, 0)}));
}

Result<Value> read(const FieldType &field, const QString &text, const Value &like, const QDateTime &now)
{
    if (text.trimmed().isEmpty()) {
        if (field.has(FieldFlag::Required))
            return fail(ErrorCode::InvalidInput, Words::tr("It cannot be empty"));
        return Value();
    }
    if (field.kind() == FieldKind::Moment || field.kind() == FieldKind::Instant) {
        const std::optional<Moment> moment = readMoment(text);
        if (!moment || (field.kind() == FieldKind::Instant && !moment->time))
            return fail(ErrorCode::InvalidInput, Words::tr("There is no such day or time. Write it like %1")
                                                     .arg(writtenMoment({now.date(), QTime(15, 0)})));
        if (field.kind() == FieldKind::Moment)
            return Value(*moment);
        return Value(QDateTime(moment->date, *moment->time).toMSecsSinceEpoch());
    }
    const auto *money = std::get_if<Money>(&like);
    auto value = parseValue(field, text, money ? money->currency : QByteArray());
    if (!value)
        return fail(ErrorCode::InvalidInput, field.kind() == FieldKind::Money || field.kind() == FieldKind::Integer
                                                 ? Words::tr("Write a number, such as 1500")
                                                 : Words::tr("This cannot be kept as it is"));
    return value;
}

} // namespace kf::ownvalue
