#include "core/change/mediawire.h"

#include "core/change/wireparts.h"

namespace kf::wire {

namespace {

QByteArray readHash(CborReader &in)
{
    const QByteArray hash = in.bytes().toByteArray();
    if (hash.size() != MediaHashSize)
        in.fail();
    return hash;
}

QByteArray readRange(CborReader &in)
{
    const QByteArrayView bytes = in.bytes();
    if (quint64(bytes.size()) > MaxMediaRange)
        in.fail();
    return bytes.toByteArray();
}

quint64 readUpTo(CborReader &in, quint64 most)
{
    const quint64 value = in.unsignedInteger();
    if (value > most)
        in.fail();
    return value;
}

} // namespace

QByteArray encode(const MediaPut &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(5);
    out.bytes(message.attachment.bytes());
    out.bytes(message.sha256);
    out.unsignedInteger(message.size);
    out.unsignedInteger(message.offset);
    out.bytes(message.bytes);
    return body;
}

Result<MediaPut> decodeMediaPut(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 5);
    MediaPut message;
    message.attachment = readId(in);
    message.sha256 = readHash(in);
    message.size = readUpTo(in, MaxMediaBytes);
    message.offset = readUpTo(in, MaxMediaBytes);
    message.bytes = readRange(in);
    if (!array.finish() || message.size == 0 || message.offset + quint64(message.bytes.size()) > message.size)
        return unreadable("a part of an attachment");
    return message;
}

QByteArray encode(const MediaPutAnswer &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(3);
    out.unsignedInteger(message.have);
    out.boolean(message.whole);
    out.boolean(message.spoilt);
    return body;
}

Result<MediaPutAnswer> decodeMediaPutAnswer(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 3);
    MediaPutAnswer message;
    message.have = readUpTo(in, MaxMediaBytes);
    message.whole = in.boolean();
    message.spoilt = in.boolean();
    if (!array.finish())
        return unreadable("the server's answer about an attachment");
    return message;
}

QByteArray encode(const MediaGet &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(4);
    out.bytes(message.attachment.bytes());
    out.bytes(message.sha256);
    out.unsignedInteger(message.offset);
    out.unsignedInteger(message.most);
    return body;
}

Result<MediaGet> decodeMediaGet(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 4);
    MediaGet message;
    message.attachment = readId(in);
    message.sha256 = readHash(in);
    message.offset = readUpTo(in, MaxMediaBytes);
    message.most = readUpTo(in, MaxMediaRange);
    if (!array.finish())
        return unreadable("a request for an attachment");
    return message;
}

QByteArray encode(const MediaGetAnswer &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(2);
    out.unsignedInteger(message.size);
    out.bytes(message.bytes);
    return body;
}

Result<MediaGetAnswer> decodeMediaGetAnswer(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 2);
    MediaGetAnswer message;
    message.size = readUpTo(in, MaxMediaBytes);
    message.bytes = readRange(in);
    if (!array.finish())
        return unreadable("a part of an attachment");
    return message;
}

} // namespace kf::wire
