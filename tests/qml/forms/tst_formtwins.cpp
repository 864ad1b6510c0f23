// Who is there already while one types, and two records that become one.
#include "tests/qml/forms/formtest.h"

#include <QElapsedTimer>

using namespace kf;
using namespace kf::test;

class TestFormTwins : public FormTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void oneWhoIsThereIsNoticed();
    void tenThousandAreComparedInTheWorker();
    void twoBecomeOneAndTwoAgain();
    void whatWasDeletedComesBack();
    void oneThatIsGoneIsSaidToBe();
};

void TestFormTwins::oneWhoIsThereIsNoticed()
{
    const RecordId tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    Record olga(types::contact);
    olga.set(types::contact.name, QStringLiteral("Ольга Рябинина"))
        .set(types::contact.account, tavoria)
        .set(types::contact.phone, QStringLiteral("+7 495 000-08-41"));
    const RecordId id = m_at.add(olga);
    begin("contact");
    write("name", QStringLiteral("Рябинина Ольга"));
    auto &likes = *static_cast<ListOf<LikeRow> *>(m_form->likes());
    QTRY_COMPARE(likes.count(), 1);
    QCOMPARE(likes.rows()[0].key, id.toString());
    QCOMPARE(likes.rows()[0].detail, QStringLiteral("Тавория · Имя: совпадает"));
    write("name", QStringLiteral("Оля"));
    QTRY_COMPARE(likes.count(), 0);
    write("phone", QStringLiteral("84950000841"));
    QTRY_COMPARE(likes.count(), 1);
    QCOMPARE(likes.rows()[0].detail, QStringLiteral("Тавория · Телефон: совпадает"));
    // Whoever comes meanwhile, from another device, is noticed too.
    write("phone", QStringLiteral("84950000842"));
    QTRY_COMPARE(likes.count(), 0);
    Record ilya(types::contact);
    ilya.set(types::contact.name, QStringLiteral("Илья Корж")).set(types::contact.phone, QStringLiteral("84950000842"));
    m_at.add(ilya);
    QTRY_COMPARE(likes.count(), 1);
    // A record that is there is not like itself.
    edit("contact", id);
    write("phone", QStringLiteral("84950000841"));
    write("position", QStringLiteral("Закупки"));
    m_form->saveNow();
    QTRY_COMPARE(likes.count(), 0);
}

void TestFormTwins::tenThousandAreComparedInTheWorker()
{
    constexpr int Many = 10'000;
    constexpr int OfAnAction = 500;
    for (int first = 0; first < Many; first += OfAnAction) {
        Action action;
        for (int i = first; i < first + OfAnAction; ++i) {
            Record person(types::contact);
            person
                .set(types::contact.name,
                     QStringLiteral("Ольга %1ова").arg(QString::number(i, 7).replace(u'0', u'ж').replace(u'1', u'р')))
                .set(types::contact.phone, QStringLiteral("+7 916 %1").arg(i, 7, 10, QChar(u'0')));
            action.edits.push_back(RecordEdit::create(person));
        }
        must(m_at.session->store().apply(std::move(action)).result());
    }
    begin("contact");
    auto &likes = *static_cast<ListOf<LikeRow> *>(m_form->likes());
    // All are read once as the form opens, before anything is written.
    QElapsedTimer timer;
    timer.start();
    must(m_at.session->store().read([](Reader &) -> Result<void> { return {}; }).result());
    const qint64 learning = timer.elapsed();
    write("phone", QStringLiteral("8 916 000 47 11"));
    write("name", QStringLiteral("Ольга Незнакомцева"));
    timer.start();
    QTRY_COMPARE(likes.count(), 1);
    qInfo("10,000 people: learned in %lld ms, noticed %lld ms after the last letter, %d of which are waited", learning,
          timer.elapsed(), FormModel::RestMs);
}

void TestFormTwins::twoBecomeOneAndTwoAgain()
{
    Record olga(types::contact);
    olga.set(types::contact.name, QStringLiteral("Ольга Рябинина"));
    const RecordId first = m_at.add(olga);
    olga.set(types::contact.name, QStringLiteral("Рябинина Ольга"))
        .set(types::contact.phone, QStringLiteral("+7 495 000-08-41"));
    const RecordId second = m_at.add(olga);
    Record promise(types::promise);
    promise.set(types::promise.title, QStringLiteral("Акт")).set(types::promise.person, second);
    m_at.add(promise);
    edit("contact", first);
    auto &likes = *static_cast<ListOf<LikeRow> *>(m_form->likes());
    QTRY_COMPARE(likes.count(), 1); // without a word being written
    QVERIFY(m_form->view().mergeable);
    QSignalSpy done(m_form.get(), &FormModel::done);
    m_form->merge(likes.rows()[0].key);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done[0][0].toString(), QStringLiteral("Объединено: Ольга Рябинина"));
    QCOMPARE(all(types::contact).size(), size_t(1));
    QCOMPARE(all(types::contact)[0].id(), first);
    QCOMPARE(all(types::contact)[0].get(types::contact.phone), QStringLiteral("+7 495 000-08-41"));
    QCOMPARE(all(types::promise)[0].get(types::promise.person), first);
    m_form->undo();
    QTRY_COMPARE(all(types::contact).size(), size_t(2));
    QCOMPARE(all(types::promise)[0].get(types::promise.person), second);
}

void TestFormTwins::whatWasDeletedComesBack()
{
    const RecordId tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    QSignalSpy deleted(m_form.get(), &FormModel::deleted);
    QSignalSpy done(m_form.get(), &FormModel::done);
    m_form->deleteRecord(QStringLiteral("account"), tavoria.toString(), QStringLiteral("Тавория"));
    QTRY_COMPARE(deleted.size(), 1);
    QCOMPARE(done[0][0].toString(), QStringLiteral("Удалено: Тавория"));
    QVERIFY(all(types::account).empty());
    m_form->undo();
    QTRY_COMPARE(all(types::account).size(), size_t(1));
}

void TestFormTwins::oneThatIsGoneIsSaidToBe()
{
    const RecordId tavoria = m_at.addAccount(QStringLiteral("Тавория"));
    edit("account", tavoria);
    write("sector", QStringLiteral("Розница"));
    Action action;
    action.edits.push_back({.kind = Operation::Kind::Delete,
                            .type = &types::account,
                            .id = tavoria,
                            .values = {},
                            .base = {},
                            .seen = {}});
    must(m_at.session->store().apply(std::move(action)).result());
    QSignalSpy failed(m_form.get(), &FormModel::failed);
    m_form->save();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_form->view().gone);
    QCOMPARE(rowOf(*m_form, "sector").text, QStringLiteral("Розница"));
}

QTEST_GUILESS_MAIN(TestFormTwins)
#include "tst_formtwins.moc"
