#pragma once

namespace kf::bench {

// What reading a note of 2,000 characters costs, with a workspace of 5,000 people. Returns an exit code: 1 when it
// takes a millisecond or more.
int captureBench();

} // namespace kf::bench
