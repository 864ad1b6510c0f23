// The teams of clients: who is in them, and what that gives.
#include "core/change/surroundings.h"
#include "core/record/types.h"
#include "server/scope/scopeindex.h"

#include <algorithm>

namespace kf::server {

namespace {

using Kind = ScopeKey::Kind;

QByteArray nameOf(const RecordType &type)
{
    return type.name().toByteArray();
}

std::optional<RecordId> referenceOf(const RecordState &state, const FieldType &field)
{
    const RegisterValue *shown = state.shown(field.name());
    return shown ? referenceIn(shown->value) : std::nullopt;
}

QByteArray wordOf(const RecordState &state, const FieldType &field)
{
    const RegisterValue *shown = state.shown(field.name());
    return shown ? CborReader(shown->value).text().toByteArray() : QByteArray();
}

qint64 instantOf(const RecordState &state, const FieldType &field, qint64 otherwise)
{
    const RegisterValue *shown = state.shown(field.name());
    if (!shown || CborReader(shown->value).type() != CborReader::Type::Integer)
        return otherwise;
    return CborReader(shown->value).integer();
}

Power powerOf(Role role)
{
    switch (role) {
    case Role::Kam:
    case Role::Manager:
        return Power::Manage;
    case Role::Deputy:
        return Power::Write;
    case Role::Specialist:
        return Power::Add;
    case Role::Reader:
    case Role::Admin:
        break;
    }
    return Power::Read;
}

} // namespace

Result<std::vector<RecordId>> ScopeIndex::lineageOf(const RecordId &account)
{
    std::vector<RecordId> lineage{account};
    for (size_t i = 0; i < lineage.size(); ++i) {
        const RecordKey key{nameOf(types::account), lineage[i]};
        KF_ASSIGN(const RecordState *state, m_set.state(key));
        KF_ASSIGN(const auto parents, parentsOf(factsOf(key, *state)));
        for (const RecordId &parent : parents) {
            if (std::find(lineage.begin(), lineage.end(), parent) == lineage.end())
                lineage.push_back(parent);
        }
    }
    return lineage;
}

Result<std::vector<RecordId>> ScopeIndex::accountsUnder(const RecordId &account)
{
    std::vector<RecordId> accounts{account};
    std::unordered_set<RecordId> seen{account};
    for (size_t i = 0; i < accounts.size(); ++i) {
        KF_ASSIGN(const auto children, m_set.childrenOf(accounts[i]));
        for (const Link &link : children) {
            if (link.child.type == nameOf(types::account) && seen.insert(link.child.id).second)
                accounts.push_back(link.child.id);
        }
    }
    return accounts;
}

Result<std::map<RecordId, Power>> ScopeIndex::powersIn(const std::vector<Member> &members)
{
    std::map<RecordId, Power> powers;
    const auto give = [&](const RecordId &person, Power power) -> Result<void> {
        KF_ASSIGN(const auto role, m_rights.roleOf(person));
        Power &held = powers[person];
        held = std::max(held, role == Role::Reader ? Power::Read : power);
        return {};
    };
    for (const Member &member : members) {
        if (!member.isInForce(m_now))
            continue;
        KF_TRY(give(member.person, member.power));
        KF_ASSIGN(const auto managers, m_rights.managersOf(member.person));
        for (const RecordId &manager : managers)
            KF_TRY(give(manager, Power::Manage));
    }
    return powers;
}

Result<bool> ScopeIndex::hasTeam(const std::vector<RecordId> &accounts)
{
    for (const RecordId &account : accounts) {
        KF_ASSIGN(const auto lineage, lineageOf(account));
        KF_ASSIGN(const auto members, m_store.members(lineage));
        const bool anyone =
            std::any_of(members.begin(), members.end(), [&](const Member &member) { return member.isInForce(m_now); });
        if (anyone)
            return true;
    }
    return false;
}

Result<void> ScopeIndex::regrant(const RecordId &account, quint64 number)
{
    KF_ASSIGN(const auto lineage, lineageOf(account));
    KF_ASSIGN(const auto members, m_store.members(lineage));
    KF_ASSIGN(const bool wasClosed, m_rights.isClosed(account));
    bool closed = wasClosed || !members.empty();
    for (const RecordId &above : lineage) {
        KF_ASSIGN(const bool closedAbove, m_rights.isClosed(above));
        closed = closed || closedAbove;
    }
    if (!closed)
        return {};
    KF_ASSIGN(const auto before, m_rights.granted(account));
    const std::map<RecordId, Power> had = *before;
    KF_ASSIGN(auto has, powersIn(members));
    if (wasClosed && had == has)
        return {};
    if (!wasClosed)
        KF_TRY(m_store.close(account));
    KF_TRY(m_store.grant(account, has));

    KF_ASSIGN(const auto *held, audiences(account));
    const bool isNew =
        std::all_of(held->begin(), held->end(), [&](const Audience &audience) { return audience.since >= number; });
    std::vector<Sight> sights;
    if (!isNew) { // nobody has seen it before
        KF_ASSIGN(const auto people, m_store.people());
        for (const RecordId &person : people) {
            const bool saw = !wasClosed || had.contains(person);
            const bool sees = has.contains(person);
            if (saw != sees)
                sights.push_back({person, number, {Kind::Account, account}, sees});
        }
    }
    m_rights.set(account, std::move(has));
    return m_store.add(sights);
}

Result<void> ScopeIndex::beginTeams(quint64 number)
{
    // Memberships that came while the server did not know what they are.
    std::vector<RecordKey> known;
    KF_TRY(m_store.everyRecord([&](const RecordKey &record, const QByteArray &) {
        if (record.type == types::membership.name())
            known.push_back(record);
    }));
    for (const RecordKey &record : known) {
        KF_ASSIGN(const RecordState *state, m_set.state(record));
        KF_TRY(followMembership(record, *state, number));
    }
    KF_ASSIGN(const auto people, m_store.people());
    std::vector<Sight> sights;
    for (const RecordId &author : people) {
        for (const RecordId &person : people) {
            KF_ASSIGN(const bool above, m_rights.manages(person, author));
            if (person != author && !above)
                sights.push_back({person, number, {Kind::Author, author}, false});
        }
    }
    return m_store.add(sights);
}

Result<void> ScopeIndex::followMembership(const RecordKey &record, const RecordState &state, quint64 number)
{
    const auto account = referenceOf(state, types::membership.account);
    const auto person = referenceOf(state, types::membership.user);
    if (!account || !person)
        return {};
    Member member;
    member.account = *account;
    member.membership = record.id;
    member.person = *person;
    const auto role = roleFromName(QString::fromUtf8(wordOf(state, types::membership.role)));
    member.power = powerOf(role.value_or(Role::Reader));
    member.from = instantOf(state, types::membership.from, 0);
    member.to = instantOf(state, types::membership.to, INT64_MAX);
    member.stands = !state.erased && !state.isDeleted();
    const RegisterValue *over = state.shown(types::membership.over.name());
    member.over = over && over->value == encodedBool(true);
    KF_TRY(m_store.put(member));
    KF_TRY(noteDates());
    KF_ASSIGN(const auto accounts, accountsUnder(*account));
    for (const RecordId &each : accounts)
        KF_TRY(regrant(each, number));
    return {};
}

Result<std::vector<Member>> ScopeIndex::atOdds()
{
    KF_ASSIGN(auto members, m_store.members());
    std::erase_if(members,
                  [&](const Member &member) { return !member.stands || member.over == !member.isInForce(m_now); });
    return members;
}

Result<void> ScopeIndex::noteDates()
{
    KF_ASSIGN(const auto members, m_store.members());
    qint64 due = 0;
    const auto take = [&](qint64 at) {
        if (at > m_now && at != INT64_MAX)
            due = due == 0 ? at : std::min(due, at);
    };
    for (const Member &member : members) {
        if (!member.stands)
            continue;
        take(member.from);
        take(member.to);
        if (member.over == member.isInForce(m_now)) // the server has yet to say so
            due = m_now;
    }
    m_head.due = due;
    return {};
}

// Managers see what theirs see: whoever has changed place changes what those above him see.
Result<void> ScopeIndex::followColleague(const RecordKey &record, const RecordState &state, quint64 number)
{
    KF_ASSIGN(const auto people, m_store.people());
    std::vector<std::pair<RecordId, RecordId>> sawBefore;
    std::vector<RecordId> adminsBefore;
    const auto look = [&](std::vector<std::pair<RecordId, RecordId>> &pairs,
                          std::vector<RecordId> &admins) -> Result<void> {
        for (const RecordId &person : people) {
            KF_ASSIGN(const auto role, m_rights.roleOf(person));
            if (role == Role::Admin)
                admins.push_back(person);
            for (const RecordId &author : people) {
                KF_ASSIGN(const bool above, m_rights.manages(person, author));
                if (above)
                    pairs.emplace_back(person, author);
            }
        }
        return {};
    };
    KF_TRY(look(sawBefore, adminsBefore));
    Colleague colleague;
    colleague.person = record.id;
    colleague.role = roleFromName(QString::fromUtf8(wordOf(state, types::user.role))).value_or(Role::Reader);
    colleague.manager = referenceOf(state, types::user.manager).value_or(RecordId());
    KF_TRY(m_store.put(colleague));
    m_rights.forgetColleagues();
    std::vector<std::pair<RecordId, RecordId>> sees;
    std::vector<RecordId> admins;
    KF_TRY(look(sees, admins));

    std::vector<Sight> sights;
    const auto tell = [&](const auto &from, const auto &to, bool enters, const auto &sight) {
        for (const auto &each : from) {
            if (std::find(to.begin(), to.end(), each) == to.end())
                sights.push_back(sight(each, enters));
        }
    };
    const auto ofAuthor = [&](const std::pair<RecordId, RecordId> &pair, bool enters) {
        return Sight{pair.first, number, {Kind::Author, pair.second}, enters};
    };
    const auto ofAdmin = [&](const RecordId &person, bool enters) {
        return Sight{person, number, {Kind::Admins, {}}, enters};
    };
    tell(sawBefore, sees, false, ofAuthor);
    tell(sees, sawBefore, true, ofAuthor);
    tell(adminsBefore, admins, false, ofAdmin);
    tell(admins, adminsBefore, true, ofAdmin);
    KF_TRY(m_store.add(sights));
    KF_ASSIGN(const auto closed, m_store.closed());
    for (const RecordId &account : closed)
        KF_TRY(regrant(account, number));
    return {};
}

} // namespace kf::server
