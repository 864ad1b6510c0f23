#pragma once

#include "core/base/id.h"
#include "core/search/query.h"
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

public:
    bool loaded = false;
    int total = 0;           // clients, whatever is searched for
    bool hasOrphans = false; // records that belong to no client
    QString orphans;         // 3 сделки, 1 заметка

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
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString name;
    QString tier;
    QString reason;         // the one thing to know before opening
    QList<int> reasonMarks; // words found in it
    QString reasonIcon;
    QString tone; // "neutral", "warning", "danger"
    QString spoken;

    bool operator==(const AccountRow &) const = default;
};

class AccountsModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::AccountsView view READ view NOTIFY viewChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(kf::RowModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(QString noClientKey READ noClientKey CONSTANT)

public:
    struct Client
    {
        RecordId id;
        QString name;
        QString tier;
        QString about;
        qint64 nextVisit = 0; // UTC ms of its start; 0: none
        qint64 lastVisit = 0;
        int overdue = 0; // tasks and promises
    };
    struct Snapshot
    {
        std::vector<Client> clients; // by name
        int orphanDeals = 0;         // with no client
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

    explicit AccountsModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);
    // Results for a query beyond the clients' names; an answer to an older query is dropped.
    void showFound(const QString &query, std::vector<Found> found);

    const AccountsView &view() const { return m_view; }
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    RowModel *accounts() { return &m_accounts; }
    QString noClientKey() const { return kf::noClientKey(); }

Q_SIGNALS:
    void viewChanged();
    void queryChanged();

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    void search();
    AccountRow accountRow(const Client &client, const Found *found) const;
    const Found *found(const RecordId &account) const;
    void sayReason(const Client &client, AccountRow &row) const;

    bool m_loaded = false;
    Snapshot m_snapshot;
    QString m_query;
    std::vector<Found> m_found;
    AccountsView m_view;
    ListOf<AccountRow> m_accounts;
};

} // namespace kf
