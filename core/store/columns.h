#pragma once

#include "core/db/statement.h"
#include "core/record/record.h"

// How a field's value stands in its SQL columns.
namespace kf::columns {

int count(const FieldType &field); // 2 for money, else 1
// "name TYPE" for each column, already quoted.
std::vector<std::pair<QByteArray, QByteArray>> definitions(const FieldType &field);

// Binds an encoded value; views must stay until the statement has run. False, with nothing bound, when the value has
// another shape than the field's (a newer app wrote it): it then belongs into the meta.
bool bindEncoded(Statement &statement, int parameter, const FieldType &field, QByteArrayView encoded);
bool fits(const FieldType &field, QByteArrayView encoded);

// The column's value as CBOR; empty when the column is NULL.
QByteArray readEncoded(const Statement &row, int column, const FieldType &field);
Value readValue(const Statement &row, int column, const FieldType &field);

// A value as the right side of a comparison. Buffers must stay as for bindEncoded.
void bindValue(Statement &statement, int parameter, const Value &value, QByteArray &buffer);

} // namespace kf::columns
