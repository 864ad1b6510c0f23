// A client goes to a colleague: what the app writes, judged by the real server, on both engines.
#include "core/portfolio/handover.h"
#include "core/portfolio/news.h"
#include "tests/sync/scopeworld.h"

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;
using portfolio::Handover;
using portfolio::PrivateNote;
using portfolio::Takeover;
using portfolio::Team;
using server::Role;

class HandoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { server::Engines::addRows(); }
    void initTestCase() { QVERIFY(m_engines.start()); }
    void cleanupTestCase() { m_engines.stop(); }
    void init()
    {
        m_storage = m_engines.open();
        m_world = std::make_unique<World>(*m_storage);
        m_anna = m_world->person(u"Anna"_s, Role::Kam);
        m_boris = m_world->person(u"Boris"_s, Role::Kam);
        m_vera = m_world->person(u"Vera"_s, Role::Kam);
    }
    void cleanup()
    {
        m_world.reset();
        m_storage.reset();
    }

    void aClientGoesForGood()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        const RecordId open = anna.note(client, u"Любят гранолу"_s);
        const RecordId kept = anna.note(client, u"Мне одной"_s, u"private"_s);
        const RecordId passed = anna.note(client, u"Для преемника"_s, u"private"_s);
        const RecordId deleted = anna.note(client, u"Лишнее"_s, u"private"_s);
        anna.sync();
        boris.sync();
        QVERIFY(!boris.holds(client));

        const auto all =
            anna.read([&](Reader &reader) { return portfolio::readBelongings(reader, client, m_world->now); });
        QCOMPARE(all.notes.size(), size_t(3));
        Handover handover{m_boris, 0, 0, 0, u"Решает Олег"_s, all.notes};
        for (PrivateNote &note : handover.notes)
            note.fate = note.id == passed    ? PrivateNote::Fate::Pass
                        : note.id == deleted ? PrivateNote::Fate::Delete
                                             : PrivateNote::Fate::Keep;
        anna.act(portfolio::handOver(teamOf(anna, client), handover, m_world->now).action);
        anna.sync();
        boris.sync();
        QVERIFY(anna.refused().empty());
        QVERIFY(boris.holds(client) && boris.holds(open) && boris.holds(passed));
        QVERIFY(!boris.holds(kept) && !boris.holds(deleted));
        QVERIFY(!boris.heard.contains("Мне одной"));
        QVERIFY(boris.finds(u"Решает"_s));
        QVERIFY(!anna.holds(client) && !anna.holds(open) && !anna.holds(passed));
        QVERIFY(teamOf(boris, client).isManaged(m_world->now));
    }

    void whoStandsInLeavesByHimself()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        anna.sync();
        const qint64 day = 24 * 3600 * 1000;
        anna.act(
            portfolio::handOver(teamOf(anna, client), {m_boris, 0, m_world->now + 14 * day, 0, {}, {}}, m_world->now)
                .action);
        anna.sync();
        boris.sync();
        QVERIFY(boris.holds(client) && anna.holds(client));
        QVERIFY(!teamOf(boris, client).isManaged(m_world->now)); // a deputy does not give it on
        m_world->now += 15 * day;
        boris.sync();
        anna.sync();
        QVERIFY(!boris.holds(client));
        QVERIFY(anna.holds(client));
    }

    // The giver sees that it was not accepted yet, and then that it was.
    void theReceiverSaysThatHeHasTheClient()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        Handover handover{
            m_boris, 0, 0, m_world->now + 3600'000, u"Кто решает?\nОлег"_s, {}, u"Клиента принимает Борис"_s};
        anna.act(portfolio::handOver(teamOf(anna, client), handover, m_world->now).action);
        anna.sync();
        boris.sync();
        QVERIFY(memberOf(anna, client, m_boris).asked);
        QVERIFY(takeoversOf(anna).empty());
        const auto asked = takeoversOf(boris);
        QCOMPARE(asked.size(), size_t(1));
        QCOMPARE(asked.front().kind, Takeover::Kind::Accept);
        QCOMPARE(asked.front().accountName, u"Ромашка"_s);
        QCOMPARE(asked.front().colleague, u"Anna"_s);
        QCOMPARE(asked.front().to, qint64(0));
        QVERIFY(boris.holds(asked.front().story));
        // It is no task among others.
        const auto all =
            boris.read([&](Reader &reader) { return portfolio::readBelongings(reader, client, m_world->now); });
        QCOMPARE(all.tasks, qint64(0));

        boris.act(portfolio::answer(asked.front()).action);
        boris.sync();
        anna.sync();
        QVERIFY(boris.refused().empty());
        QVERIFY(takeoversOf(boris).empty());
        QVERIFY(!memberOf(anna, client, m_boris).asked && !memberOf(anna, client, m_boris).given.isNull());
    }

    void whoComesBackIsToldWhatHappened()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const qint64 day = 24 * 3600 * 1000;
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        const RecordId promise = anna.add(
            Record(types::promise).set(types::promise.title, u"Образцы"_s).set(types::promise.account, client));
        anna.note(client, u"До отпуска"_s);
        anna.sync();
        m_world->now += day;
        const qint64 left = m_world->now;
        anna.act(portfolio::handOver(teamOf(anna, client),
                                     {m_boris, 0, left + 14 * day, 0, {}, {}, u"Принять"_s, u"Вернуться"_s}, left)
                     .action);
        anna.sync();
        boris.sync();
        const auto asked = takeoversOf(boris);
        QCOMPARE(asked.size(), size_t(1));
        QCOMPARE(asked.front().to, left + 14 * day);
        boris.act(portfolio::answer(asked.front()).action); // a deputy may
        m_world->now += day;
        boris.note(client, u"Ждут цену"_s);
        boris.edit(types::promise, promise, types::promise.done, true);
        boris.edit(types::account, client, types::account.tier, u"A"_s);
        boris.sync();
        anna.sync();
        QVERIFY(boris.refused().empty());
        QVERIFY(takeoversOf(anna).empty()); // he stands in still

        m_world->now = left + 15 * day;
        boris.sync();
        anna.sync();
        QVERIFY(takeoversOf(boris).empty());
        const auto back = takeoversOf(anna);
        QCOMPARE(back.size(), size_t(1));
        QCOMPARE(back.front().kind, Takeover::Kind::Return);
        QCOMPARE(back.front().colleague, u"Boris"_s);
        QCOMPARE(back.front().to, left + 14 * day);
        QStringList told;
        for (const portfolio::News &news :
             anna.read([&](Reader &reader) { return portfolio::readDigest(reader, client, back.front().from); }))
            told << news.author + u": "_s + (news.field ? QString::fromLatin1(news.field->name()) : u"new"_s) + u' ' +
                        news.title;
        told.sort();
        QCOMPARE(told, (QStringList{u"Boris: done Образцы"_s, u"Boris: new Ждут цену"_s, u"Boris: tier Ромашка"_s}));
        anna.act(portfolio::answer(back.front()).action);
        QVERIFY(takeoversOf(anna).empty());
    }

    void whoComesBackEarlyIsToldToo()
    {
        Phone anna(*m_world, m_anna);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        const qint64 day = 24 * 3600 * 1000;
        anna.act(portfolio::handOver(teamOf(anna, client),
                                     {m_boris, 0, m_world->now + 14 * day, 0, {}, {}, u"Принять"_s, u"Вернуться"_s},
                                     m_world->now)
                     .action);
        anna.sync();
        m_world->now += day;
        anna.act(portfolio::leaveTeam(memberOf(anna, client, m_boris)).action);
        const auto back = takeoversOf(anna);
        QCOMPARE(back.size(), size_t(1));
        QCOMPARE(back.front().colleague, u"Boris"_s);
    }

    // Nobody but the giver and the receiver sees it from the day on, though everybody did before.
    void aClientOfAllGoesOnADay()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone vera(*m_world, m_vera);
        const RecordId client = anna.account(u"Ромашка"_s);
        for (Phone *phone : {&anna, &boris, &vera})
            phone->sync();
        QVERIFY(vera.holds(client));
        const Team before = teamOf(anna, client);
        QVERIFY(!before.isClosed() && before.isManaged(m_world->now));
        const qint64 day = 24 * 3600 * 1000;
        anna.act(portfolio::handOver(before, {m_boris, m_world->now + 2 * day, 0, 0, {}, {}}, m_world->now).action);
        for (Phone *phone : {&anna, &boris, &vera})
            phone->sync();
        QVERIFY(anna.refused().empty());
        QVERIFY(anna.holds(client) && !boris.holds(client) && !vera.holds(client));
        m_world->now += 3 * day;
        for (Phone *phone : {&anna, &boris, &vera})
            phone->sync();
        QVERIFY(!anna.holds(client) && boris.holds(client) && !vera.holds(client));
    }

    void takenBackBeforeTheReceiverSawIt()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        const RecordId passed = anna.note(client, u"Для преемника"_s, u"private"_s);
        anna.sync();
        const auto change = portfolio::handOver(
            teamOf(anna, client),
            {m_boris, 0, 0, m_world->now + 3600'000, u"Решает Олег"_s, {{passed, {}, PrivateNote::Fate::Pass}}},
            m_world->now);
        anna.act(change.action);
        anna.act(change.back);
        anna.sync();
        boris.sync();
        QVERIFY(anna.refused().empty());
        QVERIFY(!boris.holds(client));
        QVERIFY(anna.holds(client) && anna.holds(passed));
        QVERIFY(!anna.finds(u"Решает"_s));
        const Team team = teamOf(anna, client);
        QCOMPARE(team.members.size(), size_t(1));
        QCOMPARE(team.members.front().to, qint64(0));
    }

    // What had a team stays closed: who takes that back must not be shut out with all others.
    void takenBackAfterTheServerKnowsItIsStillOnesOwn_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a colleague who came in") << 0;
        QTest::newRow("a client given for good") << 1;
        QTest::newRow("somebody who stands in") << 2;
    }
    void takenBackAfterTheServerKnowsItIsStillOnesOwn()
    {
        QFETCH(int, what);
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.sync();
        const qint64 now = m_world->now;
        const qint64 day = 24 * 3600 * 1000;
        const Team team = teamOf(anna, client);
        const portfolio::Change change = what == 0 ? portfolio::joinTeam(team, m_boris, u"deputy"_s, now)
                                         : what == 1
                                             ? portfolio::handOver(team, {m_boris, 0, 0, now + day, {}, {}}, now)
                                             : portfolio::handOver(team, {m_boris, 0, now + 7 * day, 0, {}, {}}, now);
        anna.act(change.action);
        anna.sync();
        boris.sync();
        QVERIFY(boris.holds(client));
        anna.act(change.back);
        anna.sync();
        boris.sync();
        m_world->now += 2 * day;
        anna.sync();
        QVERIFY(anna.refused().empty());
        QVERIFY(anna.holds(client) && !boris.holds(client));
        QVERIFY(teamOf(anna, client).isManaged(m_world->now));
    }

    void aColleagueOfTheCompanyAboveIsInTheTeam()
    {
        Phone anna(*m_world, m_anna);
        const RecordId above = anna.account(u"Холдинг"_s);
        const RecordId client = anna.account(u"Ромашка"_s, above);
        anna.join(above, m_anna, "kam");
        anna.act(portfolio::joinTeam(teamOf(anna, client), m_boris, u"deputy"_s, m_world->now).action);
        anna.sync();
        const Team team = teamOf(anna, client);
        QCOMPARE(team.members.size(), size_t(2));
        QCOMPARE(team.members[0].name, u"Boris"_s);
        QCOMPARE(team.members[0].above, QString());
        QCOMPARE(team.members[1].name, u"Anna"_s);
        QCOMPARE(team.members[1].above, u"Холдинг"_s);
        QVERIFY(team.isManaged(m_world->now));
    }

    void whoJoinsClosesTheClientForOthersAndLeavesItOpenToItsOwner()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone vera(*m_world, m_vera);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.sync();
        const auto joined = portfolio::joinTeam(teamOf(anna, client), m_boris, u"reader"_s, m_world->now);
        anna.act(joined.action);
        for (Phone *phone : {&anna, &boris, &vera})
            phone->sync();
        QVERIFY(anna.holds(client) && boris.holds(client) && !vera.holds(client));
        const Team team = teamOf(anna, client);
        const auto member = std::find_if(team.members.begin(), team.members.end(),
                                         [&](const portfolio::Member &one) { return one.person == m_boris; });
        QVERIFY(member != team.members.end());
        anna.act(portfolio::setRole(*member, u"deputy"_s).action);
        anna.sync();
        boris.sync();
        boris.edit(types::account, client, types::account.about, u"Сеть кафе"_s);
        boris.sync();
        QVERIFY(boris.refused().empty());
        anna.act(portfolio::leaveTeam(*member).action);
        anna.sync();
        boris.sync();
        QVERIFY(!boris.holds(client));
    }

private:
    Team teamOf(Phone &phone, const RecordId &client)
    {
        return phone.read([&](Reader &reader) { return portfolio::readTeam(reader, client, m_world->now); });
    }

    portfolio::Member memberOf(Phone &phone, const RecordId &client, const RecordId &person)
    {
        const Team team = teamOf(phone, client);
        const auto at = std::find_if(team.members.begin(), team.members.end(),
                                     [&](const portfolio::Member &one) { return one.person == person; });
        return at != team.members.end() ? *at : portfolio::Member();
    }
    std::vector<Takeover> takeoversOf(Phone &phone)
    {
        return phone.read([&](Reader &reader) { return portfolio::readTakeovers(reader, m_world->now); });
    }

    server::Engines m_engines;
    std::unique_ptr<server::Storage> m_storage;
    std::unique_ptr<World> m_world;
    RecordId m_anna;
    RecordId m_boris;
    RecordId m_vera;
};

QTEST_GUILESS_MAIN(HandoverTest)
#include "tst_handover.moc"
