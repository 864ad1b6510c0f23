#include "tests/exchange/crmfiles.h"

#include <QDate>
#include <QRandomGenerator>

#include <array>

namespace kf::test {

namespace {

constexpr std::array<const char *, CrmFiles::Products> Products{"Oat One",  "Oat One Pro", "Rye Small", "Rye Large",
                                                                "Bran Pro", "Bran Basic",  "Malt 500"};
constexpr size_t Misspelt = 4; // "BranPro" in every deal
constexpr std::array<const char *, 5> Agents{"Ida Holm", "Ole Brandt", "Mia Torp", "Jan Friis", "Eva Lund"};
constexpr std::array<const char *, 4> Sectors{"retail", "software", "medical", "services"};

QByteArray accountName(int i)
{
    return "Company " + QByteArray::number(i);
}

// Every eighth belongs to another one; six of these stand before it.
QByteArray parentOf(int i)
{
    if (i % 8 != 3)
        return {};
    const int group = i / 8;
    return group < CrmFiles::AccountsBeforeTheirParent ? accountName(i + 41) : accountName(i - 35);
}

QByteArray date(int day)
{
    return QDate(2025, 10, 1).addDays(day).toString(Qt::ISODate).toLatin1();
}

} // namespace

CrmFiles makeCrmFiles(int dealCount)
{
    QRandomGenerator random(20261013);
    CrmFiles files;
    files.dealCount = dealCount;
    files.accounts = "account,sector,year_established,revenue,employees,office_location,subsidiary_of\r\n";
    for (int i = 0; i < CrmFiles::Accounts; ++i) {
        files.accounts += accountName(i) + ',' + Sectors[size_t(i) % Sectors.size()] + ',' +
                          QByteArray::number(1980 + i % 40) + ',' + QByteArray::number(100 + i) + ".5," +
                          QByteArray::number(50 * i) + ",\"Main street " + QByteArray::number(i) + ", Town\"," +
                          parentOf(i) + "\r\n";
    }
    files.products = "product,series,sales_price\r\n";
    for (size_t i = 0; i < Products.size(); ++i)
        files.products += QByteArray(Products[i]) + ',' + QByteArray(Products[i]).left(3) + ',' +
                          QByteArray::number(55 + 700 * int(i)) + "\r\n";

    files.deals = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\r\n";
    for (int i = 0; i < dealCount; ++i) {
        const size_t product = random.bounded(quint32(Products.size()));
        const bool hasAccount = random.bounded(100) >= 16;
        const bool closed = random.bounded(100) >= 24;
        const int day = int(random.bounded(300));
        files.withoutAccount += hasAccount ? 0 : 1;
        files.open += closed ? 0 : 1;
        files.misspelt += product == Misspelt ? 1 : 0;
        files.deals += QByteArray("D") + QByteArray::number(100000 + i) + ',' + Agents[random.bounded(5u)] + ',' +
                       (product == Misspelt ? QByteArray("BranPro") : QByteArray(Products[product])) + ',' +
                       (hasAccount ? accountName(int(random.bounded(quint32(CrmFiles::Accounts)))) : QByteArray()) +
                       ',' + (closed ? "Won" : "Engaging") + ',' + date(day) + ',' +
                       (closed ? date(day + 60) : QByteArray()) + ',' +
                       (closed ? QByteArray::number(40 + random.bounded(5000u)) : QByteArray()) + "\r\n";
    }
    return files;
}

} // namespace kf::test
