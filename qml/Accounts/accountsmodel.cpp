#include "qml/Accounts/accountsmodel.h"

#include "core/base/onresult.h"
#include "core/check/phone.h"
#include "qml/Format/format.h"
#include "qml/Models/reason.h"

#include <QTimer>

namespace kf {

namespace {

// A place of the day will do; an answer that never comes is given up soon after.
constexpr std::chrono::seconds FindWithin{10};
constexpr std::chrono::seconds GiveUpAfter{12};
// Where one is is known worse than this: so are the distances.
constexpr double AboutFrom = 500;

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

AccountsModel::AccountsModel(const Clock &clock, PositionSource &source, QObject *parent)
    : StoreViewModel(clock, parent), m_source(source)
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
    m_filter.clear();
    Q_EMIT queryChanged();
    Q_EMIT filterChanged();
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

void AccountsModel::setSegment(AccountsOrder::Segment segment)
{
    if (m_segment == segment)
        return;
    m_segment = segment;
    m_filter.clear();
    Q_EMIT segmentChanged();
    Q_EMIT filterChanged();
    present();
}

void AccountsModel::setOrder(AccountsOrder::Order order)
{
    if (m_order == order)
        return;
    m_order = order;
    Q_EMIT orderChanged();
    if (order == AccountsOrder::Nearest)
        findPlace();
    else
        present();
}

void AccountsModel::findPlace()
{
    const int search = ++m_searches;
    const auto answered = [this, search](const PositionSource::Answer &answer) {
        if (search != m_searches || !m_searching)
            return;
        m_searching = false;
        m_place = answer;
        present();
    };
    m_searching = true;
    present();
    onResult(m_source.locate(FindWithin), this, answered);
    // A check-in that asks meanwhile takes the answer for itself.
    QTimer::singleShot(GiveUpAfter, this, [answered] { answered(tl::unexpected(PositionTrouble::NoFix)); });
}

QString AccountsModel::callUrl(const QString &key) const
{
    for (const portfolio::Client &client : m_snapshot.book.clients) {
        if (client.id.toString() != key)
            continue;
        const QString number = check::phoneToDial(client.phone);
        return number.isEmpty() ? QString() : QStringLiteral("tel:") + number;
    }
    return {};
}

std::optional<GeoPoint> AccountsModel::here() const
{
    if (m_order != AccountsOrder::Nearest || !m_place || !*m_place)
        return std::nullopt;
    return (*m_place)->point;
}

void AccountsModel::sayPlace(AccountsView &view) const
{
    if (m_order != AccountsOrder::Nearest)
        return;
    view.placeMissing = !m_searching && m_place && !*m_place;
    if (m_searching) {
        view.place = tr("finding where you are");
    } else if (here()) {
        const std::optional<double> accuracy = (*m_place)->accuracy;
        if (accuracy)
            view.place = tr("accuracy %1").arg(format::accuracy(qint32(std::lround(*accuracy))));
    } else if (view.placeMissing) {
        switch (m_place->error()) {
        case PositionTrouble::Denied:
            view.place = tr("location is switched off");
            break;
        case PositionTrouble::NoReceiver:
            view.place = tr("no location on this device");
            break;
        case PositionTrouble::NoFix:
            view.place = tr("location not found");
            break;
        }
    }
}

void AccountsModel::present()
{
    const std::vector<portfolio::Client> &clients = m_snapshot.book.clients;
    const QDateTime time = now();
    AccountsView view;
    view.loaded = m_loaded;
    view.total = int(clients.size());
    QStringList orphans;
    if (m_snapshot.orphanDeals > 0)
        orphans << tr("%n deal(s)", nullptr, m_snapshot.orphanDeals);
    if (m_snapshot.orphanNotes > 0)
        orphans << tr("%n note(s)", nullptr, m_snapshot.orphanNotes);
    view.hasOrphans = !orphans.isEmpty() && m_query.isEmpty() && m_segment == AccountsOrder::All && m_tiers.isEmpty();
    view.orphans = orphans.join(QStringLiteral(", "));
    sayPlace(view);

    std::vector<Reasons> reasons;
    reasons.reserve(clients.size());
    for (const portfolio::Client &client : clients) {
        reasons.push_back(portfolio::signalsOf(client, time));
        view.atRisk += belongsTo(AccountsOrder::AtRisk, reasons.back()) ? 1 : 0;
        view.notSeen += belongsTo(AccountsOrder::NotSeen, reasons.back()) ? 1 : 0;
        view.hasGroups = view.hasGroups || !client.parent.isNull();
    }
    presentFilters(view, reasons);
    const QString wanted = folded(m_query);
    const AccountsFilter chosen = filterNow();
    const bool tree = m_order == AccountsOrder::ByGroup && view.narrowing.isEmpty();
    std::vector<AccountRow> rows;
    for (const Placed &at : placed(clients, m_snapshot.named, m_order, here())) {
        const portfolio::Client &client = clients[at.client];
        if (!isChosen(chosen, client, reasons[at.client]))
            continue;
        const Found *hit = nullptr;
        if (!wanted.isEmpty() && !folded(client.name).contains(wanted)) {
            hit = found(client.id);
            if (!hit)
                continue;
        }
        rows.push_back(accountRow(client, reasons[at.client], hit));
        if (tree)
            rows.back().depth = at.depth;
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

AccountRow AccountsModel::accountRow(const portfolio::Client &client, const Reasons &reasons, const Found *found) const
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
        sayReason(client, reasons, row);
    }
    if (const auto from = here(); from && client.place) {
        row.distance = format::distance(distance(*from, client.place->point));
        if ((*m_place)->accuracy.value_or(AboutFrom + 1) > AboutFrom)
            row.distance.prepend(QStringLiteral("≈ "));
    }
    QStringList spoken{client.name};
    if (!client.tier.isEmpty())
        spoken << tr("segment %1").arg(client.tier);
    spoken << row.reason << row.distance;
    spoken.removeAll(QString());
    row.spoken = spoken.join(QStringLiteral(", "));
    return row;
}

// The worst signal wins: what needs attention, then what comes, then how long ago it was.
void AccountsModel::sayReason(const portfolio::Client &client, const Reasons &reasons, AccountRow &row) const
{
    if (!reasons.empty()) {
        const Reason reason = reasonOf(reasons.front(), now());
        row.reason = reason.text;
        row.reasonIcon = reason.icon;
        row.tone = reason.tone;
        return;
    }
    const QDate today = now().date();
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
        row.reasonIcon = QStringLiteral("walk");
        row.reason = tr("Visit %1", "Visit 9 days ago").arg(format::dayFromHere(local(client.lastVisit).date(), today));
        return;
    }
    row.reason = client.about;
    row.reasonIcon = client.about.isEmpty() ? QString() : QStringLiteral("accounts");
}

} // namespace kf
