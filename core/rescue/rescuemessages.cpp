#include "core/rescue/rescuemessages.h"

#include "core/store/journal.h"

#include <algorithm>

namespace kf::rescue {

namespace {

class Message
{
public:
    Message(Kind kind, quint64 count) : m_out(m_bytes)
    {
        m_out.array(count + 1);
        m_out.unsignedInteger(quint64(kind));
    }
    CborWriter *operator->() { return &m_out; }
    void id(const RecordId &id)
    {
        if (id.isNull())
            m_out.null();
        else
            m_out.bytes(id.bytes());
    }
    void text(const QString &text) { m_out.text(QStringView(text)); }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    CborWriter m_out;
};

class Parts : public CborReader
{
public:
    Parts(QByteArrayView message, Kind kind, quint64 count) : CborReader(message)
    {
        if (array() != count + 1 || unsignedInteger() != quint64(kind))
            fail();
    }
    RecordId id()
    {
        if (takeNull())
            return {};
        const auto id = RecordId::fromBytes(bytes());
        if (!id || id->isNull())
            fail();
        return id.value_or(RecordId());
    }
    QString string() { return QString::fromUtf8(text()); }
};

tl::unexpected<Error> damaged()
{
    return kf::fail(ErrorCode::Damaged, QStringLiteral("this rescue file says something that is not understood"));
}

template <typename T>
Result<T> whole(const Parts &in, T value)
{
    if (!in.finished())
        return damaged();
    return value;
}

} // namespace

QByteArray encode(const Unacknowledged::Origin &origin)
{
    Message out(Kind::Origin, 12);
    out.id(origin.id);
    out->unsignedInteger(quint64(origin.device));
    out.text(origin.deviceName);
    out.id(origin.workspace);
    out.text(origin.workspaceName);
    out.id(origin.user);
    out.text(origin.userName);
    out->unsignedInteger(origin.epoch);
    out->unsignedInteger(origin.number);
    out->unsignedInteger(origin.chain);
    out->unsignedInteger(origin.acknowledged);
    out->integer(origin.madeAt);
    return out.bytes();
}

Result<Unacknowledged::Origin> decodeOrigin(QByteArrayView message)
{
    Parts in(message, Kind::Origin, 12);
    Unacknowledged::Origin origin;
    origin.id = in.id();
    origin.device = DeviceId(in.unsignedInteger());
    origin.deviceName = in.string();
    origin.workspace = in.id();
    origin.workspaceName = in.string();
    origin.user = in.id();
    origin.userName = in.string();
    origin.epoch = in.unsignedInteger();
    origin.number = in.unsignedInteger();
    origin.chain = in.unsignedInteger();
    origin.acknowledged = in.unsignedInteger();
    origin.madeAt = in.integer();
    if (origin.device == DeviceId::None)
        in.fail();
    return whole(in, std::move(origin));
}

QByteArray encode(const Unacknowledged::Known &known)
{
    Message out(Kind::Known, 4);
    out.id(known.id);
    out->text(QByteArrayView(known.type));
    out.text(known.title);
    out->array(known.seen.size() * 2);
    for (const Dot &dot : known.seen) {
        out->unsignedInteger(quint64(dot.device));
        out->unsignedInteger(dot.number);
    }
    return out.bytes();
}

Result<Unacknowledged::Known> decodeKnown(QByteArrayView message)
{
    Parts in(message, Kind::Known, 4);
    Unacknowledged::Known known;
    known.id = in.id();
    known.type = in.text().toByteArray();
    known.title = in.string();
    for (quint64 left = in.array() / 2; left > 0 && in.ok(); --left) {
        const DeviceId device = DeviceId(in.unsignedInteger());
        known.seen.push_back({device, in.unsignedInteger()});
    }
    if (!std::is_sorted(known.seen.begin(), known.seen.end()))
        in.fail();
    return whole(in, std::move(known));
}

QByteArray encode(const Unacknowledged::Item &item)
{
    Message out(Kind::Item, 7);
    out->unsignedInteger(quint64(item.operation.device));
    out->bytes(kf::encode(item.operation));
    out->integer(item.at);
    out->bytes(item.before);
    out->boolean(item.refused);
    out->text(QByteArrayView(item.reason));
    out.text(item.title);
    return out.bytes();
}

Result<Unacknowledged::Item> decodeItem(QByteArrayView message)
{
    Parts in(message, Kind::Item, 7);
    Unacknowledged::Item item;
    const DeviceId device = DeviceId(in.unsignedInteger());
    auto operation = decodeOperation(in.bytes(), device);
    item.at = in.integer();
    item.before = in.bytes().toByteArray();
    item.refused = in.boolean();
    item.reason = in.text().toByteArray();
    item.title = in.string();
    if (!operation || operation->kind == Operation::Kind::Erase || device == DeviceId::None)
        return damaged();
    item.operation = std::move(*operation);
    return whole(in, std::move(item));
}

QByteArray encode(const Draft &draft)
{
    Message out(Kind::Draft, 11);
    out.text(draft.place);
    out.id(draft.account);
    out.id(draft.visit);
    out.text(draft.text);
    out->unsignedInteger(draft.base);
    out->integer(draft.changedAt);
    out->integer(draft.cursor);
    out.id(draft.record);
    out.text(draft.cutText);
    out.id(draft.cutAccount);
    out->bytes(draft.memory);
    return out.bytes();
}

Result<Draft> decodeDraft(QByteArrayView message)
{
    Parts in(message, Kind::Draft, 11);
    Draft draft;
    draft.place = in.string();
    draft.account = in.id();
    draft.visit = in.id();
    draft.text = in.string();
    draft.base = in.unsignedInteger();
    draft.changedAt = in.integer();
    draft.cursor = int(in.integer());
    draft.record = in.id();
    draft.cutText = in.string();
    draft.cutAccount = in.id();
    draft.memory = in.bytes().toByteArray();
    return whole(in, std::move(draft));
}

QByteArray encode(const Media &media, const Secret &key)
{
    Message out(Kind::Media, 13);
    out.id(media.id);
    out->integer(int(media.state));
    out.text(media.place);
    out->boolean(media.attached);
    out.text(media.kind);
    out.text(media.name);
    out.text(media.mediaType);
    out->integer(media.size);
    out->integer(media.durationMs);
    out->integer(media.takenAt);
    out->bytes(media.sha256);
    out->bytes(media.levels);
    out->bytes(key.view());
    return out.bytes();
}

Result<SealedMedia> decodeMedia(QByteArrayView message)
{
    Parts in(message, Kind::Media, 13);
    Media media;
    media.id = in.id();
    media.state = Media::State(in.integer());
    media.place = in.string();
    media.attached = in.boolean();
    media.kind = in.string();
    media.name = in.string();
    media.mediaType = in.string();
    media.size = in.integer();
    media.durationMs = in.integer();
    media.takenAt = in.integer();
    media.sha256 = in.bytes().toByteArray();
    media.levels = in.bytes().toByteArray();
    Secret key = Secret::copyOf(in.bytes());
    if (media.id.isNull() || media.state < Media::State::Recording || media.state > Media::State::Removed)
        in.fail();
    return whole(in, SealedMedia{std::move(media), std::move(key)});
}

QByteArray encodeBytes(QByteArrayView bytes)
{
    Message out(Kind::Bytes, 1);
    out->bytes(bytes);
    return out.bytes();
}

Result<QByteArray> decodeBytes(QByteArrayView message)
{
    Parts in(message, Kind::Bytes, 1);
    return whole(in, in.bytes().toByteArray());
}

QByteArray encodeMediaEnd()
{
    return Message(Kind::MediaEnd, 0).bytes();
}

QByteArray encode(const Totals &totals)
{
    Message out(Kind::End, 4);
    out->unsignedInteger(totals.known);
    out->unsignedInteger(totals.items);
    out->unsignedInteger(totals.drafts);
    out->unsignedInteger(totals.media);
    return out.bytes();
}

Result<Totals> decodeTotals(QByteArrayView message)
{
    Parts in(message, Kind::End, 4);
    Totals totals;
    totals.known = in.unsignedInteger();
    totals.items = in.unsignedInteger();
    totals.drafts = in.unsignedInteger();
    totals.media = in.unsignedInteger();
    return whole(in, totals);
}

Result<Kind> kindOf(QByteArrayView message)
{
    CborReader in(message);
    in.array();
    const quint64 kind = in.unsignedInteger();
    if (!in.ok() || kind < quint64(Kind::Origin) || kind > quint64(Kind::End))
        return damaged();
    return Kind(kind);
}

} // namespace kf::rescue
