#pragma once

#include "qml/Today/aheadmodel.h"
#include "qml/Today/attentionmodel.h"
#include "qml/Today/birthdaysmodel.h"

// What stands beside the day on Today. `kind`: "" as in the design, else what is special: none, long.
namespace kf::sample {

portfolio::Portfolio attention(const QString &kind = {});
AheadModel::Snapshot ahead(const QString &kind = {});
std::vector<BirthdaysModel::Person> birthdays(const QString &kind = {});

} // namespace kf::sample
