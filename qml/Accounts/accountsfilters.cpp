// The filters of the list of clients: what is chosen now, and what is kept under a name.
#include "core/store/schema.h"
#include "qml/Accounts/accountsmodel.h"

namespace kf {

namespace {

constexpr char FiltersKey[] = "account-filters";
constexpr qsizetype LongestName = 40;

} // namespace

void AccountsModel::setTiers(const QStringList &tiers)
{
    QStringList sorted = tiers;
    sorted.sort();
    if (m_tiers == sorted)
        return;
    m_tiers = sorted;
    m_filter.clear();
    Q_EMIT filterChanged();
    present();
}

void AccountsModel::toggleTier(const QString &tier)
{
    QStringList tiers = m_tiers;
    if (tiers.removeAll(tier) == 0)
        tiers << tier;
    setTiers(tiers);
}

void AccountsModel::clearFilter()
{
    setTiers({});
    setSegment(AccountsOrder::All);
    setQuery({});
}

AccountsFilter AccountsModel::filterNow() const
{
    AccountsFilter filter;
    filter.words = m_query.trimmed();
    filter.tiers = m_tiers;
    filter.segment = m_segment;
    filter.order = m_order;
    return filter;
}

void AccountsModel::useFilter(const QString &key)
{
    const auto at = std::find_if(m_filters.begin(), m_filters.end(),
                                 [&](const AccountsFilter &filter) { return filter.key == key; });
    if (at == m_filters.end())
        return;
    const AccountsFilter filter = *at;
    setTiers(filter.tiers);
    setSegment(filter.segment);
    setQuery(filter.words);
    setOrder(filter.order);
    m_filter = filter.key;
    Q_EMIT filterChanged();
    present();
}

void AccountsModel::saveFilter(const QString &name)
{
    AccountsFilter filter = filterNow();
    filter.name = name.simplified().left(LongestName);
    if (filter.name.isEmpty())
        return;
    std::vector<AccountsFilter> filters = m_filters;
    const auto same = std::find_if(filters.begin(), filters.end(), [&](const AccountsFilter &kept) {
        return kept.name.compare(filter.name, Qt::CaseInsensitive) == 0;
    });
    if (same != filters.end()) {
        filter.key = same->key;
        *same = filter;
    } else {
        filter.key = RecordId::generate(now().toMSecsSinceEpoch()).toString();
        filters.push_back(filter);
    }
    const QString saved = filter.name;
    keepFilters(std::move(filters), tr("The filter «%1» is saved").arg(saved));
    m_filter = filter.key;
    Q_EMIT filterChanged();
    present();
}

void AccountsModel::removeFilter(const QString &key)
{
    std::vector<AccountsFilter> filters = m_filters;
    const auto at =
        std::find_if(filters.begin(), filters.end(), [&](const AccountsFilter &filter) { return filter.key == key; });
    if (at == filters.end())
        return;
    const QString name = at->name;
    filters.erase(at);
    if (m_filter == key) {
        m_filter.clear();
        Q_EMIT filterChanged();
    }
    keepFilters(std::move(filters), tr("The filter «%1» is deleted").arg(name));
}

void AccountsModel::undo()
{
    if (m_filtersBefore)
        keepFilters(std::move(*m_filtersBefore), {});
    m_filtersBefore.reset();
}

void AccountsModel::keepFilters(std::vector<AccountsFilter> filters, const QString &done)
{
    m_filtersBefore = std::exchange(m_filters, std::move(filters));
    present();
    writeToStore([json = toJson(m_filters)](
                     Store::WriteAccess &access) { return writeMeta(access.keeper.db(), FiltersKey, json); },
                 [this, done](const Result<void> &written) {
                     if (!written)
                         Q_EMIT failed(tr("The filter could not be saved: %1").arg(written.error().message));
                     else if (!done.isEmpty())
                         Q_EMIT this->done(done);
                 });
}

void AccountsModel::readFilters()
{
    if (!session() || std::exchange(m_filtersRead, true))
        return;
    onResult(session()->store().read([](Reader &reader) { return reader.meta(FiltersKey); }), this,
             [this](const Result<QByteArray> &kept) {
                 if (kept && m_filters.empty())
                     showFilters(filtersFromJson(*kept));
             });
}

void AccountsModel::showFilters(std::vector<AccountsFilter> filters)
{
    m_filters = std::move(filters);
    present();
}

QString AccountsModel::wordsOf(const AccountsFilter &filter) const
{
    QStringList words;
    if (filter.segment == AccountsOrder::AtRisk)
        words << tr("at risk");
    else if (filter.segment == AccountsOrder::NotSeen)
        words << tr("not seen lately");
    if (!filter.tiers.isEmpty())
        words << tr("segment %1").arg(filter.tiers.join(QStringLiteral(", ")));
    if (!filter.words.isEmpty())
        words << QStringLiteral("«%1»").arg(filter.words);
    QString text = words.join(QStringLiteral(" · "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// Words may be found in what belongs to a client, so that nobody knows how many they are before they are looked for.
int AccountsModel::countOf(const AccountsFilter &filter, const std::vector<Reasons> &reasons) const
{
    if (!filter.words.isEmpty())
        return -1;
    const std::vector<portfolio::Client> &clients = m_snapshot.book.clients;
    int count = 0;
    for (size_t i = 0; i < clients.size(); ++i)
        count += isChosen(filter, clients[i], reasons[i]) ? 1 : 0;
    return count;
}

bool AccountsModel::isChosen(const AccountsFilter &filter, const portfolio::Client &client,
                             const Reasons &reasons) const
{
    return belongsTo(filter.segment, reasons) && (filter.tiers.isEmpty() || filter.tiers.contains(client.tier));
}

void AccountsModel::presentFilters(AccountsView &view, const std::vector<Reasons> &reasons)
{
    for (const portfolio::Client &client : m_snapshot.book.clients) {
        if (!client.tier.isEmpty() && !view.tiers.contains(client.tier))
            view.tiers << client.tier;
    }
    view.tiers.sort();
    const AccountsFilter chosen = filterNow();
    view.narrowing = wordsOf(chosen);
    std::vector<FilterRow> rows;
    for (const AccountsFilter &filter : m_filters) {
        rows.push_back({filter.key, filter.name, wordsOf(filter), countOf(filter, reasons), filter.key == m_filter});
        if (filter.key == m_filter)
            view.narrowing = filter.name;
    }
    m_filterRows.setRows(std::move(rows));
}

} // namespace kf
