#include "qml/Accounts/accountsmodel.h"

#include "qml/Format/format.h"

namespace kf {

namespace {

// Without a visit for this long a client is on his way to being forgotten.
constexpr qint64 LongAgoDays = 30;

QDateTime local(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs);
}

// As people look for a name: whatever the case, and with one letter for ё and е.
QString folded(const QString &text)
{
    return text.toCaseFolded().replace(QChar(0x0451), QChar(0x0435)).simplified();
}

} // namespace

AccountsModel::AccountsModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
}

void AccountsModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    present();
}

void AccountsModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    m_found.clear();
    Q_EMIT queryChanged();
    present();
    search();
}

void AccountsModel::showFound(const QString &query, std::vector<Found> found)
{
    if (query != m_query)
        return;
    m_found = std::move(found);
    present();
}

void AccountsModel::present()
{
    AccountsView view;
    view.loaded = m_loaded;
    view.total = int(m_snapshot.clients.size());
    QStringList orphans;
    if (m_snapshot.orphanDeals > 0)
        orphans << tr("%n deal(s)", nullptr, m_snapshot.orphanDeals);
    if (m_snapshot.orphanNotes > 0)
        orphans << tr("%n note(s)", nullptr, m_snapshot.orphanNotes);
    view.hasOrphans = !orphans.isEmpty() && m_query.isEmpty();
    view.orphans = orphans.join(QStringLiteral(", "));

    const QString wanted = folded(m_query);
    std::vector<AccountRow> rows;
    for (const Client &client : m_snapshot.clients) {
        if (wanted.isEmpty() || folded(client.name).contains(wanted)) {
            rows.push_back(accountRow(client, nullptr));
        } else if (const Found *hit = found(client.id)) {
            rows.push_back(accountRow(client, hit));
        }
    }
    m_accounts.setRows(std::move(rows));
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

const AccountsModel::Found *AccountsModel::found(const RecordId &account) const
{
    const auto at =
        std::find_if(m_found.begin(), m_found.end(), [&](const Found &found) { return found.account == account; });
    return at == m_found.end() ? nullptr : &*at;
}

AccountRow AccountsModel::accountRow(const Client &client, const Found *found) const
{
    AccountRow row;
    row.key = client.id.toString();
    row.name = client.name;
    row.tier = client.tier;
    row.tone = QStringLiteral("neutral");
    if (found) {
        row.reason = found->snippet;
        row.reasonMarks = format::marks(found->marks);
        row.reasonIcon = found->icon;
    } else {
        sayReason(client, row);
    }
    QStringList spoken{client.name};
    if (!client.tier.isEmpty())
        spoken << tr("segment %1").arg(client.tier);
    if (!row.reason.isEmpty())
        spoken << row.reason;
    row.spoken = spoken.join(QStringLiteral(", "));
    return row;
}

// The worst signal wins: what is overdue, then what comes, then how long ago it was.
void AccountsModel::sayReason(const Client &client, AccountRow &row) const
{
    const QDate today = now().date();
    if (client.overdue > 0) {
        row.reason = client.overdue == 1 ? tr("Overdue task") : tr("%n overdue task(s)", nullptr, client.overdue);
        row.reasonIcon = QStringLiteral("task");
        row.tone = QStringLiteral("danger");
        return;
    }
    if (client.nextVisit > 0) {
        const QDateTime start = local(client.nextVisit);
        const qint64 days = today.daysTo(start.date());
        row.reason = days <= 0   ? tr("Visit today at %1").arg(format::time(start.time()))
                     : days == 1 ? tr("Visit tomorrow at %1").arg(format::time(start.time()))
                                 : tr("Visit on %1").arg(format::day(start.date(), today));
        row.reasonIcon = QStringLiteral("calendar");
        return;
    }
    if (client.lastVisit > 0) {
        const QDate last = local(client.lastVisit).date();
        const qint64 days = last.daysTo(today);
        row.reasonIcon = QStringLiteral("walk");
        if (days > LongAgoDays) {
            row.reason = tr("No visit for %n day(s)", nullptr, int(days));
            row.tone = QStringLiteral("warning");
        } else {
            row.reason = tr("Visit %1", "Visit 9 days ago").arg(format::dayFromHere(last, today));
        }
        return;
    }
    row.reason = client.about;
    row.reasonIcon = client.about.isEmpty() ? QString() : QStringLiteral("accounts");
}

} // namespace kf
