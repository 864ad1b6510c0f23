#pragma once

#include "core/change/wire.h"

// What a server did not accept because its author had no right to write it, for whoever owns the client now: he takes
// it over as his own, or lets it go. Asked for behind a pull; it is no part of the log.
namespace kf::wire {

inline constexpr char RefusedPath[] = "/v1/refused";
inline constexpr size_t MaxRefused = 200; // of one answer, the oldest first; the others follow once those are settled

// An operation by its author's name for it.
struct RefusedName
{
    DeviceId device = DeviceId::None;
    quint64 counter = 0;

    auto operator<=>(const RefusedName &) const = default;
};

struct RefusedRequest
{
    std::vector<RefusedName> settled; // taken over or let go: nobody is shown them again
};

struct RefusedItem
{
    RefusedName name;
    qint64 at = 0;   // when it was written, UTC ms
    RecordId author; // a person
    QByteArray reason;
    RecordId account;
    QByteArray operation; // encode(Operation)

    bool operator==(const RefusedItem &) const = default;
};

struct RefusedAnswer
{
    std::vector<RefusedItem> items;
};

QByteArray encode(const RefusedRequest &message);
QByteArray encode(const RefusedAnswer &message);
Result<RefusedRequest> decodeRefusedRequest(QByteArrayView body);
Result<RefusedAnswer> decodeRefusedAnswer(QByteArrayView body);

} // namespace kf::wire
