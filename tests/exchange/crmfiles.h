#pragma once

#include <QByteArray>

// Three files as a CRM exports them, with the blemishes that real ones have: clients that stand before the holding they
// belong to, deals of no client, one product spelt in another way than in the price list, open deals without a date of
// closing and without a sum, no column of currencies. The same at every call.
namespace kf::test {

struct CrmFiles
{
    static constexpr int Accounts = 85;
    static constexpr int AccountsBeforeTheirParent = 6;
    static constexpr int Products = 7;

    QByteArray accounts;
    QByteArray products;
    QByteArray deals;
    int dealCount = 0;
    int withoutAccount = 0;
    int misspelt = 0;
    int open = 0;
};

CrmFiles makeCrmFiles(int dealCount = 8800);

} // namespace kf::test
