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
        KF_TRY(takeState(item.type, item.record, std::move(state), lastOpen));
    }
    KF_TRY(searched.write(db));
    KF_TRY(refoldFamilies());
    if (page.head.position.isEmpty()) {
        Place done = place;
        done.epoch = page.head.cursor.epoch;
        done.number = page.head.cursor.number;
        done.chain = page.head.cursor.chain;
        KF_TRY(journal::writePlace(db, done));
        KF_TRY(beginLog(place.epoch == 0));
    }
    KF_TRY(writeMeta(db, SnapshotPositionKey, page.head.position));
    return transaction.commit();
}

Result<QByteArray> Incoming::snapshotPosition()
{
    return readMeta(m_keeper.db(), SnapshotPositionKey);
}

} // namespace kf
