// The import page: from a file to records, and back.
#include "qml/Format/language.h"
#include "qml/Import/importmodel.h"
#include "qml/Import/importwords.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList mapped(ImportModel &model)
{
    QStringList all;
    for (const ImportColumnRow &row : rowsOf<ImportColumnRow>(model.columns()))
        all << row.heading + QStringLiteral(" = ") + row.fieldKey;
    return all;
}

} // namespace

class ImportModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.use(QStringLiteral("ru"));
        m_live.open();
        m_model = std::make_unique<ImportModel>(m_live.clock);
        m_model->attach(*m_live.session);
    }
    void cleanup()
    {
        m_model.reset();
        m_live.close();
    }

    void theFileIsUnderstoodByItsHeadings()
    {
        open("ФИО;Компания;Телефон;Заметки\nОльга Рябинина;Тавория;+7 495 111-11-11;x\nДенис Малахов;Тавория;2;\n");
        QTRY_COMPARE(m_model->view().step, text("plan"));
        QCOMPARE(m_model->view().typeKey, text("contact"));
        QCOMPARE(mapped(*m_model), QStringList({text("ФИО = name"), text("Компания = account"), text("Телефон = phone"),
                                                text("Заметки = ")}));
        QCOMPARE(rowsOf<ImportColumnRow>(m_model->columns())[0].sample, text("Ольга Рябинина · Денис Малахов"));
        QTRY_COMPARE(plain(m_model->view().counts), text("Добавятся 2 записи"));
        QCOMPARE(m_model->view().details, QStringList({text("2 ячейки с поправкой"), text("2 записи без клиента")}));
        QVERIFY(m_model->view().canImport);
        QCOMPARE(list(types::contact).size(), size_t(0)); // nothing is written yet
    }

    void contactsOfAPhoneArePeople()
    {
        open("BEGIN:VCARD\nVERSION:3.0\nFN:Ольга Рябинина\nORG:Тавория;Закупки\nTEL;TYPE=CELL:+7 495 111-11-11\n"
             "TEL;TYPE=HOME:2\nURL:tavoria.example\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nFN:Без конца\n");
        QTRY_COMPARE(m_model->view().step, text("plan"));
        QCOMPARE(m_model->view().typeKey, text("contact"));
        QCOMPARE(mapped(*m_model), QStringList({text("ФИО = name"), text("Компания = account"), text("Телефон = phone"),
                                                text("Отдел = "), text("Телефон 2 = "), text("URL = ")}));
        QTRY_COMPARE(plain(m_model->view().counts), text("Добавится 1 запись"));
        QCOMPARE(rowsOf<ImportIssueRow>(m_model->issues()).front().why, text("У карточки нет конца"));
        m_model->run();
        QTRY_COMPARE(m_model->view().step, text("done"));
        QCOMPARE(list(types::contact).front().get(types::contact.phone), text("+7 495 111-11-11"));
        m_model->undo({});
        QTRY_VERIFY(list(types::contact).empty());
    }

    void aColumnCanBecomeAnotherField()
    {
        open("ФИО;Рабочий;Телефон\nОльга;1;2\n");
        QTRY_VERIFY(m_model->view().canImport);
        m_model->chooseField(text("2"), text("phone"));
        QCOMPARE(mapped(*m_model), QStringList({text("ФИО = name"), text("Рабочий = phone"), text("Телефон = ")}));
        m_model->chooseField(text("3"), text("position"));
        QTRY_VERIFY(m_model->view().canImport);
        m_model->run();
        QTRY_COMPARE(m_model->view().step, text("done"));
        const Record person = list(types::contact).front();
        QCOMPARE(person.get(types::contact.phone), text("1"));
        QCOMPARE(person.get(types::contact.position), text("2"));
    }

    void theRowsCanBeSomethingElse()
    {
        open("Название;Цена\nГранола;120 RUB\nМюсли;95,50\n");
        QTRY_VERIFY(!m_model->view().counts.isEmpty());
        m_model->chooseType(text("product"));
        QTRY_COMPARE(m_model->view().typeKey, text("product"));
        QTRY_COMPARE(m_model->issues()->count(), 1);
        const ImportIssueRow &refused = rowsOf<ImportIssueRow>(m_model->issues()).front();
        QCOMPARE(refused.tag, text("Не взята"));
        QCOMPARE(refused.what, text("Цена: 120 RUB"));
        QCOMPARE(refused.why, text("Это не сумма: цифры не по три"));
        QVERIFY(m_model->view().asksCurrency);
        m_model->setCurrency(text("RUB"));
        QTRY_VERIFY(m_model->view().canImport);
        m_model->run();
        QTRY_COMPARE(m_model->view().step, text("done"));
        QCOMPARE(list(types::product).front().get(types::product.price), (Money{9550, "RUB"}));
    }

    void aWholeImportIsTakenBack()
    {
        open("name;phone\nA;1\nB;2\nC;3\n");
        QTRY_VERIFY(m_model->view().canImport);
        m_model->chooseType(text("account"));
        QTRY_VERIFY(m_model->view().canImport);
        m_model->run();
        QTRY_COMPARE(m_model->view().step, text("done"));
        QCOMPARE(plain(m_model->view().result), text("Добавлены 3 записи"));
        QCOMPARE(list(types::account).size(), size_t(3));
        QSignalSpy told(m_model.get(), &ImportModel::undone);
        m_model->undo({});
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(plain(told[0][0].toString()), text("Загрузка отменена, удалены 3 записи"));
        QCOMPARE(list(types::account).size(), size_t(0));
        QTRY_COMPARE(m_model->past()->count(), 1);
        QTRY_VERIFY(rowsOf<PastImportRow>(m_model->past()).front().undone);
    }

    void theSameFileIsKnownAgain()
    {
        open("name\nA\n");
        QTRY_VERIFY(m_model->view().canImport);
        m_model->run();
        QTRY_COMPARE(m_model->view().step, text("done"));
        m_model->open(m_file);
        QTRY_COMPARE(plain(m_model->view().before), text("Уже загружали: сегодня, 9:52"));
        QVERIFY(!m_model->view().canImport);
        QCOMPARE(m_model->view().counts, text("В файле нет ничего нового"));
    }

    void whatCannotBeReadIsSaidInWords()
    {
        open("");
        QTRY_COMPARE(m_model->view().error, text("Файл пуст"));
        QCOMPARE(m_model->view().step, text("start"));
        open("PK\x03\x04 not a table");
        QTRY_VERIFY(m_model->view().error.startsWith(text("Это не CSV, а ")));
        open("foo;bar\n1;2\n");
        QTRY_COMPARE(m_model->view().error, text("Ни одна колонка не узнана. Укажите ниже, что в строках и колонках"));
        m_model->chooseField(text("1"), text("name"));
        QTRY_VERIFY(m_model->view().canImport);
        QCOMPARE(m_model->view().error, QString());
    }

    void stoppedItLeavesNothing()
    {
        QByteArray csv = "name;phone\n";
        for (int i = 0; i < 5000; ++i)
            csv += "Client " + QByteArray::number(i) + ";" + QByteArray::number(i) + "\n";
        open(csv);
        QTRY_VERIFY(m_model->view().canImport);
        m_model->chooseType(text("account"));
        QTRY_VERIFY_WITH_TIMEOUT(m_model->view().canImport, 20'000);
        m_model->run();
        m_model->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(m_model->view().step, text("plan"), 20'000);
        QCOMPARE(m_model->view().error, text("Остановлено. Ничего не загружено"));
        QCOMPARE(list(types::account).size(), size_t(0));
    }

    void everyReasonIsInTheLanguageOfTheUser_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("told");
        QTest::newRow("plain") << text("it is in the store already") << text("такая запись уже есть");
        QTest::newRow("a number") << text("it is in line 12 already") << text("такая же есть в строке 12");
        QTest::newRow("a field") << text("it has no name") << text("не заполнено поле «Название»");
        QTest::newRow("two numbers") << text("it has 3 columns, and the headings have 4")
                                     << text("в ней колонок: 3, а в заголовке: 4");
        QTest::newRow("the longer one") << text("there is no account of this name; the text is kept beside it")
                                        << text("записи «Клиент» с таким названием нет; текст сохраним рядом");
        QTest::newRow("unknown") << text("the moon is full") << text("the moon is full");
    }
    void everyReasonIsInTheLanguageOfTheUser()
    {
        QFETCH(const QString, reason);
        QFETCH(const QString, told);
        QCOMPARE(importReason(reason), told);
    }

private:
    void open(const QByteArray &content)
    {
        const QString path = m_files.filePath(text("%1.csv").arg(++m_count));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        m_file = QUrl::fromLocalFile(path);
        m_model->open(m_file);
    }
    std::vector<Record> list(const RecordType &type)
    {
        Query query;
        query.type = &type;
        return must(m_live.session->store().read([query](Reader &reader) { return reader.list(query); }).result());
    }

    Language m_language;
    LiveStore m_live;
    QTemporaryDir m_files;
    QUrl m_file;
    int m_count = 0;
    std::unique_ptr<ImportModel> m_model;
};

QTEST_MAIN(ImportModelTest)
#include "tst_importmodel.moc"
