#pragma once

#include "core/base/geopoint.h"
#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/base/money.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace kf {

// What a field can hold. monostate: nothing was said; so do an empty text, an empty set, a null id and an invalid day.
using Value = std::variant<std::monostate, bool, qint64, QString, Money, Moment, GeoPlace, RecordId,
                           std::vector<RecordId>, QStringList>;

inline bool isEmpty(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto *ids = std::get_if<std::vector<RecordId>>(&value))
        return ids->empty();
    if (const auto *texts = std::get_if<QStringList>(&value))
        return texts->isEmpty();
    if (const auto *id = std::get_if<RecordId>(&value))
        return id->isNull();
    if (const auto *moment = std::get_if<Moment>(&value))
        return !moment->date.isValid();
    return std::holds_alternative<std::monostate>(value);
}

} // namespace kf
