#pragma once

#include "core/store/reader.h"

namespace kf::ctl {

using FieldValues = std::vector<std::pair<const FieldType *, Value>>;

// The record that a person means: by its id, or by its exact name. NotFound, or InvalidInput when several are called
// so; the message lists them.
Result<RecordId> findRecord(Reader &reader, const RecordType &type, const QString &idOrName);

// "field=value" ... as values; a money field and its currency make one value. What is not said of a money is taken from
// `present`. Reader thread.
Result<FieldValues> parseFields(Reader &reader, const RecordType &type, const QStringList &assignments,
                                const Record *present = nullptr);

// The value of one field from what was written for it.
Result<Value> parseField(Reader &reader, const FieldType &field, const QString &text, const QByteArray &currency);

} // namespace kf::ctl
