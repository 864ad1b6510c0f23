#include "core/portfolio/portfolio.h"

#include <algorithm>

namespace kf::portfolio {

qint64 Portfolio::greatestDeals() const
{
    qint64 greatest = 0;
    for (const Client &client : clients)
        greatest = std::max(greatest, client.openDeals);
    return greatest;
}

} // namespace kf::portfolio
