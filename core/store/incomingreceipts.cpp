// What of ours is on its way: what is sent next, what the server said of it, and when it is settled.
#include "core/db/transaction.h"
#include "core/store/incoming.h"

namespace kf {

Result<Incoming::Batch> Incoming::nextBatch(size_t maxOperations, qsizetype maxBytes)
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    KF_ASSIGN(const qint64 received, receivedThrough());
    // One more than fits, to see whether the last action is whole.
    KF_ASSIGN(auto unsent, journal::bodiesToSend(db, quint64(received), int(maxOperations) + 1));
    size_t end = 0;
    qsizetype bytes = 0;
    Batch batch;
    for (size_t i = 0; i < unsent.size() && i < maxOperations; ++i) {
        journal::Unsent &one = unsent[i];
        const bool actionEnds = i + 1 == unsent.size() || unsent[i + 1].action != one.action;
        const qint64 age = one.boot == m_clock.bootId() ? m_clock.monotonicMs() - one.bootMs : m_clock.nowMs() - one.at;
        bytes += one.body.size();
        batch.request.items.push_back({std::move(one.body), std::max<qint64>(0, age)});
        if (actionEnds && (bytes <= maxBytes || end == 0))
            end = i + 1;
        if (bytes > maxBytes && end > 0)
            break;
    }
    batch.request.items.resize(end);
    if (end == 0)
        return batch;
    batch.lastCounter = unsent[end - 1].counter;
    KF_ASSIGN(Place place, journal::readPlace(db));
    batch.request.cursor = {place.epoch, place.number, place.chain};
    if (place.sent < batch.lastCounter) {
        place.sent = batch.lastCounter;
        KF_TRY(journal::writePlace(db, place));
    }
    KF_TRY(transaction.commit());
    return batch;
}

Result<void> Incoming::takeReceipts(const wire::PushResponse &response)
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(auto transaction, Transaction::begin(db));
    for (const wire::Receipt &receipt : response.receipts) {
        switch (receipt.verdict) {
        case wire::Verdict::Numbered: {
            KF_ASSIGN(Statement row, db.prepare("INSERT OR REPLACE INTO receipt(first_counter, count, first_number) "
                                                "VALUES(?, ?, ?)"));
            row.bind(1, receipt.firstCounter);
            row.bind(2, receipt.count);
            row.bind(3, receipt.firstNumber);
            KF_TRY(row.run());
            break;
        }
        case wire::Verdict::Quarantined:
            for (quint64 i = 0; i < receipt.count; ++i)
                KF_TRY(quarantine(receipt.firstCounter + i, receipt.reason));
            break;
        case wire::Verdict::Erased:
            for (quint64 i = 0; i < receipt.count; ++i) {
                KF_ASSIGN(const auto change, journal::ownOpen(db, receipt.firstCounter + i));
                if (!change)
                    continue;
                KF_ASSIGN(const RecordKeeper::Kept kept,
                          m_keeper.load(change->operation.type, change->operation.record));
                KF_TRY(m_keeper.erase(change->operation.type, change->operation.record));
                KF_TRY(refoldSpokenFor(m_family.parentsOf(kept.state)));
            }
            break;
        case wire::Verdict::Retry:
        case wire::Verdict::Reused:
            break; // the sync loop's matter
        }
    }
    // What the server has confirmed and no longer has, since it was put back from an older copy, is sent again.
    KF_ASSIGN(Statement lost, db.prepare("DELETE FROM receipt WHERE first_counter + count - 1 > ?"));
    lost.bind(1, response.lastCounter);
    KF_TRY(lost.run());
    KF_TRY(removeWhatLeft());
    return transaction.commit();
}

Result<void> Incoming::quarantine(quint64 counter, const QByteArray &reason)
{
    KF_ASSIGN(const auto change, journal::ownOpen(m_keeper.db(), counter));
    if (!change || change->status == ChangeStatus::Quarantined)
        return {};
    const Operation &operation = change->operation;
    KF_TRY(journal::setStatus(m_keeper.db(), change->seq, ChangeStatus::Quarantined, 0, change->at, reason));
    KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(operation.type, operation.record));
    KF_ASSIGN(auto server, m_keeper.shadow(operation.record));
    KF_TRY(refold(operation.type, operation.record, server.value_or(RecordState())));
    return refoldSpokenFor(m_family.parentsOf(kept.state));
}

// Numbered below the cursor and not among the entries: the server has no more to say of them.
Result<void> Incoming::settlePassed(quint64 cursor)
{
    Connection &db = m_keeper.db();
    std::vector<std::pair<quint64, quint64>> runs;
    {
        KF_ASSIGN(Statement rows,
                  db.prepare("SELECT first_counter, count FROM receipt WHERE first_number + count - 1 <= ?"));
        rows.bind(1, cursor);
        KF_TRY(rows.forEach([&](const Statement &row) { runs.emplace_back(row.integer(0), row.integer(1)); }));
    }
    for (const auto &[first, count] : runs) {
        KF_ASSIGN(const auto left, journal::toSend(db, first - 1, int(count)));
        for (const Change &change : left) {
            if (change.operation.counter >= first + count)
                break;
            KF_TRY(journal::setStatus(db, change.seq, ChangeStatus::Settled, 0, change.at));
            // What the server has never shown to who made it, he may not see.
            KF_ASSIGN(auto server, m_keeper.shadow(change.operation.record));
            KF_TRY(refold(change.operation.type, change.operation.record, server.value_or(RecordState())));
        }
        KF_ASSIGN(Statement row, db.prepare("DELETE FROM receipt WHERE first_counter = ?"));
        row.bind(1, first);
        KF_TRY(row.run());
    }
    return {};
}

Result<qint64> Incoming::receivedThrough()
{
    return m_keeper.db().integer("SELECT ifnull(max(first_counter + count - 1), 0) FROM receipt");
}

Result<quint64> Incoming::receivedNumber(quint64 counter)
{
    KF_ASSIGN(Statement row, m_keeper.db().prepare("SELECT first_number + ?1 - first_counter FROM receipt WHERE "
                                                   "first_counter <= ?1 AND first_counter + count > ?1"));
    row.bind(1, counter);
    KF_ASSIGN(const bool found, row.step());
    return found ? quint64(row.integer(0)) : quint64(0);
}

Incoming::OwnRun Incoming::ownRunFrom(std::span<const wire::Entry> entries)
{
    size_t size = 0;
    while (size < entries.size() && entries[size].ownAsWritten &&
           entries[size].counter == entries.front().counter + size &&
           entries[size].number == entries.front().number + size)
        ++size;
    return entries.first(size);
}

// What is shown of their records is right already: no record is written, however many they are.
Result<void> Incoming::settleRun(OwnRun run)
{
    Connection &db = m_keeper.db();
    const quint64 first = run.front().counter;
    const quint64 last = run.back().counter;
    KF_ASSIGN(const bool others, journal::anyUnsettledBeside(db, first, last));
    if (others) {
        KF_ASSIGN(const Unsettled *unsettled, this->unsettled());
        for (const RecordId &record : unsettled->recordsOf(first, last))
            KF_TRY(foldBeneath(record, run));
    }
    if (m_unsettled)
        m_unsettled->settle(first, last);
    return journal::settle(db, first, last, run.front().number);
}

// Where something else of ours stands on the server's state, that state has to follow.
Result<void> Incoming::foldBeneath(const RecordId &record, OwnRun run)
{
    const quint64 first = run.front().counter;
    const quint64 last = run.back().counter;
    KF_ASSIGN(const Unsettled *unsettled, this->unsettled());
    KF_ASSIGN(const auto shadow, m_keeper.shadow(record));
    // A child of ours may speak for the life of its parent.
    if (unsettled->isAllWithin(record, first, last) && !(shadow && holdsDeletion(*shadow)))
        return shadow ? m_keeper.dropShadow(record) : Result<void>();
    KF_ASSIGN(const auto ours, unsettled->of(m_keeper.db(), record));
    RecordState state = shadow.value_or(RecordState());
    for (const Change &change : ours) {
        const quint64 counter = change.operation.counter;
        if (counter >= first && counter <= last)
            state =
                fold(std::move(state), change.operation, {run[counter - first].number, run[counter - first].at}).state;
    }
    return m_keeper.setShadow(record, std::move(state));
}

} // namespace kf
