#include "core/store/writer.h"

#include "core/db/transaction.h"
#include "core/record/types.h"
#include "core/store/searchindex.h"

#include <algorithm>

namespace kf {

RecordEdit RecordEdit::create(const Record &record)
{
    RecordEdit edit;
    edit.kind = Operation::Kind::Create;
    edit.type = record.type();
    edit.id = record.id();
    for (const FieldType *field : record.type()->fields()) {
        if (!isEmpty(record.value(*field)))
            edit.values.emplace_back(field, record.value(*field));
    }
    return edit;
}

RecordEdit RecordEdit::change(const RecordType &type, const RecordId &id, Values values)
{
    RecordEdit edit;
    edit.type = &type;
    edit.id = id;
    edit.values = std::move(values);
    return edit;
}

RecordEdit RecordEdit::remove(const RecordType &type, const RecordId &id)
{
    RecordEdit edit = change(type, id, {});
    edit.kind = Operation::Kind::Delete;
    return edit;
}

RecordEdit RecordEdit::restore(const RecordType &type, const RecordId &id)
{
    RecordEdit edit = change(type, id, {});
    edit.kind = Operation::Kind::Restore;
    return edit;
}

Action Action::only(RecordEdit edit)
{
    Action action;
    action.edits.push_back(std::move(edit));
    return action;
}

namespace {

// A deletion that came while the editor was open: who types on speaks for the record's life.
bool missesDeletion(const Operation &operation, const RecordState &state)
{
    const FieldState *deleted = state.field(DeletedField);
    return deleted && std::any_of(deleted->values.begin(), deleted->values.end(), [&](const RegisterValue &value) {
               return std::none_of(value.dots.begin(), value.dots.end(),
                                   [&](const Dot &dot) { return inContext(dot, operation); });
           });
}

// Makes of a set's elements what they would be had `change` not been made.
void takeOut(const FieldChange &change, std::vector<EncodedValue> &elements)
{
    std::erase_if(elements, [&](const EncodedValue &element) {
        return std::find(change.added.begin(), change.added.end(), element) != change.added.end();
    });
    elements.insert(elements.end(), change.removed.begin(), change.removed.end());
    std::sort(elements.begin(), elements.end());
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
}

} // namespace

Writer::Writer(RecordKeeper &keeper, const Registry &registry, const Clock &clock)
    : m_keeper(keeper), m_family(keeper), m_registry(registry), m_clock(clock)
{
}

Result<ActionReceipt> Writer::apply(const Action &action)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    KF_ASSIGN(ActionReceipt receipt, applyInside(action));
    KF_TRY(transaction.commit());
    return receipt;
}

Result<void> Writer::applyImport(ImportNote &note, const std::function<Result<std::optional<Action>>()> &next)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    note.created = 0;
    for (;;) {
        KF_ASSIGN(std::optional<Action> action, next());
        if (!action)
            break;
        action->import = note.id;
        KF_TRY(applyInside(*action));
        note.created += qint64(action->edits.size());
    }
    if (note.created == 0)
        return {};
    KF_TRY(writeImportNote(m_keeper.db(), note));
    return transaction.commit();
}

Result<ActionReceipt> Writer::applyInside(const Action &action)
{
    if (action.edits.size() > MaxActionOperations)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("too many records at once"));
    Session session;
    KF_ASSIGN(session.place, journal::readPlace(m_keeper.db()));
    const quint64 before = session.place.counter;
    session.firstCounter = before + 1;
    session.import = action.import;
    session.now = m_clock.nowMs();
    ActionReceipt receipt;
    for (const RecordEdit &edit : action.edits) {
        KF_ASSIGN(const RecordId id, applyEdit(session, edit));
        receipt.ids.push_back(id);
    }
    if (session.place.counter != before)
        receipt.firstCounter = session.firstCounter;
    return receipt;
}

Result<RecordId> Writer::applyEdit(Session &session, const RecordEdit &given)
{
    const bool creates = given.kind == Operation::Kind::Create;
    KF_ASSIGN(const RecordEdit edit, withKey(given));
    Operation operation;
    operation.kind = edit.kind;
    operation.type = edit.type->name().toByteArray();
    operation.record = edit.id.isNull() && creates ? RecordId::generate(session.now) : edit.id;
    operation.base = edit.base.value_or(session.place.number);

    RecordKeeper::Kept kept;
    if (!creates || !edit.id.isNull()) {
        KF_ASSIGN(kept, m_keeper.load(operation.type, operation.record));
        if (creates && kept.state.exists())
            return fail(ErrorCode::AlreadyExists, QStringLiteral("there is a record with this id already"));
        if (!creates && !kept.state.exists())
            return fail(ErrorCode::NotFound, QStringLiteral("there is no such record"));
        if (kept.state.isDeleted() && edit.kind == Operation::Kind::Edit && !missesDeletion(operation, kept.state))
            return fail(ErrorCode::NotFound, QStringLiteral("this record is deleted; restore it first"));
        if (kept.state.isDeleted() == (edit.kind == Operation::Kind::Delete) && edit.kind != Operation::Kind::Edit &&
            !creates && !kept.state.needsReview())
            return operation.record; // deleted or restored already
    }
    KF_ASSIGN(operation.fields, changesOf(edit, kept.state));
    if (edit.kind == Operation::Kind::Edit && operation.fields.empty())
        return operation.record;
    for (const auto &[field, value] : edit.values) {
        if (field->kind() != FieldKind::Parent || !std::holds_alternative<RecordId>(value))
            continue;
        KF_ASSIGN(const bool cycle, m_keeper.isAbove(field->target(), operation.record, std::get<RecordId>(value)));
        if (cycle)
            return fail(ErrorCode::InvalidInput, QStringLiteral("a record cannot belong to itself"));
    }
    const RecordId id = operation.record;
    KF_TRY(write(session, kept, std::move(operation)));
    return id;
}

// An attachment is made with the key of its bytes, so that whoever gets the record can open them.
Result<RecordEdit> Writer::withKey(const RecordEdit &edit) const
{
    if (edit.type != &types::attachment || edit.kind != Operation::Kind::Create || edit.id.isNull())
        return edit;
    const auto key = readMediaKey(m_keeper.db(), edit.id);
    if (!key && key.error().code == ErrorCode::NotFound)
        return edit;
    if (!key)
        return fail(key.error());
    RecordEdit keyed = edit;
    keyed.values.emplace_back(&types::attachment.key, keyText(*key));
    return keyed;
}

Result<std::vector<FieldChange>> Writer::changesOf(const RecordEdit &edit, const RecordState &state) const
{
    std::vector<FieldChange> changes;
    for (const auto &[field, value] : edit.values) {
        FieldChange change;
        change.name = field->name().toByteArray();
        change.merge = field->mergeKind();
        const FieldState *present = state.field(change.name);
        if (field->isSet()) {
            const auto wanted = encodeElements(*field, value);
            std::vector<EncodedValue> held;
            if (present) {
                for (const RegisterValue &element : present->values)
                    held.push_back(element.value);
            }
            std::set_difference(wanted.begin(), wanted.end(), held.begin(), held.end(),
                                std::back_inserter(change.added));
            std::set_difference(held.begin(), held.end(), wanted.begin(), wanted.end(),
                                std::back_inserter(change.removed));
            if (change.added.empty() && change.removed.empty())
                continue;
        } else {
            change.value = encodeValue(*field, value);
            const RegisterValue *shown = state.shown(change.name);
            const bool same = shown ? shown->value == change.value && present->values.size() == 1 : isEmpty(value);
            if (same)
                continue;
            if (change.merge == MergeKind::Text) {
                const auto seen = std::find_if(edit.seen.begin(), edit.seen.end(),
                                               [f = field](const auto &pair) { return pair.first == f; });
                change.seen = seen != edit.seen.end() ? encodeValue(*field, Value(seen->second))
                              : shown                 ? shown->value
                                                      : encodeValue(*field, Value());
            }
        }
        if (change.value.size() > MaxTextBytes)
            return fail(ErrorCode::LimitExceeded, QStringLiteral("the text of %1 is too long; attach it as a file")
                                                      .arg(QString::fromUtf8(field->name())));
        changes.push_back(std::move(change));
    }
    return changes;
}

Result<void> Writer::write(Session &session, const RecordKeeper::Kept &before, Operation operation)
{
    operation.device = session.place.device;
    operation.counter = ++session.place.counter;
    operation.action = session.firstCounter;
    operation.import = session.import;
    // Above our cursor stand numbers of a server that lost them since.
    operation.base = std::min(operation.base, session.place.number);
    const RecordId id = operation.record;

    if (before.state.exists()) {
        KF_ASSIGN(const auto unsettled, journal::unsettledOf(m_keeper.db(), id));
        if (unsettled.empty() && !Family::isSpokenFor(before.state))
            KF_TRY(m_keeper.setShadow(id, before.state));
    }
    Change change;
    change.at = session.now;
    change.status = ChangeStatus::Pending;
    if (!session.foreign) {
        change.boot = m_clock.bootId();
        change.bootMs = m_clock.monotonicMs();
    }
    change.before = journal::encodeBefore(before.state, operation);
    change.operation = operation;
    KF_ASSIGN(const qsizetype bytes, journal::append(m_keeper.db(), change));
    session.bytes += bytes;
    if (bytes > MaxOperationBytes || session.bytes > MaxActionBytes)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("too much content for one change"));
    const Arrival arrival{unsentNumber(operation.counter), session.now};
    if (operation.base == session.place.number && !session.foreign) // its author has seen all that we have
        return m_keeper.keep(id, before, fold(before.state, operation, arrival).state);
    KF_ASSIGN(const Surroundings around, m_family.around(operation));
    const FoldResult after = fold(before.state, operation, arrival, around);
    KF_TRY(m_keeper.keep(id, before, after.state));
    return after.effect == Effect::Applied ? m_family.speakForParents(after.state, operation, arrival) : Result<void>();
}

Result<void> Writer::undoOne(Undoing &undoing, const Change &change)
{
    const Operation &operation = change.operation;
    const RecordType *type = m_registry.find(operation.type);
    if (!type || undoing.made.contains(operation.record))
        return {};
    RecordEdit edit;
    edit.type = type;
    edit.id = operation.record;
    if (operation.kind == Operation::Kind::Create) {
        undoing.made.insert(operation.record);
        edit.kind = Operation::Kind::Delete;
        undoing.action.edits.push_back(std::move(edit));
        return {};
    }
    if (operation.kind == Operation::Kind::Delete || operation.kind == Operation::Kind::Restore) {
        edit.kind = operation.kind == Operation::Kind::Delete ? Operation::Kind::Restore : Operation::Kind::Delete;
        undoing.action.edits.push_back(std::move(edit));
        return {};
    }
    KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(operation.type, operation.record));
    for (const auto &[name, value] : journal::decodeBefore(change.before)) {
        const FieldType *field = type->field(name);
        const RegisterValue *shown = kept.state.shown(name);
        const auto mine = std::find_if(operation.fields.begin(), operation.fields.end(),
                                       [n = name](const FieldChange &written) { return written.name == n; });
        if (field && field->isSet() && mine != operation.fields.end()) {
            const auto [set, isFirst] = undoing.sets.try_emplace({operation.record, name});
            const FieldState *present = isFirst ? kept.state.field(name) : nullptr;
            for (const RegisterValue &element : present ? present->values : std::vector<RegisterValue>())
                set->second.push_back(element.value);
            takeOut(*mine, set->second);
            edit.values.emplace_back(field, decodeElements(*field, set->second));
            continue;
        }
        if (!field || field->isSet() || !shown || mine == operation.fields.end())
            continue;
        // One value is a set of one. The import may have written it more than once: the last of them is undone first.
        const auto [becomes, isFirst] = undoing.sets.try_emplace({operation.record, name}, 1, shown->value);
        if (becomes->second.front() != mine->value) // somebody has written it again since: his value stays
            continue;
        becomes->second.front() = value;
        KF_ASSIGN(Value old, decodeValue(*field, value));
        edit.values.emplace_back(field, std::move(old));
    }
    if (!edit.values.empty() && !kept.state.isDeleted())
        undoing.action.edits.push_back(std::move(edit));
    return {};
}

Result<qint64> Writer::undoImport(const RecordId &import)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    KF_ASSIGN(const auto changes, journal::ofImport(m_keeper.db(), import));
    if (changes.empty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such import on this device"));
    Undoing undoing;
    for (const Change &change : changes) {
        if (change.status == ChangeStatus::Quarantined) // nothing came of it
            KF_TRY(journal::setStatus(m_keeper.db(), change.seq, ChangeStatus::Settled, 0, change.at, change.reason));
        else
            KF_TRY(undoOne(undoing, change));
    }
    Action &whole = undoing.action;
    KF_ASSIGN(const Place before, journal::readPlace(m_keeper.db()));
    for (size_t from = 0; from < whole.edits.size(); from += MaxActionOperations) {
        const size_t to = std::min(whole.edits.size(), from + MaxActionOperations);
        Action part;
        part.edits.assign(std::make_move_iterator(whole.edits.begin() + qsizetype(from)),
                          std::make_move_iterator(whole.edits.begin() + qsizetype(to)));
        KF_TRY(applyInside(part));
    }
    KF_ASSIGN(const Place after, journal::readPlace(m_keeper.db()));
    KF_TRY(markImportUndone(m_keeper.db(), import));
    KF_TRY(transaction.commit());
    return qint64(after.counter - before.counter); // what was gone already is not counted
}

Result<const RecordType *> Writer::typeOf(const RecordId &record, RecordKeeper::Kept &kept)
{
    for (const auto &table : m_keeper.tables().all()) {
        KF_ASSIGN(kept, m_keeper.load(table->type().name(), record));
        if (kept.state.exists())
            return &table->type();
    }
    return fail(ErrorCode::NotFound, QStringLiteral("there is no such record"));
}

Result<void> Writer::resolve(const RecordId &record, QByteArrayView field, int n)
{
    RecordKeeper::Kept kept;
    KF_ASSIGN(const RecordType *type, typeOf(record, kept));
    Q_UNUSED(type)
    const FieldState *state = kept.state.field(field);
    if (!state || state->set || state->values.size() < 2)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no conflict in this field"));
    if (n < 0 || size_t(n) >= state->values.size())
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no alternative of this number"));
    return resolveWith(record, field, state->values[size_t(n)].value);
}

Result<void> Writer::resolve(const RecordId &record, QByteArrayView field, const Value &value)
{
    RecordKeeper::Kept kept;
    KF_ASSIGN(const RecordType *type, typeOf(record, kept));
    const FieldType *known = type->field(field);
    if (!known)
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no such field"));
    return resolveWith(record, field, encodeValue(*known, value));
}

Result<void> Writer::resolveWith(const RecordId &record, QByteArrayView field, const EncodedValue &value)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    RecordKeeper::Kept kept;
    KF_ASSIGN(const RecordType *type, typeOf(record, kept));
    Session session;
    KF_ASSIGN(session.place, journal::readPlace(m_keeper.db()));
    session.firstCounter = session.place.counter + 1;
    session.now = m_clock.nowMs();
    Operation operation;
    operation.record = record;
    operation.type = type->name().toByteArray();
    operation.base = session.place.number;
    if (field == QByteArrayView(DeletedField)) {
        operation.kind = value == encodedBool(true) ? Operation::Kind::Delete : Operation::Kind::Restore;
    } else {
        const FieldType *known = type->field(field);
        FieldChange change{field.toByteArray(), known ? known->mergeKind() : MergeKind::Register, value, {}, {}, {}};
        if (change.merge == MergeKind::Text) {
            const RegisterValue *shown = kept.state.shown(field);
            change.seen = shown ? shown->value : value;
        }
        operation.fields.push_back(std::move(change));
    }
    KF_TRY(write(session, kept, std::move(operation)));
    return transaction.commit();
}

Result<void> Writer::retryQuarantined(quint64 counter)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    KF_ASSIGN(const auto change, journal::ownOpen(m_keeper.db(), counter));
    if (!change || change->status != ChangeStatus::Quarantined)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such change waiting"));
    // Without the reason, which is left to what was let go.
    KF_TRY(journal::setStatus(m_keeper.db(), change->seq, ChangeStatus::Settled, 0, change->at));
    Session session;
    KF_ASSIGN(session.place, journal::readPlace(m_keeper.db()));
    session.firstCounter = session.place.counter + 1;
    session.import = change->operation.import;
    session.now = m_clock.nowMs();
    Operation again = change->operation;
    KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(again.type, again.record));
    KF_TRY(write(session, kept, std::move(again)));
    KF_TRY(journal::writePlace(m_keeper.db(), session.place));
    return transaction.commit();
}

Result<void> Writer::discardQuarantined(quint64 counter)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    KF_ASSIGN(const auto change, journal::ownOpen(m_keeper.db(), counter));
    if (!change || change->status != ChangeStatus::Quarantined)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such change waiting"));
    // The counter stays given, also when no operation in the outbox tells of it any more.
    KF_ASSIGN(const Place place, journal::readPlace(m_keeper.db()));
    KF_TRY(journal::writePlace(m_keeper.db(), place));
    KF_TRY(journal::setStatus(m_keeper.db(), change->seq, ChangeStatus::Settled, 0, change->at, change->reason));
    m_keeper.noteChanged(change->operation.type);
    return transaction.commit();
}

Result<void> Writer::takeBackDiscarded(quint64 counter)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    KF_ASSIGN(const auto change, journal::ownDiscarded(m_keeper.db(), counter));
    if (!change)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such change discarded"));
    KF_TRY(journal::setStatus(m_keeper.db(), change->seq, ChangeStatus::Quarantined, 0, change->at, change->reason));
    m_keeper.noteChanged(change->operation.type);
    return transaction.commit();
}

Result<void> Writer::saveDraft(const Draft &typed)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    KF_TRY(writeTyped(m_keeper.db(), typed));
    return transaction.commit();
}

Result<std::optional<Draft>> Writer::draft(const QString &place)
{
    return readDraft(m_keeper.db(), place);
}

Result<std::vector<Media>> Writer::mediaOf(const QString &place)
{
    return readMediaOf(m_keeper.db(), place);
}

Result<void> Writer::hangMedia(const QString &place, const std::vector<RecordId> &ids)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    for (const RecordId &id : ids) {
        KF_ASSIGN(std::optional<Media> media, readMedia(m_keeper.db(), id));
        if (!media)
            continue;
        media->place = place;
        KF_TRY(writeMedia(m_keeper.db(), *media));
    }
    return transaction.commit();
}

Result<ActionReceipt> Writer::cutDraft(const QString &place, const Action &action, const std::optional<Draft> &draft)
{
    KF_ASSIGN(auto transaction, Transaction::begin(m_keeper.db()));
    KF_ASSIGN(ActionReceipt receipt, applyInside(action));
    KF_TRY(draft ? writeDraft(m_keeper.db(), *draft) : removeDraft(m_keeper.db(), place));
    std::vector<RecordId> attached;
    for (const RecordEdit &edit : action.edits) {
        if (edit.type == &types::attachment && edit.kind == Operation::Kind::Create)
            attached.push_back(edit.id);
    }
    KF_TRY(settleMedia(m_keeper.db(), place, attached, !draft));
    KF_TRY(transaction.commit());
    return receipt;
}

Result<bool> Writer::tidy()
{
    return searchIndex().tidy(m_keeper.db());
}

} // namespace kf
