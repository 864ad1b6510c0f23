#include "core/portfolio/team.h"

#include "core/portfolio/handover.h"
#include "core/record/types.h"

#include <algorithm>
#include <set>

namespace kf::portfolio {

namespace {

constexpr int MostAbove = 16; // companies; more is a circle

QString owner()
{
    return QStringLiteral("kam");
}

Result<void> readMembers(Reader &reader, const RecordId &account, const QString &above, qint64 now, Team &team)
{
    const Query query{.type = &types::membership,
                      .where = {{&types::membership.account, Condition::Test::Equal, account}},
                      .limit = {}};
    KF_ASSIGN(const std::vector<Record> records, reader.list(query));
    if (records.empty())
        return {};
    KF_ASSIGN(const std::vector<Record> asked, takeoversAt(reader, account));
    for (const Record &record : records) {
        const RecordId person = record.get(types::membership.user);
        Member member{record.id(),
                      person,
                      team.nameOf(person),
                      record.get(types::membership.role),
                      record.get(types::membership.from),
                      record.get(types::membership.to),
                      above,
                      {},
                      false};
        if (member.isOver(now))
            continue;
        for (const Record &task : asked) {
            if (!isAskedBy(task, record))
                continue;
            member.given = task.id();
            member.asked = !task.get(types::task.done);
        }
        team.members.push_back(std::move(member));
    }
    return {};
}

Result<void> readColleagues(Reader &reader, Team &team)
{
    const Query all{.type = &types::user, .where = {}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> users, reader.list(all));
    std::set<RecordId> known;
    const auto add = [&](const RecordId &id, const QString &name) {
        if (!id.isNull() && !name.isEmpty() && known.insert(id).second)
            team.colleagues.push_back({id, name});
    };
    for (const Record &user : users)
        add(user.id(), user.title());
    KF_ASSIGN(const std::vector<wire::Author> authors, reader.authors());
    for (const wire::Author &author : authors)
        add(author.user, author.userName);
    KF_ASSIGN(const QByteArray myName, reader.meta("user-name"));
    add(team.me, QString::fromUtf8(myName));
    std::sort(team.colleagues.begin(), team.colleagues.end(), [](const Colleague &one, const Colleague &other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
    return {};
}

} // namespace

bool Team::isManaged(qint64 now) const
{
    if (me.isNull())
        return false;
    if (!isClosed() || role == QLatin1String("manager") || role == QLatin1String("admin"))
        return true;
    return std::any_of(members.begin(), members.end(), [&](const Member &member) {
        return member.person == me && member.isInForce(now) &&
               (member.role == owner() || member.role == QLatin1String("manager"));
    });
}

bool Team::isOwnedWithout(const RecordId &membership, qint64 now) const
{
    return std::any_of(members.begin(), members.end(), [&](const Member &member) {
        return member.membership != membership && member.isInForce(now) && member.to == 0 &&
               (member.role == owner() || member.role == QLatin1String("manager"));
    });
}

bool Team::holds(const RecordId &person, qint64 now) const
{
    return std::any_of(members.begin(), members.end(), [&](const Member &member) {
        return member.person == person && member.above.isEmpty() && !member.isOver(now);
    });
}

QString Team::nameOf(const RecordId &person) const
{
    const auto at = std::find_if(colleagues.begin(), colleagues.end(),
                                 [&](const Colleague &colleague) { return colleague.id == person; });
    return at != colleagues.end() ? at->name : QString();
}

const Member *Team::memberOf(const RecordId &membership) const
{
    const auto at = std::find_if(members.begin(), members.end(),
                                 [&](const Member &member) { return member.membership == membership; });
    return at != members.end() ? &*at : nullptr;
}

Result<Team> readTeam(Reader &reader, const RecordId &account, qint64 now)
{
    Team team;
    team.account = account;
    KF_ASSIGN(const QByteArray me, reader.meta("user"));
    KF_ASSIGN(const QByteArray role, reader.meta("role"));
    team.me = RecordId::fromBytes(me).value_or(RecordId());
    team.role = QString::fromUtf8(role);
    if (team.me.isNull() || account.isNull())
        return team;
    KF_TRY(readColleagues(reader, team));
    RecordId at = account;
    QString above;
    for (int i = 0; i < MostAbove && !at.isNull(); ++i) {
        KF_TRY(readMembers(reader, at, above, now, team));
        KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, at));
        at = client ? client->get(types::account.parent) : RecordId();
        if (at == account || at.isNull())
            break;
        KF_ASSIGN(const std::optional<Record> parent, reader.get(types::account, at));
        above = parent ? parent->title() : QString();
    }
    return team;
}

void Change::create(const Record &record)
{
    action.edits.push_back(RecordEdit::create(record));
    back.edits.push_back(RecordEdit::remove(*record.type(), record.id()));
}

Record newMember(const Team &team, const RecordId &person, const QString &role, qint64 now, qint64 from, qint64 to)
{
    Record record(types::membership, RecordId::generate(now));
    record.set(types::membership.account, team.account).set(types::membership.user, person);
    record.set(types::membership.role, role);
    if (from != 0)
        record.set(types::membership.from, from);
    if (to != 0)
        record.set(types::membership.to, to);
    return record;
}

Change joinTeam(const Team &team, const RecordId &person, const QString &role, qint64 now, qint64 from, qint64 to)
{
    Change change;
    if (!team.isClosed())
        change.action.edits.push_back(RecordEdit::create(newMember(team, team.me, owner(), now, 0, 0)));
    if (team.isClosed() || person != team.me)
        change.create(newMember(team, person, role, now, from, to));
    return change;
}

Change setRole(const Member &member, const QString &role)
{
    const auto edit = [&](const QString &value) {
        return Action::only(
            RecordEdit::change(types::membership, member.membership, {{&types::membership.role, value}}));
    };
    return {edit(role), edit(member.role)};
}

Change leaveTeam(const Member &member)
{
    return {Action::only(RecordEdit::remove(types::membership, member.membership)),
            Action::only(RecordEdit::restore(types::membership, member.membership))};
}

} // namespace kf::portfolio
