#include "core/db/connection.h"
#include "core/store/searchindex.h"

#include <QRegularExpression>
#include <QStringList>

namespace kf {

namespace {

constexpr qsizetype MaxWords = 16;
constexpr qsizetype MaxQueryLength = 400;
constexpr qsizetype SnippetLength = 120;

// FTS5 with its Unicode tokenizer; contentless, so that no word stands in the database twice.
class FtsIndex final : public SearchIndex
{
public:
    QByteArray revision() const override { return QByteArrayLiteral("fts5-unicode61-2"); }

    Result<void> create(Connection &db) const override
    {
        KF_TRY(db.execute("CREATE VIRTUAL TABLE search USING fts5(title, body, content='', contentless_delete=1, "
                          "tokenize='unicode61 remove_diacritics 2')"));
        // Single saves stay short: pieces are folded together by tidy(), in idle moments.
        KF_TRY(db.execute("INSERT INTO search(search, rank) VALUES('automerge', 0)"));
        return db.execute("INSERT INTO search(search, rank) VALUES('crisismerge', 256)");
    }

    Result<void> clear(Connection &db) const override { return db.execute("DROP TABLE IF EXISTS search"); }

    Result<void> add(Connection &db, qint64 key, QByteArrayView title, QByteArrayView body) const override
    {
        return write(db, "INSERT INTO search(rowid, title, body) VALUES(?, ?, ?)", key, title, body);
    }

    Result<void> replace(Connection &db, qint64 key, QByteArrayView title, QByteArrayView body) const override
    {
        return write(db, "INSERT OR REPLACE INTO search(rowid, title, body) VALUES(?, ?, ?)", key, title, body);
    }

    Result<void> remove(Connection &db, qint64 key) const override
    {
        KF_ASSIGN(Statement statement, db.prepare("DELETE FROM search WHERE rowid = ?"));
        statement.bind(1, key);
        return statement.run();
    }

    Result<void> tidy(Connection &db) const override
    {
        return db.execute("INSERT INTO search(search, rank) VALUES('merge', 200)");
    }

    Result<std::vector<Match>> find(Connection &db, const QString &text, qint64 limit) const override
    {
        std::vector<Match> matches;
        const QString expression = matchExpression(text);
        if (expression.isEmpty())
            return matches;
        KF_ASSIGN(Statement statement, db.prepare("SELECT rowid, bm25(search, 4.0, 1.0) AS points FROM search "
                                                  "WHERE search MATCH ? ORDER BY points LIMIT ?"));
        statement.bind(1, expression);
        statement.bind(2, limit);
        KF_TRY(statement.forEach([&](Statement &row) { matches.push_back({row.integer(0), row.real(1)}); }));
        return matches;
    }

    QString snippet(const QString &content, const QString &text) const override
    {
        const QString line = content.simplified();
        for (const QString &word : words(text)) {
            const qsizetype at = line.indexOf(word, 0, Qt::CaseInsensitive);
            if (at < 0)
                continue;
            const qsizetype from = std::max<qsizetype>(0, at - SnippetLength / 3);
            QString cut = line.mid(from, SnippetLength);
            if (from > 0)
                cut.prepend(u'…');
            if (from + SnippetLength < line.size())
                cut.append(u'…');
            return cut;
        }
        return {};
    }

private:
    static Result<void> write(Connection &db, QByteArrayView sql, qint64 key, QByteArrayView title, QByteArrayView body)
    {
        KF_ASSIGN(Statement statement, db.prepare(sql));
        statement.bind(1, key);
        statement.bindText(2, title);
        statement.bindText(3, body);
        return statement.run();
    }

    static QStringList words(const QString &text)
    {
        static const QRegularExpression gaps(QStringLiteral("[^\\p{L}\\p{N}\\p{M}]+"),
                                             QRegularExpression::UseUnicodePropertiesOption);
        return text.left(MaxQueryLength).split(gaps, Qt::SkipEmptyParts).mid(0, MaxWords);
    }

    // Every word quoted: nothing that a person types is an operator of the query language.
    static QString matchExpression(const QString &text)
    {
        QStringList parts;
        for (const QString &word : words(text))
            parts.append(u'"' + word + u'"');
        return parts.isEmpty() ? QString() : QString(parts.join(u' ') + u'*');
    }
};

} // namespace

const SearchIndex &searchIndex()
{
    static const FtsIndex index;
    return index;
}

} // namespace kf
