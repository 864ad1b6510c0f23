// What the page of the sync asks of the store and of the sync loop.
#include "core/record/types.h"
#include "qml/Models/accountof.h"
#include "qml/Sync/syncmodel.h"

namespace kf {

namespace {

// As the device has it; of one that was to be made and was refused, as it was written.
Result<Record> recordOf(Reader &reader, const RecordType &type, const OutboxItem &item)
{
    KF_ASSIGN(std::optional<Record> record, reader.get(type, item.record));
    if (record)
        return std::move(*record);
    Record written(type, item.record);
    for (const auto &[name, value] : item.fields) {
        if (const FieldType *field = type.field(name))
            written.setValue(*field, value);
    }
    return written;
}

// As SyncModel names a row of `handed`.
std::optional<wire::RefusedName> refusedName(const QString &key)
{
    const auto device = deviceIdFromString(key.section(u'/', 0, 0));
    if (!device)
        return std::nullopt;
    return wire::RefusedName{*device, key.section(u'/', 1).toULongLong()};
}

constexpr int MostHeld = 999; // files that are counted

Result<SyncModel::Snapshot> readSync(Reader &reader)
{
    SyncModel::Snapshot found;
    KF_ASSIGN(found.outbox, reader.outbox());
    KF_ASSIGN(found.conflicts, reader.conflicts());
    KF_ASSIGN(const auto unsent, reader.unsentMedia(MostHeld));
    found.filesHeld = int(unsent.size());
    Titles titles(reader);
    KF_ASSIGN(found.handed, readRefusedWork(reader));
    for (const RefusedWork &work : found.handed) {
        for (const auto &[name, value] : work.fields) {
            if (const auto *id = std::get_if<RecordId>(&value))
                found.titles.insert(*id, titles.of(*id));
        }
    }
    const auto noteClient = [&](const Record &record) -> Result<void> {
        KF_ASSIGN(const RecordId client, accountOf(reader, record));
        if (!client.isNull())
            found.clients.insert(record.id(), titles.of(types::account, client));
        return {};
    };
    for (const Conflict &conflict : found.conflicts) {
        if (conflict.record.type())
            KF_TRY(noteClient(conflict.record));
    }
    for (const OutboxItem &item : found.outbox) {
        const RecordType *type = reader.registry().find(item.type);
        if (type && found.outbox.size() > SyncModel::LongQueue && !found.clients.contains(item.record)) {
            KF_ASSIGN(const Record record, recordOf(reader, *type, item));
            KF_TRY(noteClient(record));
        }
        if (item.state != OutboxItem::State::Quarantined)
            continue;
        for (const auto &[name, value] : item.fields) {
            if (const auto *id = std::get_if<RecordId>(&value))
                found.titles.insert(*id, titles.of(*id));
        }
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
                      if (!sync.holdsMedia())
                          found.filesHeld = 0;
                      found.paused = sync.isPaused();
                      found.hasNetwork = sync.hasNetwork();
                      found.retryAt = sync.nextTryAt();
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

void SyncModel::letFilesGo()
{
    if (session())
        session()->sync().letMediaGo();
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
        [this, counter = key.toULongLong()](const Result<void> &gone) {
            if (!gone) {
                Q_EMIT failed(tr("Not discarded. Nothing was changed; try again"));
                return;
            }
            m_letGo.reset();
            m_discarded = counter;
            Q_EMIT done(tr("Discarded"));
            reload();
        });
}

void SyncModel::takeOver(const QString &key)
{
    const auto name = refusedName(key);
    if (!name)
        return;
    writeToStore([name = *name](Store::WriteAccess &store) { return kf::takeOver(store, name); },
                 [this](const Result<void> &taken) {
                     if (taken)
                         Q_EMIT said(tr("It is yours now, and goes out with the next sync"));
                     else
                         Q_EMIT failed(tr("Not taken over. Nothing was changed; try again"));
                     reload();
                 });
}

void SyncModel::letGo(const QString &key)
{
    const auto name = refusedName(key);
    if (!name)
        return;
    writeToStore([name = *name](Store::WriteAccess &store) { return kf::letGo(store, name); },
                 [this, name = *name](const Result<void> &gone) {
                     if (!gone) {
                         Q_EMIT failed(tr("Not discarded. Nothing was changed; try again"));
                         return;
                     }
                     m_discarded = 0;
                     m_letGo = name;
                     Q_EMIT done(tr("Discarded"));
                     reload();
                 });
}

void SyncModel::undo()
{
    if (const auto name = std::exchange(m_letGo, std::nullopt)) {
        writeToStore([name = *name](Store::WriteAccess &store) { return takeBackLetGo(store, name); },
                     [this](const Result<void> &back) {
                         if (!back)
                             Q_EMIT failed(tr("It could not be taken back. Nothing was changed"));
                         reload();
                     });
        return;
    }
    const quint64 counter = std::exchange(m_discarded, 0);
    if (counter == 0)
        return;
    writeToStore([counter](Store::WriteAccess &store) { return store.writer.takeBackDiscarded(counter); },
                 [this](const Result<void> &back) {
                     if (!back)
                         Q_EMIT failed(tr("It could not be taken back. Nothing was changed"));
                     reload();
                 });
}

} // namespace kf
