#include "server/sync/chain.h"

#include <sodium.h>

namespace kf::server {

quint64 nextChain(quint64 chain, const LogRow &row)
{
    QByteArray head;
    CborWriter out(head);
    out.unsignedInteger(chain);
    out.unsignedInteger(row.number);
    out.unsignedInteger(quint64(row.device));
    out.unsignedInteger(row.counter);
    out.integer(row.at);
    unsigned char hash[crypto_generichash_BYTES_MIN];
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, sizeof hash);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(head.constData()), size_t(head.size()));
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(row.body.data()),
                              size_t(row.body.size()));
    crypto_generichash_final(&state, hash, sizeof hash);
    quint64 next = 0;
    for (size_t i = 0; i < 8; ++i)
        next = (next << 8) | hash[i];
    return next;
}

Result<bool> isOnThisLog(LogView &log, const wire::Cursor &cursor)
{
    const LogHead &head = log.head();
    if (cursor.epoch == 0 && cursor.number == 0)
        return true; // never synced
    if (cursor.epoch != head.epoch || cursor.number > head.number)
        return false;
    if (cursor.number == head.number || cursor.number == 0)
        return cursor.chain == (cursor.number == 0 ? 0 : head.chain);
    KF_ASSIGN(const std::optional<quint64> chain, log.chainAt(cursor.number));
    return chain == cursor.chain;
}

} // namespace kf::server
