#pragma once

namespace kf::bench {

// `./dev bench search [COUNT]`: the search over COUNT notes of real length; 0 when the measured figures hold.
int searchBench(int count);

} // namespace kf::bench
