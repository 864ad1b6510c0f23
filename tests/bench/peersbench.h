#pragma once

class QString;

namespace kf::bench {

// Runs the rivals' harness in `folder` with Keyfield as one of the peers, and prints each figure as a ratio. The folder
// is written to (packages, results). 0: it ran.
int peersBench(const QString &folder);

} // namespace kf::bench
