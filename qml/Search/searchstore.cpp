// What the search box asks of the store.
#include "core/record/types.h"
#include "qml/Format/recordwords.h"
#include "qml/Models/accountof.h"
#include "qml/Search/searchmodel.h"

namespace kf {

namespace {

using Hit = SearchModel::Hit;
using Answer = SearchModel::Answer;

constexpr qint64 MostShown = 40; // of all types together
constexpr qint64 MostOfFilter = 200;
constexpr qint64 MostRecentNotes = 40;
constexpr size_t MostRecent = 6;

// What the title leaves open, in a few words.
QString detailOf(const Record &record, Titles &titles)
{
    const RecordType *type = record.type();
    if (type == &types::account) {
        const QString about = record.get(types::account.about);
        return about.isEmpty() ? record.get(types::account.sector) : about;
    }
    if (type == &types::contact)
        return record.get(types::contact.position);
    if (type == &types::promise)
        return titles.of(types::contact, record.get(types::promise.person));
    if (type == &types::visit)
        return record.get(types::visit.place);
    if (type == &types::deal)
        return record.get(types::deal.stage);
    return {};
}

Result<Hit> hitOf(Reader &reader, const SearchHit &found, Titles &titles)
{
    const Record &record = found.record;
    const RecordType *type = record.type();
    Hit hit;
    hit.id = record.id();
    hit.type = type->name().toByteArray();
    KF_ASSIGN(hit.account, accountOf(reader, record));
    hit.title = type == &types::answer ? titles.of(types::checklistItem, record.get(types::answer.item)) : found.title;
    hit.accountName = type == &types::account ? found.title : titles.of(types::account, hit.account);
    hit.titleMarks = found.titleMarks;
    // A note's title is its own beginning.
    if (found.snippetField || type == &types::note) {
        hit.snippet = found.snippet;
        hit.marks = found.marks;
    }
    hit.detail = detailOf(record, titles);
    if (type == &types::note) {
        hit.at = record.id().createdAt();
        hit.ofVisit = !record.get(types::note.visit).isNull();
    } else if (type == &types::visit) {
        hit.at = record.get(types::visit.start);
    } else if (type == &types::product) {
        hit.sum = record.get(types::product.price);
    } else if (type == &types::deal) {
        hit.sum = record.get(types::deal.value);
    }
    if (const FieldType *due = type->field("due")) {
        if (const auto *moment = std::get_if<Moment>(&record.value(*due)))
            hit.due = *moment;
    }
    return hit;
}

// The clients whose pages were opened last, then those that were written about last.
Result<std::vector<Hit>> readRecent(Reader &reader, std::vector<RecordId> clients)
{
    KF_ASSIGN(
        const std::vector<Record> notes,
        reader.list(Query{
            .type = &types::note, .where = {}, .orderBy = nullptr, .descending = true, .limit = MostRecentNotes}));
    for (const Record &note : notes)
        clients.push_back(note.get(types::note.account));
    Titles titles(reader);
    std::vector<Hit> hits;
    for (const RecordId &client : clients) {
        if (hits.size() >= MostRecent)
            break;
        const bool known = std::any_of(hits.begin(), hits.end(), [&](const Hit &hit) { return hit.id == client; });
        if (client.isNull() || known)
            continue;
        KF_ASSIGN(const std::optional<Record> account, reader.get(types::account, client));
        if (!account)
            continue;
        KF_ASSIGN(Hit hit, hitOf(reader, {*account, account->title(), {}, {}, {}, nullptr}, titles));
        hits.push_back(std::move(hit));
    }
    return hits;
}

Result<Answer> find(Reader &reader, const QString &words, const QStringList &typeNames, Answer answer)
{
    SearchOptions options{.limit = typeNames.isEmpty() ? MostShown : MostOfFilter};
    for (const QString &name : typeNames)
        options.types.push_back(reader.registry().find(name.toLatin1()));
    KF_ASSIGN(const SearchAnswer found, reader.searchAndCount(words, options));
    Titles titles(reader);
    for (const SearchHit &one : found.hits) {
        KF_ASSIGN(Hit hit, hitOf(reader, one, titles));
        answer.hits.push_back(std::move(hit));
    }
    for (const auto &[type, count] : found.found) {
        const QByteArray group = format::typeGroupKey(type->name());
        const auto place = std::find_if(answer.counts.begin(), answer.counts.end(),
                                        [&](const auto &counted) { return counted.first == group; });
        if (place == answer.counts.end())
            answer.counts.emplace_back(group, int(count));
        else
            place->second += int(count);
    }
    return answer;
}

} // namespace

QSet<QByteArray> SearchModel::typesShown() const
{
    QSet<QByteArray> types;
    for (const RecordType *type : Registry::keyfield().types())
        types.insert(type->name().toByteArray());
    return types;
}

void SearchModel::suggest()
{
    if (!session() || !nothingFound())
        return;
    onResult(session()->store().read([asked = words()](Reader &reader) { return reader.searchSuggestion(asked); }),
             this, [this, query = m_query](const Result<QString> &meant) {
                 if (!meant || query != m_query || !nothingFound())
                     return;
                 m_answer.suggestion = *meant;
                 present();
             });
}

void SearchModel::reload()
{
    if (!m_active)
        return;
    Answer answer{m_query, m_filter, {}};
    const QString asked = words();
    if (asked.isEmpty() && scope() == Scope::Everything) {
        answer.recent = true;
        readFromStore(
            [answer, recent = m_recent](Reader &reader) -> Result<Answer> {
                Answer found = answer;
                KF_ASSIGN(found.hits, readRecent(reader, recent));
                return found;
            },
            [this](Answer found) { show(std::move(found)); });
    } else if (asked.size() < FewestLetters || scope() == Scope::Commands) {
        show(std::move(answer));
    } else {
        readFromStore([answer, asked,
                       typeNames = filterTypes()](Reader &reader) { return find(reader, asked, typeNames, answer); },
                      [this](Answer found) { show(std::move(found)); });
    }
}

} // namespace kf
