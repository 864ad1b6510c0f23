#include "server/storage/postgres/pgvalues.h"

#include <QtEndian>

namespace kf::server {

namespace {

// pg_type.dat: these numbers never change.
constexpr unsigned BoolType = 16;
constexpr unsigned ByteaType = 17;
constexpr unsigned Int8Type = 20;
constexpr unsigned TextType = 25;
constexpr unsigned UuidType = 2950;
constexpr unsigned BoolArrayType = 1000;
constexpr unsigned ByteaArrayType = 1001;
constexpr unsigned TextArrayType = 1009;
constexpr unsigned Int8ArrayType = 1016;
constexpr unsigned UuidArrayType = 2951;

template <typename T>
QByteArray bigEndian(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

unsigned elementType(PgArray::Kind kind)
{
    switch (kind) {
    case PgArray::Kind::Integer:
        return Int8Type;
    case PgArray::Kind::Boolean:
        return BoolType;
    case PgArray::Kind::Uuid:
        return UuidType;
    case PgArray::Kind::Bytes:
        return ByteaType;
    case PgArray::Kind::Text:
        break;
    }
    return TextType;
}

unsigned arrayType(PgArray::Kind kind)
{
    switch (kind) {
    case PgArray::Kind::Integer:
        return Int8ArrayType;
    case PgArray::Kind::Boolean:
        return BoolArrayType;
    case PgArray::Kind::Uuid:
        return UuidArrayType;
    case PgArray::Kind::Bytes:
        return ByteaArrayType;
    case PgArray::Kind::Text:
        break;
    }
    return TextArrayType;
}

} // namespace

PgValues &PgValues::push(unsigned type, QByteArray value)
{
    m_types.push_back(type);
    m_values.push_back(std::move(value));
    return *this;
}

PgValues &PgValues::add(qint64 value)
{
    return push(Int8Type, bigEndian(value));
}
PgValues &PgValues::add(bool value)
{
    return push(BoolType, QByteArray(1, value ? '\1' : '\0'));
}
PgValues &PgValues::add(const RecordId &id)
{
    return push(UuidType, id.toByteArray());
}
PgValues &PgValues::add(QByteArrayView bytes)
{
    return push(ByteaType, QByteArray(bytes.data(), bytes.size()));
}
PgValues &PgValues::text(QByteArrayView utf8)
{
    return push(TextType, QByteArray(utf8.data(), utf8.size()));
}

PgArray::PgArray(Kind kind, size_t expected) : m_kind(kind)
{
    m_elements.reserve(qsizetype(expected) * 24);
}

void PgArray::element(QByteArrayView bytes)
{
    m_elements += bigEndian(qint32(bytes.size()));
    m_elements.append(bytes.data(), bytes.size());
    ++m_count;
}

void PgArray::add(qint64 value)
{
    element(bigEndian(value));
}
void PgArray::add(bool value)
{
    element(QByteArrayView(value ? "\1" : "\0", 1));
}
void PgArray::add(const RecordId &id)
{
    element(id.bytes());
}
void PgArray::add(QByteArrayView bytes)
{
    element(bytes);
}

void PgArray::appendTo(PgValues &values) &&
{
    constexpr qint32 Dimensions = 1;
    constexpr qint32 NoNulls = 0;
    constexpr qint32 FirstIndex = 1;
    QByteArray array =
        bigEndian(m_count == 0 ? qint32(0) : Dimensions) + bigEndian(NoNulls) + bigEndian(elementType(m_kind));
    if (m_count > 0)
        array += bigEndian(m_count) + bigEndian(FirstIndex) + m_elements;
    values.push(arrayType(m_kind), std::move(array));
}

} // namespace kf::server
