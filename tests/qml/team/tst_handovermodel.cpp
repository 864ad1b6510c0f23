// A client is handed over, over a real store.
#include "qml/Format/language.h"
#include "qml/Team/handovermodel.h"
#include "tests/qml/rows.h"
#include "tests/qml/team/workplace.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestHandoverModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("en"));
        m_at.open();
        m_client = m_at.addAccount(QStringLiteral("Tavoria"));
    }
    void cleanup() { m_at.close(); }

    void whatIsMissingIsTold()
    {
        const auto model = open();
        model->setForGood(false);
        model->setDay(QStringLiteral("someday"));
        QCOMPARE(model->view().receiverError, QString()); // not before one has tried
        model->handOver();
        QCOMPARE(model->view().receiverError, QStringLiteral("Choose who takes the client"));
        QCOMPARE(model->view().dayError, QStringLiteral("On which day?"));
        QCOMPARE(model->view().untilError, QStringLiteral("Until which day?"));
        model->chooseReceiver(m_at.boris.toString());
        model->setDay(QStringLiteral("on 20 October"));
        model->setUntil(QStringLiteral("on 15 October"));
        QCOMPARE(model->view().untilError, QStringLiteral("It ends before it begins"));
        model->setUntil(QStringLiteral("on 20 October"));
        QCOMPARE(model->view().untilError, QString());
        QVERIFY(m_at.all(types::membership).empty());
    }

    // A long story is typed letter by letter: nothing but the answer is made anew.
    void anAnswerBeingTypedMovesNothingElse()
    {
        m_at.note(m_client, QStringLiteral("Their buyer leaves"), QStringLiteral("private"));
        const auto model = open();
        QTRY_COMPARE(model->notes()->count(), 1);
        QSignalSpy view(model.get(), &HandoverModel::viewChanged);
        QSignalSpy story(model->story(), &QAbstractItemModel::dataChanged);
        for (int i = 1; i <= 20; ++i)
            model->setAnswer(0, QString(i, u'a'));
        QCOMPARE(view.size(), 0);
        QCOMPARE(story.size(), 20); // a row each
        QCOMPARE(rowOf<StoryRow>(model->story(), 0).answer, QString(20, u'a'));
    }

    void itGoesForGoodAndIsTakenBack()
    {
        const RecordId secret = m_at.note(m_client, QStringLiteral("Their buyer leaves"), QStringLiteral("private"));
        const auto model = open();
        QTRY_COMPARE(model->notes()->count(), 1);
        model->chooseReceiver(m_at.boris.toString());
        model->setAnswer(0, QStringLiteral("Oleg decides"));
        model->setFate(secret.toString(), int(portfolio::PrivateNote::Fate::Pass));
        QCOMPARE(model->view().outcome,
                 QStringLiteral("Boris gets the client at once. You see it until the end of this day"));
        QSignalSpy done(model.get(), &HandoverModel::done);
        model->handOver();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(memberships(), (QStringList{QStringLiteral("kam"), QStringLiteral("kam, mine, until 14.10.2026")}));
        QCOMPARE(markingOf(secret), QStringLiteral("team"));
        const auto told = m_at.all(types::note);
        QCOMPARE(told.size(), size_t(2));
        QVERIFY(std::any_of(told.begin(), told.end(), [](const Record &note) {
            return note.get(types::note.text).endsWith(QStringLiteral("?\nOleg decides"));
        }));
        QVERIFY(!draft()); // it is no longer to be done
        model->undo();
        QTRY_COMPARE(memberships(), QStringList{QStringLiteral("kam, mine")}); // it is not everybody's again
        QTRY_COMPARE(markingOf(secret), QStringLiteral("private"));
        QCOMPARE(m_at.all(types::note).size(), size_t(1));
        QVERIFY(draft() && draft()->text.contains(QStringLiteral("Oleg decides")));
    }

    void somebodyStandsInUntilADay()
    {
        const auto model = open();
        model->chooseReceiver(m_at.boris.toString());
        model->setForGood(false);
        model->setUntil(QStringLiteral("in two weeks"));
        QVERIFY(model->view().outcome.startsWith(QStringLiteral("Boris stands in for you until 27\u00a0October")));
        QSignalSpy done(model.get(), &HandoverModel::done);
        model->handOver();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(memberships(), (QStringList{QStringLiteral("deputy, until 28.10.2026"), QStringLiteral("kam, mine")}));
    }

    void whatWasSaidIsKeptUntilItIsDone()
    {
        const RecordId secret = m_at.note(m_client, QStringLiteral("Their buyer leaves"), QStringLiteral("private"));
        {
            const auto model = open();
            model->chooseReceiver(m_at.boris.toString());
            model->setForGood(false);
            model->setUntil(QStringLiteral("in two weeks"));
            model->setAnswer(2, QStringLiteral("The lost delivery in May"));
            model->setFate(secret.toString(), int(portfolio::PrivateNote::Fate::Delete));
            model->leave();
            QTRY_VERIFY(draft());
        }
        const auto model = open();
        QTRY_COMPARE(model->view().receiver, QStringLiteral("Boris"));
        QVERIFY(!model->view().forGood);
        QCOMPARE(model->view().until, QStringLiteral("in two weeks"));
        QCOMPARE(rowOf<StoryRow>(model->story(), 2).answer, QStringLiteral("The lost delivery in May"));
        QCOMPARE(rowOf<PrivateNoteRow>(model->notes(), 0).fate, int(portfolio::PrivateNote::Fate::Delete));
    }

    void whatGoesAlongIsCounted()
    {
        m_at.add(Record(types::task).set(types::task.title, QStringLiteral("Call")).set(types::task.account, m_client));
        m_at.add(Record(types::promise)
                     .set(types::promise.title, QStringLiteral("Report"))
                     .set(types::promise.account, m_client)
                     .set(types::promise.direction, QStringLiteral("client")));
        const auto model = open();
        QTRY_COMPARE(model->belongings()->count(), 2);
        QCOMPARE(rowOf<BelongingRow>(model->belongings(), 0).text, QStringLiteral("1 promise of the client"));
        QCOMPARE(rowOf<BelongingRow>(model->belongings(), 1).text, QStringLiteral("1 open task"));
    }

    void whoDoesNotOwnItCannotGiveIt()
    {
        m_at.add(Record(types::membership)
                     .set(types::membership.account, m_client)
                     .set(types::membership.user, m_at.me)
                     .set(types::membership.role, QStringLiteral("specialist")));
        const auto model = open();
        QVERIFY(!model->view().possible);
        model->chooseReceiver(m_at.boris.toString());
        model->handOver();
        QCOMPARE(m_at.all(types::membership).size(), size_t(1));
    }

private:
    std::unique_ptr<HandoverModel> open()
    {
        auto model = std::make_unique<HandoverModel>(m_at.clock);
        model->attach(*m_at.session);
        model->open(m_client.toString());
        [&] { QTRY_VERIFY(model->view().loaded); }();
        return model;
    }
    QStringList memberships()
    {
        QStringList all;
        for (const Record &record : m_at.all(types::membership)) {
            QString text = record.get(types::membership.role);
            if (record.get(types::membership.user) == m_at.me)
                text += QStringLiteral(", mine");
            if (const qint64 to = record.get(types::membership.to))
                text += QDateTime::fromMSecsSinceEpoch(to).toString(QStringLiteral("', until' dd.MM.yyyy"));
            all << text;
        }
        all.sort();
        return all;
    }
    QString markingOf(const RecordId &note)
    {
        for (const Record &record : m_at.all(types::note)) {
            if (record.id() == note)
                return record.get(types::note.marking);
        }
        return {};
    }
    std::optional<Draft> draft()
    {
        return must(m_at.session->store()
                        .read([this](Reader &reader) { return reader.draft(HandoverModel::draftPlace(m_client)); })
                        .result());
    }

    Workplace m_at;
    RecordId m_client;
    Language m_language;
};

QTEST_MAIN(TestHandoverModel)
#include "tst_handovermodel.moc"
