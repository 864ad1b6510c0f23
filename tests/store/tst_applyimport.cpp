// Writing an import whole, knowing it again and taking it back; and how much one action may hold.
#include "core/record/types.h"
#include "core/store/store.h"
#include "tests/db/check.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kf;

namespace {

Action accounts(int from, int count)
{
    Action action;
    for (int i = from; i < from + count; ++i) {
        Record record(types::account);
        record.set(types::account.name, QStringLiteral("Клиент %1").arg(i));
        action.edits.push_back(RecordEdit::create(record));
    }
    return action;
}

ImportNote noteOf(const char *file)
{
    ImportNote note;
    note.id = RecordId::generate(1'760'000'000'000);
    note.type = "account";
    note.contentHash = QByteArray(32, 'h');
    note.file = QString::fromLatin1(file);
    note.at = 1'760'000'000'000;
    return note;
}

} // namespace

class ApplyImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        StoreOptions options;
        options.directory = m_directory->path();
        options.create = true;
        auto store = Store::open(options, Secret::random(32));
        KF_OK(store);
        m_store = std::move(*store);
    }
    void cleanup() { m_store.reset(); }

    void writesAllActionsUnderOneId()
    {
        ImportNote note = noteOf("a.csv");
        KF_OK(write(note, 3, 400, 99));
        QCOMPARE(note.created, qint64(1200));
        QCOMPARE(count(), qint64(1200));
        const auto notes = m_store->read([](Reader &reader) { return reader.imports(); }).result();
        KF_OK(notes);
        QCOMPARE(*notes, std::vector<ImportNote>{note});

        QCOMPARE(undo(note.id), qint64(1200));
        QCOMPARE(count(), qint64(0));
        const auto after = m_store->read([](Reader &reader) { return reader.imports(); }).result();
        QVERIFY(after->front().undone);
        QCOMPARE(undo(note.id), qint64(0));
    }

    void anErrorLeavesNothing()
    {
        ImportNote note = noteOf("a.csv");
        KF_FAILS(ErrorCode::Cancelled, write(note, 5, 10, 3));
        QCOMPARE(count(), qint64(0));
        QVERIFY(m_store->read([](Reader &reader) { return reader.imports(); }).result()->empty());
        const auto pending = m_store->read([](Reader &reader) { return reader.status(); }).result();
        QCOMPARE(pending->pending, qint64(0));
    }

    void anEmptyImportIsNotNoted()
    {
        ImportNote note = noteOf("a.csv");
        KF_OK(write(note, 0, 0, 99));
        QVERIFY(m_store->read([](Reader &reader) { return reader.imports(); }).result()->empty());
    }

    void undoCountsWhatWasStillThere()
    {
        ImportNote note = noteOf("a.csv");
        KF_OK(write(note, 1, 10, 99));
        const auto first = m_store
                               ->read([](Reader &reader) {
                                   Query query;
                                   query.type = &types::account;
                                   query.limit = 1;
                                   return reader.list(query);
                               })
                               .result();
        Action removal;
        RecordEdit edit;
        edit.kind = Operation::Kind::Delete;
        edit.type = &types::account;
        edit.id = first->front().id();
        removal.edits.push_back(edit);
        KF_OK(m_store->apply(removal).result());
        QCOMPARE(undo(note.id), qint64(9));
    }

    void refusesMoreThanAnActionMayHold()
    {
        KF_FAILS(ErrorCode::LimitExceeded, m_store->apply(accounts(0, int(MaxActionOperations) + 1)).result());
        Action large;
        for (int i = 0; i < 12; ++i) {
            Record note(types::note);
            note.set(types::note.text, QString(100'000, u'x'));
            large.edits.push_back(RecordEdit::create(note));
        }
        KF_FAILS(ErrorCode::LimitExceeded, m_store->apply(large).result()); // no server would take it
        large.edits.resize(8);
        KF_OK(m_store->apply(large).result());
        const auto records = m_store->read([](Reader &reader) { return reader.countRecords(); }).result();
        QCOMPARE(*records, qint64(8));
    }

private:
    // `actions` of `size` accounts each; the one numbered `broken` is an error instead.
    Result<void> write(ImportNote &note, int actions, int size, int broken)
    {
        return m_store
            ->write([&](Store::WriteAccess &access) {
                int next = 0;
                return access.writer.applyImport(note, [&]() -> Result<std::optional<Action>> {
                    if (next == broken)
                        return fail(ErrorCode::Cancelled, QStringLiteral("stopped"));
                    if (next == actions)
                        return std::nullopt;
                    const int from = next++ * size;
                    return accounts(from, size);
                });
            })
            .result();
    }
    qint64 undo(RecordId import)
    {
        const auto undone =
            m_store->write([import](Store::WriteAccess &access) { return access.writer.undoImport(import); }).result();
        return undone.value_or(-1);
    }
    qint64 count()
    {
        return m_store
            ->read([](Reader &reader) {
                Query query;
                query.type = &types::account;
                return reader.count(query);
            })
            .result()
            .value_or(-1);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(ApplyImportTest)
#include "tst_applyimport.moc"
