// What is written into forms, and what it is taken for.
#include "core/check/codes.h"
#include "core/check/daytext.h"
#include "core/check/fieldcheck.h"
#include "core/check/names.h"
#include "core/check/phone.h"
#include "core/record/types.h"
#include "tests/base/property.h"

#include <QLocale>

using namespace kf;
using namespace kf::check;
using kf::test::holds;
using kf::test::Story;

Q_DECLARE_METATYPE(const kf::FieldType *)
Q_DECLARE_METATYPE(std::optional<kf::check::Fault>)

namespace {

constexpr QDate Today = QDate::fromJulianDay(2461327); // 13 October 2026

QString ru(const char16_t *text)
{
    return QString::fromUtf16(text);
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taxNumbers_data();
    void taxNumbers();
    void taxReasons_data();
    void taxReasons();
    void phones_data();
    void phones();
    void writingAPhoneAgainChangesNothing();
    void emails_data();
    void emails();
    void days_data();
    void days();
    void everyDayIsReadBack();
    void amounts_data();
    void amounts();
    void fields_data();
    void fields();
    void namesAreComparedByTheirWords_data();
    void namesAreComparedByTheirWords();
    void slips_data();
    void slips();
    void aSlipCountsBothWays();
};

void TestCheck::taxNumbers_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const char *written, const char *text, TaxNumberFault fault) {
        QTest::newRow(name) << QString::fromUtf8(written) << QString::fromUtf8(text) << int(fault);
    };
    row("an organisation", "7707083893", "7707083893", TaxNumberFault::None);
    row("another", "7736207543", "7736207543", TaxNumberFault::None);
    row("a third", "7736050003", "7736050003", TaxNumberFault::None);
    row("a person", "500100732259", "500100732259", TaxNumberFault::None);
    row("in groups", " 7707 083 893 ", "7707083893", TaxNumberFault::None);
    row("one digit wrong", "7707083894", "7707083894", TaxNumberFault::CheckDigit);
    row("two exchanged", "7707088393", "7707088393", TaxNumberFault::CheckDigit);
    row("a person, last digit wrong", "500100732258", "500100732258", TaxNumberFault::CheckDigit);
    row("a person, last but one wrong", "500100732249", "500100732249", TaxNumberFault::CheckDigit);
    row("too short", "770708389", "770708389", TaxNumberFault::Length);
    row("eleven", "77070838931", "77070838931", TaxNumberFault::Length);
    row("a letter among them", "77O7083893", "77O7083893", TaxNumberFault::Length);
    row("of Germany", "de 123456789", "DE123456789", TaxNumberFault::None);
    row("a country alone", "KZ", "KZ", TaxNumberFault::Length);
}

void TestCheck::taxNumbers()
{
    QFETCH(const QString, written);
    QTEST(taxNumberText(written), "text");
    QTEST(int(checkTaxNumber(taxNumberText(written))), "fault");
}

void TestCheck::taxReasons_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("right");
    QTest::newRow("usual") << QStringLiteral("773601001") << true;
    QTest::newRow("in groups") << QStringLiteral("7736 01 001") << true;
    QTest::newRow("letters for the reason") << QStringLiteral("7736ab001") << true;
    QTest::newRow("one letter") << QStringLiteral("7736A1001") << false;
    QTest::newRow("Cyrillic") << QStringLiteral("7736АВ001") << false;
    QTest::newRow("eight") << QStringLiteral("77360100") << false;
    QTest::newRow("ten") << QStringLiteral("7736010011") << false;
}

void TestCheck::taxReasons()
{
    QFETCH(const QString, written);
    QTEST(isTaxReason(taxReasonText(written)), "right");
}

void TestCheck::phones_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("text"); // empty: it cannot be read
    QTest::addColumn<QString>("dialled");
    const auto row = [](const char *written, const char *text, const char *dialled) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(text) << QString::fromUtf8(dialled);
    };
    row("84951234567", "+7 495 123-45-67", "+74951234567");
    row("8 (495) 123-45-67", "+7 495 123-45-67", "+74951234567");
    row("+7 495 1234567", "+7 495 123-45-67", "+74951234567");
    row("9161234567", "+7 916 123-45-67", "+79161234567");
    row("8-800-555-35-35", "+7 800 555-35-35", "+78005553535");
    row("8 (495) 123-45-67 доб. 12", "+7 495 123-45-67 доб. 12", "+74951234567,12");
    row("(495) 123-45-67, доб.123", "+7 495 123-45-67 доб. 123", "+74951234567,123");
    row("+7 495 123 45 67 вн. 3", "+7 495 123-45-67 доб. 3", "+74951234567,3");
    row("+7 495 123 45 67 внутренний 3", "+7 495 123-45-67 доб. 3", "+74951234567,3");
    row("+7 495 1234567 ext 5", "+7 495 123-45-67 ext. 5", "+74951234567,5");
    row("+7 (495) 123-45-67 #12", "+7 495 123-45-67 ext. 12", "+74951234567,12");
    row("+375 29 123-45-67", "+375 29 123-45-67", "+375291234567");
    row("810 49 30 123456", "+49 30 123456", "+4930123456");
    row("123-45-67", "", "1234567");
    row("112", "", "112");
    row("спросить Ольгу", "", "");
    row("+7 495 123-45-67; +7 916 000-00-00", "", "+7495123456779160000000");
}

void TestCheck::phones()
{
    QFETCH(const QString, written);
    QFETCH(const QString, text);
    const auto read = phoneText(written);
    QCOMPARE(read.value_or(QString()), text);
    QTEST(phoneToDial(written), "dialled");
    if (read)
        QCOMPARE(phoneKey(written), phoneKey(*read));
}

void TestCheck::writingAPhoneAgainChangesNothing()
{
    QVERIFY(holds("writing a phone again changes nothing", [](Story &story) {
        const QString written = QStringLiteral("%1%2%3 доб. %4")
                                    .arg(story.flip() ? QStringLiteral("8") : QStringLiteral("+7"))
                                    .arg(900 + story.below(100))
                                    .arg(story.number() % 10'000'000, 7, 10, QChar(u'0'))
                                    .arg(story.number() % 10'000);
        const auto once = phoneText(written);
        if (!once)
            return;
        RC_ASSERT(phoneText(*once) == once);
        RC_ASSERT(phoneKey(*once) == phoneKey(written));
    }));
}

void TestCheck::emails_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("text"); // empty: it is none
    const auto row = [](const char *written, const char *text) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(text);
    };
    row("o.ryabinina@tavoria.ru", "o.ryabinina@tavoria.ru");
    row("  O.Ryabinina@Tavoria.RU ", "O.Ryabinina@tavoria.ru");
    row("mailto:a@b.ru", "a@b.ru");
    row("Ольга <o@tavoria.ru>", "o@tavoria.ru");
    row("почта@тавория.рф", "почта@тавория.рф");
    row("a+b@mail.co.uk", "a+b@mail.co.uk");
    row("tavoria.ru", "");
    row("o@tavoria", "");
    row("o@tavoria,ru", "");
    row("o..r@tavoria.ru", "");
    row("o r@tavoria.ru", "");
    row("@tavoria.ru", "");
    row("o@-tavoria.ru", "");
    row("o@tavoria.ru; p@tavoria.ru", "");
}

void TestCheck::emails()
{
    QFETCH(const QString, written);
    QFETCH(const QString, text);
    QCOMPARE(isEmail(emailText(written)), !text.isEmpty());
    if (!text.isEmpty())
        QCOMPARE(emailText(written), text);
}

void TestCheck::days_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("moment"); // "none": no such day; empty: no day
    const auto row = [](const char *written, const char *moment) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(moment);
    };
    row("15.10.1985", "1985-10-15");
    row("5.3.85", "1985-03-05");
    row("5/3/25", "2025-03-05");
    row("1985-10-15", "1985-10-15");
    row("15 октября 1985", "1985-10-15");
    row("15 октября 1985 г.", "1985-10-15");
    row("15 окт 1985", "1985-10-15");
    row("3 мая 1990", "1990-05-03");
    row("3 марта 1990", "1990-03-03");
    row("October 15, 1985", "1985-10-15");
    row("15 October", "1604-10-15");
    row("15 октября", "1604-10-15");
    row("29.02", "1604-02-29");
    row("16.10.2026 15:00", "2026-10-16T15:00");
    row("16 октября 2026, 9:05", "2026-10-16T09:05");
    row("31.02.2026", "none");
    row("31 февраля", "none");
    row("29.02.2025", "none");
    row("45 мая", "none");
    row("15.13.2026", "");
    row("завтра", "");
    row("16.10.2026 25:00", "");
    row("12 стульев", "");
    row("", "");
}

void TestCheck::days()
{
    QFETCH(const QString, written);
    const DayText day = readDay(written, Today, true);
    const QString read = day.state == DayText::State::Read        ? day.moment.toString()
                         : day.state == DayText::State::NoSuchDay ? QStringLiteral("none")
                                                                  : QString();
    QTEST(read, "moment");
}

void TestCheck::everyDayIsReadBack()
{
    for (QDate day(2023, 12, 25); day < QDate(2025, 1, 5); day = day.addDays(1)) {
        for (const char *form : {"d.M.yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "d MMMM yyyy", "MMM d, yyyy", "d.M.yy"}) {
            const QString written = QLocale::c().toString(day, QString::fromLatin1(form));
            QCOMPARE(readDay(written, Today, true).moment.date, day);
        }
    }
}

void TestCheck::amounts_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("amount"); // empty: it is none
    const auto row = [](const char *written, const char *amount) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(amount);
    };
    row("1 234,50", "1234.50 RUB");
    row("48 200 ₽", "48200 RUB");
    row("48 200 руб.", "48200 RUB");
    row("$12,50", "12.50 USD");
    row("12,50 €", "12.50 EUR");
    row("1200 CHF", "1200 CHF");
    row("USD 7", "7 USD");
    row("1.234", "");
    row("много", "");
    row("12,345", "");
    row("₽", "");
}

void TestCheck::amounts()
{
    QFETCH(const QString, written);
    const auto money = readAmount(written, "RUB");
    QTEST(money ? formatAmount(*money) + u' ' + QString::fromLatin1(money->currency) : QString(), "amount");
}

void TestCheck::fields_data()
{
    QTest::addColumn<const FieldType *>("field");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<std::optional<Fault>>("fault");
    const auto row = [](const char *name, const FieldType &field, const char16_t *written, const char16_t *kept,
                        std::optional<Fault> fault = {}) {
        QTest::newRow(name) << &field << ru(written) << ru(kept) << fault;
    };
    using namespace kf::types;
    row("a name", contact.name, u"  Ольга ", u"Ольга");
    row("no name", contact.name, u" ", u"", Fault::Missing);
    row("nothing where nothing is asked", contact.phone, u"", u"");
    row("a phone", contact.phone, u"84951234567", u"+7 495 123-45-67");
    row("what is no phone is kept", contact.phone, u"через секретаря", u"через секретаря", Fault::Phone);
    row("an address", contact.email, u"o@Tavoria.ru", u"o@tavoria.ru");
    row("no address", contact.email, u"o@tavoria", u"", Fault::Email);
    row("a birthday", contact.birthday, u"15 октября", u"1604-10-15");
    row("a birthday to come", contact.birthday, u"14.10.2026", u"", Fault::Ahead);
    row("no such birthday", contact.birthday, u"31.02", u"", Fault::NoSuchDay);
    row("no birthday", contact.birthday, u"осенью", u"", Fault::Day);
    row("a day of this year", deal.opened, u"15 октября", u"2026-10-15");
    row("a day this year has not", deal.opened, u"29.02", u"", Fault::NoSuchDay);
    row("a taxpayer", account.inn, u"7707 083893", u"7707083893");
    row("a wrong digit", account.inn, u"7707083894", u"", Fault::TaxNumberDigit);
    row("too few", account.inn, u"77", u"", Fault::TaxNumberLength);
    row("КПП", account.kpp, u"773601001", u"773601001");
    row("no КПП", account.kpp, u"7736", u"", Fault::TaxReason);
    row("a number", account.employees, u"1 200", u"1200");
    row("no number", account.employees, u"около ста", u"", Fault::WholeNumber);
    row("below zero", account.employees, u"-5", u"", Fault::BelowZero);
    row("a price", product.price, u"1 054,50 ₽", u"1054.50");
    row("no price", product.price, u"дорого", u"", Fault::Amount);
    row("a place", account.place, u"55.7712, 37.6512", u"geo:55.7712,37.6512");
    row("no place", account.place, u"за углом", u"", Fault::Place);
}

void TestCheck::fields()
{
    QFETCH(const FieldType *, field);
    QFETCH(const QString, written);
    const Reading reading = read(*field, written, {Today});
    QTEST(formatValue(*field, reading.value), "kept");
    QFETCH(const std::optional<Fault>, fault);
    QVERIFY(reading.fault == fault);
    if (fault == Fault::NoSuchDay)
        QVERIFY(reading.day == 31 || reading.day == 29);
}

void TestCheck::namesAreComparedByTheirWords_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *one, const char *other, bool same) {
        QTest::addRow("%s | %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << same;
    };
    row("ООО «Тавория»", "тавория", true);
    row("Тавория, АО", "ПАО Тавория", true);
    row("Общество с ограниченной ответственностью \"Сытный квартал\"", "Квартал Сытный ООО", true);
    row("Артём Королёв", "КОРОЛЕВ АРТЕМ", true);
    row("Tavoria Ltd.", "TAVORIA", true);
    row("Café Nord GmbH & Co. KG", "cafe nord", true);
    row("Тавория-Юг", "тавория юг", true);
    row("Тавория", "Тавория Юг", false);
    row("ООО", "АО", false);
}

void TestCheck::namesAreComparedByTheirWords()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QTEST(nameWords(one) == nameWords(other), "same");
}

void TestCheck::slips_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("slip");
    const auto row = [](const char *one, const char *other, bool slip) {
        QTest::addRow("%s | %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << slip;
    };
    row("тавория", "тавориа", true);
    row("тавория", "таврия", true);
    row("тавория", "ттавория", true);
    row("тавория", "тваория", true);
    row("тавория", "тавори", true);
    row("тавория", "тавория", false);
    row("тавория", "тварояи", false);
    row("квас", "кварц", false);
    row("анна", "инна", false);
    row("юнона", "юнон", true);
    row("абвгд", "где", false);
    row("", "тавория", false);
}

void TestCheck::slips()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QTEST(isOneSlip(one, other), "slip");
}

void TestCheck::aSlipCountsBothWays()
{
    QVERIFY(holds("a slip counts both ways", [](Story &story) {
        const auto word = [&story](int letters) {
            QString made;
            for (int i = 0; i < letters; ++i)
                made += QChar(u'а' + story.below(4));
            return made;
        };
        const QString one = word(6);
        const QString other = word(4 + story.below(3));
        RC_ASSERT(isOneSlip(one, other) == isOneSlip(other, one));
        // Any one letter left out is a slip.
        QString shorter = one;
        shorter.remove(story.below(6), 1);
        RC_ASSERT(isOneSlip(one, shorter));
    }));
}

int main(int argc, char **argv)
{
    return kf::test::runProperties<TestCheck>(argc, argv, 1000);
}
#include "tst_check.moc"
