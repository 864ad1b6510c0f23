// Russian names in every case, and who is meant by them.
#include "core/capture/declension.h"
#include "core/capture/people.h"

#include <QTest>

using namespace kf;
using namespace kf::capture;

namespace {

QString lower(const char *utf8)
{
    return QString::fromUtf8(utf8).toLower().replace(u'ё', u'е');
}

People people(std::initializer_list<const char *> names)
{
    std::vector<Person> list;
    for (const char *name : names) {
        const QString text = QString::fromUtf8(name);
        const bool ofAccount = text.endsWith(u'*');
        list.push_back({ofAccount ? text.chopped(1) : text, RecordId::generate(1), ofAccount});
    }
    return People(std::move(list));
}

QStringList found(const People &people, std::initializer_list<const char *> words)
{
    QStringList texts;
    for (const char *word : words)
        texts.append(lower(word));
    QStringList names;
    for (const Person &person : people.find(QList<QStringView>(texts.begin(), texts.end())))
        names.append(person.name);
    return names;
}

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inflects_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("forms");
        const auto row = [](const char *name, const char *forms) {
            QTest::newRow(name) << lower(name) << lower(forms);
        };
        row("Иванов", "Иванова Иванову Ивановым Иванове");
        row("Иванова", "Ивановой Иванову");
        row("Соловьёв", "Соловьёва Соловьёву Соловьёвым Соловьёве");
        row("Калинин", "Калинина Калинину Калининым Калинине");
        row("Калинина", "Калининой Калинину");
        row("Птицын", "Птицына Птицыну Птицыным");
        row("Вишневский", "Вишневского Вишневскому Вишневским Вишневском");
        row("Вишневская", "Вишневской Вишневскую");
        row("Троцкий", "Троцкого Троцкому Троцким Троцком");
        row("Толстой", "Толстого Толстому Толстым Толстом");
        row("Белый", "Белого Белому Белым Белом");
        row("Ковальчук", "Ковальчука Ковальчуку Ковальчуком Ковальчуке");
        row("Абрамович", "Абрамовича Абрамовичу Абрамовичем Абрамовиче");
        row("Шмидт", "Шмидта Шмидту Шмидтом Шмидте");
        row("Коваль", "Коваля Ковалю Ковалем Ковале");
        row("Гайдай", "Гайдая Гайдаю Гайдаем Гайдае");
        row("Сковорода", "Сковороды Сковороде Сковороду Сковородой");
        row("Кравец", "Кравца Кравцу Кравцом Кравце");
        row("Коломиец", "Коломийца Коломийцу Коломийцем");
        row("Павел", "Павла Павлу Павлом Павле");
        row("Пётр", "Петра Петру Петром Петре");
        row("Лев", "Льва Льву Львом Льве");
        row("Илья", "Ильи Илье Илью Ильёй");
        row("Любовь", "Любови Любовью");
        row("Дмитрий", "Дмитрия Дмитрию Дмитрием Дмитрии");
        row("Сергей", "Сергея Сергею Сергеем Сергее");
        row("Игорь", "Игоря Игорю Игорем Игоре");
        row("Николай", "Николая Николаю Николаем");
        row("Александр", "Александра Александру Александром");
        row("Мария", "Марии Марию Марией");
        row("Наталья", "Натальи Наталье Наталью Натальей");
        row("Ольга", "Ольги Ольге Ольгу Ольгой");
        row("Анна", "Анны Анне Анну Анной");
        row("Полина", "Полины Полине Полину Полиной");
        row("Ева", "Евы Еве Еву Евой");
        row("Саша", "Саши Саше Сашу Сашей");
        row("Оля", "Оли Оле Олю Олей");
        row("Никита", "Никиты Никите Никиту Никитой");
        row("Адель", "Адели Аделью");
        row("Сергеевна", "Сергеевны Сергеевне Сергеевну Сергеевной");
        row("Ильинична", "Ильиничны Ильиничне");
        row("Анна-Мария", "Анны-Марии Анне-Марии Анну-Марию");
        row("Петров-Водкин", "Петрова-Водкина Петрову-Водкину");
    }
    void inflects()
    {
        QFETCH(QString, name);
        QFETCH(QString, forms);
        QCOMPARE(matchName(name, name), NameMatch::Same);
        for (const QString &form : forms.split(u' '))
            QVERIFY2(matchName(form, name) == NameMatch::Inflected, qPrintable(form));
    }

    void keepsOthersApart_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *written, const char *name) {
            QTest::addRow("%s is not %s", written, name) << lower(written) << lower(name);
        };
        row("Иванов", "Иванова");
        row("Иваново", "Иванов");
        row("Ивановский", "Иванов");
        row("Иван", "Иванов");
        row("Иванов", "Иван");
        row("Ивановой", "Иванов");
        row("Ивановым", "Иванова");
        row("Петренко", "Петр");
        row("Петровна", "Петров");
        row("Шевченка", "Шевченко");
        row("Черныха", "Черных");
        row("Марина", "Мария");
        row("Марин", "Марина");
        row("Олег", "Ольга");
        row("Павлов", "Павел");
        row("Львов", "Лев");
        row("Смита", "Smith");
        row("Александров", "Александр");
        row("Анны", "Анна-Мария");
        row("И", "Иванов");
    }
    void keepsOthersApart()
    {
        QFETCH(QString, written);
        QFETCH(QString, name);
        QCOMPARE(matchName(written, name), NameMatch::None);
    }

    void findsWhoIsMeant()
    {
        const People all =
            people({"Иванова Мария*", "Иванов Пётр", "Иванова Светлана", "Смирнов Лев", "Смирнова Анна", "Anna Smith"});
        QCOMPARE(found(all, {"Ивановой"}), QStringList{QStringLiteral("Иванова Мария")});
        QCOMPARE(found(all, {"Иванову"}), QStringList{QStringLiteral("Иванова Мария")}); // of the account first
        QCOMPARE(found(all, {"Иванов"}), QStringList{QStringLiteral("Иванов Пётр")});
        QCOMPARE(found(all, {"Смирнова"}), QStringList{QStringLiteral("Смирнова Анна")}); // the nominative first
        QCOMPARE(found(all, {"Смирнову"}).size(), 2);
        QCOMPARE(found(all, {"Светланы", "Ивановой"}), QStringList{QStringLiteral("Иванова Светлана")});
        QCOMPARE(found(all, {"Ивановой", "Светланы"}), QStringList{QStringLiteral("Иванова Светлана")});
        QCOMPARE(found(all, {"Anna"}), QStringList{QStringLiteral("Anna Smith")});
        QVERIFY(found(all, {"Марии", "Смирновой"}).isEmpty());
        QVERIFY(found(all, {"Кузнецов"}).isEmpty());
        QVERIFY(found(People(), {"Иванов"}).isEmpty());
        QCOMPARE(found(people({"Иванов Пётр"}), {"Иванова"}), QStringList{QStringLiteral("Иванов Пётр")});
    }

    void namesakesAreAskedFor()
    {
        QCOMPARE(found(people({"Иванов Пётр", "Иванов Пётр"}), {"Петру", "Иванову"}).size(), 2);
    }
};

QTEST_APPLESS_MAIN(TestPeople)
#include "tst_people.moc"
