#include "core/store/recordsearch.h"

#include "core/search/spelling.h"
#include "core/store/columns.h"
#include "core/store/searchindex.h"

#include <algorithm>
#include <cmath>

namespace kf {

namespace {

constexpr int MostOfType = 100;
constexpr int MostTitles = 200;
constexpr int MostOfAccount = 200; // records of the open account that are looked at
constexpr qint64 LeastOfType = 3;  // are shown, if so many were found
constexpr int CommonMost = 150;    // candidates of a type, where a common beginning is sought
constexpr int Plenty = 40;         // found among the newest of a type: a screen's worth
constexpr int Sampled = 40;        // records, to tell whether a beginning is common
constexpr int CommonInSample = 6;
constexpr qint64 LargeTable = 5000; // rows; below, the index answers anything at once

// Points for a word found; the mean of all words counts.
double pointsOf(search::Fit fit, bool inTitle)
{
    switch (fit) {
    case search::Fit::Exact:
        return inTitle ? 60 : 30;
    case search::Fit::Form:
        return inTitle ? 45 : 21;
    case search::Fit::Beginning:
        return inTitle ? 36 : 12;
    case search::Fit::None:
        break;
    }
    return 0;
}
constexpr double PointsOfAccount = 25;
constexpr double PointsOfNewest = 7; // halved each HalfLifeMs
constexpr double HalfLifeMs = 60.0 * 24 * 3600 * 1000;

constexpr int FirstText = 4; // of searchColumns()

const FieldType *accountField(const RecordType &type)
{
    const FieldType *field = type.field("account");
    return field && (field->kind() == FieldKind::Parent || field->kind() == FieldKind::Reference) ? field : nullptr;
}

// "_row, _id, _changed, the account", and the texts.
QByteArray searchColumns(const RecordTable &table)
{
    const FieldType *account = accountField(table.type());
    QByteArray columns = "SELECT _row, _id, _changed, " + (account ? RecordTable::columnName(*account) : "NULL");
    for (const FieldType *field : table.type().fields()) {
        if (field->has(FieldFlag::Searched))
            columns += ", " + RecordTable::columnName(*field);
    }
    return columns + " FROM " + table.tableName();
}

// As a person reads it in a snippet.
QString readable(const FieldType &field, const Value &value)
{
    const auto *words = std::get_if<QStringList>(&value);
    return words ? words->join(QStringLiteral(", ")) : formatValue(field, value);
}

} // namespace

RecordSearch::RecordSearch(Connection &db, const Tables &tables, const SearchOptions &options)
    : m_db(db), m_tables(tables), m_options(options)
{
}

Result<SearchAnswer> RecordSearch::run(const QString &text)
{
    search::Query query = search::Query::parse(text);
    KF_TRY(gather(query));
    if (m_found.empty()) {
        query = query.withOtherLayout();
        m_considered.clear();
        KF_TRY(gather(query));
    }
    SearchAnswer answer;
    rank();
    answer.found = counts();
    choose(answer.found);
    KF_ASSIGN(answer.hits, read(query));
    return answer;
}

Result<QString> RecordSearch::suggestion(Connection &db, const Tables &tables, const QString &text)
{
    constexpr qsizetype MostWords = 6;
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() > MostWords)
        return QString();
    bool changed = false;
    for (QString &word : words) {
        const search::Query query = search::Query::parse(word);
        if (query.units().size() != 1 || query.terms().size() != 1)
            continue; // a number, an address, words in one
        KF_ASSIGN(const auto known, searchIndex().find(db, query, query.units(), SearchIndex::In::Everything,
                                                       {0, RecordTable::GreatestSearchKey}, 1));
        if (!known.empty())
            continue;
        search::Spelling spelling(query.terms().front().written);
        for (const QByteArray &beginning : spelling.beginnings()) {
            KF_TRY(searchIndex().words(db, beginning, [&](QByteArrayView candidate, qint64 records) {
                spelling.consider(candidate, records);
            }));
        }
        if (spelling.best().isEmpty())
            return QString();
        word = QString::fromUtf8(spelling.best());
        changed = true;
    }
    if (!changed)
        return QString();
    const QString meant = words.join(u' ');
    KF_ASSIGN(const SearchAnswer answer, RecordSearch(db, tables, {.limit = 1}).run(meant));
    return answer.hits.empty() ? QString() : meant;
}

Result<void> RecordSearch::gather(const search::Query &query)
{
    if (query.isEmpty())
        return {};
    KF_TRY(gatherByIndex(query, query.units(), SearchIndex::In::Titles, MostTitles));
    KF_TRY(gatherOfAccount(query));
    KF_ASSIGN(const std::vector<bool> common, commonBeginnings(query));
    const auto units = query.unitsWithout(common);
    if (units.empty())
        return gatherNewest(query);
    const bool all = std::find(common.begin(), common.end(), true) == common.end();
    return gatherByIndex(query, units, SearchIndex::In::Everything, all ? MostOfType : CommonMost);
}

// For the beginning of a word the index merges the lists of all words that begin so before it answers, which for
// «с» or «скидк» takes longer than a keystroke may. So the newest records of the largest type are asked how common it
// is; the rest of the question then finds the candidates, or, when there is no rest, they are the newest records.
Result<std::vector<bool>> RecordSearch::commonBeginnings(const search::Query &query)
{
    std::vector<bool> common(query.terms().size());
    if (std::none_of(query.terms().begin(), query.terms().end(), [](const auto &term) { return term.beginning; }))
        return common;
    const RecordTable *largest = nullptr;
    qint64 most = -1;
    for (const auto &table : m_tables.all()) {
        if (!table->isSearched())
            continue;
        KF_ASSIGN(const qint64 rows, m_db.integer("SELECT ifnull(max(_row), 0) FROM " + table->tableName()));
        if (rows > most) {
            most = rows;
            largest = table.get();
        }
    }
    if (most < LargeTable)
        return common;
    KF_ASSIGN(Statement rows,
              m_db.prepare(searchColumns(*largest) + " WHERE _flags & 1 = 0 ORDER BY _row DESC LIMIT ?"));
    rows.bind(1, Sampled);
    std::vector<int> count(common.size());
    KF_TRY(rows.forEach([&](const Statement &row) {
        lookAt(query, *largest, row);
        for (size_t i = 0; i < count.size(); ++i)
            count[i] += std::max(m_title[i], m_body[i]) != search::Fit::None ? 1 : 0;
    }));
    for (size_t i = 0; i < common.size(); ++i)
        common[i] = query.terms()[i].beginning && count[i] >= CommonInSample;
    return common;
}

Result<void> RecordSearch::gatherByIndex(const search::Query &query, const std::vector<search::Query::Unit> &units,
                                         SearchIndex::In where, int limit)
{
    SearchIndex::Keys keys{0, RecordTable::GreatestSearchKey};
    int ofType = 0;
    int type = -1;
    for (;;) {
        KF_ASSIGN(const auto found, searchIndex().find(m_db, query, units, where, keys, limit));
        for (const qint64 key : found) {
            const int ordinal = RecordTable::ordinalOfKey(key);
            ofType = ordinal == type ? ofType + 1 : 1;
            type = ordinal;
            const RecordTable *table = m_tables.byOrdinal(ordinal);
            if (table && ofType <= limit)
                KF_TRY(consider(query, *table, RecordTable::rowOfKey(key)));
        }
        if (qint64(found.size()) < limit)
            return {};
        // The rest of a type of which there is enough is left out.
        const RecordTable *table = m_tables.byOrdinal(type);
        keys.greatest = (table && ofType >= limit ? table->searchKey(0) : found.back()) - 1;
    }
}

Result<void> RecordSearch::gatherOfAccount(const search::Query &query)
{
    if (m_options.account.isNull())
        return {};
    for (const auto &table : m_tables.all()) {
        const FieldType *account = accountField(table->type());
        if (!table->isSearched() || !account)
            continue;
        const QByteArray sql = searchColumns(*table) + " WHERE " + RecordTable::columnName(*account) +
                               " = ? AND _flags & 1 = 0 ORDER BY _id DESC LIMIT ?";
        KF_ASSIGN(Statement rows, m_db.prepare(sql));
        const QByteArray id = m_options.account.bytes().toByteArray();
        rows.bindBlob(1, id);
        rows.bind(2, MostOfAccount);
        KF_TRY(rows.forEach([&](const Statement &row) { considerRow(query, *table, row); }));
    }
    return {};
}

Result<void> RecordSearch::gatherNewest(const search::Query &query)
{
    for (const auto &table : m_tables.all()) {
        if (!table->isSearched())
            continue;
        KF_ASSIGN(Statement rows,
                  m_db.prepare(searchColumns(*table) + " WHERE _flags & 1 = 0 ORDER BY _row DESC LIMIT ?"));
        rows.bind(1, CommonMost);
        for (int found = 0; found < Plenty;) {
            KF_ASSIGN(const bool more, rows.step());
            if (!more)
                break;
            found += considerRow(query, *table, rows) ? 1 : 0;
        }
    }
    return {};
}

Result<bool> RecordSearch::consider(const search::Query &query, const RecordTable &table, qint64 row)
{
    if (const auto known = m_considered.find(table.searchKey(row)); known != m_considered.end())
        return known->second;
    KF_ASSIGN(Statement statement, m_db.prepare(searchColumns(table) + " WHERE _row = ?"));
    statement.bind(1, row);
    KF_ASSIGN(const bool there, statement.step());
    return there && considerRow(query, table, statement);
}

// Fits in the title and in the other texts.
void RecordSearch::lookAt(const search::Query &query, const RecordTable &table, const Statement &row)
{
    m_title.assign(query.terms().size(), search::Fit::None);
    m_body = m_title;
    int column = FirstText;
    for (const FieldType *field : table.type().fields()) {
        if (!field->has(FieldFlag::Searched))
            continue;
        if (!row.isNull(column)) {
            std::vector<search::Fit> &fits = field->has(FieldFlag::Title) ? m_title : m_body;
            if (field->kind() == FieldKind::Text || field->kind() == FieldKind::LongText) {
                query.look(row.text(column), fits);
            } else {
                m_buffer = formatValue(*field, columns::readValue(row, column, *field)).toUtf8();
                query.look(m_buffer, fits);
            }
        }
        ++column;
    }
}

bool RecordSearch::considerRow(const search::Query &query, const RecordTable &table, const Statement &row)
{
    const auto [place, isNew] = m_considered.try_emplace(table.searchKey(row.integer(0)), false);
    if (!isNew)
        return place->second;
    lookAt(query, table, row);
    std::vector<search::Fit> both(m_title);
    for (size_t i = 0; i < both.size(); ++i)
        both[i] = std::max(both[i], m_body[i]);
    if (!query.isFound(both))
        return false;
    Candidate candidate{&table, row.integer(0), row.integer(2), 0};
    for (const search::Query::Unit &unit : query.units()) {
        const double points =
            std::max(pointsOf(query.fitOf(unit, m_title), true),
                     std::max(pointsOf(query.fitOf(unit, m_body), false), pointsOf(query.fitOf(unit, both), false)));
        candidate.points += points / double(query.units().size());
    }
    const QByteArrayView id = m_options.account.bytes();
    if (!m_options.account.isNull() && (row.blob(3) == id || row.blob(1) == id))
        candidate.points += PointsOfAccount;
    m_found.push_back(candidate);
    return place->second = true;
}

// The best, but some of each type.
void RecordSearch::rank()
{
    qint64 newest = 0;
    for (const Candidate &candidate : m_found)
        newest = std::max(newest, candidate.at);
    for (Candidate &candidate : m_found)
        candidate.points += PointsOfNewest * std::exp2(-double(newest - candidate.at) / HalfLifeMs);
    std::sort(m_found.begin(), m_found.end(), isBetter);
}

std::vector<std::pair<const RecordType *, qint64>> RecordSearch::counts() const
{
    std::vector<std::pair<const RecordType *, qint64>> counts;
    for (const Candidate &candidate : m_found) {
        const RecordType *type = &candidate.table->type();
        auto place = std::find_if(counts.begin(), counts.end(), [&](const auto &count) { return count.first == type; });
        if (place == counts.end())
            place = counts.insert(counts.end(), {type, 0});
        ++place->second;
    }
    return counts;
}

void RecordSearch::choose(const std::vector<std::pair<const RecordType *, qint64>> &order)
{
    const auto placeOf = [&](const Candidate &candidate) {
        const RecordType *type = &candidate.table->type();
        return std::find_if(order.begin(), order.end(), [&](const auto &count) { return count.first == type; });
    };
    std::erase_if(m_found, [&](const Candidate &candidate) {
        const auto &types = m_options.types;
        return !types.empty() && std::find(types.begin(), types.end(), &candidate.table->type()) == types.end();
    });
    if (qint64(m_found.size()) > m_options.limit) {
        std::unordered_map<const RecordTable *, qint64> of;
        std::stable_partition(m_found.begin(), m_found.end(), [&](const Candidate &candidate) {
            return qint64(order.size()) * LeastOfType <= m_options.limit && ++of[candidate.table] <= LeastOfType;
        });
        m_found.resize(size_t(m_options.limit));
        std::sort(m_found.begin(), m_found.end(), isBetter);
    }
    std::stable_sort(m_found.begin(), m_found.end(),
                     [&](const Candidate &a, const Candidate &b) { return placeOf(a) < placeOf(b); });
}

bool RecordSearch::isBetter(const Candidate &a, const Candidate &b)
{
    return std::make_tuple(-a.points, -a.at, -a.row) < std::make_tuple(-b.points, -b.at, -b.row);
}

Result<std::vector<SearchHit>> RecordSearch::read(const search::Query &query)
{
    std::vector<SearchHit> hits;
    for (const Candidate &candidate : m_found) {
        const RecordTable &table = *candidate.table;
        KF_ASSIGN(Statement row,
                  m_db.prepare("SELECT " + table.recordColumns() + " FROM " + table.tableName() + " WHERE _row = ?"));
        row.bind(1, candidate.row);
        KF_ASSIGN(const bool there, row.step());
        if (!there)
            continue;
        SearchHit hit;
        hit.record = table.readRecord(row);
        hit.title = hit.record.title();
        hit.titleMarks = query.marks(hit.title);
        search::Snippet best;
        for (const FieldType *field : table.type().fields()) {
            if (!field->has(FieldFlag::Searched) || field->has(FieldFlag::Title))
                continue;
            search::Snippet snippet = search::snippetOf(readable(*field, hit.record.value(*field)), query);
            if (snippet.marks.size() > best.marks.size()) {
                best = std::move(snippet);
                hit.snippetField = field;
            }
        }
        if (best.marks.empty())
            best = search::snippetOf(hit.title, query);
        hit.snippet = std::move(best.text);
        hit.marks = std::move(best.marks);
        hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace kf
