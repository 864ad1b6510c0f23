#include "core/record/types.h"
#include "tests/store/openstore.h"

#include <QTest>

using namespace kf;
using test::must;
using test::OpenStore;

namespace {

Record account(const QString &name)
{
    Record record(types::account);
    record.set(types::account.name, name);
    return record;
}

Record note(RecordId of, const QString &text)
{
    Record record(types::note);
    record.set(types::note.account, of).set(types::note.text, text);
    return record;
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasWritten()
    {
        OpenStore open;
        const RecordId tavoria = open.create(account(QStringLiteral("Тавория")));
        Record deal(types::deal);
        deal.set(types::deal.account, tavoria)
            .set(types::deal.value, Money{105450, "RUB"})
            .set(types::deal.opened, Moment{QDate(2026, 10, 13), std::nullopt});
        const RecordId id = open.create(deal);
        open.reopen();
        const auto kept = open.get(id);
        QVERIFY(kept);
        QCOMPARE(kept->get(types::deal.account), tavoria);
        QCOMPARE(kept->get(types::deal.value), (Money{105450, "RUB"}));
        QCOMPARE(kept->get(types::deal.opened).toString(), QStringLiteral("2026-10-13"));
    }

    void findsWordsInRecordsOfAllTypes()
    {
        OpenStore open;
        const RecordId tavoria = open.create(account(QStringLiteral("Тавория")));
        const RecordId id = open.create(note(tavoria, QStringLiteral("Просят скидку на ноябрь")));
        const auto search = [&](const QString &text) {
            return open.read([text](Reader &reader) { return reader.search(text); });
        };
        QCOMPARE(search(QStringLiteral("скидку")).size(), size_t(1));
        QCOMPARE(search(QStringLiteral("скид")).front().record.id(), id);
        QCOMPARE(search(QStringLiteral("тавор")).front().record.id(), tavoria);
        QVERIFY(search(QStringLiteral("\" OR NEAR( * --")).empty());
        open.edit(types::note, id, types::note.text, QStringLiteral("Просят отсрочку"));
        QVERIFY(search(QStringLiteral("скидку")).empty());
        QCOMPARE(search(QStringLiteral("отсроч")).size(), size_t(1));
        open.mark(Operation::Kind::Delete, types::note, id);
        QVERIFY(search(QStringLiteral("отсроч")).empty());
        open.mark(Operation::Kind::Restore, types::note, id);
        QCOMPARE(search(QStringLiteral("отсроч")).size(), size_t(1));
    }

    void remembersEveryValueOfAField()
    {
        OpenStore open;
        const RecordId id = open.create(account(QStringLiteral("Орбис")));
        open.edit(types::account, id, types::account.name, QStringLiteral("Орбис Ритейл"));
        const auto history = open.read([id](Reader &reader) { return reader.history(id, "name"); });
        QCOMPARE(history.size(), size_t(2));
        QCOMPARE(std::get<QString>(history[0].value), QStringLiteral("Орбис Ритейл"));
        QCOMPARE(std::get<QString>(history[0].before), QStringLiteral("Орбис"));
        QVERIFY(history[1].created);
    }

    void aNewTypeAndANewFieldNeedOnlyTheirDeclaration()
    {
        struct Parcel : RecordType
        {
            Parcel() : RecordType("parcel", "Parcel") {}
            TextField title{*this, "title", "What", FieldFlag::Title | FieldFlag::Searched};
        };
        struct ParcelLater : RecordType
        {
            ParcelLater() : RecordType("parcel", "Parcel") {}
            TextField title{*this, "title", "What", FieldFlag::Title | FieldFlag::Searched};
            TextField carrier{*this, "carrier", "Carrier", FieldFlag::Searched};
            MoneyField cost{*this, "cost", "Cost"};
        };
        const Parcel parcel;
        const ParcelLater later;
        const Registry first({&parcel});
        const Registry second({&later});
        OpenStore open(first);
        Record record(parcel);
        record.set(parcel.title, QStringLiteral("Образцы"));
        const RecordId id = open.create(record);
        open.reopen(&second);
        open.edit(later, id, later.carrier, QStringLiteral("Почта"));
        open.edit(later, id, later.cost, Money{35000, "RUB"});
        const auto kept = open.get(id);
        QCOMPARE(kept->get(later.title), QStringLiteral("Образцы"));
        QCOMPARE(kept->get(later.cost).minor, qint64(35000));
        const auto hits = open.read([](Reader &reader) { return reader.search(QStringLiteral("почта")); });
        QCOMPARE(hits.size(), size_t(1));
    }

    void anImportIsTakenBackWhole()
    {
        OpenStore open;
        const RecordId old = open.create(account(QStringLiteral("Старый")));
        const RecordId import = RecordId::generate(1);
        Action action;
        action.import = import;
        action.edits.push_back(RecordEdit::create(account(QStringLiteral("Новый"))));
        RecordEdit change;
        change.type = &types::account;
        change.id = old;
        change.values.emplace_back(&types::account.phone, Value(QStringLiteral("+7")));
        action.edits.push_back(change);
        const auto receipt = open.apply(action);
        const qint64 undone =
            must(open.store->write([import](Store::WriteAccess &access) { return access.writer.undoImport(import); })
                     .result());
        QCOMPARE(undone, qint64(2));
        QVERIFY(open.get(receipt.ids[0])->deleted);
        QVERIFY(open.get(old)->get(types::account.phone).isEmpty());
    }

    // Two rows of a file that name the same client.
    void anImportThatWroteAFieldTwiceIsTakenBackWhole()
    {
        OpenStore open;
        const RecordId old = open.create(account(QStringLiteral("Старый")));
        open.edit(types::account, old, types::account.phone, QStringLiteral("+7 1"));
        const RecordId import = RecordId::generate(1);
        for (const QString &phone : {QStringLiteral("+7 2"), QStringLiteral("+7 3")}) {
            Action action =
                Action::only(RecordEdit::change(types::account, old, {{&types::account.phone, Value(phone)}}));
            action.import = import;
            open.apply(action);
        }
        must(open.store->write([import](Store::WriteAccess &access) { return access.writer.undoImport(import); })
                 .result());
        QCOMPARE(open.get(old)->get(types::account.phone), QStringLiteral("+7 1"));
    }

    void refusesAHoldingThatBelongsToItself()
    {
        OpenStore open;
        const RecordId top = open.create(account(QStringLiteral("Холдинг")));
        Record child = account(QStringLiteral("Магазин"));
        child.set(types::account.parent, top);
        const RecordId shop = open.create(child);
        Action action;
        RecordEdit change;
        change.type = &types::account;
        change.id = top;
        change.values.emplace_back(&types::account.parent, Value(shop));
        action.edits.push_back(change);
        const auto result = open.store->apply(action).result();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
