#include "core/portfolio/team.h"

#include "core/record/types.h"

#include <algorithm>
#include <set>

namespace kf::portfolio {

namespace {

constexpr int MostAbove = 16; // companies; more is a circle
constexpr qint64 MostPrivateNotes = 200;

QString owner()
{
    return QStringLiteral("kam");
}

Record membership(const Team &team, const RecordId &person, const QString &role, qint64 now, qint64 from, qint64 to)
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

void create(Change &change, const Record &record)
{
    change.action.edits.push_back(RecordEdit::create(record));
    change.back.edits.push_back(RecordEdit::remove(*record.type(), record.id()));
}

Result<void> readMembers(Reader &reader, const RecordId &account, const QString &above, qint64 now, Team &team)
{
    const Query query{.type = &types::membership,
                      .where = {{&types::membership.account, Condition::Test::Equal, account}},
                      .limit = {}};
    KF_ASSIGN(const std::vector<Record> records, reader.list(query));
    for (const Record &record : records) {
        const RecordId person = record.get(types::membership.user);
        Member member{record.id(),
                      person,
                      team.nameOf(person),
                      record.get(types::membership.role),
                      record.get(types::membership.from),
                      record.get(types::membership.to),
                      above};
        if (!member.isOver(now))
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

Change joinTeam(const Team &team, const RecordId &person, const QString &role, qint64 now, qint64 from, qint64 to)
{
    Change change;
    if (!team.isClosed() && person != team.me)
        create(change, membership(team, team.me, owner(), now, 0, 0));
    create(change, membership(team, person, role, now, from, to));
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

Change handOver(const Team &team, const Handover &handover, qint64 now)
{
    const bool stands = handover.to != 0;
    const qint64 mineEnds = std::max({handover.mineEnds, handover.from, now});
    Change change;
    if (stands) {
        change = joinTeam(team, handover.receiver, QStringLiteral("deputy"), now, handover.from, handover.to);
    } else {
        create(change, membership(team, handover.receiver, owner(), now, handover.from, 0));
        // Until then it is mine, also where everybody saw it so far.
        if (!team.isClosed() && mineEnds > now)
            create(change, membership(team, team.me, owner(), now, 0, mineEnds));
        for (const Member &member : team.members) {
            if (member.person != team.me || !member.above.isEmpty())
                continue;
            const auto end = [&](Value at) {
                return RecordEdit::change(types::membership, member.membership,
                                          {{&types::membership.to, std::move(at)}});
            };
            change.action.edits.push_back(end(mineEnds));
            change.back.edits.push_back(end(member.to != 0 ? Value(member.to) : Value()));
        }
    }
    if (!handover.story.isEmpty()) {
        Record note(types::note, RecordId::generate(now));
        note.set(types::note.account, team.account).set(types::note.text, handover.story);
        create(change, note);
    }
    for (const PrivateNote &note : handover.notes) {
        const auto mark = [&](const char *as) {
            return RecordEdit::change(types::note, note.id, {{&types::note.marking, QString::fromLatin1(as)}});
        };
        if (note.fate == PrivateNote::Fate::Pass) {
            change.action.edits.push_back(mark("team"));
            change.back.edits.push_back(mark("private"));
        } else if (note.fate == PrivateNote::Fate::Delete) {
            change.action.edits.push_back(RecordEdit::remove(types::note, note.id));
            change.back.edits.push_back(RecordEdit::restore(types::note, note.id));
        }
    }
    return change;
}

bool Belongings::operator==(const Belongings &other) const
{
    const auto counts = [](const Belongings &one) {
        return std::tie(one.ourPromises, one.theirPromises, one.tasks, one.complaints, one.risks, one.goals, one.deals,
                        one.people, one.visits);
    };
    return counts(*this) == counts(other) &&
           std::equal(notes.begin(), notes.end(), other.notes.begin(), other.notes.end(),
                      [](const PrivateNote &one, const PrivateNote &two) {
                          return one.id == two.id && one.text == two.text && one.fate == two.fate;
                      });
}

Result<Belongings> readBelongings(Reader &reader, const RecordId &account, qint64 now)
{
    using Test = Condition::Test;
    Belongings found;
    const auto count = [&](const auto &type, qint64 &into, std::vector<Condition> also = {}) -> Result<void> {
        Query query{.type = &type, .where = {{&type.account, Test::Equal, account}}, .limit = {}};
        query.where.insert(query.where.end(), also.begin(), also.end());
        KF_ASSIGN(into, reader.count(query));
        return {};
    };
    const auto open = [](const auto &type) { return Condition{&type.done, Test::NotTrue, {}}; };
    const Condition theirs{&types::promise.direction, Test::Equal, QStringLiteral("client")};
    KF_TRY(count(types::promise, found.ourPromises, {open(types::promise)}));
    KF_TRY(count(types::promise, found.theirPromises, {open(types::promise), theirs}));
    found.ourPromises -= found.theirPromises;
    KF_TRY(count(types::task, found.tasks, {open(types::task)}));
    KF_TRY(count(types::complaint, found.complaints, {open(types::complaint)}));
    KF_TRY(count(types::risk, found.risks, {open(types::risk)}));
    KF_TRY(count(types::goal, found.goals, {open(types::goal)}));
    KF_TRY(count(types::deal, found.deals));
    KF_TRY(count(types::contact, found.people));
    KF_TRY(count(types::visit, found.visits, {{&types::visit.start, Test::GreaterOrEqual, now}}));
    const Query own{.type = &types::note,
                    .where = {{&types::note.account, Test::Equal, account},
                              {&types::note.marking, Test::Equal, QStringLiteral("private")}},
                    .descending = true,
                    .limit = MostPrivateNotes};
    KF_ASSIGN(const std::vector<Record> notes, reader.list(own));
    for (const Record &note : notes)
        found.notes.push_back({note.id(), note.get(types::note.text)});
    return found;
}

} // namespace kf::portfolio
