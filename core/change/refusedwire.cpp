#include "core/change/refusedwire.h"

#include "core/change/wireparts.h"

namespace kf::wire {

namespace {

constexpr qsizetype MaxReasonBytes = 64;

void write(const RefusedName &name, CborWriter &out)
{
    out.unsignedInteger(quint64(name.device));
    out.unsignedInteger(name.counter);
}

RefusedName readName(CborReader &in)
{
    RefusedName name;
    name.device = DeviceId(in.unsignedInteger());
    name.counter = in.unsignedInteger();
    return name;
}

// As many as are allowed; more is no message of ours.
quint64 readCount(CborReader &in)
{
    const quint64 count = in.array();
    if (count > MaxRefused)
        in.fail();
    return in.ok() ? count : 0;
}

} // namespace

QByteArray encode(const RefusedRequest &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(1);
    out.array(message.settled.size());
    for (const RefusedName &name : message.settled) {
        out.array(2);
        write(name, out);
    }
    return body;
}

Result<RefusedRequest> decodeRefusedRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 1);
    RefusedRequest message;
    for (quint64 left = readCount(in); left > 0 && in.ok(); --left) {
        Message item(in, 2);
        message.settled.push_back(readName(in));
        item.stepOver();
    }
    if (!array.finish())
        return unreadable("a request for what was refused");
    return message;
}

QByteArray encode(const RefusedAnswer &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(1);
    out.array(message.items.size());
    for (const RefusedItem &item : message.items) {
        out.array(7);
        write(item.name, out);
        out.integer(item.at);
        out.bytes(item.author.bytes());
        out.text(QByteArrayView(item.reason));
        out.bytes(item.account.bytes());
        out.bytes(item.operation);
    }
    return body;
}

Result<RefusedAnswer> decodeRefusedAnswer(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 1);
    RefusedAnswer message;
    for (quint64 left = readCount(in); left > 0 && in.ok(); --left) {
        Message each(in, 7);
        RefusedItem item;
        item.name = readName(in);
        item.at = in.integer();
        item.author = readId(in);
        item.reason = in.text().toByteArray();
        item.account = readId(in);
        item.operation = in.bytes().toByteArray();
        if (item.reason.size() > MaxReasonBytes || item.operation.size() > MaxOperationBytes)
            in.fail();
        each.stepOver();
        message.items.push_back(std::move(item));
    }
    if (!array.finish())
        return unreadable("the answer about what was refused");
    return message;
}

} // namespace kf::wire
