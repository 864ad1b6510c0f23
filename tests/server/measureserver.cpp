// How long the server's own part takes, without a network: a push of 2,000 operations into a workspace of 100,000
// records, and the snapshot of them. Prints one JSON line for each engine it is given:
// kf-measure-server DIR [POSTGRES-URL].
#include "core/base/clock.h"
#include "core/change/codec.h"
#include "server/storage/openstorage.h"
#include "tests/server/office.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace kf;
using namespace kf::server;

namespace {

constexpr int Records = 100'000;
constexpr int Accounts = 1000;
constexpr int PushSize = 2000;
constexpr int Rounds = 9;

const QString Body =
    QStringLiteral("Провели встречу, согласовали скидку и отсрочку, ждём подписанный договор до конца квартала");

Operation newRecord(Pen &pen, const char *type, const RecordId &parent, int i)
{
    std::vector<FieldChange> fields{textField("title", QStringLiteral("заметка %1").arg(i)), textField("body", Body),
                                    textField("owner", QStringLiteral("Иванов П.")),
                                    textField("status", QStringLiteral("новая")),
                                    textField("due", QStringLiteral("2026-05-01T09:00:00Z"))};
    if (!parent.isNull())
        fields.push_back(parentField("account", parent));
    return pen.create(type, std::move(fields));
}

// On a busy machine the processor's time says more than the clock's.
double processorMs()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

struct Time
{
    double wallMs = 0;
    double processorMs = 0;
};

void measure(const char *engine, const StorageOptions &options)
{
    auto storage = openStorage(options, [](const QString &) {});
    if (!storage)
        qFatal("%s", qPrintable(storage.error().message));
    Office office(**storage);
    Pen pen = office.device();
    std::vector<RecordId> accounts;
    std::vector<RecordId> tasks;
    std::vector<Operation> operations;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Records; ++i) {
        const char *type = i < Accounts ? "account" : i < 21 * Accounts ? "task" : "note";
        const RecordId parent = accounts.empty() || i < Accounts ? RecordId() : accounts[size_t(i * 7 % Accounts)];
        operations.push_back(newRecord(pen, type, parent, i));
        if (i < Accounts)
            accounts.push_back(operations.back().record);
        else if (i < 21 * Accounts)
            tasks.push_back(operations.back().record);
        if (operations.size() == PushSize || i + 1 == Records) {
            if (!pen.push(**storage, operations))
                qFatal("seed");
            operations.clear();
        }
    }
    const qint64 seedMs = timer.elapsed();
    const quint64 base = office.head().number;

    // A device works offline: half of what it brings is new, half are edits, in a row or scattered over all tasks.
    const auto push = [&](bool scattered) {
        std::vector<Time> times;
        for (int round = 0; round < Rounds; ++round) {
            wire::PushRequest request;
            for (int i = 0; i < PushSize / 2; ++i)
                request.items.push_back({encode(newRecord(pen, "note", accounts[size_t(i % 100)], i)), 1000});
            for (int i = 0; i < PushSize / 2; ++i) {
                const size_t which = scattered ? size_t(i) * 7919 % tasks.size() : size_t(i);
                request.items.push_back(
                    {encode(pen.edit("task", tasks[which],
                                     {textField("status", QStringLiteral("правка %1 %2").arg(round).arg(i))}, base)),
                     1000});
            }
            const QByteArray body = compress(wire::encode(request));
            const double before = processorMs();
            timer.restart();
            const auto plain = decompress(body, wire::MaxPlainBytes);
            const auto decoded = wire::decodePushRequest(*plain);
            const auto outcome = server::push(**storage, pen.pusher(), *decoded, Noon);
            if (!outcome || outcome->numbered != PushSize)
                qFatal("push");
            (void)compress(wire::encode(outcome->response));
            times.push_back({double(timer.nsecsElapsed()) / 1e6, processorMs() - before});
        }
        std::sort(times.begin(), times.end(), [](const Time &a, const Time &b) { return a.wallMs < b.wallMs; });
        return times[times.size() / 2];
    };
    const Time inARow = push(false);
    const Time scattered = push(true);

    const double before = processorMs();
    qint64 packed = 0;
    qint64 pages = 0;
    timer.restart();
    wire::SnapshotRequest request;
    request.types = {"account", "task", "note"};
    do {
        const auto body = snapshot(**storage, {office.workspace()}, request, Noon);
        if (!body)
            qFatal("snapshot");
        packed += compress(*body).size();
        ++pages;
        const auto head = wire::decodeSnapshotPage(*body, [](const auto &) { return Result<void>(); });
        request.position = head->position;
    } while (!request.position.isEmpty());
    const Time whole{double(timer.nsecsElapsed()) / 1e6, processorMs() - before};
    const auto head = office.head();
    timer.restart();
    wire::Cursor cursor;
    while (cursor.number < head.number)
        cursor = Pen(office.workspace(), DeviceId(1), Role::Kam).pull(**storage, cursor).cursor;
    const double pullMs = double(timer.nsecsElapsed()) / 1e6;

    std::printf("{\"engine\":\"%s\",\"seedMs\":%lld,\"push2000Ms\":%.1f,\"push2000ScatteredMs\":%.1f,"
                "\"push2000Cpu\":%.1f,\"scatteredCpu\":%.1f,\"snapshotMs\":%.1f,\"snapshotCpu\":%.1f,"
                "\"snapshotRecords\":%d,\"snapshotBytes\":%lld,\"snapshotPages\":%lld,"
                "\"pullMs\":%.1f,\"pullEntries\":%llu}\n",
                engine, static_cast<long long>(seedMs), inARow.wallMs, scattered.wallMs, inARow.processorMs,
                scattered.processorMs, whole.wallMs, whole.processorMs, Records + 2 * Rounds * PushSize / 2,
                static_cast<long long>(packed), static_cast<long long>(pages), pullMs,
                static_cast<unsigned long long>(head.number));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("kf-measure-server DIR [POSTGRES-URL]");
    if (arguments.size() > 2)
        measure("postgresql", {arguments[1], arguments[2], {}});
    else
        measure("embedded", {arguments[1], {}, {}});
    return 0;
}
