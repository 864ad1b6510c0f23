#pragma once

#include "core/record/fieldtype.h"

#include <QDate>

namespace kf::check {

// What can be wrong with what was written into a field. The window has words for each.
enum class Fault {
    Missing, // of a field that must be filled
    TaxNumberLength,
    TaxNumberDigit, // its check digit does not fit
    TaxReason,
    Phone, // only a warning: the text is kept as it is
    Email,
    WholeNumber,
    BelowZero,
    Amount,
    NoSuchDay, // 31 February
    Day,
    Ahead, // a day that has not been yet
    Place
};
// The text is kept and the record can be saved; one is only told.
bool isOnlyWarning(Fault fault);

struct Reading
{
    Value value; // empty where there is a fault that is no warning
    std::optional<Fault> fault;
    int day = 0; // of NoSuchDay
    int month = 0;
};

struct Habits
{
    QDate today;
    QByteArray currency = "RUB"; // of an amount that names none
    QByteArray region = "RU";    // of a phone number that names none
};

// What a person writes into a form, by what the field declares to hold. Choices and references have keys, sets have
// their elements: a form asks for them in another way, and here they are read as parseValue() does.
Reading read(const FieldType &field, QStringView written, const Habits &habits);

// An amount with its currency before or behind it: "48 200 ₽", "1,5 тыс. $" is none. Nothing: it is none.
std::optional<Money> readAmount(QStringView written, const QByteArray &currency);

} // namespace kf::check
