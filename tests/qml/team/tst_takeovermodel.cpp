// A client is accepted, and one comes back, over a real store.
#include "qml/Format/language.h"
#include "qml/Team/takeovermodel.h"
#include "qml/Team/teammodel.h"
#include "tests/qml/rows.h"
#include "tests/qml/team/workplace.h"

#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestTakeoverModel : public QObject
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

    void itIsAcceptedPartByPart()
    {
        m_at.add(Record(types::promise)
                     .set(types::promise.title, QStringLiteral("Samples"))
                     .set(types::promise.account, m_client)
                     .set(types::promise.due, Moment{QDate(2026, 10, 16), {}}));
        given(0, QStringLiteral(
                     "Who decides there?\nOleg decides\n\nSore spots?\nThe delivery in May\n\nand the one in June"));
        const auto model = make();
        QTRY_COMPARE(model->waiting()->count(), 1);
        const auto row = rowOf<TakeoverRow>(model->waiting(), 0);
        QCOMPARE(row.title, QStringLiteral("Accept the client: Tavoria"));
        QVERIFY(row.detail.endsWith(QStringLiteral("hands it over to you")));
        model->open(row.key);
        QTRY_COMPARE(model->parts()->count(), 3);
        QVERIFY(model->view().accepts);
        QCOMPARE(partOf(*model, 0), QStringLiteral("1 promise to the client: • Samples, by Fri, 16 October"));
        QCOMPARE(partOf(*model, 1), QStringLiteral("Who decides there?: Oleg decides"));
        QCOMPARE(partOf(*model, 2), QStringLiteral("Sore spots?: The delivery in May\n\nand the one in June"));

        model->finish(); // not unread
        QCOMPARE(model->view().left, 3);
        for (const TakeoverPart &part : rowsOf<TakeoverPart>(model->parts()))
            model->confirm(part.key, true);
        QCOMPARE(model->view().left, 0);
        QSignalSpy done(model.get(), &TakeoverModel::done);
        model->finish();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.front().front().toString(), QStringLiteral("The client is yours now: Tavoria"));
        QTRY_COMPARE(model->waiting()->count(), 0);
        model->undo();
        QTRY_COMPARE(model->waiting()->count(), 1);
        QTRY_COMPARE(model->view().left, 0); // what was read stays read
    }

    void whatWasReadIsKept()
    {
        given(0, QStringLiteral("Who decides there?\nOleg\n\nSore spots?\nMay"));
        {
            const auto model = make();
            QTRY_COMPARE(model->waiting()->count(), 1);
            model->open(model->waiting()->keyOf(0));
            QTRY_COMPARE(model->parts()->count(), 2);
            model->confirm(model->parts()->keyOf(0), true);
            settle();
        }
        const auto model = make();
        QTRY_COMPARE(model->waiting()->count(), 1);
        model->open(model->waiting()->keyOf(0));
        QTRY_COMPARE(model->view().left, 1);
        QVERIFY(rowOf<TakeoverPart>(model->parts(), 0).confirmed);
    }

    void whoStandsInIsToldUntilWhen()
    {
        given(at(QDate(2026, 10, 28)), {});
        const auto model = make();
        QTRY_COMPARE(model->waiting()->count(), 1);
        QVERIFY(plain(rowOf<TakeoverRow>(model->waiting(), 0).detail)
                    .endsWith(QStringLiteral("asks you to stand in until 27 October")));
    }

    // Nobody but the receiver is asked; the giver sees that he has not answered.
    void theGiverSeesThatItIsNotAccepted()
    {
        portfolio::Team team;
        team.account = m_client;
        team.me = m_at.me;
        give(portfolio::handOver(team, {m_at.boris, 0, 0, at(QDate(2026, 10, 14)), {}, {}}, m_at.clock.nowMs()));
        const auto model = make();
        TeamModel shown(m_at.clock);
        shown.attach(*m_at.session);
        shown.open(m_client.toString());
        QTRY_COMPARE(shown.members()->count(), 2);
        QCOMPARE(rowOf<MemberRow>(shown.members(), 0).detail, QStringLiteral("Owns the client · not yet accepted"));
        QCOMPARE(shown.view().receiver, QStringLiteral("Boris"));
        QVERIFY(!shown.view().mine);
        QCOMPARE(model->waiting()->count(), 0);
        // Nor is it a task among his own.
        const auto open = must(
            m_at.session->store().read([](Reader &reader) { return countOpenItems(reader, OpenItems()); }).result());
        QCOMPARE(open, 0);
        QVERIFY(shown.view().takeover.isEmpty());
        QCOMPARE(opened(shown.view().letter).left, 0); // but nothing is open at this client
    }

    void whoIsBackReadsWhatHappened()
    {
        portfolio::Team team;
        team.account = m_client;
        team.me = m_at.me;
        give(portfolio::handOver(team, {m_at.boris, 0, at(QDate(2026, 10, 20)), 0, {}, {}}, m_at.clock.nowMs()));
        m_at.clock.later(Hour);
        m_at.add(Record(types::risk)
                     .set(types::risk.title, QStringLiteral("Their buyer leaves"))
                     .set(types::risk.account, m_client));
        const auto model = make();
        settle();
        QCOMPARE(model->waiting()->count(), 0);
        m_at.clock.later(8 * 24 * Hour);
        m_at.addAccount(QStringLiteral("Another")); // it is read again
        QTRY_COMPARE(model->waiting()->count(), 1);
        QCOMPARE(rowOf<TakeoverRow>(model->waiting(), 0).title, QStringLiteral("Back with you: Tavoria"));
        model->open(model->waiting()->keyOf(0));
        QTRY_COMPARE(model->news()->count(), 1);
        QCOMPARE(plain(model->view().detail),
                 QStringLiteral("Boris stood in for you from 13 October until 19 October"));
        QCOMPARE(rowOf<MeanwhileRow>(model->news(), 0).title, QStringLiteral("Their buyer leaves"));
        QSignalSpy done(model.get(), &TakeoverModel::done);
        model->finish();
        QTRY_COMPARE(done.size(), 1);
        QTRY_COMPARE(model->waiting()->count(), 0);
    }

private:
    static constexpr qint64 Hour = 3600'000;

    static qint64 at(QDate day) { return day.startOfDay().toMSecsSinceEpoch(); }
    void give(portfolio::Change change) { must(m_at.session->store().apply(std::move(change.action)).result()); }
    void given(qint64 to, const QString &story)
    {
        portfolio::Team team;
        team.account = m_client;
        team.me = m_at.boris;
        give(portfolio::handOver(team, {m_at.me, 0, to, 0, story, {}}, m_at.clock.nowMs()));
    }
    std::unique_ptr<TakeoverModel> make()
    {
        auto model = std::make_unique<TakeoverModel>(m_at.clock);
        model->attach(*m_at.session);
        return model;
    }
    TakeoverView opened(const QString &key)
    {
        const auto model = make();
        model->open(key);
        [&] { QTRY_VERIFY(model->view().exists); }();
        return model->view();
    }
    static QString partOf(TakeoverModel &model, int at)
    {
        const auto part = rowOf<TakeoverPart>(model.parts(), at);
        return plain(part.title + QStringLiteral(": ") + part.text);
    }
    void settle()
    {
        must(m_at.session->store().write([](Store::WriteAccess &) { return Result<void>(); }).result());
        must(m_at.session->store().read([](Reader &reader) { return reader.openWork(); }).result());
        QCoreApplication::processEvents();
    }

    Workplace m_at;
    RecordId m_client;
    Language m_language;
};

QTEST_MAIN(TestTakeoverModel)
#include "tst_takeovermodel.moc"
