// What stands on the tabs of a client's page, over a real store.
#include "qml/Account/accountmodel.h"
#include "qml/Format/language.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestAccountTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void complaintsStandByTheirDayUntilTheyAreSettled();
    void aGoalIsReachedAndThatIsTakenBack();
    void theCompaniesOfAGroupAreFoundBothWays();
    void allPeopleAreCountedWhereNotAllAreShown();
    void filesStandTheNewestFirst();
    void anotherClientBeginsWithTheOverview();
    void theTabsGoRound();

private:
    template <typename Type>
    RecordId addMatter(const Type &type, const QString &title, int days)
    {
        return m_at.add(Record(type)
                            .set(type.title, title)
                            .set(type.account, m_client)
                            .set(type.due, Moment{MorningClock::Day.addDays(days), {}}));
    }
    QStringList titles(RowModel *model)
    {
        QStringList found;
        for (const DueRow &row : rowsOf<DueRow>(model))
            found << row.title;
        return found;
    }
    // What the store says of it, and not the page.
    bool isDone(const RecordType &type, const RecordId &id)
    {
        const auto record =
            must(m_at.session->store().read([&type, id](Reader &reader) { return reader.get(type, id); }).result());
        const auto *done = record ? std::get_if<bool>(&record->value(*type.field("done"))) : nullptr;
        return done && *done;
    }

    LiveStore m_at;
    RecordId m_client;
    Language m_language;
    std::unique_ptr<AccountModel> m_model;
};

void TestAccountTabs::init()
{
    m_language.use(QStringLiteral("en"));
    m_at.open();
    m_client = m_at.addAccount(QStringLiteral("Tavoria"));
    m_model = std::make_unique<AccountModel>(m_at.clock);
    m_model->attach(*m_at.session);
    m_model->open(m_client.toString());
    QTRY_VERIFY(m_model->view().loaded);
}

void TestAccountTabs::cleanup()
{
    m_model.reset();
    m_at.close();
}

void TestAccountTabs::complaintsStandByTheirDayUntilTheyAreSettled()
{
    addMatter(types::complaint, QStringLiteral("Later"), 3);
    const RecordId first = addMatter(types::complaint, QStringLiteral("First"), -1);
    addMatter(types::task, QStringLiteral("A task"), 0);
    QTRY_COMPARE(titles(m_model->questions()), (QStringList{QStringLiteral("First"), QStringLiteral("Later")}));
    QTRY_COMPARE(titles(m_model->steps()), QStringList{QStringLiteral("A task")});
    QCOMPARE(rowOf<DueRow>(m_model->questions(), 0).tone, QStringLiteral("danger"));

    QSignalSpy done(m_model.get(), &AccountModel::done);
    m_model->complete(first.toString());
    QCOMPARE(done.count(), 1);
    QCOMPARE(done.front().front().toString(), QStringLiteral("Complaint settled"));
    QVERIFY(rowOf<DueRow>(m_model->questions(), 0).done); // struck through, and not among the steps
    QCOMPARE(m_model->steps()->count(), 1);
    QTRY_VERIFY(isDone(types::complaint, first));
    m_at.clock.later(JustDone::StayMs + 1);
    addMatter(types::task, QStringLiteral("Another"), 1);
    QTRY_COMPARE(titles(m_model->questions()), QStringList{QStringLiteral("Later")});
}

void TestAccountTabs::aGoalIsReachedAndThatIsTakenBack()
{
    const RecordId goal = addMatter(types::goal, QStringLiteral("A fifth of the shelf"), 30);
    QTRY_COMPARE(m_model->goals()->count(), 1);
    m_model->complete(goal.toString());
    QTRY_VERIFY(isDone(types::goal, goal));
    m_model->undo();
    QTRY_VERIFY(!isDone(types::goal, goal));
    QTRY_COMPARE(m_model->goals()->count(), 1);
    QVERIFY(!rowOf<DueRow>(m_model->goals(), 0).done);
    QCOMPARE(m_model->steps()->count(), 0);
}

void TestAccountTabs::theCompaniesOfAGroupAreFoundBothWays()
{
    const auto below = [&](const QString &name, const RecordId &parent) {
        return m_at.add(Record(types::account).set(types::account.name, name).set(types::account.parent, parent));
    };
    const RecordId express = below(QStringLiteral("Express"), m_client);
    below(QStringLiteral("Bakery"), m_client);
    QTRY_COMPARE(m_model->group()->count(), 2);
    QCOMPARE(rowOf<RelatedRow>(m_model->group(), 0).name, QStringLiteral("Bakery"));
    QVERIFY(!m_model->view().empty);
    m_model->open(express.toString());
    QTRY_COMPARE(m_model->group()->count(), 1);
    QCOMPARE(rowOf<RelatedRow>(m_model->group(), 0).key, m_client.toString());
    QCOMPARE(rowOf<RelatedRow>(m_model->group(), 0).detail, QStringLiteral("The client belongs to it"));
}

void TestAccountTabs::allPeopleAreCountedWhereNotAllAreShown()
{
    Action action;
    for (int n = 0; n < AccountModel::MostOfAKind + 5; ++n) {
        Record person(types::contact);
        person.set(types::contact.account, m_client).set(types::contact.name, QString::number(n));
        action.edits.push_back(RecordEdit::create(person));
    }
    must(m_at.session->store().apply(std::move(action)).result());
    QTRY_COMPARE(m_model->view().peopleCount, int(AccountModel::MostOfAKind) + 5);
    QCOMPARE(m_model->people()->count(), int(AccountModel::MostOfAKind));
}

void TestAccountTabs::filesStandTheNewestFirst()
{
    for (const QString &name : {QStringLiteral("Older"), QStringLiteral("Newer")}) {
        m_at.add(Record(types::attachment)
                     .set(types::attachment.name, name)
                     .set(types::attachment.account, m_client)
                     .set(types::attachment.kind, QStringLiteral("photo")));
        m_at.clock.later(1000);
    }
    QTRY_COMPARE(m_model->view().fileCount, 2);
    QCOMPARE(rowOf<MediaRow>(m_model->files(), 0).name, QStringLiteral("Newer"));
    QVERIFY(rowOf<MediaRow>(m_model->files(), 0).photo);
}

void TestAccountTabs::anotherClientBeginsWithTheOverview()
{
    m_model->setTab(AccountModel::Questions);
    const RecordId other = m_at.addAccount(QStringLiteral("Other"));
    QCOMPARE(m_model->tab(), AccountModel::Questions);
    m_model->open(other.toString());
    QCOMPARE(m_model->tab(), AccountModel::Overview);
}

void TestAccountTabs::theTabsGoRound()
{
    m_model->stepTab(-1);
    QCOMPARE(m_model->tab(), AccountModel::Files);
    m_model->stepTab(2);
    QCOMPARE(m_model->tab(), AccountModel::Plan);
}

QTEST_MAIN(TestAccountTabs)
#include "tst_accounttabs.moc"
