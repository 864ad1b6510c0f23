#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace kf {

// CBOR (RFC 8949) in its core deterministic encoding (§4.2.1): one value has one encoding, so that equal bytes mean
// equal values and a hash of the bytes is a hash of the content. Text is UTF-8.
class CborWriter
{
public:
    explicit CborWriter(QByteArray &out) : m_out(out) {}

    void integer(qint64 value);
    void unsignedInteger(quint64 value);
    void boolean(bool value);
    void null();
    void bytes(QByteArrayView value);
    void text(QByteArrayView utf8);
    void text(QStringView value);
    void array(quint64 count); // the next `count` values are its items
    void map(quint64 count);   // the next `count` pairs are its entries
    void raw(QByteArrayView encoded);

private:
    void head(unsigned major, quint64 value);
    QByteArray &m_out;
};

// Reads what CborWriter writes, and refuses everything else: indefinite lengths, numbers longer than they need to be,
// lengths beyond the data, invalid UTF-8, keys out of order in a map that is stepped over, nesting deeper than 16.
// Allocates nothing; views point into the data. An error sticks: every later read answers empty, so a decoder reads on
// and asks ok() once. Not thread-safe.
class CborReader
{
public:
    enum class Type { Integer, Bytes, Text, Array, Map, Boolean, Null, End, Invalid };
    static constexpr int MaxDepth = 16;

    explicit CborReader(QByteArrayView data)
        : m_at(reinterpret_cast<const unsigned char *>(data.data())), m_end(m_at + data.size())
    {
    }

    bool ok() const { return !m_failed; }
    bool finished() const { return !m_failed && m_at == m_end; } // whole and nothing behind it
    void fail() { m_failed = true; }

    Type type() const;
    qint64 integer();
    quint64 unsignedInteger();
    bool boolean();
    void null();
    bool takeNull(); // steps over a null and says whether there was one
    QByteArrayView bytes();
    QByteArrayView text();
    quint64 array(); // never more than the bytes left
    quint64 map();
    // The encoding of the next value, whatever it is, checked through.
    QByteArrayView item(int maxDepth = MaxDepth);
    void skip() { item(); }

private:
    struct Head
    {
        unsigned major = 0;
        quint64 value = 0;
    };
    Head head();
    QByteArrayView span(unsigned major);
    bool walk(int depthLeft);
    bool walkMap(int depthLeft);

    const unsigned char *m_at;
    const unsigned char *m_end;
    bool m_failed = false;
};

// True when the bytes are UTF-8 without surrogates, overlong forms or U+0000.
bool isCleanUtf8(QByteArrayView text);

} // namespace kf
