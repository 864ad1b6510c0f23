#pragma once

#include "core/store/reader.h"

#include <QHash>
#include <QSet>

namespace kf::calendar {

// Whose visit an event plans: the client of those who take part, by their address or its domain, else the one whose
// name stands in the title or the place in any of its word forms. Never a guess between two.
class ClientFinder
{
public:
    static Result<ClientFinder> read(Reader &reader);

    struct Found
    {
        RecordId account;             // null: none, or several
        std::vector<RecordId> people; // the contacts who take part
    };
    // `client` is its name, where an event says it outright.
    Found find(const QString &client, const QStringList &emails, const QString &title, const QString &place) const;

private:
    struct Name
    {
        RecordId account;
        std::vector<std::vector<QByteArray>> words; // the forms of each
    };

    void addAddress(const QString &email, const RecordId &account, const RecordId &contact);
    void addName(const QString &name, const RecordId &account);
    RecordId byName(const QString &text) const;

    QHash<QString, QSet<RecordId>> m_accountsByEmail;
    QHash<QString, QSet<RecordId>> m_accountsByDomain;
    QHash<QString, std::vector<RecordId>> m_contacts;
    QHash<QString, QSet<RecordId>> m_accountsByName; // the whole of it
    std::vector<Name> m_names;
    QHash<QByteArray, std::vector<size_t>> m_byFirstWord; // names, by each form of their first word
};

} // namespace kf::calendar
