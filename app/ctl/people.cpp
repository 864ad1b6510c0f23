#include "app/ctl/people.h"

#include "app/ctl/fields.h"
#include "core/record/types.h"

namespace kf::ctl {

using portfolio::Team;

Result<Team> teamOf(Reader &reader, const QString &account, qint64 now, bool toChange)
{
    KF_ASSIGN(const RecordId id, findRecord(reader, types::account, account));
    KF_ASSIGN(Team team, portfolio::readTeam(reader, id, now));
    if (team.me.isNull())
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("this store has joined no workspace, so there are no colleagues; see enrol"));
    if (toChange && !team.isManaged(now))
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("only whoever owns %1 may change its team or hand it over").arg(account));
    return team;
}

Result<RecordId> findPerson(Reader &reader, const Team &team, const QString &person)
{
    if (const auto id = RecordId::fromString(person); id && !team.nameOf(*id).isEmpty())
        return *id;
    const Query byLogin{
        .type = &types::user, .where = {{&types::user.login, Condition::Test::Equal, person}}, .limit = 1};
    KF_ASSIGN(const std::vector<Record> users, reader.list(byLogin));
    if (!users.empty())
        return users.front().id();
    std::vector<RecordId> found;
    QStringList known;
    for (const portfolio::Colleague &colleague : team.colleagues) {
        known << colleague.name;
        if (colleague.name == person)
            found.push_back(colleague.id);
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no colleague \"%1\" here; there are %2")
                                             .arg(person, known.join(QStringLiteral(", "))));
    QStringList ids;
    for (const RecordId &id : found)
        ids << id.toString();
    return fail(ErrorCode::InvalidInput,
                QStringLiteral("several colleagues are called \"%1\": %2").arg(person, ids.join(QStringLiteral(", "))));
}

} // namespace kf::ctl
