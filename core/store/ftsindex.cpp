#include "core/db/connection.h"
#include "core/search/splitter.h"
#include "core/store/searchindex.h"

namespace kf {

namespace {

constexpr char TitleSign = '^'; // in front of a word of a title, which stands there a second time

// FTS5 with our words: they are put together here, parted by blanks, and its own tokenizer "ascii" takes them as they
// come. A tokenizer in C would have to be registered with every connection that so much as checks the database.
//
// Contentless, so that no text stands in the database twice; detail=none, since where a word is the text itself says.
class FtsIndex final : public SearchIndex
{
public:
    QByteArray revision() const override { return QByteArrayLiteral("fts5-words-2"); }

    Result<void> create(Connection &db) const override
    {
        KF_TRY(
            db.execute("CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, detail=none, "
                       "tokenize=\"ascii tokenchars '.,/:-@_&+^'''\")"));
        KF_TRY(db.execute("CREATE VIRTUAL TABLE searchword USING fts5vocab(search, row)"));
        // Single saves stay short: pieces are folded together by tidy(), in idle moments, down to one; those of a long
        // run without any, such as a first sync, whenever there are 32.
        KF_TRY(db.execute("INSERT INTO search(search, rank) VALUES('automerge', 0)"));
        KF_TRY(db.execute("INSERT INTO search(search, rank) VALUES('usermerge', 2)"));
        return db.execute("INSERT INTO search(search, rank) VALUES('crisismerge', 32)");
    }

    Result<void> clear(Connection &db) const override
    {
        KF_TRY(db.execute("DROP TABLE IF EXISTS searchword"));
        return db.execute("DROP TABLE IF EXISTS search");
    }

    Result<void> add(Connection &db, qint64 key, QByteArrayView title, QByteArrayView body) const override
    {
        return write(db, "INSERT INTO search(rowid, words) VALUES(?, ?)", key, title, body);
    }

    Result<void> replace(Connection &db, qint64 key, QByteArrayView title, QByteArrayView body) const override
    {
        return write(db, "INSERT OR REPLACE INTO search(rowid, words) VALUES(?, ?)", key, title, body);
    }

    Result<void> remove(Connection &db, qint64 key) const override
    {
        KF_ASSIGN(Statement statement, db.prepare("DELETE FROM search WHERE rowid = ?"));
        statement.bind(1, key);
        return statement.run();
    }

    Result<bool> tidy(Connection &db) const override
    {
        KF_ASSIGN(const qint64 before, db.integer("SELECT total_changes()"));
        KF_TRY(db.execute("INSERT INTO search(search, rank) VALUES('merge', 64)"));
        KF_ASSIGN(const qint64 after, db.integer("SELECT total_changes()"));
        return after - before >= 2; // as FTS5 says it
    }

    Result<std::vector<qint64>> find(Connection &db, const search::Query &query,
                                     const std::vector<search::Query::Unit> &units, In where, Keys keys,
                                     qint64 limit) const override
    {
        std::vector<qint64> found;
        const QByteArray expression = matchExpression(query, units, where);
        if (expression.isEmpty() || limit <= 0)
            return found;
        KF_ASSIGN(Statement statement, db.prepare("SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? "
                                                  "AND ? ORDER BY rowid DESC LIMIT ?"));
        statement.bindText(1, expression);
        statement.bind(2, keys.least);
        statement.bind(3, keys.greatest);
        statement.bind(4, limit);
        KF_TRY(statement.forEach([&](Statement &row) { found.push_back(row.integer(0)); }));
        return found;
    }

    Result<void> words(Connection &db, QByteArrayView beginning, const TakeWord &take) const override
    {
        KF_ASSIGN(Statement statement, db.prepare("SELECT term, doc FROM searchword WHERE term >= ? AND term < ?"));
        const QByteArray from = beginning.toByteArray();
        const QByteArray to = from + '\xff'; // no byte of UTF-8
        statement.bindText(1, from);
        statement.bindText(2, to);
        return statement.forEach([&](Statement &row) { take(row.text(0), row.integer(1)); });
    }

private:
    static Result<void> write(Connection &db, QByteArrayView sql, qint64 key, QByteArrayView title, QByteArrayView body)
    {
        QByteArray words;
        words.reserve(2 * title.size() + body.size() + body.size() / 8 + 32);
        addWords(title, true, words);
        addWords(body, false, words);
        KF_ASSIGN(Statement statement, db.prepare(sql));
        statement.bind(1, key);
        statement.bindText(2, words);
        return statement.run();
    }

    static void addWords(QByteArrayView text, bool title, QByteArray &words)
    {
        const auto add = [&](QByteArrayView word) {
            if (title) {
                words.append(TitleSign);
                words.append(word.data(), word.size());
                words.append(' ');
            }
            words.append(word.data(), word.size());
            words.append(' ');
        };
        search::Splitter splitter(text);
        while (splitter.next()) {
            for (const search::Piece &piece : splitter.pieces()) {
                if (!piece.quiet)
                    add(splitter.text(piece));
            }
            for (const search::Compound &compound : splitter.compounds())
                add(splitter.text(compound));
        }
    }

    // Every word quoted: nothing that a person types is an operator of the query language.
    static QByteArray matchExpression(const search::Query &query, const std::vector<search::Query::Unit> &units,
                                      In where)
    {
        QByteArray expression;
        for (const search::Query::Unit &unit : units) {
            expression += expression.isEmpty() ? "(" : " AND (";
            bool firstWay = true;
            for (const std::vector<size_t> &way : unit.ways) {
                expression += firstWay ? "(" : " OR (";
                firstWay = false;
                for (size_t i = 0; i < way.size(); ++i) {
                    expression += i == 0 ? "" : " AND ";
                    addTerm(query.terms()[way[i]], where, expression);
                }
                expression += ')';
            }
            expression += ')';
        }
        return expression;
    }

    static void addTerm(const search::Query::Term &term, In where, QByteArray &expression)
    {
        const char *const sign = where == In::Titles ? "\"^" : "\"";
        expression += '(' + (sign + term.written) + (term.beginning ? "\"*" : "\"");
        for (const QByteArray &form : term.forms) {
            if (form != term.written && !(term.beginning && form.startsWith(term.written)))
                expression += " OR " + (sign + form) + '"';
        }
        expression += ')';
    }
};

} // namespace

const SearchIndex &searchIndex()
{
    static const FtsIndex index;
    return index;
}

} // namespace kf
