// What the page of the sync asks of the store and of the sync loop.
#include "core/record/types.h"
#include "qml/Sync/syncmodel.h"

namespace kf {

namespace {

Result<SyncModel::Snapshot> readSync(Reader &reader)
{
    SyncModel::Snapshot found;
    KF_ASSIGN(found.outbox, reader.outbox());
    KF_ASSIGN(found.conflicts, reader.conflicts());
    Titles titles(reader);
    for (const Conflict &conflict : found.conflicts) {
        const RecordType *type = conflict.record.type();
        const FieldType *field = type ? type->field("account") : nullptr;
        const auto *client = field ? std::get_if<RecordId>(&conflict.record.value(*field)) : nullptr;
        if (client)
            found.clients.insert(conflict.record.id(), titles.of(types::account, *client));
    }
    return found;
}

} // namespace

void SyncModel::attach(Session &session)
{
    connect(&session.sync(), &SyncLoop::statusChanged, this, [this] { reload(); });
    StoreViewModel::attach(session);
}

void SyncModel::reload()
{
    readFromStore([](Reader &reader) { return readSync(reader); },
                  [this](Snapshot found) {
                      const SyncLoop &sync = session()->sync();
                      found.link = sync.state();
                      found.paused = sync.isPaused();
                      found.lastSync = sync.lastSync();
                      found.pending = int(sync.pending());
                      found.received = sync.snapshotDone();
                      found.toReceive = sync.snapshotTotal();
                      show(std::move(found));
                  });
}

void SyncModel::retry(const QString &key)
{
    writeToStore(
        [counter = key.toULongLong()](Store::WriteAccess &store) { return store.writer.retryQuarantined(counter); },
        [this](const Result<void> &) { reload(); });
}

void SyncModel::pause(bool paused)
{
    if (!session())
        return;
    if (paused)
        session()->sync().pause();
    else
        session()->sync().start();
}

void SyncModel::discard(const QString &key)
{
    writeToStore(
        [counter = key.toULongLong()](Store::WriteAccess &store) { return store.writer.discardQuarantined(counter); },
        [this](const Result<void> &) { reload(); });
}

} // namespace kf
