#pragma once

#include "core/record/types.h"

#include <QRandomGenerator>

namespace kf::bench {

// A portfolio of `count` records, the same for the same count: 1 % clients, 5 % people, 20 % tasks, 74 % notes, in
// Russian, some 400 bytes each as JSON. Calls `take` for each, parents first.
void portfolio(int count, const std::function<void(Record)> &take);

QString randomWords(QRandomGenerator &random, int least, int most);

// A note of 100 to 600 characters as people write them, and a client's name; for the search.
QString realText(QRandomGenerator &random);
QString realName(QRandomGenerator &random);

} // namespace kf::bench
