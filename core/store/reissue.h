#pragma once

#include "core/store/store.h"
#include "core/store/unacknowledged.h"

#include <QHash>
#include <QSet>

namespace kf {

// What became of rescued work in this store.
struct Reissued
{
    RecordId import;     // what undo takes; null: nothing was written
    qint64 written = 0;  // operations, now of this device
    qint64 here = 0;     // operations and drafts that this store, or its server, has already
    qint64 held = 0;     // of fields that were changed here meanwhile: they wait in the outbox for the user's word
    qint64 erased = 0;   // their records were erased for privacy
    qint64 drafts = 0;   // stand where they stood
    qint64 notes = 0;    // made of drafts whose place is taken here
    qint64 named = 0;    // records that were not here and got the name they are known by
    bool again = false;  // this file was imported here before
    bool abroad = false; // another device of the workspace has imported it; what it brought comes with the sync

    bool operator==(const Reissued &) const = default;
};

inline constexpr char RescueImport[] = "rescue"; // ImportNote::type of such an import

// Takes up what another device could not send: its operations become operations of this one, an action staying an
// action, under one import id. In one transaction. Writer thread only.
//
// An operation says what its author had seen by one number and by its device. Under our name it would claim to have
// seen all that we wrote; so its base is the greatest that claims no more of others than its author saw, and what it
// would take from ourselves unseen is held back.
class Reissue
{
public:
    // `received`: media of it whose bytes are on this device and wait for their records.
    Reissue(Store::WriteAccess &access, const Unacknowledged &work, const std::vector<RecordId> &received);

    // `file`: its name, without folders. Forbidden: it belongs to another workspace than this store.
    Result<Reissued> run(const QString &file);

    // What run() would say of the workspaces.
    static Result<void> checkWorkspace(Connection &db, const Unacknowledged::Origin &origin);

private:
    using Item = Unacknowledged::Item;
    using Kept = RecordKeeper::Kept;
    struct Sight // what of a record's state an operation's author had seen
    {
        quint64 base = 0;
        std::vector<Dot> unseen; // sorted
    };

    Result<void> readPlace();
    Result<void> readPast();
    Result<size_t> countThrough();
    Result<bool> isVisible(const Item &item, QSet<QByteArray> &said);
    Result<bool> isHere(const Operation &operation);
    Result<bool> cameFromOrigin(const RecordId &record, const Dot &dot);
    bool isOurs(const Dot &dot) const { return dot.device == m_place.device || dot.number >= FirstUnsentNumber; }
    Result<bool> isSeen(const Operation &operation, const Dot &dot);
    Result<Sight> look(const Item &item, const RecordState &state);
    bool wouldLose(const RegisterValue &value, const Sight &sight) const;

    Result<void> take(const Item &item, bool through);
    Result<void> create(const Item &item, const Kept &kept, bool undone);
    Result<void> edit(const Item &item);
    Result<void> mark(const Item &item, const Kept &kept);
    Result<bool> losesOurChildren(const Operation &deletion);
    Result<void> hold(const Item &item, std::vector<FieldChange> fields);
    Result<void> name(const RecordId &id);
    Result<void> nameAll(const Operation &operation);
    Result<void> write(Operation operation, const Kept &kept);
    void beginAction(qint64 at);

    Result<void> takeDraft(const Draft &draft);
    Result<void> noteOf(const Draft &draft);
    Result<void> settleReceived();
    Result<void> remember(const QString &file);

    RecordKeeper &m_keeper;
    Writer &m_writer;
    const Unacknowledged &m_work;
    const std::vector<RecordId> &m_received;
    QHash<RecordId, const Unacknowledged::Known *> m_known;
    Writer::Session m_session;
    Place m_place;
    bool m_sameWorkspace = false;
    bool m_sameLog = false;
    bool m_knowsAll = false;         // that the author knew of the server's
    QSet<QByteArray> m_takenBefore;  // keys of operations and drafts
    QSet<QByteArray> m_undoneBefore; // and of those that were taken back
    QSet<RecordId> m_originImports;  // of other files of that device, and this one
    QSet<QString> m_placed;          // drafts that stand where they stood
    std::vector<QByteArray> m_keys;
    Place m_action;                                        // its author and his counter
    size_t m_operations = 0;                               // of the action
    std::optional<QHash<RecordId, quint64>> m_ourChildren; // by their parents: our latest word on one, unseen elsewhere
    Reissued m_report;
};

} // namespace kf
