#pragma once

#include "core/record/recordjson.h"
#include "core/store/query.h"

namespace kf::ctl {

QString recordText(const Record &record);

// The value for people: "1054.50 USD".
QString valueText(const FieldType *field, const Value &value);

// The device by its name where it is known, else by its number.
QString deviceText(const QString &name, DeviceId device);

} // namespace kf::ctl
