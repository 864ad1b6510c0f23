#include "core/exchange/cellvalue.h"

#include "core/change/operation.h"

#include <QRegularExpression>

namespace kf {

namespace {

Result<Value> readMoney(const QString &text, const QByteArray &currency, const CellFormat &format)
{
    QString amount = text;
    if (!format.decimalPoint.isNull()) {
        const QChar thousands = format.decimalPoint == u'.' ? u',' : u'.';
        amount.remove(thousands).replace(format.decimalPoint, u'.');
    }
    auto money = parseMoney(amount, currency);
    if (!money)
        return fail(money.error());
    return Value{std::move(*money)};
}

CellValue readText(const QString &cell, bool longText)
{
    QString text = cell;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (longText)
        return {Value{text}, {}};
    QString changed;
    if (text.contains(u'\n')) {
        text.replace(u'\n', u' ');
        changed = QStringLiteral("line breaks became spaces");
    }
    const QString trimmed = text.trimmed();
    if (trimmed.size() != text.size() && changed.isEmpty())
        changed = QStringLiteral("spaces around it were dropped");
    return {Value{trimmed}, changed};
}

} // namespace

Result<QString> isoDate(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?:[ T]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?$"));
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})[./](\\d{2})[./](\\d{2})(.*)$"));
    const QString trimmed = text.trimmed();
    if (const auto match = yearFirst.match(trimmed); match.hasMatch())
        return QString(match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3) + match.captured(4));
    const auto match = pattern.match(trimmed);
    if (!match.hasMatch())
        return trimmed;
    int day = match.captured(1).toInt();
    int month = match.captured(3).toInt();
    if (match.captured(2) != u".") { // with points the day always comes first
        if (day <= 12 && month <= 12 && day != month)
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("the day and the month cannot be told apart; write it as 2026-10-16"));
        if (month > 12)
            std::swap(day, month);
    }
    QString iso = QStringLiteral("%1-%2-%3")
                      .arg(match.captured(4))
                      .arg(month, 2, 10, QLatin1Char('0'))
                      .arg(day, 2, 10, QLatin1Char('0'));
    if (!match.captured(5).isEmpty())
        iso += u'T' + match.captured(5).rightJustified(match.captured(5).size() < 6 ? 5 : 8, u'0');
    return iso;
}

Result<CellValue> readCell(const FieldType &field, const QString &cell, const QByteArray &currency,
                           const CellFormat &format)
{
    if (cell.trimmed().isEmpty())
        return CellValue{};
    CellValue result;
    switch (field.kind()) {
    case FieldKind::Text:
    case FieldKind::Choice:
    case FieldKind::LongText:
        result = readText(cell, field.kind() == FieldKind::LongText);
        break;
    case FieldKind::Money: {
        KF_ASSIGN(result.value, readMoney(cell, currency.isEmpty() ? format.currency : currency, format));
        break;
    }
    case FieldKind::Moment: {
        KF_ASSIGN(const QString iso, isoDate(cell));
        KF_ASSIGN(const Moment moment, Moment::fromString(iso));
        result.value = moment;
        break;
    }
    case FieldKind::Instant: {
        KF_ASSIGN(const QString iso, isoDate(cell));
        KF_ASSIGN(const qint64 at, parseInstant(iso, 0));
        result.value = at;
        break;
    }
    default: {
        auto value = parseValue(field, cell);
        if (!value) // the report names the column itself
            return fail(value.error().code, value.error().message.section(QStringLiteral(": "), 1));
        result.value = std::move(*value);
    }
    }
    if (encodeValue(field, result.value).size() > MaxTextBytes)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("the text is longer than Keyfield keeps in a field"));
    return result;
}

} // namespace kf
