// What an operation's author had seen of this store's records, and what of his is here already.
#include "core/store/reissue.h"

#include <algorithm>

namespace kf {

// ---- What has got through after all ----

// A device sends in order: where one of its operations can be seen, those before it have come through too.
Result<size_t> Reissue::countThrough()
{
    size_t through = 0;
    QSet<QByteArray> said;
    for (size_t i = 0; m_sameLog && i < m_work.items.size(); ++i) {
        KF_ASSIGN(const bool visible, isVisible(m_work.items[i], said));
        if (visible)
            through = i + 1;
    }
    return through;
}

// What of the origin has a number that it did not know of is what it did not know to be through. A value may be the
// word of the first operation that says it; `said`: by those before.
Result<bool> Reissue::isVisible(const Item &item, QSet<QByteArray> &said)
{
    const Operation &operation = item.operation;
    if (item.refused || operation.device != m_work.origin.device)
        return false;
    const auto isThrough = [&](const Dot &dot) {
        return dot.device == operation.device && dot.number > m_work.origin.acknowledged &&
               dot.number < FirstUnsentNumber;
    };
    KF_ASSIGN(const Kept kept, m_keeper.load(operation.type, operation.record));
    const RecordState &state = kept.state;
    bool visible = operation.kind == Operation::Kind::Create && state.exists() &&
                   isThrough({state.created.device, state.created.number});
    const auto say = [&](QByteArrayView name, const EncodedValue &value) {
        const QByteArray word = contentHash(operation.record.toByteArray() + name.toByteArray() + '=' + value);
        if (said.contains(word))
            return;
        said.insert(word);
        const FieldState *field = state.field(name);
        visible = visible ||
                  (field && std::any_of(field->values.begin(), field->values.end(), [&](const RegisterValue &held) {
                       return held.value == value && std::any_of(held.dots.begin(), held.dots.end(), isThrough);
                   }));
    };
    if (operation.kind == Operation::Kind::Delete || operation.kind == Operation::Kind::Restore)
        say(DeletedField, encodedBool(operation.kind == Operation::Kind::Delete));
    for (const FieldChange &change : operation.fields) {
        if (change.merge != MergeKind::Set)
            say(change.name, change.value);
    }
    return visible;
}

Result<bool> Reissue::isHere(const Operation &operation)
{
    KF_ASSIGN(Statement rows, m_keeper.db().prepare("SELECT body FROM change WHERE record = ? AND device = ? AND "
                                                    "counter = ?"));
    rows.bindBlob(1, operation.record.bytes());
    rows.bind(2, quint64(operation.device));
    rows.bind(3, operation.counter);
    KF_ASSIGN(const bool found, rows.step());
    if (!found || operation.device != m_place.device)
        return found;
    // A copy of this very device may have given the counter to something else.
    KF_ASSIGN(const Operation ours, decodeOperation(rows.blob(0), m_place.device));
    return ours.kind == operation.kind && ours.fields == operation.fields;
}

// ---- What its author had seen ----

Result<bool> Reissue::cameFromOrigin(const RecordId &record, const Dot &dot)
{
    const bool unsent = dot.number >= FirstUnsentNumber;
    KF_ASSIGN(Statement row,
              m_keeper.db().prepare(unsent ? "SELECT import FROM change WHERE record = ?1 AND counter = ?2 "
                                             "AND status > 0 AND device <> ?3"
                                           : "SELECT import FROM change WHERE record = ?1 AND number = ?2 "
                                             "AND device = ?3"));
    row.bindBlob(1, record.bytes());
    row.bind(2, unsent ? dot.number - FirstUnsentNumber : dot.number);
    row.bind(3, unsent ? quint64(0) : quint64(dot.device));
    KF_ASSIGN(const bool found, row.step());
    const auto import = found ? RecordId::fromBytes(row.blob(0)) : std::nullopt;
    return import && m_originImports.contains(*import);
}

Result<bool> Reissue::isSeen(const Operation &operation, const Dot &dot)
{
    if (dot.device == operation.device && dot.number < FirstUnsentNumber)
        return true;
    const auto known = m_known.constFind(operation.record);
    if (m_sameLog && dot.number <= operation.base && known != m_known.cend() &&
        std::binary_search((*known)->seen.begin(), (*known)->seen.end(), dot))
        return true;
    return isOurs(dot) ? cameFromOrigin(operation.record, dot) : Result<bool>(false);
}

Result<Reissue::Sight> Reissue::look(const Item &item, const RecordState &state)
{
    const Operation &operation = item.operation;
    std::vector<Dot> dots;
    const auto add = [&](QByteArrayView name) {
        const FieldState *field = state.field(name);
        for (const RegisterValue &value : field ? field->values : std::vector<RegisterValue>())
            dots.insert(dots.end(), value.dots.begin(), value.dots.end());
    };
    add(DeletedField);
    for (const FieldChange &change : operation.fields)
        add(change.name);
    if (operation.kind == Operation::Kind::Delete) {
        for (const Edit &edit : {state.lastEdit, state.otherEdit, state.thirdEdit}) {
            if (edit.device != DeviceId::None)
                dots.push_back({edit.device, edit.number});
        }
    }
    Sight sight;
    sight.base = m_sameLog ? std::min(operation.base, m_place.number) : 0;
    quint64 firstUnseen = FirstUnsentNumber; // of others
    quint64 lastSeen = 0;
    for (const Dot &dot : dots) {
        KF_ASSIGN(const bool seen, isSeen(operation, dot));
        if (!seen)
            sight.unseen.push_back(dot);
        if (isOurs(dot))
            continue;
        if (seen)
            lastSeen = std::max(lastSeen, dot.number);
        else
            firstUnseen = std::min(firstUnseen, dot.number);
    }
    std::sort(sight.unseen.begin(), sight.unseen.end());
    // What the author's own device wrote behind his base he had seen too; under our name only the base can say so.
    if (m_sameLog && operation.kind != Operation::Kind::Delete && lastSeen < firstUnseen)
        sight.base = std::max(sight.base, std::min(lastSeen, m_place.number));
    // And where the numbers of two logs meet, what he cannot have seen stays above it.
    sight.base = std::min(sight.base, firstUnseen - 1);
    return sight;
}

bool Reissue::wouldLose(const RegisterValue &value, const Sight &sight) const
{
    const auto isUnseen = [&](const Dot &dot) {
        return std::binary_search(sight.unseen.begin(), sight.unseen.end(), dot);
    };
    return std::any_of(value.dots.begin(), value.dots.end(), isUnseen) &&
           std::all_of(value.dots.begin(), value.dots.end(),
                       [&](const Dot &dot) { return dot.number <= sight.base || isOurs(dot); });
}

Result<bool> Reissue::losesOurChildren(const Operation &deletion)
{
    if (!m_ourChildren) {
        m_ourChildren.emplace();
        KF_ASSIGN(Statement rows, m_keeper.db().prepare("SELECT body, import, status, number FROM change WHERE "
                                                        "device = ? AND status < 3"));
        rows.bind(1, quint64(m_place.device));
        for (;;) {
            KF_ASSIGN(const bool more, rows.step());
            if (!more)
                break;
            const auto import = RecordId::fromBytes(rows.blob(1));
            if (import && m_originImports.contains(*import))
                continue;
            const quint64 number = rows.integer(2) > 0 ? FirstUnsentNumber : quint64(rows.integer(3));
            KF_ASSIGN(const Operation ours, decodeOperation(rows.blob(0), m_place.device));
            KF_ASSIGN(const Kept child, m_keeper.load(ours.type, ours.record));
            for (const Family::Key &parent : m_writer.m_family.parentsOf(child.state)) {
                quint64 &last = (*m_ourChildren)[parent.id];
                last = std::max(last, number);
            }
        }
    }
    return m_ourChildren->value(deletion.record) > (m_sameLog ? deletion.base : 0);
}

} // namespace kf
