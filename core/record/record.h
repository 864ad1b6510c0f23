#pragma once

#include "core/record/recordtype.h"

namespace kf {

// One record as the user sees it: a value for each field of its type. A value type; `type` outlives it.
class Record
{
public:
    Record() = default;
    explicit Record(const RecordType &type, RecordId id = {});

    const RecordType *type() const { return m_type; }
    const RecordId &id() const { return m_id; }
    bool isNull() const { return !m_type; }

    const Value &value(const FieldType &field) const { return m_values[field.index()]; }
    void setValue(const FieldType &field, Value value) { m_values[field.index()] = std::move(value); }

    // Typed, with the type's empty value when nothing was said: record.get(types::visit.title).
    template <typename F>
    typename F::ValueType get(const F &field) const
    {
        const auto *held = std::get_if<typename F::ValueType>(&value(field));
        return held ? *held : typename F::ValueType{};
    }
    template <typename F>
    Record &set(const F &field, typename F::ValueType held)
    {
        setValue(field, std::move(held));
        return *this;
    }
    QString title() const; // of the title field, else the first line of the first long text

    qint64 changedAt = 0; // UTC ms of the last edit
    quint64 number = 0;   // the server's number of it; 0: the server does not know the record yet
    bool deleted = false;
    bool needsReview = false; // deleted on one device, edited on another
    bool hasConflicts = false;

private:
    const RecordType *m_type = nullptr;
    RecordId m_id;
    std::vector<Value> m_values;
};

} // namespace kf
