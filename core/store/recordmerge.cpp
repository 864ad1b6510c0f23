#include "core/store/recordmerge.h"

#include <algorithm>

namespace kf {

namespace {

using Test = Condition::Test;

constexpr size_t MostEdits = 500; // of one action

// What both have of a set; of long texts one below the other; else what is there already.
Value united(const FieldType &field, const Value &kept, const Value &other)
{
    if (isEmpty(kept) || isEmpty(other))
        return isEmpty(kept) ? other : kept;
    if (field.kind() == FieldKind::Tags) {
        QStringList words = std::get<QStringList>(kept) + std::get<QStringList>(other);
        words.removeDuplicates();
        return words;
    }
    if (field.kind() == FieldKind::References) {
        auto ids = std::get<std::vector<RecordId>>(kept);
        for (const RecordId &id : std::get<std::vector<RecordId>>(other)) {
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
        }
        return ids;
    }
    if (field.kind() == FieldKind::LongText && kept != other)
        return std::get<QString>(kept).trimmed() + QStringLiteral("\n\n") + std::get<QString>(other).trimmed();
    return kept;
}

// The same field with `kept` where `other` stood.
Value repointed(const Value &value, const RecordId &kept, const RecordId &other)
{
    const auto *ids = std::get_if<std::vector<RecordId>>(&value);
    if (!ids)
        return kept;
    std::vector<RecordId> next;
    for (const RecordId &id : *ids) {
        const RecordId &meant = id == other ? kept : id;
        if (std::find(next.begin(), next.end(), meant) == next.end())
            next.push_back(meant);
    }
    return next;
}

bool pointsTo(const Value &value, const RecordId &id)
{
    if (const auto *ids = std::get_if<std::vector<RecordId>>(&value))
        return std::find(ids->begin(), ids->end(), id) != ids->end();
    const auto *one = std::get_if<RecordId>(&value);
    return one && *one == id;
}

class Merging
{
public:
    Merging(const Record &kept, const Record &other) : m_kept(kept), m_other(other) {}

    Result<RecordMerge> run(Reader &reader)
    {
        m_merge.back.edits.push_back(edit(m_other, Operation::Kind::Restore));
        takeWhatIsMissing();
        for (const RecordType *type : reader.registry().types()) {
            for (const FieldType *field : type->fields()) {
                if (field->target() == m_other.type()->name())
                    KF_TRY(repoint(reader, *type, *field));
            }
        }
        m_merge.forth.edits.push_back(edit(m_other, Operation::Kind::Delete));
        if (m_merge.forth.edits.size() > MostEdits)
            return fail(ErrorCode::LimitExceeded, QStringLiteral("too many records point to the other one"));
        return std::move(m_merge);
    }

private:
    static RecordEdit edit(const Record &record, Operation::Kind kind)
    {
        RecordEdit edit;
        edit.kind = kind;
        edit.type = record.type();
        edit.id = record.id();
        return edit;
    }

    void change(const Record &record, const std::vector<std::pair<const FieldType *, Value>> &values)
    {
        RecordEdit forth = edit(record, Operation::Kind::Edit);
        RecordEdit back = forth;
        for (const auto &[field, value] : values) {
            forth.values.emplace_back(field, value);
            back.values.emplace_back(field, record.value(*field));
        }
        m_merge.forth.edits.push_back(std::move(forth));
        m_merge.back.edits.push_back(std::move(back));
    }

    void takeWhatIsMissing()
    {
        std::vector<std::pair<const FieldType *, Value>> values;
        for (const FieldType *field : m_kept.type()->fields()) {
            const Value &before = m_kept.value(*field);
            Value next = united(*field, before, m_other.value(*field));
            // Neither is a part of the other any more.
            if (pointsTo(next, m_kept.id()) || pointsTo(next, m_other.id()))
                next = pointsTo(m_other.value(*field), m_kept.id()) ? Value() : m_other.value(*field);
            if (encodeValue(*field, next) != encodeValue(*field, before))
                values.emplace_back(field, std::move(next));
        }
        if (!values.empty())
            change(m_kept, values);
    }

    Result<void> repoint(Reader &reader, const RecordType &type, const FieldType &field)
    {
        Condition pointing{&field, Test::Equal, m_other.id()};
        if (field.isSet()) // asked for as a whole, and looked through
            pointing = {&field, Test::NotEmpty, {}};
        const Query query{.type = &type, .where = {pointing}, .limit = {}};
        KF_ASSIGN(const std::vector<Record> records, reader.list(query));
        for (const Record &record : records) {
            const bool oneOfThem = record.id() == m_kept.id() || record.id() == m_other.id();
            if (!oneOfThem && pointsTo(record.value(field), m_other.id()))
                change(record, {{&field, repointed(record.value(field), m_kept.id(), m_other.id())}});
        }
        return {};
    }

    const Record &m_kept;
    const Record &m_other;
    RecordMerge m_merge;
};

} // namespace

Result<RecordMerge> mergeRecords(Reader &reader, const RecordType &type, const RecordId &kept, const RecordId &other)
{
    KF_ASSIGN(const std::optional<Record> first, reader.get(type, kept));
    KF_ASSIGN(const std::optional<Record> second, reader.get(type, other));
    if (!first || first->deleted || !second || second->deleted || kept == other)
        return fail(ErrorCode::NotFound, QStringLiteral("there are no such two records"));
    return Merging(*first, *second).run(reader);
}

} // namespace kf
