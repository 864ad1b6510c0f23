// Who takes part in a visit, over a real store.
#include "qml/Format/language.h"
#include "qml/People/attendees.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestAttendees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoWasThereLastComesFirst();
    void aTapIsWrittenAndTakenBack();
    void takenBackAfterAnotherVisitWasOpened();
    void somebodyNewIsMadeAndTakenBack();
    void whoIsProbablyThereAlreadyIsNoticed();
    void somebodyOfAnotherClientIsFound();
    void whoIsMentionedIsOfferedFirst();
    void ofManyOnlySomeAreOffered();
    void aColleaguesChoiceStays();
    void whoIsNotKnownHereStays();
    void aPlanOnlyKeepsTheChoice();
    void anotherClientHasOtherPeople();
    void withoutAVisitNothingIsChanged();

private:
    RecordId addPerson(const QString &name, const RecordId &account, const QString &position = {})
    {
        return m_at.add(Record(types::contact)
                            .set(types::contact.name, name)
                            .set(types::contact.account, account)
                            .set(types::contact.position, position));
    }
    RecordId addVisit(int day, std::vector<RecordId> people = {})
    {
        return m_at.add(
            Record(types::visit)
                .set(types::visit.account, m_tavoria)
                .set(types::visit.start, QDateTime(MorningClock::Day.addDays(day), QTime(10, 30)).toMSecsSinceEpoch())
                .set(types::visit.people, std::move(people)));
    }
    std::vector<RecordId> peopleOf(const RecordId &visit)
    {
        return must(
                   m_at.session->store().read([&](Reader &reader) { return reader.get(types::visit, visit); }).result())
            .value()
            .get(types::visit.people);
    }
    std::vector<Record> contacts() { return recordsOf(m_at.session->store(), types::contact); }
    QStringList offered()
    {
        QStringList names;
        for (const AttendeeRow &row : rowsOf<AttendeeRow>(m_model->rows()))
            names << (row.chosen ? u'+' + row.name : row.name);
        return names;
    }
    QStringList found()
    {
        QStringList names;
        for (const OfferedPersonRow &row : rowsOf<OfferedPersonRow>(m_model->offer()->rows()))
            names << row.name;
        return names;
    }
    void open(const RecordId &visit, int rows)
    {
        m_model->openVisit(visit, m_tavoria);
        QTRY_COMPARE(m_model->rows()->count(), rows);
    }

    LiveStore m_at;
    Language m_language;
    RecordId m_tavoria;
    RecordId m_olga;
    RecordId m_ilya;
    RecordId m_vera;
    std::unique_ptr<Attendees> m_model;
};

void TestAttendees::init()
{
    m_language.use(QStringLiteral("en"));
    m_at.open();
    m_tavoria = m_at.addAccount(QStringLiteral("Tavoria"));
    m_ilya = addPerson(QStringLiteral("Ilya Korzh"), m_tavoria, QStringLiteral("Category manager"));
    m_olga = addPerson(QStringLiteral("Olga Ryabinina"), m_tavoria);
    m_vera = addPerson(QStringLiteral("Vera Tikhonova"), m_tavoria);
    m_model = std::make_unique<Attendees>(m_at.clock);
    m_model->standOn(m_at.session.get());
}

void TestAttendees::cleanup()
{
    m_model.reset();
    m_at.close();
}

void TestAttendees::whoWasThereLastComesFirst()
{
    addVisit(-30, {m_ilya});
    addVisit(-7, {m_vera});
    addVisit(-2); // nobody said who was there
    addVisit(3, {m_ilya});
    open(addVisit(0), 3);
    QCOMPARE(offered(), QStringList({QStringLiteral("Vera Tikhonova"), QStringLiteral("Ilya Korzh"),
                                     QStringLiteral("Olga Ryabinina")}));
    QCOMPARE(rowOf<AttendeeRow>(m_model->rows(), 1).detail, QStringLiteral("Category manager"));
    QVERIFY(m_model->names().isEmpty());
}

void TestAttendees::aTapIsWrittenAndTakenBack()
{
    const QAbstractItemModelTester tester(m_model->rows());
    const RecordId visit = addVisit(0, {m_olga});
    open(visit, 3);
    QCOMPARE(m_model->names(), QStringList{QStringLiteral("Olga Ryabinina")});
    QSignalSpy done(m_model.get(), &Attendees::done);
    m_model->toggle(m_ilya.toString());
    QCOMPARE(offered(), QStringList({QStringLiteral("+Ilya Korzh"), QStringLiteral("+Olga Ryabinina"),
                                     QStringLiteral("Vera Tikhonova")})); // at once, and each in its place
    QVERIFY(done.wait());
    QCOMPARE(done.takeFirst().front().toString(), QStringLiteral("Takes part: Ilya Korzh"));
    QCOMPARE(peopleOf(visit).size(), size_t(2));

    m_model->toggle(m_olga.toString());
    QVERIFY(done.wait());
    QCOMPARE(done.takeFirst().front().toString(), QStringLiteral("Does not take part: Olga Ryabinina"));
    QCOMPARE(peopleOf(visit), std::vector<RecordId>{m_ilya});
    m_model->undo();
    QTRY_COMPARE(peopleOf(visit).size(), size_t(2));
    QTRY_COMPARE(m_model->names().size(), 2);
}

void TestAttendees::takenBackAfterAnotherVisitWasOpened()
{
    const RecordId visit = addVisit(0);
    const RecordId next = addVisit(1, {m_vera});
    open(visit, 3);
    QSignalSpy done(m_model.get(), &Attendees::done);
    m_model->toggle(m_olga.toString());
    QVERIFY(done.wait());
    open(next, 3);
    m_model->undo();
    QTRY_VERIFY(peopleOf(visit).empty());
    QTRY_COMPARE(m_model->names(), QStringList{QStringLiteral("Vera Tikhonova")});
    QCOMPARE(peopleOf(next), std::vector<RecordId>{m_vera});
}

void TestAttendees::somebodyNewIsMadeAndTakenBack()
{
    const RecordId visit = addVisit(0, {m_olga});
    open(visit, 3);
    QSignalSpy done(m_model.get(), &Attendees::done);
    m_model->add(QStringLiteral("  Anna   Melnik "));
    QCOMPARE(m_model->names(), QStringList({QStringLiteral("Olga Ryabinina"), QStringLiteral("Anna Melnik")}));
    QVERIFY(done.wait());
    QCOMPARE(contacts().size(), size_t(4));
    const std::vector<Record> all = contacts();
    const auto anna = std::find_if(all.begin(), all.end(),
                                   [](const Record &one) { return one.title() == QLatin1String("Anna Melnik"); });
    QVERIFY(anna != all.end());
    QCOMPARE(anna->get(types::contact.account), m_tavoria);
    QTRY_VERIFY(peopleOf(visit).size() == 2);
    m_model->undo();
    QTRY_COMPARE(contacts().size(), size_t(3));
    QCOMPARE(peopleOf(visit), std::vector<RecordId>{m_olga});
    QTRY_COMPARE(m_model->rows()->count(), 3);
    m_model->add(QStringLiteral("   "));
    QCOMPARE(m_model->names().size(), 1);
}

void TestAttendees::whoIsProbablyThereAlreadyIsNoticed()
{
    open(addVisit(0), 3);
    m_model->offerOthers();
    PersonOffer &offer = *m_model->offer();
    QTRY_COMPARE(offer.rows()->count(), 3);
    offer.seek(QStringLiteral("Olga Ryabinnina")); // a slip of the finger
    QVERIFY(offer.likely());
    QCOMPARE(found(), QStringList{QStringLiteral("Olga Ryabinina")});
    QCOMPARE(offer.newName(), QStringLiteral("Olga Ryabinnina"));
    offer.seek(QStringLiteral("olga ryabinina")); // just so: nobody is made twice
    QVERIFY(offer.newName().isEmpty());
    offer.seek(QStringLiteral("Anna Melnik"));
    QVERIFY(!offer.likely());
    QVERIFY(found().isEmpty());
    QCOMPARE(offer.newName(), QStringLiteral("Anna Melnik"));
    offer.seek({});
    QVERIFY(offer.newName().isEmpty());
}

void TestAttendees::somebodyOfAnotherClientIsFound()
{
    const RecordId guest = addPerson(QStringLiteral("Denis Malakhov"), m_at.addAccount(QStringLiteral("Orbis")));
    const RecordId visit = addVisit(0);
    open(visit, 3);
    m_model->offerOthers();
    m_model->offer()->seek(QStringLiteral("den"));
    QTRY_COMPARE(found(), QStringList{QStringLiteral("Denis Malakhov")}); // read after it was asked for
    QCOMPARE(rowOf<OfferedPersonRow>(m_model->offer()->rows(), 0).detail, QStringLiteral("Orbis"));
    m_model->choose(guest.toString());
    QTRY_COMPARE(peopleOf(visit), std::vector<RecordId>{guest});
    QTRY_COMPARE(offered().last(), QStringLiteral("+Denis Malakhov"));
    m_model->choose(guest.toString()); // is there already
    QCOMPARE(m_model->names().size(), 1);
}

void TestAttendees::whoIsMentionedIsOfferedFirst()
{
    open(addVisit(0), 3);
    m_model->setMentioned({{m_vera, QStringLiteral("Vera Tikhonova")}});
    QCOMPARE(offered().first(), QStringLiteral("Vera Tikhonova"));
    QVERIFY(m_model->names().isEmpty()); // and no more than that
}

void TestAttendees::ofManyOnlySomeAreOffered()
{
    std::vector<RecordId> ids;
    for (int i = 0; i < 20; ++i)
        ids.push_back(addPerson(QStringLiteral("Zoe %1").arg(i, 2, 10, QLatin1Char('0')), m_tavoria));
    open(addVisit(0, {ids[18], ids[19]}), int(Attendees::MostRows) + 2);
    QCOMPARE(offered().last(), QStringLiteral("+Zoe 19"));
}

void TestAttendees::aColleaguesChoiceStays()
{
    const RecordId visit = addVisit(0);
    open(visit, 3);
    must(m_at.session->store()
             .apply(Action::only(
                 RecordEdit::change(types::visit, visit, {{&types::visit.people, std::vector<RecordId>{m_vera}}})))
             .result());
    QTRY_COMPARE(m_model->names(), QStringList{QStringLiteral("Vera Tikhonova")});
    m_model->toggle(m_ilya.toString());
    QTRY_COMPARE(peopleOf(visit).size(), size_t(2));
}

// Such as a contact that this user may not see.
void TestAttendees::whoIsNotKnownHereStays()
{
    const RecordId unknown = RecordId::generate(1);
    const RecordId visit = addVisit(0, {m_olga, unknown});
    open(visit, 3);
    QCOMPARE(m_model->names(), QStringList{QStringLiteral("Olga Ryabinina")});
    m_model->toggle(m_ilya.toString());
    QTRY_COMPARE(peopleOf(visit).size(), size_t(3));
    m_model->plan(visit, m_tavoria, {m_olga, unknown});
    QTRY_COMPARE(m_model->names(), QStringList{QStringLiteral("Olga Ryabinina")});
    QCOMPARE(m_model->chosen().size(), size_t(2));
}

void TestAttendees::aPlanOnlyKeepsTheChoice()
{
    const RecordId visit = addVisit(0, {m_olga});
    m_model->plan(visit, m_tavoria, {m_olga});
    QTRY_COMPARE(m_model->names(), QStringList{QStringLiteral("Olga Ryabinina")});
    QSignalSpy done(m_model.get(), &Attendees::done);
    m_model->toggle(m_olga.toString());
    m_model->toggle(m_vera.toString());
    m_model->add(QStringLiteral("Anna Melnik"));
    m_model->add(QStringLiteral("Boris Sokolov"));
    m_model->toggle(m_model->rows()->keyOf(m_model->rows()->count() - 1)); // Boris does not come after all
    QCOMPARE(m_model->names(), QStringList({QStringLiteral("Vera Tikhonova"), QStringLiteral("Anna Melnik")}));
    const std::vector<Record> made = m_model->made();
    QCOMPARE(made.size(), size_t(1));
    QCOMPARE(made.front().title(), QStringLiteral("Anna Melnik"));
    QCOMPARE(m_model->chosen(), std::vector<RecordId>({m_vera, made.front().id()}));
    QCOMPARE(done.count(), 0);
    QCOMPARE(peopleOf(visit), std::vector<RecordId>{m_olga});
    QCOMPARE(contacts().size(), size_t(3));
}

void TestAttendees::anotherClientHasOtherPeople()
{
    const RecordId orbis = m_at.addAccount(QStringLiteral("Orbis"));
    addPerson(QStringLiteral("Denis Malakhov"), orbis);
    m_model->plan({}, m_tavoria, {});
    QTRY_COMPARE(m_model->rows()->count(), 3);
    m_model->toggle(m_olga.toString());
    m_model->planFor(m_tavoria); // the same
    QCOMPARE(m_model->names().size(), 1);
    m_model->planFor(orbis);
    QTRY_COMPARE(offered(), QStringList{QStringLiteral("Denis Malakhov")});
}

void TestAttendees::withoutAVisitNothingIsChanged()
{
    open(RecordId::generate(1), 3); // it was deleted meanwhile
    QSignalSpy failed(m_model.get(), &Attendees::failed);
    m_model->toggle(m_olga.toString());
    QVERIFY(failed.wait());
    QTRY_VERIFY(m_model->names().isEmpty());
}

QTEST_GUILESS_MAIN(TestAttendees)
#include "tst_attendees.moc"
