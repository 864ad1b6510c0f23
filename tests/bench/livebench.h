#pragma once

namespace kf::bench {

// `./dev bench sync`: how soon a change shows on another connected device, on both engines, and what devices cost the
// server that only wait. Against the real keyfield-server beside this program. 1: beyond the aims.
int liveBench();

} // namespace kf::bench
