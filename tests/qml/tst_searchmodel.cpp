// The search box over a real store: what is found, how it is told, and what can be done from there.
#include "qml/Format/language.h"
#include "qml/Search/searchmodel.h"
#include "tests/qml/livestore.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestSearchModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void groupsTellWhatWasFoundAndWhere();
    void aLongGroupIsCutAndAFilterShowsItAll();
    void signsAskForOneKind();
    void nothingTypedShowsWhomOneWasWith();
    void oneLetterIsNoQuestion();
    void aWrongLayoutAndOtherFormsAreFound();
    void aMisspeltWordIsOffered();
    void partsOfAVisitAreItsClients();
    void commandsAreFoundByTheirWords();
    void aClientBringsTheCommandsAboutHim();
    void actionsOfARow();
    void whatBelongsToNobodyOpensItsPage();
    void aPersonOpensTheirOwnPage();
    void theLanguageChangesAtOnce();

private:
    RecordId add(const Record &record) { return m_at.add(record); }
    RecordId addAccount(const QString &name) { return m_at.addAccount(name); }
    RecordId addNote(const RecordId &account, const QString &text);
    void ask(const QString &query);
    const std::vector<SearchRow> &rows() { return static_cast<ListOf<SearchRow> *>(m_model->rows())->rows(); }
    QStringList headings();
    QStringList titles();

    LiveStore m_at;
    Language m_language;
    std::unique_ptr<SearchModel> m_model;
};

void TestSearchModel::init()
{
    m_language.use(QStringLiteral("en"));
    m_at.open();
    m_model = std::make_unique<SearchModel>(m_at.clock);
    m_model->attach(*m_at.session);
}

void TestSearchModel::cleanup()
{
    m_model.reset();
    m_at.close();
}

RecordId TestSearchModel::addNote(const RecordId &account, const QString &text)
{
    Record note(types::note, RecordId::generate(m_at.clock.nowMs()));
    note.set(types::note.text, text).set(types::note.account, account);
    return add(note);
}

// Types it, and waits for the answer to just that.
void TestSearchModel::ask(const QString &query)
{
    m_model->setActive(true);
    QSignalSpy presented(m_model.get(), &SearchModel::presented);
    m_model->setQuery(query);
    QTRY_VERIFY(m_model->answered());
}

QStringList TestSearchModel::headings()
{
    QStringList headings;
    for (const SearchRow &row : rows()) {
        if (!row.heading.isEmpty())
            headings << row.heading;
    }
    return headings;
}

QStringList TestSearchModel::titles()
{
    QStringList titles;
    for (const SearchRow &row : rows())
        titles << row.title;
    return titles;
}

void TestSearchModel::groupsTellWhatWasFoundAndWhere()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    addNote(tavoria, QStringLiteral("Olga: the shelf is ours if the discount of 8% stays"));
    Record task(types::task);
    task.set(types::task.title, QStringLiteral("Send the discounts"))
        .set(types::task.account, tavoria)
        .set(types::task.due, Moment{MorningClock::Day.addDays(2), {}});
    add(task);
    Record promise(types::promise);
    promise.set(types::promise.title, QStringLiteral("Discount for November")).set(types::promise.account, tavoria);
    add(promise);
    const QAbstractItemModelTester tester(m_model->rows());

    ask(QStringLiteral("discount"));
    QStringList groups = headings();
    groups.sort();
    QCOMPARE(groups, (QStringList{QStringLiteral("Notes"), QStringLiteral("Tasks and promises")}));
    QCOMPARE(m_model->found(), 3);
    QVERIFY(m_model->summary().startsWith(QStringLiteral("3 matches")));
    for (const SearchRow &row : rows()) {
        if (row.group == QStringLiteral("note")) {
            QCOMPARE(row.title, QStringLiteral("Tavoria"));
            QVERIFY(row.detail.contains(QStringLiteral("the shelf is ours")));
            QCOMPARE(row.detailMarks.size(), 2);
            QCOMPARE(row.detail.mid(row.detailMarks[0], row.detailMarks[1]), QStringLiteral("discount"));
            QCOMPARE(row.foot, QStringLiteral("13\u00a0October"));
        }
        if (row.title == QStringLiteral("Send the discounts")) {
            QCOMPARE(row.title.mid(row.titleMarks.value(0), row.titleMarks.value(1)), QStringLiteral("discounts"));
            QCOMPARE(row.detail, QStringLiteral("Tavoria"));
            QCOMPARE(row.foot, QStringLiteral("Due 15\u00a0October"));
        }
    }
    QSignalSpy opened(m_model.get(), &SearchModel::recordOpened);
    for (const SearchRow &row : rows())
        m_model->activate(row.key);
    QCOMPARE(size_t(opened.count()), rows().size());
    // Each leads to itself and not to its client.
    QSet<QString> types;
    for (const QVariantList &one : std::as_const(opened)) {
        types << one[0].toString();
        QVERIFY(one[1].toString() != tavoria.toString());
    }
    QVERIFY(types.contains(QStringLiteral("note")) && types.contains(QStringLiteral("task")));
}

void TestSearchModel::aLongGroupIsCutAndAFilterShowsItAll()
{
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    for (int i = 0; i < 7; ++i)
        addNote(tavoria, QStringLiteral("Discount number %1").arg(i));
    addAccount(QStringLiteral("Discount house"));

    ask(QStringLiteral("discount"));
    const auto notes = [&] {
        return std::count_if(rows().begin(), rows().end(),
                             [](const auto &row) { return row.group == QStringLiteral("note"); });
    };
    QCOMPARE(notes(), 3);
    const auto first =
        std::find_if(rows().begin(), rows().end(), [](const auto &row) { return row.group == QStringLiteral("note"); });
    QCOMPARE(first->more, 7);
    QVERIFY(first->first && !first->last);
    m_model->setFilter(QStringLiteral("note"));
    QTRY_COMPARE(int(notes()), 7);
    QCOMPARE(int(rows().size()), 7);
    QCOMPARE(m_model->found(), 8); // the chips go on counting everything
    m_model->setFilter(QString());
    QTRY_COMPARE(int(rows().size()), 4);
}

void TestSearchModel::signsAskForOneKind()
{
    const RecordId ivanov = addAccount(QStringLiteral("Ivanov and sons"));
    Record person(types::contact);
    person.set(types::contact.name, QStringLiteral("Pyotr Ivanov")).set(types::contact.account, ivanov);
    add(person);
    Record task(types::task);
    task.set(types::task.title, QStringLiteral("Call Ivanov"));
    add(task);

    ask(QStringLiteral("ivanov"));
    QCOMPARE(int(rows().size()), 3);
    ask(QStringLiteral("@ivanov"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Pyotr Ivanov")});
    ask(QStringLiteral("#ivanov"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Call Ivanov")});
}

void TestSearchModel::nothingTypedShowsWhomOneWasWith()
{
    const RecordId first = addAccount(QStringLiteral("First"));
    const RecordId second = addAccount(QStringLiteral("Second"));
    addAccount(QStringLiteral("Never"));
    addNote(second, QStringLiteral("Yesterday"));
    m_model->noteOpened(first.toString());
    ask(QString());
    QTRY_COMPARE(titles(), (QStringList{QStringLiteral("First"), QStringLiteral("Second")}));
    QCOMPARE(headings(), QStringList{QStringLiteral("Recent")});
    QVERIFY(m_model->summary().isEmpty());
    QVERIFY(!m_model->nothingFound());
}

void TestSearchModel::oneLetterIsNoQuestion()
{
    addAccount(QStringLiteral("Tavoria"));
    ask(QStringLiteral("t"));
    QVERIFY(rows().empty());
    QVERIFY(!m_model->nothingFound());
    ask(QStringLiteral("ta"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Tavoria")});
    ask(QStringLiteral("tax"));
    QVERIFY(rows().empty());
    QVERIFY(m_model->nothingFound());
}

void TestSearchModel::aWrongLayoutAndOtherFormsAreFound()
{
    addNote(addAccount(QStringLiteral("Тавория")), QStringLiteral("Ждут больше скидок за самовывоз"));
    ask(QStringLiteral("crblrf"));
    QCOMPARE(int(rows().size()), 1);
    const SearchRow &row = rows().front();
    QCOMPARE(row.detail.mid(row.detailMarks.value(0), row.detailMarks.value(1)), QStringLiteral("скидок"));
}

void TestSearchModel::aMisspeltWordIsOffered()
{
    addNote(addAccount(QStringLiteral("Тавория")), QStringLiteral("Ждут скидка"));
    ask(QStringLiteral("скитка"));
    QVERIFY(m_model->nothingFound());
    QTRY_COMPARE(m_model->suggestion(), QStringLiteral("скидка"));
    ask(m_model->suggestion());
    QCOMPARE(int(rows().size()), 1);
    QVERIFY(m_model->suggestion().isEmpty());
    ask(QStringLiteral("кефир"));
    QVERIFY(m_model->nothingFound());
    QTest::qWait(2 * SearchModel::SuggestAfterMs); // nothing comes of it
    QVERIFY(m_model->suggestion().isEmpty());
}

void TestSearchModel::partsOfAVisitAreItsClients()
{
    const RecordId client = addAccount(QStringLiteral("Tavoria"));
    Record visit(types::visit);
    visit.set(types::visit.title, QStringLiteral("Quarter")).set(types::visit.account, client);
    const RecordId visitId = add(visit);
    Record list(types::checklist);
    list.set(types::checklist.title, QStringLiteral("Topics")).set(types::checklist.visit, visitId);
    Record item(types::checklistItem);
    item.set(types::checklistItem.title, QStringLiteral("Granola facings"))
        .set(types::checklistItem.checklist, add(list));
    const RecordId itemId = add(item);
    Record answer(types::answer);
    answer.set(types::answer.item, itemId).set(types::answer.visit, visitId);
    answer.set(types::answer.state, QStringLiteral("n/a")).set(types::answer.reason, QStringLiteral("Shelf rebuilt"));
    add(answer);

    ask(QStringLiteral("granola"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Granola facings")});
    QCOMPARE(rows().front().detail, QStringLiteral("Tavoria"));
    ask(QStringLiteral("rebuilt"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Granola facings")});
    QSignalSpy opened(m_model.get(), &SearchModel::recordOpened);
    m_model->activate(rows().front().key);
    QCOMPARE(opened.value(0).value(0).toString(), QStringLiteral("answer"));
}

void TestSearchModel::commandsAreFoundByTheirWords()
{
    Command note;
    note.setProperty("text", QStringLiteral("New note"));
    note.setProperty("sequence", QStringLiteral("Ctrl+N"));
    Command lock;
    lock.setProperty("text", QStringLiteral("Lock now"));
    lock.setProperty("words", QStringLiteral("security"));
    m_model->offer(&note);
    m_model->offer(&lock);
    addNote(addAccount(QStringLiteral("Tavoria")), QStringLiteral("A note on notes"));

    ask(QStringLiteral("note"));
    QVERIFY(!titles().contains(QStringLiteral("New note"))); // a phone has buttons for it
    m_model->setOffersCommands(true);
    QCOMPARE(titles().value(0), QStringLiteral("New note"));
    QCOMPARE(rows().front().keys, QStringLiteral("Ctrl N"));
    ask(QStringLiteral(">"));
    QCOMPARE(titles(), (QStringList{QStringLiteral("New note"), QStringLiteral("Lock now")}));
    ask(QStringLiteral(">secur"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Lock now")});
    QSignalSpy locked(&lock, &Command::triggered);
    m_model->activate(rows().front().key);
    QCOMPARE(locked.count(), 1);
    ask(QStringLiteral(">nonsense"));
    QVERIFY(rows().empty());
}

void TestSearchModel::aClientBringsTheCommandsAboutHim()
{
    Command note;
    note.setProperty("text", QStringLiteral("New note"));
    note.setProperty("clientText", QStringLiteral("New note, %1"));
    m_model->offer(&note);
    m_model->setOffersCommands(true);
    const RecordId tavoria = addAccount(QStringLiteral("Tavoria"));
    ask(QStringLiteral("tavor"));
    QTRY_COMPARE(titles(), (QStringList{QStringLiteral("New note, Tavoria"), QStringLiteral("Tavoria")}));
    QSignalSpy asked(&note, &Command::triggered);
    m_model->activate(rows().front().key);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), tavoria.toString());
}

void TestSearchModel::actionsOfARow()
{
    Command note;
    note.setProperty("text", QStringLiteral("New note"));
    note.setProperty("clientText", QStringLiteral("New note, %1"));
    m_model->offer(&note);
    m_model->setOffersCommands(true);
    const RecordId shelves = addNote(addAccount(QStringLiteral("Tavoria")), QStringLiteral("Shelves"));
    ask(QStringLiteral("shelves"));
    QCOMPARE(titles(), QStringList{QStringLiteral("Tavoria")});
    QVERIFY(m_model->showActions(rows().front().key));
    QCOMPARE(titles(), (QStringList{QStringLiteral("New note, Tavoria"), QStringLiteral("History of changes")}));
    QSignalSpy history(m_model.get(), &SearchModel::historyAsked);
    m_model->activate(rows().back().key);
    QCOMPARE(history.count(), 1);
    QCOMPARE(history.front().front().toString(), shelves.toString());
    QVERIFY(!m_model->showActions(rows().front().key)); // of a command there are none
    QVERIFY(m_model->back());
    QCOMPARE(titles(), QStringList{QStringLiteral("Tavoria")});
    QVERIFY(!m_model->back());
}

void TestSearchModel::whatBelongsToNobodyOpensItsPage()
{
    addNote({}, QStringLiteral("Buy a torch"));
    Record product(types::product);
    product.set(types::product.name, QStringLiteral("Torch")).set(types::product.price, Money{129900, "RUB"});
    add(product);
    ask(QStringLiteral("torch"));
    QSignalSpy opened(m_model.get(), &SearchModel::recordOpened);
    QSet<QString> types;
    for (const SearchRow &row : rows())
        m_model->activate(row.key);
    for (const QVariantList &one : std::as_const(opened))
        types << one[0].toString();
    QCOMPARE(types, (QSet<QString>{QStringLiteral("note"), QStringLiteral("product")}));
}

void TestSearchModel::aPersonOpensTheirOwnPage()
{
    Record olga(types::contact);
    olga.set(types::contact.name, QStringLiteral("Olga"))
        .set(types::contact.account, addAccount(QStringLiteral("Tavoria")));
    const RecordId id = add(olga);
    ask(QStringLiteral("olga"));
    QSignalSpy opened(m_model.get(), &SearchModel::recordOpened);
    m_model->activate(rows().front().key);
    QCOMPARE(opened.value(0), (QVariantList{QStringLiteral("contact"), id.toString()}));
}

void TestSearchModel::theLanguageChangesAtOnce()
{
    addNote(addAccount(QStringLiteral("Tavoria")), QStringLiteral("Shelves"));
    ask(QStringLiteral("shelves"));
    QCOMPARE(headings(), QStringList{QStringLiteral("Notes")});
    m_language.use(QStringLiteral("ru"));
    retranslate(m_model.get());
    QCOMPARE(headings(), QStringList{QStringLiteral("Заметки")});
}

QTEST_GUILESS_MAIN(TestSearchModel)
#include "tst_searchmodel.moc"
