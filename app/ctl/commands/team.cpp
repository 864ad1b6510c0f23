#include "app/ctl/commands/commands.h"
#include "app/ctl/people.h"
#include "app/ctl/render.h"
#include "core/record/types.h"

namespace kf::ctl {

namespace {

using portfolio::Member;
using portfolio::Team;

// From now on; a change is made in the writer's transaction.
Result<ExitCode> make(Context &context, const portfolio::Change &change, const RecordId &membership,
                      const QString &text)
{
    KF_TRY(context.write([action = change.action](Store::WriteAccess &store) { return store.writer.apply(action); }));
    context.answer(QJsonObject{{QStringLiteral("membership"), membership.toString()}}, text);
    return Done;
}

Result<ExitCode> show(Context &context, const Team &team)
{
    QJsonArray members;
    QString text = team.isClosed() ? QString() : QStringLiteral("everybody sees this client: it has no team\n");
    for (const Member &member : team.members) {
        const QString role = member.role.isEmpty() ? QStringLiteral("reader") : member.role;
        members.append(QJsonObject{{QStringLiteral("membership"), member.membership.toString()},
                                   {QStringLiteral("person"), member.person.toString()},
                                   {QStringLiteral("name"), textJson(member.name)},
                                   {QStringLiteral("role"), role},
                                   {QStringLiteral("from"), member.from != 0 ? instantJson(member.from) : QJsonValue()},
                                   {QStringLiteral("to"), member.to != 0 ? instantJson(member.to) : QJsonValue()},
                                   {QStringLiteral("above"), textJson(member.above)},
                                   {QStringLiteral("accepted"), !member.asked}});
        text += QStringLiteral("%1 %2").arg(member.name, role);
        if (member.from != 0)
            text += QStringLiteral(", from %1").arg(formatInstant(member.from));
        if (member.to != 0)
            text += QStringLiteral(", until %1").arg(formatInstant(member.to));
        if (!member.above.isEmpty())
            text += QStringLiteral(", in the team of %1").arg(member.above);
        text += member.asked ? QStringLiteral(", not yet accepted\n") : QStringLiteral("\n");
    }
    context.answer(QJsonObject{{QStringLiteral("account"), team.account.toString()},
                               {QStringLiteral("closed"), team.isClosed()},
                               {QStringLiteral("managed"), team.isManaged(Clock::system().nowMs())},
                               {QStringLiteral("members"), members}},
                   text);
    return Done;
}

bool staysOwned(const Team &team, const Member &member)
{
    const bool owns = member.role == QLatin1String("kam") || member.role == QLatin1String("manager");
    return !owns || team.isOwnedWithout(member.membership, Clock::system().nowMs());
}

QString ownerless(const QString &name)
{
    return QStringLiteral("nobody would own the client without %1; take somebody in as kam first, or hand it over")
        .arg(name);
}

Result<ExitCode> add(Context &context, const Team &team, const RecordId &person, const QString &role)
{
    const QStringList roles = types::membership.role.choices();
    if (!roles.contains(role))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("--role is one of %1").arg(roles.join(QStringLiteral(", "))));
    const qint64 now = Clock::system().nowMs();
    const QString name = team.nameOf(person);
    const auto there = std::find_if(team.members.begin(), team.members.end(), [&](const Member &member) {
        return member.person == person && member.above.isEmpty();
    });
    if (there == team.members.end()) {
        const portfolio::Change change = portfolio::joinTeam(team, person, role, now);
        return make(context, change, change.action.edits.back().id, QStringLiteral("%1 is in the team now").arg(name));
    }
    if (there->role == role)
        return fail(ErrorCode::AlreadyExists, QStringLiteral("%1 is in the team already, as %2").arg(name, role));
    if (!staysOwned(team, *there))
        return fail(ErrorCode::InvalidInput, ownerless(name));
    return make(context, portfolio::setRole(*there, role), there->membership,
                QStringLiteral("%1 is %2 now").arg(name, role));
}

Result<ExitCode> remove(Context &context, const Team &team, const RecordId &person)
{
    const QString name = team.nameOf(person);
    const Member *above = nullptr;
    for (const Member &member : team.members) {
        if (member.person != person)
            continue;
        if (member.above.isEmpty() && !staysOwned(team, member))
            return fail(ErrorCode::InvalidInput, ownerless(name));
        if (member.above.isEmpty())
            return make(context, portfolio::leaveTeam(member), member.membership,
                        QStringLiteral("%1 is no longer in the team").arg(name));
        above = &member;
    }
    if (above)
        return fail(
            ErrorCode::InvalidInput,
            QStringLiteral("%1 is in the team of %2, above this client; take him out there").arg(name, above->above));
    return fail(ErrorCode::NotFound, QStringLiteral("%1 is not in the team").arg(name));
}

} // namespace

Result<ExitCode> team(Context &context, const Arguments &arguments)
{
    const QStringList &words = arguments.positional;
    const QString what = words.value(1);
    const bool adds = what == QLatin1String("add");
    const bool removes = what == QLatin1String("remove");
    if (words.size() > 1 && !adds && !removes)
        return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is neither add nor remove").arg(what));
    if (words.size() == 2)
        return fail(ErrorCode::InvalidInput, QStringLiteral("whom? name a person behind %1").arg(what));
    if (adds != arguments.has("--role"))
        return fail(ErrorCode::InvalidInput,
                    adds ? QStringLiteral("as what? name a --role") : QStringLiteral("--role goes with add alone"));
    KF_TRY(context.open());
    RecordId person;
    KF_ASSIGN(const Team found, context.read([&](Reader &reader) -> Result<Team> {
        KF_ASSIGN(Team team, teamOf(reader, words.front(), Clock::system().nowMs(), words.size() > 1));
        if (words.size() > 1) {
            KF_ASSIGN(person, findPerson(reader, team, words[2]));
        }
        return team;
    }));
    if (adds)
        return add(context, found, person, arguments.value("--role"));
    return removes ? remove(context, found, person) : show(context, found);
}

} // namespace kf::ctl
