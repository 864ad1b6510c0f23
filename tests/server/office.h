#pragma once

#include "core/change/wire.h"
#include "server/storage/storage.h"
#include "server/sync/pull.h"
#include "server/sync/push.h"

#include <QString>

#include <map>

namespace kf::server {

inline constexpr qint64 Noon = 1'790'000'000'000; // a moment that tests agree on, UTC ms

EncodedValue textValue(const QString &text);
EncodedValue idValue(const RecordId &id);

FieldChange textField(const char *name, const QString &value);
FieldChange parentField(const char *name, const RecordId &parent);

// A device as the server sees it: makes operations with counters of its own.
class Pen
{
public:
    Pen(const RecordId &workspace, DeviceId device, Role role, const RecordId &user = {})
        : m_pusher{workspace, device, role, user}
    {
    }

    Operation create(const char *type, std::vector<FieldChange> fields = {});
    Operation edit(const char *type, const RecordId &record, std::vector<FieldChange> fields, quint64 base = 0);
    Operation remove(const char *type, const RecordId &record, quint64 base);
    Operation erase(const char *type, const RecordId &record);
    // The operations that follow belong to one action, until the next call.
    void beginAction() { m_action = m_counter + 1; }
    void endAction() { m_action = 0; }

    Result<PushOutcome> push(Storage &storage, const std::vector<Operation> &operations, qint64 at = Noon,
                             const wire::Cursor &cursor = {}) const;
    Result<PushOutcome> pushRaw(Storage &storage, const std::vector<QByteArray> &operations, qint64 at = Noon,
                                const wire::Cursor &cursor = {}) const;
    wire::PullResponse pull(Storage &storage, const wire::Cursor &cursor, quint64 maxBytes = 1024 * 1024) const;

    DeviceId device() const { return m_pusher.device; }
    quint64 counter() const { return m_counter; }
    void setCounter(quint64 counter) { m_counter = counter; }
    const Pusher &pusher() const { return m_pusher; }

private:
    Operation next(Operation::Kind kind, const char *type, const RecordId &record);
    Pusher m_pusher;
    quint64 m_counter = 0;
    quint64 m_action = 0;
};

// A workspace with a person for each role, and devices.
class Office
{
public:
    explicit Office(Storage &storage);
    Pen device(Role role = Role::Kam);
    const RecordId &workspace() const { return m_workspace.id; }
    const QString &name() const { return m_workspace.name; }
    const User &person(Role role) const { return m_people.at(role); }
    // The state of every record, by a snapshot of small pages.
    std::map<RecordKey, RecordState> records(quint64 maxBytes = 2048, wire::Cursor *cursor = nullptr);
    wire::Cursor head();

private:
    Storage &m_storage;
    Workspace m_workspace;
    std::map<Role, User> m_people;
};

// What a device does with an entry, as far as states go.
void replay(std::map<RecordKey, RecordState> &records, const wire::Entry &entry);

} // namespace kf::server
