#pragma once

#include "core/base/cbor.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/record/mergekind.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace kf {

// A value of a field, as the deterministic CBOR of itself. The fold compares bytes and asks no more, so that a server
// passes on what a newer app wrote, and a sealed value could travel without being read.
using EncodedValue = QByteArray;

// One change of one field.
struct FieldChange
{
    QByteArray name;
    MergeKind merge = MergeKind::Register;
    EncodedValue value;                // Register, Text, Parent; an encoded null clears the field
    EncodedValue seen;                 // Text: the text its author saw when the edit began
    std::vector<EncodedValue> added;   // Set
    std::vector<EncodedValue> removed; // Set

    bool operator==(const FieldChange &) const = default;
};

// One change of one record, made on one device; never altered once it was sent.
struct Operation
{
    enum class Kind : quint8 { Create = 0, Edit = 1, Delete = 2, Restore = 3, Erase = 4 };

    DeviceId device = DeviceId::None;
    quint64 counter = 0; // 1, 2, 3 ... without a gap, for each device
    quint64 action = 0;  // the counter of the first operation of the same user action
    RecordId import;     // the import it belongs to, or null
    RecordId record;
    QByteArray type;
    Kind kind = Kind::Edit;
    quint64 base = 0; // the server's number that was on the screen when the edit began
    std::vector<FieldChange> fields;

    bool operator==(const Operation &) const = default;
};

// Limits of one operation and of one user action; beyond them it is refused where it is made.
inline constexpr qsizetype MaxOperationBytes = 256 * 1024;
inline constexpr qsizetype MaxTextBytes = 128 * 1024;
inline constexpr int MaxValueDepth =
    8; // of arrays and maps within a value, so that a message around it is not too deep
inline constexpr size_t MaxActionOperations = 500;
inline constexpr qsizetype MaxActionBytes = 1024 * 1024;

// The encoding leaves the device out: on the wire it is the session's, in the store it is our own.
void encode(const Operation &operation, CborWriter &out);
QByteArray encode(const Operation &operation);
// Refuses unknown kinds and shapes; keeps unknown fields and types, which is the point.
Result<Operation> decodeOperation(QByteArrayView bytes, DeviceId device);

// The action of an encoded operation, without decoding the rest; 0 when it is none.
quint64 actionOf(QByteArrayView encodedOperation);

// 16 bytes that bind a stored result to the content it was given for (BLAKE2b).
QByteArray contentHash(QByteArrayView encodedOperation);

} // namespace kf
