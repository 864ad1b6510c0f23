#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Format/language.h"
#include "qml/Format/recordwords.h"

#include <QTest>

using namespace kf;

namespace {

const QDate Today(2026, 10, 13); // a Tuesday
const QDateTime Now(Today, QTime(9, 52));

// No-break and narrow spaces are told apart in the expectations by what they look like here.
QString plain(QString text)
{
    return text.replace(QChar(0x00a0), u'_').replace(QChar(0x202f), u'\'').replace(QChar(0x2212), u'-');
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void spans_data();
    void spans();
    void due_data();
    void due();
    void stopwatch();
    void distances_data();
    void distances();
    void numbers_data();
    void numbers();
    void languageChangesAtRunTime();
    void pseudoLanguage();
    void recordLabelsAreTranslated();
    void valuesAreWritten();

private:
    Language m_language;
};

void TestFormat::dates_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("russian");
    QTest::addColumn<QString>("english");
    const auto row = [this](const char *name, auto make, const QString &russian, const QString &english) {
        m_language.use(QStringLiteral("ru"));
        QTest::addRow("%s ru", name) << plain(make()) << russian << QString();
        m_language.use(QStringLiteral("en"));
        QTest::addRow("%s en", name) << plain(make()) << QString() << english;
    };
    row(
        "heading", [] { return format::headingDate(Today); }, QStringLiteral("Вторник, 13_октября"),
        QStringLiteral("Tuesday, 13_October"));
    row(
        "inline", [] { return format::inlineDate(Today); }, QStringLiteral("вторник, 13_октября"),
        QStringLiteral("Tuesday, 13_October"));
    row(
        "short day", [] { return format::shortDay(Today, Today); }, QStringLiteral("13_окт"), QStringLiteral("13_Oct"));
    row(
        "May", [] { return format::shortDay(QDate(2026, 5, 9), Today); }, QStringLiteral("9_мая"),
        QStringLiteral("9_May"));
    row(
        "another year", [] { return format::day(QDate(2025, 2, 3), Today); }, QStringLiteral("3_февраля_2025"),
        QStringLiteral("3_February_2025"));
    row(
        "weekday and day", [] { return format::weekdayDay(QDate(2026, 10, 16), Today); },
        QStringLiteral("Пт, 16_октября"), QStringLiteral("Fri, 16_October"));
    row(
        "on a weekday", [] { return format::onWeekday(Today); }, QStringLiteral("во вторник"),
        QStringLiteral("on Tuesday"));
    row(
        "month", [] { return format::month(Today, Today); }, QStringLiteral("Октябрь"), QStringLiteral("October"));
    row(
        "month of another year", [] { return format::month(QDate(2025, 3, 1), Today); }, QStringLiteral("Март 2025"),
        QStringLiteral("March 2025"));
    row(
        "when today", [] { return format::when(QDateTime(Today, QTime(10, 58)), Today); },
        QStringLiteral("сегодня, 10:58"), QStringLiteral("today, 10:58"));
    row(
        "when before", [] { return format::when(QDateTime(QDate(2026, 10, 2), QTime(8, 5)), Today); },
        QStringLiteral("2_октября, 8:05"), QStringLiteral("2_October, 8:05"));
    row(
        "moment",
        [] {
            return format::moment({QDate(2026, 10, 16), QTime(15, 0)}, Today);
        },
        QStringLiteral("Пт, 16_октября, 15:00"), QStringLiteral("Fri, 16_October, 15:00"));
}

void TestFormat::dates()
{
    QFETCH(const QString, written);
    QFETCH(const QString, russian);
    QFETCH(const QString, english);
    QCOMPARE(written, russian.isEmpty() ? english : russian);
}

void TestFormat::spans_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("lengthRu");
    QTest::addColumn<QString>("untilRu");
    QTest::addColumn<QString>("untilEn");
    QTest::newRow("now") << 0 << QStringLiteral("0_мин") << QStringLiteral("сейчас") << QStringLiteral("now");
    QTest::newRow("minutes") << 38 << QStringLiteral("38_мин") << QStringLiteral("через 38_мин")
                             << QStringLiteral("in 38_min");
    QTest::newRow("an hour") << 60 << QStringLiteral("1_ч") << QStringLiteral("через 1_ч") << QStringLiteral("in 1_h");
    QTest::newRow("both") << 84 << QStringLiteral("1_ч 24_мин") << QStringLiteral("через 1_ч 24_мин")
                          << QStringLiteral("in 1_h 24_min");
    QTest::newRow("a day") << 1440 << QStringLiteral("24_ч") << QStringLiteral("через 1_день")
                           << QStringLiteral("in 1_day");
    QTest::newRow("two days") << 2880 << QStringLiteral("48_ч") << QStringLiteral("через 2_дня")
                              << QStringLiteral("in 2_days");
    QTest::newRow("five days") << 7200 << QStringLiteral("120_ч") << QStringLiteral("через 5_дней")
                               << QStringLiteral("in 5_days");
}

void TestFormat::spans()
{
    QFETCH(const int, minutes);
    QFETCH(const QString, lengthRu);
    QFETCH(const QString, untilRu);
    QFETCH(const QString, untilEn);
    m_language.use(QStringLiteral("ru"));
    QCOMPARE(plain(format::duration(minutes)), lengthRu);
    QCOMPARE(plain(format::until(minutes)), untilRu);
    m_language.use(QStringLiteral("en"));
    QCOMPARE(plain(format::until(minutes)), untilEn);
}

void TestFormat::due_data()
{
    QTest::addColumn<Moment>("due");
    QTest::addColumn<QString>("weekdays");
    QTest::addColumn<QString>("dates");
    QTest::addColumn<bool>("overdue");
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    QTest::newRow("three days late") << Moment{Today.addDays(-3), {}} << text("3_дня назад") << text("3_дня назад")
                                     << true;
    QTest::newRow("yesterday") << Moment{Today.addDays(-1), {}} << text("Вчера") << text("Вчера") << true;
    QTest::newRow("this morning") << Moment{Today, QTime(9, 0)} << text("9:00") << text("9:00") << true;
    QTest::newRow("today") << Moment{Today, {}} << text("Сегодня") << text("Сегодня") << false;
    QTest::newRow("at two") << Moment{Today, QTime(14, 5)} << text("14:05") << text("14:05") << false;
    QTest::newRow("tomorrow") << Moment{Today.addDays(1), {}} << text("Завтра") << text("Завтра") << false;
    QTest::newRow("friday") << Moment{Today.addDays(3), {}} << text("Пт") << text("16_окт") << false;
    QTest::newRow("next week") << Moment{Today.addDays(17), {}} << text("30_окт") << text("30_окт") << false;
}

void TestFormat::due()
{
    QFETCH(const Moment, due);
    QFETCH(const QString, weekdays);
    QFETCH(const QString, dates);
    QFETCH(const bool, overdue);
    m_language.use(QStringLiteral("ru"));
    QCOMPARE(plain(format::due(due, Now, format::DueStyle::Weekdays)), weekdays);
    QCOMPARE(plain(format::due(due, Now, format::DueStyle::Dates)), dates);
    QCOMPARE(format::isOverdue(due, Now), overdue);
}

void TestFormat::stopwatch()
{
    QCOMPARE(format::stopwatch(0), QStringLiteral("00:00"));
    QCOMPARE(format::stopwatch(24 * 60 + 18), QStringLiteral("24:18"));
    QCOMPARE(format::stopwatch(3599), QStringLiteral("59:59"));
    QCOMPARE(format::stopwatch(3600 + 4 * 60 + 9), QStringLiteral("1:04:09"));
    QCOMPARE(format::stopwatch(27 * 3600), QStringLiteral("27:00:00"));
}

void TestFormat::distances_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    const auto row = [](double metres, const char *ru, const char *en) {
        QTest::addRow("%.1f", metres) << metres << QString::fromUtf8(ru) << QString::fromUtf8(en);
    };
    row(0, "0_м", "0_m");
    row(8.4, "8_м", "8_m");
    row(99.4, "99_м", "99_m");
    row(123, "120_м", "120_m");
    row(994, "990_м", "990_m");
    row(995, "1,0_км", "1.0_km");
    row(2449, "2,4_км", "2.4_km");
    row(633'900, "634_км", "634_km");
    row(8'123'456, "8'123_км", "8,123_km");
}

void TestFormat::distances()
{
    QFETCH(const double, metres);
    m_language.use(QStringLiteral("ru"));
    QTEST(plain(format::distance(metres)), "ru");
    QCOMPARE(plain(format::accuracy(180)), QStringLiteral("±180_м"));
    m_language.use(QStringLiteral("en"));
    QTEST(plain(format::distance(metres)), "en");
    QCOMPARE(plain(format::place({{557712000, -376512349}, 8})), QStringLiteral("55.77120, -37.65123, ±8_m"));
    QCOMPARE(format::place({{557712000, 0}, 0}), QStringLiteral("55.77120, 0.00000"));
}

void TestFormat::numbers_data()
{
    QTest::addColumn<Money>("money");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("shortRu");
    QTest::addColumn<QString>("shortEn");
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    QTest::newRow("millions") << Money{4'820'000'000, "RUB"} << text("48'200'000_₽") << text("₽48,200,000")
                              << text("48,2_млн_₽") << text("₽48.2M");
    QTest::newRow("kopecks") << Money{105'450, "RUB"} << text("1'054,50_₽") << text("₽1,054.50")
                             << text("1'055_₽") << text("₽1,055");
    QTest::newRow("billions") << Money{123'000'000'000, "USD"} << text("1'230'000'000_$") << text("$1,230,000,000")
                              << text("1,2_млрд_$") << text("$1.2B");
    QTest::newRow("a code") << Money{120'000, "CHF"} << text("1'200_CHF") << text("CHF_1,200") << text("1'200_CHF")
                            << text("CHF_1,200");
    QTest::newRow("no minor unit") << Money{1500, "JPY"} << text("1'500_JPY") << text("JPY_1,500") << text("1'500_JPY")
                                   << text("JPY_1,500");
    QTest::newRow("nobody said which") << Money{105'400, {}} << text("1'054") << text("1,054") << text("1'054")
                                       << text("1,054");
    QTest::newRow("negative") << Money{-5, "EUR"} << text("-0,05_€") << text("-€0.05") << text("0_€") << text("€0");
    QTest::newRow("almost a million") << Money{99'996'000, "EUR"} << text("999'960_€") << text("€999,960")
                                      << text("1_млн_€") << text("€1M");
}

void TestFormat::numbers()
{
    QFETCH(const Money, money);
    m_language.use(QStringLiteral("ru"));
    QTEST(plain(format::money(money)), "ru");
    QTEST(plain(format::shortMoney(money)), "shortRu");
    m_language.use(QStringLiteral("en"));
    QTEST(plain(format::money(money)), "en");
    QTEST(plain(format::shortMoney(money)), "shortEn");
}

void TestFormat::languageChangesAtRunTime()
{
    m_language.use(QStringLiteral("ru"));
    QCOMPARE(plain(format::number(1'234'567)), QStringLiteral("1'234'567"));
    QCOMPARE(plain(format::number(-8800)), QStringLiteral("-8'800"));
    m_language.use(QStringLiteral("xx"));
    QCOMPARE(m_language.code(), QStringLiteral("en"));
    QCOMPARE(format::number(1'234'567), QStringLiteral("1,234,567"));
}

// Accents and a third more for every text; what is filled in and what is drawn by a tag stay.
void TestFormat::pseudoLanguage()
{
    const PseudoTranslator pseudo;
    const auto translated = [&pseudo](const char *text) { return pseudo.translate("", text, nullptr, -1); };
    QCOMPARE(translated("Save all"), QStringLiteral("[Šávé áll··]"));
    QCOMPARE(translated("%n of %1 <b>visit(s)</b> %L2"), QStringLiteral("[%n óf %1 <b>víšít(š)</b> %L2·········]"));
    QCOMPARE(translated("100 % <"), QStringLiteral("[100 % <··]"));
    QCOMPARE(PseudoTranslator::untranslated(QStringLiteral("Left [íñ [twó] ·] out")), QStringLiteral("Left  out"));
    QCOMPARE(PseudoTranslator::untranslated(QStringLiteral("a]b")), QStringLiteral("a]b"));
    m_language.use(Language::pseudo());
    QVERIFY(format::dayFromHere(Today, Today).startsWith(u'['));
    m_language.use(QStringLiteral("en"));
    QVERIFY(!format::dayFromHere(Today, Today).startsWith(u'['));
}

void TestFormat::recordLabelsAreTranslated()
{
    m_language.use(QStringLiteral("ru"));
    for (const RecordType *type : Registry::keyfield().types()) {
        QVERIFY2(format::typeName(*type) != QLatin1String(type->label()), type->label());
        for (const FieldType *field : type->fields()) {
            QVERIFY2(format::fieldName(*field) != QLatin1String(field->label()), field->label());
            for (const QString &choice : field->choices())
                QVERIFY2(format::value(*field, choice, Today) != choice, qPrintable(choice));
        }
    }
    QCOMPARE(format::versions(types::note, 2), QStringLiteral("Две версии заметки"));
}

void TestFormat::valuesAreWritten()
{
    m_language.use(QStringLiteral("ru"));
    QCOMPARE(format::value(types::task.done, true, Today), QStringLiteral("да"));
    QCOMPARE(format::value(types::task.title, {}, Today), QStringLiteral("пусто"));
    const RecordId id = RecordId::generate(1);
    QCOMPARE(format::value(types::task.account, id, Today, {{id, QStringLiteral("Тавория")}}),
             QStringLiteral("Тавория"));
    QCOMPARE(plain(format::value(types::product.price, Money{100'000, "RUB"}, Today)), QStringLiteral("1'000_₽"));
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
