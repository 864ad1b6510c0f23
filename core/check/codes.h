#pragma once

#include <QString>

namespace kf::check {

// A taxpayer number, ИНН: without the spaces between its digits. Ten digits of an organisation or twelve of a person,
// the last ones of which are computed from the others. With a country's two letters in front it is one of another
// country, and nothing is known of it.
enum class TaxNumberFault { None, Length, CheckDigit };
QString taxNumberText(QStringView written);
TaxNumberFault checkTaxNumber(QStringView text);

// КПП: four digits of the tax office, two digits or Latin capitals of the reason, three digits.
QString taxReasonText(QStringView written);
bool isTaxReason(QStringView text);

// Somebody @ somewhere, with letters of any script. The part behind the sign in small letters.
QString emailText(QStringView written);
bool isEmail(QStringView text);

} // namespace kf::check
