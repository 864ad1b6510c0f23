#include "server/sync/results.h"

namespace kf::server {

QByteArray encode(const PushResults &results)
{
    QByteArray bytes;
    bytes.reserve(results.hashes.size() + 64);
    CborWriter out(bytes);
    out.array(2);
    out.array(results.receipts.size());
    for (const wire::Receipt &receipt : results.receipts) {
        out.array(5);
        out.unsignedInteger(quint64(receipt.verdict));
        out.unsignedInteger(receipt.firstCounter);
        out.unsignedInteger(receipt.count);
        out.unsignedInteger(receipt.firstNumber);
        out.text(QByteArrayView(receipt.reason));
    }
    out.bytes(results.hashes);
    return bytes;
}

Result<PushResults> decodePushResults(QByteArrayView bytes)
{
    CborReader in(bytes);
    PushResults results;
    if (in.array() != 2)
        in.fail();
    const quint64 count = in.array();
    for (quint64 i = 0; i < count && in.ok(); ++i) {
        if (in.array() != 5)
            in.fail();
        wire::Receipt receipt;
        receipt.verdict = wire::Verdict(in.unsignedInteger());
        receipt.firstCounter = in.unsignedInteger();
        receipt.count = in.unsignedInteger();
        receipt.firstNumber = in.unsignedInteger();
        receipt.reason = in.text().toByteArray();
        results.receipts.push_back(std::move(receipt));
    }
    results.hashes = in.bytes().toByteArray();
    if (!in.finished())
        return fail(ErrorCode::Damaged, QStringLiteral("the stored answer to a push could not be read"));
    return results;
}

void addReceipt(std::vector<wire::Receipt> &receipts, const wire::Receipt &receipt)
{
    if (!receipts.empty()) {
        wire::Receipt &last = receipts.back();
        const bool numbered = receipt.verdict == wire::Verdict::Numbered;
        if (last.verdict == receipt.verdict && last.reason == receipt.reason &&
            last.firstCounter + last.count == receipt.firstCounter &&
            (!numbered || last.firstNumber + last.count == receipt.firstNumber)) {
            last.count += receipt.count;
            return;
        }
    }
    receipts.push_back(receipt);
}

void addReceipt(std::vector<wire::Receipt> &receipts, wire::Verdict verdict, quint64 counter, quint64 number,
                const QByteArray &reason)
{
    addReceipt(receipts, {verdict, counter, 1, number, reason});
}

std::optional<wire::Receipt> receiptOf(const PushResults &results, quint64 counter)
{
    for (const wire::Receipt &receipt : results.receipts) {
        if (counter < receipt.firstCounter || counter >= receipt.firstCounter + receipt.count)
            continue;
        wire::Receipt one = receipt;
        one.firstCounter = counter;
        one.count = 1;
        if (one.verdict == wire::Verdict::Numbered)
            one.firstNumber += counter - receipt.firstCounter;
        return one;
    }
    return std::nullopt;
}

} // namespace kf::server
