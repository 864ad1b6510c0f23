// The brief over a real store: what is in it, what it leaves out, and its paper.
#include "qml/Brief/briefmodel.h"
#include "qml/Format/language.h"
#include "qml/Paper/paper.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

qint64 at(int days, int hour, int minute)
{
    return QDateTime(MorningClock::Day.addDays(days), QTime(hour, minute)).toMSecsSinceEpoch();
}

Moment day(int days, std::optional<QTime> time = {})
{
    return {MorningClock::Day.addDays(days), time};
}

QStringList titlesOf(RowModel *model)
{
    QStringList titles;
    for (const BriefRow &row : rowsOf<BriefRow>(model))
        titles << plain(row.title);
    return titles;
}

template <typename Type>
Record record(const Type &type, const RecordId &account, const QString &title)
{
    Record made(type);
    made.set(type.account, account).setValue(*type.fields().front(), title);
    return made;
}

} // namespace

class TestBrief : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_at.close(); }
    void aVisitWithAllThatIsKnown();
    void whatHasChangedSinceTheLastVisit();
    void theLastNotesAreTheirsAndOnesOwn();
    void goalsAndRisksThatAreOpen();
    void everythingHangsOnOneContact();
    void aVisitWithoutAClientHasNothingOfOthers();
    void theRestOfTheNewsIsAPressAway();
    void aFirstVisitTellsWhatIsKnown();
    void theNextVisitOfAClient();
    void nothingIsPlanned();
    void aVisitThatIsGone();
    void itFollowsTheStore();
    void birthdays_data();
    void birthdays();
    void manyPeople();
    void theWayThere();
    void aPaper();
    void aPaperIsHandedToTheSystemToPrint();
    void aPaperThatCannotBeWritten();

private:
    RecordId add(const Record &record) { return m_at.add(record); }
    RecordId person(const QString &name, const QString &position, std::optional<Moment> birthday = {});
    RecordId visit(qint64 start, qint64 started = 0, qint64 finished = 0);
    void change(const RecordType &type, const RecordId &id, const FieldType &field, const Value &value);
    void colleagueWrites(const Record &note);

    LiveStore m_at;
    RecordId m_tavoria;
    quint64 m_theirs = 0; // entries of the colleague's
    Language m_language;
};

void TestBrief::init()
{
    m_language.use(QStringLiteral("en"));
    m_at.open();
    m_theirs = 0;
    Record account(types::account, RecordId::generate(at(-400, 10, 0)));
    account.set(types::account.name, QStringLiteral("Tavoria")).set(types::account.tier, QStringLiteral("B"));
    m_tavoria = add(account);
}

RecordId TestBrief::person(const QString &name, const QString &position, std::optional<Moment> birthday)
{
    Record made(types::contact, RecordId::generate(at(-380, 10, 0)));
    made.set(types::contact.name, name).set(types::contact.account, m_tavoria).set(types::contact.position, position);
    if (birthday)
        made.set(types::contact.birthday, *birthday);
    return add(made);
}

RecordId TestBrief::visit(qint64 start, qint64 started, qint64 finished)
{
    Record made(types::visit, RecordId::generate(at(-30, 10, 0)));
    made.set(types::visit.account, m_tavoria).set(types::visit.title, QStringLiteral("Q3 results"));
    made.set(types::visit.start, start).set(types::visit.place, QStringLiteral("Head office"));
    if (started != 0)
        made.set(types::visit.started, started);
    if (finished != 0)
        made.set(types::visit.finished, finished);
    return add(made);
}

void TestBrief::change(const RecordType &type, const RecordId &id, const FieldType &field, const Value &value)
{
    RecordEdit edit;
    edit.type = &type;
    edit.id = id;
    edit.values.emplace_back(&field, value);
    Action action;
    action.edits.push_back(std::move(edit));
    must(m_at.session->store().apply(std::move(action)).result());
}

void TestBrief::colleagueWrites(const Record &note)
{
    must(m_at.session->store()
             .write([note, number = ++m_theirs](Store::WriteAccess &access) -> Result<void> {
                 constexpr auto Theirs = DeviceId(77);
                 wire::Entry entry;
                 entry.number = entry.counter = entry.action = number;
                 entry.device = Theirs;
                 entry.kind = Operation::Kind::Create;
                 entry.at = note.id().createdAt();
                 entry.record = note.id();
                 entry.type = note.type()->name().toByteArray();
                 for (const FieldType *field : note.type()->fields()) {
                     if (!isEmpty(note.value(*field))) {
                         entry.fields.push_back(
                             {field->name().toByteArray(),
                              false,
                              {{encodeValue(*field, note.value(*field)), entry.at, {{Theirs, entry.number}}}}});
                     }
                 }
                 wire::PullResponse response;
                 response.cursor = {1, number, 1};
                 response.head = number;
                 response.authors = {
                     {Theirs, QStringLiteral("Laptop"), RecordId::generate(1), QStringLiteral("Roman Kim")}};
                 response.entries = {entry};
                 return access.incoming.takeEntries(response);
             })
             .result());
}

void TestBrief::aVisitWithAllThatIsKnown()
{
    const RecordId olga =
        person(QStringLiteral("Olga Ryabinina"), QStringLiteral("Head of buying"), Moment{QDate(1980, 10, 15), {}});
    const RecordId ilya = person(QStringLiteral("Ilya Korzh"), QStringLiteral("Breakfast"));
    person(QStringLiteral("Pavel Gromov"), QStringLiteral("Finance"), day(0)); // does not come
    visit(at(-21, 10, 0), at(-21, 10, 4), at(-21, 12, 45));
    const RecordId today = visit(at(0, 10, 30));
    change(types::visit, today, types::visit.people, std::vector<RecordId>{olga, ilya});
    add(record(types::promise, m_tavoria, QStringLiteral("Planogram"))
            .set(types::promise.due, day(3))
            .set(types::promise.person, ilya));
    add(record(types::promise, m_tavoria, QStringLiteral("Some day")));
    add(record(types::promise, m_tavoria, QStringLiteral("Refund")).set(types::promise.due, day(-1)));
    add(record(types::promise, m_tavoria, QStringLiteral("Samples")).set(types::promise.done, true));
    add(record(types::promise, m_tavoria, QStringLiteral("Shelf"))
            .set(types::promise.direction, QStringLiteral("client"))
            .set(types::promise.due, day(0, QTime(15, 0))));
    add(record(types::complaint, m_tavoria, QStringLiteral("Tags"))
            .set(types::complaint.text, QStringLiteral("Photo\nmore")));
    add(record(types::complaint, m_tavoria, QStringLiteral("Short")).set(types::complaint.due, day(0, QTime(14, 5))));
    add(record(types::complaint, m_tavoria, QStringLiteral("Old")).set(types::complaint.done, true));
    add(record(types::need, m_tavoria, QStringLiteral("A larger basket")));
    add(record(types::need, m_tavoria, QStringLiteral("Met")).set(types::need.done, true));
    Record topics(types::checklist);
    topics.set(types::checklist.title, QStringLiteral("Topics")).set(types::checklist.visit, today);
    const RecordId list = add(topics);
    const auto topic = [&](int position, const char *title) {
        Record item(types::checklistItem);
        item.set(types::checklistItem.checklist, list)
            .set(types::checklistItem.title, QString::fromLatin1(title))
            .set(types::checklistItem.position, position)
            .set(types::checklistItem.why, QStringLiteral("because"));
        return add(item);
    };
    topic(2, "Results");
    const RecordId first = topic(1, "Apologise");
    Record answer(types::answer);
    answer.set(types::answer.item, first)
        .set(types::answer.visit, today)
        .set(types::answer.state, QStringLiteral("done"));
    add(answer);

    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open(today.toString(), {});
    QVERIFY(!model.view().loaded);
    QTRY_VERIFY(model.view().loaded);
    const BriefView view = model.view();
    QCOMPARE(view.account, QStringLiteral("Tavoria"));
    QCOMPARE(plain(view.when), QStringLiteral("Today 10:30, Head office"));
    QCOMPARE(view.goal, QStringLiteral("Q3 results"));
    QVERIFY(view.planned && !view.runs && !view.gone && !view.empty);
    QCOMPARE(view.people, QStringLiteral("Olga, Ilya"));
    QCOMPARE(view.positions, QStringLiteral("Head of buying, Breakfast"));
    QCOMPARE(titlesOf(model.birthdays()), QStringList{QStringLiteral("Olga Ryabinina: birthday on Thursday")});
    QCOMPARE(titlesOf(model.ours()), (QStringList{QStringLiteral("Refund"), QStringLiteral("Planogram"),
                                                  QStringLiteral("Some day"), QStringLiteral("Samples")}));
    const auto &ours = rowsOf<BriefRow>(model.ours());
    QCOMPARE(ours[0].tag, QStringLiteral("Overdue"));
    QCOMPARE(plain(ours[1].tag), QStringLiteral("16 October"));
    QCOMPARE(ours[1].detail, QStringLiteral("Ilya Korzh"));
    QCOMPARE(ours[2].tag, QString());
    QCOMPARE(ours[3].tag, QStringLiteral("Kept"));
    QVERIFY(ours[3].settled);
    QVERIFY(ours[0].spoken.contains(QStringLiteral("Overdue")));
    QCOMPARE(titlesOf(model.theirs()), QStringList{QStringLiteral("Shelf")});
    QCOMPARE(rowsOf<BriefRow>(model.theirs())[0].tag, QStringLiteral("15:00"));
    QCOMPARE(titlesOf(model.questions()), (QStringList{QStringLiteral("Short"), QStringLiteral("Tags")}));
    QCOMPARE(plain(rowsOf<BriefRow>(model.questions())[0].tag), QStringLiteral("4 h 13 min"));
    QCOMPARE(rowsOf<BriefRow>(model.questions())[1].detail, QStringLiteral("Photo"));
    QCOMPARE(titlesOf(model.needs()), QStringList{QStringLiteral("A larger basket")});
    QCOMPARE(titlesOf(model.points()), (QStringList{QStringLiteral("Apologise"), QStringLiteral("Results")}));
    QVERIFY(rowsOf<BriefRow>(model.points())[0].settled);
    QVERIFY(!rowsOf<BriefRow>(model.points())[1].settled);
    QCOMPARE(rowsOf<BriefRow>(model.points())[1].detail, QStringLiteral("because"));
}

void TestBrief::whatHasChangedSinceTheLastVisit()
{
    visit(at(-21, 10, 0), at(-21, 10, 4), at(-21, 12, 45));
    const RecordId ilya = person(QStringLiteral("Ilya Korzh"), QStringLiteral("Assistant"));
    const RecordId vera = person(QStringLiteral("Vera Tikhonova"), QStringLiteral("Marketing"));
    change(types::account, m_tavoria, types::account.tier, QStringLiteral("C"));
    change(types::account, m_tavoria, types::account.tier, QStringLiteral("A"));
    change(types::account, m_tavoria, types::account.phone, QStringLiteral("+7 495 1"));
    change(types::account, m_tavoria, types::account.place, GeoPlace{{557712000, 376512000}, 8});
    change(types::contact, ilya, types::contact.position, QStringLiteral("Breakfast"));
    change(types::contact, vera, types::contact.position, QStringLiteral("Sales"));
    change(types::contact, vera, types::contact.position, QStringLiteral("Marketing")); // as it was
    add(record(types::complaint, m_tavoria, QStringLiteral("Short")).set(types::complaint.due, day(0, QTime(14, 5))));
    Record old(types::complaint, RecordId::generate(at(-30, 10, 0)));
    old.set(types::complaint.account, m_tavoria).set(types::complaint.title, QStringLiteral("Old"));
    add(old);
    Record deal(types::deal, RecordId::generate(at(-4, 10, 0)));
    deal.set(types::deal.account, m_tavoria).set(types::deal.title, QStringLiteral("Offer 417"));
    add(deal.set(types::deal.value, Money{250000000, "RUB"}));
    Record moved(types::deal, RecordId::generate(at(-60, 10, 0)));
    moved.set(types::deal.account, m_tavoria)
        .set(types::deal.title, QStringLiteral("Offer 398"))
        .set(types::deal.stage, QStringLiteral("Draft"));
    change(types::deal, add(moved), types::deal.stage, QStringLiteral("Sent"));

    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open({}, m_tavoria.toString());
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(plain(model.view().news), QStringLiteral("What has changed since 22 September"));
    QCOMPARE(titlesOf(model.news()),
             (QStringList{QStringLiteral("Short"), QStringLiteral("Ilya Korzh: Breakfast"),
                          QStringLiteral("Offer 398: Sent"), QStringLiteral("Offer 417"),
                          QStringLiteral("Phone: +7 495 1"), QStringLiteral("Segment: B → A")}));
    const auto &rows = rowsOf<BriefRow>(model.news());
    QCOMPARE(plain(rows[0].detail), QStringLiteral("Complaint, due today, 14:05 · today"));
    QCOMPARE(plain(rows[1].detail), QStringLiteral("Position, before: Assistant · today"));
    QCOMPARE(plain(rows[3].detail), QStringLiteral("New deal, ₽2,500,000 · 9 October"));
}

void TestBrief::theLastNotesAreTheirsAndOnesOwn()
{
    visit(at(-21, 10, 0), at(-21, 10, 4), at(-21, 12, 45));
    const auto note = [&](int days, const QString &text) {
        Record made(types::note, RecordId::generate(at(days, 10, 0)));
        return made.set(types::note.account, m_tavoria).set(types::note.text, text);
    };
    add(note(-40, QStringLiteral("Long ago")));
    colleagueWrites(note(-9, QStringLiteral("They count every box"))); // news, but not among the last three
    add(note(-8, QStringLiteral("My own words\n") + QString(400, u'a')));
    colleagueWrites(note(-5, QStringLiteral("They want\nmore shelf")));
    add(note(-1, QStringLiteral("%1 end").arg(QString(220, u'b'))));

    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open({}, m_tavoria.toString());
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(titlesOf(model.notes()),
             (QStringList{QString(200, u'b'), QStringLiteral("They want"), QStringLiteral("My own words")}));
    const auto &notes = rowsOf<BriefRow>(model.notes());
    QCOMPARE(plain(notes[0].detail), QString(20, u'b') + QStringLiteral(" end · yesterday")); // nothing is cut off
    QCOMPARE(plain(notes[1].detail), QStringLiteral("more shelf · Roman Kim, 8 October"));
    QCOMPARE(plain(notes[2].detail), QString(BriefModel::NoteLength, u'a') + QStringLiteral("… · 5 October"));
    // What stands there is not told as news too; of other notes one knows those that one wrote oneself.
    QCOMPARE(titlesOf(model.news()), QStringList{QStringLiteral("They count every box")});
}

void TestBrief::goalsAndRisksThatAreOpen()
{
    add(record(types::goal, m_tavoria, QStringLiteral("Some day")));
    add(record(types::goal, m_tavoria, QStringLiteral("Second shelf"))
            .set(types::goal.due, day(79))
            .set(types::goal.text, QStringLiteral("In all stores\nby spring")));
    add(record(types::goal, m_tavoria, QStringLiteral("Late")).set(types::goal.due, day(-1)));
    add(record(types::goal, m_tavoria, QStringLiteral("Reached")).set(types::goal.done, true));
    Record old(types::risk, RecordId::generate(at(-30, 10, 0)));
    old.set(types::risk.account, m_tavoria).set(types::risk.title, QStringLiteral("A new buyer"));
    add(old);
    add(record(types::risk, m_tavoria, QStringLiteral("A cheaper rival")));
    add(record(types::risk, m_tavoria, QStringLiteral("Gone")).set(types::risk.done, true));

    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open({}, m_tavoria.toString());
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(titlesOf(model.goals()),
             (QStringList{QStringLiteral("Late"), QStringLiteral("Second shelf"), QStringLiteral("Some day")}));
    const auto &goals = rowsOf<BriefRow>(model.goals());
    QCOMPARE(goals[0].tag, QStringLiteral("Overdue"));
    QVERIFY(goals[0].spoken.contains(QStringLiteral("Overdue")));
    QCOMPARE(plain(goals[1].tag), QStringLiteral("by 31 December"));
    QCOMPARE(goals[1].detail, QStringLiteral("In all stores"));
    QCOMPARE(goals[2].tag, QString());
    QCOMPARE(titlesOf(model.risks()), (QStringList{QStringLiteral("A cheaper rival"), QStringLiteral("A new buyer")}));
    QCOMPARE(plain(rowsOf<BriefRow>(model.risks())[1].detail), QStringLiteral("Noted 13 September"));
    QVERIFY(!model.view().empty);
}

void TestBrief::everythingHangsOnOneContact()
{
    const RecordId olga = person(QStringLiteral("Olga Ryabinina"), {});
    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open({}, m_tavoria.toString());
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.view().warning,
             QStringLiteral("It all hangs on one person: Olga Ryabinina. Find a second one here"));
    person(QStringLiteral("Ilya Korzh"), {});
    QTRY_VERIFY(model.view().warning.isEmpty());
    // Whoever comes to the visit, it is the client's people that count.
    const RecordId today = visit(at(0, 10, 30));
    change(types::visit, today, types::visit.people, std::vector<RecordId>{olga});
    model.open(today.toString(), {});
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.people()->count(), 1);
    QVERIFY(model.view().warning.isEmpty());
}

void TestBrief::aVisitWithoutAClientHasNothingOfOthers()
{
    add(record(types::promise, {}, QStringLiteral("Of nobody")));
    Record note(types::note);
    add(note.set(types::note.text, QStringLiteral("To myself")));
    Record person(types::contact);
    add(person.set(types::contact.name, QStringLiteral("Somebody")));
    Record own(types::visit);
    const RecordId id =
        add(own.set(types::visit.title, QStringLiteral("Exhibition")).set(types::visit.start, at(0, 12, 0)));
    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open(id.toString(), {});
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.view().account, QStringLiteral("Exhibition"));
    QCOMPARE(model.people()->count() + model.notes()->count() + model.ours()->count(), 0);
    QVERIFY(model.view().warning.isEmpty());
}

void TestBrief::theRestOfTheNewsIsAPressAway()
{
    visit(at(-21, 10, 0), at(-21, 10, 4), at(-21, 12, 45));
    for (int i = 0; i < 9; ++i)
        add(record(types::risk, m_tavoria, QStringLiteral("Risk %1").arg(i)));
    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open({}, m_tavoria.toString());
    QTRY_COMPARE(model.news()->count(), int(BriefModel::MostNews));
    QCOMPARE(model.view().moreNews, 3);
    model.showAllNews();
    QCOMPARE(model.news()->count(), 9);
    QCOMPARE(model.view().moreNews, 0);
}

void TestBrief::aFirstVisitTellsWhatIsKnown()
{
    change(types::account, m_tavoria, types::account.sector, QStringLiteral("Hypermarkets"));
    change(types::account, m_tavoria, types::account.employees, qint64(5200));
    for (int i = 0; i < 5; ++i) {
        Record note(types::note, RecordId::generate(at(-10 + i, 10, 0)));
        add(note.set(types::note.account, m_tavoria).set(types::note.text, QStringLiteral("Note %1").arg(i)));
    }
    add(record(types::promise, m_tavoria, QStringLiteral("Kept")).set(types::promise.done, true));
    const RecordId today = visit(at(0, 10, 30));
    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open(today.toString(), {});
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.view().news, QStringLiteral("What we know"));
    QCOMPARE(titlesOf(model.news()), (QStringList{QStringLiteral("Hypermarkets"), QStringLiteral("5,200")}));
    QCOMPARE(titlesOf(model.notes()),
             (QStringList{QStringLiteral("Note 4"), QStringLiteral("Note 3"), QStringLiteral("Note 2")}));
    QCOMPARE(rowsOf<BriefRow>(model.news())[0].detail, QStringLiteral("Industry"));
    QCOMPARE(model.ours()->count(), 0);
}

void TestBrief::theNextVisitOfAClient()
{
    visit(at(0, 7, 0)); // nobody went
    const RecordId next = visit(at(1, 11, 0));
    visit(at(2, 11, 0));
    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open({}, m_tavoria.toString());
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.view().visitKey, next.toString());
    QCOMPARE(plain(model.view().when), QStringLiteral("Tomorrow 11:00, Head office"));
    change(types::visit, next, types::visit.started, at(0, 9, 31));
    QTRY_VERIFY(model.view().runs);
    QCOMPARE(model.view().visitKey, next.toString());
    QCOMPARE(plain(model.view().when), QStringLiteral("Under way since 9:31, Head office"));
}

void TestBrief::nothingIsPlanned()
{
    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open({}, m_tavoria.toString());
    QTRY_VERIFY(model.view().loaded);
    QVERIFY(!model.view().planned);
    QVERIFY(model.view().empty);
    QCOMPARE(model.view().accountKey, m_tavoria.toString());
    QCOMPARE(model.view().when, QStringLiteral("No visit is planned"));
    person(QStringLiteral("Olga Ryabinina"), {});
    QTRY_VERIFY(!model.view().empty);
}

void TestBrief::aVisitThatIsGone()
{
    const RecordId id = visit(at(0, 10, 30));
    RecordEdit edit;
    edit.kind = Operation::Kind::Delete;
    edit.type = &types::visit;
    edit.id = id;
    Action action;
    action.edits.push_back(edit);
    must(m_at.session->store().apply(std::move(action)).result());
    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open(id.toString(), {});
    QTRY_VERIFY(model.view().loaded);
    QVERIFY(model.view().gone);
}

void TestBrief::itFollowsTheStore()
{
    const RecordId today = visit(at(0, 10, 30));
    BriefModel model(m_at.clock);
    model.attach(*m_at.session);
    model.open(today.toString(), {});
    QTRY_VERIFY(model.view().loaded);
    QCOMPARE(model.ours()->count(), 0);
    add(record(types::promise, m_tavoria, QStringLiteral("Refund")));
    QTRY_COMPARE(model.ours()->count(), 1);
}

void TestBrief::birthdays_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("meeting");
    QTest::addColumn<QString>("said"); // empty: not at all
    const QDate today = MorningClock::Day;
    QTest::newRow("today") << QDate(1980, 10, 13) << today << "today";
    QTest::newRow("yesterday") << QDate(1980, 10, 12) << today << "yesterday";
    QTest::newRow("a week ago") << QDate(1980, 10, 6) << today << "6 October";
    QTest::newRow("longer ago") << QDate(1980, 10, 5) << today << "";
    QTest::newRow("in a week") << QDate(2026, 10, 20) << today << "20 October";
    QTest::newRow("in six days") << QDate(2026, 10, 19) << today << "on Monday";
    QTest::newRow("later") << QDate(2026, 10, 21) << today << "";
    QTest::newRow("over the new year") << QDate(1980, 1, 2) << QDate(2026, 12, 30) << "2 January";
    QTest::newRow("on the 29th") << QDate(1980, 2, 29) << QDate(2027, 3, 1) << "28 February";
}

void TestBrief::birthdays()
{
    QFETCH(const QDate, born);
    QFETCH(const QDate, meeting);
    QFETCH(const QString, said);
    Brief brief;
    brief.visit = RecordId::generate(1);
    brief.start = meeting.startOfDay().toMSecsSinceEpoch();
    brief.people = {{RecordId::generate(2), QStringLiteral("Olga"), {}, Moment{born, {}}}};
    BriefModel model(m_at.clock);
    model.show(brief);
    QCOMPARE(titlesOf(model.birthdays()),
             said.isEmpty() ? QStringList() : QStringList{QStringLiteral("Olga: birthday ") + said});
}

void TestBrief::manyPeople()
{
    Brief brief;
    for (const char *name : {"Olga A", "Ilya B", "Vera C", "Olga D", "Pavel E"})
        brief.people.push_back(
            {RecordId::generate(1), QString::fromLatin1(name), QString::fromLatin1(name).right(1), {}});
    BriefModel model(m_at.clock);
    model.show(brief);
    QCOMPARE(model.view().people, QStringLiteral("Olga, Ilya, Vera and 2 more"));
    QCOMPARE(model.view().positions, QStringLiteral("A, B, C"));
    QCOMPARE(model.people()->count(), 5); // one by one
    brief.people.erase(brief.people.begin() + 2);
    model.show(brief); // two of one name
    QCOMPARE(model.view().people, QStringLiteral("Olga A, Ilya B, Olga D and 1 more"));
}

void TestBrief::theWayThere()
{
    BriefModel model(m_at.clock);
    Brief brief;
    brief.accountName = QStringLiteral("Tavoria & Co");
    model.show(brief);
    QCOMPARE(model.view().route, QString());
    brief.address = QStringLiteral("14 Main St");
    model.show(brief);
    QCOMPARE(model.view().route, QStringLiteral("geo:0,0?q=14%20Main%20St"));
    brief.onMap = GeoPlace{{557712000, 376512000}, 6};
    model.show(brief);
    QCOMPARE(model.view().route, QStringLiteral("geo:55.7712,37.6512?q=55.7712,37.6512(Tavoria%20%26%20Co)"));
}

void TestBrief::aPaper()
{
    const QTemporaryDir folder;
    Brief brief;
    brief.accountName = QStringLiteral("Tavoria: a/b");
    for (int i = 0; i < 30; ++i)
        brief.promises.push_back(
            {RecordId::generate(i), QStringLiteral("Promise <b>%1</b>").arg(i), {}, true, false, {}});
    brief.onlyContact = QStringLiteral("Olga");
    brief.goals = {{RecordId::generate(50), QStringLiteral("Second shelf"), {}, day(79)}};
    brief.risks = {{RecordId::generate(51), QStringLiteral("A cheaper rival"), at(-1, 10, 0)}};
    for (int i = 0; i < 3; ++i) {
        brief.notes.push_back({&types::note,
                               RecordId::generate(60 + i),
                               QStringLiteral("Note %1").arg(i),
                               nullptr,
                               {},
                               QString(900, u'n').replace(30, 1, QStringLiteral(" ")),
                               {},
                               at(-2, 10, 0),
                               {}});
    }
    BriefModel model(m_at.clock);
    model.show(brief);
    QStringList headings;
    for (const Paper::Section &section : model.paper().sections)
        headings << section.heading;
    QCOMPARE(headings, (QStringList{QStringLiteral("We promised"), QStringLiteral("Open risks"),
                                    QStringLiteral("Goals"), QStringLiteral("Last notes")}));
    QVERIFY(model.paper().lines.contains(model.view().warning));
    QSignalSpy saved(&model, &BriefModel::saved);
    model.saveTo(folder.path());
    QVERIFY(saved.wait());
    const QString path = folder.filePath(QStringLiteral("Brief, Tavoria a b, 2026-10-13.pdf"));
    QVERIFY(saved[0][0].toString().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF"));
    QVERIFY(bytes.contains("/Count 1\n"));
    model.saveTo(folder.path()); // the first one stays
    QVERIFY(saved.wait());
    QVERIFY(saved[1][0].toString().contains(QStringLiteral("(2).pdf")));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void TestBrief::aPaperIsHandedToTheSystemToPrint()
{
    const QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    const auto back = qScopeGuard([&] { qputenv("HOME", before); });
    Brief brief;
    brief.accountName = QStringLiteral("Tavoria");
    BriefModel model(m_at.clock);
    model.show(brief);
    QSignalSpy printed(&model, &BriefModel::printed);
    model.print();
    QVERIFY(printed.wait());
    const QString path = printed[0][0].toUrl().toLocalFile();
    QVERIFY(QFileInfo(path).isFile());
    QVERIFY(printed[0][1].toString().contains(path));
}

void TestBrief::aPaperThatCannotBeWritten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    BriefModel model(m_at.clock);
    model.show({});
    QSignalSpy failed(&model, &BriefModel::failed);
    model.saveTo(folder.filePath(QStringLiteral("file/below")));
    QVERIFY(failed.wait());
}

QTEST_MAIN(TestBrief)
#include "tst_brief.moc"
