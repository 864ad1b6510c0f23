// Everything that happened at a client's, over a real store.
#include "qml/Account/accountmodel.h"
#include "qml/Account/timelinemodel.h"
#include "qml/Format/language.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyKindIsTold();
    void whatIsTickedOffStandsWhereItWasTicked();
    void theNewestComeFirstAndTheRestFollows();
    void aChangeReachesTheOpenPage();
    void theClosedPageHoldsNothing();
    void itIsReadInTheLanguageOfTheWindow();
    void thePageOfTheClientHasTheNewestAlone();

private:
    QString title(int row) { return valueOf(*m_model->events(), row, "title").toString(); }
    RecordId addNote(const QString &text)
    {
        return m_at.add(Record(types::note).set(types::note.account, m_client).set(types::note.text, text));
    }
    void addNotes(int count);

    LiveStore m_at;
    RecordId m_client;
    Language m_language;
    std::unique_ptr<TimelineModel> m_model;
};

void TestTimeline::init()
{
    m_language.use(QStringLiteral("en"));
    m_at.open();
    m_client = m_at.addAccount(QStringLiteral("Tavoria"));
    m_model = std::make_unique<TimelineModel>(m_at.clock);
    m_model->attach(*m_at.session);
}

void TestTimeline::cleanup()
{
    m_model.reset();
    m_at.close();
}

void TestTimeline::addNotes(int count)
{
    Action action;
    for (int n = 0; n < count; ++n) {
        Record note(types::note);
        note.set(types::note.account, m_client).set(types::note.text, QString::number(n));
        action.edits.push_back(RecordEdit::create(note));
    }
    must(m_at.session->store().apply(std::move(action)).result());
}

void TestTimeline::everyKindIsTold()
{
    const qint64 yesterday = m_at.clock.nowMs() - 24 * 3'600'000LL;
    m_at.add(Record(types::visit)
                 .set(types::visit.title, QStringLiteral("Audit"))
                 .set(types::visit.account, m_client)
                 .set(types::visit.start, yesterday));
    m_at.add(Record(types::visit)
                 .set(types::visit.title, QStringLiteral("Not yet"))
                 .set(types::visit.account, m_client)
                 .set(types::visit.start, yesterday + 72 * 3'600'000LL));
    m_at.add(Record(types::task)
                 .set(types::task.title, QStringLiteral("Offer"))
                 .set(types::task.account, m_client)
                 .set(types::task.done, true));
    m_at.add(Record(types::promise)
                 .set(types::promise.title, QStringLiteral("Report"))
                 .set(types::promise.account, m_client)
                 .set(types::promise.done, true));
    m_at.add(Record(types::risk).set(types::risk.title, QStringLiteral("A rival")).set(types::risk.account, m_client));
    m_at.add(Record(types::note).set(types::note.text, QStringLiteral("Of nobody")));
    addNote(QStringLiteral("First line\nand more"));
    const QAbstractItemModelTester tester(m_model->events());
    m_model->open(m_client.toString());
    QTRY_VERIFY(m_model->loaded());
    QCOMPARE(m_model->name(), QStringLiteral("Tavoria"));
    QStringList titles;
    for (int row = 0; row < m_model->events()->count(); ++row)
        titles << title(row);
    QCOMPARE(titles.last(), QStringLiteral("Visit: Audit"));
    titles.sort();
    QCOMPARE(titles, (QStringList{QStringLiteral("Done: Offer"), QStringLiteral("First line"),
                                  QStringLiteral("Kept: Report"), QStringLiteral("Promised: Report"),
                                  QStringLiteral("Risk: A rival"), QStringLiteral("Visit: Audit")}));
}

// A task of long ago that is done today is of today.
void TestTimeline::whatIsTickedOffStandsWhereItWasTicked()
{
    const RecordId task =
        m_at.add(Record(types::task).set(types::task.title, QStringLiteral("Old")).set(types::task.account, m_client));
    for (int n = 0; n < 3; ++n) {
        m_at.add(Record(types::task)
                     .set(types::task.title, QStringLiteral("Newer"))
                     .set(types::task.account, m_client)
                     .set(types::task.done, true));
    }
    m_at.clock.later(3'600'000);
    RecordEdit edit;
    edit.type = &types::task;
    edit.id = task;
    edit.values = {{&types::task.done, true}};
    Action action;
    action.edits.push_back(edit);
    must(m_at.session->store().apply(std::move(action)).result());
    const auto newest =
        must(m_at.session->store()
                 .read([this](Reader &reader) { return readTimeline(reader, m_client, m_at.clock.nowMs(), 1); })
                 .result());
    QCOMPARE(newest.size(), size_t(1));
    QCOMPARE(newest.front().id, task);
}

void TestTimeline::theNewestComeFirstAndTheRestFollows()
{
    addNotes(450);
    QList<int> counts;
    connect(m_model->events(), &RowModel::countChanged, this, [&] { counts << m_model->events()->count(); });
    m_model->open(m_client.toString());
    QTRY_COMPARE(m_model->events()->count(), 450);
    QCOMPARE(counts, (QList<int>{200, 450}));
}

void TestTimeline::aChangeReachesTheOpenPage()
{
    const RecordId note = addNote(QStringLiteral("Draft"));
    m_model->open(m_client.toString());
    QTRY_COMPARE(m_model->events()->count(), 1);
    RecordEdit edit;
    edit.type = &types::note;
    edit.id = note;
    edit.values = {{&types::note.text, QStringLiteral("Final")}};
    Action action;
    action.edits.push_back(edit);
    must(m_at.session->store().apply(std::move(action)).result());
    QTRY_COMPARE(title(0), QStringLiteral("Final"));
}

void TestTimeline::theClosedPageHoldsNothing()
{
    addNote(QStringLiteral("Words"));
    m_model->open(m_client.toString());
    QTRY_COMPARE(m_model->events()->count(), 1);
    m_model->open({});
    QCOMPARE(m_model->events()->count(), 0);
    QVERIFY(!m_model->loaded());
    addNote(QStringLiteral("More words"));
    QCOMPARE(m_model->events()->count(), 0);
    m_model->open(m_client.toString());
    QTRY_COMPARE(m_model->events()->count(), 2);
}

void TestTimeline::itIsReadInTheLanguageOfTheWindow()
{
    m_at.add(Record(types::task)
                 .set(types::task.title, QStringLiteral("Offer"))
                 .set(types::task.account, m_client)
                 .set(types::task.done, true));
    m_model->open(m_client.toString());
    QTRY_COMPARE(title(0), QStringLiteral("Done: Offer"));
    QSignalSpy changed(m_model->events(), &QAbstractItemModel::dataChanged);
    m_language.use(QStringLiteral("ru"));
    retranslate(m_model.get());
    QCOMPARE(title(0), QStringLiteral("Сделано: Offer"));
    QVERIFY(!changed.isEmpty());
}

void TestTimeline::thePageOfTheClientHasTheNewestAlone()
{
    addNotes(int(AccountModel::NewestEvents));
    AccountModel page(m_at.clock);
    page.attach(*m_at.session);
    page.open(m_client.toString());
    QTRY_COMPARE(page.timeline()->count(), int(AccountModel::NewestEvents));
    QVERIFY(!page.view().moreEvents);
    addNote(QStringLiteral("One more"));
    QTRY_VERIFY(page.view().moreEvents);
    QCOMPARE(page.timeline()->count(), int(AccountModel::NewestEvents));
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
