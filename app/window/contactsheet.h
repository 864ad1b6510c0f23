#pragma once

#include <QString>

namespace kf {

// For each page of the pictures in `shots` a sheet-PAGE.png beside them: its pictures in one row and, below, those of
// the design that show the same page. `design`: a folder of {phone|desk}-NN-PAGE[-dark].png; empty: the first row
// alone. Gives the number of sheets; -1: one could not be written.
int writeContactSheets(const QString &shots, const QString &design);

} // namespace kf
