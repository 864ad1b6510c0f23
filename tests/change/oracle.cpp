#include "tests/change/oracle.h"

namespace kf::sim {

using Kind = Operation::Kind;

Oracle::Oracle(const QList<Fact> &facts, std::vector<size_t> order) : m_facts(facts)
{
    std::set<RecordId> erased;
    for (const size_t fact : order) {
        const RecordId &record = facts.at(qsizetype(fact)).operation.record;
        if (erased.contains(record) || closesCycle(fact))
            m_ignored.insert(fact);
        if (facts.at(qsizetype(fact)).operation.kind == Kind::Erase)
            erased.insert(record);
        m_order.push_back(fact); // grows as we go: closesCycle sees what came before
    }
}

bool Oracle::closesCycle(size_t fact) const
{
    const Operation &operation = m_facts.at(qsizetype(fact)).operation;
    std::vector<EncodedValue> open;
    for (const FieldChange &change : operation.fields) {
        if (change.merge == MergeKind::Parent)
            open.push_back(change.value);
    }
    std::set<EncodedValue> seen;
    while (!open.empty()) {
        const EncodedValue above = open.back();
        open.pop_back();
        if (above == idValue(operation.record))
            return true;
        CborReader in(above);
        const auto id = RecordId::fromBytes(in.bytes());
        if (!id || !seen.insert(above).second || isErased(*id))
            continue;
        for (const Standing &standing : registerValues(*id, ParentField)) // whichever of them will hold
            open.push_back(standing.value);
    }
    return false;
}

std::vector<Oracle::Write> Oracle::writes(const RecordId &record, const QByteArray &field) const
{
    std::vector<Write> found;
    for (const size_t fact : m_order) {
        const Operation &operation = m_facts.at(qsizetype(fact)).operation;
        if (operation.record != record || m_ignored.contains(fact))
            continue;
        for (const FieldChange &change : operation.fields) {
            if (change.name == field)
                found.push_back({fact, &change});
        }
    }
    return found;
}

std::vector<Oracle::Standing> Oracle::registerValues(const RecordId &record, const QByteArray &field) const
{
    std::vector<Standing> standing;
    const auto all = writes(record, field);
    for (const Write &write : all) {
        const bool replaced =
            std::any_of(all.begin(), all.end(), [&](const Write &other) { return saw(other.fact, write.fact); });
        if (replaced)
            continue;
        const qint64 when = m_facts.at(qsizetype(write.fact)).when;
        const auto equal = std::find_if(standing.begin(), standing.end(),
                                        [&](const Standing &one) { return one.value == write.change->value; });
        if (equal == standing.end())
            standing.push_back({write.change->value, when});
        else
            equal->when = std::max(equal->when, when);
    }
    std::sort(standing.begin(), standing.end(), [](const Standing &a, const Standing &b) { return a.when > b.when; });
    return standing;
}

std::set<EncodedValue> Oracle::elements(const RecordId &record, const QByteArray &field) const
{
    const auto all = writes(record, field);
    const auto names = [](const std::vector<EncodedValue> &list, const EncodedValue &element) {
        return std::find(list.begin(), list.end(), element) != list.end();
    };
    std::set<EncodedValue> elements;
    for (const Write &write : all) {
        for (const EncodedValue &element : write.change->added) {
            const bool removed = std::any_of(all.begin(), all.end(), [&](const Write &other) {
                return saw(other.fact, write.fact) && names(other.change->removed, element);
            });
            if (!removed)
                elements.insert(element);
        }
    }
    return elements;
}

bool Oracle::isErased(const RecordId &record) const
{
    return std::any_of(m_order.begin(), m_order.end(), [&](size_t fact) {
        const Operation &operation = m_facts.at(qsizetype(fact)).operation;
        return operation.record == record && operation.kind == Kind::Erase;
    });
}

Oracle::Life Oracle::life(const RecordId &record) const
{
    std::vector<size_t> verdicts; // deletions and restorations
    std::vector<size_t> edits;    // of the record and of its children
    std::vector<size_t> former;   // of what was its child and was moved away or erased: before the deletion, or after?
    bool born = false;
    for (const size_t fact : m_order) {
        const Operation &operation = m_facts.at(qsizetype(fact)).operation;
        if (m_ignored.contains(fact))
            continue;
        const bool own = operation.record == record;
        if (own && operation.kind == Kind::Erase)
            return Life::Erased;
        born = born || own;
        if (own && (operation.kind == Kind::Delete || operation.kind == Kind::Restore))
            verdicts.push_back(fact);
        else if (own)
            edits.push_back(fact);
        else if (operation.kind != Kind::Delete && operation.kind != Kind::Erase) {
            const auto parents = registerValues(operation.record, ParentField);
            const auto moves = writes(operation.record, ParentField);
            const bool isChild = std::any_of(parents.begin(), parents.end(),
                                             [&](const Standing &parent) { return parent.value == idValue(record); });
            if (isChild && !isErased(operation.record))
                edits.push_back(fact);
            else if (std::any_of(moves.begin(), moves.end(),
                                 [&](const Write &move) { return move.change->value == idValue(record); }))
                former.push_back(fact);
        }
    }
    if (!born)
        return Life::Unborn;
    const auto overruled = [&](size_t fact) {
        return std::any_of(verdicts.begin(), verdicts.end(), [&](size_t other) { return saw(other, fact); });
    };
    std::vector<size_t> deletions;
    bool life = false;
    for (const size_t verdict : verdicts) {
        if (overruled(verdict))
            continue;
        if (m_facts.at(qsizetype(verdict)).operation.kind == Kind::Restore)
            life = true;
        else
            deletions.push_back(verdict);
    }
    bool doubtful = false;
    for (const size_t edit : edits) {
        if (overruled(edit))
            continue;
        const auto known = [&](size_t verdict) { return saw(edit, verdict); };
        if (std::none_of(verdicts.begin(), verdicts.end(), known))
            life = true;
        else if (std::none_of(deletions.begin(), deletions.end(), known))
            doubtful = true;
    }
    doubtful = doubtful || !std::all_of(former.begin(), former.end(), overruled);
    return deletions.empty() ? Life::Alive : life ? Life::Review : doubtful ? Life::DeletedOrReview : Life::Deleted;
}

namespace {

std::set<QByteArray> linesOf(const EncodedValue &value)
{
    const QList<QByteArray> lines = textOf(value).split('\n');
    return {lines.begin(), lines.end()};
}

} // namespace

std::map<QByteArray, Oracle::Fate> Oracle::lines(const RecordId &record, const QByteArray &field) const
{
    const auto all = writes(record, field);
    const auto has = [](const Write &write, const QByteArray &line) {
        return linesOf(write.change->value).contains(line);
    };
    std::map<QByteArray, Fate> fates;
    for (const Write &write : all) {
        const auto before = linesOf(write.change->seen);
        for (const QByteArray &line : linesOf(write.change->value)) {
            const auto takes = [&](const Write &other) { return saw(other.fact, write.fact) && !has(other, line); };
            const bool taken = std::any_of(all.begin(), all.end(), takes);
            const bool leftOut = std::none_of(all.begin(), all.end(), [&](const Write &other) {
                return takes(other) && linesOf(other.change->seen).contains(line);
            });
            const bool keeps = std::any_of(all.begin(), all.end(), [&](const Write &without) {
                return saw(write.fact, without.fact) && !has(without, line) &&
                       std::any_of(all.begin(), all.end(), [&](const Write &with) {
                           return saw(write.fact, with.fact) && has(with, line) && !saw(with.fact, without.fact);
                       });
            });
            Fate fate = Fate::Gone;
            if (!taken && !before.contains(line))
                fate = Fate::Lives;
            else if (taken ? leftOut : keeps)
                fate = Fate::MayLive;
            if (!line.isEmpty())
                fates[line] = std::max(fates[line], fate);
        }
    }
    return fates;
}

QByteArray Oracle::textDisagreement(const RecordId &record, const FieldState &field) const
{
    std::map<QByteArray, int> found; // how many versions hold a line
    for (const RegisterValue &value : field.values) {
        for (const QByteArray &line : linesOf(value.value))
            ++found[line];
    }
    auto fates = lines(record, field.name);
    for (const auto &[line, fate] : fates) {
        if (fate == Fate::Lives && !found.contains(line))
            return "lost: the line " + line;
        if (fate == Fate::Gone && field.values.size() == 1 && found.contains(line))
            return "risen: the line " + line;
    }
    // A version earns its place by a line of its own. Not where somebody cleared the text: that overlaps with
    // everything.
    const auto all = writes(record, field.name);
    if (std::any_of(all.begin(), all.end(),
                    [](const Write &write) { return sim::textOf(write.change->value).isEmpty(); }))
        return {};
    for (const RegisterValue &value : field.values) {
        const auto held = linesOf(value.value);
        const bool earns = field.values.size() == 1 || std::any_of(held.begin(), held.end(), [&](const auto &line) {
                               return fates[line] != Fate::Gone && found[line] == 1;
                           });
        if (!earns)
            return "false alternative: the text " + textOf(value.value);
    }
    return {};
}

QByteArray Oracle::disagreement(const RecordId &record, const RecordState *state, bool times) const
{
    Life expected = life(record);
    if (expected == Life::Unborn)
        return state && state->exists() ? "there is a record that nobody made" : QByteArray();
    if (!state || !state->exists())
        return "lost: a record";
    const Life found = state->erased          ? Life::Erased
                       : state->isDeleted()   ? Life::Deleted
                       : state->needsReview() ? Life::Review
                                              : Life::Alive;
    if (expected == Life::DeletedOrReview && (found == Life::Deleted || found == Life::Review))
        expected = found;
    if (found != expected)
        return "life is " + QByteArray::number(int(found)) + ", not " + QByteArray::number(int(expected));
    if (expected == Life::Erased)
        return state->fields.empty() ? QByteArray() : "an erased record keeps content";

    std::map<QByteArray, MergeKind> fields;
    for (const size_t fact : m_order) {
        if (m_facts.at(qsizetype(fact)).operation.record != record)
            continue;
        for (const FieldChange &change : m_facts.at(qsizetype(fact)).operation.fields)
            fields[change.name] = change.merge;
    }
    for (const auto &[name, merge] : fields) {
        const FieldState *field = state->field(name);
        const std::vector<RegisterValue> values = field ? field->values : std::vector<RegisterValue>{};
        if (merge == MergeKind::Text) {
            const QByteArray wrong = field ? textDisagreement(record, *field) : QByteArray("lost: a text");
            if (!wrong.isEmpty())
                return wrong;
            continue;
        }
        std::set<EncodedValue> wanted;
        const auto standing = registerValues(record, name);
        if (merge == MergeKind::Set) {
            wanted = elements(record, name);
        } else {
            for (const Standing &one : standing)
                wanted.insert(one.value);
        }
        std::set<EncodedValue> held;
        for (const RegisterValue &value : values)
            held.insert(value.value);
        for (const EncodedValue &value : wanted) {
            if (!held.contains(value))
                return "lost: a value of " + name;
        }
        if (held != wanted)
            return "false alternative: a value of " + name;
        if (held.size() != values.size())
            return "one value twice in " + name;
        if (merge != MergeKind::Set && times && !values.empty() && values.front().value != standing.front().value)
            return "shown is not the later value of " + name;
    }
    return {};
}

} // namespace kf::sim
