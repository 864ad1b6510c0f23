// One record, whole, over a real store.
#include "qml/Format/language.h"
#include "qml/Record/recordmodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestRecordModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNoteIsReadToItsEnd();
    void whatCameOfANoteStandsWithIt();
    void aVisitTellsHowItWent();
    void everyTypeThatIsSettledCanBeOpenedAgain_data();
    void everyTypeThatIsSettledCanBeOpenedAgain();
    void whatRecursComesAgain();
    void whatIsDeletedComesBack();
    void aChangeReachesTheOpenPage();
    void whatIsNotThereIsSaid();

private:
    void open(const RecordId &id)
    {
        m_model->setRecordKey(id.toString());
        QTRY_VERIFY(m_model->view().loaded);
    }
    std::optional<Record> stored(const RecordType &type, const RecordId &id)
    {
        return must(m_at.session->store().read([&](Reader &reader) { return reader.get(type, id); }).result());
    }
    QString field(const QString &label)
    {
        for (const FieldRow &row : rowsOf<FieldRow>(m_model->fields())) {
            if (row.label == label)
                return plain(row.value);
        }
        return {};
    }

    LiveStore m_at;
    RecordId m_client;
    Language m_language;
    std::unique_ptr<RecordModel> m_model;
};

void TestRecordModel::init()
{
    m_language.use(QStringLiteral("en"));
    m_at.open();
    m_client = m_at.addAccount(QStringLiteral("Tavoria"));
    m_model = std::make_unique<RecordModel>(m_at.clock);
    m_model->attach(*m_at.session);
}

void TestRecordModel::cleanup()
{
    m_model.reset();
    m_at.close();
}

void TestRecordModel::aNoteIsReadToItsEnd()
{
    QString text;
    for (int line = 0; line < 200; ++line)
        text += QStringLiteral("Line %1\n").arg(line);
    open(m_at.add(Record(types::note).set(types::note.text, text).set(types::note.account, m_client)));
    QCOMPARE(m_model->view().text, text);
    QVERIFY(m_model->view().title.isEmpty()); // it would say its first line twice
    QCOMPARE(m_model->view().account, QStringLiteral("Tavoria"));
    QCOMPARE(m_model->view().accountKey, m_client.toString());
    QVERIFY(!m_model->view().settleable);
}

void TestRecordModel::whatCameOfANoteStandsWithIt()
{
    const RecordId note = m_at.add(
        Record(types::note).set(types::note.text, QStringLiteral("A note")).set(types::note.account, m_client));
    const RecordId task = m_at.add(Record(types::task)
                                       .set(types::task.title, QStringLiteral("Send the act"))
                                       .set(types::task.account, m_client)
                                       .set(types::task.note, note)
                                       .set(types::task.done, true));
    m_at.add(Record(types::attachment)
                 .set(types::attachment.name, QStringLiteral("Shelf"))
                 .set(types::attachment.kind, QStringLiteral("photo"))
                 .set(types::attachment.account, m_client)
                 .set(types::attachment.note, note));
    m_at.add(Record(types::task).set(types::task.title, QStringLiteral("Another")).set(types::task.account, m_client));
    open(note);
    QCOMPARE(m_model->parts()->count(), 1);
    const auto &part = rowOf<RecordPartRow>(m_model->parts(), 0);
    QCOMPARE(part.key, task.toString());
    QCOMPARE(part.title, QStringLiteral("Send the act"));
    QVERIFY(part.done);
    QCOMPARE(m_model->media()->count(), 1);
    QCOMPARE(rowOf<MediaRow>(m_model->media(), 0).name, QStringLiteral("Shelf"));
}

void TestRecordModel::aVisitTellsHowItWent()
{
    const qint64 start = m_at.clock.nowMs() - 2 * 3'600'000;
    const RecordId olga = m_at.add(Record(types::contact).set(types::contact.name, QStringLiteral("Olga")));
    const RecordId visit = m_at.add(Record(types::visit)
                                        .set(types::visit.title, QStringLiteral("Audit"))
                                        .set(types::visit.account, m_client)
                                        .set(types::visit.people, {olga})
                                        .set(types::visit.start, start)
                                        .set(types::visit.started, start + 60'000)
                                        .set(types::visit.finished, start + 31 * 60'000)
                                        .set(types::visit.paused, 600)
                                        .set(types::visit.checkInAt, start)
                                        .set(types::visit.checkInDistance, 120)
                                        .set(types::visit.satisfaction, 4));
    const RecordId list = m_at.add(Record(types::checklist)
                                       .set(types::checklist.title, QStringLiteral("Shelf"))
                                       .set(types::checklist.visit, visit));
    const RecordId item = m_at.add(Record(types::checklistItem)
                                       .set(types::checklistItem.title, QStringLiteral("Prices"))
                                       .set(types::checklistItem.checklist, list));
    m_at.add(Record(types::answer)
                 .set(types::answer.item, item)
                 .set(types::answer.visit, visit)
                 .set(types::answer.state, QStringLiteral("n/a"))
                 .set(types::answer.reason, QStringLiteral("closed")));
    m_at.add(Record(types::note)
                 .set(types::note.text, QStringLiteral("What was said"))
                 .set(types::note.account, m_client)
                 .set(types::note.visit, visit));
    open(visit);
    QCOMPARE(field(QStringLiteral("Took place")), QStringLiteral("13 October, 7:53–8:23, 20 min"));
    QCOMPARE(field(QStringLiteral("Check-in")), QStringLiteral("7:52, 120 m from the client"));
    QCOMPARE(field(QStringLiteral("The client")), QStringLiteral("4 of 5, content"));
    QCOMPARE(field(QStringLiteral("People")), QStringLiteral("Olga"));
    QStringList parts;
    for (const RecordPartRow &part : rowsOf<RecordPartRow>(m_model->parts()))
        parts << part.title;
    parts.sort();
    QCOMPARE(parts, (QStringList{QStringLiteral("Prices"), QStringLiteral("Shelf"), QStringLiteral("What was said")}));
}

void TestRecordModel::everyTypeThatIsSettledCanBeOpenedAgain_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const RecordType *type : Registry::keyfield().types()) {
        if (type->field("done"))
            QTest::addRow("%s", type->name().toByteArray().constData()) << type->name().toByteArray();
    }
}

void TestRecordModel::everyTypeThatIsSettledCanBeOpenedAgain()
{
    QFETCH(const QByteArray, type);
    const RecordType &kind = *Registry::keyfield().find(type);
    Record record(kind);
    record.setValue(*kind.titleField(), QStringLiteral("Something"));
    record.setValue(*kind.field("account"), m_client);
    const RecordId id = m_at.add(record);
    const auto isDone = [&] { return stored(kind, id)->value(*kind.field("done")) == Value(true); };
    open(id);
    QVERIFY(m_model->view().settleable);
    QSignalSpy done(m_model.get(), &RecordModel::done);
    m_model->setDone(true);
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(isDone());
    QTRY_VERIFY(m_model->view().done);
    m_model->undo();
    QTRY_VERIFY(!isDone());
    QTRY_VERIFY(!m_model->view().done);
    m_model->setDone(true);
    QTRY_VERIFY(m_model->view().done);
    m_model->setDone(false);
    QTRY_VERIFY(!isDone());
}

void TestRecordModel::whatRecursComesAgain()
{
    const RecordId id = m_at.add(Record(types::task)
                                     .set(types::task.title, QStringLiteral("Report"))
                                     .set(types::task.account, m_client)
                                     .set(types::task.due, Moment{MorningClock::Day, {}})
                                     .set(types::task.recurrence, QStringLiteral("weekly:MO")));
    open(id);
    m_model->setDone(true);
    QTRY_COMPARE(recordsOf(m_at.session->store(), types::task).size(), size_t(2));
    m_model->undo();
    QTRY_COMPARE(recordsOf(m_at.session->store(), types::task).size(), size_t(1));
    QVERIFY(!stored(types::task, id)->get(types::task.done));
}

void TestRecordModel::whatIsDeletedComesBack()
{
    const RecordId id = m_at.add(
        Record(types::risk).set(types::risk.title, QStringLiteral("A rival")).set(types::risk.account, m_client));
    open(id);
    QSignalSpy removed(m_model.get(), &RecordModel::removed);
    QSignalSpy done(m_model.get(), &RecordModel::done);
    m_model->remove();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(done.front().front().toString(), QStringLiteral("Deleted: A rival"));
    QCOMPARE(removed.count(), 1);
    QTRY_VERIFY(m_model->view().deleted);
    // Another page was opened meanwhile; what was deleted comes back all the same.
    open(m_client);
    m_model->undo();
    QTRY_VERIFY(!stored(types::risk, id)->deleted);
}

void TestRecordModel::aChangeReachesTheOpenPage()
{
    const RecordId id = m_at.add(
        Record(types::need).set(types::need.title, QStringLiteral("Sugar")).set(types::need.account, m_client));
    open(id);
    must(m_at.session->store()
             .apply(Action::only(
                 RecordEdit::change(types::need, id, {{&types::need.title, QStringLiteral("Less sugar")}})))
             .result());
    QTRY_COMPARE(m_model->view().title, QStringLiteral("Less sugar"));
}

void TestRecordModel::whatIsNotThereIsSaid()
{
    m_model->setRecordKey(RecordId::generate(1).toString());
    QTRY_VERIFY(m_model->view().loaded);
    QVERIFY(!m_model->view().exists);
}

QTEST_MAIN(TestRecordModel)
#include "tst_recordmodel.moc"
