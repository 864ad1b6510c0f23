// Who sees what: real devices and the real server, on both engines.
#include "server/admin/admin.h"
#include "tests/sync/scopeworld.h"

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;
using server::Role;
using Kind = Operation::Kind;

class ScopeTest : public QObject
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

    void withoutMembershipsEverybodySeesEverything()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        const RecordId note = anna.note(client, u"Любят гранолу"_s);
        const RecordId alone = anna.note({}, u"Ни о ком"_s);
        anna.sync();
        boris.sync();
        QVERIFY(boris.holds(client) && boris.holds(note) && boris.holds(alone));
        const auto view = must(m_storage->beginRead(m_world->workspace.id));
        QCOMPARE(view->head().number, quint64(3)); // nothing is numbered that nobody wrote
        QCOMPARE(view->head().scope, quint64(0));
    }

    void aPrivateNoteIsItsAuthorsAlone()
    {
        Phone anna(*m_world, m_anna);
        Phone tablet(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone vera(*m_world, m_vera);
        Phone late(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.sync();
        boris.sync();
        vera.sync();
        const RecordId secret = anna.note(client, u"ТАЙНА о скидке"_s, u"private"_s);
        Record task(types::task);
        task.set(types::task.title, u"ТАЙНОЕ дело"_s)
            .set(types::task.account, client)
            .set(types::task.note, secret)
            .set(types::task.sentence, u"ТАЙНЫЕ слова"_s);
        const RecordId derived = anna.add(task);
        Record file(types::attachment);
        file.set(types::attachment.name, u"ТАЙНА.opus"_s)
            .set(types::attachment.account, client)
            .set(types::attachment.note, secret);
        const RecordId recording = anna.add(file);
        const RecordId open = anna.note(client, u"Для всех"_s);
        anna.sync();
        for (Phone *phone : {&tablet, &boris, &vera, &late})
            phone->sync();
        QVERIFY(tablet.holds(secret) && tablet.holds(derived) && tablet.holds(recording));
        for (Phone *phone : {&boris, &vera, &late}) {
            QVERIFY(phone->holds(open));
            QVERIFY(!phone->holds(secret) && !phone->holds(derived) && !phone->holds(recording));
            QVERIFY(!phone->heard.contains("ТАЙН"));
            QVERIFY(!phone->heard.contains(secret.toByteArray()));
        }
        // Shown, and taken back.
        tablet.edit(types::note, secret, types::note.marking, u"team"_s);
        tablet.sync();
        boris.sync();
        vera.sync();
        QVERIFY(boris.holds(secret) && boris.holds(derived) && boris.holds(recording));
        QVERIFY(isAsOnTheServer(boris, secret));
        QVERIFY(boris.finds(u"скидке"_s));
        boris.edit(types::note, secret, types::note.marking, u"private"_s); // not his to hide
        boris.sync();
        QCOMPARE(boris.refused().size(), size_t(1));
        QCOMPARE(boris.refused().front().reason, QByteArray(refusal::NotAllowed));
        anna.sync();
        anna.edit(types::note, secret, types::note.marking, u"private"_s);
        anna.sync();
        boris.sync();
        vera.sync();
        for (Phone *phone : {&boris, &vera}) {
            QVERIFY(!phone->holds(secret) && !phone->holds(derived) && !phone->holds(recording));
            QVERIFY(!phone->finds(u"скидке"_s));
            QCOMPARE(phone->historyOf(derived), qsizetype(0));
        }
        tablet.sync();
        QVERIFY(tablet.holds(secret) && tablet.holds(derived));
    }

    void aTeamClosesItsClient()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const Portfolio mine = portfolio(anna, u"Ромашка"_s);
        const Portfolio other = portfolio(anna, u"Василёк"_s);
        anna.sync();
        boris.sync();
        for (const RecordId &id : mine.all)
            QVERIFY(boris.holds(id));
        anna.join(mine.client, m_anna, "kam");
        anna.sync();
        const qsizetype before = boris.heard.size();
        boris.sync();
        for (const RecordId &id : mine.all) {
            QVERIFY(!boris.holds(id));
            QCOMPARE(boris.historyOf(id), qsizetype(0));
            QVERIFY(anna.holds(id));
        }
        QVERIFY(!boris.finds(u"Ромашка"_s));
        for (const RecordId &id : other.all)
            QVERIFY(boris.holds(id));
        QVERIFY(boris.holds(m_vera)); // colleagues are known
        QVERIFY(!boris.heard.mid(before).contains("Ромашка"));
        // A new device of his gets none of it either.
        Phone second(*m_world, m_boris);
        second.sync();
        QVERIFY(!second.heard.contains("Ромашка"));
        QVERIFY(second.holds(other.client));
        // What is written there from now on does not reach him, not even as an id.
        const RecordId later = anna.note(mine.client, u"Ромашка: потом"_s);
        anna.sync();
        boris.sync();
        QVERIFY(!boris.heard.contains(later.toByteArray()));
    }

    void aGrantBringsEverythingInBoundedPages()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        std::vector<RecordId> notes;
        for (int i = 0; i < 900; ++i)
            notes.push_back(anna.note(client, u"Заметка %1 "_s.arg(i).repeated(5)));
        anna.sync();
        boris.sync();
        QVERIFY(!boris.holds(client) && !boris.holds(notes[0]));
        anna.join(client, m_boris, "deputy");
        anna.sync();
        anna.note(client, u"После допуска"_s);
        anna.sync();
        boris.pageBytes = 20'000;
        qsizetype largest = 0;
        for (bool done = false; !done;) { // killed after every page
            const qsizetype before = boris.heard.size();
            done = boris.sync(1);
            largest = std::max(largest, boris.heard.size() - before);
            boris.restart();
            anna.sync();
        }
        QVERIFY(boris.pages > 5);
        QVERIFY2(largest < 300'000, qPrintable(QString::number(largest)));
        for (const RecordId &id : notes)
            QVERIFY(boris.holds(id));
        QVERIFY(holdsWhatHeMay(boris));
    }

    void whatTheRevokedHadNotSentIsKept()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        const RecordId membership = anna.join(client, m_boris, "deputy");
        const RecordId note = anna.note(client, u"Было"_s);
        anna.sync();
        boris.sync();
        QVERIFY(boris.holds(note));
        boris.edit(types::note, note, types::note.text, u"Правка без сети"_s);
        const RecordId fresh = boris.note(client, u"Новое без сети"_s);
        const RecordId elsewhere = boris.note({}, u"О другом"_s);
        anna.mark(Kind::Delete, types::membership, membership);
        anna.sync();
        boris.sync();
        QVERIFY(!boris.holds(client) && !boris.holds(note) && !boris.holds(fresh));
        QVERIFY(boris.holds(elsewhere));
        QCOMPARE(boris.pending(), 0);
        const auto refused = boris.refused();
        QCOMPARE(refused.size(), size_t(2));
        QCOMPARE(refused[0].reason, QByteArray(refusal::NoRight));
        QCOMPARE(std::get<QString>(refused[0].fields.front().second), u"Правка без сети"_s);
        const auto kept = refusedIn(*m_world);
        QCOMPARE(kept.size(), size_t(2));
        QCOMPARE(kept[0].person, m_boris);
        QVERIFY(kept[0].operation.contains("Правка без сети") && kept[1].operation.contains("Новое без сети"));
        const QString told = admin({u"workspace"_s, u"refused"_s, m_world->workspace.name, u"--json"_s});
        QVERIFY(told.contains(u"Правка без сети"_s) && told.contains(u"Boris"_s) && told.contains(u"no-right"_s));
        anna.sync();
        QVERIFY(!anna.holds(fresh));
        // Given back, all is there again, and the refused stays what it is.
        anna.join(client, m_boris, "reader");
        anna.sync();
        boris.sync();
        QVERIFY(boris.holds(note));
        QVERIFY(isAsOnTheServer(boris, note));
        QCOMPARE(boris.refused().size(), size_t(2));
    }

    // Between its push and its pull a device writes on: what leaves waits until that is sent too.
    void whatLeavesWaitsForWhatIsUnsent()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        const RecordId note = anna.note(client, u"Было"_s);
        anna.sync();
        boris.sync();
        anna.join(client, m_anna, "kam");
        anna.sync();
        boris.push();
        boris.edit(types::note, note, types::note.text, u"В последний миг"_s);
        // The pull alone, as it goes on after that push.
        boris.pullOnly();
        QVERIFY(!boris.holds(client));
        QVERIFY(boris.holds(note));
        QCOMPARE(boris.pending(), 1);
        boris.sync();
        QVERIFY(!boris.holds(note));
        QCOMPARE(boris.refused().size(), size_t(1));
        QVERIFY(refusedIn(*m_world).front().operation.contains("В последний миг"));
    }

    void wordsThatAreBeingTypedStay()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        const RecordId note = anna.note(client, u"Было"_s);
        anna.sync();
        boris.sync();
        boris.type(u"here"_s, note, u"Было"_s, u"Было и стало"_s);
        boris.type(u"there"_s, note, u"Было"_s, u"Было"_s);
        anna.join(client, m_anna, "kam");
        anna.sync();
        boris.sync();
        QVERIFY(!boris.holds(note));
        const auto draft = boris.typed(u"here"_s);
        QVERIFY(draft && draft->text == u"Было и стало"_s && draft->record.isNull());
        QVERIFY(!boris.typed(u"there"_s)); // nothing of it was his
    }

    // What is erased for privacy is in no quarantine either.
    void anErasureReachesWhatWasRefused()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone root(*m_world, m_root);
        const RecordId client = anna.account(u"Ромашка"_s);
        const RecordId note = anna.note(client, u"Было"_s);
        anna.sync();
        boris.sync();
        root.sync();
        boris.edit(types::note, note, types::note.text, u"Без сети"_s);
        anna.join(client, m_anna, "kam");
        anna.sync();
        boris.sync();
        QCOMPARE(refusedIn(*m_world).size(), size_t(1));
        root.eraseOnTheServer(types::note, note);
        QVERIFY(refusedIn(*m_world).empty());
    }

    void aClientMovesBetweenHoldings()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        Phone root(*m_world, m_root);
        const RecordId north = anna.account(u"Север"_s);
        const RecordId south = anna.account(u"Юг"_s);
        const Portfolio shop = portfolio(anna, u"Лавка"_s, north);
        anna.join(north, m_anna, "kam");
        anna.join(south, m_anna, "kam");
        anna.sync();
        root.sync();
        root.join(south, m_boris, "reader");
        root.sync();
        boris.sync();
        QVERIFY(boris.holds(south) && !boris.holds(north) && !boris.holds(shop.client));
        QVERIFY(!boris.heard.contains("Лавка"));
        anna.sync();
        anna.edit(types::account, shop.client, types::account.parent, south);
        anna.sync();
        boris.sync();
        for (const RecordId &id : shop.all)
            QVERIFY(boris.holds(id));
        QVERIFY(!boris.holds(north));
        anna.edit(types::account, shop.client, types::account.parent, north);
        anna.sync();
        boris.sync();
        for (const RecordId &id : shop.all)
            QVERIFY(!boris.holds(id));
        // Out of every holding nobody would see it.
        anna.edit(types::account, shop.client, types::account.parent, RecordId());
        anna.sync();
        QCOMPARE(anna.refused().size(), size_t(1));
    }

    // A visit goes to another client, and what belongs to it goes along without a word of its own in the log.
    void aVisitTakesAlongWhatBelongsToIt()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const Portfolio here = portfolio(anna, u"Ромашка"_s);
        const RecordId there = anna.account(u"Василёк"_s);
        anna.join(here.client, m_anna, "kam");
        anna.join(there, m_anna, "kam");
        anna.join(there, m_boris, "deputy");
        anna.sync();
        boris.sync();
        QVERIFY(!boris.holds(here.visit) && !boris.holds(here.answer));
        anna.edit(types::visit, here.visit, types::visit.account, there);
        anna.sync();
        boris.sync();
        QVERIFY(boris.holds(here.visit) && boris.holds(here.answer) && !boris.holds(here.client));
        QVERIFY(isAsOnTheServer(boris, here.answer));
        boris.edit(types::answer, here.answer, types::answer.state, u"done"_s);
        boris.sync();
        anna.sync();
        QVERIFY(boris.refused().empty());
        anna.edit(types::visit, here.visit, types::visit.account, here.client);
        anna.sync();
        boris.sync();
        QVERIFY(!boris.holds(here.visit) && !boris.holds(here.answer));
    }

    void aManagerSeesWhatHisPeopleSee()
    {
        Phone anna(*m_world, m_anna);
        Phone vera(*m_world, m_vera);
        const RecordId client = anna.account(u"Ромашка"_s);
        const RecordId alone = anna.note({}, u"Дело без клиента"_s);
        const RecordId secret = anna.note(client, u"ТАЙНА"_s, u"private"_s);
        anna.join(client, m_anna, "kam");
        anna.sync();
        vera.sync();
        QVERIFY(!vera.holds(client) && !vera.holds(alone));
        admin({u"user"_s, u"set"_s, u"--login"_s, u"Anna"_s, u"--manager"_s, u"Vera"_s});
        vera.sync();
        QVERIFY(vera.holds(client) && vera.holds(alone) && !vera.holds(secret));
        QVERIFY(!vera.heard.contains("ТАЙНА"));
        admin({u"user"_s, u"set"_s, u"--login"_s, u"Anna"_s, u"--manager"_s, u"none"_s});
        vera.sync();
        QVERIFY(!vera.holds(client) && !vera.holds(alone));
    }

    void theServerKeepsTheDates()
    {
        constexpr qint64 Day = 24 * 3600 * 1000LL;
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const RecordId client = anna.account(u"Ромашка"_s);
        anna.join(client, m_anna, "kam");
        const RecordId substitution =
            anna.join(client, m_boris, "deputy", m_world->now + 7 * Day, m_world->now + 21 * Day);
        anna.sync();
        boris.sync();
        QVERIFY(!boris.holds(client));
        QVERIFY(!boris.heard.contains(client.toByteArray()));
        m_world->now += 7 * Day;
        boris.sync();
        QVERIFY(boris.holds(client));
        const RecordId note = boris.note(client, u"За Анну"_s);
        boris.sync();
        QVERIFY(boris.refused().empty());
        m_world->now += 14 * Day - 1;
        boris.sync();
        QVERIFY(boris.holds(note));
        m_world->now += 1;
        boris.sync();
        QVERIFY(!boris.holds(client) && !boris.holds(note));
        anna.sync();
        QVERIFY(anna.holds(note));
        // A numbered event that everybody of the team can read.
        const RecordState state = anna.state(types::membership, substitution);
        const RegisterValue *over = state.shown(types::membership.over.name());
        QVERIFY(over && over->value == encodedBool(true));
    }

    // An app from before takes what it may see by a snapshot, and is told to forget once it was updated.
    void anOlderAppIsServedAndUpdated()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        boris.isOld = true;
        const Portfolio mine = portfolio(anna, u"Ромашка"_s);
        const Portfolio shared = portfolio(anna, u"Василёк"_s);
        anna.sync();
        boris.sync();
        anna.join(mine.client, m_anna, "kam");
        anna.join(shared.client, m_anna, "kam");
        anna.sync();
        boris.sync();
        QVERIFY(boris.holds(mine.client)); // it does not know how to forget
        const qsizetype before = boris.heard.size();
        anna.edit(types::account, mine.client, types::account.name, u"Переименована"_s);
        anna.join(shared.client, m_boris, "deputy");
        const RecordId fresh = anna.note(shared.client, u"Свежее"_s);
        anna.sync();
        const int snapshots = boris.snapshots;
        boris.sync();
        QVERIFY(boris.snapshots > snapshots);
        QVERIFY(boris.holds(fresh));
        QVERIFY(!boris.heard.mid(before).contains("Переименована"));
        boris.isOld = false;
        boris.forgetThatItForgets();
        boris.sync();
        for (const RecordId &id : mine.all)
            QVERIFY(!boris.holds(id));
        for (const RecordId &id : shared.all)
            QVERIFY(boris.holds(id));
        QVERIFY(boris.holds(fresh));
    }

    void twoYearsAway()
    {
        Phone anna(*m_world, m_anna);
        Phone boris(*m_world, m_boris);
        const Portfolio kept = portfolio(anna, u"Ромашка"_s);
        const Portfolio lost = portfolio(anna, u"Василёк"_s);
        anna.sync();
        boris.sync();
        boris.note(lost.client, u"Перед отпуском"_s);
        for (const Portfolio *each : {&kept, &lost}) {
            anna.join(each->client, m_anna, "kam");
            const RecordId membership = anna.join(each->client, m_boris, "deputy");
            anna.sync();
            for (int i = 0; i < 60; ++i) {
                m_world->now += 12 * 24 * 3600 * 1000LL;
                anna.edit(types::account, each->client, types::account.phone, QString::number(i));
                anna.note(each->client, u"Год прошёл %1"_s.arg(i));
                anna.sync();
            }
            anna.mark(Kind::Delete, types::membership, membership);
            anna.sync();
        }
        anna.join(kept.client, m_boris, "deputy");
        anna.sync();
        boris.pageBytes = 4000;
        boris.sync();
        for (const RecordId &id : lost.all)
            QVERIFY(!boris.holds(id));
        for (const RecordId &id : kept.all)
            QVERIFY(isAsOnTheServer(boris, id));
        QCOMPARE(boris.refused().size(), size_t(1));
        QVERIFY(refusedIn(*m_world).front().operation.contains("Перед отпуском"));
    }

private:
    // As the administrator's command line does it; PostgreSQL has the workspaces of other tests too.
    QString admin(QStringList words)
    {
        words.prepend(u"admin"_s);
        words << u"--workspace"_s << m_world->workspace.name;
        return must(server::Admin(*m_storage, {}, Clock::system()).run(must(server::parseOptions(words))));
    }

    struct Portfolio
    {
        RecordId client;
        RecordId visit;
        RecordId note;
        RecordId checklist;
        RecordId item;
        RecordId answer;
        std::vector<RecordId> all;
    };

    static Portfolio portfolio(Phone &phone, const QString &name, const RecordId &parent = {})
    {
        Portfolio made;
        made.client = phone.account(name, parent);
        Record visit(types::visit);
        visit.set(types::visit.title, name + u" встреча"_s).set(types::visit.account, made.client);
        made.visit = phone.add(visit);
        made.note = phone.note(made.client, name + u" заметка"_s);
        Record checklist(types::checklist);
        checklist.set(types::checklist.title, name).set(types::checklist.account, made.client);
        made.checklist = phone.add(checklist);
        Record item(types::checklistItem);
        item.set(types::checklistItem.title, name).set(types::checklistItem.checklist, made.checklist);
        made.item = phone.add(item);
        Record answer(types::answer); // belongs to the client by its visit alone
        answer.set(types::answer.item, made.item).set(types::answer.visit, made.visit).set(types::answer.reason, name);
        made.answer = phone.add(answer);
        made.all = {made.client, made.visit, made.note, made.checklist, made.item, made.answer};
        return made;
    }

    bool isAsOnTheServer(Phone &phone, const RecordId &id)
    {
        const auto here = phone.everything();
        const auto at = here.find(id);
        for (const auto &[key, state] : stateOf(*m_world)) {
            if (key.id == id)
                return at != here.end() && at->second == state;
        }
        return at == here.end();
    }

    // Exactly what the tables let him see, in the server's state; for a phone that wrote nothing of what it shows.
    bool holdsWhatHeMay(Phone &phone)
    {
        std::map<RecordId, RecordState> may;
        const auto visible = visibleTo(*m_world, phone.person());
        for (const auto &[key, state] : stateOf(*m_world)) {
            if (visible.contains(key.id))
                may[key.id] = state;
        }
        return phone.everything() == may;
    }

    server::Engines m_engines;
    std::unique_ptr<server::Storage> m_storage;
    std::unique_ptr<World> m_world;
    RecordId m_anna;
    RecordId m_boris;
    RecordId m_vera;
    RecordId m_root;
};

QTEST_GUILESS_MAIN(ScopeTest)
#include "tst_scope.moc"
