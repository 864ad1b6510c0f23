#pragma once

class QString;

namespace kf::bench {

// First sync, sending of offline work, bytes on the wire and memory, against the real keyfield-server beside this
// program. 0: all went well.
int syncBench(int count);

// The part of it that runs in a process of its own, so that its memory is its own: a new device in `directory`.
int syncDevice(const QString &directory, const QString &code);

} // namespace kf::bench
