#pragma once

#include "core/base/clock.h"
#include "core/change/wire.h"
#include "core/store/family.h"
#include "core/store/unsettled.h"

#include <set>
#include <span>

namespace kf {

// What the store and a server say to each other: the outbox on its way out, receipts, log entries and snapshots on
// their way in. Each call is one transaction. Writer thread only, but for prepareSnapshot.
class Incoming
{
public:
    Incoming(RecordKeeper &keeper, const Clock &clock);

    struct Batch
    {
        wire::PushRequest request;
        quint64 lastCounter = 0;
    };
    // The next operations to send, whole actions, marked as sent: from here on they are never amended.
    Result<Batch> nextBatch(size_t maxOperations, qsizetype maxBytes);
    // What the server said of them. Numbered ones wait for the cursor to pass them.
    Result<void> takeReceipts(const wire::PushResponse &response);

    // Entries, authors and the cursor, whole or not at all. A record that has unsettled operations of ours shows the
    // server's state with those on top.
    Result<void> takeEntries(const wire::PullResponse &response);

    // A page of a snapshot, read and checked off the writer's thread. Owns the page its views point into.
    struct SnapshotPage
    {
        struct Item
        {
            const RecordTable *table = nullptr; // null: a type we do not know
            RecordId record;
            QByteArrayView type;
            QByteArrayView state;
            RowImage image;
        };
        QByteArray bytes;
        wire::SnapshotPageHead head;
        std::vector<Item> items;
    };
    static Result<SnapshotPage> prepareSnapshot(QByteArray plain, const Tables &tables);
    Result<void> takeSnapshotPage(const SnapshotPage &page);
    // The place in the log from which it is replayed, and the end of the snapshot. `pageToken` of an unfinished one is
    // kept, so that a broken first sync goes on where it stopped.
    Result<QByteArray> snapshotPosition();

    // The server lost what it had acknowledged, or never had it: everything of ours above its counter is sent again,
    // and claims to have seen no more than what both logs surely hold. A snapshot has to follow.
    Result<qint64> resendAfter(quint64 serverCounter);
    // A copied or restored device: a new name, which the server knows already, and new counters for what is unsent.
    // What has a receipt is through, under the old name; a snapshot has to follow.
    Result<void> becomeNewDevice(DeviceId name);
    Result<void> noteSynced();

    // What the next pull asks for: what lies behind our cursor.
    Result<wire::PullRequest> nextPull(quint64 maxBytes);

private:
    Result<void> takeEntry(const wire::Entry &entry, const Place &place, quint64 lastOpen);
    Result<void> takeOwn(const wire::Entry &entry);
    Result<void> applyRemote(const wire::Entry &entry, bool mayHaveOwn);
    Result<void> erase(QByteArrayView type, const RecordId &id);
    Result<void> takeRevived(const wire::Entry &entry, const wire::Revived &parent);
    void noteFamilies(const RecordState &before, const RecordState &after);
    // A record as the server has it, with what is unsettled of ours on top. `lastOpen`: 0 when nothing is.
    Result<void> takeState(QByteArrayView type, const RecordId &id, RecordState state, quint64 lastOpen);
    Result<void> noteNothingLeft();
    Result<void> beginLog(bool fresh); // behind a snapshot
    Result<void> takeScope(const wire::PullResponse &response, quint64 lastOpen);
    // Records that leave go once nothing of ours is on its way for them.
    Result<void> removeWhatLeft();
    // Deletions of ours whose records got news of their children.
    Result<void> refoldFamilies();
    // Those of these parents that a child's operation spoke for which is no longer there.
    Result<void> refoldSpokenFor(const std::vector<Family::Key> &parents);
    // Entries of ours, as written, one behind the other.
    using OwnRun = std::span<const wire::Entry>;
    Result<qint64> receivedThrough();                // the last counter that the server has told a number of, 0: none
    Result<quint64> receivedNumber(quint64 counter); // 0: none
    static OwnRun ownRunFrom(std::span<const wire::Entry> entries);
    Result<void> settleRun(OwnRun run);
    Result<void> foldBeneath(const RecordId &record, OwnRun run);
    Result<void> settlePassed(quint64 cursor);
    Result<void> takeAuthors(const std::vector<wire::Author> &authors);
    Result<void> leaveTheLostLog(DeviceId device, quint64 serverCounter);
    Result<void> quarantine(quint64 counter, const QByteArray &reason);
    Result<Unsettled *> unsettled();
    // The record's row from the server's state and what is unsettled of ours.
    Result<void> refold(QByteArrayView type, const RecordId &id, RecordState server);
    Result<void> refold(QByteArrayView type, const RecordId &id, const RecordKeeper::Kept &before, RecordState server,
                        std::vector<Change> ours);
    Result<void> appendHistory(const wire::Entry &entry, const RecordState &before);

    RecordKeeper &m_keeper;
    Family m_family;
    const Clock &m_clock;
    // Of the entries being taken:
    std::set<Family::Key> m_families;     // what their records belong to
    std::optional<Unsettled> m_unsettled; // once it was asked for
};

} // namespace kf
