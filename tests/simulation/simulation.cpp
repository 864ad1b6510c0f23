#include "tests/simulation/simulation.h"

#include "core/record/types.h"
#include "server/sync/numbering.h"
#include "tests/support/must.h"

#include <QDir>

namespace kf::sim {

using test::FaultyDisk;
using test::must;

Counts &Counts::operator+=(const Counts &more)
{
    steps += more.steps;
    edits += more.edits;
    requests += more.requests;
    cuts += more.cuts;
    restores += more.restores;
    refused += more.refused;
    return *this;
}

namespace {

// Roman is the one whose role changes; the administrator may erase.
struct Holder
{
    const char *user;
    server::Role role;
};
constexpr std::array<Holder, 4> Holders{{{"marina", server::Role::Kam},
                                         {"marina", server::Role::Kam},
                                         {"roman", server::Role::Kam},
                                         {"olga", server::Role::Admin}}};

} // namespace

Beginning Beginning::make()
{
    seedTheProgram(1);
    const qint64 morning = Simulation::Morning;
    QTemporaryDir folder;
    Beginning beginning;
    Network network;
    OfficeServer office(Disk(folder.filePath(QStringLiteral("office")), {}), morning);
    office.open();
    server::Directory &directory = office.storage().directory();
    beginning.workspace = RecordId::generate(morning);
    must(directory.addWorkspace({beginning.workspace, QStringLiteral("Simulation"), 7}));
    std::map<QByteArray, RecordId> users;
    std::vector<std::unique_ptr<Device>> devices;
    for (const Holder &seat : Holders) {
        const QString name = QString::fromLatin1(seat.user);
        if (!users.contains(seat.user)) {
            users[seat.user] = RecordId::generate(morning);
            must(directory.addUser({users[seat.user], beginning.workspace, name, name, seat.role, {}}));
        }
        const int number = int(devices.size());
        auto device = std::make_unique<Device>(
            number, Disk(folder.filePath(QStringLiteral("device%1").arg(number)), {}), morning, network);
        device->create();
        const Device::Owner owner{beginning.workspace, users[seat.user], name,
                                  QString::fromLatin1(server::roleName(seat.role))};
        server::Device known;
        known.publicKey = device->enrol(owner);
        known.id = device->place().device;
        known.workspace = beginning.workspace;
        known.user = owner.user;
        known.name = QStringLiteral("device %1").arg(number);
        known.enrolledAt = morning;
        must(directory.addDevice(known));
        devices.push_back(std::move(device));
    }
    office.close();
    for (const auto &device : devices)
        device->close();
    beginning.server = Disk::filesIn(office.disk().folder());
    for (const auto &device : devices)
        beginning.seats.push_back({Disk::filesIn(device->disk().folder()), device->owner});
    return beginning;
}

Simulation::Simulation(const Beginning &beginning, quint64 seed) : m_beginning(beginning), m_chance(seed)
{
    seedTheProgram(seed);
    FaultyDisk::instance().record(m_folder.path());
    for (bool *may : {&m_may.teams, &m_may.secrets, &m_may.roles, &m_may.restoreDevices, &m_may.restoreServer,
                      &m_may.copyDevices, &m_may.oldApps})
        *may = m_chance.oneIn(2);
    // About one day in 1,000 on which rights change ends with a record too many on a device. Until that is mended
    // (issue 5) such days are asked for: KF_RIGHTS=1.
    if (!qEnvironmentVariableIsSet("KF_RIGHTS"))
        m_may.teams = m_may.roles = false;
    // A copy that takes another name keeps what it had sent and may not see any more: not mended yet.
    m_may.copyDevices = m_may.copyDevices && !m_may.teams;
    // Those took for their own what another life of theirs had written.
    m_may.oldApps = m_may.oldApps && !m_may.copyDevices && !m_may.restoreDevices;
    m_office =
        std::make_unique<OfficeServer>(Disk(m_folder.filePath(QStringLiteral("office")), beginning.server), m_now);
    m_office->open();
    for (size_t i = 0; i < beginning.seats.size(); ++i) {
        const Beginning::Seat &seat = beginning.seats[i];
        m_devices.push_back(std::make_unique<Device>(
            int(i), Disk(m_folder.filePath(QStringLiteral("device%1").arg(i)), seat.files), m_now, m_network));
        m_devices.back()->owner = seat.owner;
        m_devices.back()->isOld = m_may.oldApps && m_chance.oneIn(3);
        m_devices.back()->pageBytes = m_chance.oneIn(2) ? 400 : 1024 * 1024;
        must(m_devices.back()->open());
    }
}

Simulation::~Simulation()
{
    m_devices.clear();
    m_office.reset();
    FaultyDisk::instance().takeRecord();
}

Outcome Simulation::run(int steps)
{
    recordDisks();
    endStep(nullptr);
    addAccount(*m_devices.front());
    addAccount(*m_devices.front());
    endStep(nullptr);
    for (int i = 0; i < steps && m_outcome.fault.isEmpty(); ++i)
        step();
    if (m_outcome.fault.isEmpty())
        heal();
    if (m_outcome.fault.isEmpty())
        judge();
    if (m_outcome.fault.isEmpty())
        everyoneStillAgrees();
    if (!m_outcome.fault.isEmpty() && qEnvironmentVariableIsSet("KF_TELL"))
        std::fprintf(stderr, "%s\n", m_log.join('\n').constData());
    m_outcome.trace = m_trace.result().toHex();
    return m_outcome;
}

void Simulation::step()
{
    ++m_outcome.counts.steps;
    m_stepBegan = m_ledger.writes().size();
    m_now += qint64(1 + m_chance.below(2000));
    if (m_chance.oneIn(15))
        m_now += qint64(m_chance.below(20)) * 60'000;
    if (m_chance.oneIn(60))
        m_now += qint64(m_chance.below(50)) * 3600'000;
    const quint64 what = m_chance.below(100);
    if (what < 40)
        someoneActs();
    else if (what < 55)
        someoneSyncs();
    else if (what < 93)
        networkMoves();
    else
        somethingRare();
}

Device &Simulation::someDevice()
{
    return *m_chance.of(m_devices);
}

void Simulation::someoneSyncs()
{
    Device &device = someDevice();
    if (device.isSyncing())
        return;
    say("sync " + QByteArray::number(device.machine));
    device.startSync();
    device.settle();
    endStep(&device);
}

// ---- The network ----

Transport::Reply Simulation::ask(const Request &request)
{
    ++m_outcome.counts.requests;
    Transport::Reply reply;
    if (!m_office->isOpen())
        return reply;
    reply = m_office->answer(request.path, request.body, request.token);
    say("answer " + QByteArray::number(reply.status) + ' ' + request.path + " to " +
        QByteArray::number(request.machine) + ' ' + QByteArray::number(reply.body.size()));
    const RecordId user = m_devices[size_t(request.machine)]->owner.user;
    for (const Secretly &secret : m_secrets) {
        if (secret.user != user && reply.body.contains(secret.word))
            wrong(QStringLiteral("a private word went to another"));
    }
    if (reply.status >= 400 && reply.status != 401 && reply.status != 403 && reply.status != 503)
        wrong(QStringLiteral("the server answers %1 to %2").arg(reply.status).arg(QString::fromUtf8(request.path)));
    return reply;
}

void Simulation::networkMoves()
{
    if (!m_network.empty())
        answerTo(size_t(m_chance.below(m_network.size())));
}

void Simulation::answerTo(size_t at)
{
    const quint64 fate = m_isRough ? m_chance.below(100) : 0;
    if (fate >= 96 && m_network[at].answer) { // its sender gives up, and it arrives all the same, some time
        Request ghost = m_network[at];
        ghost.answer = nullptr;
        m_network.push_back(std::move(ghost));
    }
    const Request request = std::move(m_network[at]);
    m_network.erase(m_network.begin() + qint64(at));
    Device &device = *m_devices[size_t(request.machine)];
    Transport::Reply reply;
    if (fate < 76) {
        reply = ask(request);
    } else if (fate < 82) { // it arrives twice
        ask(request);
        reply = ask(request);
    } else if (fate < 88) { // the answer is lost
        ask(request);
    } else if (fate < 91) {
        ask(request);
        serverPowerCut();
    }
    if (m_office->isOpen()) {
        recordDisks();
        m_office->disk().endOfStep();
    }
    if (!request.answer)
        return;
    request.answer(std::move(reply));
    device.settle();
    endStep(&device);
}

// ---- Disks ----

void Simulation::recordDisks()
{
    for (const FaultyDisk::Event &event : FaultyDisk::instance().takeSoFar()) {
        m_office->disk().happen(event);
        for (const auto &device : m_devices)
            device->disk().happen(event);
    }
}

void Simulation::endStep(Device *device)
{
    recordDisks();
    if (device && m_isRough && m_chance.oneIn(25))
        powerCut(*device);
    m_office->disk().endOfStep();
    for (const auto &each : m_devices)
        each->disk().endOfStep();
}

void Simulation::powerCut(Device &device)
{
    ++m_outcome.counts.cuts;
    recordDisks();
    const size_t doubtful = device.disk().eventsInDoubt();
    const auto at = size_t(m_chance.below(doubtful + 1));
    const auto loss = test::Loss(m_chance.below(test::LossCount));
    say("power cut of " + QByteArray::number(device.machine) + " at " + QByteArray::number(qulonglong(at)) + " of " +
        QByteArray::number(qulonglong(doubtful)));
    for (size_t i = m_stepBegan; i < m_ledger.writes().size(); ++i)
        m_ledger.writes()[i].sure = m_ledger.writes()[i].sure && at == doubtful;
    // What it sent in this step it sent at its end.
    if (at < doubtful)
        std::erase_if(m_network, [&](const Request &each) { return each.machine == device.machine && each.answer; });
    if (m_typing && m_typing->machine == device.machine)
        m_typing.reset();
    device.close();
    recordDisks();
    device.disk().cut(at, loss, m_chance);
    device.clock().boot();
    if (const auto opened = device.open(); !opened)
        wrong(QStringLiteral("device %1 does not open: %2").arg(device.machine).arg(opened.error().message));
}

void Simulation::serverPowerCut()
{
    if (!m_office->isOpen())
        return;
    ++m_outcome.counts.cuts;
    recordDisks();
    const size_t doubtful = m_office->disk().eventsInDoubt();
    const auto at = size_t(m_chance.below(doubtful + 1));
    say("power cut of the server at " + QByteArray::number(qulonglong(at)) + " of " +
        QByteArray::number(qulonglong(doubtful)));
    m_office->close();
    recordDisks();
    m_office->disk().cut(at, test::Loss(m_chance.below(test::LossCount)), m_chance);
    m_office->open();
}

// ---- Rare things ----

void Simulation::somethingRare()
{
    switch (m_chance.below(9)) {
    case 0:
        powerCut(someDevice());
        break;
    case 1:
        serverPowerCut();
        break;
    case 2:
    case 3:
        takeBackup();
        break;
    case 4:
        if (m_may.restoreDevices)
            restoreDevice(someDevice());
        break;
    case 5:
        if (m_may.restoreServer)
            restoreServer();
        break;
    case 6:
        if (m_may.copyDevices)
            copyDevice();
        break;
    case 7:
        if (m_may.roles)
            changeRole();
        break;
    default: {
        Device &device = someDevice();
        constexpr qint64 Hour = 3600'000;
        std::vector<qint64> errors{0, 3 * Hour, -3 * Hour, -Morning, 73 * 365 * 24 * Hour};
        device.clock().wrongByMs = m_chance.of(errors);
        say("clock of " + QByteArray::number(device.machine));
    }
    }
    endStep(nullptr);
}

void Simulation::takeBackup()
{
    if (m_chance.oneIn(2)) {
        Device &device = someDevice();
        m_backups[device.machine] = device.disk().content();
        return;
    }
    // Of the log and what came of it. Who may come in is kept elsewhere.
    m_serverBackup.clear();
    for (const auto &[name, bytes] : m_office->disk().content()) {
        if (name.startsWith("workspaces/"))
            m_serverBackup[name] = bytes;
    }
}

void Simulation::restoreDevice(Device &device)
{
    const auto backup = m_backups.find(device.machine);
    if (backup == m_backups.end())
        return;
    say("restore " + QByteArray::number(device.machine));
    ++m_outcome.counts.restores;
    m_ledger.machineLostItsDisk(device.machine, m_office->words(m_beginning.workspace));
    m_exact = false;
    if (m_typing && m_typing->machine == device.machine)
        m_typing.reset();
    device.close();
    recordDisks();
    device.disk().put(backup->second);
    device.clock().boot();
    must(device.open());
}

void Simulation::restoreServer()
{
    if (m_serverBackup.empty())
        return;
    say("restore the server");
    m_serverWasRestored = true;
    ++m_outcome.counts.restores;
    m_exact = false;
    Disk::Files files = m_office->disk().content();
    std::erase_if(files, [](const auto &file) { return file.first.startsWith("workspaces/"); });
    files.insert(m_serverBackup.begin(), m_serverBackup.end());
    m_office->close();
    recordDisks();
    m_office->disk().put(files);
    m_office->open();
    std::map<int, Words> onMachines;
    for (const auto &device : m_devices)
        onMachines[device->machine] = device->ownWords();
    m_ledger.serverLostItsDisk(m_office->words(m_beginning.workspace), onMachines);
    must(server::keepPeople(m_office->storage(), m_beginning.workspace, m_now));
}

void Simulation::copyDevice()
{
    if (m_devices.size() > m_beginning.seats.size())
        return; // one is enough
    Device &device = someDevice();
    if (device.place().epoch == 0)
        return; // what its copies write before their first synchronisation they take for their own
    say("copy " + QByteArray::number(device.machine));
    m_exact = false;
    const int number = int(m_devices.size());
    auto copy = std::make_unique<Device>(
        number, Disk(m_folder.filePath(QStringLiteral("device%1").arg(number)), device.disk().content()), m_now,
        m_network, device.machine);
    copy->owner = device.owner;
    must(copy->open());
    m_devices.push_back(std::move(copy));
}

void Simulation::changeRole()
{
    server::Directory &directory = m_office->storage().directory();
    auto roman = must(directory.userByLogin(m_beginning.workspace, QStringLiteral("roman")));
    roman->role = roman->role == server::Role::Kam ? server::Role::Reader : server::Role::Kam;
    say(QByteArray("roman is ") + server::roleName(roman->role));
    must(directory.updateUser(*roman));
    must(server::keepPeople(m_office->storage(), m_beginning.workspace, m_now));
}

void Simulation::say(const QByteArray &what)
{
    m_trace.addData(what);
    m_log.append(QByteArray::number(m_outcome.counts.steps) + ' ' + what);
}

void Simulation::wrong(const QString &what)
{
    if (m_outcome.fault.isEmpty())
        m_outcome.fault = QStringLiteral("step %1: %2").arg(m_outcome.counts.steps).arg(what);
}

} // namespace kf::sim
