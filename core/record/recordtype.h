#pragma once

#include "core/record/fieldtype.h"

#include <vector>

namespace kf {

// One type of record: a subclass whose members are its fields, one line each. That line is the only declaration: the
// table, the wire, search, forms, lists and import are all made from it.
class RecordType
{
public:
    // Who sees a record of this type that belongs to no client.
    enum class Alone { Author, Everyone };

    // `label`: English, singular; translated in the context "record".
    RecordType(const char *name, const char *label, Alone alone = Alone::Author)
        : m_name(name), m_label(label), m_alone(alone)
    {
    }
    virtual ~RecordType() = default;
    Q_DISABLE_COPY_MOVE(RecordType)

    QByteArrayView name() const { return m_name; }
    const char *label() const { return m_label; }
    Alone alone() const { return m_alone; }
    const std::vector<const FieldType *> &fields() const { return m_fields; }
    const FieldType *field(QByteArrayView name) const;
    const FieldType *titleField() const; // null when the type has none
    // The key under which scripts write the currency of a money field: "currency" for the first, "<field>.currency" for
    // any further one.
    QByteArray currencyKey(const FieldType &moneyField) const;
    const FieldType *moneyFieldOfKey(QByteArrayView currencyKey) const;

private:
    friend class FieldType;
    QByteArray m_name;
    const char *m_label;
    Alone m_alone;
    std::vector<const FieldType *> m_fields;
};

// The record types that a program knows. Immutable once built; any thread.
class Registry
{
public:
    explicit Registry(std::vector<const RecordType *> types);
    static const Registry &keyfield(); // those of types.h

    const std::vector<const RecordType *> &types() const { return m_types; }
    const RecordType *find(QByteArrayView name) const;

private:
    std::vector<const RecordType *> m_types;
};

} // namespace kf
