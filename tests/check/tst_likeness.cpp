// Who is taken for the one being typed.
#include "core/check/likeness.h"
#include "core/record/types.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kf;
using namespace kf::check;

namespace {

Record person(const QString &name, const QString &phone = {}, const QString &email = {})
{
    Record contact(types::contact, RecordId::generate(1));
    contact.set(types::contact.name, name).set(types::contact.phone, phone).set(types::contact.email, email);
    return contact;
}

Record company(const QString &name, const QString &legalName = {}, const QString &inn = {})
{
    Record account(types::account, RecordId::generate(1));
    account.set(types::account.name, name).set(types::account.legalName, legalName).set(types::account.inn, inn);
    return account;
}

// Names that differ, of words that many share.
Record personOf(int number)
{
    static const QStringList given{QStringLiteral("Ольга"), QStringLiteral("Илья"),   QStringLiteral("Вера"),
                                   QStringLiteral("Денис"), QStringLiteral("Павел"),  QStringLiteral("Светлана"),
                                   QStringLiteral("Роман"), QStringLiteral("Марина"), QStringLiteral("Кирилл"),
                                   QStringLiteral("Анна")};
    static const QStringList syllables{QStringLiteral("ра"), QStringLiteral("би"),  QStringLiteral("ник"),
                                       QStringLiteral("ко"), QStringLiteral("ла"),  QStringLiteral("пет"),
                                       QStringLiteral("ру"), QStringLiteral("сан"), QStringLiteral("ду"),
                                       QStringLiteral("мор")};
    QString surname;
    for (int rest = number; surname.size() < 8 || rest > 0; rest /= 10)
        surname += syllables[rest % 10];
    return person(given[number % 10] + u' ' + surname + QStringLiteral("ов"),
                  QStringLiteral("+7 916 %1-%2").arg(number / 10'000 + 100).arg(number % 10'000, 4, 10, QChar(u'0')),
                  QStringLiteral("p%1@tavoria.example").arg(number));
}

} // namespace

class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void people_data();
    void people();
    void companies_data();
    void companies();
    void theSurestStandsFirst();
    void oneselfIsNobodyElse();
    void tenThousandTakeMilliseconds();
};

void TestLikeness::people_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QByteArray>("by"); // field, "~" before it: nearly; empty: nobody
    const auto row = [](const char *title, const char *name, const char *phone, const char *email, const char *by) {
        QTest::newRow(title) << QString::fromUtf8(name) << QString::fromUtf8(phone) << QString::fromUtf8(email)
                             << QByteArray(by);
    };
    row("the same name", "ольга рябинина", "", "", "name");
    row("in the other order", "Рябинина Ольга", "", "", "name");
    row("with the patronymic", "Рябинина Ольга Викторовна", "", "", "~name");
    row("a slip", "Ольга Рябинна", "", "", "~name");
    row("the given name alone", "Ольга", "", "", "");
    row("somebody else of that name", "Ольга Рябова", "", "", "");
    row("the same number", "Оля", "8 (495) 000-08-41", "", "phone");
    row("the switchboard, another extension", "Оля", "8 (495) 000-08-41 доб. 5", "", "");
    row("the same address", "Оля", "", " O.Ryabinina@TAVORIA.example", "email");
    row("nothing yet", "", "", "", "");
}

void TestLikeness::people()
{
    QFETCH(const QString, name);
    QFETCH(const QString, phone);
    QFETCH(const QString, email);
    QFETCH(const QByteArray, by);
    Likeness known(types::contact);
    known.add(person(QStringLiteral("Илья Корж"), QStringLiteral("+7 495 000-08-42")));
    const Record olga = person(QStringLiteral("Ольга Рябинина"), QStringLiteral("+7 495 000-08-41"),
                               QStringLiteral("o.ryabinina@tavoria.example"));
    known.add(olga);
    const auto found = known.find(person(name, phone, email), 3);
    QCOMPARE(found.size(), size_t(by.isEmpty() ? 0 : 1));
    if (found.empty())
        return;
    QCOMPARE(found[0].id, olga.id());
    QCOMPARE((found[0].same ? QByteArray() : QByteArray("~")) + found[0].field->name().toByteArray(), by);
}

void TestLikeness::companies_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("inn");
    QTest::addColumn<bool>("found");
    QTest::newRow("with its legal form") << QStringLiteral("ООО «Сытный квартал»") << QString() << true;
    QTest::newRow("by its legal name") << QStringLiteral("Сытная торговля") << QString() << true;
    QTest::newRow("a slip") << QStringLiteral("Сытный кваратл") << QString() << true;
    QTest::newRow("one word more") << QStringLiteral("Сытный квартал Юг") << QString() << false;
    QTest::newRow("by its taxpayer number") << QStringLiteral("СК") << QStringLiteral("7707 083 893") << true;
    QTest::newRow("another") << QStringLiteral("Лавка Норд") << QStringLiteral("7736207543") << false;
}

void TestLikeness::companies()
{
    QFETCH(const QString, name);
    QFETCH(const QString, inn);
    Likeness known(types::account);
    known.add(company(QStringLiteral("Сытный квартал"), QStringLiteral("АО «Сытная торговля»"),
                      QStringLiteral("7707083893")));
    QTEST(!known.find(company(name, {}, inn), 3).empty(), "found");
}

void TestLikeness::theSurestStandsFirst()
{
    Likeness known(types::contact);
    const Record near = person(QStringLiteral("Ольга Рябинна"));
    const Record named = person(QStringLiteral("Ольга Рябинина"));
    const Record called = person(QStringLiteral("О. Р."), QStringLiteral("+7 495 000-08-41"));
    for (const Record &one : {near, named, called})
        known.add(one);
    const auto found = known.find(person(QStringLiteral("Ольга Рябинина"), QStringLiteral("84950000841")), 3);
    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0].id, called.id());
    QCOMPARE(found[1].id, named.id());
    QCOMPARE(found[2].id, near.id());
    QCOMPARE(known.find(person(QStringLiteral("Ольга Рябинина")), 1).size(), size_t(1));
}

void TestLikeness::oneselfIsNobodyElse()
{
    Likeness known(types::contact);
    const Record olga = person(QStringLiteral("Ольга Рябинина"));
    known.add(olga);
    QVERIFY(known.find(olga, 3).empty());
}

void TestLikeness::tenThousandTakeMilliseconds()
{
    Likeness known(types::contact);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10'000; ++i)
        known.add(personOf(i));
    const qint64 filling = timer.elapsed();
    Record typed = personOf(4711);
    typed = person(typed.title().chopped(1), QStringLiteral("8916100%1").arg(1234), QStringLiteral("nobody@x.ru"));
    qint64 slowest = 0;
    for (int i = 0; i < 20; ++i) {
        timer.start();
        QCOMPARE(known.find(typed, 3).size(), size_t(2));
        slowest = std::max(slowest, timer.nsecsElapsed());
    }
    qInfo("10,000 people: filled in %lld ms, asked in at most %.2f ms", filling, double(slowest) / 1e6);
    QVERIFY2(slowest < 20'000'000, qPrintable(QString::number(double(slowest) / 1e6)));
}

QTEST_APPLESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
