#include "core/check/fieldcheck.h"

#include "core/check/codes.h"
#include "core/check/daytext.h"
#include "core/check/phone.h"

#include <array>

namespace kf::check {

namespace {

Reading faulty(Fault fault)
{
    return {{}, fault};
}

Reading readText(const FieldType &field, QStringView written, const Habits &habits)
{
    const QString text = written.trimmed().toString();
    if (field.has(FieldFlag::TaxNumber)) {
        const QString number = taxNumberText(text);
        switch (checkTaxNumber(number)) {
        case TaxNumberFault::Length:
            return faulty(Fault::TaxNumberLength);
        case TaxNumberFault::CheckDigit:
            return faulty(Fault::TaxNumberDigit);
        case TaxNumberFault::None:
            return {number, {}};
        }
    }
    if (field.has(FieldFlag::TaxReason)) {
        const QString reason = taxReasonText(text);
        return isTaxReason(reason) ? Reading{reason, {}} : faulty(Fault::TaxReason);
    }
    if (field.has(FieldFlag::Phone)) {
        const auto phone = phoneText(text, habits.region);
        return phone ? Reading{*phone, {}} : Reading{text, Fault::Phone};
    }
    if (field.has(FieldFlag::Email)) {
        const QString email = emailText(text);
        return isEmail(email) ? Reading{email, {}} : faulty(Fault::Email);
    }
    return {text, {}};
}

Reading readWholeNumber(QStringView written)
{
    QString digits;
    for (const QChar c : written) {
        if (!c.isSpace())
            digits += c == QChar(0x2212) ? QChar(u'-') : c;
    }
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    if (!ok)
        return faulty(Fault::WholeNumber);
    return number < 0 ? faulty(Fault::BelowZero) : Reading{number, {}}; // years, people, days: none is below
}

Reading readMoment(const FieldType &field, QStringView written, const Habits &habits)
{
    const bool past = field.has(FieldFlag::Past);
    const DayText day = readDay(written, habits.today, past);
    switch (day.state) {
    case DayText::State::NoSuchDay:
        return {{}, Fault::NoSuchDay, day.day, day.month};
    case DayText::State::NotADay:
        return faulty(Fault::Day);
    case DayText::State::Read:
        break;
    }
    Moment moment = day.moment;
    if (past)
        return moment.date > habits.today ? faulty(Fault::Ahead) : Reading{moment, {}};
    if (moment.date.year() == Moment::NoYear) {
        const int year = habits.today.year();
        moment.date.setDate(year, day.month, day.day);
        if (!moment.date.isValid())
            return {{}, Fault::NoSuchDay, day.day, day.month};
    }
    return {moment, {}};
}

struct Currency
{
    const char16_t *written;
    const char *code;
};
constexpr std::array<Currency, 15> Currencies = {{{u"₽", "RUB"},
                                                  {u"рублей", "RUB"},
                                                  {u"рубля", "RUB"},
                                                  {u"рубль", "RUB"},
                                                  {u"руб.", "RUB"},
                                                  {u"руб", "RUB"},
                                                  {u"р.", "RUB"},
                                                  {u"р", "RUB"},
                                                  {u"$", "USD"},
                                                  {u"€", "EUR"},
                                                  {u"евро", "EUR"},
                                                  {u"£", "GBP"},
                                                  {u"₸", "KZT"},
                                                  {u"¥", "CNY"},
                                                  {u"тенге", "KZT"}}};

// Takes a currency off the beginning or the end of an amount.
QByteArray takeCurrency(QString &amount)
{
    for (const Currency &currency : Currencies) {
        const QStringView sign(currency.written);
        const bool behind = amount.endsWith(sign, Qt::CaseInsensitive);
        if (!behind && !amount.startsWith(sign, Qt::CaseInsensitive))
            continue;
        amount = (behind ? amount.chopped(sign.size()) : amount.mid(sign.size())).trimmed();
        return currency.code;
    }
    constexpr qsizetype CodeSize = 3;
    for (const bool behind : {true, false}) {
        const QString code = behind ? amount.right(CodeSize) : amount.left(CodeSize);
        const bool letters = std::all_of(code.begin(), code.end(), [](QChar c) { return c.isLetter(); });
        const auto read = letters && amount.size() > CodeSize ? parseCurrency(code) : Result<QByteArray>(QByteArray());
        if (!read || read->isEmpty())
            continue;
        amount = (behind ? amount.chopped(CodeSize) : amount.mid(CodeSize)).trimmed();
        return *read;
    }
    return {};
}

} // namespace

bool isOnlyWarning(Fault fault)
{
    return fault == Fault::Phone;
}

std::optional<Money> readAmount(QStringView written, const QByteArray &currency)
{
    QString amount = written.trimmed().toString();
    const QByteArray named = takeCurrency(amount);
    auto money = parseMoney(amount, named.isEmpty() ? currency : named);
    if (!money)
        return std::nullopt;
    return std::move(*money);
}

Reading read(const FieldType &field, QStringView written, const Habits &habits)
{
    if (written.trimmed().isEmpty())
        return field.has(FieldFlag::Required) ? faulty(Fault::Missing) : Reading{};
    switch (field.kind()) {
    case FieldKind::Text:
        return readText(field, written, habits);
    case FieldKind::Integer:
        return readWholeNumber(written);
    case FieldKind::Money: {
        const auto money = readAmount(written, habits.currency);
        return money ? Reading{*money, {}} : faulty(Fault::Amount);
    }
    case FieldKind::Moment:
        return readMoment(field, written, habits);
    case FieldKind::Instant: {
        const Reading moment = readMoment(field, written, habits);
        if (moment.fault)
            return moment;
        const auto &day = std::get<Moment>(moment.value);
        return {QDateTime(day.date, day.time.value_or(QTime(0, 0))).toMSecsSinceEpoch(), {}};
    }
    case FieldKind::Place: {
        const auto place = parsePlace(written);
        return place ? Reading{*place, {}} : faulty(Fault::Place);
    }
    default: {
        auto value = parseValue(field, written);
        return value ? Reading{std::move(*value), {}} : Reading{};
    }
    }
}

} // namespace kf::check
