#pragma once

#include "core/base/secret.h"
#include "core/store/unacknowledged.h"

namespace kf::rescue {

// What a rescue file says, message by message: CBOR arrays that begin with their kind. Inside core/rescue only. They
// come in the order of the kinds, an attachment's bytes behind it.
enum class Kind : quint64 { Origin = 1, Known = 2, Item = 3, Draft = 4, Media = 5, Bytes = 6, MediaEnd = 7, End = 8 };

struct SealedMedia
{
    Media media;
    Secret key; // empty: its bytes were not on the device
};

// How much there was, so that nothing can be missing unseen.
struct Totals
{
    quint64 known = 0;
    quint64 items = 0;
    quint64 drafts = 0;
    quint64 media = 0;

    bool operator==(const Totals &) const = default;
};

QByteArray encode(const Unacknowledged::Origin &origin);
QByteArray encode(const Unacknowledged::Known &known);
QByteArray encode(const Unacknowledged::Item &item);
QByteArray encode(const Draft &draft);
QByteArray encode(const Media &media, const Secret &key);
QByteArray encodeBytes(QByteArrayView bytes);
QByteArray encodeMediaEnd();
QByteArray encode(const Totals &totals);

// Damaged for everything that encode() does not write; an operation is checked through.
Result<Kind> kindOf(QByteArrayView message);
Result<Unacknowledged::Origin> decodeOrigin(QByteArrayView message);
Result<Unacknowledged::Known> decodeKnown(QByteArrayView message);
Result<Unacknowledged::Item> decodeItem(QByteArrayView message);
Result<Draft> decodeDraft(QByteArrayView message);
Result<SealedMedia> decodeMedia(QByteArrayView message);
Result<QByteArray> decodeBytes(QByteArrayView message);
Result<Totals> decodeTotals(QByteArrayView message);

} // namespace kf::rescue
