#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMetaType>

namespace kf {

// An amount in the smallest unit of its currency (kopecks, cents), never floating point. `currency` is an ISO 4217
// code; empty means that nobody said which one.
struct Money
{
    qint64 minor = 0;
    QByteArray currency;

    bool operator==(const Money &) const = default;
};

// Digits after the point: 0 for JPY, 3 for KWD, 2 for most and for an unknown currency (ISO 4217).
int minorDigits(QByteArrayView currency);

// "1 234,50", "1,234.50", "1234.5", "-3" with spaces, NBSP or apostrophes between thousands. Refuses what is ambiguous,
// not a number, finer than the currency's unit or too large.
Result<Money> parseMoney(QStringView amount, QByteArray currency);

// The amount alone, "." as the point, without a fraction when it is whole: "1054", "1054.50", "-0.05".
QString formatAmount(const Money &money);

// Three ASCII letters, upper-cased; an empty text is the unknown currency.
Result<QByteArray> parseCurrency(QStringView text);

} // namespace kf

Q_DECLARE_METATYPE(kf::Money)
