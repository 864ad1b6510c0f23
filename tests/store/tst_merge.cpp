// Two records that are the same thing become one, and two again.
#include "core/record/types.h"
#include "core/store/recordmerge.h"
#include "tests/store/openstore.h"

using namespace kf;
using namespace kf::test;

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<OpenStore>(); }
    void cleanup() { m_at.reset(); }
    void whatPointsToOnePointsToTheOther();
    void whatIsMissingIsTaken();
    void theWayBackGivesEverythingBack();
    void neitherIsAPartOfTheOther();
    void bothHaveToBeThere();

private:
    RecordId addAccount(const QString &name, const RecordId &parent = {})
    {
        Record account(types::account);
        account.set(types::account.name, name).set(types::account.parent, parent);
        return m_at->create(account);
    }
    Result<RecordMerge> merge(const RecordType &type, const RecordId &kept, const RecordId &other)
    {
        return m_at->store->read([&](Reader &reader) { return mergeRecords(reader, type, kept, other); }).result();
    }
    Record get(const RecordType &type, const RecordId &id)
    {
        const auto found = must(m_at->store->read([&](Reader &reader) { return reader.get(type, id); }).result());
        return found.value_or(Record(type));
    }

    std::unique_ptr<OpenStore> m_at;
};

void TestMerge::whatPointsToOnePointsToTheOther()
{
    const RecordId kept = addAccount(QStringLiteral("Тавория"));
    const RecordId other = addAccount(QStringLiteral("ООО Тавория"));
    const RecordId third = addAccount(QStringLiteral("Норд"));
    const RecordId part = addAccount(QStringLiteral("Магазин"), other);
    Record note(types::note);
    note.set(types::note.text, QStringLiteral("Полка")).set(types::note.account, other);
    const RecordId hers = m_at->create(note);
    note.set(types::note.account, third);
    const RecordId another = m_at->create(note);
    m_at->apply(must(merge(types::account, kept, other)).forth);
    QCOMPARE(get(types::note, hers).get(types::note.account), kept);
    QCOMPARE(get(types::note, another).get(types::note.account), third);
    QCOMPARE(get(types::account, part).get(types::account.parent), kept);
    QVERIFY(get(types::account, other).deleted);
    // Both have their histories.
    for (const RecordId &id : {kept, other}) {
        QVERIFY(!must(m_at->store->read([&](Reader &reader) { return reader.history(id); }).result()).empty());
    }
}

void TestMerge::whatIsMissingIsTaken()
{
    Record kept(types::account);
    kept.set(types::account.name, QStringLiteral("Тавория")).set(types::account.phone, QStringLiteral("1"));
    kept.set(types::account.tags, {QStringLiteral("сети"), QStringLiteral("юг")});
    Record other(types::account);
    other.set(types::account.name, QStringLiteral("ООО Тавория")).set(types::account.phone, QStringLiteral("2"));
    other.set(types::account.inn, QStringLiteral("7707083893"));
    other.set(types::account.tags, {QStringLiteral("юг"), QStringLiteral("опт")});
    const RecordId id = m_at->create(kept);
    m_at->apply(must(merge(types::account, id, m_at->create(other))).forth);
    const Record one = get(types::account, id);
    QCOMPARE(one.title(), QStringLiteral("Тавория"));
    QCOMPARE(one.get(types::account.phone), QStringLiteral("1"));
    QCOMPARE(one.get(types::account.inn), QStringLiteral("7707083893"));
    QCOMPARE(one.get(types::account.tags).size(), 3);
    Record olga(types::contact);
    olga.set(types::contact.name, QStringLiteral("Ольга")).set(types::contact.about, QStringLiteral("Точность\n"));
    const RecordId first = m_at->create(olga);
    olga.set(types::contact.about, QStringLiteral("Одна страница"));
    m_at->apply(must(merge(types::contact, first, m_at->create(olga))).forth);
    QCOMPARE(get(types::contact, first).get(types::contact.about), QStringLiteral("Точность\n\nОдна страница"));
}

void TestMerge::theWayBackGivesEverythingBack()
{
    Record olga(types::contact);
    olga.set(types::contact.name, QStringLiteral("Ольга"));
    const RecordId kept = m_at->create(olga);
    olga.set(types::contact.phone, QStringLiteral("2"));
    const RecordId other = m_at->create(olga);
    Record visit(types::visit);
    visit.set(types::visit.title, QStringLiteral("Аудит")).set(types::visit.people, {kept, other});
    const RecordId both = m_at->create(visit);
    visit.set(types::visit.people, {other});
    const RecordId one = m_at->create(visit);
    Record promise(types::promise);
    promise.set(types::promise.title, QStringLiteral("Акт")).set(types::promise.person, other);
    const RecordId promised = m_at->create(promise);
    const RecordMerge merged = must(merge(types::contact, kept, other));
    m_at->apply(merged.forth);
    QCOMPARE(get(types::visit, both).get(types::visit.people), std::vector<RecordId>{kept});
    QCOMPARE(get(types::visit, one).get(types::visit.people), std::vector<RecordId>{kept});
    QCOMPARE(get(types::promise, promised).get(types::promise.person), kept);
    QCOMPARE(get(types::contact, kept).get(types::contact.phone), QStringLiteral("2"));
    m_at->apply(merged.back);
    QCOMPARE(get(types::visit, both).get(types::visit.people).size(), size_t(2));
    QCOMPARE(get(types::visit, one).get(types::visit.people), std::vector<RecordId>{other});
    QCOMPARE(get(types::promise, promised).get(types::promise.person), other);
    QCOMPARE(get(types::contact, kept).get(types::contact.phone), QString());
    QVERIFY(!get(types::contact, other).deleted);
    QCOMPARE(get(types::contact, other).get(types::contact.phone), QStringLiteral("2"));
}

void TestMerge::neitherIsAPartOfTheOther()
{
    const RecordId holding = addAccount(QStringLiteral("Холдинг"));
    const RecordId whole = addAccount(QStringLiteral("Тавория"), holding);
    const RecordId part = addAccount(QStringLiteral("ООО Тавория"), whole);
    m_at->apply(must(merge(types::account, part, whole)).forth);
    QCOMPARE(get(types::account, part).get(types::account.parent), holding);
    const RecordId above = addAccount(QStringLiteral("Норд"));
    const RecordId below = addAccount(QStringLiteral("ООО Норд"), above);
    m_at->apply(must(merge(types::account, above, below)).forth);
    QVERIFY(get(types::account, above).get(types::account.parent).isNull());
}

void TestMerge::bothHaveToBeThere()
{
    const RecordId one = addAccount(QStringLiteral("Тавория"));
    const RecordId gone = addAccount(QStringLiteral("Норд"));
    m_at->mark(Operation::Kind::Delete, types::account, gone);
    QCOMPARE(merge(types::account, one, gone).error().code, ErrorCode::NotFound);
    QCOMPARE(merge(types::account, one, one).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
