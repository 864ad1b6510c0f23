// Who may write what, and grants and revocations in every order with edits; both engines.
#include "tests/sync/scopeworld.h"

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;
using server::Role;
using Kind = Operation::Kind;

class ScopeRightsTest : public QObject
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
        m_vera = m_world->person(u"Vera"_s, Role::Manager);
        m_root = m_world->person(u"Root"_s, Role::Admin);
    }
    void cleanup()
    {
        m_world.reset();
        m_storage.reset();
    }

    void everyRoleMayWriteWhatItMay_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QByteArray>("note"); // why it is refused; empty: it is not
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<QByteArray>("team");
        const QByteArray no = refusal::NotAllowed;
        const QByteArray readOnly = refusal::ReadOnly;
        QTest::newRow("kam") << QByteArray("kam") << QByteArray() << QByteArray() << QByteArray();
        QTest::newRow("manager") << QByteArray("manager") << QByteArray() << QByteArray() << QByteArray();
        QTest::newRow("deputy") << QByteArray("deputy") << QByteArray() << QByteArray() << no;
        QTest::newRow("specialist") << QByteArray("specialist") << QByteArray() << no << no;
        QTest::newRow("reader") << QByteArray("reader") << readOnly << readOnly << readOnly;
    }
    void everyRoleMayWriteWhatItMay()
    {
        QFETCH(QByteArray, role);
        QFETCH(QByteArray, note);
        QFETCH(QByteArray, client);
        QFETCH(QByteArray, team);
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId account = anna.account(u"Ромашка"_s);
        const RecordId hers = anna.note(account, u"Её слова"_s);
        anna.join(account, m_anna, "kam");
        anna.join(account, m_boris, role.constData());
        anna.sync();
        boris.sync();
        QVERIFY(boris.holds(hers));
        const auto verdictOf = [&](const std::function<void()> &write) {
            const size_t before = boris.refused().size();
            write();
            boris.sync();
            const auto refused = boris.refused();
            return refused.size() == before ? QByteArray() : refused.back().reason;
        };
        QCOMPARE(verdictOf([&] { boris.note(account, u"Слова"_s); }), note);
        QCOMPARE(verdictOf([&] { boris.edit(types::note, hers, types::note.text, u"Правка"_s); }), note);
        QCOMPARE(verdictOf([&] { boris.edit(types::account, account, types::account.phone, u"1"_s); }), client);
        QCOMPARE(verdictOf([&] { boris.join(account, m_vera, "reader"); }), team);
    }

    void nobodyGivesHimselfRights()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone root(*m_world, m_root);
        const RecordId client = anna.account(u"Ромашка"_s);
        const RecordId open = anna.account(u"Василёк"_s);
        anna.join(client, m_anna, "kam");
        anna.sync();
        root.sync();
        boris.sync();
        // Known from before, or guessed.
        boris.join(client, m_boris, "kam");
        boris.join(open, m_boris, "kam"); // somebody else's client, open or not
        boris.sync();
        QCOMPARE(boris.refused().size(), size_t(2));
        QCOMPARE(boris.refused()[0].reason, QByteArray(refusal::NoRight));
        QCOMPARE(boris.refused()[1].reason, QByteArray(refusal::NotAllowed));
        QVERIFY(root.holds(client)); // an administrator sees the client's name, to give rights on it
        root.join(client, m_root, "kam");
        root.sync();
        QCOMPARE(root.refused().size(), size_t(1));
        const RecordId given = root.join(client, m_boris, "specialist");
        root.sync();
        QCOMPARE(root.refused().size(), size_t(1));
        boris.sync();
        QVERIFY(boris.holds(client));
        boris.edit(types::membership, given, types::membership.role, u"kam"_s);
        boris.sync();
        QCOMPARE(boris.refused().back().reason, QByteArray(refusal::NotAllowed));
        // A membership keeps its client and its person; and its dates are the server's word.
        anna.sync();
        anna.edit(types::membership, given, types::membership.user, m_vera);
        anna.edit(types::membership, given, types::membership.over, true);
        anna.sync();
        QCOMPARE(anna.refused().size(), size_t(2));
        anna.edit(types::user, m_anna, types::user.role, u"admin"_s);
        anna.sync();
        QCOMPARE(anna.refused().back().reason, QByteArray(refusal::NotAllowed));
    }

    void nobodyWritesIntoWhatHeDoesNotSee()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.sync();
        boris.sync(); // he knows it, and will have forgotten it
        anna.join(client, m_anna, "kam");
        anna.sync();
        boris.sync();
        const RecordId smuggled = boris.note(client, u"Подброшено"_s);
        const RecordId own = boris.note({}, u"Своё"_s);
        boris.sync();
        boris.edit(types::note, own, types::note.account, client);
        boris.sync();
        QCOMPARE(boris.refused().size(), size_t(2));
        for (const OutboxItem &item : boris.refused())
            QCOMPARE(item.reason, QByteArray(refusal::NoRight));
        anna.sync();
        QVERIFY(!anna.holds(smuggled));
        QVERIFY(boris.holds(own));
        QCOMPARE(boris.pending(), 0);
    }

    // The owner edits, grants and revokes; the other edits; a third reads along. Every order of what the two do and of
    // when each of them syncs.
    void grantsAndEditsInEveryOrder()
    {
        const std::vector<int> owner{0, 1, 2};    // grant, edit, revoke; each is sent at once
        const std::vector<int> other{10, 11, 12}; // sync, edit, sync
        std::vector<std::vector<int>> orders;
        const std::function<void(std::vector<int>, size_t, size_t)> mix = [&](std::vector<int> so, size_t a, size_t b) {
            if (a == owner.size() && b == other.size())
                orders.push_back(so);
            if (a < owner.size()) {
                auto next = so;
                next.push_back(owner[a]);
                mix(next, a + 1, b);
            }
            if (b < other.size()) {
                auto next = so;
                next.push_back(other[b]);
                mix(next, a, b + 1);
            }
        };
        mix({}, 0, 0);
        QCOMPARE(orders.size(), size_t(20));
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone vera(*m_world, m_vera);
        for (const bool grantedBefore : {false, true}) {
            for (const std::vector<int> &order : orders) {
                const RecordId client = anna.account(u"Клиент"_s);
                anna.join(client, m_anna, "kam");
                const RecordId reader = anna.join(client, m_vera, "reader");
                const RecordId note = anna.note(client, u"Начало"_s);
                RecordId membership = grantedBefore ? anna.join(client, m_boris, "deputy") : RecordId();
                anna.sync();
                boris.sync();
                vera.sync();
                const size_t refusedBefore = boris.refused().size();
                bool wrote = false;
                for (const int step : order) {
                    if (step == 0 && membership.isNull()) {
                        membership = anna.join(client, m_boris, "deputy");
                    } else if (step == 1) {
                        anna.edit(types::account, client, types::account.phone, u"1"_s);
                    } else if (step == 2) {
                        anna.mark(Kind::Delete, types::membership, membership);
                    } else if (step == 11 && boris.holds(note)) {
                        boris.edit(types::note, note, types::note.text, u"Правка Бориса"_s);
                        wrote = true;
                    }
                    if (step < 10)
                        anna.sync();
                    else if (step != 11)
                        boris.sync();
                    if (step == 2)
                        vera.sync();
                }
                for (Phone *phone : {&boris, &anna, &vera, &boris})
                    phone->sync();
                for (Phone *phone : {&anna, &boris, &vera}) {
                    std::set<RecordId> held;
                    for (const auto &[id, state] : phone->everything())
                        held.insert(id);
                    QCOMPARE(held, visibleTo(*m_world, phone->person()));
                    QCOMPARE(phone->pending(), 0);
                }
                if (wrote) { // in the log or in the quarantine, never nowhere
                    const bool refused = boris.refused().size() == refusedBefore + 1;
                    const auto text = anna.state(types::note, note).shown("text")->value;
                    QVERIFY(refused != text.contains("Правка Бориса"));
                }
                anna.mark(Kind::Delete, types::membership, reader);
                anna.sync();
            }
        }
    }

private:
    server::Engines m_engines;
    std::unique_ptr<server::Storage> m_storage;
    std::unique_ptr<World> m_world;
    RecordId m_anna;
    RecordId m_boris;
    RecordId m_vera;
    RecordId m_root;
};

QTEST_GUILESS_MAIN(ScopeRightsTest)
#include "tst_scoperights.moc"
