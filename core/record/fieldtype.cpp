#include "core/record/fieldtype.h"

#include "core/base/cbor.h"
#include "core/record/recordtype.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace kf {

FieldType::FieldType(RecordType &owner, const char *name, const char *label, FieldKind kind, FieldFlags flags,
                     QStringList aliases, QByteArray target, QStringList choices)
    : m_name(name),
      m_label(label),
      m_kind(kind),
      m_flags(flags),
      m_aliases(std::move(aliases)),
      m_target(std::move(target)),
      m_choices(std::move(choices)),
      m_index(owner.m_fields.size())
{
    owner.m_fields.push_back(this);
}

MergeKind FieldType::mergeKind() const
{
    switch (m_kind) {
    case FieldKind::LongText:
        return MergeKind::Text;
    case FieldKind::Parent:
        return MergeKind::Parent;
    case FieldKind::References:
    case FieldKind::Tags:
        return MergeKind::Set;
    default:
        return MergeKind::Register;
    }
}

namespace {

// U+0000 is refused at the keyboard and at import. One that came by another way must not make an operation that no
// reader takes: it is dropped.
void encodeText(const QString &text, CborWriter &out)
{
    if (!text.contains(QChar(u'\0')))
        return out.text(text);
    QString clean = text;
    clean.remove(QChar(u'\0'));
    if (clean.isEmpty())
        out.null();
    else
        out.text(clean);
}

void encodeScalar(const Value &value, CborWriter &out)
{
    if (isEmpty(value))
        out.null();
    else if (const auto *flag = std::get_if<bool>(&value))
        out.boolean(*flag);
    else if (const auto *number = std::get_if<qint64>(&value))
        out.integer(*number);
    else if (const auto *text = std::get_if<QString>(&value))
        encodeText(*text, out);
    else if (const auto *money = std::get_if<Money>(&value)) {
        out.array(2);
        out.integer(money->minor);
        out.text(QByteArrayView(money->currency));
    } else if (const auto *place = std::get_if<GeoPlace>(&value)) {
        out.array(3);
        out.integer(place->point.latitude);
        out.integer(place->point.longitude);
        out.integer(place->accuracy);
    } else if (const auto *moment = std::get_if<Moment>(&value))
        out.text(moment->toString());
    else if (const auto *id = std::get_if<RecordId>(&value))
        out.bytes(id->bytes());
    else
        out.null();
}

QByteArray encodedScalar(const Value &value)
{
    QByteArray bytes;
    CborWriter out(bytes);
    encodeScalar(value, out);
    return bytes;
}

std::optional<RecordId> readId(CborReader &in)
{
    return RecordId::fromBytes(in.bytes());
}

Value readScalar(const FieldType &field, CborReader &in)
{
    if (in.takeNull())
        return {};
    switch (field.kind()) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::Tags:
        return QString::fromUtf8(in.text());
    case FieldKind::Integer:
    case FieldKind::Instant:
        return in.integer();
    case FieldKind::Boolean:
        return in.boolean();
    case FieldKind::Money: {
        if (in.array() != 2)
            in.fail();
        const qint64 minor = in.integer();
        return Money{minor, in.text().toByteArray()};
    }
    case FieldKind::Place: {
        if (in.array() != 3)
            in.fail();
        const qint64 latitude = in.integer();
        const qint64 longitude = in.integer();
        const qint64 accuracy = in.integer();
        if (!GeoPoint::isOnEarth(latitude, longitude) || accuracy < 0 || accuracy > std::numeric_limits<qint32>::max())
            in.fail();
        return GeoPlace{{qint32(latitude), qint32(longitude)}, qint32(accuracy)};
    }
    case FieldKind::Moment: {
        auto moment = Moment::fromString(QString::fromUtf8(in.text()));
        if (moment)
            return *moment;
        in.fail();
        return {};
    }
    case FieldKind::Reference:
    case FieldKind::Parent:
    case FieldKind::References: {
        const auto id = readId(in);
        if (id)
            return *id;
        in.fail();
        return {};
    }
    }
    return {};
}

} // namespace

std::vector<QByteArray> encodeElements(const FieldType &field, const Value &value)
{
    Q_ASSERT(field.isSet());
    std::vector<QByteArray> elements;
    if (const auto *ids = std::get_if<std::vector<RecordId>>(&value)) {
        for (const RecordId &id : *ids)
            elements.push_back(encodedScalar(id));
    } else if (const auto *texts = std::get_if<QStringList>(&value)) {
        for (const QString &text : *texts)
            elements.push_back(encodedScalar(text));
    }
    std::erase(elements, encodedScalar(Value()));
    std::sort(elements.begin(), elements.end());
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    return elements;
}

Value decodeElements(const FieldType &field, const std::vector<QByteArray> &elements)
{
    std::vector<RecordId> ids;
    QStringList texts;
    for (const QByteArray &element : elements) {
        CborReader in(element);
        const Value value = readScalar(field, in);
        if (!in.finished())
            continue; // a newer app's element; it stays in the state
        if (const auto *id = std::get_if<RecordId>(&value))
            ids.push_back(*id);
        else if (const auto *text = std::get_if<QString>(&value))
            texts.push_back(*text);
    }
    if (field.kind() == FieldKind::References)
        return ids.empty() ? Value{} : Value{std::move(ids)};
    return texts.isEmpty() ? Value{} : Value{std::move(texts)};
}

QByteArray encodeValue(const FieldType &field, const Value &value)
{
    if (!field.isSet())
        return encodedScalar(value);
    const auto elements = encodeElements(field, value);
    if (elements.empty())
        return encodedScalar({});
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(elements.size());
    for (const QByteArray &element : elements)
        out.raw(element);
    return bytes;
}

Result<Value> decodeValue(const FieldType &field, QByteArrayView encoded)
{
    CborReader in(encoded);
    Value value;
    if (field.isSet() && in.type() != CborReader::Type::Null) {
        std::vector<QByteArray> elements;
        const quint64 count = in.array();
        for (quint64 i = 0; i < count && in.ok(); ++i)
            elements.push_back(in.item().toByteArray());
        value = decodeElements(field, elements);
    } else {
        value = readScalar(field, in);
    }
    if (!in.finished())
        return fail(ErrorCode::Protocol,
                    QStringLiteral("the field %1 holds a value of another kind").arg(QString::fromUtf8(field.name())));
    return value;
}

namespace {

Result<RecordId> parseId(QStringView text)
{
    const auto id = RecordId::fromString(text.trimmed());
    if (!id)
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is no id of a record"));
    return *id;
}

Result<bool> parseBoolean(QStringView text)
{
    const QString word = text.trimmed().toString().toLower();
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("1"),
                                 QStringLiteral("да"), QStringLiteral("истина")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("0"),
                                QStringLiteral("нет"), QStringLiteral("ложь")};
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return fail(ErrorCode::InvalidInput, QStringLiteral("write true or false"));
}

Result<Value> parseScalar(const FieldType &field, QStringView text, const QByteArray &currency)
{
    switch (field.kind()) {
    case FieldKind::Text:
    case FieldKind::Choice:
        return Value{text.trimmed().toString()};
    case FieldKind::LongText:
        return Value{text.toString()};
    case FieldKind::Integer: {
        bool ok = false;
        const qint64 number = text.trimmed().toLongLong(&ok);
        if (!ok)
            return fail(ErrorCode::InvalidInput, QStringLiteral("write a whole number"));
        return Value{number};
    }
    case FieldKind::Boolean:
        return parseBoolean(text).map([](bool flag) { return Value{flag}; });
    case FieldKind::Money:
        return parseMoney(text, currency).map([](Money money) { return Value{std::move(money)}; });
    case FieldKind::Moment:
        return Moment::fromString(text).map([](Moment moment) { return Value{moment}; });
    case FieldKind::Place:
        return parsePlace(text).map([](GeoPlace place) { return Value{place}; });
    case FieldKind::Instant:
        return parseInstant(text, 0).map([](qint64 at) { return Value{at}; });
    case FieldKind::Reference:
    case FieldKind::Parent:
        return parseId(text).map([](RecordId id) { return Value{id}; });
    case FieldKind::References: {
        std::vector<RecordId> ids;
        for (const QString &part : text.toString().split(u',', Qt::SkipEmptyParts)) {
            KF_ASSIGN(const RecordId id, parseId(part));
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
        }
        return Value{std::move(ids)};
    }
    case FieldKind::Tags: {
        QStringList tags;
        for (const QString &part : text.toString().split(u',', Qt::SkipEmptyParts))
            tags.append(part.trimmed());
        tags.removeAll(QString());
        tags.removeDuplicates();
        return Value{std::move(tags)};
    }
    }
    return fail(ErrorCode::Internal, QStringLiteral("unknown kind of field"));
}

} // namespace

Result<Value> parseValue(const FieldType &field, QStringView text, const QByteArray &currency)
{
    if (text.contains(QChar(u'\0')))
        return fail(ErrorCode::InvalidInput, QStringLiteral("the text holds a NUL character, which cannot be kept"));
    if (text.trimmed().isEmpty())
        return Value{};
    auto value = parseScalar(field, text, currency);
    if (!value)
        return fail(value.error().code,
                    QStringLiteral("%1: %2").arg(QString::fromUtf8(field.name()), value.error().message));
    return value;
}

QString formatValue(const FieldType &field, const Value &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto *number = std::get_if<qint64>(&value))
        return field.kind() == FieldKind::Instant ? formatInstant(*number) : QString::number(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *money = std::get_if<Money>(&value))
        return formatAmount(*money);
    if (const auto *moment = std::get_if<Moment>(&value))
        return moment->toString();
    if (const auto *place = std::get_if<GeoPlace>(&value))
        return formatPlace(*place);
    if (const auto *id = std::get_if<RecordId>(&value))
        return id->isNull() ? QString() : id->toString();
    if (const auto *tags = std::get_if<QStringList>(&value))
        return tags->join(u',');
    QStringList parts;
    if (const auto *ids = std::get_if<std::vector<RecordId>>(&value)) {
        for (const RecordId &id : *ids)
            parts.append(id.toString());
    }
    return parts.join(u',');
}

void writeJson(const FieldType &field, const Value &value, QJsonObject &object)
{
    const QString key = QString::fromUtf8(field.name());
    if (isEmpty(value))
        object.insert(key, QJsonValue::Null);
    else if (const auto *flag = std::get_if<bool>(&value))
        object.insert(key, *flag);
    else if (const auto *number = std::get_if<qint64>(&value); number && field.kind() == FieldKind::Integer)
        object.insert(key, *number);
    else if (const auto *tags = std::get_if<QStringList>(&value))
        object.insert(key, QJsonArray::fromStringList(*tags));
    else if (const auto *ids = std::get_if<std::vector<RecordId>>(&value)) {
        QJsonArray array;
        for (const RecordId &id : *ids)
            array.append(id.toString());
        object.insert(key, array);
    } else
        object.insert(key, formatValue(field, value));
}

} // namespace kf
