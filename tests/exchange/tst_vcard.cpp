// Contacts as vCards, as phones and mail programs write them, and as nobody should.
#include "core/exchange/tablefile.h"
#include "core/exchange/tablepreview.h"
#include "core/exchange/vcardreader.h"
#include "tests/exchange/exchangefixture.h"

#include <QRandomGenerator>

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Result<std::shared_ptr<RowSource>> openCards(const QByteArray &content)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(content);
    device->open(QIODevice::ReadOnly);
    return VcardReader::open(std::move(device), QStringLiteral("test.vcf")).map([](std::unique_ptr<RowSource> source) {
        return std::shared_ptr<RowSource>(std::move(source));
    });
}

struct Cards
{
    QStringList headings;
    std::vector<SourceRow> rows;

    QString cell(size_t row, const char *heading) const
    {
        return rows[row].cells.value(headings.indexOf(text(heading)));
    }
};

Result<Cards> readCards(const QByteArray &content)
{
    KF_ASSIGN(const auto source, openCards(content));
    Cards cards;
    SourceRow row;
    KF_ASSIGN(bool more, source->next(row));
    cards.headings = row.cells;
    for (;;) {
        KF_ASSIGN(more, source->next(row));
        if (!more)
            return cards;
        cards.rows.push_back(row);
    }
}

QByteArray card(const QByteArray &lines)
{
    return "BEGIN:VCARD\r\n" + QByteArray(lines).replace("\n", "\r\n") + "\r\nEND:VCARD\r\n";
}

} // namespace

class VcardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAContact_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *name, const QByteArray &lines, const char *heading, const char *cell) {
            QTest::newRow(name) << lines << text(heading) << text(cell);
        };
        row("a name", "VERSION:3.0\nFN:Ольга Рябинина", "Full name", "Ольга Рябинина");
        row("of its parts", "VERSION:3.0\nN:Рябинина;Ольга;Петровна;;", "Full name", "Ольга Петровна Рябинина");
        row("of its parts where it is empty", "VERSION:3.0\nFN:\nN:Рябинина;Ольга;;;", "Full name", "Ольга Рябинина");
        row("a company and its department", "VERSION:3.0\nFN:О\nORG:Тавория\\, ООО;Закупки", "Company", "Тавория, ООО");
        row("the department beside it", "VERSION:3.0\nFN:О\nORG:Тавория;Закупки;Крупы", "Department", "Закупки, Крупы");
        row("a position", "VERSION:3.0\nFN:О\nTITLE:Директор закупок", "Title", "Директор закупок");
        row("the preferred phone", "VERSION:3.0\nFN:О\nTEL;TYPE=HOME:1\nTEL;TYPE=WORK,PREF:2", "Phone", "2");
        row("the other one beside it", "VERSION:3.0\nFN:О\nTEL;TYPE=HOME:1\nTEL;TYPE=WORK,PREF:2", "Phone 2", "1");
        row("a fax is no phone to call", "VERSION:2.1\nFN:О\nTEL;WORK;FAX:1\nTEL;CELL:2", "Phone", "2");
        row("preference of 4.0", "VERSION:4.0\nFN:О\nTEL;PREF=9:1\nTEL;PREF=1:2", "Phone", "2");
        row("types in quotes", "VERSION:4.0\nFN:О\nTEL;TYPE=\"fax,work\":1\nTEL;TYPE=\"voice,cell\":2", "Phone", "2");
        row("a phone as an address", "VERSION:4.0\nFN:О\nTEL;VALUE=uri:tel:+7-495-000-08-41;ext=5", "Phone",
            "+7-495-000-08-41");
        row("a mail address", "VERSION:3.0\nFN:О\nitem1.EMAIL;TYPE=INTERNET:o@tavoria.example", "E-mail",
            "o@tavoria.example");
        row("a birthday", "VERSION:3.0\nFN:О\nBDAY:1980-10-15", "Birthday", "1980-10-15");
        row("in digits alone", "VERSION:2.1\nFN:О\nBDAY:19801015", "Birthday", "1980-10-15");
        row("with an hour", "VERSION:3.0\nFN:О\nBDAY;VALUE=date-time:1980-10-15T00:00:00Z", "Birthday", "1980-10-15");
        row("no year is no birthday", "VERSION:4.0\nFN:О\nBDAY:--1015", "Birthday without a year", "--1015");
        row("nor is an invented one", "VERSION:3.0\nFN:О\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-10-15",
            "Birthday without a year", "1604-10-15");
        row("nor is a day that was never", "VERSION:3.0\nFN:О\nBDAY:1980-02-31", "Birthday without a year",
            "1980-02-31");
        row("a note of two lines", "VERSION:3.0\nFN:О\nNOTE:Пьёт чай\\nНе звонить\\, писать", "Description",
            "Пьёт чай\nНе звонить, писать");
        row("two notes are one", "VERSION:3.0\nFN:О\nNOTE:Первая\nNOTE:Вторая", "Description", "Первая\nВторая");
        row("a backslash of 2.1 is a backslash", "VERSION:2.1\nFN:О\nNOTE:C:\\new\\;x", "Description", "C:\\new;x");
        row("folded in 3.0", "VERSION:3.0\nFN:Ольга\n  Ряби\n нина", "Full name", "Ольга Рябинина");
        row("folded in 2.1", "VERSION:2.1\nFN:Ольга\n Рябинина", "Full name", "Ольга Рябинина");
        row("quoted-printable", "VERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9E=D0=BB=D1=8F",
            "Full name", "Оля");
        row("over two lines", "VERSION:2.1\nFN;CHARSET=UTF-8;QUOTED-PRINTABLE:=D0=9E=D0=\n=BB=D1=8F", "Full name",
            "Оля");
        row("in an encoding of its own", "VERSION:2.1\nFN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CE=EB=FF",
            "Full name", "Оля");
        row("line breaks in it", "VERSION:2.1\nFN:О\nNOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab=3D", "Description",
            "a\nb=");
        row("no code at all", "VERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:100=ZZ%=", "Full name", "100=ZZ%=");
        row("an address", "VERSION:3.0\nFN:О\nADR;TYPE=WORK:;;Складочная\\, 14;Москва;;127018;Россия", "ADR",
            "Складочная, 14, Москва, 127018, Россия");
        row("a colon in quotes", "VERSION:4.0\nFN:О\nADR;LABEL=\"a: b; c\":;;d", "ADR", "d");
        row("a picture", "VERSION:3.0\nFN:О\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\n BBBB", "PHOTO", "[8 bytes]");
        row("an old picture without folds", "VERSION:2.1\nPHOTO;JPEG;BASE64:\nAAAA\nBBBB==\n\nFN:О", "Full name", "О");
        row("a picture of 4.0", "VERSION:4.0\nFN:О\nPHOTO:data:image/png;base64,AAAA", "PHOTO", "[26 bytes]");
        row("a patronymic that the name leaves out", "VERSION:3.0\nFN:Ольга Рябинина\nN:Рябинина;Ольга;Петровна;;", "N",
            "Ольга Петровна Рябинина");
        row("whatever else there is", "VERSION:3.0\nFN:О\nX-SKYPE:olga", "X-SKYPE", "olga");
        row("what cannot be read", "VERSION:3.0\nFN:О\nnobody knows", "Unreadable", "nobody knows");
        row("a card in a card", "VERSION:2.1\nAGENT:\nBEGIN:VCARD\nFN:Секретарь\nEND:VCARD\nFN:О", "Full name", "О");
        row("and its text", "VERSION:2.1\nAGENT:\nBEGIN:VCARD\nFN:Секретарь\nEND:VCARD\nFN:О", "AGENT",
            "BEGIN:VCARD\nFN:Секретарь\nEND:VCARD");
        row("small letters", "version:3.0\nfn:О\ntel;type=cell:1", "Phone", "1");
    }
    void readsAContact()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, heading);
        QFETCH(QString, cell);
        const Cards cards = must(readCards(card(lines)));
        QCOMPARE(cards.rows.size(), 1u);
        QVERIFY2(cards.rows[0].problem.isEmpty(), qPrintable(cards.rows[0].problem));
        QVERIFY2(cards.headings.contains(heading), qPrintable(cards.headings.join(u'|')));
        QCOMPARE(cards.rows[0].cells[cards.headings.indexOf(heading)], cell);
        QVERIFY(!cards.headings.contains(QStringLiteral("VERSION")));
    }

    void everyFileEncodingAndLineEnd()
    {
        const QString cards = text("BEGIN:VCARD\nVERSION:3.0\nFN:Ольга Рябинина\nTITLE:Директор закупок\nEND:VCARD\n");
        QByteArray windows;
        for (const QChar c : cards)
            windows += c.unicode() >= 0x410 ? char(c.unicode() - 0x410 + 0xc0) : char(c.unicode());
        QByteArray wide("\xff\xfe");
        for (const QChar c : cards) {
            wide += char(c.cell());
            wide += char(c.row());
        }
        for (const QByteArray &file :
             {cards.toUtf8(), "\xef\xbb\xbf" + cards.toUtf8(), windows, wide,
              QByteArray(cards.toUtf8()).replace('\n', '\r'), QByteArray(cards.toUtf8()).replace("\n", "\r\n")}) {
            const Cards read = must(readCards(file));
            QCOMPARE(read.rows.size(), 1u);
            QCOMPARE(read.cell(0, "Full name"), text("Ольга Рябинина"));
            QCOMPARE(read.cell(0, "Title"), text("Директор закупок"));
            QCOMPARE(read.rows[0].line, 1);
        }
    }

    void whatIsNoWholeCardIsTold()
    {
        const Cards read = must(readCards(card("VERSION:3.0\nFN:Ольга") + "what is this\r\n\r\nand this\r\n" +
                                          "BEGIN:VCARD\r\nFN:B\r\n" + card("VERSION:2.1\nFN;CHARSET=KOI8-R:C") +
                                          card("VERSION:3.0\nFN:D\xff") + "BEGIN:VCARD\r\nFN:E"));
        QStringList problems;
        QList<qint64> lines;
        for (const SourceRow &row : read.rows) {
            problems << row.problem;
            lines << row.line;
        }
        QCOMPARE(problems, QStringList({QString(), text("this stands outside of a card"), text("the card has no end"),
                                        text("the encoding KOI8-R is not known here"),
                                        text("it holds bytes that are no text in the file's encoding"),
                                        text("the card has no end")}));
        QCOMPARE(lines, QList<qint64>({1, 5, 8, 10, 14, 18}));
        QCOMPARE(read.rows[4].problemCell, int(read.headings.indexOf(text("Full name"))));
    }

    void whatIsNoCardAtAllIsRefused()
    {
        QCOMPARE(readCards("a,b\n1,2\n").error().message, text("this is no vCard"));
        QCOMPARE(readCards({}).error().message, text("the file is empty"));
        QCOMPARE(readCards("  \n\n").error().code, ErrorCode::InvalidInput);
        QCOMPARE(VcardReader::open(QStringLiteral("/nowhere.vcf")).error().code, ErrorCode::NotFound);
    }

    void aCardTooLargeIsOneRefusedRow()
    {
        QByteArray large = card("VERSION:3.0\nFN:A\nNOTE:" + QByteArray(VcardLines::LargestCard, 'x'));
        large += card("VERSION:3.0\nFN:B");
        const Cards read = must(readCards(large));
        QCOMPARE(read.rows.size(), 2u);
        QCOMPARE(read.rows[0].problem, text("the row is larger than Keyfield keeps in one record"));
        QCOMPARE(read.cell(1, "Full name"), text("B"));
    }

    void endlesslyManyKindsOfPropertiesStandInOneColumn()
    {
        QByteArray lines = "VERSION:3.0\nFN:A";
        for (int i = 0; i < VcardReader::MostHeadings + 50; ++i)
            lines += "\nX-P" + QByteArray::number(i) + ":v" + QByteArray::number(i);
        const Cards read = must(readCards(card(lines)));
        QCOMPARE(read.headings.size(), VcardReader::MostHeadings + 1);
        QVERIFY(read.cell(0, "More").contains(QStringLiteral("X-P249: v249")));
    }

    // Whatever a card is made of, each of its words is somewhere, or the card is refused as a whole.
    void noWordIsLost()
    {
        QRandomGenerator random(6350);
        const QByteArrayList names{"FN",  "N",   "ORG",      "TITLE", "TEL",     "EMAIL",    "BDAY",
                                   "ADR", "URL", "NICKNAME", "NOTE",  "X-OTHER", "item1.TEL"};
        const QByteArrayList parameters{
            "", ";TYPE=WORK", ";PREF=1", ";CELL;PREF", ";CHARSET=UTF-8", ";ENCODING=QUOTED-PRINTABLE", ";TYPE=\"a,b\""};
        for (int round = 0; round < 800; ++round) {
            int words = 0;
            QByteArray file;
            QByteArrayList said;
            const auto word = [&] { // one that nothing else begins with
                said << "w" + QByteArray::number(++words) + "e";
                return said.last();
            };
            for (quint32 c = 1 + random.bounded(3u); c > 0; --c) {
                QByteArray lines = random.bounded(2) ? "VERSION:3.0" : "VERSION:2.1";
                for (quint32 p = random.bounded(8u); p > 0; --p) {
                    lines += '\n' + names[random.bounded(int(names.size()))] +
                             parameters[random.bounded(int(parameters.size()))] + ':' + word();
                    for (quint32 w = random.bounded(4u); w > 0; --w) {
                        const char *between[] = {" ", ";", "\\,", "\n ", "\\n", ": ", "\\;"};
                        lines += between[random.bounded(7)] + word();
                    }
                }
                if (random.bounded(4) == 0)
                    lines += "\n" + word() + " and no colon";
                file += card(lines);
            }
            const Cards read = must(readCards(file));
            QByteArray all;
            for (const SourceRow &row : read.rows) {
                QVERIFY2(row.problem.isEmpty(), qPrintable(row.problem + QString::fromUtf8(file)));
                all += row.cells.join(u'|').toUtf8() + '|';
            }
            for (const QByteArray &one : said)
                QVERIFY2(all.contains(one), (one + " of\n" + file + "\nis not in\n" + all).constData());
        }
    }

    // Nothing that stands in a file breaks it: it ends, and each row is as wide as the headings.
    void noInputBreaksIt()
    {
        QRandomGenerator random(2426);
        const QByteArrayList pieces{"BEGIN:VCARD",
                                    "END:VCARD",
                                    "FN",
                                    ":",
                                    ";",
                                    "=",
                                    "\n",
                                    "\r",
                                    "\r\n",
                                    " ",
                                    "\t",
                                    "AGENT:",
                                    "N",
                                    "\\",
                                    "\"",
                                    ",",
                                    "ENCODING=QUOTED-PRINTABLE",
                                    "CHARSET=",
                                    "UTF-16LE",
                                    "BASE64",
                                    "VERSION:2.1",
                                    "=0",
                                    QByteArray(1, '\0'),
                                    "\xff",
                                    "\xd0",
                                    "BDAY",
                                    "ORG",
                                    "TEL",
                                    "data:"};
        for (int round = 0; round < 3000; ++round) {
            QByteArray file = "BEGIN:VCARD\n";
            for (quint32 n = random.bounded(60u); n > 0; --n)
                file += random.bounded(8) == 0 ? QByteArray(1, char(random.bounded(256)))
                                               : pieces[random.bounded(int(pieces.size()))];
            const auto read = readCards(file);
            if (!read)
                continue;
            for (const SourceRow &row : read->rows)
                QCOMPARE(row.cells.size(), read->headings.size());
        }
    }

    void theyBecomePeopleOnceAndAreTakenBack()
    {
        OpenStore at;
        at.import("name\nТавория\n", types::account);
        const QByteArray file =
            card("VERSION:3.0\nFN:Ольга Рябинина\nORG:Тавория;Закупки\nTITLE:Директор закупок\nTEL;TYPE=CELL:+7 495 "
                 "000-08-41\nEMAIL:olga@tavoria.example\nBDAY:1980-10-15\nNOTE:Пьёт чай") +
            card("VERSION:2.1\nN:;;;;") + card("VERSION:3.0\nFN:Ольга Рябинина\nORG:тавория\nBDAY:1980-10-15") +
            card("VERSION:4.0\nFN:Илья Корж\nORG:Никому не известно");
        ImportOptions options;
        options.type = &types::contact;
        options.dryRun = true;
        const ImportReport plan = must(importRows(*at.store, must(openCards(file)), options).result());
        QCOMPARE(plan.created, 2);
        QVERIFY(at.list(types::contact).empty());
        options.dryRun = false;
        const ImportReport report = must(importRows(*at.store, must(openCards(file)), options).result());
        QCOMPARE(report.created, 2);
        QCOMPARE(report.refused.size(), 1u);
        QCOMPARE(report.refused[0].line, 11);
        QCOMPARE(report.duplicates.size(), 1u);
        QCOMPARE(report.duplicates[0].line, 15);
        QCOMPARE(report.unmapped, QStringList{text("Department")});
        QCOMPARE(report.withoutAccount, 1);
        const Record olga = at.named(types::contact, text("Ольга Рябинина"));
        QCOMPARE(olga.get(types::contact.account), at.named(types::account, text("Тавория")).id());
        QCOMPARE(olga.get(types::contact.position), text("Директор закупок"));
        QCOMPARE(olga.get(types::contact.phone), text("+7 495 000-08-41"));
        QCOMPARE(olga.get(types::contact.email), text("olga@tavoria.example"));
        QCOMPARE(olga.get(types::contact.birthday).date, QDate(1980, 10, 15));
        QCOMPARE(olga.get(types::contact.about), text("Пьёт чай"));
        QCOMPARE(importRows(*at.store, must(openCards(file)), options).result().error().code, ErrorCode::AlreadyExists);
        QCOMPARE(at.undo(report.import), 2);
        QVERIFY(at.list(types::contact).empty());
    }

    void aFileSaysItselfWhatItIs()
    {
        const QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &content) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("cannot write");
            return file.fileName();
        };
        const QByteArray cards = card("VERSION:3.0\nFN:Ольга");
        for (const char *name : {"a.vcf", "b.txt", "c"}) {
            const TablePreview preview = must(previewTable(write(name, cards)));
            QCOMPARE(preview.headings, QStringList{text("Full name")});
            QCOMPARE(preview.rows.size(), 1u);
            QCOMPARE(preview.facts.separator, QString());
            QCOMPARE(proposeType(Registry::keyfield(), preview.headings), &types::contact);
        }
        QCOMPARE(must(previewTable(write("d.csv", "a,b\n1,2\n"))).headings, QStringList({text("a"), text("b")}));
        QCOMPARE(previewTable(write("e.vcf", "a,b\n1,2\n")).error().message, text("this is no vCard"));
    }

    void itsHeadingsMeanAPerson()
    {
        const TablePreview preview{{},
                                   QStringList{text("Full name"), text("Company"), text("Title"), text("Phone"),
                                               text("E-mail"), text("Birthday"), text("Description")},
                                   {}};
        QCOMPARE(proposeType(Registry::keyfield(), preview.headings), &types::contact);
        QStringList fields;
        for (const MappedColumn &column : proposeColumns(types::contact, preview.headings))
            fields << (column.field ? QString::fromUtf8(column.field->name()) : QString());
        QCOMPARE(fields, QStringList({text("name"), text("account"), text("position"), text("phone"), text("email"),
                                      text("birthday"), text("about")}));
    }
};

QTEST_GUILESS_MAIN(VcardTest)
#include "tst_vcard.moc"
