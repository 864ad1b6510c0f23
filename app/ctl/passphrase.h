#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>

namespace kf::ctl {

enum class PassphraseUse {
    Unlock, // KEYFIELD_PASSPHRASE
    Choose, // the same
    Rescue  // of a rescue file: KEYFIELD_RESCUE_PASSPHRASE
};

// From the environment, which the process then forgets; nothing: it is not there. InvalidInput when it is empty.
Result<std::optional<Secret>> givenPassphrase(PassphraseUse use);

// So given, else typed at the terminal without an echo; twice when one is chosen. InvalidInput when there is neither,
// or two different ones.
Result<Secret> askPassphrase(PassphraseUse use);

} // namespace kf::ctl
