#include "core/sync/refusedwork.h"

#include "core/record/types.h"

#include <algorithm>

namespace kf {

namespace {

constexpr char Told[] = "refused";            // the server's last answer
constexpr char Decided[] = "refused-decided"; // here, and the server does not know it yet
constexpr char Asked[] = "refused-asked";     // when, UTC ms

// An owner who is told nothing else asks as often as this; one who is told something, sooner.
constexpr qint64 AskEveryMs = 10 * 60'000;
constexpr qint64 AskAgainMs = 60'000;

wire::RefusedAnswer answerIn(const QByteArray &kept)
{
    return wire::decodeRefusedAnswer(kept).value_or(wire::RefusedAnswer());
}

wire::RefusedRequest decidedIn(const QByteArray &kept)
{
    return wire::decodeRefusedRequest(kept).value_or(wire::RefusedRequest());
}

bool holds(const wire::RefusedRequest &decided, const wire::RefusedName &name)
{
    return std::find(decided.settled.begin(), decided.settled.end(), name) != decided.settled.end();
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
    return QString();
}

// Of the workspace, or of a client.
Result<bool> answersForClients(Reader &reader)
{
    KF_ASSIGN(const QByteArray role, reader.meta("role"));
    if (role == "manager" || role == "admin")
        return true;
    KF_ASSIGN(const QByteArray user, reader.meta("user"));
    const auto me = RecordId::fromBytes(user);
    if (!me)
        return false;
    for (const char *mine : {"kam", "manager"}) {
        KF_ASSIGN(const qint64 count,
                  reader.count({.type = &types::membership,
                                .where = {{&types::membership.user, Condition::Test::Equal, *me},
                                          {&types::membership.role, Condition::Test::Equal, QString::fromLatin1(mine)}},
                                .limit = {}}));
        if (count > 0)
            return true;
    }
    return false;
}

// As its author wrote it, on what he had seen.
RecordEdit editOf(const RecordType &type, const Operation &operation, const RecordState &present, quint64 cursor)
{
    RecordEdit edit;
    edit.kind = operation.kind;
    edit.type = &type;
    edit.id = operation.record;
    edit.base = std::min(operation.base, cursor);
    for (const FieldChange &change : operation.fields) {
        const FieldType *field = type.field(change.name);
        if (!field)
            continue; // a newer app's: what it means is not known here
        if (field->isSet()) {
            std::vector<EncodedValue> elements;
            if (const FieldState *state = present.field(change.name)) {
                for (const RegisterValue &element : state->values)
                    elements.push_back(element.value);
            }
            std::erase_if(elements, [&](const EncodedValue &element) {
                return std::find(change.removed.begin(), change.removed.end(), element) != change.removed.end();
            });
            elements.insert(elements.end(), change.added.begin(), change.added.end());
            std::sort(elements.begin(), elements.end());
            elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
            edit.values.emplace_back(field, decodeElements(*field, elements));
            continue;
        }
        edit.values.emplace_back(field, decodeValue(*field, change.value).value_or(Value()));
        if (const auto seen = decodeValue(*field, change.seen); change.merge == MergeKind::Text && seen)
            edit.seen.emplace_back(field,
                                   std::holds_alternative<QString>(*seen) ? std::get<QString>(*seen) : QString());
    }
    return edit;
}

std::vector<std::pair<QByteArray, Value>> writtenBy(const RecordType &type, const Operation &operation)
{
    std::vector<std::pair<QByteArray, Value>> fields;
    for (const FieldChange &change : operation.fields) {
        if (const FieldType *field = type.field(change.name))
            fields.emplace_back(change.name,
                                field->isSet()
                                    ? decodeElements(*field, change.added.empty() ? change.removed : change.added)
                                    : decodeValue(*field, change.value).value_or(Value()));
    }
    return fields;
}

Result<std::optional<wire::RefusedItem>> find(Connection &db, const wire::RefusedName &name)
{
    KF_ASSIGN(const QByteArray kept, readMeta(db, Told));
    const wire::RefusedAnswer told = answerIn(kept);
    const auto at = std::find_if(told.items.begin(), told.items.end(),
                                 [&](const wire::RefusedItem &item) { return item.name == name; });
    return at == told.items.end() ? std::optional<wire::RefusedItem>() : std::optional(*at);
}

Result<void> decide(Connection &db, const wire::RefusedName &name, bool decided)
{
    KF_ASSIGN(const QByteArray kept, readMeta(db, Decided));
    wire::RefusedRequest all = decidedIn(kept);
    std::erase(all.settled, name);
    if (decided)
        all.settled.push_back(name);
    return writeMeta(db, Decided, wire::encode(all));
}

} // namespace

Result<std::vector<RefusedWork>> readRefusedWork(Reader &reader)
{
    KF_ASSIGN(const QByteArray kept, reader.meta(Told));
    KF_ASSIGN(const QByteArray keptDecided, reader.meta(Decided));
    const wire::RefusedRequest decided = decidedIn(keptDecided);
    std::vector<RefusedWork> found;
    for (wire::RefusedItem &item : answerIn(kept).items) {
        if (holds(decided, item.name))
            continue;
        auto operation = decodeOperation(item.operation, item.name.device);
        if (!operation)
            continue;
        RefusedWork work;
        work.name = item.name;
        work.at = item.at;
        work.reason = item.reason;
        work.account = item.account;
        work.operation = std::move(*operation);
        KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, item.account));
        if (!client)
            continue; // one sees him no longer
        work.accountName = client->title();
        KF_ASSIGN(work.author, nameOf(reader, item.author));
        KF_ASSIGN(work.title, reader.titleOf(work.operation));
        if (const RecordType *type = reader.registry().find(work.operation.type)) {
            KF_ASSIGN(const std::optional<Record> record, reader.get(*type, work.operation.record));
            work.known = record.has_value();
            work.fields = writtenBy(*type, work.operation);
            // The bytes of an attachment are on its author's device alone.
            const bool creates = work.operation.kind == Operation::Kind::Create;
            work.canBeTaken = creates ? type != &types::attachment : work.known;
        }
        found.push_back(std::move(work));
    }
    return found;
}

Result<void> takeOver(Store::WriteAccess &store, const wire::RefusedName &name)
{
    Connection &db = store.keeper.db();
    KF_ASSIGN(const auto item, find(db, name));
    if (!item)
        return fail(ErrorCode::NotFound, QStringLiteral("this is no longer there to be taken over"));
    KF_ASSIGN(const Operation operation, decodeOperation(item->operation, name.device));
    const RecordType *type = Registry::keyfield().find(operation.type);
    if (!type)
        return fail(ErrorCode::InvalidInput, QStringLiteral("a newer Keyfield wrote this"));
    KF_ASSIGN(const RecordKeeper::Kept kept, store.keeper.load(operation.type, operation.record));
    KF_ASSIGN(const Place place, journal::readPlace(db));
    RecordEdit edit = editOf(*type, operation, kept.state, place.number);
    if (edit.kind == Operation::Kind::Create && kept.state.exists())
        edit.kind = Operation::Kind::Edit; // taken over once already, and not noted
    KF_TRY(store.writer.apply(Action::only(std::move(edit))));
    return decide(db, name, true);
}

Result<void> letGo(Store::WriteAccess &store, const wire::RefusedName &name)
{
    return decide(store.keeper.db(), name, true);
}

Result<void> takeBackLetGo(Store::WriteAccess &store, const wire::RefusedName &name)
{
    return decide(store.keeper.db(), name, false);
}

Result<std::optional<wire::RefusedRequest>> nextRefusedRequest(Reader &reader, bool pulled, qint64 now)
{
    KF_ASSIGN(const QByteArray kept, reader.meta(Decided));
    wire::RefusedRequest request = decidedIn(kept);
    if (!request.settled.empty())
        return std::optional(std::move(request));
    KF_ASSIGN(const QByteArray told, reader.meta(Told));
    const std::vector<wire::RefusedItem> waiting = answerIn(told).items;
    for (const wire::RefusedItem &item : waiting) {
        KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, item.account));
        if (!client)
            return std::optional(std::move(request)); // what is not for these eyes any more goes at once
    }
    KF_ASSIGN(const QByteArray asked, reader.meta(Asked));
    const qint64 since = std::abs(now - asked.toLongLong());
    if (since < AskAgainMs || (!pulled && since < AskEveryMs))
        return std::optional<wire::RefusedRequest>();
    KF_ASSIGN(const bool owner, answersForClients(reader));
    if (!owner && waiting.empty())
        return std::optional<wire::RefusedRequest>();
    return std::optional(std::move(request));
}

Result<void> takeRefusedAnswer(Store::WriteAccess &store, const wire::RefusedRequest &request,
                               const wire::RefusedAnswer &answer, qint64 now)
{
    Connection &db = store.keeper.db();
    KF_ASSIGN(Transaction transaction, Transaction::begin(db));
    KF_TRY(writeMeta(db, Told, wire::encode(answer)));
    KF_ASSIGN(const QByteArray kept, readMeta(db, Decided));
    wire::RefusedRequest left = decidedIn(kept); // some may have been decided meanwhile
    std::erase_if(left.settled, [&](const wire::RefusedName &name) { return holds(request, name); });
    KF_TRY(writeMeta(db, Decided, wire::encode(left)));
    KF_TRY(writeMeta(db, Asked, QByteArray::number(now)));
    return transaction.commit();
}

} // namespace kf
