#include "core/calendar/clientfinder.h"

#include "core/record/types.h"
#include "core/search/splitter.h"
#include "core/search/wordforms.h"

#include <algorithm>
#include <array>
#include <functional>

namespace kf::calendar {

namespace {

constexpr qsizetype ShortestName = 3; // letters of a name of one word
constexpr size_t LongestText = 100;   // words

// Where anybody has a letter box: they say nothing of whom one works for.
constexpr std::array PublicDomains{"gmail.com",  "googlemail.com", "mail.ru",     "bk.ru",      "inbox.ru",
                                   "list.ru",    "internet.ru",    "yandex.ru",   "yandex.com", "ya.ru",
                                   "rambler.ru", "outlook.com",    "hotmail.com", "live.com",   "icloud.com",
                                   "me.com",     "mac.com",        "yahoo.com",   "proton.me",  "protonmail.com",
                                   "vk.com",     "msn.com",        "aol.com",     "gmx.de",     "web.de"};
// Of a firm's name, but not what one calls it.
constexpr std::array LegalForms{"ооо", "оао", "зао", "пао", "ао", "ип", "llc", "ltd", "inc", "gmbh", "corp"};

QString domainOf(const QString &email)
{
    const QString domain = email.section(u'@', -1);
    const bool open = std::any_of(PublicDomains.begin(), PublicDomains.end(),
                                  [&](const char *one) { return domain == QLatin1String(one); });
    return open || !domain.contains(u'.') ? QString() : domain;
}

std::vector<QByteArray> wordsOf(const QString &text, size_t most)
{
    const QByteArray utf8 = text.toUtf8();
    search::Splitter splitter(utf8);
    std::vector<QByteArray> words;
    while (words.size() < most && splitter.next()) {
        for (const search::Piece &piece : splitter.pieces())
            words.push_back(splitter.text(piece).toByteArray());
    }
    return words;
}

bool isLegalForm(const QByteArray &word)
{
    return std::any_of(LegalForms.begin(), LegalForms.end(), [&](const char *form) { return word == form; });
}

Result<void> forEach(Reader &reader, const RecordType &type, const std::function<void(const Record &)> &take)
{
    constexpr qint64 PageSize = 10'000;
    Query page;
    page.type = &type;
    page.limit = PageSize;
    for (;;) {
        KF_ASSIGN(const auto records, reader.list(page));
        std::for_each(records.begin(), records.end(), take);
        if (qint64(records.size()) < PageSize)
            return {};
        page.offset += PageSize;
    }
}

RecordId theOnly(const QSet<RecordId> &ids)
{
    return ids.size() == 1 ? *ids.begin() : RecordId();
}

} // namespace

Result<ClientFinder> ClientFinder::read(Reader &reader)
{
    ClientFinder finder;
    KF_TRY(forEach(reader, types::account, [&](const Record &account) {
        finder.addName(account.title(), account.id());
        finder.addAddress(account.get(types::account.email), account.id(), {});
    }));
    KF_TRY(forEach(reader, types::contact, [&](const Record &contact) {
        finder.addAddress(contact.get(types::contact.email), contact.get(types::contact.account), contact.id());
    }));
    return finder;
}

void ClientFinder::addAddress(const QString &email, const RecordId &account, const RecordId &contact)
{
    for (const QString &part : email.split(u',', Qt::SkipEmptyParts)) {
        const QString address = part.trimmed().toLower();
        if (!address.contains(u'@'))
            continue;
        if (!contact.isNull())
            m_contacts[address].push_back(contact);
        if (account.isNull())
            continue;
        m_accountsByEmail[address].insert(account);
        if (const QString domain = domainOf(address); !domain.isEmpty())
            m_accountsByDomain[domain].insert(account);
    }
}

void ClientFinder::addName(const QString &name, const RecordId &account)
{
    m_accountsByName[name.toCaseFolded()].insert(account);
    std::vector<QByteArray> words = wordsOf(name, LongestText);
    std::erase_if(words, isLegalForm);
    if (words.empty() || (words.size() == 1 && QString::fromUtf8(words.front()).size() < ShortestName))
        return;
    Name known{account, {}};
    for (const QByteArray &word : words)
        known.words.push_back(search::formsOf(word));
    for (const QByteArray &form : known.words.front())
        m_byFirstWord[form].push_back(m_names.size());
    m_names.push_back(std::move(known));
}

RecordId ClientFinder::byName(const QString &text) const
{
    std::vector<QByteArray> words = wordsOf(text, LongestText);
    std::erase_if(words, isLegalForm);
    QSet<RecordId> found;
    for (size_t at = 0; at < words.size();) {
        size_t longest = 0;
        QSet<RecordId> here; // those with the longest name
        for (const size_t index : m_byFirstWord.value(words[at])) {
            const Name &name = m_names[index];
            size_t fits = 1;
            while (fits < name.words.size() && at + fits < words.size() &&
                   std::binary_search(name.words[fits].begin(), name.words[fits].end(), words[at + fits]))
                ++fits;
            if (fits < name.words.size() || fits < longest)
                continue;
            if (fits > longest)
                here.clear();
            longest = fits;
            here.insert(name.account);
        }
        found += here;
        at += qMax<size_t>(1, longest);
    }
    return theOnly(found);
}

ClientFinder::Found ClientFinder::find(const QString &client, const QStringList &emails, const QString &title,
                                       const QString &place) const
{
    Found found;
    QSet<RecordId> people;
    QSet<RecordId> byAddress;
    QSet<RecordId> byDomain;
    for (const QString &email : emails) {
        for (const RecordId &contact : m_contacts.value(email)) {
            if (!people.contains(contact))
                found.people.push_back(contact);
            people.insert(contact);
        }
        byAddress += m_accountsByEmail.value(email);
        byDomain += m_accountsByDomain.value(domainOf(email));
    }
    found.account = theOnly(m_accountsByName.value(client.toCaseFolded()));
    if (!found.account.isNull())
        return found;
    for (const QSet<RecordId> &accounts : {byAddress, byDomain}) {
        if (!accounts.isEmpty()) {
            found.account = theOnly(accounts);
            // Several are asked for by those who take part: the title may say which of them is meant.
            if (found.account.isNull()) {
                const RecordId named = byName(title);
                if (accounts.contains(named))
                    found.account = named;
            }
            return found;
        }
    }
    found.account = byName(title);
    if (found.account.isNull())
        found.account = byName(place);
    return found;
}

} // namespace kf::calendar
