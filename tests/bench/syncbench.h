#pragma once

namespace kf::bench {

// First sync, push and bytes on the wire, against the real keyfield-server beside this program. 0: all went well.
int syncBench(int count);

} // namespace kf::bench
