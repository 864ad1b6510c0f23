// What was written here comes out whole, in files that others read, and goes in again.
#include "core/exchange/csvwriter.h"
#include "core/exchange/exporter.h"
#include "tests/exchange/exchangefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sys/resource.h>

#include <csignal>

using namespace kf;
using namespace kf::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

RecordId keep(OpenStore &open, const Record &record)
{
    Action action;
    action.edits.push_back(RecordEdit::create(record));
    return must(open.store->apply(std::move(action)).result()).ids.front();
}

// Two clients with everything that a table finds hard.
struct Book
{
    OpenStore open;
    MediaStore media{*open.store};
    RecordId holding, shop, other, person, photo;
    QByteArray picture = QByteArray("\xff\xd8 no real picture ").repeated(9000);

    Book()
    {
        Record account(types::account);
        account.set(types::account.name, text("Холдинг «Юг», ООО"))
            .set(types::account.tags, {text("сеть"), text("юг")})
            .set(types::account.place, *parsePlace(u"geo:55.7712,37.6512;u=8"))
            .set(types::account.employees, 1200)
            .set(types::account.phone, text("+7 (495) 111-22-33"))
            .set(types::account.about, text("=HYPERLINK(\"http://example.org\";\"!\")"));
        holding = keep(open, account);
        shop = keep(open, Record(types::account)
                              .set(types::account.name, text("Магазин \"У моста\""))
                              .set(types::account.parent, holding));
        other = keep(open, Record(types::account).set(types::account.name, text("Береста")));
        person = keep(open, Record(types::contact)
                                .set(types::contact.name, text("Ольга Рябинина"))
                                .set(types::contact.account, shop)
                                .set(types::contact.birthday, Moment{QDate(1980, 3, 8), {}})
                                .set(types::contact.about, text("Любит порядок.\nНе звонить до 10,\n- и в пятницу")));
        keep(open, Record(types::contact).set(types::contact.name, text("Чужой")).set(types::contact.account, other));
        const RecordId product = keep(open, Record(types::product)
                                                .set(types::product.name, text("Гранола"))
                                                .set(types::product.price, Money{12'345, "RUB"}));
        keep(open, Record(types::deal)
                       .set(types::deal.title, text("-10% за объём"))
                       .set(types::deal.account, shop)
                       .set(types::deal.product, product)
                       .set(types::deal.value, Money{-105'450, "USD"})
                       .set(types::deal.opened, Moment{QDate(2026, 10, 1), {}}));
        keep(open, Record(types::visit)
                       .set(types::visit.title, text("Итоги"))
                       .set(types::visit.account, shop)
                       .set(types::visit.start, qint64(1'791'000'000'000))
                       .set(types::visit.people, {person}));
        keep(open, Record(types::task)
                       .set(types::task.title, text("Акт; сверка"))
                       .set(types::task.account, shop)
                       .set(types::task.due, Moment{QDate(2026, 10, 16), QTime(15, 0)})
                       .set(types::task.done, true));
        Media what;
        what.kind = text("photo");
        what.name = text("Фото: 9:40");
        what.mediaType = text("image/jpeg");
        const Media kept = must(media.keep(what, picture));
        photo = kept.id;
        Record attachment(types::attachment, photo);
        attachment.set(types::attachment.name, what.name)
            .set(types::attachment.account, shop)
            .set(types::attachment.kind, what.kind)
            .set(types::attachment.mediaType, what.mediaType);
        RecordEdit edit = RecordEdit::create(attachment);
        edit.id = photo;
        Action action;
        action.edits.push_back(std::move(edit));
        must(open.store->apply(std::move(action)).result());
    }

    QString target(const char *name) const { return open.directory.filePath(text(name)); }

    Result<ExportReport> tryExport(ExportOptions options)
    {
        ExportProgress progress;
        return exportRecords(*open.store, media, options, progress);
    }
};

// What the two stores have in common: ids differ, so references are told by names.
QString comparable(OpenStore &open, const Record &record)
{
    QStringList parts;
    for (const FieldType *field : record.type()->fields()) {
        const Value &value = record.value(*field);
        if (field->target().isEmpty() || isEmpty(value)) {
            const auto *money = std::get_if<Money>(&value);
            parts << formatValue(*field, value) + (money ? QString::fromUtf8(money->currency) : QString());
            continue;
        }
        const auto *one = std::get_if<RecordId>(&value);
        const auto ids = one ? std::vector{*one} : std::get<std::vector<RecordId>>(value);
        for (const RecordId &id : ids) {
            const auto found = must(open.store->read([id](Reader &reader) { return reader.get(id); }).result());
            parts << (found ? found->title() : id.toString());
        }
    }
    return parts.join(u'|');
}

QStringList allOf(OpenStore &open, const RecordType &type)
{
    QStringList all;
    for (const Record &record : open.list(type))
        all << comparable(open, record);
    all.sort();
    return all;
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesOutGoesInAgain()
    {
        Book book;
        const ExportReport report = must(book.tryExport({.directory = book.target("out")}));
        QCOMPARE(report.records, 10);
        QCOMPARE(report.types[text("contact")], 2);

        OpenStore fresh;
        const std::vector<const RecordType *> order{&types::account, &types::contact, &types::product,
                                                    &types::deal,    &types::visit,   &types::task};
        for (const RecordType *type : order) {
            const QByteArray csv =
                contentOf(book.target("out") + u'/' + QString::fromUtf8(type->name()) + QStringLiteral(".csv"));
            QVERIFY(csv.startsWith("\xef\xbb\xbfid,"));
            QCOMPARE(csv.count("\r\n"), csv.count('\r'));
            const ImportReport imported = fresh.import(csv, *type);
            QVERIFY(imported.refused.empty());
            QVERIFY(imported.changed.empty());
            QCOMPARE(allOf(fresh, *type), allOf(book.open, *type));
        }
    }

    void jsonHoldsEveryFieldOfEveryRecord()
    {
        Book book;
        must(book.tryExport({.directory = book.target("out"), .history = true}));
        const QJsonObject all = QJsonDocument::fromJson(contentOf(book.target("out/records.json"))).object();
        QCOMPARE(all[text("keyfield")].toInt(), 1);
        const QJsonArray records = all[text("records")].toArray();
        QCOMPARE(records.size(), 10);
        for (const QJsonValue &value : records) {
            const QJsonObject record = value.toObject();
            const RecordType *type = Registry::keyfield().find(record[text("type")].toString().toUtf8());
            QVERIFY(type);
            for (const FieldType *field : type->fields())
                QVERIFY(record.contains(QString::fromUtf8(field->name())));
            QVERIFY(!record[text("history")].toArray().isEmpty());
        }
    }

    void attachmentsAreFilesThatOthersOpen()
    {
        Book book;
        const ExportReport report = must(book.tryExport({.directory = book.target("out")}));
        QCOMPARE(report.files, 1);
        QCOMPARE(report.missing, 0);
        const QStringList files = QDir(book.target("out/media")).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY2(files.front().startsWith(text("Фото- 9-40 ")) && files.front().endsWith(text(".jpg")),
                 qPrintable(files.front()));
        QCOMPARE(contentOf(book.target("out/media/") + files.front()), book.picture);
        QVERIFY(contentOf(book.target("out/attachment.csv")).contains(files.front().toUtf8()));

        must(book.open.store
                 ->write([id = book.photo](Store::WriteAccess &access) { return forgetMedia(access.keeper.db(), id); })
                 .result());
        const ExportReport without = must(book.tryExport({.directory = book.target("again")}));
        QCOMPARE(without.missing, 1);
        QVERIFY(!QFileInfo::exists(book.target("again/media")));
    }

    void oneClientTakesAlongWhatBelongsToHim()
    {
        Book book;
        const ExportReport report = must(book.tryExport({.directory = book.target("out"), .account = book.shop}));
        QCOMPARE(report.types.keys(), QStringList({text("account"), text("attachment"), text("contact"), text("deal"),
                                                   text("task"), text("visit")}));
        QCOMPARE(report.types[text("account")], 1);
        QCOMPARE(report.types[text("contact")], 1);
        QVERIFY(!contentOf(book.target("out/contact.csv")).contains("Чужой"));
        // A holding has its shops with it.
        const ExportReport whole = must(book.tryExport({.directory = book.target("all"), .account = book.holding}));
        QCOMPARE(whole.types[text("account")], 2);
        QCOMPARE(whole.records, report.records + 1);
        const auto nobody = book.tryExport({.directory = book.target("none"), .account = RecordId::generate(1)});
        QCOMPARE(nobody.error().code, ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(book.target("none")));
    }

    void nothingIsOverwritten()
    {
        Book book;
        QVERIFY(QDir().mkpath(book.target("out")));
        const auto refused = book.tryExport({.directory = book.target("out")});
        QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
        QVERIFY(QDir(book.target("out")).isEmpty());
    }

    void whatFailsLeavesNothing()
    {
        Book book;
        const QStringList before = QDir(book.open.directory.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        ExportProgress progress;
        progress.cancelled = true;
        const ExportOptions options{.directory = book.target("out")};
        const auto cancelled = exportRecords(*book.open.store, book.media, options, progress);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);

        // The disk takes no more than 64 KiB of a file.
        const auto previous = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit little{64 * 1024, limit.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
        const auto refused = book.tryExport(options);
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, previous);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Io || refused.error().code == ErrorCode::DiskFull);
        QCOMPARE(QDir(book.open.directory.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
    }

    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        QTest::newRow("plain") << text("Тавория") << text("Тавория");
        QTest::newRow("formula") << text("=1+2") << text("'=1+2");
        QTest::newRow("at") << text("@SUM(A1)") << text("'@SUM(A1)");
        QTest::newRow("plus") << text("+скидка") << text("'+скидка");
        QTest::newRow("phone") << text("+7 (495) 111-22-33") << text("+7 (495) 111-22-33");
        QTest::newRow("number") << text("-12,5") << text("-12,5");
        QTest::newRow("an apostrophe of one's own") << text("'=1") << text("''=1");
        QTest::newRow("apostrophe and word") << text("'s-Hertogenbosch") << text("'s-Hertogenbosch");
        QTest::newRow("empty") << QString() << QString();
    }
    void noCellIsAFormula()
    {
        QFETCH(const QString, cell);
        QFETCH(const QString, written);
        QCOMPARE(guarded(cell), written);
        QCOMPARE(unguarded(guarded(cell)), cell);
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "tst_export.moc"
