#pragma once

#include "core/change/operation.h"

#include <algorithm>

namespace kf {

// Who wrote something and when, in the server's order. Operations that were not numbered yet stand above every number,
// in the order of their counters (see unsentNumber).
struct Dot
{
    DeviceId device = DeviceId::None;
    quint64 number = 0;

    auto operator<=>(const Dot &) const = default;
};

inline constexpr quint64 FirstUnsentNumber = quint64(1) << 62;
constexpr quint64 unsentNumber(quint64 counter)
{
    return FirstUnsentNumber + counter;
}

// One value that a field holds, with every operation that wrote or was merged into it.
struct RegisterValue
{
    EncodedValue value;
    qint64 at = 0;         // UTC ms: arrival at the server minus the operation's age, so that a wrong clock cancels out
    std::vector<Dot> dots; // one for each device, by device

    bool operator==(const RegisterValue &) const = default;
};

// A field: for a register the shown value first, then its alternatives; for a set its elements, by their bytes.
struct FieldState
{
    QByteArray name;
    bool set = false;
    std::vector<RegisterValue> values;

    bool operator==(const FieldState &) const = default;
};

struct Edit
{
    DeviceId device = DeviceId::None;
    quint64 number = 0;
    qint64 at = 0;

    bool operator==(const Edit &) const = default;
};

// The field under which every record keeps whether it is deleted: a register of true and false. Both at once: it was
// edited while another device deleted it; the record lives and waits for the user's word.
inline const QByteArray DeletedField = QByteArrayLiteral("deleted");
EncodedValue encodedBool(bool value);

// What the fold knows of one record. Fields are sorted by name.
struct RecordState
{
    QByteArray type;
    quint64 number = 0; // the last operation that spoke of this record; 0: there is no such record
    Edit created;
    // The last edits of the last three devices: enough to ask whether two deletions have both missed one.
    Edit lastEdit;
    Edit otherEdit;
    Edit thirdEdit;
    bool erased = false;
    std::vector<FieldState> fields;

    bool exists() const { return number != 0; }
    void noteEdit(const Edit &edit); // of anything but the deletion
    const FieldState *field(QByteArrayView name) const;
    FieldState &fieldToWrite(QByteArrayView name);
    const RegisterValue *shown(QByteArrayView name) const;
    bool isDeleted() const;    // deleted, and nobody objected
    bool needsReview() const;  // deleted here, edited there
    bool hasConflicts() const; // any register with alternatives, review included

    bool operator==(const RecordState &) const = default;
};

// The encoding leaves the type out: whoever keeps it keeps the type beside it. Fields written by the creating operation
// and untouched since cost their name and value only.
void encode(const RecordState &state, CborWriter &out);
QByteArray encode(const RecordState &state);
// Refuses what encode would not write: one state has one encoding.
Result<RecordState> decodeState(QByteArrayView bytes, QByteArray type);

// A field with its alternatives and dots in full; `plainFor` is the dot and time that need not be said. Sorted by name.
bool isPlain(const FieldState &field, const Edit &plainFor);
void encodeFields(const std::vector<const FieldState *> &fields, const Edit &plainFor, CborWriter &out);
std::vector<FieldState> decodeFields(CborReader &in, const Edit &plainFor);

} // namespace kf
