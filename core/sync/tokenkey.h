#pragma once

namespace kf {

// Where the store keeps the token of its device, from run to run.
inline constexpr char TokenKey[] = "token";

} // namespace kf
