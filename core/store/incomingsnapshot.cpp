// The first sync: whole records, a page at a time.
#include "core/db/transaction.h"
#include "core/store/incoming.h"
#include "core/store/searchbatch.h"

namespace kf {

namespace {

constexpr char SnapshotPositionKey[] = "snapshot-position";

} // namespace

Result<Incoming::SnapshotPage> Incoming::prepareSnapshot(QByteArray plain, const Tables &tables)
{
    SnapshotPage page;
    page.bytes = std::move(plain);
    auto head = wire::decodeSnapshotPage(page.bytes, [&](const wire::SnapshotRecord &record) -> Result<void> {
        SnapshotPage::Item item{tables.find(record.type), record.record, record.type, record.state, {}};
        if (item.table) {
            KF_ASSIGN(item.image, item.table->imageFromEncoded(record.state));
        }
        page.items.push_back(std::move(item));
        return {};
    });
    if (!head)
        return fail(std::move(head).error());
    page.head = std::move(*head);
    return page;
}

Result<void> Incoming::takeSnapshotPage(const SnapshotPage &page)
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    KF_ASSIGN(const Place place, journal::readPlace(db));
    // A store that never synced and holds nothing of its own needs no comparison, record by record.
    KF_ASSIGN(const quint64 lastOpen, journal::lastUnsettled(db));
    const bool fresh = place.epoch == 0 && lastOpen == 0;
    KF_TRY(takeAuthors(page.head.authors));
    m_families.clear();
    SearchBatch searched;
    for (const SnapshotPage::Item &item : page.items) {
        if (fresh && item.table) {
            auto row = item.table->insert(db, item.record, item.image);
            if (row) {
                m_keeper.noteChanged(item.type);
                if (item.table->isSearched() && (item.image.flags & rowflag::Deleted) == 0)
                    searched.add(*item.table, *row, item.image);
                continue;
            }
            if (row.error().code != ErrorCode::AlreadyExists)
                return fail(std::move(row).error());
        }
        KF_TRY(searched.write(db));
        KF_ASSIGN(RecordState state, decodeState(item.state, item.type.toByteArray()));
        if (state.erased) {
            KF_TRY(m_keeper.erase(item.type, item.record));
            continue;
        }
        if (lastOpen != 0) {
            for (Family::Key &parent : m_family.parentsOf(state))
                m_families.insert(std::move(parent));
        }
        KF_ASSIGN(const auto unsettled, journal::unsettledOf(db, item.record));
        if (!unsettled.empty() || (lastOpen != 0 && holdsDeletion(state))) {
            KF_TRY(refold(item.type, item.record, std::move(state)));
            continue;
        }
        KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(item.type, item.record));
        if (!kept.state.exists() || kept.state != state)
            KF_TRY(m_keeper.keep(item.record, kept, state));
    }
    KF_TRY(searched.write(db));
    KF_TRY(refoldFamilies());
    if (page.head.position.isEmpty()) {
        Place done = place;
        done.epoch = page.head.cursor.epoch;
        done.number = page.head.cursor.number;
        done.chain = page.head.cursor.chain;
        KF_TRY(journal::writePlace(db, done));
    }
    KF_TRY(writeMeta(db, SnapshotPositionKey, page.head.position));
    return transaction.commit();
}

Result<QByteArray> Incoming::snapshotPosition()
{
    return readMeta(m_keeper.db(), SnapshotPositionKey);
}

} // namespace kf
