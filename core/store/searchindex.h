#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <vector>

namespace kf {

class Connection;

// Finds records by their words. Kept in the store's database, so that it is encrypted and changes in the transaction of
// the record. `key` is the store's own number of a record.
class SearchIndex
{
public:
    struct Match
    {
        qint64 key = 0;
        double rank = 0; // smaller is better
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
    // Folds what single saves left in pieces; short, for idle moments.
    virtual Result<void> tidy(Connection &db) const = 0;
    // Records that hold all the words, the last one as a beginning. Any text is a valid query.
    virtual Result<std::vector<Match>> find(Connection &db, const QString &text, qint64 limit) const = 0;
    // One line of `content` around the first word found, empty when none is in it.
    virtual QString snippet(const QString &content, const QString &text) const = 0;
};

const SearchIndex &searchIndex();

} // namespace kf
