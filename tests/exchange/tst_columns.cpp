// What somebody is offered who is to say what the columns of a file are.
#include "core/exchange/columnmap.h"
#include "core/exchange/tablepreview.h"
#include "core/record/types.h"

#include <QTemporaryFile>
#include <QTest>

using namespace kf;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList fieldsOf(const std::vector<MappedColumn> &columns)
{
    QStringList names;
    for (const MappedColumn &column : columns)
        names << (column.field ? QString::fromUtf8(column.field->name()) : QString());
    return names;
}

} // namespace

class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTypeIsToldByTheHeadings_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("clients") << text("Название;ИНН;Адрес;Отрасль") << QByteArray("account");
        QTest::newRow("people") << text("ФИО;Компания;Должность;Телефон;Почта") << QByteArray("contact");
        QTest::newRow("deals") << text("opportunity_id;sales_agent;product;account;deal_stage;close_value")
                               << QByteArray("deal");
        QTest::newRow("products") << text("product;series;sales_price") << QByteArray("product");
        QTest::newRow("nothing known") << text("foo;bar") << QByteArray();
    }
    void theTypeIsToldByTheHeadings()
    {
        QFETCH(const QString, headings);
        QFETCH(const QByteArray, type);
        const RecordType *found = proposeType(Registry::keyfield(), headings.split(u';'));
        QCOMPARE(found ? found->name().toByteArray() : QByteArray(), type);
    }

    void ofTwoThatMeanOneFieldTheBetterOrTheFirstHasIt()
    {
        const auto columns =
            proposeColumns(types::contact, {text("Имя"), text("name"), text("телефон"), text("Телефон"), text("x")});
        QCOMPARE(fieldsOf(columns), QStringList({{}, text("name"), text("phone"), {}, {}}));
    }

    void anAttachmentIsMoreThanItsRow()
    {
        const auto all = tableTypes(Registry::keyfield());
        QVERIFY(std::find(all.begin(), all.end(), &types::attachment) == all.end());
        // And a colleague is the server's.
        QVERIFY(std::find(all.begin(), all.end(), &types::user) == all.end());
        QCOMPARE(all.size(), Registry::keyfield().types().size() - 2);
    }

    void theBeginningOfAFileIsShown()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("name;phone\r\nA;1\r\nB\r\nC;3;more\r\nD;4\r\n");
        file.close();
        const auto preview = previewTable(file.fileName());
        QVERIFY(preview);
        QCOMPARE(preview->headings, QStringList({text("name"), text("phone")}));
        QCOMPARE(preview->rows.size(), size_t(3));
        QCOMPARE(preview->rows[1], QStringList({text("B"), {}}));
        QCOMPARE(preview->rows[2], QStringList({text("C"), text("3")}));
        QCOMPARE(previewTable(text("/nowhere.csv")).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
