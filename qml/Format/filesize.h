#pragma once

#include <QString>

namespace kf::format {

QString fileSize(qint64 bytes); // 12 КБ; 184 МБ; 1,2 ГБ

} // namespace kf::format
