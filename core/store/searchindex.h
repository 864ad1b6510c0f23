#pragma once

#include "core/base/result.h"
#include "core/search/query.h"

#include <QByteArrayView>

#include <functional>
#include <vector>

namespace kf {

class Connection;

// Which records hold which words, as written. Kept in the store's database, so that it is encrypted and changes in the
// transaction of the record. `key` is the store's own number of a record (RecordTable::searchKey).
//
// Word forms are no part of it: a query names all forms of its words (core/search). So a better knowledge of them needs
// no indexing anew, and the index stays small.
class SearchIndex
{
public:
    enum class In { Titles, Everything };
    struct Keys
    {
        qint64 least = 0;
        qint64 greatest = 0;
    };

    virtual ~SearchIndex() = default;
    // Changes whenever what stands in the index would be made otherwise: a store whose index bears another name is
    // indexed anew by the next migration.
    virtual QByteArray revision() const = 0;
    virtual Result<void> create(Connection &db) const = 0;
    virtual Result<void> clear(Connection &db) const = 0;
    virtual Result<void> add(Connection &db, qint64 key, QByteArrayView title, QByteArrayView body) const = 0;
    virtual Result<void> replace(Connection &db, qint64 key, QByteArrayView title, QByteArrayView body) const = 0;
    virtual Result<void> remove(Connection &db, qint64 key) const = 0;
    // Folds what saves left in pieces, a part at a time: some twenty milliseconds, for idle moments. False: all is
    // folded.
    virtual Result<bool> tidy(Connection &db) const = 0;
    // Keys of the records in which all of these units of the query are found, greatest first, `limit` at most. Takes
    // the time that its answer needs, but for the beginning of a word: the more records hold a word that begins so, the
    // longer, whatever the limit.
    virtual Result<std::vector<qint64>> find(Connection &db, const search::Query &query,
                                             const std::vector<search::Query::Unit> &units, In where, Keys keys,
                                             qint64 limit) const = 0;
    // Every word that begins so, with the number of records that hold it. Takes the longer, the more records those are.
    using TakeWord = std::function<void(QByteArrayView word, qint64 records)>;
    virtual Result<void> words(Connection &db, QByteArrayView beginning, const TakeWord &take) const = 0;
};

const SearchIndex &searchIndex();

} // namespace kf
