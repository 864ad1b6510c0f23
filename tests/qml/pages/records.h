#pragma once

#include "qml/Record/recordmodel.h"

namespace kf::sample {

// `kind`: note, visit, promise, deleted, gone; long: far too much of everything.
RecordModel::Snapshot record(const QString &kind);

} // namespace kf::sample
