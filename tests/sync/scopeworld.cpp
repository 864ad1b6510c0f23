#include "tests/sync/scopeworld.h"

#include "core/change/surroundings.h"
#include "server/scope/refusals.h"

namespace kf::test {

using namespace server;

World::World(Storage &data) : storage(data)
{
    const RecordId id = RecordId::generate(now);
    workspace = {id, id.toString(), 7};
    must(storage.directory().addWorkspace(workspace));
}

World::World(Storage &data, const RecordId &id, qint64 time) : storage(data), now(time)
{
    workspace = *must(storage.directory().workspace(id));
    for (const User &user : must(storage.directory().users(id)))
        people[user.id] = user;
}

RecordId World::person(const QString &name, Role role)
{
    const User user{RecordId::generate(now), workspace.id, name, name, role, {}};
    must(storage.directory().addUser(user));
    people[user.id] = user;
    return user.id;
}

Phone::Phone(World &world, const RecordId &person) : m_world(world)
{
    m_pusher.workspace = world.workspace.id;
    m_pusher.user = person;
    m_pusher.device =
        m_open.write([](Store::WriteAccess &access) { return journal::readPlace(access.keeper.db()); }).device;
    Device device;
    device.id = m_pusher.device;
    device.workspace = world.workspace.id;
    device.user = person;
    device.publicKey = QByteArray::number(quint64(device.id)).leftJustified(32);
    device.name = QStringLiteral("phone");
    must(world.storage.directory().addDevice(device));
    m_open.write([&](Store::WriteAccess &access) -> Result<void> {
        KF_TRY(writeMeta(access.keeper.db(), "user", person.bytes()));
        KF_TRY(writeMeta(access.keeper.db(), "user-name", world.people[person].name.toUtf8()));
        return writeMeta(access.keeper.db(), "role", server::roleName(world.people[person].role));
    });
}

void Phone::push()
{
    m_pusher.role = m_world.people[person()].role;
    for (;;) {
        const auto batch =
            m_open.write([](Store::WriteAccess &access) { return access.incoming.nextBatch(500, 1024 * 1024); });
        if (batch.request.items.empty())
            return;
        const PushOutcome outcome = must(server::push(m_world.storage, m_pusher, batch.request, m_world.now));
        const QByteArray body = wire::encode(outcome.response);
        heard += body;
        const auto response = must(wire::decodePushResponse(body));
        bool later = false;
        for (const wire::Receipt &receipt : response.receipts)
            later = later || receipt.verdict == wire::Verdict::Retry;
        m_open.write([&](Store::WriteAccess &access) { return access.incoming.takeReceipts(response); });
        if (later)
            return;
    }
}

void Phone::snapshot()
{
    ++snapshots;
    wire::SnapshotRequest request;
    request.types = {"account", "visit", "note"};
    request.maxBytes = pageBytes;
    do {
        const QByteArray body =
            must(server::snapshot(m_world.storage, {m_pusher.workspace, device(), person()}, request, m_world.now));
        heard += body;
        request.position = m_open.write([&](Store::WriteAccess &access) -> Result<QByteArray> {
            KF_ASSIGN(const auto page, Incoming::prepareSnapshot(body, access.keeper.tables()));
            KF_TRY(access.incoming.takeSnapshotPage(page));
            return page.head.position;
        });
    } while (!request.position.isEmpty());
}

bool Phone::pull(int mostPages)
{
    for (int page = 0; page < mostPages; ++page) {
        wire::PullRequest request =
            m_open.write([&](Store::WriteAccess &access) { return access.incoming.nextPull(pageBytes); });
        if (isOld)
            request = {request.cursor, request.maxBytes};
        const QByteArray body =
            must(server::pull(m_world.storage, {m_pusher.workspace, device(), person()}, request, m_world.now));
        ++pages;
        heard += body;
        auto response = must(wire::decodePullResponse(body, device()));
        if (response.unknownCursor) {
            snapshot();
            continue;
        }
        if (isOld) {
            if (!response.forgets.empty() || !response.records.empty() || !response.position.isEmpty())
                qFatal("an old app is told what it does not know");
        }
        const bool more = response.cursor.number < response.head || !response.position.isEmpty();
        m_open.write([&](Store::WriteAccess &access) { return access.incoming.takeEntries(response); });
        if (!more)
            return true;
    }
    return false;
}

bool Phone::sync(int mostPages)
{
    const Place place = m_open.write([](Store::WriteAccess &access) { return journal::readPlace(access.keeper.db()); });
    if (place.epoch == 0)
        snapshot();
    push();
    return pull(mostPages);
}

void Phone::askRefused()
{
    const auto request = m_open.read([&](kf::Reader &reader) { return nextRefusedRequest(reader, true, m_world.now); });
    if (!request)
        return;
    const auto sent = must(wire::decodeRefusedRequest(wire::encode(*request)));
    const QByteArray body = wire::encode(
        must(server::answerRefused(m_world.storage, {m_pusher.workspace, device(), person()}, sent, m_world.now)));
    heard += body;
    const auto answer = must(wire::decodeRefusedAnswer(body));
    m_open.write([&](Store::WriteAccess &access) { return takeRefusedAnswer(access, *request, answer, m_world.now); });
}

std::vector<RefusedWork> Phone::handed()
{
    m_world.now += 10 * 60'000; // it is asked again
    askRefused();
    return m_open.read([](kf::Reader &reader) { return readRefusedWork(reader); });
}

void Phone::forgetThatItForgets()
{
    m_open.write([](Store::WriteAccess &access) { return writeMeta(access.keeper.db(), "forgets", {}); });
}

RecordId Phone::add(const Record &record, const RecordId &id)
{
    Action action;
    action.edits.push_back(RecordEdit::create(record));
    if (!id.isNull())
        action.edits.back().id = id;
    return m_open.apply(std::move(action)).ids.front();
}

void Phone::edit(const RecordType &type, const RecordId &id, const FieldType &field, Value value)
{
    m_open.edit(type, id, field, std::move(value));
}

void Phone::mark(Operation::Kind kind, const RecordType &type, const RecordId &id)
{
    m_open.mark(kind, type, id);
}

RecordId Phone::account(const QString &name, const RecordId &parent)
{
    Record record(types::account);
    record.set(types::account.name, name);
    if (!parent.isNull())
        record.set(types::account.parent, parent);
    return add(record);
}

RecordId Phone::note(const RecordId &account, const QString &text, const QString &marking)
{
    Record record(types::note);
    record.set(types::note.text, text);
    if (!account.isNull())
        record.set(types::note.account, account);
    if (!marking.isEmpty())
        record.set(types::note.marking, marking);
    return add(record);
}

RecordId Phone::join(const RecordId &account, const RecordId &person, const char *role, qint64 from, qint64 to)
{
    Record record(types::membership);
    record.set(types::membership.account, account);
    record.set(types::membership.user, person);
    record.set(types::membership.role, QString::fromLatin1(role));
    if (from != 0)
        record.set(types::membership.from, from);
    if (to != 0)
        record.set(types::membership.to, to);
    return add(record);
}

bool Phone::holds(const RecordId &id)
{
    return m_open.get(id).has_value();
}

RecordState Phone::state(const RecordType &type, const RecordId &id)
{
    return m_open.write([&](Store::WriteAccess &access) { return access.keeper.load(type.name(), id); }).state;
}

std::map<RecordId, RecordState> Phone::everything()
{
    std::map<RecordId, RecordState> all;
    for (const RecordType *type : Registry::keyfield().types()) {
        for (const bool deletedOnes : {false, true}) {
            Query query;
            query.type = type;
            query.deletedOnes = deletedOnes;
            const auto records = m_open.read([&](kf::Reader &reader) { return reader.list(query); });
            for (const Record &record : records)
                all[record.id()] = state(*type, record.id());
        }
    }
    return all;
}

void Phone::type(const QString &place, const RecordId &note, const QString &cut, const QString &text)
{
    m_open.write([&](Store::WriteAccess &access) {
        Draft draft;
        draft.place = place;
        draft.text = text;
        draft.record = note;
        draft.cutText = cut;
        return writeDraft(access.keeper.db(), draft);
    });
}

std::optional<Draft> Phone::typed(const QString &place)
{
    return m_open.read([&](kf::Reader &reader) { return reader.draft(place); });
}

bool Phone::finds(const QString &words)
{
    return !m_open.read([&](kf::Reader &reader) { return reader.search(words); }).empty();
}

qsizetype Phone::historyOf(const RecordId &id)
{
    return qsizetype(m_open.read([&](kf::Reader &reader) { return reader.history(id); }).size());
}

// No app erases yet: the operation as an administrator's device sends it.
void Phone::eraseOnTheServer(const RecordType &type, const RecordId &id)
{
    m_pusher.role = m_world.people[person()].role;
    Operation operation;
    operation.counter = operation.action = 1;
    operation.record = id;
    operation.type = type.name().toByteArray();
    operation.kind = Operation::Kind::Erase;
    wire::PushRequest request;
    request.items.push_back({encode(operation), 0});
    const PushOutcome outcome = must(server::push(m_world.storage, m_pusher, request, m_world.now));
    if (outcome.response.receipts.front().verdict != wire::Verdict::Numbered)
        qFatal("the erasure was not accepted");
}

std::vector<OutboxItem> Phone::refused()
{
    auto items = m_open.read([](kf::Reader &reader) { return reader.outbox(); });
    std::erase_if(items, [](const OutboxItem &item) { return item.state != OutboxItem::State::Quarantined; });
    return items;
}

qint64 Phone::pending()
{
    return m_open.read([](kf::Reader &reader) { return reader.openWork(); }).pending;
}

std::map<RecordKey, RecordState> stateOf(World &world)
{
    std::map<RecordKey, RecordState> states;
    const auto view = must(world.storage.beginRead(world.workspace.id));
    must(ScopeStore(*view).everyRecord(
        [&](const RecordKey &key, const QByteArray &state) { states[key] = must(decodeState(state, key.type)); }));
    return states;
}

namespace {

// The oracle: a plain reading of the rules.
class Rules
{
public:
    explicit Rules(World &world) : m_world(world)
    {
        const auto view = must(world.storage.beginRead(world.workspace.id));
        m_authors = must(view->authors(0));
        for (auto &[key, state] : stateOf(world))
            m_records[key.id] = std::move(state);
    }

    std::set<RecordId> visibleTo(const RecordId &person) const
    {
        std::set<RecordId> visible;
        for (const auto &[id, state] : m_records) {
            if (sees(person, id))
                visible.insert(id);
        }
        return visible;
    }

private:
    std::vector<RecordId> named(const RecordState &state, const FieldType &field) const
    {
        std::vector<RecordId> ids;
        const FieldState *held = state.field(field.name());
        for (const RegisterValue &value : held ? held->values : std::vector<RegisterValue>()) {
            if (const auto id = referenceIn(value.value))
                ids.push_back(*id);
        }
        return ids;
    }

    RecordId authorOf(const RecordState &state) const
    {
        for (const wire::Author &author : m_authors) {
            if (author.device == state.created.device)
                return author.user;
        }
        return {};
    }

    bool isPrivate(const RecordState &state) const
    {
        const FieldState *marking = state.field(types::note.marking.name());
        const bool marked =
            marking && std::any_of(marking->values.begin(), marking->values.end(),
                                   [](const auto &value) { return CborReader(value.value).text() == "private"; });
        if (marked)
            return true;
        for (const RecordId &note : named(state, types::attachment.note)) {
            const auto at = m_records.find(note);
            if (at != m_records.end() && authorOf(at->second) == authorOf(state) && isPrivate(at->second))
                return true;
        }
        return false;
    }

    std::set<RecordId> accountsOf(const RecordId &id) const
    {
        const auto at = m_records.find(id);
        if (at == m_records.end())
            return {};
        if (at->second.type == "account")
            return {id};
        std::set<RecordId> accounts;
        for (const FieldType *field : Registry::keyfield().find(at->second.type)->fields()) {
            if (field->kind() != FieldKind::Parent)
                continue;
            for (const RecordId &parent : named(at->second, *field))
                accounts.merge(accountsOf(parent));
        }
        return accounts;
    }

    std::set<RecordId> lineageOf(const RecordId &account) const
    {
        std::set<RecordId> lineage{account};
        const auto at = m_records.find(account);
        if (at != m_records.end()) {
            for (const RecordId &parent : named(at->second, types::account.parent))
                lineage.merge(lineageOf(parent));
        }
        return lineage;
    }

    bool isAbove(const RecordId &manager, const RecordId &person) const
    {
        const RecordId above = m_world.people[person].manager;
        return !above.isNull() && (above == manager || isAbove(manager, above));
    }

    bool seesAccount(const RecordId &person, const RecordId &account) const
    {
        bool closed = false;
        const auto lineage = lineageOf(account);
        for (const auto &[id, state] : m_records) {
            if (state.type != "membership" || !lineage.contains(named(state, types::membership.account).front()))
                continue;
            closed = true;
            const RecordId member = named(state, types::membership.user).front();
            const auto instant = [&](const FieldType &field, qint64 otherwise) {
                const RegisterValue *value = state.shown(field.name());
                return value ? CborReader(value->value).integer() : otherwise;
            };
            const bool inForce = !state.isDeleted() && instant(types::membership.from, 0) <= m_world.now &&
                                 m_world.now < instant(types::membership.to, INT64_MAX);
            if (inForce && (member == person || isAbove(person, member)))
                return true;
        }
        return !closed;
    }

    bool sees(const RecordId &person, const RecordId &id) const
    {
        const RecordState &state = m_records.at(id);
        const RecordType *type = Registry::keyfield().find(state.type);
        const bool admin = m_world.people[person].role == Role::Admin;
        if (state.type == "user" || (admin && (state.type == "account" || state.type == "membership")))
            return true;
        if (isPrivate(state))
            return authorOf(state) == person;
        const auto accounts = accountsOf(id);
        if (!accounts.empty())
            return std::any_of(accounts.begin(), accounts.end(),
                               [&](const RecordId &account) { return seesAccount(person, account); });
        const bool teams = std::any_of(m_records.begin(), m_records.end(),
                                       [](const auto &each) { return each.second.type == "membership"; });
        return !teams || type->alone() == RecordType::Alone::Everyone || authorOf(state) == person ||
               isAbove(person, authorOf(state));
    }

    World &m_world;
    std::vector<wire::Author> m_authors;
    std::map<RecordId, RecordState> m_records;
};

} // namespace

std::set<RecordId> visibleTo(World &world, const RecordId &person)
{
    return Rules(world).visibleTo(person);
}

std::vector<Refused> refusedIn(World &world)
{
    const auto view = must(world.storage.beginRead(world.workspace.id));
    return must(ScopeStore(*view).refused());
}

} // namespace kf::test
