#include "tests/bench/pullbench.h"

#include "core/store/store.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampledata.h"
#include "tests/support/must.h"

#include <QTemporaryDir>

namespace kf::bench {

namespace {

using test::must;

constexpr DeviceId Colleague{900};
constexpr int EditsAtOnce = 1000;

// A device that has written a portfolio, and the words of a server about it.
class Device
{
public:
    explicit Device(int count)
    {
        StoreOptions options;
        options.directory = m_directory.path();
        options.create = true;
        m_store = must(Store::open(options, Secret::random(32)));
        m_device = must(m_store
                            ->write([](Store::WriteAccess &access) -> Result<DeviceId> {
                                KF_ASSIGN(Place place, journal::readPlace(access.keeper.db()));
                                place.epoch = 1;
                                KF_TRY(journal::writePlace(access.keeper.db(), place));
                                return place.device;
                            })
                            .result());
        portfolio(count, [&](const Record &record) {
            if (record.type() == &types::task)
                m_tasks.push_back(record.id());
            add(RecordEdit::create(record));
        });
        write();
    }

    // Everything that we wrote, in so many answers.
    double confirm(quint64 parts)
    {
        std::vector<wire::PullResponse> answers;
        const quint64 last = m_written;
        for (quint64 part = 1; part <= parts; ++part) {
            const quint64 end = m_confirmed + (last - m_confirmed) / (parts - part + 1);
            wire::PullResponse answer;
            confirmUpTo(end, answer);
            answers.push_back(std::move(answer));
        }
        return take(answers);
    }

    // A colleague wrote into `theirs` of tasks, while we, if at all, wrote into `ours` of the same ones.
    double converge(const FieldType &theirs, const FieldType *ours)
    {
        wire::PullResponse answer;
        for (int i = 0; i < EditsAtOnce; ++i) {
            const RecordId &task = m_tasks[size_t(i) * 37 % m_tasks.size()];
            if (ours) {
                RecordEdit edit;
                edit.type = &types::task;
                edit.id = task;
                edit.values.emplace_back(ours, Value(randomWords(m_random, 2, 4)));
                add(std::move(edit));
            }
            answer.entries.push_back(edited(task, theirs));
        }
        write();
        confirmUpTo(m_written, answer);
        return take({answer});
    }

private:
    void add(RecordEdit edit)
    {
        m_action.edits.push_back(std::move(edit));
        ++m_written;
        if (m_action.edits.size() == MaxActionOperations)
            write();
    }
    void write() { must(m_store->apply(std::exchange(m_action, {})).result()); }

    void confirmUpTo(quint64 counter, wire::PullResponse &answer)
    {
        while (m_confirmed < counter) {
            wire::Entry entry;
            entry.ownAsWritten = true;
            entry.device = m_device;
            entry.counter = ++m_confirmed;
            entry.number = ++m_number;
            answer.entries.push_back(entry);
        }
        answer.cursor = {1, m_number, 1};
    }

    wire::Entry edited(const RecordId &task, const FieldType &field)
    {
        wire::Entry entry;
        entry.device = Colleague;
        entry.counter = entry.action = ++m_theirs;
        entry.number = ++m_number;
        entry.record = task;
        entry.type = types::task.name().toByteArray();
        const EncodedValue value = encodeValue(field, Value(randomWords(m_random, 2, 4)));
        entry.fields.push_back(
            {field.name().toByteArray(), false, {{value, entry.at, {{entry.device, entry.number}}}}});
        return entry;
    }

    double take(const std::vector<wire::PullResponse> &answers)
    {
        return once([&] {
            for (const wire::PullResponse &answer : answers) {
                must(m_store
                         ->write([&](Store::WriteAccess &access) -> Result<void> {
                             KF_TRY(access.incoming.takeEntries(answer));
                             return &answer == &answers.back() ? access.incoming.noteSynced() : Result<void>();
                         })
                         .result());
            }
        });
    }

    QTemporaryDir m_directory;
    std::unique_ptr<Store> m_store;
    DeviceId m_device = DeviceId::None;
    QRandomGenerator m_random{31};
    Action m_action;
    std::vector<RecordId> m_tasks;
    quint64 m_written = 0;
    quint64 m_confirmed = 0;
    quint64 m_theirs = 0;
    quint64 m_number = 0;
};

} // namespace

int pullBench(int count)
{
    std::printf("\nWhat a pull costs the store, %d records in it\n", count);
    Times whole;
    Times inParts;
    std::unique_ptr<Device> device;
    for (int run = 0; run < 3; ++run) {
        whole.ms.push_back(Device(count).confirm(1));
        device = std::make_unique<Device>(count);
        inParts.ms.push_back(device->confirm(3));
    }
    line("pull: all of ours confirmed", QStringLiteral("%1 ms in one part, %2 ms in three; ratio %3")
                                            .arg(whole.p50(), 0, 'f', 1)
                                            .arg(inParts.p50(), 0, 'f', 1)
                                            .arg(inParts.p50() / whole.p50(), 0, 'f', 2));
    Times theirs;
    Times over;
    Times under;
    for (int run = 0; run < 9; ++run) {
        theirs.ms.push_back(device->converge(types::task.sentence, nullptr));
        over.ms.push_back(device->converge(types::task.sentence, &types::task.title));
        under.ms.push_back(device->converge(types::task.title, &types::task.sentence));
    }
    line("pull: 1,000 edits of a colleague", figures(theirs));
    line("pull: the same where we edited the titles", figures(over));
    line("pull: a colleague's titles where we edited", figures(under));
    return 0;
}

} // namespace kf::bench
