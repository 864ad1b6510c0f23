#pragma once

#include "core/change/surroundings.h"
#include "core/record/types.h"
#include "tests/store/openstore.h"

// What a server would say to a device.
namespace kf::test {

inline constexpr DeviceId Ours{899};

// A server with one log, whose fold is the real one; the device under test follows it.
class Office
{
public:
    explicit Office(const Clock &clock = Clock::system()) : open(Registry::keyfield(), clock)
    {
        open.write([](Store::WriteAccess &access) -> Result<void> {
            KF_ASSIGN(Place place, journal::readPlace(access.keeper.db()));
            place.device = Ours;
            place.epoch = 1;
            return journal::writePlace(access.keeper.db(), place);
        });
    }

    // A colleague's operation arrives, by one who has seen everything up to `base`.
    wire::Entry &happen(DeviceId device, Operation::Kind kind, const RecordType &type, const RecordId &id, quint64 base,
                        std::vector<FieldChange> fields = {})
    {
        Operation operation;
        operation.device = device;
        operation.counter = operation.action = ++m_counters[device];
        operation.record = id;
        operation.type = type.name().toByteArray();
        operation.kind = kind;
        operation.base = base;
        operation.fields = std::move(fields);
        return number(operation);
    }
    wire::Entry &number(const Operation &operation, const std::vector<RecordId> &parents = {})
    {
        const Arrival arrival{quint64(log.size()) + 1, 1'000'000 + qint64(log.size())};
        const FoldResult result = fold(states[operation.record], operation, arrival);
        states[operation.record] = result.state;
        wire::Entry entry;
        entry.number = arrival.number;
        entry.device = operation.device;
        entry.counter = operation.counter;
        entry.at = arrival.at;
        entry.action = operation.action;
        entry.record = operation.record;
        entry.type = operation.type;
        entry.kind = operation.kind;
        entry.effect = result.effect;
        for (const QByteArray &name : result.touched)
            entry.fields.push_back(*result.state.field(name));
        for (const RecordId &parent : parents) {
            if (foldChild(states[parent], operation, arrival))
                entry.revived.push_back({parent, states[parent].type, *states[parent].field(DeletedField)});
        }
        entry.ownAsWritten = operation.device == Ours && result.asWritten && entry.revived.empty();
        if (entry.ownAsWritten) // no more of it travels
            entry.fields.clear();
        log.push_back(entry);
        return log.back();
    }
    // Our next operations arrive, `most` of them.
    void push(int most = std::numeric_limits<int>::max())
    {
        const auto ours = open.write(
            [&](Store::WriteAccess &access) { return journal::toSend(access.keeper.db(), m_arrived, most); });
        for (const Change &change : ours) {
            std::vector<RecordId> parents;
            for (const FieldState &field :
                 shown(*Registry::keyfield().find(change.operation.type), change.operation.record).fields) {
                const auto parent = field.values.empty() ? std::nullopt : referenceIn(field.values.front().value);
                if (parent)
                    parents.push_back(*parent);
            }
            number(change.operation, parents);
            m_arrived = change.operation.counter;
        }
    }
    struct Cost
    {
        qint64 rows = 0; // written
        QSet<QByteArray> changedTypes;
    };
    // What has happened since the last time, `most` entries of it.
    Cost pull(qsizetype most = std::numeric_limits<qsizetype>::max())
    {
        wire::PullResponse response;
        const qsizetype end = qsizetype(m_pulled) + std::min(most, log.size() - qsizetype(m_pulled));
        response.entries.assign(log.begin() + qsizetype(m_pulled), log.begin() + end);
        m_pulled = size_t(end);
        response.cursor = {1, m_pulled, 1};
        return open.write([&](Store::WriteAccess &access) -> Result<Cost> {
            access.keeper.takeChangedTypes();
            KF_ASSIGN(const qint64 before, access.keeper.db().integer("SELECT total_changes()"));
            KF_TRY(access.incoming.takeEntries(response));
            KF_ASSIGN(const qint64 after, access.keeper.db().integer("SELECT total_changes()"));
            return Cost{after - before, access.keeper.takeChangedTypes()};
        });
    }
    bool hasNews() const { return qsizetype(m_pulled) < log.size(); }
    void refuse(quint64 counter)
    {
        open.write([&](Store::WriteAccess &access) {
            return access.incoming.takeReceipts({1, 0, counter, {{wire::Verdict::Quarantined, counter, 1, 0, "no"}}});
        });
    }
    RecordState shown(const RecordType &type, const RecordId &id)
    {
        return open.write([&](Store::WriteAccess &access) { return access.keeper.load(type.name(), id); }).state;
    }
    void act(Operation::Kind kind, const RecordType &type, const RecordId &id, std::optional<quint64> base = {},
             std::vector<std::pair<const FieldType *, Value>> values = {})
    {
        RecordEdit edit;
        edit.kind = kind;
        edit.type = &type;
        edit.id = id;
        edit.base = base;
        edit.values = std::move(values);
        Action action;
        action.edits.push_back(std::move(edit));
        open.apply(std::move(action));
    }

    OpenStore open;
    QList<wire::Entry> log;
    std::map<RecordId, RecordState> states;

private:
    std::map<DeviceId, quint64> m_counters;
    quint64 m_arrived = 0;
    size_t m_pulled = 0;
};

} // namespace kf::test
