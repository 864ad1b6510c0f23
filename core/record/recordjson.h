#pragma once

#include "core/record/record.h"

#include <QJsonObject>

namespace kf {

// A record as one flat object: id, type, deleted, changed, then every field of its type, null when it is empty.
QJsonObject recordJson(const Record &record);

// One value as `key`; of money the amount, with its currency as `currencyKey`. `field` null: of a deletion.
void putValue(QJsonObject &object, const QString &key, const QString &currencyKey, const FieldType *field,
              const Value &value);

QJsonValue instantJson(qint64 utcMs);     // null for 0
QJsonValue textJson(const QString &text); // null when empty

} // namespace kf
