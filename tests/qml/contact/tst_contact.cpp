// What the page of a person shows, over a real store.
#include "qml/Contact/contactmodel.h"
#include "qml/Format/language.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

qint64 daysAgo(int days)
{
    return QDateTime(MorningClock::Day.addDays(-days), QTime(10, 30)).toMSecsSinceEpoch();
}

} // namespace

class TestContact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoTheyAre();
    void callingAndWriting_data();
    void callingAndWriting();
    void birthdays_data();
    void birthdays();
    void theLastContactIsAVisitOrANote();
    void tooLongAgo();
    void promisesFromEitherSide();
    void whatNamesThem();
    void goneAndBack();

private:
    RecordId addOlga() { return m_at.add(m_olga); }
    void open(const RecordId &id);
    QStringList touches();

    LiveStore m_at;
    Language m_language;
    RecordId m_tavoria;
    Record m_olga;
    std::unique_ptr<ContactModel> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestContact::init()
{
    m_language.use(QStringLiteral("ru"));
    m_at.open();
    m_tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    m_olga = Record(types::contact);
    m_olga.set(types::contact.name, QStringLiteral("Ольга Рябинина")).set(types::contact.account, m_tavoria);
    m_page = std::make_unique<ContactModel>(m_at.clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_page->touches());
    m_page->attach(*m_at.session);
}

void TestContact::cleanup()
{
    m_tester.reset();
    m_page.reset();
    m_at.close();
}

void TestContact::open(const RecordId &id)
{
    m_page->open(id.toString());
    QTRY_VERIFY(m_page->view().loaded);
}

QStringList TestContact::touches()
{
    QStringList lines;
    for (const TouchRow &row : static_cast<ListOf<TouchRow> *>(m_page->touches())->rows())
        lines << row.title;
    return lines;
}

void TestContact::whoTheyAre()
{
    m_olga.set(types::contact.position, QStringLiteral("Директор закупок"))
        .set(types::contact.about, QStringLiteral("Ценит точность\n"));
    open(addOlga());
    const ContactView &view = m_page->view();
    QCOMPARE(view.name, QStringLiteral("Ольга Рябинина"));
    QCOMPARE(view.position, QStringLiteral("Директор закупок"));
    QCOMPARE(view.account, QStringLiteral("Тавория"));
    QCOMPARE(view.accountKey, m_tavoria.toString());
    QCOMPARE(view.about, QStringLiteral("Ценит точность"));
    QCOMPARE(view.lastContact, QStringLiteral("ещё не было"));
    QCOMPARE(view.promises, QStringLiteral("нет"));
    QCOMPARE(view.birthday, QString());
}

void TestContact::callingAndWriting_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("mail");
    QTest::newRow("both") << QStringLiteral("8 (495) 000-08-41 доб. 12") << QStringLiteral("o.r+1@tavoria.ru")
                          << QStringLiteral("tel:+74950000841,12") << QStringLiteral("mailto:o.r%2B1@tavoria.ru");
    QTest::newRow("none") << QString() << QString() << QString() << QString();
    QTest::newRow("no way") << QStringLiteral("через секретаря") << QStringLiteral("на сайте") << QString()
                            << QString();
}

void TestContact::callingAndWriting()
{
    QFETCH(const QString, phone);
    QFETCH(const QString, email);
    m_olga.set(types::contact.phone, phone).set(types::contact.email, email);
    open(addOlga());
    QTEST(m_page->view().callUrl, "call");
    QTEST(m_page->view().mailUrl, "mail");
    QCOMPARE(m_page->view().phone, phone);
}

void TestContact::birthdays_data()
{
    QTest::addColumn<QDate>("birthday");
    QTest::addColumn<QString>("said");
    QTest::newRow("in two days") << QDate(1985, 10, 15) << QStringLiteral("15 октября, через 2 дня");
    QTest::newRow("today") << QDate(1985, 10, 13) << QStringLiteral("13 октября, сегодня");
    QTest::newRow("its year is not known") << QDate(Moment::NoYear, 12, 1) << QStringLiteral("1 декабря");
    QTest::newRow("was yesterday") << QDate(1985, 10, 12) << QStringLiteral("12 октября");
    QTest::newRow("of a leap year") << QDate(1984, 2, 29) << QStringLiteral("1 марта");
}

void TestContact::birthdays()
{
    QFETCH(const QDate, birthday);
    m_olga.set(types::contact.birthday, Moment{birthday, {}});
    open(addOlga());
    QTEST(plain(m_page->view().birthday), "said");
}

void TestContact::theLastContactIsAVisitOrANote()
{
    const RecordId olga = addOlga();
    Record other(types::visit);
    other.set(types::visit.account, m_tavoria).set(types::visit.title, QStringLiteral("Без неё"));
    other.set(types::visit.start, daysAgo(2));
    m_at.add(other);
    Record visit(types::visit);
    visit.set(types::visit.account, m_tavoria).set(types::visit.title, QStringLiteral("Аудит полки"));
    visit.set(types::visit.start, daysAgo(21)).set(types::visit.people, {olga});
    const RecordId audit = m_at.add(visit);
    Record planned(types::visit);
    planned.set(types::visit.account, m_tavoria).set(types::visit.title, QStringLiteral("Впереди"));
    planned.set(types::visit.start, daysAgo(-3)).set(types::visit.people, {olga});
    m_at.add(planned);
    open(olga);
    QCOMPARE(plain(m_page->view().lastContact), QStringLiteral("21 день назад"));
    QCOMPARE(touches(), QStringList{QStringLiteral("Визит: Аудит полки")});
    // What was written in it stands there; what names her makes a contact by itself.
    Record note(types::note);
    note.set(types::note.text, QStringLiteral("Просит отчёт\nдо встречи"))
        .set(types::note.account, m_tavoria)
        .set(types::note.visit, audit);
    m_at.add(note);
    QTRY_COMPARE(touches().size(), 2);
    QCOMPARE(plain(m_page->view().lastContact), QStringLiteral("21 день назад"));
    Record second(types::note);
    second.set(types::note.text, QStringLiteral("Звонок")).set(types::note.account, m_tavoria);
    const RecordId call = m_at.add(second);
    Record promise(types::promise);
    promise.set(types::promise.title, QStringLiteral("Акт"))
        .set(types::promise.person, olga)
        .set(types::promise.note, call);
    m_at.add(promise);
    QTRY_COMPARE(plain(m_page->view().lastContact), QStringLiteral("сегодня"));
    QVERIFY(touches().contains(QStringLiteral("Звонок")));
    QVERIFY(touches().contains(QStringLiteral("Обещание: Акт")));
}

void TestContact::tooLongAgo()
{
    const RecordId olga = addOlga();
    Record visit(types::visit);
    visit.set(types::visit.account, m_tavoria).set(types::visit.start, daysAgo(21)).set(types::visit.people, {olga});
    m_at.add(visit);
    open(olga);
    QCOMPARE(m_page->view().lastTone, QStringLiteral("neutral"));
    const auto setRhythm = [&](const RecordType &type, const FieldType &field, const RecordId &id, qint64 days) {
        Action action;
        action.edits.push_back({.type = &type, .id = id, .values = {{&field, days}}, .base = {}, .seen = {}});
        must(m_at.session->store().apply(std::move(action)).result());
    };
    setRhythm(types::account, types::account.rhythm, m_tavoria, 14); // as often as the client
    QTRY_COMPARE(m_page->view().lastTone, QStringLiteral("warning"));
    setRhythm(types::contact, types::contact.rhythm, olga, 30);
    QTRY_COMPARE(m_page->view().lastTone, QStringLiteral("neutral"));
}

void TestContact::promisesFromEitherSide()
{
    const RecordId olga = addOlga();
    const auto promise = [&](const QString &title, int days, bool theirs, const RecordId &person) {
        Record record(types::promise);
        record.set(types::promise.title, title).set(types::promise.person, person);
        record.set(types::promise.due, Moment{MorningClock::Day.addDays(days), {}});
        record.set(types::promise.direction, theirs ? QStringLiteral("client") : QStringLiteral("we"));
        return m_at.add(record);
    };
    promise(QStringLiteral("Планограмма"), 3, true, olga);
    const RecordId late = promise(QStringLiteral("Компенсация"), -1, false, olga);
    promise(QStringLiteral("Чужое"), -1, false, addOlga());
    open(olga);
    const auto &rows = static_cast<ListOf<DueRow> *>(m_page->promises())->rows();
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].title, QStringLiteral("Компенсация"));
    QCOMPARE(rows[0].subtitle, QStringLiteral("Обещали мы"));
    QCOMPARE(rows[1].subtitle, QStringLiteral("Обещали нам"));
    QCOMPARE(m_page->view().promises, QStringLiteral("1 просрочено"));
    QCOMPARE(m_page->view().promisesTone, QStringLiteral("danger"));
    QSignalSpy done(m_page.get(), &ContactModel::done);
    m_page->complete(late.toString());
    QCOMPARE(done.size(), 1);
    QTRY_COMPARE(m_page->view().promises, QStringLiteral("1"));
    m_page->undo();
    QTRY_COMPARE(m_page->view().promises, QStringLiteral("1 просрочено"));
}

void TestContact::whatNamesThem()
{
    const RecordId olga = addOlga();
    Record complaint(types::complaint);
    complaint.set(types::complaint.title, QStringLiteral("Недовоз")).set(types::complaint.person, olga);
    m_at.add(complaint);
    Record need(types::need);
    need.set(types::need.title, QStringLiteral("Одна страница")).set(types::need.person, olga);
    m_at.add(need);
    open(olga);
    QStringList lines = touches();
    lines.sort();
    QCOMPARE(lines, (QStringList{QStringLiteral("Жалоба: Недовоз"), QStringLiteral("Потребность: Одна страница")}));
}

void TestContact::goneAndBack()
{
    const RecordId olga = addOlga();
    open(olga);
    const auto apply = [&](Operation::Kind kind) {
        Action action;
        action.edits.push_back(
            {.kind = kind, .type = &types::contact, .id = olga, .values = {}, .base = {}, .seen = {}});
        must(m_at.session->store().apply(std::move(action)).result());
    };
    apply(Operation::Kind::Delete);
    QTRY_VERIFY(m_page->view().gone);
    apply(Operation::Kind::Restore);
    QTRY_VERIFY(!m_page->view().gone);
}

QTEST_GUILESS_MAIN(TestContact)
#include "tst_contact.moc"
