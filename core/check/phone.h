#pragma once

#include <QString>

#include <optional>

namespace kf::check {

// A telephone number as one writes it to be called from anywhere: "+7 495 123-45-67 доб. 12". One without a country is
// of `region`. Nothing: no number of this kind can be read in it, or more than one. Any thread.
std::optional<QString> phoneText(QStringView written, const QByteArray &region = "RU");

// Two ways of writing one number have the same key, "74951234567" or "74951234567x12"; empty: this is no number. Made
// for comparing many: it knows the habits of one country only.
QString phoneKey(QStringView written);

// What a telephone is told to dial, "+74951234567"; an extension after a pause.
QString phoneToDial(QStringView written);

} // namespace kf::check
