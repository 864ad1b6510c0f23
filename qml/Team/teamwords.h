#pragma once

#include "core/portfolio/team.h"

#include <QDateTime>

namespace kf::format {

QString memberRole(const QString &role); // Владелец клиента; as types::membership.role
// What a member is and until when: Заместитель · до 20 декабря.
QString memberDetail(const portfolio::Member &member, const QDateTime &now);

} // namespace kf::format
