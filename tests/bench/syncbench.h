#pragma once

class QString;

namespace kf::bench {

// What the same work costs with bare SQLCipher, taken in the same run.
struct BareTimes
{
    double bulkMs = 0; // all rows of a first sync, with the same index
    double sendMs = 0; // 2,000 entries of a log, and the 2,000 rows they change, in one durable transaction
};

// First sync, sending of offline work, bytes on the wire and memory, against the real keyfield-server beside this
// program. `postgres`: a connection URL; empty: the embedded store. 0: all went well.
int syncBench(int count, const BareTimes &bare, const QString &postgres);

// The part of it that runs in a process of its own, so that its memory is its own: a new device in `directory`.
int syncDevice(const QString &directory, const QString &code, const BareTimes &bare);

} // namespace kf::bench
