#include "core/record/types.h"
#include "core/store/searchindex.h"
#include "tests/store/openstore.h"

#include <QTest>

using namespace kf;
using test::must;
using test::OpenStore;

namespace {

Record account(const QString &name, const QString &about = {})
{
    Record record(types::account);
    record.set(types::account.name, name).set(types::account.about, about);
    return record;
}

Record note(RecordId of, const QString &text)
{
    Record record(types::note);
    record.set(types::note.account, of).set(types::note.text, text);
    return record;
}

Record task(RecordId of, const QString &title, const QString &text = {})
{
    Record record(types::task);
    record.set(types::task.account, of).set(types::task.title, title).set(types::task.text, text);
    return record;
}

std::vector<SearchHit> ask(OpenStore &open, const QString &text, const SearchOptions &options = {})
{
    return open.read([&](Reader &reader) { return reader.search(text, options); });
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As the store was before word forms: another tokenizer, other keys, another name.
    void aStoreWithAnotherIndexIsIndexedAnew()
    {
        OpenStore open;
        const RecordId client = open.create(account(QStringLiteral("Тавория")));
        const RecordId id = open.create(note(client, QStringLiteral("Просят больше скидок")));
        const RecordId gone = open.create(note(client, QStringLiteral("Просят скидку")));
        open.mark(Operation::Kind::Delete, types::note, gone);
        open.write([](Store::WriteAccess &access) -> Result<void> {
            Connection &db = access.keeper.db();
            KF_TRY(db.execute("DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5(title, body, content='', "
                              "contentless_delete=1, tokenize='unicode61 remove_diacritics 2');"
                              "INSERT INTO search(rowid, title, body) VALUES(66, '', 'старое')"));
            return writeMeta(db, "search-revision", "fts5-unicode61-2 note.text");
        });
        open.reopen();
        const auto hits = ask(open, QStringLiteral("скидка"));
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits[0].record.id(), id);
        QCOMPARE(hits[0].snippet.mid(hits[0].marks[0].start, hits[0].marks[0].length), QStringLiteral("скидок"));
        QVERIFY(ask(open, QStringLiteral("старое")).empty());
        open.reopen(); // and only once
        QCOMPARE(ask(open, QStringLiteral("тавории")).size(), size_t(1));
    }

    void exactWordsTitlesAndTheOpenAccountStandFirst()
    {
        OpenStore open;
        const RecordId tavoria = open.create(account(QStringLiteral("Тавория")));
        const RecordId orbis = open.create(account(QStringLiteral("Орбис")));
        const RecordId exact = open.create(note(tavoria, QStringLiteral("Нужна скидка")));
        const RecordId form = open.create(note(orbis, QStringLiteral("Без скидок нельзя")));
        const RecordId beginning = open.create(note(orbis, QStringLiteral("Скидканомер")));
        const RecordId inText = open.create(task(orbis, QStringLiteral("Позвонить"), QStringLiteral("про скидку")));
        const RecordId inTitle = open.create(task(orbis, QStringLiteral("Скидку согласовать")));
        const auto order = [&](const SearchOptions &options) {
            std::vector<RecordId> ids;
            for (const SearchHit &hit : ask(open, QStringLiteral("скидка"), options))
                ids.push_back(hit.record.id());
            return ids;
        };
        QCOMPARE(order({}), (std::vector<RecordId>{inTitle, inText, exact, form, beginning}));
        QCOMPARE(order({.account = tavoria}), (std::vector<RecordId>{exact, form, beginning, inTitle, inText}));
    }

    void recentOnesStandFirst()
    {
        test::OpenStore open;
        std::vector<RecordId> ids;
        ids.reserve(3);
        for (int i = 0; i < 3; ++i)
            ids.push_back(open.create(note({}, QStringLiteral("Рекламация %1").arg(i))));
        const auto hits = ask(open, QStringLiteral("рекламация"));
        QCOMPARE(hits.size(), size_t(3));
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE(hits[i].record.id(), ids[2 - i]);
    }

    // Few hits of one type are not crowded out by many of another.
    void everyTypeHasItsPlace()
    {
        OpenStore open;
        const RecordId client = open.create(account(QStringLiteral("Тавория")));
        Action notes;
        for (int i = 0; i < 300; ++i)
            notes.edits.push_back(RecordEdit::create(note(client, QStringLiteral("Поставка %1").arg(i))));
        open.create(task(client, QStringLiteral("Разное"), QStringLiteral("поставку уточнить")));
        open.apply(notes);
        open.create(account(QStringLiteral("Орбис"), QStringLiteral("задержки поставок")));
        const auto hits = ask(open, QStringLiteral("поставка"), {.limit = 20});
        QCOMPARE(hits.size(), size_t(20));
        QStringList types;
        for (const SearchHit &hit : hits) {
            const QString type = QString::fromUtf8(hit.record.type()->name());
            if (types.isEmpty() || types.back() != type)
                types += type;
        }
        QCOMPARE(types.size(), 3); // together, each once
        QCOMPARE(QSet<QString>(types.begin(), types.end()).size(), 3);
    }

    void theOtherLayoutIsReadWhenNothingIsFound()
    {
        OpenStore open;
        const RecordId id = open.create(note({}, QStringLiteral("Скидки и sales")));
        QCOMPARE(ask(open, QStringLiteral("crblrf")).at(0).record.id(), id);
        QCOMPARE(ask(open, QStringLiteral("ыфдуы")).at(0).record.id(), id);
        QCOMPARE(ask(open, QStringLiteral("crblrf sales")).at(0).record.id(), id);
        QVERIFY(ask(open, QStringLiteral("crblrb yt")).empty());
    }

    void aMisspeltWordIsPutRightWhereThatFindsSomething_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *name, const QString &typed, const QString &meant) {
            QTest::newRow(name) << typed << meant;
        };
        row("a letter changed", QStringLiteral("скитка"), QStringLiteral("скидка"));
        row("a letter left out", QStringLiteral("Самовыоз"), QStringLiteral("самовывоз"));
        row("a letter twice", QStringLiteral("Таввория"), QStringLiteral("тавория"));
        row("two exchanged", QStringLiteral("сикдка"), QStringLiteral("скидка"));
        row("one too many in front", QStringLiteral("вскидка"), QStringLiteral("скидка"));
        row("two mistakes in a long word", QStringLiteral("самавывос"), QStringLiteral("самовывоз"));
        row("another form of it", QStringLiteral("скитку"), QStringLiteral("скидку"));
        row("one word of two", QStringLiteral("скидка самовывос"), QStringLiteral("скидка самовывоз"));
        row("of two as near the more frequent", QStringLiteral("рынка ланч"), QStringLiteral("рынка лунч"));
        row("right, but in no record together", QStringLiteral("скидка рынка"), QString());
        row("too short", QStringLiteral("акт"), QString());
        row("two mistakes in a short word", QStringLiteral("скытко"), QString());
        row("nothing near it", QStringLiteral("кефир"), QString());
        row("a number", QStringLiteral("45/3"), QString());
        row("only in what was deleted", QStringLiteral("удаленнае"), QString());
        row("nothing", QString(), QString());
    }

    void aMisspeltWordIsPutRightWhereThatFindsSomething()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, meant);
        OpenStore open;
        const RecordId client = open.create(account(QStringLiteral("Тавория")));
        open.create(note(client, QStringLiteral("скидка за самовывоз, договор 45/2")));
        open.create(note(client, QStringLiteral("скидка")));
        open.create(note(client, QStringLiteral("рынка лунч")));
        open.create(note(client, QStringLiteral("лунч, линч")));
        const RecordId gone = open.create(note(client, QStringLiteral("удаленное")));
        open.mark(Operation::Kind::Delete, types::note, gone);
        QCOMPARE(open.read([&](Reader &reader) { return reader.searchSuggestion(typed); }), meant);
    }

    void textInAnyFieldIsFoundAndWhatIsErasedIsNot()
    {
        OpenStore open;
        Record client = account(QStringLiteral("Тавория"));
        client.set(types::account.phone, QStringLiteral("+7 (916) 123-45-67"));
        client.set(types::account.tags, QStringList{QStringLiteral("ключевой клиент"), QStringLiteral("Урал")});
        const RecordId id = open.create(client);
        QCOMPARE(ask(open, QStringLiteral("89161234567")).size(), size_t(1));
        QCOMPARE(ask(open, QStringLiteral("ключевые урал")).size(), size_t(1));
        QVERIFY(ask(open, QStringLiteral("урала")).at(0).snippet.contains(QStringLiteral("Урал")));
        open.edit(types::account, id, types::account.phone, QStringLiteral("8 495 000-00-01"));
        QVERIFY(ask(open, QStringLiteral("1234567")).empty());
        QCOMPARE(ask(open, QStringLiteral("4950000001")).size(), size_t(1));
        open.mark(Operation::Kind::Delete, types::account, id);
        QVERIFY(ask(open, QStringLiteral("тавория")).empty());
    }

    void tidyingChangesNoAnswer()
    {
        OpenStore open;
        for (int i = 0; i < 40; ++i)
            open.create(note({}, QStringLiteral("Заметка %1 про отгрузки").arg(i)));
        for (bool more = true; more;)
            more = must(open.store->write([](Store::WriteAccess &access) { return access.writer.tidy(); }).result());
        QCOMPARE(ask(open, QStringLiteral("отгрузок")).size(), size_t(40));
        QCOMPARE(ask(open, QStringLiteral("заметка 17")).size(), size_t(1));
    }

    void noQueryFails()
    {
        OpenStore open;
        open.create(note({}, QStringLiteral("текст")));
        for (const QString &text :
             {QString(), QStringLiteral(" "), QStringLiteral("\"*) OR NEAR("), QStringLiteral("^title:"),
              QStringLiteral("a").repeated(10'000), QStringLiteral("a-").repeated(5'000),
              QStringLiteral("1 ").repeated(2'000), QStringLiteral("слово ").repeated(500), QStringLiteral("'"),
              QString(QChar(0xd800)), QStringLiteral("пить ").repeated(80)})
            (void)ask(open, text);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
