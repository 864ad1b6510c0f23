#pragma once

#include "core/record/types.h"
#include "core/store/store.h"
#include "core/sync/refusedwork.h"
#include "server/scope/scope.h"
#include "server/sync/pull.h"
#include "server/sync/push.h"
#include "tests/server/engines.h"
#include "tests/store/openstore.h"

#include <set>

// A workspace on a real storage, people with roles, and their devices with real stores. What goes between them is what
// goes over the wire, without the wire.
namespace kf::test {

class World
{
public:
    explicit World(server::Storage &storage);
    World(server::Storage &storage, const RecordId &workspace, qint64 now); // one that is there already
    RecordId person(const QString &name, server::Role role);

    server::Storage &storage;
    server::Workspace workspace;
    qint64 now = 1'790'000'000'000;
    std::map<RecordId, server::User> people;
};

class Phone
{
public:
    Phone(World &world, const RecordId &person);

    // Until nothing is left on either side; false when it was stopped after so many pages of the pull.
    bool sync(int mostPages = INT_MAX);
    void push();
    void pullOnly() { pull(INT_MAX); }
    void askRefused();          // what others could not write on his clients; says what was decided
    void forgetThatItForgets(); // as a store has it that an older app kept until now
    void restart() { m_open.reopen(); }

    RecordId add(const Record &record, const RecordId &id = {});
    void edit(const RecordType &type, const RecordId &id, const FieldType &field, Value value);
    void mark(Operation::Kind kind, const RecordType &type, const RecordId &id);
    RecordId account(const QString &name, const RecordId &parent = {});
    RecordId note(const RecordId &account, const QString &text, const QString &marking = {});
    RecordId join(const RecordId &account, const RecordId &person, const char *role, qint64 from = 0, qint64 to = 0);
    void act(Action action) { m_open.apply(std::move(action)); }

    template <typename Fn>
    auto read(Fn work)
    {
        return m_open.read(std::move(work));
    }
    bool holds(const RecordId &id);
    RecordState state(const RecordType &type, const RecordId &id);
    std::map<RecordId, RecordState> everything();
    void type(const QString &place, const RecordId &note, const QString &cut, const QString &text);
    std::optional<Draft> typed(const QString &place);
    bool finds(const QString &words);
    qsizetype historyOf(const RecordId &id);
    void eraseOnTheServer(const RecordType &type, const RecordId &id);
    std::vector<OutboxItem> refused();
    std::vector<RefusedWork> handed(); // to him, and not decided
    template <typename Work>
    auto write(Work work)
    {
        return m_open.write(std::move(work));
    }
    qint64 pending();
    const RecordId &person() const { return m_pusher.user; }
    DeviceId device() const { return m_pusher.device; }

    quint64 pageBytes = 1024 * 1024;
    bool isOld = false; // an app from before
    QByteArray heard;   // every byte that the server has sent
    int pages = 0;      // of pulls
    int snapshots = 0;

private:
    bool pull(int mostPages);
    void snapshot();

    World &m_world;
    OpenStore m_open;
    server::Pusher m_pusher;
};

// What stands in the server's tables.
std::map<server::RecordKey, RecordState> stateOf(World &world);
// By a reading of the records themselves that knows nothing of the tables of the scope.
std::set<RecordId> visibleTo(World &world, const RecordId &person);
std::vector<server::Refused> refusedIn(World &world);

} // namespace kf::test
