#pragma once

// Stable names of why an operation was not accepted; they travel and are kept with it. The app has words for each of
// them: SyncModel::reasonText.
namespace kf::refusal {

inline constexpr char UnknownRecord[] = "unknown-record"; // also an edit of what was refused itself
inline constexpr char ReadOnly[] = "read-only";
inline constexpr char TooLarge[] = "too-large";
inline constexpr char Malformed[] = "malformed";
inline constexpr char NotAllowed[] = "not-allowed"; // to anybody in this role
inline constexpr char NoRight[] = "no-right";       // on this client, or no longer
// Not the server's: taken in from a rescue file, it would have taken the place of one made here, which its author has
// not seen.
inline constexpr char EditedHere[] = "edited-here";

} // namespace kf::refusal
