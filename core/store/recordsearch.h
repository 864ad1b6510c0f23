#pragma once

#include "core/search/query.h"
#include "core/store/query.h"
#include "core/store/schema.h"
#include "core/store/searchindex.h"

#include <unordered_map>

namespace kf {

// Answers one search: asks the index which records may be meant, reads their texts, ranks them and cuts the snippets.
// Made for one question; reader thread.
//
// What stands first: exact words before other forms before beginnings, titles before texts, records of the account that
// is open, and of equals the newer. Of each type the newest records are looked at, and all whose titles fit; what is
// older than MostOfType others that fit as well is not ranked.
class RecordSearch
{
public:
    RecordSearch(Connection &db, const Tables &tables, const SearchOptions &options);

    // Types together, the type of the best hit first; within a type the best first.
    Result<SearchAnswer> run(const QString &text);

    // For a text that finds nothing: the same with its misspelt words put right, if that finds something; else empty.
    // Only words that stand in no record are taken for misspelt.
    static Result<QString> suggestion(Connection &db, const Tables &tables, const QString &text);

private:
    struct Candidate
    {
        const RecordTable *table = nullptr;
        qint64 row = 0;
        qint64 at = 0; // when it was changed, UTC ms
        double points = 0;
    };
    Result<void> gather(const search::Query &query);
    Result<void> gatherByIndex(const search::Query &query, const std::vector<search::Query::Unit> &units,
                               SearchIndex::In where, int limit);
    Result<void> gatherOfAccount(const search::Query &query);
    Result<void> gatherNewest(const search::Query &query);
    // Which beginnings so many records hold that the index had better not be asked for them.
    Result<std::vector<bool>> commonBeginnings(const search::Query &query);
    // True when the record is there and holds all words.
    Result<bool> consider(const search::Query &query, const RecordTable &table, qint64 row);
    bool considerRow(const search::Query &query, const RecordTable &table, const Statement &row);
    void lookAt(const search::Query &query, const RecordTable &table, const Statement &row);
    void rank();
    std::vector<std::pair<const RecordType *, qint64>> counts() const; // the type of the best first
    void choose(const std::vector<std::pair<const RecordType *, qint64>> &order);
    static bool isBetter(const Candidate &a, const Candidate &b);
    Result<std::vector<SearchHit>> read(const search::Query &query);

    Connection &m_db;
    const Tables &m_tables;
    SearchOptions m_options;
    std::vector<Candidate> m_found;
    std::unordered_map<qint64, bool> m_considered; // by search key
    std::vector<search::Fit> m_title;
    std::vector<search::Fit> m_body;
    QByteArray m_buffer;
};

} // namespace kf
