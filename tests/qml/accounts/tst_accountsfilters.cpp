// What the list of clients is narrowed to, and the filters that are kept under a name.
#include "core/record/types.h"
#include "qml/Accounts/accountsmodel.h"
#include "qml/Format/language.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"
#include "tests/support/fakeposition.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

QStringList list(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list << QString::fromLatin1(word);
    return list;
}

QStringList names(AccountsModel &model)
{
    QStringList list;
    for (int row = 0; row < model.accounts()->count(); ++row)
        list << rowOf<AccountRow>(model.accounts(), row).name;
    return list;
}

} // namespace

class AccountsFiltersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("en"));
        m_store.open();
        add("Berry", "A", 0);
        add("Cocoa", "B", 0);
        add("Dates", "A", 40);
        m_model = open();
        QTRY_COMPARE(names(*m_model), list({"Berry", "Cocoa", "Dates"}));
    }
    void cleanup()
    {
        m_model.reset();
        m_store.close();
    }

    void narrowsToTiers()
    {
        QCOMPARE(m_model->view().tiers, list({"A", "B"}));
        QCOMPARE(m_model->view().narrowing, QString());
        m_model->toggleTier(QStringLiteral("A"));
        QCOMPARE(names(*m_model), list({"Berry", "Dates"}));
        QCOMPARE(m_model->view().narrowing, QStringLiteral("Segment A"));
        m_model->toggleTier(QStringLiteral("B"));
        QCOMPARE(names(*m_model).size(), 3);
        m_model->toggleTier(QStringLiteral("A"));
        QCOMPARE(names(*m_model), list({"Cocoa"}));
        m_model->clearFilter();
        QCOMPARE(names(*m_model).size(), 3);
    }

    void keepsAFilterUnderAName()
    {
        m_model->toggleTier(QStringLiteral("A"));
        m_model->setSegment(AccountsOrder::NotSeen);
        m_model->setOrder(AccountsOrder::LongestNotSeen);
        save(QStringLiteral("  Long  ago "));
        QCOMPARE(m_model->view().narrowing, QStringLiteral("Long ago"));
        m_model->clearFilter();
        QCOMPARE(m_model->filter(), QString());

        const auto row = rowOf<FilterRow>(m_model->filters(), 0);
        QCOMPARE(row.name, QStringLiteral("Long ago"));
        QCOMPARE(row.detail, QStringLiteral("Not seen lately · segment A"));
        QCOMPARE(row.count, 1);
        m_model->setOrder(AccountsOrder::ByName);
        m_model->useFilter(row.key);
        QCOMPARE(names(*m_model), list({"Dates"}));
        QCOMPARE(m_model->order(), AccountsOrder::LongestNotSeen);
        QVERIFY(rowOf<FilterRow>(m_model->filters(), 0).chosen);
        m_model->setSegment(AccountsOrder::All); // it is not that filter any more
        QVERIFY(!rowOf<FilterRow>(m_model->filters(), 0).chosen);
    }

    void keepsThemInTheStore()
    {
        m_model->toggleTier(QStringLiteral("B"));
        save(QStringLiteral("The Bs"));
        m_model = open();
        QTRY_COMPARE(m_model->filters()->count(), 1);
        QTRY_COMPARE(names(*m_model).size(), 3);
        m_model->useFilter(m_model->filters()->keyOf(0));
        QCOMPARE(names(*m_model), list({"Cocoa"}));
    }

    void oneOfTheSameNameIsReplaced()
    {
        m_model->toggleTier(QStringLiteral("A"));
        save(QStringLiteral("Mine"));
        m_model->clearFilter();
        m_model->toggleTier(QStringLiteral("B"));
        save(QStringLiteral("mine"));
        QCOMPARE(m_model->filters()->count(), 1);
        QCOMPARE(rowOf<FilterRow>(m_model->filters(), 0).detail, QStringLiteral("Segment B"));
    }

    void whatIsDeletedIsBroughtBack()
    {
        m_model->toggleTier(QStringLiteral("A"));
        save(QStringLiteral("Mine"));
        QSignalSpy done(m_model.get(), &AccountsModel::done);
        m_model->removeFilter(m_model->filters()->keyOf(0));
        QCOMPARE(m_model->filters()->count(), 0);
        QTRY_COMPARE(done.count(), 1);
        m_model->undo();
        QCOMPARE(m_model->filters()->count(), 1);
        m_store.session->store().write([](Store::WriteAccess &) {}).waitForFinished(); // it is kept
        m_model = open();
        QTRY_COMPARE(m_model->filters()->count(), 1);
    }

    void howManyHaveTheWordsIsNotKnownBefore()
    {
        m_model->setQuery(QStringLiteral("co"));
        save(QStringLiteral("Co"));
        QCOMPARE(rowOf<FilterRow>(m_model->filters(), 0).count, -1);
        QCOMPARE(rowOf<FilterRow>(m_model->filters(), 0).detail, QStringLiteral("«co»"));
        m_model->clearFilter();
        m_model->useFilter(m_model->filters()->keyOf(0));
        QCOMPARE(m_model->query(), QStringLiteral("co"));
        QCOMPARE(names(*m_model), list({"Cocoa"}));
    }

    void whatAnotherVersionWroteIsReadAsFarAsItGoes()
    {
        const auto filters = filtersFromJson(R"([{"key":"1","name":"Old","segment":"Renewal","order":"ByHealth"},
                                                 {"name":"no key"}, 7])");
        QCOMPARE(filters.size(), size_t(1));
        QCOMPARE(filters.front().segment, AccountsOrder::All);
        QCOMPARE(filtersFromJson(toJson(filters)), filters);
        QVERIFY(filtersFromJson("nothing of that kind").empty());
    }

private:
    void add(const char *name, const char *tier, int daysSinceVisit)
    {
        Record account(types::account);
        account.set(types::account.name, QString::fromLatin1(name));
        account.set(types::account.tier, QString::fromLatin1(tier));
        const RecordId id = m_store.add(account);
        const qint64 start = m_store.clock.nowMs() - daysSinceVisit * 24ll * 3600 * 1000 - 3600 * 1000;
        Record visit(types::visit);
        m_store.add(visit.set(types::visit.account, id)
                        .set(types::visit.start, start)
                        .set(types::visit.started, start)
                        .set(types::visit.finished, start + 1));
    }
    std::unique_ptr<AccountsModel> open()
    {
        auto model = std::make_unique<AccountsModel>(m_store.clock, m_nowhere);
        model->attach(*m_store.session);
        return model;
    }
    void save(const QString &name)
    {
        QSignalSpy done(m_model.get(), &AccountsModel::done);
        m_model->saveFilter(name);
        QTRY_COMPARE(done.count(), 1);
    }

    Language m_language;
    Nowhere m_nowhere;
    LiveStore m_store;
    std::unique_ptr<AccountsModel> m_model;
};

QTEST_GUILESS_MAIN(AccountsFiltersTest)
#include "tst_accountsfilters.moc"
