// Forms over a real store: what they ask for, what they take, and what they keep.
#include "tests/qml/forms/formtest.h"

using namespace kf;
using namespace kf::test;

class TestForms : public FormTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void everyTypeHasItsForm();
    void aPersonIsMade();
    void whatIsWrongIsSaidBelowTheField();
    void aPhoneIsWrittenNicelyAndNothingIsLost();
    void aRecordIsChangedAndGivenBack();
    void whatWasThereBeforeIsNotJudged();
    void whatIsUnsavedIsThereAgain();
    void startingOverForgetsIt();
    void anUndoneRecordCanBeWrittenOn();
    void aParentIsChosen();
    void nothingIsAPartOfItself();
    void wordsAreAddedAndRemoved();
    void aChoiceIsMadeAndTakenBack();
    void daysMayBeSaidInWords();
};

void TestForms::everyTypeHasItsForm()
{
    for (const RecordType *type : Registry::keyfield().types()) {
        begin(type->name().constData());
        size_t asked = 0;
        for (const FieldType *field : type->fields())
            asked += field->has(FieldFlag::Technical) ? 0 : 1;
        QCOMPARE(rowsOf(*m_form).size(), asked);
        QVERIFY(!m_form->view().title.isEmpty());
    }
    begin("contact");
    QCOMPARE(m_form->view().title, QStringLiteral("Новый контакт"));
    QCOMPARE(rowOf(*m_form, "phone").kind, QStringLiteral("line"));
    QCOMPARE(rowOf(*m_form, "account").kind, QStringLiteral("link"));
    QCOMPARE(rowOf(*m_form, "about").kind, QStringLiteral("area"));
    QCOMPARE(rowOf(*m_form, "about").label, QStringLiteral("Что важно"));
    begin("visit");
    QVERIFY(rowOf(*m_form, "uid").key.isEmpty());
    QCOMPARE(rowOf(*m_form, "people").kind, QStringLiteral("links"));
}

void TestForms::aPersonIsMade()
{
    const RecordId tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    begin("contact", tavoria);
    QCOMPARE(rowOf(*m_form, "account").text, QStringLiteral("Тавория"));
    QVERIFY(!m_form->view().changed);
    write("name", QStringLiteral(" Ольга Рябинина "));
    write("phone", QStringLiteral("8 (495) 000-08-41 доб. 12"));
    write("email", QStringLiteral("O.Ryabinina@Tavoria.RU"));
    write("birthday", QStringLiteral("15 октября"));
    QVERIFY(m_form->view().changed);
    QSignalSpy done(m_form.get(), &FormModel::done);
    save();
    const auto people = all(types::contact);
    QCOMPARE(people.size(), size_t(1));
    QCOMPARE(people[0].title(), QStringLiteral("Ольга Рябинина"));
    QCOMPARE(people[0].get(types::contact.account), tavoria);
    QCOMPARE(people[0].get(types::contact.phone), QStringLiteral("+7 495 000-08-41 доб. 12"));
    QCOMPARE(people[0].get(types::contact.email), QStringLiteral("O.Ryabinina@tavoria.ru"));
    QCOMPARE(people[0].get(types::contact.birthday).date, QDate(Moment::NoYear, 10, 15));
    QCOMPARE(done.size(), 1);
    QCOMPARE(done[0][0].toString(), QStringLiteral("Сохранено: Ольга Рябинина"));
    QVERIFY(m_form->view().type.isEmpty()); // and the form is closed
}

void TestForms::whatIsWrongIsSaidBelowTheField()
{
    begin("account");
    QSignalSpy refused(m_form.get(), &FormModel::refused);
    write("inn", QStringLiteral("7707083894"));
    QCOMPARE(rowOf(*m_form, "inn").error, QString()); // not while it is written
    m_form->leave(QStringLiteral("inn"));
    QVERIFY(rowOf(*m_form, "inn").error.contains(QStringLiteral("контрольная")));
    m_form->save();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].toString(), QStringLiteral("name")); // the first of the form
    QVERIFY(rowOf(*m_form, "name").error.startsWith(QStringLiteral("Заполните")));
    write("name", QStringLiteral("Тавория"));
    QCOMPARE(rowOf(*m_form, "name").error, QString());
    write("kpp", QStringLiteral("77"));
    write("email", QStringLiteral("tavoria.ru"));
    write("founded", QStringLiteral("давно"));
    m_form->save();
    QCOMPARE(refused.back()[0].toString(), QStringLiteral("inn"));
    for (const char *field : {"inn", "kpp", "email", "founded"})
        QVERIFY2(!rowOf(*m_form, field).error.isEmpty(), field);
    QCOMPARE(rowOf(*m_form, "inn").text, QStringLiteral("7707083894")); // nothing typed is lost
    QVERIFY(all(types::account).empty());
    write("inn", QStringLiteral("7707 083893"));
    write("kpp", QString());
    write("email", QString());
    write("founded", QString());
    save();
    QCOMPARE(all(types::account)[0].get(types::account.inn), QStringLiteral("7707083893"));
}

void TestForms::aPhoneIsWrittenNicelyAndNothingIsLost()
{
    begin("contact");
    write("name", QStringLiteral("Ольга"));
    write("phone", QStringLiteral("89161234567"));
    m_form->leave(QStringLiteral("phone"));
    QCOMPARE(rowOf(*m_form, "phone").text, QStringLiteral("+7 916 123-45-67"));
    write("phone", QStringLiteral("через секретаря"));
    m_form->leave(QStringLiteral("phone"));
    QCOMPARE(rowOf(*m_form, "phone").text, QStringLiteral("через секретаря"));
    QCOMPARE(rowOf(*m_form, "phone").error, QString());
    QVERIFY(rowOf(*m_form, "phone").warning.startsWith(QStringLiteral("Не похоже")));
    write("birthday", QStringLiteral("31.02"));
    m_form->leave(QStringLiteral("birthday"));
    QCOMPARE(rowOf(*m_form, "birthday").error, QStringLiteral("В феврале нет 31 числа. Выберите другой день"));
    write("birthday", QStringLiteral("5.3.85"));
    m_form->leave(QStringLiteral("birthday"));
    QCOMPARE(plain(rowOf(*m_form, "birthday").text), QStringLiteral("5 марта 1985"));
    save();
    QCOMPARE(all(types::contact)[0].get(types::contact.phone), QStringLiteral("через секретаря"));
    QCOMPARE(all(types::contact)[0].get(types::contact.birthday).date, QDate(1985, 3, 5));
}

void TestForms::aRecordIsChangedAndGivenBack()
{
    Record olga(types::contact);
    olga.set(types::contact.name, QStringLiteral("Ольга Рябинина"))
        .set(types::contact.position, QStringLiteral("Закупки"))
        .set(types::contact.about, QStringLiteral("Точность"));
    const RecordId id = m_at.add(olga);
    edit("contact", id);
    QCOMPARE(m_form->view().title, QStringLiteral("Ольга Рябинина"));
    QVERIFY(!m_form->view().fresh);
    write("position", QStringLiteral("Директор закупок"));
    write("about", QStringLiteral("Точность\nОдна страница"));
    save();
    QCOMPARE(all(types::contact)[0].get(types::contact.position), QStringLiteral("Директор закупок"));
    QCOMPARE(all(types::contact)[0].get(types::contact.about), QStringLiteral("Точность\nОдна страница"));
    QSignalSpy undone(m_form.get(), &FormModel::undone);
    m_form->undo();
    QTRY_COMPARE(undone.size(), 1);
    QCOMPARE(undone[0][2].toBool(), false);
    QCOMPARE(all(types::contact)[0].get(types::contact.position), QStringLiteral("Закупки"));
    QCOMPARE(all(types::contact)[0].get(types::contact.about), QStringLiteral("Точность"));
    // Nothing changed: nothing to take back.
    edit("contact", id);
    QSignalSpy done(m_form.get(), &FormModel::done);
    save();
    QCOMPARE(done.size(), 0);
}

void TestForms::whatWasThereBeforeIsNotJudged()
{
    Record account(types::account);
    account.set(types::account.name, QStringLiteral("Тавория")).set(types::account.inn, QStringLiteral("не знаю"));
    const RecordId id = m_at.add(account);
    edit("account", id);
    write("sector", QStringLiteral("Розница"));
    save();
    QCOMPARE(all(types::account)[0].get(types::account.inn), QStringLiteral("не знаю"));
    QCOMPARE(all(types::account)[0].get(types::account.sector), QStringLiteral("Розница"));
}

void TestForms::whatIsUnsavedIsThereAgain()
{
    const RecordId tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    const RecordId nord = m_at.addAccount(QStringLiteral("Норд"));
    begin("contact", tavoria);
    write("name", QStringLiteral("Ольга"));
    m_form->offerPicks(QStringLiteral("account"));
    m_form->pick(nord.toString());
    m_form->close();
    QVERIFY(m_form->view().type.isEmpty());
    QVERIFY(all(types::contact).empty());
    // Of another client there is nothing yet.
    begin("contact", nord);
    QVERIFY(!m_form->view().resumed);
    // Another day, another process.
    m_form = std::make_unique<FormModel>(m_at.clock);
    m_form->attach(*m_at.session);
    begin("contact", tavoria);
    QVERIFY(m_form->view().resumed);
    QCOMPARE(rowOf(*m_form, "name").text, QStringLiteral("Ольга"));
    QCOMPARE(rowOf(*m_form, "account").text, QStringLiteral("Норд"));
    save();
    QCOMPARE(all(types::contact)[0].get(types::contact.account), nord);
    begin("contact", tavoria);
    QVERIFY(!m_form->view().resumed);
}

void TestForms::startingOverForgetsIt()
{
    begin("contact");
    write("name", QStringLiteral("Ольга"));
    m_form->close();
    begin("contact");
    QVERIFY(m_form->view().resumed);
    m_form->startOver();
    QTRY_VERIFY(m_form->view().loaded && !m_form->view().resumed);
    QCOMPARE(rowOf(*m_form, "name").text, QString());
    m_form->close();
    begin("contact");
    QVERIFY(!m_form->view().resumed);
}

void TestForms::anUndoneRecordCanBeWrittenOn()
{
    begin("contact");
    write("name", QStringLiteral("Ольга"));
    save();
    QSignalSpy undone(m_form.get(), &FormModel::undone);
    m_form->undo();
    QTRY_COMPARE(undone.size(), 1);
    QCOMPARE(undone[0][2].toBool(), true);
    QVERIFY(all(types::contact).empty());
    begin("contact");
    QVERIFY(m_form->view().resumed);
    QCOMPARE(rowOf(*m_form, "name").text, QStringLiteral("Ольга"));
}

void TestForms::aParentIsChosen()
{
    const RecordId tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    m_at.addAccount(QStringLiteral("Норд"));
    begin("contact");
    m_form->offerPicks(QStringLiteral("account"));
    auto &picks = *static_cast<ListOf<PickRow> *>(m_form->picks());
    QTRY_COMPARE(picks.count(), 3); // and none
    QCOMPARE(m_form->view().pickTitle, QStringLiteral("Клиент"));
    QVERIFY(picks.rows()[0].chosen);
    QCOMPARE(picks.rows()[1].title, QStringLiteral("Норд"));
    m_form->seekPicks(QStringLiteral("тав"));
    QTRY_COMPARE(picks.count(), 1);
    QCOMPARE(picks.rows()[0].title, QStringLiteral("Тавория"));
    m_form->seekPicks(QStringLiteral("щщщ"));
    QTRY_VERIFY(m_form->view().nothingToPick);
    m_form->seekPicks(QStringLiteral("тав"));
    QTRY_COMPARE(picks.count(), 1);
    m_form->pick(picks.rows()[0].key);
    QCOMPARE(rowOf(*m_form, "account").text, QStringLiteral("Тавория"));
    write("name", QStringLiteral("Ольга"));
    save();
    QCOMPARE(all(types::contact)[0].get(types::contact.account), tavoria);
    edit("contact", all(types::contact)[0].id());
    m_form->offerPicks(QStringLiteral("account"));
    m_form->pick(QString());
    save();
    QVERIFY(all(types::contact)[0].get(types::contact.account).isNull());
}

void TestForms::nothingIsAPartOfItself()
{
    const RecordId holding = m_at.addAccount(QStringLiteral("Холдинг"));
    Record part(types::account);
    part.set(types::account.name, QStringLiteral("Часть")).set(types::account.parent, holding);
    const RecordId id = m_at.add(part);
    edit("account", holding);
    m_form->offerPicks(QStringLiteral("parent"));
    auto &picks = *static_cast<ListOf<PickRow> *>(m_form->picks());
    QTRY_COMPARE(picks.count(), 2);
    m_form->pick(id.toString());
    QSignalSpy refused(m_form.get(), &FormModel::refused);
    m_form->save();
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!rowOf(*m_form, "parent").error.isEmpty());
    QVERIFY(m_form->view().loaded);
}

void TestForms::wordsAreAddedAndRemoved()
{
    begin("account");
    write("name", QStringLiteral("Тавория"));
    m_form->add(QStringLiteral("tags"), QStringLiteral(" сети, юг ,сети"));
    QCOMPARE(rowOf(*m_form, "tags").parts, (QStringList{QStringLiteral("сети"), QStringLiteral("юг")}));
    m_form->remove(QStringLiteral("tags"), 0);
    m_form->add(QStringLiteral("tags"), QStringLiteral("опт"));
    save();
    QStringList tags = all(types::account)[0].get(types::account.tags);
    tags.sort();
    QCOMPARE(tags, (QStringList{QStringLiteral("опт"), QStringLiteral("юг")}));
}

void TestForms::aChoiceIsMadeAndTakenBack()
{
    begin("account");
    QCOMPARE(rowOf(*m_form, "language").options,
             (QStringList{QStringLiteral("русский"), QStringLiteral("английский")}));
    QCOMPARE(rowOf(*m_form, "language").chosen, -1);
    m_form->choose(QStringLiteral("language"), 0);
    m_form->choose(QStringLiteral("language"), 0);
    QCOMPARE(rowOf(*m_form, "language").chosen, -1);
    m_form->choose(QStringLiteral("language"), 1);
    write("name", QStringLiteral("Tavoria"));
    save();
    QCOMPARE(all(types::account)[0].get(types::account.language), QStringLiteral("en"));
}

void TestForms::daysMayBeSaidInWords()
{
    begin("task");
    write("title", QStringLiteral("Позвонить"));
    write("due", QStringLiteral("завтра в 15"));
    m_form->leave(QStringLiteral("due"));
    QCOMPARE(plain(rowOf(*m_form, "due").text), QStringLiteral("14 октября 2026, 15:00"));
    m_form->choose(QStringLiteral("done"), 0);
    save();
    QCOMPARE(all(types::task)[0].get(types::task.due).toString(), QStringLiteral("2026-10-14T15:00"));
    QVERIFY(all(types::task)[0].get(types::task.done));
}

QTEST_GUILESS_MAIN(TestForms)
#include "tst_formmodel.moc"
