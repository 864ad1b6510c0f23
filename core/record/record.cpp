#include "core/record/record.h"

namespace kf {

const FieldType *RecordType::field(QByteArrayView name) const
{
    for (const FieldType *field : m_fields) {
        if (field->name() == name)
            return field;
    }
    return nullptr;
}

const FieldType *RecordType::titleField() const
{
    for (const FieldType *field : m_fields) {
        if (field->has(FieldFlag::Title))
            return field;
    }
    return nullptr;
}

QByteArray RecordType::currencyKey(const FieldType &moneyField) const
{
    for (const FieldType *field : m_fields) {
        if (field->kind() == FieldKind::Money)
            return field == &moneyField ? QByteArrayLiteral("currency")
                                        : moneyField.name().toByteArray() + QByteArrayLiteral(".currency");
    }
    return {};
}

const FieldType *RecordType::moneyFieldOfKey(QByteArrayView key) const
{
    for (const FieldType *field : m_fields) {
        if (field->kind() == FieldKind::Money && currencyKey(*field) == key)
            return field;
    }
    return nullptr;
}

Registry::Registry(std::vector<const RecordType *> types) : m_types(std::move(types)) {}

const RecordType *Registry::find(QByteArrayView name) const
{
    for (const RecordType *type : m_types) {
        if (type->name() == name)
            return type;
    }
    return nullptr;
}

Record::Record(const RecordType &type, RecordId id) : m_type(&type), m_id(id), m_values(type.fields().size()) {}

QString Record::title() const
{
    if (!m_type)
        return {};
    if (const FieldType *field = m_type->titleField())
        return formatValue(*field, value(*field));
    for (const FieldType *field : m_type->fields()) {
        if (field->kind() != FieldKind::LongText)
            continue;
        if (const auto *text = std::get_if<QString>(&value(*field)))
            return text->section(u'\n', 0, 0, QString::SectionSkipEmpty).left(200);
    }
    return {};
}

} // namespace kf
