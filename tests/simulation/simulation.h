#pragma once

#include "tests/simulation/device.h"
#include "tests/simulation/office.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <array>
#include <optional>

// A company in one process: its server and its people's devices, which are the real ones, over a network, disks and
// clocks that are not. Whatever happens, and in which order, comes from the seed.
namespace kf::sim {

struct Counts
{
    qint64 steps = 0;
    qint64 edits = 0;
    qint64 requests = 0;
    qint64 cuts = 0; // machines that lost their power, most of them in the middle of a write
    qint64 restores = 0;
    qint64 refused = 0;

    Counts &operator+=(const Counts &more);
};

struct Outcome
{
    QString fault;    // empty: nothing is wrong
    QByteArray trace; // what has happened, and what came of it, as one hash
    Counts counts;
};

// The machines as they are when they have just been set up; made once for all seeds.
struct Beginning
{
    Disk::Files server;
    RecordId workspace;
    struct Seat
    {
        Disk::Files files;
        Device::Owner owner;
    };
    std::vector<Seat> seats;

    static Beginning make();
};

class Simulation
{
public:
    static constexpr qint64 Morning = 1'790'000'000'000; // UTC ms

    Simulation(const Beginning &beginning, quint64 seed);
    ~Simulation();

    Outcome run(int steps);

private:
    // What may happen.
    void step();
    void someoneActs();
    void someoneSyncs();
    void networkMoves();
    void somethingRare();

    // What people do.
    void addAccount(Device &device);
    void addVisit(Device &device);
    void editValue(Device &device);
    void editText(Device &device);
    void editTags(Device &device);
    void deleteOrRestore(Device &device);
    void move(Device &device);
    void beginOrEndTyping(Device &device);
    void settleConflict(Device &device);
    void settleRefusal(Device &device);
    void changeTeam(Device &device);
    void writePrivately(Device &device);
    void eraseForPrivacy();

    // What machines do.
    void answerTo(size_t request);
    Transport::Reply ask(const Request &request);
    void powerCut(Device &device);
    void serverPowerCut();
    void takeBackup();
    void restoreDevice(Device &device);
    void restoreServer();
    void copyDevice();
    void changeRole();

    // A step's end: what was written has happened, or the machine stops in the middle of it.
    void endStep(Device *device);
    void recordDisks();

    struct Place
    {
        const RecordType *type = nullptr;
        RecordId id;
        RecordState state;
    };
    std::optional<Place> someRecord(Device &device, const RecordType &type, bool deletedOne = false);
    void noteWhatIsShown(Device &device);
    bool act(Device &device, std::vector<RecordEdit> edits, std::vector<Ledger::Write> writes);
    Ledger::Write valueWrite(Device &device, const Place &place, const FieldType &field);
    Device &someDevice();
    void say(const QByteArray &what);
    void wrong(const QString &what);

    void heal();
    void judge();
    // `states`: what he may see.
    QString faultOfDevice(Device &device, const std::map<server::RecordKey, RecordState> &states);
    void everyoneStillAgrees();

    const Beginning &m_beginning;
    Chance m_chance;
    QTemporaryDir m_folder;
    qint64 m_now = Morning;
    Network m_network;
    std::unique_ptr<OfficeServer> m_office;
    std::vector<std::unique_ptr<Device>> m_devices;
    Ledger m_ledger;
    std::map<const RecordType *, std::vector<RecordId>> m_records;
    std::vector<std::pair<RecordId, RecordId>> m_pairs; // a visit and its note, written in one action
    struct Secretly
    {
        QByteArray word;
        RecordId user;
    };
    std::vector<Secretly> m_secrets;
    struct Typing
    {
        int machine = 0;
        Place place;
        quint64 base = 0;
        std::set<size_t> known;
        size_t since = 0; // writes of the ledger
    };
    std::optional<Typing> m_typing;
    std::map<int, Disk::Files> m_backups;
    Disk::Files m_serverBackup;
    size_t m_stepBegan = 0; // writes of the ledger
    struct
    {
        bool teams = false;
        bool secrets = false;
        bool roles = false;
        bool restoreDevices = false;
        bool restoreServer = false;
        bool copyDevices = false;
        bool oldApps = false;
    } m_may;               // on this day
    bool m_isRough = true; // the network loses, and machines stop
    bool m_exact = true;
    bool m_serverWasRestored = false;
    Outcome m_outcome;
    QCryptographicHash m_trace{QCryptographicHash::Blake2s_256};
    QByteArrayList m_log; // told when something is wrong
};

} // namespace kf::sim
