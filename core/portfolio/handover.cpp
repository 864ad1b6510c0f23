#include "core/portfolio/handover.h"

#include "core/record/types.h"

#include <algorithm>

namespace kf::portfolio {

namespace {

using Test = Condition::Test;

constexpr qint64 MostPrivateNotes = 200;

// Ids of one action are made in one go.
bool isOfOneAction(const RecordId &one, const RecordId &other)
{
    return std::abs(one.createdAt() - other.createdAt()) <= 1;
}

Record taskOf(const Team &team, QLatin1String mark, const QString &title, const RecordId &person, qint64 due,
              qint64 now)
{
    Record task(types::task, RecordId::generate(now));
    task.set(types::task.account, team.account).set(types::task.title, title).set(types::task.person, person);
    task.set(types::task.due, Moment{QDateTime::fromMSecsSinceEpoch(due).date(), {}});
    task.set(types::task.sentence, QString(mark));
    return task;
}

// Of the action that made the task: of the one who was given the client.
Result<std::optional<Record>> membershipOf(Reader &reader, const Record &task, bool deletedOnes)
{
    const Query query{.type = &types::membership,
                      .where = {{&types::membership.account, Test::Equal, task.get(types::task.account)}},
                      .limit = {},
                      .deletedOnes = deletedOnes};
    KF_ASSIGN(const std::vector<Record> all, reader.list(query));
    const bool mine = task.get(types::task.sentence) == AskToAccept;
    for (const Record &membership : all) {
        const bool ofPerson = membership.get(types::membership.user) == task.get(types::task.person);
        if (isOfOneAction(membership.id(), task.id()) && ofPerson == mine)
            return membership;
    }
    return std::nullopt;
}

Result<QString> nameOf(Reader &reader, const RecordId &person)
{
    KF_ASSIGN(const std::optional<Record> user, reader.get(types::user, person));
    if (user)
        return user->title();
    KF_ASSIGN(const std::vector<wire::Author> authors, reader.authors());
    for (const wire::Author &author : authors) {
        if (author.user == person)
            return author.userName;
    }
    KF_ASSIGN(const QByteArray me, reader.meta("user"));
    if (person.toByteArray() == me) {
        KF_ASSIGN(const QByteArray name, reader.meta("user-name"));
        return QString::fromUtf8(name);
    }
    return QString();
}

// Who made the task. Where the client came whole, with no history, whoever owned him then.
Result<QString> giverOf(Reader &reader, const Record &task)
{
    KF_ASSIGN(const std::vector<FieldHistory> history, reader.history(task.id()));
    if (!history.empty() && !history.back().author.isEmpty())
        return history.back().author;
    KF_ASSIGN(const std::vector<Record> owners,
              reader.list({.type = &types::membership,
                           .where = {{&types::membership.account, Test::Equal, task.get(types::task.account)},
                                     {&types::membership.role, Test::Equal, QStringLiteral("kam")},
                                     {&types::membership.user, Test::NotEqual, task.get(types::task.person)}},
                           .descending = true,
                           .limit = {}}));
    for (const Record &owner : owners) {
        const qint64 to = owner.get(types::membership.to);
        if (to == 0 || to >= task.id().createdAt())
            return nameOf(reader, owner.get(types::membership.user));
    }
    return QString();
}

Result<std::optional<Takeover>> takeoverOf(Reader &reader, const Record &task, qint64 now)
{
    Takeover found;
    found.kind = task.get(types::task.sentence) == AskToAccept ? Takeover::Kind::Accept : Takeover::Kind::Return;
    found.task = task.id();
    found.account = task.get(types::task.account);
    found.story = task.get(types::task.note);
    found.done = task.get(types::task.done);
    KF_ASSIGN(const QByteArray me, reader.meta("user"));
    found.mine = task.get(types::task.person).toByteArray() == me;
    KF_ASSIGN(found.receiver, nameOf(reader, task.get(types::task.person)));
    KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, found.account));
    if (!client || client->deleted)
        return std::optional<Takeover>();
    found.accountName = client->title();
    KF_ASSIGN(std::optional<Record> membership, membershipOf(reader, task, false));
    const bool ended = !membership; // before its time
    if (ended) {
        KF_ASSIGN(membership, membershipOf(reader, task, true));
    }
    if (membership) {
        found.from = membership->get(types::membership.from);
        found.to = ended ? 0 : membership->get(types::membership.to);
    }
    if (found.from == 0)
        found.from = task.id().createdAt();
    if (found.kind == Takeover::Kind::Accept) {
        KF_ASSIGN(found.colleague, giverOf(reader, task));
        return ended ? std::optional<Takeover>() : std::optional(found);
    }
    if (membership) {
        KF_ASSIGN(found.colleague, nameOf(reader, membership->get(types::membership.user)));
    }
    const bool over = ended || (found.to != 0 && found.to <= now);
    return over ? std::optional(found) : std::optional<Takeover>();
}

} // namespace

std::vector<Condition> ordinaryTasks()
{
    return {{&types::task.sentence, Test::NotEqual, QString(AskToAccept)},
            {&types::task.sentence, Test::NotEqual, QString(AskToReturn)}};
}

Change handOver(const Team &team, const Handover &handover, qint64 now)
{
    const bool stands = handover.to != 0;
    const qint64 mineEnds = std::max({handover.mineEnds, handover.from, now});
    Change change;
    if (stands) {
        change = joinTeam(team, handover.receiver, QStringLiteral("deputy"), now, handover.from, handover.to);
    } else {
        change.create(newMember(team, handover.receiver, QStringLiteral("kam"), now, handover.from, 0));
        // Until then it is mine, also where everybody saw it so far.
        if (!team.isClosed()) {
            const Record mine = newMember(team, team.me, QStringLiteral("kam"), now, 0, mineEnds);
            change.action.edits.push_back(RecordEdit::create(mine));
            change.back.edits.push_back(
                RecordEdit::change(types::membership, mine.id(), {{&types::membership.to, Value()}}));
        }
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
    Record asks = taskOf(team, AskToAccept, handover.accept, handover.receiver, std::max(handover.from, now), now);
    if (!handover.story.isEmpty()) {
        Record note(types::note, RecordId::generate(now));
        note.set(types::note.account, team.account).set(types::note.text, handover.story);
        change.create(note);
        asks.set(types::task.note, note.id());
    }
    change.create(asks);
    if (stands)
        change.create(taskOf(team, AskToReturn, handover.comeBack, team.me, handover.to, now));
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
    std::vector<Condition> tasks = ordinaryTasks();
    tasks.push_back(open(types::task));
    KF_TRY(count(types::task, found.tasks, tasks));
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

Result<std::vector<Record>> takeoversAt(Reader &reader, const RecordId &account)
{
    return reader.list({.type = &types::task,
                        .where = {{&types::task.account, Test::Equal, account},
                                  {&types::task.sentence, Test::Equal, QString(AskToAccept)}},
                        .limit = {}});
}

bool isAskedBy(const Record &task, const Record &membership)
{
    return task.get(types::task.person) == membership.get(types::membership.user) &&
           isOfOneAction(task.id(), membership.id());
}

Result<std::vector<Takeover>> readTakeovers(Reader &reader, qint64 now)
{
    std::vector<Takeover> found;
    KF_ASSIGN(const QByteArray user, reader.meta("user"));
    const RecordId me = RecordId::fromBytes(user).value_or(RecordId());
    if (me.isNull())
        return found;
    for (const QLatin1String mark : {AskToAccept, AskToReturn}) {
        KF_ASSIGN(const std::vector<Record> tasks,
                  reader.list({.type = &types::task,
                               .where = {{&types::task.person, Test::Equal, me},
                                         {&types::task.sentence, Test::Equal, QString(mark)},
                                         {&types::task.done, Test::NotTrue, {}}},
                               .limit = {}}));
        for (const Record &task : tasks) {
            KF_ASSIGN(const std::optional<Takeover> takeover, takeoverOf(reader, task, now));
            if (takeover)
                found.push_back(*takeover);
        }
    }
    return found;
}

Result<std::optional<Takeover>> readTakeover(Reader &reader, const RecordId &task, qint64 now)
{
    KF_ASSIGN(const std::optional<Record> record, reader.get(types::task, task));
    if (!record || record->deleted)
        return std::optional<Takeover>();
    const QString mark = record->get(types::task.sentence);
    if (mark != AskToAccept && mark != AskToReturn)
        return std::optional<Takeover>();
    return takeoverOf(reader, *record, now);
}

Change answer(const Takeover &takeover)
{
    const auto mark = [&](Value done) {
        return Action::only(RecordEdit::change(types::task, takeover.task, {{&types::task.done, std::move(done)}}));
    };
    return {mark(true), mark(false)};
}

} // namespace kf::portfolio
