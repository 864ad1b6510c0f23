#pragma once

#include "qml/Accounts/accountsorder.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace kf {

// How the list of clients was narrowed and sorted, kept under a name.
struct AccountsFilter
{
    QString key; // unique among them
    QString name;
    QString words;     // what was searched for
    QStringList tiers; // none: whatever it is
    AccountsOrder::Segment segment = AccountsOrder::All;
    AccountsOrder::Order order = AccountsOrder::ByName;

    bool operator==(const AccountsFilter &) const = default;
};

// Kept in the store, on this device. What cannot be read of it is left out.
QByteArray toJson(const std::vector<AccountsFilter> &filters);
std::vector<AccountsFilter> filtersFromJson(const QByteArray &json);

} // namespace kf
