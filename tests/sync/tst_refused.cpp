// What somebody wrote on a client and had no right to: the owner of the client reads it, takes it over or lets it go.
// By the real server, on both engines.
#include "core/change/refusal.h"
#include "server/scope/refusals.h"
#include "tests/sync/scopeworld.h"

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;
using server::Role;

class RefusedTest : public QObject
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

    void theOwnerTakesItOver()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = clientOf(boris, anna);
        const qint64 written = m_world->now;
        const RecordId note = anna.note(client, u"Ждут скидку до пятницы"_s);
        putOut(boris);
        anna.sync();
        QCOMPARE(anna.refused().size(), size_t(1)); // readable to its author

        const auto handed = boris.handed();
        QCOMPARE(handed.size(), size_t(1));
        QCOMPARE(handed.front().author, u"Anna"_s);
        QVERIFY(std::abs(handed.front().at - written) < 60'000); // by the age that its device gives it
        QCOMPARE(handed.front().reason, QByteArray(refusal::NoRight));
        QCOMPARE(handed.front().accountName, u"Ромашка"_s);
        QCOMPARE(handed.front().title, u"Ждут скидку до пятницы"_s);
        QVERIFY(handed.front().canBeTaken && !handed.front().known);

        take(boris, handed.front());
        QVERIFY(boris.holds(note));
        QVERIFY(boris.handed().empty());
        boris.sync();
        QVERIFY(boris.refused().empty());
        // It is his own now, and everybody's in the team.
        Phone other(*m_world, m_boris);
        other.sync();
        QVERIFY(other.holds(note));
        QVERIFY(other.handed().empty());
        QCOMPARE(anna.refused().size(), size_t(1));
    }

    void whatWasWrittenSinceStaysBesideIt()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone vera(*m_world, m_vera);
        const RecordId client = clientOf(boris, anna);
        boris.join(client, m_vera, "deputy");
        boris.sync();
        vera.sync();
        anna.edit(types::account, client, types::account.phone, u"1"_s);
        putOut(boris);
        vera.edit(types::account, client, types::account.phone, u"2"_s);
        vera.sync();
        boris.sync();
        anna.sync();
        const auto handed = boris.handed();
        QCOMPARE(handed.size(), size_t(1));
        QVERIFY(handed.front().known);
        take(boris, handed.front());
        boris.sync();
        QVERIFY(boris.refused().empty());
        const auto versions = boris.read([&](Reader &reader) { return reader.conflictsOf(client); });
        QCOMPARE(versions.size(), size_t(1));
        QCOMPARE(versions.front().alternatives.size(), size_t(1));
    }

    void theOwnerLetsItGoAndTakesThatBack()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = clientOf(boris, anna);
        const RecordId note = anna.note(client, u"Слова"_s);
        putOut(boris);
        anna.sync();
        const auto name = boris.handed().front().name;
        boris.write([&](Store::WriteAccess &store) { return letGo(store, name); });
        QVERIFY(readOnly(boris).empty());
        boris.write([&](Store::WriteAccess &store) { return takeBackLetGo(store, name); });
        QCOMPARE(readOnly(boris).size(), size_t(1)); // until the server knows
        boris.write([&](Store::WriteAccess &store) { return letGo(store, name); });
        QVERIFY(boris.handed().empty());
        QVERIFY(!boris.holds(note));
        QCOMPARE(refusedIn(*m_world).size(), size_t(1)); // it is kept all the same
    }

    // An edit of what was refused itself goes along; a field of a set is added to what is there.
    void itsEditsGoAlong()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = clientOf(boris, anna);
        boris.edit(types::account, client, types::account.tags, QStringList{u"опт"_s});
        boris.sync();
        anna.sync();
        const RecordId note = anna.note(client, u"Начало"_s);
        anna.edit(types::note, note, types::note.text, u"Начало и конец"_s);
        anna.edit(types::account, client, types::account.tags, QStringList{u"опт"_s, u"сеть"_s});
        putOut(boris);
        anna.sync();
        const auto handed = boris.handed();
        QCOMPARE(handed.size(), size_t(3));
        for (const RefusedWork &work : handed)
            take(boris, work);
        boris.sync();
        QVERIFY(boris.refused().empty());
        const auto text = boris.read([&](Reader &reader) { return reader.get(types::note, note); });
        QCOMPARE(text->get(types::note.text), u"Начало и конец"_s);
        const auto account = boris.read([&](Reader &reader) { return reader.get(types::account, client); });
        QCOMPARE(account->get(types::account.tags), (QStringList{u"опт"_s, u"сеть"_s}));
        QVERIFY(boris.read([&](Reader &reader) { return reader.conflictsOf(note); }).empty());
    }

    // Nor does anybody see it who does not answer for the client.
    void whatWasPrivateIsHandedToNobody()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone vera(*m_world, m_vera);
        const RecordId client = clientOf(boris, anna);
        boris.join(client, m_vera, "deputy");
        boris.sync();
        vera.sync();
        const RecordId secret = anna.note(client, u"Тайна одна"_s, u"private"_s);
        anna.sync(); // one is there, and another comes
        const RecordId other = anna.note(client, u"Тайна две"_s, u"private"_s);
        for (const RecordId &note : {secret, other})
            anna.add(Record(types::task)
                         .set(types::task.title, u"Тайная задача"_s)
                         .set(types::task.account, client)
                         .set(types::task.note, note));
        anna.join(client, m_anna, "kam");
        anna.note(client, u"Открытое"_s);
        putOut(boris);
        anna.sync();
        QCOMPARE(anna.refused().size(), size_t(5));
        const auto handed = boris.handed();
        QCOMPARE(handed.size(), size_t(1));
        QCOMPARE(handed.front().title, u"Открытое"_s);
        QVERIFY(!boris.heard.contains("Тайна") && !boris.heard.contains("Тайная"));
        QVERIFY(vera.handed().empty());
        QVERIFY(anna.handed().empty());
        QVERIFY(!vera.heard.contains("Открытое"));
    }

    void onlyWhoAnswersForTheClientSettlesIt()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone vera(*m_world, m_vera);
        const RecordId client = clientOf(boris, anna);
        anna.note(client, u"Слова"_s);
        putOut(boris);
        anna.sync();
        const auto name = boris.handed().front().name;
        must(server::answerRefused(*m_storage, {m_world->workspace.id, vera.device(), m_vera}, {{name}}, m_world->now));
        QCOMPARE(boris.handed().size(), size_t(1));
        // The client goes on to Vera: so does what waits.
        boris.join(client, m_vera, "kam");
        boris.sync();
        vera.sync();
        QCOMPARE(vera.handed().size(), size_t(1));
        take(vera, vera.handed().front());
        vera.sync();
        vera.askRefused();
        QVERIFY(boris.handed().empty());
    }

    // With the client goes what was written on him, at once and not when it is asked for the next time.
    void whoLosesTheClientLosesItToo()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = clientOf(boris, anna);
        boris.join(client, m_vera, "kam");
        anna.note(client, u"Слова"_s);
        putOut(boris);
        anna.sync();
        QCOMPARE(boris.handed().size(), size_t(1));
        Phone vera(*m_world, m_vera);
        vera.sync();
        vera.mark(Operation::Kind::Delete, types::membership, m_boriss);
        vera.sync();
        boris.sync();
        QVERIFY(!boris.holds(client));
        QVERIFY(readOnly(boris).empty());
        boris.askRefused();
        QVERIFY(!boris.read([](Reader &reader) { return reader.meta("refused"); }).contains("Слова"));
    }

    void whatIsErasedIsGone()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone root(*m_world, m_world->person(u"Root"_s, Role::Admin));
        const RecordId client = clientOf(boris, anna);
        anna.edit(types::account, client, types::account.phone, u"+7 900"_s);
        putOut(boris);
        anna.sync();
        QCOMPARE(boris.handed().size(), size_t(1));
        root.sync();
        root.eraseOnTheServer(types::account, client);
        QVERIFY(boris.handed().empty());
    }

private:
    // Boris owns it, Anna is his deputy; both have it.
    RecordId clientOf(Phone &boris, Phone &anna)
    {
        m_client = boris.account(u"Ромашка"_s);
        m_boriss = boris.join(m_client, m_boris, "kam");
        m_annas = boris.join(m_client, m_anna, "deputy");
        boris.sync();
        anna.sync();
        return m_client;
    }
    void putOut(Phone &owner)
    {
        owner.mark(Operation::Kind::Delete, types::membership, m_annas);
        owner.sync();
    }
    static void take(Phone &phone, const RefusedWork &work)
    {
        phone.write([&](Store::WriteAccess &store) { return takeOver(store, work.name); });
    }
    static std::vector<RefusedWork> readOnly(Phone &phone)
    {
        return phone.read([](Reader &reader) { return readRefusedWork(reader); });
    }

    server::Engines m_engines;
    std::unique_ptr<server::Storage> m_storage;
    std::unique_ptr<World> m_world;
    RecordId m_anna;
    RecordId m_boris;
    RecordId m_vera;
    RecordId m_client;
    RecordId m_annas; // membership, as the next
    RecordId m_boriss;
};

QTEST_GUILESS_MAIN(RefusedTest)
#include "tst_refused.moc"
