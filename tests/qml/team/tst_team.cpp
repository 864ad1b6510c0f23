// Who works with a client, over a real store.
#include "qml/Format/language.h"
#include "qml/Team/teammodel.h"
#include "tests/qml/rows.h"
#include "tests/qml/team/workplace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestTeam : public QObject
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

    void withoutAWorkspaceNothingIsSaid()
    {
        LiveStore alone;
        alone.open();
        TeamModel model(alone.clock);
        model.attach(*alone.session);
        const RecordId client = alone.addAccount(QStringLiteral("Tavoria"));
        model.open(client.toString());
        QTRY_COMPARE(model.accountKey(), client.toString());
        QVERIFY(!model.view().shown);
        alone.close();
    }

    void aClientOfAllIsClosedForOnesTeam()
    {
        const auto model = open();
        QVERIFY(model->view().shown && model->view().managed && !model->view().closed);
        QSignalSpy said(model.get(), &TeamModel::said);
        model->closeForTeam();
        QTRY_COMPARE(model->members()->count(), 1);
        QCOMPARE(rowOf<MemberRow>(model->members(), 0).name, QStringLiteral("Anna (you)"));
        QCOMPARE(rowOf<MemberRow>(model->members(), 0).detail, QStringLiteral("Owns the client"));
        QVERIFY(model->view().closed && model->view().managed);
        QCOMPARE(said.size(), 1);
        model->undo(); // it would shut out oneself too
        model->closeForTeam();
        QCOMPARE(m_at.all(types::membership).size(), size_t(1));
    }

    void aColleagueComesInAndTheOwnerFirst()
    {
        const auto model = open();
        QTRY_COMPARE(model->colleagues()->count(), 1);
        model->add(m_at.boris.toString(), QStringLiteral("deputy"));
        QTRY_COMPARE(model->members()->count(), 2);
        QCOMPARE(model->colleagues()->count(), 0);
        QStringList roles;
        for (const Record &record : m_at.all(types::membership))
            roles << record.get(types::membership.role);
        roles.sort();
        QCOMPARE(roles, (QStringList{QStringLiteral("deputy"), QStringLiteral("kam")}));
    }

    void aRoleIsChangedAndSomebodyLeaves()
    {
        const auto model = open();
        model->add(m_at.boris.toString(), QStringLiteral("reader"));
        QTRY_COMPARE(model->members()->count(), 2);
        const auto boris = [&] {
            for (int i = 0; i < model->members()->count(); ++i) {
                const auto row = rowOf<MemberRow>(model->members(), i);
                if (row.name == QLatin1String("Boris"))
                    return row;
            }
            return MemberRow();
        };
        model->setRole(boris().key, QStringLiteral("specialist"));
        QTRY_COMPARE(boris().detail, QStringLiteral("Specialist"));
        model->undo();
        QTRY_COMPARE(boris().detail, QStringLiteral("Reads only"));
        model->remove(boris().key);
        QTRY_COMPARE(model->members()->count(), 1);
        model->undo();
        QTRY_COMPARE(model->members()->count(), 2);
    }

    // Without an owner nobody could give rights on the client any more, and at last nobody would see it.
    void theLastOwnerStays()
    {
        const auto model = open();
        QTRY_COMPARE(model->colleagues()->count(), 1);
        model->add(m_at.boris.toString(), QStringLiteral("deputy"));
        QTRY_COMPARE(model->members()->count(), 2);
        const auto keyOf = [&](const QString &name) {
            for (const MemberRow &row : rowsOf<MemberRow>(model->members())) {
                if (row.name.startsWith(name))
                    return row.key;
            }
            return QString();
        };
        QSignalSpy failed(model.get(), &TeamModel::failed);
        model->remove(keyOf(QStringLiteral("Anna")));
        model->setRole(keyOf(QStringLiteral("Anna")), QStringLiteral("reader"));
        QCOMPARE(failed.size(), 2);
        model->setRole(keyOf(QStringLiteral("Boris")), QStringLiteral("kam"));
        QTRY_COMPARE(rowsOf<MemberRow>(model->members()).back().role, QStringLiteral("kam"));
        model->remove(keyOf(QStringLiteral("Anna")));
        QTRY_COMPARE(model->members()->count(), 1);
        QCOMPARE(failed.size(), 2);
    }

    void aDeputyOnlyReadsIt()
    {
        m_at.add(Record(types::membership)
                     .set(types::membership.account, m_client)
                     .set(types::membership.user, m_at.me)
                     .set(types::membership.role, QStringLiteral("deputy")));
        const auto model = open();
        QTRY_COMPARE(model->members()->count(), 1);
        QVERIFY(!model->view().managed);
        QVERIFY(!rowOf<MemberRow>(model->members(), 0).changeable);
    }

    void whoStandsInIsToldWithHisLastDay()
    {
        const auto startOf = [](int days) { return MorningClock::Day.addDays(days).startOfDay().toMSecsSinceEpoch(); };
        m_at.add(Record(types::membership)
                     .set(types::membership.account, m_client)
                     .set(types::membership.user, m_at.boris)
                     .set(types::membership.role, QStringLiteral("deputy"))
                     .set(types::membership.from, startOf(2))
                     .set(types::membership.to, startOf(10)));
        m_at.add(Record(types::membership) // over: nobody is told
                     .set(types::membership.account, m_client)
                     .set(types::membership.user, m_at.me)
                     .set(types::membership.role, QStringLiteral("reader"))
                     .set(types::membership.to, startOf(-1)));
        const auto model = open();
        QTRY_COMPARE(model->members()->count(), 1);
        QCOMPARE(rowOf<MemberRow>(model->members(), 0).detail,
                 QStringLiteral("Deputy · from 15\u00a0October · until 22\u00a0October"));
    }

private:
    std::unique_ptr<TeamModel> open()
    {
        auto model = std::make_unique<TeamModel>(m_at.clock);
        new QAbstractItemModelTester(model->members(), model.get());
        model->attach(*m_at.session);
        model->open(m_client.toString());
        [&] { QTRY_VERIFY(model->view().shown); }();
        return model;
    }

    Workplace m_at;
    RecordId m_client;
    Language m_language;
};

QTEST_MAIN(TestTeam)
#include "tst_team.moc"
