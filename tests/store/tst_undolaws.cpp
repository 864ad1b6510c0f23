// The laws of the way back: an import taken back, a merge of two records undone, a conflict settled; each in one store
// that goes on being written to.
#include "core/record/types.h"
#include "core/store/recordmerge.h"
#include "tests/base/property.h"
#include "tests/store/openstore.h"

using namespace kf;
using namespace kf::test;

namespace {

QString anyWords(Story &story)
{
    return QString::number(story.below(4));
}

RecordEdit::Values anyValues(Story &story)
{
    RecordEdit::Values values;
    if (story.flip())
        values.emplace_back(&types::account.phone, Value(anyWords(story)));
    if (story.flip())
        values.emplace_back(&types::account.about, Value(anyWords(story)));
    if (story.flip())
        values.emplace_back(&types::account.tags, Value(QStringList{anyWords(story), QStringLiteral("тег")}));
    if (values.empty())
        values.emplace_back(&types::account.email, Value(anyWords(story)));
    return values;
}

} // namespace

class UndoLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_at = std::make_unique<OpenStore>(); }
    void cleanupTestCase() { m_at.reset(); }

    void anImportTakenBackNeverWas()
    {
        QVERIFY(holds("an import taken back: what it made is gone, what it changed is as before", [&](Story &story) {
            const std::vector<RecordId> old = clients(story);
            const auto before = shown(old);
            const Imported imported = importSome(story, old);
            undo(imported.id);
            RC_ASSERT((shown(old) == before));
            for (const RecordId &made : imported.made)
                RC_ASSERT(m_at->get(made)->deleted);
        }));
    }
    void whatWasTouchedSinceStays()
    {
        QVERIFY(holds("an import taken back leaves what somebody has written since", [&](Story &story) {
            const std::vector<RecordId> old = clients(story);
            const Imported imported = importSome(story, old);
            const RecordId &touched = old[size_t(story.below(int(old.size())))];
            m_at->edit(types::account, touched, types::account.phone, QStringLiteral("since"));
            undo(imported.id);
            RC_ASSERT((m_at->get(touched)->get(types::account.phone) == QStringLiteral("since")));
            undo(imported.id); // and twice is once
            RC_ASSERT((m_at->get(touched)->get(types::account.phone) == QStringLiteral("since")));
        }));
    }
    void aMergeUndoneGivesEverythingBack()
    {
        QVERIFY(holds(
            "two records merged and parted again, with all that points to them, are as before", [&](Story &story) {
                std::vector<RecordId> all = clients(story);
                all.push_back(m_at->create(account(story)));
                all.push_back(m_at->create(account(story)));
                const RecordId kept = all.end()[-1];
                const RecordId other = all.end()[-2];
                for (int i = story.below(3); i > 0; --i) {
                    Record note(types::note);
                    note.set(types::note.text, anyWords(story));
                    note.set(types::note.account, story.flip() ? kept : other);
                    all.push_back(m_at->create(note));
                }
                Record part = account(story);
                part.set(types::account.parent, story.flip() ? kept : other);
                all.push_back(m_at->create(part));
                const auto before = shown(all);
                const RecordMerge merge =
                    m_at->read([&](Reader &reader) { return mergeRecords(reader, types::account, kept, other); });
                m_at->apply(merge.forth);
                RC_ASSERT(m_at->get(other)->deleted);
                RC_ASSERT((m_at->get(all.back())->get(types::account.parent) == kept));
                m_at->apply(merge.back);
                RC_ASSERT((shown(all) == before));
            }));
    }
    void deletedAndRestoredIsAsBefore()
    {
        QVERIFY(holds("a record deleted and restored is as before", [&](Story &story) {
            const std::vector<RecordId> all = clients(story);
            const auto before = shown(all);
            for (const RecordId &id : all)
                m_at->mark(Operation::Kind::Delete, types::account, id);
            for (const RecordId &id : all)
                m_at->mark(Operation::Kind::Restore, types::account, id);
            RC_ASSERT((shown(all) == before));
        }));
    }

private:
    struct Imported
    {
        RecordId id;
        std::vector<RecordId> made;
    };

    static Record account(Story &story)
    {
        Record account(types::account);
        account.set(types::account.name, anyWords(story));
        for (const auto &[field, value] : anyValues(story))
            account.setValue(*field, value);
        return account;
    }
    std::vector<RecordId> clients(Story &story)
    {
        Action action;
        for (int i = 1 + story.below(3); i > 0; --i)
            action.edits.push_back(RecordEdit::create(account(story)));
        return m_at->apply(std::move(action)).ids;
    }
    // New clients, and new values of old ones.
    Imported importSome(Story &story, const std::vector<RecordId> &old)
    {
        Imported imported;
        imported.id = RecordId::generate(1);
        for (int actions = 1 + story.below(2); actions > 0; --actions) {
            Action action;
            action.import = imported.id;
            action.edits.push_back(RecordEdit::create(account(story)));
            for (const RecordId &id : old) {
                if (story.flip())
                    action.edits.push_back(RecordEdit::change(types::account, id, anyValues(story)));
            }
            imported.made.push_back(m_at->apply(std::move(action)).ids.front());
        }
        return imported;
    }
    void undo(const RecordId &import)
    {
        m_at->write([import](Store::WriteAccess &access) { return access.writer.undoImport(import); });
    }
    // What a user sees of them.
    std::vector<std::pair<bool, std::vector<Value>>> shown(const std::vector<RecordId> &ids)
    {
        return m_at->read([&](Reader &reader) -> Result<std::vector<std::pair<bool, std::vector<Value>>>> {
            std::vector<std::pair<bool, std::vector<Value>>> all;
            for (const RecordId &id : ids) {
                KF_ASSIGN(const auto record, reader.get(id));
                std::vector<Value> values;
                for (const FieldType *field : record->type()->fields())
                    values.push_back(record->value(*field));
                all.emplace_back(record->deleted || record->needsReview, std::move(values));
            }
            return all;
        });
    }

    std::unique_ptr<OpenStore> m_at;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return runLaws<UndoLaws>(argc, argv);
}
#include "tst_undolaws.moc"
