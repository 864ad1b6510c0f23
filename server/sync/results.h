#pragma once

#include "core/change/wire.h"

namespace kf::server {

// What was answered to the operations of one push, and a hash of each one's content: pushed again they get the same
// answer, and something else under their counters is told apart.
struct PushResults
{
    std::vector<wire::Receipt> receipts; // in a row, from the first counter on
    QByteArray hashes;                   // ContentHashBytes for each operation

    static constexpr qsizetype ContentHashBytes = 16;
};

QByteArray encode(const PushResults &results);
Result<PushResults> decodePushResults(QByteArrayView bytes);

// Adds the answer for one operation; like answers in a row become one receipt. `number` is 0 unless it was numbered.
void addReceipt(std::vector<wire::Receipt> &receipts, wire::Verdict verdict, quint64 counter, quint64 number = 0,
                const QByteArray &reason = {});
void addReceipt(std::vector<wire::Receipt> &receipts, const wire::Receipt &receipt);

// The answer for one of the counters, alone.
std::optional<wire::Receipt> receiptOf(const PushResults &results, quint64 counter);

} // namespace kf::server
