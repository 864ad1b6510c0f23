#pragma once

namespace kf {

// Makes the fonts that are built in, Inter and Inter Display, known to the application. Call it once, after the
// QGuiApplication was made and before the first window. False: one of them could not be read.
bool loadFonts();

} // namespace kf
