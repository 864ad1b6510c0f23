#pragma once

#include "core/change/fold.h"
#include "core/change/wire.h"

#include <QList>

#include <functional>
#include <map>

// A workspace in miniature: one server that numbers and folds, and devices that show the server's state with their own
// unsent operations folded on top. Everything that travels goes through the real wire format.
namespace kf::sim {

using Records = std::map<RecordId, RecordState>;
using Fold = FoldResult (*)(RecordState, const Operation &, const Arrival &, const Surroundings &);

// The field that names a record's parent in these tests.
inline const QByteArray ParentField = QByteArrayLiteral("parent");

RecordId recordId(int n);
EncodedValue textValue(const QByteArray &text); // an encoded null for an empty text
QByteArray textOf(const EncodedValue &value);
EncodedValue idValue(const RecordId &id);
std::vector<RecordId> parentsOf(const RecordState &state); // the alternatives too: which holds is not settled

// What a person does: one change of one record, computed from what his screen shows when he begins.
struct Step
{
    int device = 0;
    Operation::Kind kind = Operation::Kind::Edit;
    RecordId record;
    QByteArray field;
    MergeKind merge = MergeKind::Register;
    std::function<EncodedValue(const EncodedValue &shown)> next; // Register, Text, Parent
    std::vector<EncodedValue> added;                             // Set
    std::vector<EncodedValue> removed;
    bool amends = false; // of the device's last operation while that was not sent; else an operation of its own
};

// What is true of an operation, whatever the fold makes of it: the yardstick of the oracle.
struct Fact
{
    Operation operation;
    quint64 seen = 0; // a bit for each fact that its author had seen or made when he began
    qint64 when = 0;  // by the clock on the wall of the universe
};

struct Skew
{
    qint64 server = 0;
    std::array<qint64, 3> devices{};
};

struct Device
{
    struct Own
    {
        Operation operation;
        size_t fact = 0;
        qint64 madeAt = 0; // by its own clock
        bool sent = false; // and never amended after
    };
    struct Editor
    {
        std::optional<Operation> operation; // none: there was nothing to change
        quint64 seen = 0;
        bool pulledSince = false;
    };

    DeviceId id = DeviceId::None;
    qint64 skew = 0;
    Records records; // the server's, as of the cursor
    quint64 cursor = 0;
    quint64 counter = 0;
    std::vector<Own> outbox; // until they come back
    std::optional<Editor> editor;
    qsizetype nextStep = 0;

    bool hasUnsent() const { return !outbox.empty() && !outbox.back().sent; }
};

struct Server
{
    struct Row
    {
        wire::Entry entry;
        size_t fact = 0;
        bool asWritten = false;
    };
    qint64 skew = 0;
    Records records;
    QList<Row> log; // numbered from 1
};

class World
{
public:
    // `steps`: what each device does, in its order. `start` is done, pushed and pulled by all before they begin.
    // `offline`: nobody pulls before the end.
    World(const std::vector<Step> &start, const std::vector<Step> &steps, const Skew &skew, Fold fold,
          bool offline = false);

    enum class Event { Edit, Begin, Commit, Push, Pull };
    struct Choice
    {
        int device = 0;
        Event event = Event::Edit;
    };
    // What can happen next. Left out is what makes no difference: a pull that brings nothing or that nobody looks at,
    // and a pause in an editor during which nothing comes in.
    std::vector<Choice> choices() const;
    void happen(const Choice &choice);
    void drain(); // everything is sent and everyone has everything

    Records view(const Device &device) const;
    const QList<Fact> &facts() const { return m_facts; }
    const Server &server() const { return m_server; }
    const std::array<Device, 3> &devices() const { return m_devices; }
    // The facts behind a device's view, in the order of their folding.
    std::vector<size_t> order(const Device &device) const;
    std::vector<size_t> order() const; // of the server's log
    const QByteArray &failure() const { return m_failure; }

private:
    const Step *nextStep(const Device &device) const;
    void begin(Device &device, const Step &step);
    void commit(Device &device);
    void push(Device &device);
    void pull(Device &device);
    void take(wire::Entry entry, Device &device);
    void check(bool holds, const char *what);

    QList<QList<Step>> m_steps;
    Fold m_fold;
    bool m_offline = false;
    QList<Fact> m_facts;
    Server m_server;
    std::array<Device, 3> m_devices;
    qint64 m_now = 1'000'000;
    QByteArray m_failure;
};

} // namespace kf::sim
