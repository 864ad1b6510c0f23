#pragma once

#include "core/base/id.h"
#include "core/device/position.h"
#include "core/search/query.h"
#include "qml/Accounts/accountsfilter.h"
#include "qml/Models/keys.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

#include <optional>

namespace kf {

struct AccountsView
{
    Q_GADGET
    QML_VALUE_TYPE(accountsView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(int total MEMBER total CONSTANT)
    Q_PROPERTY(bool hasOrphans MEMBER hasOrphans CONSTANT)
    Q_PROPERTY(QString orphans MEMBER orphans CONSTANT)
    Q_PROPERTY(int atRisk MEMBER atRisk CONSTANT)
    Q_PROPERTY(int notSeen MEMBER notSeen CONSTANT)
    Q_PROPERTY(bool hasGroups MEMBER hasGroups CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(bool placeMissing MEMBER placeMissing CONSTANT)
    Q_PROPERTY(QStringList tiers MEMBER tiers CONSTANT)
    Q_PROPERTY(QString narrowing MEMBER narrowing CONSTANT)

public:
    bool loaded = false;
    int total = 0;           // clients, whatever is searched for
    bool hasOrphans = false; // records that belong to no client
    QString orphans;         // 3 сделки, 1 заметка
    int atRisk = 0;          // clients of these segments
    int notSeen = 0;
    bool hasGroups = false;    // somebody belongs to a group of companies
    QString place;             // with Nearest: точность ±12 м; why there is no place
    bool placeMissing = false; // with Nearest: it is sorted by name meanwhile
    QStringList tiers;         // those that there are
    QString narrowing; // Под угрозой · Сегмент A, or the name of the filter; empty: everybody is shown

    bool operator==(const AccountsView &) const = default;
};

struct AccountRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString tier MEMBER tier CONSTANT)
    Q_PROPERTY(QString reason MEMBER reason CONSTANT)
    Q_PROPERTY(QList<int> reasonMarks MEMBER reasonMarks CONSTANT)
    Q_PROPERTY(QString reasonIcon MEMBER reasonIcon CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString distance MEMBER distance CONSTANT)
    Q_PROPERTY(int depth MEMBER depth CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString name;
    QString tier;
    QString reason;         // the one thing to know before opening
    QList<int> reasonMarks; // words found in it
    QString reasonIcon;
    QString tone;     // "neutral", "warning", "danger"
    QString distance; // 2,4 км
    int depth = 0;    // below how many groups of companies
    QString spoken;

    bool operator==(const AccountRow &) const = default;
};

// A filter that was kept.
struct FilterRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(int count MEMBER count CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key;
    QString name;
    QString detail;
    int count = 0; // of clients; -1: not known before it is looked for
    bool chosen = false;

    bool operator==(const FilterRow &) const = default;
};

class AccountsModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::AccountsView view READ view NOTIFY viewChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(kf::AccountsOrder::Segment segment READ segment WRITE setSegment NOTIFY segmentChanged)
    Q_PROPERTY(kf::AccountsOrder::Order order READ order WRITE setOrder NOTIFY orderChanged)
    Q_PROPERTY(QStringList tiers READ tiers WRITE setTiers NOTIFY filterChanged)
    Q_PROPERTY(QString filter READ filter NOTIFY filterChanged)
    Q_PROPERTY(kf::RowModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(kf::RowModel *filters READ filters CONSTANT)
    Q_PROPERTY(QString noClientKey READ noClientKey CONSTANT)

public:
    struct Snapshot
    {
        portfolio::Portfolio book;
        std::vector<size_t> named; // its clients, byName()
        int orphanDeals = 0;       // with no client
        int orphanNotes = 0;
    };
    // Why a client is among the results though its name does not say so: a person, a note.
    struct Found
    {
        RecordId account;
        QString icon;
        QString snippet;
        std::vector<search::TextRange> marks = {};
    };

    // `source` outlives it.
    AccountsModel(const Clock &clock, PositionSource &source, QObject *parent = nullptr);
    void show(Snapshot snapshot);
    // Results for a query beyond the clients' names; an answer to an older query is dropped.
    void showFound(const QString &query, std::vector<Found> found);

    const AccountsView &view() const { return m_view; }
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    AccountsOrder::Segment segment() const { return m_segment; }
    void setSegment(AccountsOrder::Segment segment);
    AccountsOrder::Order order() const { return m_order; }
    // Nearest asks where one is.
    void setOrder(AccountsOrder::Order order);
    Q_INVOKABLE void findPlace();
    Q_INVOKABLE QString callUrl(const QString &key) const; // of a client; empty: there is no number
    // Clients of these tiers; none: of any.
    const QStringList &tiers() const { return m_tiers; }
    void setTiers(const QStringList &tiers);
    Q_INVOKABLE void toggleTier(const QString &tier);
    Q_INVOKABLE void clearFilter(); // everybody again
    // Filters are kept in the store. One that has the name already is replaced.
    const QString &filter() const { return m_filter; } // the key of the one in use; empty: none, or changed since
    Q_INVOKABLE void saveFilter(const QString &name);
    Q_INVOKABLE void useFilter(const QString &key);
    Q_INVOKABLE void removeFilter(const QString &key);
    void undo(); // the last one saved or removed
    void showFilters(std::vector<AccountsFilter> filters);
    RowModel *accounts() { return &m_accounts; }
    RowModel *filters() { return &m_filterRows; }
    QString noClientKey() const { return kf::noClientKey(); }

Q_SIGNALS:
    void viewChanged();
    void queryChanged();
    void segmentChanged();
    void orderChanged();
    void filterChanged();
    // Something that undo() takes back.
    void done(const QString &text);
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    using Reasons = std::vector<portfolio::Signal>;
    void search();
    void readFilters();
    void keepFilters(std::vector<AccountsFilter> filters, const QString &done);
    AccountsFilter filterNow() const;
    QString wordsOf(const AccountsFilter &filter) const;
    int countOf(const AccountsFilter &filter, const std::vector<Reasons> &reasons) const;
    bool isChosen(const AccountsFilter &filter, const portfolio::Client &client, const Reasons &reasons) const;
    void presentFilters(AccountsView &view, const std::vector<Reasons> &reasons);
    AccountRow accountRow(const portfolio::Client &client, const Reasons &reasons, const Found *found) const;
    const Found *found(const RecordId &account) const;
    void sayReason(const portfolio::Client &client, const Reasons &reasons, AccountRow &row) const;
    void sayPlace(AccountsView &view) const;
    std::optional<GeoPoint> here() const;

    PositionSource &m_source;

    bool m_loaded = false;
    Snapshot m_snapshot;
    QString m_query;
    AccountsOrder::Segment m_segment = AccountsOrder::All;
    AccountsOrder::Order m_order = AccountsOrder::ByName;
    std::optional<PositionSource::Answer> m_place;
    int m_searches = 0; // for a place
    bool m_searching = false;
    std::vector<Found> m_found;
    AccountsView m_view;
    ListOf<AccountRow> m_accounts;
    QStringList m_tiers;
    QString m_filter;
    std::vector<AccountsFilter> m_filters;
    std::optional<std::vector<AccountsFilter>> m_filtersBefore;
    bool m_filtersRead = false;
    ListOf<FilterRow> m_filterRows;
};

} // namespace kf
