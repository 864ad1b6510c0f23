#include "server/storage/erasure.h"

namespace kf::server {

Result<std::optional<QByteArray>> erasedBody(const LogRow &row, const RecordId &record)
{
    KF_ASSIGN(const wire::Entry entry, wire::decodeEntry(row.number, row.device, row.counter, row.at, row.body));
    if (entry.record != record)
        return std::optional<QByteArray>();
    wire::Entry left;
    left.number = entry.number;
    left.device = entry.device;
    left.counter = entry.counter;
    left.at = entry.at;
    left.action = entry.action;
    left.import = entry.import;
    left.record = entry.record;
    left.type = entry.type;
    left.kind = entry.kind;
    left.effect = Effect::Erased;
    left.revived = entry.revived; // not its content: its parents live on, for whoever replays the log too
    return std::optional(wire::encodeEntryBody(left));
}

} // namespace kf::server
