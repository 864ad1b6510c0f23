#include "core/base/cbor.h"

#include <QString>

#include <algorithm>
#include <compare>
#include <cstring>

namespace kf {

namespace {

enum Major : unsigned { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Simple = 7 };
constexpr unsigned SimpleFalse = 20;
constexpr unsigned SimpleTrue = 21;
constexpr unsigned SimpleNull = 22;

} // namespace

void CborWriter::head(unsigned major, quint64 value)
{
    const auto first = [&](unsigned info) { m_out.append(static_cast<char>((major << 5) | info)); };
    int size = 0;
    if (value < 24) {
        first(unsigned(value));
        return;
    }
    if (value <= 0xff)
        size = 1;
    else if (value <= 0xffff)
        size = 2;
    else if (value <= 0xffffffff)
        size = 4;
    else
        size = 8;
    first(size == 1 ? 24U : size == 2 ? 25U : size == 4 ? 26U : 27U);
    for (int i = size - 1; i >= 0; --i)
        m_out.append(static_cast<char>(value >> (8 * i)));
}

void CborWriter::integer(qint64 value)
{
    if (value >= 0)
        head(Unsigned, quint64(value));
    else
        head(Negative, quint64(-(value + 1)));
}

void CborWriter::unsignedInteger(quint64 value)
{
    head(Unsigned, value);
}
void CborWriter::boolean(bool value)
{
    head(Simple, value ? SimpleTrue : SimpleFalse);
}
void CborWriter::null()
{
    head(Simple, SimpleNull);
}

void CborWriter::bytes(QByteArrayView value)
{
    head(Bytes, quint64(value.size()));
    m_out.append(value.data(), value.size());
}

void CborWriter::text(QByteArrayView utf8)
{
    head(Text, quint64(utf8.size()));
    m_out.append(utf8.data(), utf8.size());
}

void CborWriter::text(QStringView value)
{
    text(QByteArrayView(value.toUtf8()));
}
void CborWriter::array(quint64 count)
{
    head(Array, count);
}
void CborWriter::map(quint64 count)
{
    head(Map, count);
}
void CborWriter::raw(QByteArrayView encoded)
{
    m_out.append(encoded.data(), encoded.size());
}

CborReader::Type CborReader::type() const
{
    if (m_failed)
        return Type::Invalid;
    if (m_at == m_end)
        return Type::End;
    switch (*m_at >> 5) {
    case Unsigned:
    case Negative:
        return Type::Integer;
    case Bytes:
        return Type::Bytes;
    case Text:
        return Type::Text;
    case Array:
        return Type::Array;
    case Map:
        return Type::Map;
    case Simple:
        break;
    default:
        return Type::Invalid;
    }
    switch (*m_at & 0x1f) {
    case SimpleFalse:
    case SimpleTrue:
        return Type::Boolean;
    case SimpleNull:
        return Type::Null;
    default:
        return Type::Invalid;
    }
}

CborReader::Head CborReader::head()
{
    if (m_failed || m_at == m_end) {
        m_failed = true;
        return {};
    }
    const unsigned major = *m_at >> 5;
    const unsigned info = *m_at & 0x1f;
    ++m_at;
    if (info < 24)
        return {major, info};
    if (info > 27) {
        m_failed = true;
        return {};
    }
    const int size = 1 << (info - 24);
    if (m_end - m_at < size) {
        m_failed = true;
        return {};
    }
    quint64 value = 0;
    for (int i = 0; i < size; ++i)
        value = (value << 8) | *m_at++;
    const quint64 least = size == 1 ? 24 : size == 2 ? 0x100 : size == 4 ? 0x10000 : 0x100000000;
    if (value < least) // could have been written shorter
        m_failed = true;
    return {major, value};
}

qint64 CborReader::integer()
{
    const Head h = head();
    if (h.major > Negative || h.value > quint64(INT64_MAX))
        m_failed = true;
    if (m_failed)
        return 0;
    return h.major == Unsigned ? qint64(h.value) : -1 - qint64(h.value);
}

quint64 CborReader::unsignedInteger()
{
    const Head h = head();
    if (h.major != Unsigned)
        m_failed = true;
    return m_failed ? 0 : h.value;
}

bool CborReader::boolean()
{
    const Head h = head();
    if (h.major != Simple || (h.value != SimpleFalse && h.value != SimpleTrue))
        m_failed = true;
    return !m_failed && h.value == SimpleTrue;
}

void CborReader::null()
{
    if (!takeNull())
        m_failed = true;
}

bool CborReader::takeNull()
{
    if (type() != Type::Null)
        return false;
    ++m_at;
    return true;
}

QByteArrayView CborReader::span(unsigned major)
{
    const Head h = head();
    if (h.major != major || h.value > quint64(m_end - m_at))
        m_failed = true;
    if (m_failed)
        return {};
    const QByteArrayView view(m_at, qsizetype(h.value));
    m_at += h.value;
    return view;
}

QByteArrayView CborReader::bytes()
{
    return span(Bytes);
}

QByteArrayView CborReader::text()
{
    const QByteArrayView view = span(Text);
    if (!isCleanUtf8(view)) {
        m_failed = true;
        return {};
    }
    return view;
}

quint64 CborReader::array()
{
    const Head h = head();
    if (h.major != Array || h.value > quint64(m_end - m_at))
        m_failed = true;
    return m_failed ? 0 : h.value;
}

quint64 CborReader::map()
{
    const Head h = head();
    if (h.major != Map || h.value > quint64(m_end - m_at) / 2)
        m_failed = true;
    return m_failed ? 0 : h.value;
}

bool CborReader::walkMap(int depthLeft)
{
    QByteArrayView before;
    const quint64 count = map();
    for (quint64 i = 0; i < count && !m_failed; ++i) {
        const unsigned char *start = m_at;
        walk(depthLeft);
        const QByteArrayView key(start, m_at - start);
        if (i > 0 && std::lexicographical_compare_three_way(
                         before.begin(), before.end(), key.begin(), key.end(), [](char a, char b) {
                             return static_cast<unsigned char>(a) <=> static_cast<unsigned char>(b);
                         }) >= 0)
            m_failed = true;
        before = key;
        if (!m_failed)
            walk(depthLeft);
    }
    return !m_failed;
}

bool CborReader::walk(int depthLeft)
{
    if (depthLeft == 0) {
        m_failed = true;
        return false;
    }
    quint64 children = 0;
    switch (type()) {
    case Type::Integer:
        head();
        break;
    case Type::Bytes:
        bytes();
        break;
    case Type::Text:
        text();
        break;
    case Type::Array:
        children = array();
        break;
    case Type::Map:
        return walkMap(depthLeft - 1);
    case Type::Boolean:
    case Type::Null:
        ++m_at;
        break;
    case Type::End:
    case Type::Invalid:
        m_failed = true;
        break;
    }
    for (quint64 i = 0; i < children && !m_failed; ++i)
        walk(depthLeft - 1);
    return !m_failed;
}

QByteArrayView CborReader::item(int maxDepth)
{
    const unsigned char *start = m_at;
    if (!walk(maxDepth))
        return {};
    return {start, m_at - start};
}

bool isCleanUtf8(QByteArrayView text)
{
    const auto *at = reinterpret_cast<const unsigned char *>(text.data());
    const auto *end = at + text.size();
    const auto follows = [&](int i) { return (at[i] & 0xc0) == 0x80; };
    while (at < end) {
        // Eight ASCII letters at a time: most of what passes here.
        while (end - at >= 8) {
            quint64 word = 0;
            std::memcpy(&word, at, 8);
            const bool ascii = (word & 0x8080808080808080ULL) == 0;
            const bool zero = ((word - 0x0101010101010101ULL) & ~word & 0x8080808080808080ULL) != 0;
            if (!ascii || zero)
                break;
            at += 8;
        }
        if (at == end)
            break;
        const unsigned char c = *at;
        const auto left = end - at;
        if (c == 0)
            return false;
        if (c < 0x80) {
            at += 1;
        } else if (c >= 0xc2 && c <= 0xdf) {
            if (left < 2 || !follows(1))
                return false;
            at += 2;
        } else if ((c & 0xf0) == 0xe0) {
            if (left < 3 || !follows(1) || !follows(2) || (c == 0xe0 && at[1] < 0xa0) || (c == 0xed && at[1] > 0x9f))
                return false;
            at += 3;
        } else if (c >= 0xf0 && c <= 0xf4) {
            if (left < 4 || !follows(1) || !follows(2) || !follows(3) || (c == 0xf0 && at[1] < 0x90) ||
                (c == 0xf4 && at[1] > 0x8f))
                return false;
            at += 4;
        } else {
            return false;
        }
    }
    return true;
}

} // namespace kf
