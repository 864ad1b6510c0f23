#include "core/change/operation.h"

#include <sodium.h>

namespace kf {

namespace {

constexpr quint64 MaxFields = 256;
constexpr quint64 MaxSetItems = 10000;

// A value that was never said is a null.
void encodeValue(const EncodedValue &value, CborWriter &out)
{
    if (value.isEmpty())
        out.null();
    else
        out.raw(value);
}

EncodedValue decodeValue(CborReader &in)
{
    return in.item(MaxValueDepth).toByteArray();
}

void encodeItems(const std::vector<EncodedValue> &items, CborWriter &out)
{
    out.array(items.size());
    for (const EncodedValue &item : items)
        out.raw(item);
}

std::vector<EncodedValue> decodeItems(CborReader &in)
{
    const quint64 count = in.array();
    if (count > MaxSetItems)
        in.fail();
    std::vector<EncodedValue> items;
    for (quint64 i = 0; i < count && in.ok(); ++i)
        items.push_back(decodeValue(in));
    return items;
}

void encodeField(const FieldChange &field, CborWriter &out)
{
    const bool set = field.merge == MergeKind::Set;
    out.array(field.merge == MergeKind::Register ? 2 : set || field.merge == MergeKind::Text ? 4 : 3);
    out.text(QByteArrayView(field.name));
    if (field.merge == MergeKind::Register) {
        encodeValue(field.value, out);
        return;
    }
    out.unsignedInteger(quint64(field.merge));
    if (set) {
        encodeItems(field.added, out);
        encodeItems(field.removed, out);
        return;
    }
    encodeValue(field.value, out);
    if (field.merge == MergeKind::Text)
        encodeValue(field.seen, out);
}

FieldChange decodeField(CborReader &in)
{
    FieldChange field;
    const quint64 size = in.array();
    field.name = in.text().toByteArray();
    if (size == 2) {
        field.value = decodeValue(in);
        return field;
    }
    const quint64 merge = in.unsignedInteger();
    if (merge == quint64(MergeKind::Set) && size == 4) {
        field.merge = MergeKind::Set;
        field.added = decodeItems(in);
        field.removed = decodeItems(in);
    } else if (merge == quint64(MergeKind::Text) && size == 4) {
        field.merge = MergeKind::Text;
        field.value = decodeValue(in);
        field.seen = decodeValue(in);
    } else if (merge == quint64(MergeKind::Parent) && size == 3) {
        field.merge = MergeKind::Parent;
        field.value = decodeValue(in);
    } else {
        in.fail();
    }
    return field;
}

} // namespace

void encode(const Operation &operation, CborWriter &out)
{
    out.array(8);
    out.unsignedInteger(operation.counter);
    out.unsignedInteger(operation.counter - operation.action); // small, and alike within one action
    if (operation.import.isNull())
        out.null();
    else
        out.bytes(operation.import.bytes());
    out.bytes(operation.record.bytes());
    out.text(QByteArrayView(operation.type));
    out.unsignedInteger(quint64(operation.kind));
    out.unsignedInteger(operation.base);
    out.array(operation.fields.size());
    for (const FieldChange &field : operation.fields)
        encodeField(field, out);
}

QByteArray encode(const Operation &operation)
{
    QByteArray bytes;
    CborWriter out(bytes);
    encode(operation, out);
    return bytes;
}

Result<Operation> decodeOperation(QByteArrayView bytes, DeviceId device)
{
    CborReader in(bytes);
    Operation operation;
    operation.device = device;
    if (in.array() != 8)
        in.fail();
    operation.counter = in.unsignedInteger();
    const quint64 behind = in.unsignedInteger();
    if (operation.counter == 0 || operation.counter > quint64(INT64_MAX) || behind >= operation.counter)
        in.fail();
    operation.action = operation.counter - behind;
    if (!in.takeNull()) {
        const auto import = RecordId::fromBytes(in.bytes());
        if (import && !import->isNull())
            operation.import = *import;
        else
            in.fail();
    }
    const auto record = RecordId::fromBytes(in.bytes());
    if (record && !record->isNull())
        operation.record = *record;
    else
        in.fail();
    operation.type = in.text().toByteArray();
    if (operation.type.isEmpty() || operation.type.size() > 64)
        in.fail();
    const quint64 kind = in.unsignedInteger();
    if (kind > quint64(Operation::Kind::Erase))
        in.fail();
    operation.kind = Operation::Kind(kind);
    operation.base = in.unsignedInteger();
    if (operation.base > quint64(INT64_MAX))
        in.fail();
    const quint64 fields = in.array();
    if (fields > MaxFields)
        in.fail();
    for (quint64 i = 0; i < fields && in.ok(); ++i) {
        FieldChange field = decodeField(in);
        for (const FieldChange &other : operation.fields) {
            if (other.name == field.name)
                in.fail();
        }
        operation.fields.push_back(std::move(field));
    }
    if (!in.finished())
        return fail(ErrorCode::Protocol, QStringLiteral("an operation could not be read"));
    return operation;
}

quint64 actionOf(QByteArrayView encodedOperation)
{
    CborReader in(encodedOperation);
    in.array();
    const quint64 counter = in.unsignedInteger();
    const quint64 behind = in.unsignedInteger();
    return in.ok() && behind < counter ? counter - behind : 0;
}

QByteArray contentHash(QByteArrayView encodedOperation)
{
    QByteArray hash(crypto_generichash_BYTES_MIN, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(encodedOperation.data()),
                       size_t(encodedOperation.size()), nullptr, 0);
    return hash;
}

} // namespace kf
