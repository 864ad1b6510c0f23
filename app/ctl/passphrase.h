#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace kf::ctl {

enum class PassphraseUse { Unlock, Choose };

// From KEYFIELD_PASSPHRASE, which the process then forgets, else typed at the terminal without an echo; twice when one
// is chosen. InvalidInput when there is neither, or two different ones.
Result<Secret> askPassphrase(PassphraseUse use);

} // namespace kf::ctl
