// What the sheet offers at the cursor, and what it asks when a name fits several people.
#include "qml/Note/notecompletion.h"

#include <QTest>

using namespace kf;

namespace {

constexpr qint64 Now = 1'791'871'200'000;

const RecordId Anna = RecordId::generate(1);
const RecordId Pyotr = RecordId::generate(2);
const RecordId Maria = RecordId::generate(3);
const RecordId Olga = RecordId::generate(4);

} // namespace

class TestNoteCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void peopleBehindTheSign_data();
    void peopleBehindTheSign();
    void ofTheAccountStandFirst();
    void kindsBehindTheirSigns();
    void noSignNoHelp_data();
    void noSignNoHelp();
    void takenItReplacesWhatWasTyped();
    void aNameOfSeveralIsAsked();
    void whoIsMeantIsRemembered();
    void dismissedUntilAnotherSign();

private:
    void look(const QString &text, int cursor = -1);
    QStringList names() const;
    QString take(const QString &name);

    QString m_text;
    capture::Context m_context;
    std::unique_ptr<NoteCompletion> m_completion;
};

void TestNoteCompletion::init()
{
    const capture::People people({{QStringLiteral("Анна Рябинина"), Anna, false},
                                  {QStringLiteral("Пётр Иванов"), Pyotr, false},
                                  {QStringLiteral("Мария Иванова"), Maria, false},
                                  {QStringLiteral("Ольга Рябинина"), Olga, true}});
    m_context = {Now, QTimeZone::utc(), people};
    m_completion = std::make_unique<NoteCompletion>();
    m_completion->setPeople(people, {{Pyotr, QStringLiteral("Тавория")}});
}

void TestNoteCompletion::look(const QString &text, int cursor)
{
    m_text = text;
    m_completion->look(text, cursor < 0 ? int(text.size()) : cursor, capture::parse(text, m_context));
}

QStringList TestNoteCompletion::names() const
{
    QStringList names;
    for (const CompletionRow &row : static_cast<ListOf<CompletionRow> *>(m_completion->rows())->rows())
        names << row.name;
    return names;
}

// As the editor does.
QString TestNoteCompletion::take(const QString &name)
{
    for (const CompletionRow &row : static_cast<ListOf<CompletionRow> *>(m_completion->rows())->rows()) {
        if (row.name != name)
            continue;
        const int start = m_completion->start();
        const int length = m_completion->length();
        QString text = m_text;
        text.replace(start, length, m_completion->take(row.key));
        look(text);
        return text;
    }
    return {};
}

void TestNoteCompletion::peopleBehindTheSign_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QSet<QString>>("offered");
    const QString anna = QStringLiteral("Анна Рябинина");
    const QString olga = QStringLiteral("Ольга Рябинина");
    const QString pyotr = QStringLiteral("Пётр Иванов");
    const QString maria = QStringLiteral("Мария Иванова");
    QTest::newRow("everybody") << QStringLiteral("Спросить @") << QSet<QString>{anna, olga, pyotr, maria};
    QTest::newRow("a surname") << QStringLiteral("Спросить @ряб") << QSet<QString>{anna, olga};
    QTest::newRow("ё") << QStringLiteral("@петр") << QSet<QString>{pyotr};
    QTest::newRow("two words") << QStringLiteral("@Иванов П") << QSet<QString>{pyotr};
    QTest::newRow("in brackets") << QStringLiteral("(@мар") << QSet<QString>{maria};
}

void TestNoteCompletion::peopleBehindTheSign()
{
    QFETCH(QString, text);
    QFETCH(QSet<QString>, offered);
    look(text);
    QVERIFY(m_completion->typing());
    const QStringList found = names();
    QCOMPARE(QSet<QString>(found.begin(), found.end()), offered);
}

void TestNoteCompletion::ofTheAccountStandFirst()
{
    look(QStringLiteral("@"));
    QCOMPARE(names().value(0), QStringLiteral("Ольга Рябинина"));
}

void TestNoteCompletion::kindsBehindTheirSigns()
{
    for (const QChar sign : {u'#', u'!', u'?', u'+'}) {
        look(QString(sign));
        QCOMPARE(names().size(), 6);
        look(QStringLiteral("Once more ") + sign + QStringLiteral("ri"));
        QCOMPARE(names(), QStringList{QStringLiteral("risk")});
    }
}

void TestNoteCompletion::noSignNoHelp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cursor");
    QTest::newRow("plain") << QStringLiteral("Спросить Анну") << -1;
    QTest::newRow("the end of a sentence") << QStringLiteral("Уже?") << -1;
    QTest::newRow("an address") << QStringLiteral("anna@beresta") << -1;
    QTest::newRow("written in full") << QStringLiteral("@Анна Рябинина") << -1;
    QTest::newRow("behind the name") << QStringLiteral("@Анна Рябинина ") << -1;
    QTest::newRow("nobody") << QStringLiteral("@qqq") << -1;
    QTest::newRow("the next line") << QStringLiteral("@\n") << -1;
    QTest::newRow("before the sign") << QStringLiteral("ask @qqq") << 2;
    QTest::newRow("nothing") << QString() << -1;
}

void TestNoteCompletion::noSignNoHelp()
{
    QFETCH(QString, text);
    QFETCH(int, cursor);
    look(text, cursor);
    QVERIFY(!m_completion->typing());
    QCOMPARE(names(), QStringList());
}

void TestNoteCompletion::takenItReplacesWhatWasTyped()
{
    look(QStringLiteral("Спросить @ряб"));
    QCOMPARE(take(QStringLiteral("Анна Рябинина")), QStringLiteral("Спросить @Анна Рябинина "));
    QCOMPARE(names(), QStringList());
    look(QStringLiteral("#ta"));
    QCOMPARE(take(QStringLiteral("task")), QStringLiteral("#task "));
}

void TestNoteCompletion::aNameOfSeveralIsAsked()
{
    // Neither is of the account.
    look(QStringLiteral("#задача позвонить @Ивановой и @Иванов , завтра"));
    QCOMPARE(names(), QStringList());
    look(QStringLiteral("Обещал @И. завтра"));
    QVERIFY(!m_completion->typing());
    const capture::People namesakes(
        {{QStringLiteral("Пётр Иванов"), Pyotr, false}, {QStringLiteral("Олег Иванов"), Maria, false}});
    m_context.people = namesakes;
    m_completion->setPeople(namesakes, {{Pyotr, QStringLiteral("Тавория")}});
    look(QStringLiteral("Обещал @Иванову завтра"));
    QVERIFY(!m_completion->typing());
    QCOMPARE(names().size(), 2);
    QCOMPARE(take(QStringLiteral("Олег Иванов")), QStringLiteral("Обещал @Олег Иванов завтра"));
    QCOMPARE(names(), QStringList());
}

void TestNoteCompletion::whoIsMeantIsRemembered()
{
    const capture::People namesakes(
        {{QStringLiteral("Пётр Иванов"), Pyotr, false}, {QStringLiteral("Пётр Иванов"), Maria, false}});
    m_context.people = namesakes;
    m_completion->setPeople(namesakes, {});
    look(QStringLiteral("@Пётр Иванов обещал"));
    QCOMPARE(names().size(), 2);
    m_completion->take(Maria.toString());
    look(QStringLiteral("@Пётр Иванов обещал")); // no name tells them apart
    QCOMPARE(names(), QStringList());
    QCOMPARE(m_completion->personOf(QStringLiteral("Пётр Иванов")), Maria);
    m_completion->forget();
    QVERIFY(m_completion->personOf(QStringLiteral("Пётр Иванов")).isNull());
}

void TestNoteCompletion::dismissedUntilAnotherSign()
{
    look(QStringLiteral("Спросить @ря"));
    m_completion->dismiss();
    QCOMPARE(names(), QStringList());
    look(QStringLiteral("Спросить @ряб"));
    QVERIFY(!m_completion->typing());
    look(QStringLiteral("Спросить @ряб или @м"));
    QVERIFY(m_completion->typing());
}

QTEST_GUILESS_MAIN(TestNoteCompletion)
#include "tst_notecompletion.moc"
