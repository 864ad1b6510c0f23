// What people look for, and what they must not be shown: relevance.txt, through a real store.
#include "core/record/types.h"
#include "tests/store/openstore.h"

#include <QFile>
#include <QTest>

using namespace kf;
using test::OpenStore;

namespace {

constexpr double GoalShare = 0.99;
constexpr int LeastCases = 500;

struct Kind
{
    const RecordType *type;
    const FieldType *title;
    const FieldType *text;
    const FieldType *account;
};

Kind kindOf(const QString &name)
{
    if (name == QStringLiteral("account"))
        return {&types::account, &types::account.name, &types::account.about, nullptr};
    if (name == QStringLiteral("contact"))
        return {&types::contact, &types::contact.name, &types::contact.position, &types::contact.account};
    if (name == QStringLiteral("visit"))
        return {&types::visit, &types::visit.title, &types::visit.place, &types::visit.account};
    if (name == QStringLiteral("task"))
        return {&types::task, &types::task.title, &types::task.text, &types::task.account};
    if (name == QStringLiteral("promise"))
        return {&types::promise, &types::promise.title, nullptr, &types::promise.account};
    if (name == QStringLiteral("deal"))
        return {&types::deal, &types::deal.title, &types::deal.productName, &types::deal.account};
    if (name == QStringLiteral("product"))
        return {&types::product, &types::product.name, &types::product.series, nullptr};
    return {&types::note, nullptr, &types::note.text, &types::note.account};
}

class Cases
{
public:
    void read(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList words = line.simplified().split(u' ');
            const QString rest = line.section(u' ', 2, -1, QString::SectionSkipEmpty);
            if (line.startsWith(u'@'))
                addRecord(words[1], line);
            else if (line.startsWith(u'^'))
                checkOrder(words[1], words[3], queries(line.section(u' ', 4, -1, QString::SectionSkipEmpty)));
            else if (!line.isEmpty() && !line.startsWith(u'#'))
                check(line[0], words[1], queries(rest));
        }
    }
    int count() const { return m_count; }
    const QStringList &misses() const { return m_misses; }

private:
    static QStringList queries(const QString &text)
    {
        QStringList result;
        for (QString query : text.split(u';')) {
            query = query.trimmed();
            if (query.endsWith(u'_'))
                query.back() = u' ';
            result += query;
        }
        return result;
    }

    void addRecord(const QString &name, const QString &line)
    {
        const QStringList parts = line.split(u'|');
        const Kind kind = kindOf(parts[0].simplified().section(u' ', 2, 2));
        Record record(*kind.type);
        if (kind.title)
            record.setValue(*kind.title, parts[1].trimmed());
        if (kind.text)
            record.setValue(*kind.text, parts[2].trimmed());
        if (parts.size() > 3)
            record.setValue(*kind.account, m_ids.value(parts[3].trimmed()));
        m_ids.insert(name, m_open.create(record));
    }

    QList<RecordId> search(const QString &query, const QString &name)
    {
        QList<RecordId> found;
        for (const SearchHit &hit : m_open.read([&](Reader &reader) { return reader.search(query, {.limit = 500}); })) {
            found.append(hit.record.id());
            if (hit.record.id() == m_ids.value(name) && hit.marks.empty() && hit.titleMarks.empty())
                m_misses += QStringLiteral("«%1» marks nothing in %2").arg(query, name);
        }
        return found;
    }

    void check(QChar sign, const QString &name, const QStringList &queries)
    {
        QVERIFY2(m_ids.contains(name), qPrintable(name));
        const RecordId id = m_ids.value(name);
        for (const QString &query : queries) {
            ++m_count;
            const QList<RecordId> found = search(query, name);
            if (sign == u'+' && !found.contains(id))
                m_misses += QStringLiteral("«%1» does not find %2").arg(query, name);
            if (sign == u'-' && found.contains(id))
                m_misses += QStringLiteral("«%1» finds %2").arg(query, name);
            if (sign == u'1' && found.value(0) != id)
                m_misses += QStringLiteral("«%1» does not have %2 first").arg(query, name);
        }
    }

    void checkOrder(const QString &first, const QString &second, const QStringList &queries)
    {
        for (const QString &query : queries) {
            ++m_count;
            const QList<RecordId> found = search(query, first);
            const qsizetype at = found.indexOf(m_ids.value(first));
            if (at < 0 || found.indexOf(m_ids.value(second)) < at)
                m_misses += QStringLiteral("«%1» does not have %2 before %3").arg(query, first, second);
        }
    }

    OpenStore m_open;
    QHash<QString, RecordId> m_ids;
    int m_count = 0;
    QStringList m_misses;
};

} // namespace

class RelevanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsMeant()
    {
        Cases cases;
        cases.read(QStringLiteral(KF_SEARCH_TESTS "/relevance.txt"));
        for (const QString &miss : cases.misses())
            qWarning("%s", qPrintable(miss));
        const double share = 1 - double(cases.misses().size()) / cases.count();
        qInfo("%d cases, %.2f %% as they should be", cases.count(), share * 100);
        QVERIFY(cases.count() >= LeastCases);
        QVERIFY(share >= GoalShare);
    }
};

QTEST_GUILESS_MAIN(RelevanceTest)
#include "tst_relevance.moc"
