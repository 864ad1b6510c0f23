#pragma once

#include "core/record/fieldtype.h"

#include <QDateTime>

// A value that the user writes himself instead of taking one of a conflict's.
namespace kf::ownvalue {

bool canWrite(const FieldType &field); // no switch, choice or link to another record
// `value` as it would be written.
QString written(const FieldType &field, const Value &value);
// How to write it, for kinds that have a form; else empty. `now`: for the example.
QString hint(const FieldType &field, const QDateTime &now);
// The error's message is in the user's words. An amount is of the currency of `like`.
Result<Value> read(const FieldType &field, const QString &text, const Value &like, const QDateTime &now);

} // namespace kf::ownvalue
