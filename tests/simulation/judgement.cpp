// When the network is whole again: everybody arrives at the same state, and nothing is lost, doubled or given away.
#include "core/db/integrity.h"
#include "core/record/types.h"
#include "tests/simulation/simulation.h"
#include "tests/support/must.h"
#include "tests/sync/scopeworld.h"

namespace kf::sim {

using test::must;

namespace {

QString told(const RecordState &state)
{
    const auto edit = [](const Edit &each) {
        return toString(each.device).right(4) + u':' + QString::number(each.number) + u'@' + QString::number(each.at);
    };
    QString text = QStringLiteral("%1 (created %2, edited %3 %4 %5)")
                       .arg(state.number)
                       .arg(edit(state.created), edit(state.lastEdit), edit(state.otherEdit), edit(state.thirdEdit));
    for (const FieldState &field : state.fields) {
        text += u' ' + QString::fromUtf8(field.name) + u'=';
        for (const RegisterValue &value : field.values) {
            text += QString::fromLatin1(value.value.toPercentEncoding("; ")) + u'@' + QString::number(value.at);
            for (const Dot &dot : value.dots)
                text += u'/' + toString(dot.device).right(4) + u':' + QString::number(dot.number);
            text += u',';
        }
    }
    return text;
}

// Apart from times, which a device keeps by its own clock for what it wrote itself, and from the record's last number,
// which says no more than those of its values.
// Where a log was lost, who wrote a record before that may be told of the lost one.
// Numbers of one's own operations count alike, known or not: they are one's own.
RecordState comparable(RecordState state, bool isOfOneLog, DeviceId own)
{
    state.number = 0;
    for (Edit *edit : {&state.created, &state.lastEdit, &state.otherEdit, &state.thirdEdit}) {
        edit->at = 0;
        if (!isOfOneLog)
            *edit = {};
    }
    for (FieldState &field : state.fields) {
        for (RegisterValue &value : field.values) {
            value.at = 0;
            for (Dot &dot : value.dots)
                dot.number = dot.device == own ? 0 : dot.number;
            if (!isOfOneLog)
                value.dots.clear();
        }
    }
    return state;
}

constexpr int MostRuns = 8; // of each device, until nothing is left

} // namespace

void Simulation::heal()
{
    m_isRough = false;
    m_stepBegan = m_ledger.writes().size();
    for (const auto &device : m_devices) {
        device->isOld = false; // updated at last
        device->pageBytes = 1024 * 1024;
    }
    while (!m_network.empty()) // what was still on its way
        answerTo(0);
    for (int round = 0; round < MostRuns; ++round) {
        bool done = true;
        for (const auto &device : m_devices) {
            m_now += 500; // 30 s are to be enough for all
            if (!device->isSyncing())
                device->startSync();
            device->settle();
            endStep(device.get());
            while (!m_network.empty())
                answerTo(0);
            if (device->isSyncing()) {
                wrong(QStringLiteral("device %1 is stuck").arg(device->machine));
                return;
            }
            done = done && !device->lastReport()->error && device->lastReport()->pending == 0;
        }
        if (done && round > 0) // the first has not seen what the last has sent
            return;
    }
    for (const auto &device : m_devices) {
        const SyncReport &report = *device->lastReport();
        if (report.error || report.pending > 0)
            wrong(QStringLiteral("device %1 has %2 unsent: %3")
                      .arg(device->machine)
                      .arg(report.pending)
                      .arg(report.error ? report.error->message : QString()));
    }
}

void Simulation::judge()
{
    test::World world(m_office->storage(), m_beginning.workspace, m_now);
    const auto states = test::stateOf(world);
    const Words onServer = m_office->words(m_beginning.workspace);
    Words refused;
    for (const auto &device : m_devices) {
        const auto operations = device->refused();
        m_outcome.counts.refused += qint64(operations.size());
        for (const Change &change : operations)
            refused.merge(wordsIn(encode(change.operation)));
    }
    if (const QString fault = m_office->doubled(m_beginning.workspace); !fault.isEmpty())
        wrong(fault);
    if (const QString fault = m_ledger.fault(onServer, refused, states, m_exact); !fault.isEmpty())
        wrong(fault);
    for (const auto &device : m_devices) {
        const auto visible = test::visibleTo(world, device->owner.user);
        std::map<server::RecordKey, RecordState> theirs;
        for (const auto &[key, state] : states) {
            if (visible.contains(key.id))
                theirs[key] = state;
        }
        if (const QString fault = faultOfDevice(*device, theirs); !fault.isEmpty())
            wrong(QStringLiteral("device %1: %2").arg(device->machine).arg(fault));
    }
    const auto view = must(m_office->storage().beginRead(m_beginning.workspace));
    say("the log ends at " + QByteArray::number(view->head().number) + " with " +
        QByteArray::number(view->head().chain, 16));
}

QString Simulation::faultOfDevice(Device &device, const std::map<server::RecordKey, RecordState> &states)
{
    const DeviceId own = device.place().device;
    const auto comparison = [&](const RecordState &state) { return comparable(state, !m_serverWasRestored, own); };
    auto held = device.everything();
    for (const auto &[key, state] : states) {
        if (state.erased)
            continue;
        const auto at = held.find(key.id);
        if (at == held.end())
            return QStringLiteral("the %1 %2 is missing").arg(QString::fromUtf8(key.type), key.id.toString());
        if (!(comparison(at->second) == comparison(state)))
            return QStringLiteral("the %1 %2 is not as the server has it: %3 instead of %4")
                .arg(QString::fromUtf8(key.type), key.id.toString(), told(at->second), told(state));
        held.erase(at);
    }
    // What a snapshot behind a restore does not bring stays: nobody can tell what the server has lost, with its author
    // perhaps, from what may be seen no more.
    if (m_serverWasRestored)
        std::erase_if(held, [](const auto &each) { return each.second.number == 1; });
    if (!held.empty())
        return QStringLiteral("it holds the %1 %2, which it should not: %3")
            .arg(QString::fromUtf8(held.begin()->second.type), held.begin()->first.toString(),
                 told(held.begin()->second));
    const QStringList problems = must(
        device.write([](Store::WriteAccess &access) { return checkIntegrity(access.keeper.db(), CheckDepth::Full); }));
    return problems.join(u'\n');
}

// Whoever has seen everything has the last word: no field is spoilt for good.
void Simulation::everyoneStillAgrees()
{
    Device &device = *m_devices.front();
    const auto place = someRecord(device, types::account);
    if (!place)
        return;
    const Ledger::Write write = valueWrite(device, *place, types::account.name);
    const bool written =
        act(device,
            {RecordEdit::change(types::account, place->id, {{&types::account.name, QString::fromLatin1(write.word)}})},
            {write});
    if (!written)
        wrong(QStringLiteral("what is shown cannot be edited"));
    heal();
    if (!m_outcome.fault.isEmpty() || !device.refused().empty())
        return;
    const QByteArray field = types::account.name.name().toByteArray();
    for (const auto &each : m_devices) {
        const RecordState state = each->state(types::account, place->id);
        const FieldState *name = state.field(field);
        if (!state.exists())
            continue; // he does not see it
        if (!name || name->values.size() != 1 || wordsIn(name->values.front().value) != Words{write.word})
            wrong(QStringLiteral("device %1 does not take the last word").arg(each->machine));
    }
}

} // namespace kf::sim
