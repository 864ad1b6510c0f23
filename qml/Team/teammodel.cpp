#include "qml/Team/teammodel.h"

#include "core/record/types.h"
#include "core/sync/refusedwork.h"
#include "qml/Team/teamwords.h"

namespace kf {

using portfolio::Colleague;
using portfolio::Member;
using portfolio::Team;

QStringList TeamModel::roles()
{
    return types::membership.role.choices();
}

QString TeamModel::roleName(const QString &role) const
{
    return format::memberRole(role);
}

void TeamModel::open(const QString &accountKey)
{
    const RecordId account = RecordId::fromString(accountKey).value_or(RecordId());
    if (account == m_account)
        return;
    m_account = account;
    m_team = {};
    m_view.handed = 0;
    forgetLast();
    present();
    reload();
}

void TeamModel::show(Team team, int handed)
{
    m_view.handed = handed;
    m_team = std::move(team);
    m_account = m_team.account;
    present();
}

void TeamModel::present()
{
    const qint64 at = nowMs();
    m_view.shown = !m_account.isNull() && !m_team.me.isNull();
    m_view.closed = m_team.isClosed();
    m_view.managed = m_team.isManaged(at);
    m_view.takeover.clear();
    m_view.letter.clear();
    std::vector<MemberRow> members;
    for (const Member &member : m_team.members) {
        const QString name = !member.name.isEmpty() ? member.name : tr("Somebody unknown here");
        members.push_back({member.membership.toString(), member.person == m_team.me ? tr("%1 (you)").arg(name) : name,
                           format::memberDetail(member, now()), member.role, m_view.managed && member.above.isEmpty()});
    }
    m_members.setRows(std::move(members));
    const qint64 recently = at - IntroductionDays * qint64(24 * 3600 * 1000);
    for (const Member &member : m_team.members) {
        if (member.given.isNull() || (!member.asked && member.given.createdAt() < recently))
            continue;
        m_view.letter = member.given.toString();
        m_view.receiver = member.name;
        m_view.mine = member.person == m_team.me;
        if (member.asked && m_view.mine)
            m_view.takeover = m_view.letter;
    }
    std::vector<ColleagueRow> others;
    for (const Colleague &colleague : m_team.colleagues) {
        if (!m_team.holds(colleague.id, at) && (m_view.closed || colleague.id != m_team.me))
            others.push_back({colleague.id.toString(), colleague.name});
    }
    m_colleagues.setRows(std::move(others));
    Q_EMIT viewChanged();
}

void TeamModel::make(portfolio::Change change, const QString &text)
{
    act(std::move(change.action), std::move(change.back), text);
}

const Member *TeamModel::memberOf(const QString &key) const
{
    const auto id = RecordId::fromString(key);
    for (const Member &member : m_team.members) {
        if (id && member.membership == *id)
            return &member;
    }
    return nullptr;
}

bool TeamModel::staysOwned(const Member &member)
{
    const bool owns = member.role == QLatin1String("kam") || member.role == QLatin1String("manager");
    if (!owns || m_team.isOwnedWithout(member.membership, nowMs()))
        return true;
    Q_EMIT failed(tr("Somebody has to own the client. Make a colleague its owner first, or hand the client over"));
    return false;
}

void TeamModel::closeForTeam()
{
    if (m_team.isClosed())
        return;
    writeToStore([action = portfolio::joinTeam(m_team, m_team.me, QStringLiteral("kam"), nowMs()).action](
                     Store::WriteAccess &store) { return store.writer.apply(action); },
                 [this](const Result<ActionReceipt> &kept) {
                     if (kept)
                         Q_EMIT said(tr("Only the team sees the client now"));
                     else
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                 });
}

void TeamModel::add(const QString &person, const QString &role)
{
    const auto id = RecordId::fromString(person);
    if (!id)
        return;
    make(portfolio::joinTeam(m_team, *id, role, nowMs()), tr("In the team: %1").arg(m_team.nameOf(*id)));
}

void TeamModel::setRole(const QString &key, const QString &role)
{
    const Member *member = memberOf(key);
    if (!member || member->role == role || !staysOwned(*member))
        return;
    make(portfolio::setRole(*member, role), tr("%1: %2").arg(member->name, format::memberRole(role)));
}

void TeamModel::remove(const QString &key)
{
    const Member *member = memberOf(key);
    if (member && staysOwned(*member))
        make(portfolio::leaveTeam(*member), tr("No longer in the team: %1").arg(member->name));
}

QSet<QByteArray> TeamModel::typesShown() const
{
    return {"account", "membership", "task", "user"};
}

void TeamModel::reload()
{
    if (m_account.isNull())
        return;
    struct Found
    {
        Team team;
        int handed = 0;
    };
    readFromStore(
        [account = m_account, at = nowMs()](Reader &reader) -> Result<Found> {
            Found found;
            KF_ASSIGN(found.team, portfolio::readTeam(reader, account, at));
            KF_ASSIGN(const std::vector<RefusedWork> handed, readRefusedWork(reader));
            found.handed = int(std::count_if(handed.begin(), handed.end(),
                                             [&](const RefusedWork &work) { return work.account == account; }));
            return found;
        },
        [this](Found found) {
            if (found.team.account == m_account)
                show(std::move(found.team), found.handed);
        });
}

} // namespace kf
