#include "qml/Models/rowmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace kf;

struct TestRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)

public:
    QString key;
    QString title;

    bool operator==(const TestRow &) const = default;
};

namespace {

std::vector<TestRow> rows(const QString &letters, const QString &titles = {})
{
    std::vector<TestRow> result;
    for (qsizetype i = 0; i < letters.size(); ++i)
        result.push_back({letters[i], i < titles.size() ? QString(titles[i]) : QString(letters[i])});
    return result;
}

QString keys(const ListOf<TestRow> &model)
{
    QString result;
    for (const TestRow &row : model.rows())
        result += row.key;
    return result;
}

// A view that follows the signals alone must end where the model does.
class Mirror : public QObject
{
public:
    explicit Mirror(ListOf<TestRow> &model) : m_model(model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            for (int at = first; at <= last; ++at)
                m_rows.insert(at, key(at));
        });
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { m_rows.remove(first, last - first + 1); });
        connect(&model, &QAbstractItemModel::rowsMoved, this,
                [this](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                    m_rows.move(from, to > from ? to - 1 : to);
                    ++moves;
                });
    }

    QString keys() const { return m_rows.join(QString()); }
    int moves = 0;

private:
    QString key(int at) const { return m_model.rows()[size_t(at)].key; }

    ListOf<TestRow> &m_model;
    QStringList m_rows;
};

} // namespace

class TestRowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesAreTheGadgetsProperties();
    void onlyDifferencesAreTold_data();
    void onlyDifferencesAreTold();
    void anyListBecomesAnyOther();
    void aReversedLongListIsFast();
};

void TestRowModel::rolesAreTheGadgetsProperties()
{
    ListOf<TestRow> model;
    model.setRows(rows(QStringLiteral("ab"), QStringLiteral("xy")));
    const QHash<int, QByteArray> names = model.roleNames();
    QCOMPARE(names.size(), 2);
    QCOMPARE(model.data(model.index(1, 0), names.key("title")).toString(), QStringLiteral("y"));
    QVERIFY(model.find(QStringLiteral("b")));
    QVERIFY(!model.find(QStringLiteral("c")));
}

void TestRowModel::onlyDifferencesAreTold_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("titles");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("moved");
    QTest::addColumn<int>("changed");
    const auto row = [](const char *name, const char *before, const char *after, const char *titles, int inserted,
                        int removed, int moved, int changed) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after) << QString::fromLatin1(titles)
                            << inserted << removed << moved << changed;
    };
    row("nothing", "abc", "abc", "", 0, 0, 0, 0);
    row("from empty", "", "abc", "", 1, 0, 0, 0);
    row("to empty", "abc", "", "", 0, 1, 0, 0);
    row("one in the middle", "ac", "abc", "", 1, 0, 0, 0);
    row("two apart gone", "abcd", "bd", "", 0, 2, 0, 0);
    row("neighbours gone at once", "abcd", "ad", "", 0, 1, 0, 0);
    row("last to front", "abcd", "dabc", "", 0, 0, 1, 0);
    row("front to last", "abcd", "bcda", "", 0, 0, 1, 0);
    row("one title", "abc", "abc", "aXc", 0, 0, 0, 1);
    row("two titles in a row", "abcd", "abcd", "aXYd", 0, 0, 0, 1);
    row("all at once", "abcd", "exda", "EXda", 1, 1, 1, 0);
}

void TestRowModel::onlyDifferencesAreTold()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, titles);
    ListOf<TestRow> model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(rows(before));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows(rows(after, titles));
    QCOMPARE(keys(model), after);
    QTEST(int(inserted.size()), "inserted");
    QTEST(int(removed.size()), "removed");
    QTEST(int(moved.size()), "moved");
    QTEST(int(changed.size()), "changed");
    QCOMPARE(reset.size(), 0);
}

void TestRowModel::anyListBecomesAnyOther()
{
    QRandomGenerator random(1);
    ListOf<TestRow> model;
    const QAbstractItemModelTester tester(&model);
    const Mirror mirror(model);
    for (int round = 0; round < 500; ++round) {
        QString letters = QStringLiteral("abcdefghijkl");
        std::shuffle(letters.begin(), letters.end(), random);
        letters.truncate(random.bounded(int(letters.size()) + 1));
        model.setRows(rows(letters));
        QCOMPARE(keys(model), letters);
        QCOMPARE(mirror.keys(), letters);
    }
}

void TestRowModel::aReversedLongListIsFast()
{
    std::vector<TestRow> many;
    for (int i = 0; i < 20'000; ++i)
        many.push_back({QString::number(i), {}});
    ListOf<TestRow> model;
    const Mirror mirror(model);
    model.setRows(many);
    std::reverse(many.begin(), many.end());
    model.setRows(many);
    QCOMPARE(mirror.moves, 0);
    QCOMPARE(model.rows().front().key, QStringLiteral("19999"));
    QCOMPARE(model.count(), 20'000);
}

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
