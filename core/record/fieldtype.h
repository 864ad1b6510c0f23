#pragma once

#include "core/record/mergekind.h"
#include "core/record/value.h"

#include <QFlags>
#include <QJsonObject>

namespace kf {

class RecordType;

// What kind of thing a field holds; merge kind, SQL columns, JSON, forms and import follow from it.
enum class FieldKind {
    Text,     // one line
    LongText, // many lines, merged line by line
    Choice,   // one of the listed words; others are kept and shown as they are
    Integer,
    Boolean,
    Money,      // one value: amount and currency together
    Moment,     // a day, with or without a time
    Instant,    // UTC milliseconds since 1970
    Place,      // one value: a point on the Earth and its accuracy
    Reference,  // another record
    Parent,     // the record this one belongs to
    References, // a set of records
    Tags        // a set of words
};

enum class FieldFlag {
    Title = 1,    // names the record in lists and hits
    Required = 2, // a rule of forms, never a reason to refuse an operation
    Searched = 4,
    Indexed = 8,    // lists are filtered or sorted by it
    Technical = 16, // the app's own: no form asks for it
    Telling = 32,   // two records that agree in it may be the same one
    // What is written there, for core/check.
    PersonName = 64,
    TaxNumber = 128,
    TaxReason = 256, // КПП
    Phone = 512,
    Email = 1024,
    Past = 2048 // a day that has been
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

// One field of a record type: everything that is known of it. Immutable; lives as long as its type.
class FieldType
{
public:
    FieldType(RecordType &owner, const char *name, const char *label, FieldKind kind, FieldFlags flags,
              QStringList aliases, QByteArray target, QStringList choices);
    Q_DISABLE_COPY_MOVE(FieldType)

    QByteArrayView name() const { return m_name; }
    // English; the window translates it in the context "record".
    const char *label() const { return m_label; }
    FieldKind kind() const { return m_kind; }
    FieldFlags flags() const { return m_flags; }
    bool has(FieldFlag flag) const { return m_flags.testFlag(flag); }
    size_t index() const { return m_index; } // among the fields of its type
    // Column headings of foreign files that mean this field, lower case; its own name is always one.
    const QStringList &aliases() const { return m_aliases; }
    QByteArrayView target() const { return m_target; } // Reference, Parent, References: the type pointed to
    const QStringList &choices() const { return m_choices; }
    MergeKind mergeKind() const;
    bool isSet() const { return mergeKind() == MergeKind::Set; }

private:
    QByteArray m_name;
    const char *m_label;
    FieldKind m_kind;
    FieldFlags m_flags;
    QStringList m_aliases;
    QByteArray m_target;
    QStringList m_choices;
    size_t m_index;
};

// A field whose values have the C++ type V.
template <typename V, FieldKind Kind>
class Field : public FieldType
{
public:
    using ValueType = V;
    Field(RecordType &owner, const char *name, const char *label, FieldFlags flags = {}, QStringList aliases = {})
        : FieldType(owner, name, label, Kind, flags, std::move(aliases), {}, {})
    {
    }
};
using TextField = Field<QString, FieldKind::Text>;
using LongTextField = Field<QString, FieldKind::LongText>;
using IntegerField = Field<qint64, FieldKind::Integer>;
using BooleanField = Field<bool, FieldKind::Boolean>;
using MoneyField = Field<Money, FieldKind::Money>;
using MomentField = Field<Moment, FieldKind::Moment>;
using InstantField = Field<qint64, FieldKind::Instant>;
using PlaceField = Field<GeoPlace, FieldKind::Place>;
using TagsField = Field<QStringList, FieldKind::Tags>;

class ChoiceField : public FieldType
{
public:
    using ValueType = QString;
    ChoiceField(RecordType &owner, const char *name, const char *label, QStringList choices, FieldFlags flags = {},
                QStringList aliases = {})
        : FieldType(owner, name, label, FieldKind::Choice, flags, std::move(aliases), {}, std::move(choices))
    {
    }
};

template <typename V, FieldKind Kind>
class LinkField : public FieldType
{
public:
    using ValueType = V;
    LinkField(RecordType &owner, const char *name, const char *label, const char *target, FieldFlags flags = {},
              QStringList aliases = {})
        : FieldType(owner, name, label, Kind, flags, std::move(aliases), target, {})
    {
    }
};
using ReferenceField = LinkField<RecordId, FieldKind::Reference>;
using ParentField = LinkField<RecordId, FieldKind::Parent>;
using ReferencesField = LinkField<std::vector<RecordId>, FieldKind::References>;

// The value as deterministic CBOR; for a set, of the whole set (an array). Empty values are null.
QByteArray encodeValue(const FieldType &field, const Value &value);
// Refuses what is no value of this field, such as one a newer app gave another shape.
Result<Value> decodeValue(const FieldType &field, QByteArrayView encoded);
// A set's elements, each encoded by itself, sorted and without doubles.
std::vector<QByteArray> encodeElements(const FieldType &field, const Value &value);
Value decodeElements(const FieldType &field, const std::vector<QByteArray> &elements);

// What a person or a script writes, e.g. "2026-10-16T15:00", "1 234,50" (with `currency`), "true", "55.7712,37.6512",
// ids separated by commas. References must be ids here; names are resolved by whoever knows the store. An empty text
// clears the field.
Result<Value> parseValue(const FieldType &field, QStringView text, const QByteArray &currency = {});
// The inverse, for scripts: stable and independent of the language.
QString formatValue(const FieldType &field, const Value &value);
// As one member of a flat JSON object, null when empty. Money gives its amount; the currency's member is the caller's
// (RecordType::currencyKey).
void writeJson(const FieldType &field, const Value &value, QJsonObject &object);

} // namespace kf
