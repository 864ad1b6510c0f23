#include "app/ctl/fields.h"

#include <map>

namespace kf::ctl {

namespace {

constexpr qint64 MaxCandidates = 10; // named in a message

Error unknownField(const RecordType &type, const QString &name)
{
    QStringList names;
    for (const FieldType *field : type.fields()) {
        names.append(QString::fromUtf8(field->name()));
        if (field->kind() == FieldKind::Money)
            names.append(QString::fromUtf8(type.currencyKey(*field)));
    }
    return {ErrorCode::InvalidInput, QStringLiteral("%1 has no field \"%2\"; it has %3")
                                         .arg(QString::fromUtf8(type.name()), name, names.join(QStringLiteral(", ")))};
}

// What was said of one amount of money.
struct MoneyWords
{
    std::optional<QString> amount;
    std::optional<QByteArray> currency;
};

Result<Value> moneyFrom(const FieldType &field, const MoneyWords &words, const Record *present)
{
    const Money *held = present ? std::get_if<Money>(&present->value(field)) : nullptr;
    const QByteArray currency = words.currency.value_or(held ? held->currency : QByteArray());
    if (words.amount)
        return parseValue(field, *words.amount, currency);
    if (!held)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1 is empty: a currency alone is no amount").arg(QString::fromUtf8(field.name())));
    return parseValue(field, formatAmount(*held), currency); // the same figure, in another currency
}

} // namespace

Result<RecordId> findRecord(Reader &reader, const RecordType &type, const QString &idOrName)
{
    const QString typeName = QString::fromUtf8(type.name());
    if (const auto id = RecordId::fromString(idOrName.trimmed())) {
        KF_ASSIGN(const auto record, reader.get(type, *id));
        if (!record)
            return fail(ErrorCode::NotFound, QStringLiteral("there is no %1 %2").arg(typeName, idOrName));
        return *id;
    }
    const FieldType *title = type.titleField();
    if (!title)
        return fail(ErrorCode::InvalidInput, QStringLiteral("a %1 has no name; give its id").arg(typeName));
    Query query;
    query.type = &type;
    query.where.push_back({title, Condition::Test::Equal, idOrName});
    query.limit = MaxCandidates + 1;
    KF_ASSIGN(const auto found, reader.list(query));
    if (found.empty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no %1 called \"%2\"").arg(typeName, idOrName));
    if (found.size() == 1)
        return found.front().id();
    QString message = QStringLiteral("several are called \"%1\"; give the id:").arg(idOrName);
    for (size_t i = 0; i < found.size() && i < size_t(MaxCandidates); ++i)
        message +=
            QStringLiteral("\n  %1  made %2").arg(found[i].id().toString(), formatInstant(found[i].id().createdAt()));
    if (found.size() > size_t(MaxCandidates))
        message += QStringLiteral("\n  and more");
    return fail(ErrorCode::InvalidInput, message);
}

Result<Value> parseField(Reader &reader, const FieldType &field, const QString &text, const QByteArray &currency)
{
    const bool set = field.kind() == FieldKind::References;
    if ((field.kind() != FieldKind::Reference && field.kind() != FieldKind::Parent && !set) || text.trimmed().isEmpty())
        return parseValue(field, text, currency);
    const RecordType *target = reader.registry().find(field.target());
    if (!target)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the type of %1 is not known here").arg(QString::fromUtf8(field.name())));
    if (!set) {
        return findRecord(reader, *target, text).map([](const RecordId &id) { return Value{id}; });
    }
    std::vector<RecordId> ids;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        KF_ASSIGN(const RecordId id, findRecord(reader, *target, part.trimmed()));
        ids.push_back(id);
    }
    return Value{std::move(ids)};
}

Result<FieldValues> parseFields(Reader &reader, const RecordType &type, const QStringList &assignments,
                                const Record *present)
{
    FieldValues values;
    std::map<const FieldType *, MoneyWords> money;
    QStringList seen;
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals <= 0)
            return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is not field=value").arg(assignment));
        const QString name = assignment.left(equals);
        const QString text = assignment.mid(equals + 1);
        if (seen.contains(name))
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is given twice").arg(name));
        seen.append(name);
        const QByteArray key = name.toUtf8();
        if (const FieldType *field = type.field(key)) {
            if (field->kind() == FieldKind::Money) {
                money[field].amount = text;
                continue;
            }
            KF_ASSIGN(Value value, parseField(reader, *field, text, {}));
            values.emplace_back(field, std::move(value));
        } else if (const FieldType *of = type.moneyFieldOfKey(key)) {
            KF_ASSIGN(money[of].currency, parseCurrency(text));
        } else {
            return fail(unknownField(type, name));
        }
    }
    for (const auto &[field, words] : money) {
        KF_ASSIGN(Value value, moneyFrom(*field, words, present));
        values.emplace_back(field, std::move(value));
    }
    return values;
}

} // namespace kf::ctl
