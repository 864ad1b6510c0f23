#pragma once

#include "core/change/operation.h"

namespace kf {

// Three-way merge by lines: `base` is the text that the author of `mine` saw, `theirs` the text as it is now. Changes
// of different lines meet; equal changes count once. Nothing when changes overlap: then both versions stand, since
// merging within a line duplicated and mangled text elsewhere.
std::optional<QByteArray> mergeText(QByteArrayView base, QByteArrayView mine, QByteArrayView theirs);

// The same for encoded values; a null counts as an empty text. Nothing when one of them is no text.
std::optional<EncodedValue> mergeEncodedText(const EncodedValue &base, const EncodedValue &mine,
                                             const EncodedValue &theirs);

} // namespace kf
