#pragma once

#include "core/portfolio/team.h"

namespace kf::ctl {

// The team of a client, by its id or exact name. Forbidden where the store belongs to no workspace, or where nobody
// here may change the team and `toChange` says that one means to. Reader thread.
Result<portfolio::Team> teamOf(Reader &reader, const QString &account, qint64 now, bool toChange);
// Whom a person means: by id, login or exact name. NotFound, or InvalidInput when several are called so.
Result<RecordId> findPerson(Reader &reader, const portfolio::Team &team, const QString &person);

} // namespace kf::ctl
