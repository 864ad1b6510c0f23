#pragma once

#include "core/change/wire.h"

// The pieces that messages are made of. Inside core/change only.
namespace kf::wire {

inline constexpr qsizetype MaxPositionBytes = 256; // of a snapshot or of a pull

inline tl::unexpected<Error> unreadable(const char *what)
{
    return fail(ErrorCode::Protocol, QStringLiteral("%1 could not be read").arg(QLatin1String(what)));
}

// A message is an array; what a newer writer appended is stepped over.
class Message
{
public:
    Message(CborReader &in, quint64 known) : m_in(in), m_size(in.array()), m_known(known)
    {
        if (m_size < known)
            in.fail();
    }
    // Whether an element that older writers did not have is there; to be read next then.
    bool hasMore()
    {
        if (m_size <= m_known)
            return false;
        ++m_known;
        return true;
    }
    bool finish()
    {
        stepOver();
        return m_in.finished();
    }
    // To the end of an array inside a message.
    void stepOver()
    {
        for (quint64 i = m_known; i < m_size && m_in.ok(); ++i)
            m_in.skip();
    }

private:
    CborReader &m_in;
    quint64 m_size;
    quint64 m_known;
};

inline QString readText(CborReader &in, qsizetype limit = 1024)
{
    const QByteArrayView text = in.text();
    if (text.size() > limit)
        in.fail();
    return QString::fromUtf8(text);
}

inline RecordId readId(CborReader &in)
{
    const auto id = RecordId::fromBytes(in.bytes());
    if (!id)
        in.fail();
    return id.value_or(RecordId());
}

inline void writeOptionalId(const RecordId &id, CborWriter &out)
{
    if (id.isNull())
        out.null();
    else
        out.bytes(id.bytes());
}

inline RecordId readOptionalId(CborReader &in)
{
    if (in.takeNull())
        return {};
    const RecordId id = readId(in);
    if (id.isNull())
        in.fail();
    return id;
}

inline void write(const Cursor &cursor, CborWriter &out)
{
    out.array(3);
    out.unsignedInteger(cursor.epoch);
    out.unsignedInteger(cursor.number);
    out.unsignedInteger(cursor.chain);
}

inline Cursor readCursor(CborReader &in)
{
    if (in.array() != 3)
        in.fail();
    Cursor cursor;
    cursor.epoch = in.unsignedInteger();
    cursor.number = in.unsignedInteger();
    cursor.chain = in.unsignedInteger();
    return cursor;
}

inline void write(const std::vector<Author> &authors, CborWriter &out)
{
    out.array(authors.size());
    for (const Author &author : authors) {
        out.array(4);
        out.unsignedInteger(quint64(author.device));
        out.text(author.deviceName);
        out.bytes(author.user.bytes());
        out.text(author.userName);
    }
}

inline std::vector<Author> readAuthors(CborReader &in)
{
    std::vector<Author> authors;
    const quint64 count = in.array();
    for (quint64 i = 0; i < count && in.ok(); ++i) {
        if (in.array() != 4)
            in.fail();
        Author author;
        author.device = DeviceId(in.unsignedInteger());
        author.deviceName = readText(in);
        author.user = readId(in);
        author.userName = readText(in);
        authors.push_back(std::move(author));
    }
    return authors;
}

inline std::vector<const FieldState *> pointers(const std::vector<FieldState> &fields)
{
    std::vector<const FieldState *> result;
    result.reserve(fields.size());
    for (const FieldState &field : fields)
        result.push_back(&field);
    std::sort(result.begin(), result.end(), [](const FieldState *a, const FieldState *b) { return a->name < b->name; });
    return result;
}

} // namespace kf::wire
