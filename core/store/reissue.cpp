#include "core/store/reissue.h"

#include "core/change/refusal.h"
#include "core/change/textmerge.h"

#include <algorithm>

namespace kf {

namespace {

constexpr qsizetype RoomBytes = 64; // what an operation may grow by under another name

QByteArray takenKey(const RecordId &import)
{
    return "rescued/" + import.toString().toLatin1();
}

// Names an operation by its author and its content: a copied device may give one counter to two contents, and what a
// restored server lost changes the base of what is sent again.
QByteArray keyOf(const Operation &operation)
{
    Operation content = operation;
    content.counter = content.action = 1;
    content.base = 0;
    content.import = {};
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(3);
    out.unsignedInteger(quint64(operation.device));
    out.unsignedInteger(operation.counter);
    out.raw(encode(content));
    return contentHash(bytes);
}

struct Taken
{
    DeviceId device = DeviceId::None;
    std::vector<QByteArray> keys;
};

QByteArray encode(const Taken &taken)
{
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(2);
    out.unsignedInteger(quint64(taken.device));
    out.array(taken.keys.size());
    for (const QByteArray &key : taken.keys)
        out.bytes(key);
    return bytes;
}

Result<Taken> decodeTaken(QByteArrayView bytes)
{
    CborReader in(bytes);
    Taken taken;
    if (in.array() != 2)
        in.fail();
    taken.device = DeviceId(in.unsignedInteger());
    for (quint64 left = in.array(); left > 0 && in.ok(); --left)
        taken.keys.push_back(in.bytes().toByteArray());
    if (!in.finished())
        return fail(ErrorCode::Damaged, QStringLiteral("the note of an import is damaged"));
    return taken;
}

Result<RecordId> idIn(Connection &db, QByteArrayView key)
{
    return readMeta(db, key).map(
        [](const QByteArray &value) { return RecordId::fromBytes(value).value_or(RecordId()); });
}

} // namespace

Reissue::Reissue(Store::WriteAccess &access, const Unacknowledged &work, const std::vector<RecordId> &received)
    : m_keeper(access.keeper), m_writer(access.writer), m_work(work), m_received(received)
{
    for (const Unacknowledged::Known &known : work.known)
        m_known.insert(known.id, &known);
}

Result<void> Reissue::checkWorkspace(Connection &db, const Unacknowledged::Origin &origin)
{
    KF_ASSIGN(const RecordId workspace, idIn(db, "workspace"));
    if (workspace.isNull() || origin.workspace.isNull() || workspace == origin.workspace)
        return {};
    KF_ASSIGN(const QByteArray name, readMeta(db, "workspace-name"));
    return fail(ErrorCode::Forbidden,
                QStringLiteral("this rescue file belongs to the workspace \"%1\", and this store to \"%2\"; import it "
                               "on a device of \"%1\", or into a store that has no server")
                    .arg(origin.workspaceName, QString::fromUtf8(name)));
}

Result<Reissued> Reissue::run(const QString &file)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    KF_TRY(checkWorkspace(m_keeper.db(), m_work.origin));
    KF_TRY(readPlace());
    KF_TRY(readPast());
    if (m_report.abroad) {
        m_report.here = qint64(m_work.items.size() + m_work.drafts.size());
        return m_report;
    }
    KF_ASSIGN(const size_t through, countThrough());
    for (size_t i = 0; i < m_work.items.size(); ++i)
        KF_TRY(take(m_work.items[i], i < through));
    for (const Draft &draft : m_work.drafts)
        KF_TRY(takeDraft(draft));
    KF_TRY(settleReceived());
    KF_TRY(remember(file));
    KF_TRY(transaction.commit());
    return m_report;
}

Result<void> Reissue::readPlace()
{
    KF_ASSIGN(m_place, journal::readPlace(m_keeper.db()));
    KF_ASSIGN(const RecordId workspace, idIn(m_keeper.db(), "workspace"));
    const Unacknowledged::Origin &origin = m_work.origin;
    m_sameWorkspace = !workspace.isNull() && workspace == origin.workspace;
    const bool chainsDiffer = origin.number == m_place.number && origin.chain != m_place.chain;
    m_sameLog = m_sameWorkspace && origin.epoch == m_place.epoch && !chainsDiffer;
    m_knowsAll = !m_sameWorkspace || (m_sameLog && m_place.number >= origin.number);
    m_session.place = m_place;
    m_session.import = origin.id;
    m_session.foreign = true;
    return {};
}

Result<void> Reissue::readPast()
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(const auto notes, readImportNotes(db));
    bool known = false;
    for (const ImportNote &note : notes) {
        if (note.type != RescueImport)
            continue;
        KF_ASSIGN(const QByteArray stored, readMeta(db, takenKey(note.id)));
        KF_ASSIGN(const Taken taken, decodeTaken(stored));
        if (taken.device == m_work.origin.device)
            m_originImports.insert(note.id);
        for (const QByteArray &key : taken.keys)
            (note.undone ? m_undoneBefore : m_takenBefore).insert(key);
        known = known || note.id == m_work.origin.id;
        m_report.again = m_report.again || (note.id == m_work.origin.id && !note.undone);
    }
    m_originImports.insert(m_work.origin.id);
    if (known)
        return {};
    KF_ASSIGN(Statement row, db.prepare("SELECT 1 FROM change WHERE import = ? AND device <> ? AND status = 0"));
    row.bindBlob(1, m_work.origin.id.bytes());
    row.bind(2, quint64(m_place.device));
    KF_ASSIGN(m_report.abroad, row.step());
    return {};
}

// ---- Operations ----

Result<void> Reissue::take(const Item &item, bool through)
{
    const Operation &operation = item.operation;
    const QByteArray key = keyOf(operation);
    if (m_takenBefore.contains(key)) {
        ++m_report.here;
        return {};
    }
    m_keys.push_back(key);
    KF_ASSIGN(const bool erased, m_keeper.isErased(operation.record));
    if (erased) {
        ++m_report.erased;
        return {};
    }
    KF_ASSIGN(const Kept kept, m_keeper.load(operation.type, operation.record));
    const bool creates = operation.kind == Operation::Kind::Create;
    KF_ASSIGN(const bool here, isHere(operation));
    if (here || (through && !item.refused && (!creates || kept.state.exists()))) {
        ++m_report.here;
        return {};
    }
    const Place action{.device = operation.device, .counter = operation.action};
    if (action.device != m_action.device || action.counter != m_action.counter) {
        m_action = action;
        const qint64 ahead = std::max<qint64>(0, m_work.origin.madeAt - m_writer.m_clock.nowMs());
        beginAction(item.at - ahead); // a clock that is ahead must not win every conflict
    }
    switch (operation.kind) {
    case Operation::Kind::Create:
        return create(item, kept, m_undoneBefore.contains(key));
    case Operation::Kind::Edit:
        return edit(item);
    case Operation::Kind::Delete:
    case Operation::Kind::Restore:
        return mark(item, kept);
    case Operation::Kind::Erase:
        break; // no device erases by itself
    }
    return fail(ErrorCode::Damaged, QStringLiteral("this rescue file says something that no device writes"));
}

void Reissue::beginAction(qint64 at)
{
    m_session.firstCounter = m_session.place.counter + 1;
    m_session.bytes = 0;
    m_session.now = std::min(at, m_writer.m_clock.nowMs());
    m_operations = 0;
}

Result<void> Reissue::write(Operation operation, const Kept &kept)
{
    const qsizetype bytes = kf::encode(operation).size() + RoomBytes;
    if (m_session.bytes + bytes > MaxActionBytes || m_operations >= MaxActionOperations)
        beginAction(m_session.now);
    KF_TRY(m_writer.write(m_session, kept, std::move(operation)));
    ++m_operations;
    return {};
}

Result<void> Reissue::create(const Item &item, const Kept &kept, bool undone)
{
    KF_TRY(nameAll(item.operation));
    if (!kept.state.exists()) {
        Operation operation = item.operation;
        operation.base = m_sameLog ? std::min(operation.base, m_place.number) : 0;
        ++m_report.written;
        return write(std::move(operation), kept);
    }
    if (!undone) { // ids are given once: whoever has the record has its making
        ++m_report.here;
        return {};
    }
    if (kept.state.isDeleted()) {
        Operation back = item.operation;
        back.kind = Operation::Kind::Restore;
        back.fields.clear();
        ++m_report.written;
        KF_TRY(write(std::move(back), kept));
    }
    return edit(item);
}

Result<void> Reissue::edit(const Item &item)
{
    KF_TRY(name(item.operation.record));
    KF_TRY(nameAll(item.operation));
    KF_ASSIGN(const Kept kept, m_keeper.load(item.operation.type, item.operation.record));
    const RecordState &state = kept.state;
    KF_ASSIGN(const Sight sight, look(item, state));
    const auto before = journal::decodeBefore(item.before);
    const RegisterValue *deletion = state.isDeleted() ? state.shown(DeletedField) : nullptr;
    const bool deletedHere = deletion && wouldLose(*deletion, sight);
    Operation operation = item.operation;
    operation.kind = Operation::Kind::Edit;
    operation.base = sight.base;
    operation.fields.clear();
    std::vector<FieldChange> held;
    for (FieldChange change : item.operation.fields) {
        const FieldState *field = state.field(change.name);
        const std::vector<RegisterValue> values = field ? field->values : std::vector<RegisterValue>();
        if (deletedHere) {
            held.push_back(std::move(change));
            continue;
        }
        const auto losing = [&](const EncodedValue &mine, const RegisterValue &value) {
            const bool replaced = std::any_of(before.begin(), before.end(), [&](const auto &old) {
                return old.first == change.name && old.second == value.value;
            });
            return value.value != mine && !replaced && wouldLose(value, sight);
        };
        if (change.merge == MergeKind::Set) {
            // Added here meanwhile: adding wins.
            std::erase_if(change.removed, [&](const EncodedValue &element) {
                const auto at = std::find_if(values.begin(), values.end(),
                                             [&](const RegisterValue &value) { return value.value == element; });
                return at == values.end() ? m_knowsAll : wouldLose(*at, sight);
            });
            std::erase_if(change.added, [&](const EncodedValue &element) {
                return m_knowsAll && std::any_of(values.begin(), values.end(),
                                                 [&](const RegisterValue &value) { return value.value == element; });
            });
            if (!change.added.empty() || !change.removed.empty())
                operation.fields.push_back(std::move(change));
            continue;
        }
        const bool same = values.size() == 1 ? values.front().value == change.value
                                             : values.empty() && CborReader(change.value).takeNull();
        if (same && m_knowsAll)
            continue;
        const bool loses = std::any_of(values.begin(), values.end(),
                                       [&](const RegisterValue &value) { return losing(change.value, value); });
        if (loses && change.merge == MergeKind::Text && values.size() == 1) {
            if (const auto merged = mergeEncodedText(change.seen, change.value, values.front().value)) {
                change.value = *merged;
                change.seen = values.front().value;
                operation.fields.push_back(std::move(change));
                continue;
            }
        }
        (loses ? held : operation.fields).push_back(std::move(change));
    }
    if (operation.fields.empty() && held.empty())
        ++m_report.here;
    if (!held.empty())
        KF_TRY(hold(item, std::move(held)));
    if (operation.fields.empty())
        return {};
    ++m_report.written;
    return write(std::move(operation), kept);
}

// A deletion, or its taking back.
Result<void> Reissue::mark(const Item &item, const Kept &kept)
{
    const bool deletes = item.operation.kind == Operation::Kind::Delete;
    const RecordState &state = kept.state;
    const bool isSo = state.exists() ? state.isDeleted() == deletes && !state.needsReview() : !m_sameWorkspace;
    if (isSo && m_knowsAll) {
        ++m_report.here;
        return {};
    }
    KF_ASSIGN(const Sight sight, look(item, state));
    const FieldState *deleted = state.field(DeletedField);
    bool loses =
        deleted && std::any_of(deleted->values.begin(), deleted->values.end(), [&](const RegisterValue &value) {
            return value.value != encodedBool(deletes) && wouldLose(value, sight);
        });
    if (deletes && !loses) {
        KF_ASSIGN(loses, losesOurChildren(item.operation));
        loses =
            loses || std::any_of(sight.unseen.begin(), sight.unseen.end(), [&](const Dot &dot) { return isOurs(dot); });
    }
    if (loses)
        return hold(item, {});
    Operation operation = item.operation;
    operation.base = sight.base;
    ++m_report.written;
    return write(std::move(operation), kept);
}

Result<void> Reissue::hold(const Item &item, std::vector<FieldChange> fields)
{
    Change change;
    change.operation = item.operation;
    change.operation.import = m_work.origin.id;
    change.operation.fields = std::move(fields);
    change.at = m_session.now;
    change.before = item.before;
    change.reason = refusal::EditedHere;
    ++m_report.held;
    m_keeper.noteChanged(change.operation.type);
    return journal::appendHeld(m_keeper.db(), change);
}

// A record that its author knew and this store does not: it is called what he knew it by. In a workspace the sync
// brings it.
Result<void> Reissue::name(const RecordId &id)
{
    const auto known = m_known.constFind(id);
    if (m_sameWorkspace || known == m_known.cend() || (*known)->title.isEmpty())
        return {};
    const RecordTable *table = m_keeper.tables().find((*known)->type);
    KF_ASSIGN(const bool erased, m_keeper.isErased(id));
    KF_ASSIGN(const Kept kept, m_keeper.load((*known)->type, id));
    if (!table || erased)
        return {};
    Operation naming;
    naming.record = id;
    naming.type = (*known)->type;
    if (kept.state.exists()) {
        // So named once before, and taken back with what it was named for.
        const Edit &made = kept.state.created;
        KF_ASSIGN(const bool byUs, cameFromOrigin(id, {made.device, made.number}));
        if (!byUs || !kept.state.isDeleted() || m_undoneBefore.isEmpty())
            return {};
        naming.kind = Operation::Kind::Restore;
        ++m_report.named;
        return write(std::move(naming), kept);
    }
    const FieldType *title = table->type().titleField();
    for (const FieldType *field : table->type().fields()) {
        if (!title && field->kind() == FieldKind::LongText)
            title = field;
    }
    if (!title)
        return {};
    naming.kind = Operation::Kind::Create;
    FieldChange change{
        title->name().toByteArray(), title->mergeKind(), encodeValue(*title, Value((*known)->title)), {}, {}, {}};
    if (change.merge == MergeKind::Text)
        change.seen = encodeValue(*title, Value());
    naming.fields.push_back(std::move(change));
    ++m_report.named;
    return write(std::move(naming), kept);
}

Result<void> Reissue::nameAll(const Operation &operation)
{
    if (m_sameWorkspace)
        return {};
    for (const FieldChange &change : operation.fields) {
        for (const RecordId &id : recordsNamedIn(change))
            KF_TRY(name(id));
    }
    return {};
}

Result<void> Reissue::remember(const QString &file)
{
    Connection &db = m_keeper.db();
    const qint64 all = m_report.written + m_report.held + m_report.named + m_report.drafts + m_report.notes;
    if (all == 0)
        return {};
    ImportNote note;
    note.id = m_work.origin.id;
    note.type = RescueImport;
    note.contentHash = note.id.toByteArray();
    note.file = file;
    note.at = m_writer.m_clock.nowMs();
    note.created = all;
    m_report.import = note.id;
    KF_TRY(writeImportNote(db, note));
    return writeMeta(db, takenKey(note.id), encode(Taken{m_work.origin.device, m_keys}));
}

} // namespace kf
