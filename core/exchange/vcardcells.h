#pragma once

#include "core/exchange/vcardlines.h"

#include <QString>

namespace kf {

// What one vCard says, under the headings that a table of people would have: "Full name", "Company", "Title", "Phone",
// "E-mail", "Birthday", "Description". What there is more than one of stands under "Phone 2" and so on, the preferred
// one first; every other property has its own name for a heading, and what cannot be read stands under "Unreadable".
// So all of a card is somewhere.
struct VcardCells
{
    struct Cell
    {
        QString heading;
        QString text;
    };
    std::vector<Cell> cells;
    QString problem; // why the card cannot be used; empty: it can be
    QString problemHeading;
};

// The headings above, in this order.
const QStringList &vcardHeadings();

// `encoding`: of what names none.
VcardCells readVcard(const VcardText &card, TextEncoding encoding);

} // namespace kf
