#pragma once

#include "core/check/fieldcheck.h"
#include "core/record/record.h"

#include <QHash>

// The words of forms.
namespace kf::formwords {

QString fault(const FieldType &field, const check::Reading &reading);
QString example(const FieldType &field);
QString icon(const FieldType &field);
int inputHints(const FieldType &field);
// A value as one would write it: what core/check reads again.
QString written(const FieldType &field, const Value &value);
// What two records agree in: «Телефон тот же».
QString agreement(const FieldType &field, bool same);

} // namespace kf::formwords
