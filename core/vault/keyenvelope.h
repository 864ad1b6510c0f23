#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/vault/keyslot.h"

#include <QByteArray>
#include <QByteArrayView>

namespace kf {

// The key of a file that leaves the device, wrapped in one that comes from a passphrase, as a vault wraps its own. What
// stands before it in the file is given as `bound`: an envelope opens there and nowhere else. Each call derives a key,
// some 230 ms with the desktop profile: off the UI thread.
class KeyEnvelope
{
public:
    static constexpr qsizetype MaxSize = 512; // bytes of a sealed one

    // `key`: 32 bytes; `passphrase`: as a vault's; `nowMs`: UTC milliseconds.
    static Result<QByteArray> seal(const Secret &key, const Secret &passphrase, KdfProfile kdf, qint64 nowMs,
                                   QByteArrayView bound);

    // WrongPassphrase; Damaged for anything that seal() does not write or that is bound to something else, said before
    // a key is derived by its word; LimitExceeded (not enough memory).
    static Result<Secret> open(QByteArrayView sealed, const Secret &passphrase, QByteArrayView bound);
};

} // namespace kf
