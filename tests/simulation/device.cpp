#include "tests/simulation/device.h"

#include "core/record/types.h"
#include "tests/support/must.h"

#include <QCoreApplication>

namespace kf::sim {

using test::must;

class Device::Wire final : public Transport
{
public:
    explicit Wire(Device &device) : m_device(device) {}

    void post(const char *path, const QByteArray &body, const QByteArray &token, Answer answer) override
    {
        Request request{m_device.machine, path, body, token, std::move(answer)};
        if (request.path == wire::PullPath) {
            auto pull = must(wire::decodePullRequest(body));
            if (m_device.isOld)
                pull = {pull.cursor, pull.maxBytes};
            pull.maxBytes = m_device.pageBytes;
            request.body = wire::encode(pull);
        } else if (request.path == wire::SnapshotPath) {
            auto snapshot = must(wire::decodeSnapshotRequest(body));
            snapshot.maxBytes = m_device.pageBytes;
            request.body = wire::encode(snapshot);
        }
        ++m_device.m_happened;
        m_device.m_network.push_back(std::move(request));
    }
    quint64 bytesOut() const override { return 0; }
    quint64 bytesIn() const override { return 0; }

private:
    Device &m_device;
};

Device::Device(int number, Disk disk, const qint64 &worldMs, Network &network, std::optional<int> original)
    : machine(number),
      m_disk(std::move(disk)),
      m_clock(worldMs),
      m_network(network),
      m_key(Secret::copyOf(QByteArray(32, char('a' + original.value_or(number)))))
{
}

Device::~Device()
{
    close();
}

void Device::create()
{
    StoreOptions options;
    options.directory = m_disk.folder();
    options.deviceName = QStringLiteral("device %1").arg(machine);
    options.create = true;
    options.clock = &m_clock;
    m_store = must(Store::open(options, m_key));
}

Result<void> Device::open()
{
    StoreOptions options;
    options.directory = m_disk.folder();
    options.clock = &m_clock;
    options.cacheKiB = 2048;
    KF_ASSIGN(m_store, Store::open(options, m_key));
    return {};
}

void Device::close()
{
    m_run.reset();
    m_store.reset();
    m_report.reset();
    for (Request &request : m_network) {
        if (request.machine == machine)
            request.answer = nullptr;
    }
}

QByteArray Device::enrol(const Owner &who)
{
    owner = who;
    return must(write([&](Store::WriteAccess &access) -> Result<QByteArray> {
        KF_ASSIGN(const Secret key, deviceKey(access.keeper.db()));
        Identity identity;
        identity.server = QStringLiteral("https://office");
        identity.workspace = who.workspace;
        identity.workspaceName = QStringLiteral("Simulation");
        identity.user = who.user;
        identity.userName = who.name;
        identity.role = who.role;
        KF_TRY(writeIdentity(access.keeper.db(), identity));
        return publicKeyOf(key);
    }));
}

void Device::startSync()
{
    MediaPolicy media;
    media.allowed = false;
    m_run = std::make_unique<SyncRun>(
        *m_store, [this](const Identity &) { return std::make_shared<Wire>(*this); }, media);
    QObject::connect(m_run.get(), &SyncRun::finished, m_run.get(), [this](const SyncReport &report) {
        m_report = report;
        ++m_happened;
        m_run.release()->deleteLater();
    });
    m_run->start();
}

void Device::settle()
{
    const auto isWaiting = [this] {
        return !m_run || std::any_of(m_network.begin(), m_network.end(), [this](const Request &request) {
            return request.machine == machine && request.answer;
        });
    };
    // Two rounds in which nothing happens any more: the work that was given to the store may have given more.
    for (int quiet = 0; quiet < 2;) {
        const quint64 before = m_happened;
        m_store->write([](Store::WriteAccess &) {}).waitForFinished();
        m_store->read([](Reader &) {}).waitForFinished();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = isWaiting() && m_happened == before ? quiet + 1 : 0;
    }
}

Result<ActionReceipt> Device::act(Action action)
{
    return m_store->apply(std::move(action)).result();
}

RecordState Device::state(const RecordType &type, const RecordId &id)
{
    return must(write([&](Store::WriteAccess &access) { return access.keeper.load(type.name(), id); })).state;
}

// What a device has written itself it keeps under its own counter until something else is written beneath.
RecordState Device::asNumbered(RecordState state, const RecordId &id)
{
    std::map<std::pair<DeviceId, quint64>, quint64> numbers;
    const auto changes =
        must(write([&](Store::WriteAccess &access) { return journal::ofRecord(access.keeper.db(), id); }));
    for (const Change &change : changes)
        numbers[{change.operation.device, unsentNumber(change.operation.counter)}] = change.number;
    const auto number = [&](DeviceId device, quint64 &kept) {
        const auto known = numbers.find({device, kept});
        if (known != numbers.end())
            kept = known->second;
    };
    for (Edit *edit : {&state.created, &state.lastEdit, &state.otherEdit, &state.thirdEdit})
        number(edit->device, edit->number);
    for (FieldState &field : state.fields) {
        for (RegisterValue &value : field.values) {
            for (Dot &dot : value.dots)
                number(dot.device, dot.number);
        }
    }
    return state;
}

std::map<RecordId, RecordState> Device::everything()
{
    std::map<RecordId, RecordState> all;
    for (const RecordType *type : Registry::keyfield().types()) {
        for (const bool deletedOnes : {false, true}) {
            Query query;
            query.type = type;
            query.deletedOnes = deletedOnes;
            const auto records = must(read([&](Reader &reader) { return reader.list(query); }));
            for (const Record &record : records)
                all[record.id()] = asNumbered(state(*type, record.id()), record.id());
        }
    }
    return all;
}

bool Device::isHalfFetched()
{
    return !must(write([](Store::WriteAccess &access) { return access.incoming.snapshotPosition(); })).isEmpty();
}

Words Device::ownWords()
{
    return must(write([](Store::WriteAccess &access) -> Result<Words> {
        KF_ASSIGN(const Place place, journal::readPlace(access.keeper.db()));
        KF_ASSIGN(Statement rows, access.keeper.db().prepare("SELECT body FROM change WHERE device = ? OR status > 0"));
        rows.bind(1, quint64(place.device));
        Words words;
        KF_TRY(rows.forEach([&](const Statement &row) { words.merge(wordsIn(row.blob(0))); }));
        return words;
    }));
}

std::vector<Change> Device::refused()
{
    auto open = must(write([](Store::WriteAccess &access) { return journal::open(access.keeper.db(), 10'000); }));
    std::erase_if(open, [](const Change &change) { return change.status != ChangeStatus::Quarantined; });
    return open;
}

Place Device::place()
{
    return must(write([](Store::WriteAccess &access) { return journal::readPlace(access.keeper.db()); }));
}

} // namespace kf::sim
