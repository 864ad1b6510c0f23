#include "tests/base/property.h"
#include "tests/change/steps.h"
#include "tests/store/openstore.h"

// A store in the place of one device of the simulated workspace: through every edit, push and pull it has to show what
// the simulation says that device shows.

using namespace kf;
using namespace kf::sim;
using kf::test::OpenStore;
using kf::test::Story;
using Kind = Operation::Kind;

namespace {

struct SimClock : Clock
{
    qint64 now = 0;
    qint64 nowMs() const override { return now; }
    qint64 monotonicMs() const override { return now; }
    quint32 bootId() const override { return 1; }
};

struct ClientType : RecordType
{
    ClientType() : RecordType("account", "Client") {}
    TextField name{*this, "name", "Name", FieldFlag::Title | FieldFlag::Searched};
    TextField phone{*this, "phone", "Phone"};
    TagsField tags{*this, "tags", "Tags"};
    LongTextField text{*this, "text", "Text"};
    kf::ParentField parent{*this, "parent", "Part of", "account", FieldFlag::Indexed};
};

const ClientType &clientType()
{
    static const ClientType type;
    return type;
}

const std::array<RecordId, 4> &allRecords()
{
    static const std::array<RecordId, 4> records{Client, Holding, Outlet, recordId(4)};
    return records;
}

// Follows device A of a world with a store.
class Follower
{
public:
    explicit Follower(const World &world) : m_registry({&clientType()}), m_open(m_registry, m_clock)
    {
        m_open.write([&](Store::WriteAccess &access) -> Result<void> {
            KF_ASSIGN(Place place, journal::readPlace(access.keeper.db()));
            place.device = device(world).id;
            place.counter = device(world).counter;
            place.epoch = 1;
            return journal::writePlace(access.keeper.db(), place);
        });
        pull(world, true);
        m_counter = device(world).counter;
    }

    // After `choice` has happened. False: the store asked the person again what had changed, and wrote another
    // operation or none; from here on they are two stories.
    bool follow(const World &world, const World::Choice &choice)
    {
        if (choice.device != A)
            return true;
        switch (choice.event) {
        case World::Event::Edit:
        case World::Event::Commit:
            return device(world).counter == m_counter || write(device(world).outbox.back());
        case World::Event::Push:
            receive(world);
            return true;
        case World::Event::Pull:
            pull(world, false);
            return true;
        case World::Event::Begin:
            return true;
        }
        return true;
    }

    QByteArray difference(const World &world)
    {
        const Records expected = world.view(device(world));
        for (const RecordId &id : allRecords()) {
            const RecordState shown =
                m_open.write([&](Store::WriteAccess &access) { return access.keeper.load("account", id); }).state;
            const auto at = expected.find(id);
            const RecordState &wanted = at == expected.end() ? RecordState() : at->second;
            const QByteArray wrong = difference(shown, wanted);
            if (!wrong.isEmpty())
                return "record " + QByteArray::number(int(id.bytes().back())) + ": " + wrong;
        }
        return {};
    }

private:
    static const Device &device(const World &world) { return world.devices()[A]; }

    static QByteArray difference(const RecordState &shown, const RecordState &wanted)
    {
        if (shown.exists() != (wanted.exists() && !wanted.erased))
            return "is not there, or should not be";
        if (!shown.exists())
            return {};
        if (shown.isDeleted() != wanted.isDeleted() || shown.needsReview() != wanted.needsReview())
            return "life differs";
        for (const char *name : {"name", "phone", "tags", "text", "parent"}) {
            const auto values = [&](const RecordState &state) {
                QByteArrayList list;
                if (const FieldState *field = state.field(name)) {
                    for (const RegisterValue &value : field->values)
                        list.append(value.value);
                }
                return list;
            };
            if (values(shown) != values(wanted))
                return QByteArray(name) + " is " + values(shown).join(' ').toHex(' ') + ", not " +
                       values(wanted).join(' ').toHex(' ');
        }
        return {};
    }

    bool write(const Device::Own &own)
    {
        m_clock.now = own.madeAt;
        const Operation &operation = own.operation;
        const auto written = m_open.write([&](Store::WriteAccess &access) -> Result<bool> {
            RecordEdit edit;
            edit.kind = operation.kind;
            edit.type = &clientType();
            edit.id = operation.record;
            edit.base = operation.base;
            KF_ASSIGN(const auto kept, access.keeper.load("account", operation.record));
            for (const FieldChange &change : operation.fields) {
                const FieldType *field = clientType().field(change.name);
                if (change.merge == MergeKind::Set) {
                    std::vector<EncodedValue> elements;
                    if (const FieldState *held = kept.state.field(change.name)) {
                        for (const RegisterValue &value : held->values)
                            elements.push_back(value.value);
                    }
                    elements.insert(elements.end(), change.added.begin(), change.added.end());
                    std::erase_if(elements, [&](const EncodedValue &element) {
                        return std::find(change.removed.begin(), change.removed.end(), element) != change.removed.end();
                    });
                    edit.values.emplace_back(field, decodeElements(*field, elements));
                } else {
                    KF_ASSIGN(Value value, decodeValue(*field, change.value));
                    edit.values.emplace_back(field, std::move(value));
                }
                if (change.merge == MergeKind::Text)
                    edit.seen.emplace_back(field, QString::fromUtf8(textOf(change.seen)));
            }
            Action action;
            action.edits.push_back(std::move(edit));
            const auto receipt = access.writer.apply(action);
            if (!receipt || receipt->firstCounter == 0)
                return false;
            KF_ASSIGN(const auto open, journal::ownOpen(access.keeper.db(), receipt->firstCounter));
            return open && open->operation == operation;
        });
        m_counter = operation.counter;
        return written;
    }

    // Sometimes an answer is lost: the entries say it all.
    void receive(const World &world)
    {
        const quint64 number = quint64(world.server().log.size());
        if (number % 3 == 0)
            return;
        const quint64 counter = world.server().log.back().entry.counter;
        m_open.write([&](Store::WriteAccess &access) {
            return access.incoming.takeReceipts(
                {1, number, counter, {{wire::Verdict::Numbered, counter, 1, number, {}}}});
        });
    }

    // In one answer, or entry by entry.
    void pull(const World &world, bool asAStranger)
    {
        const quint64 head = device(world).cursor;
        const quint64 most = asAStranger || head % 2 == 0 ? head : 1;
        do {
            pullUpTo(std::min(head, m_cursor + most), world, asAStranger);
        } while (m_cursor < head);
    }

    void pullUpTo(quint64 last, const World &world, bool asAStranger)
    {
        wire::PullResponse response;
        const auto &log = world.server().log;
        response.head = device(world).cursor;
        response.cursor = {1, last, 1};
        QByteArray body;
        CborWriter out(body);
        encodePullHead(response, last - m_cursor, out);
        for (quint64 number = m_cursor + 1; number <= last; ++number) {
            const Server::Row &row = log.at(qsizetype(number) - 1);
            if (row.asWritten && row.entry.device == device(world).id && !asAStranger)
                wire::encodeOwnEntry(number, row.entry.counter, row.entry.at, out);
            else
                wire::encodeEntry(number, row.entry.device, row.entry.counter, row.entry.at, encodeEntryBody(row.entry),
                                  out);
        }
        m_cursor = last;
        m_open.write([&](Store::WriteAccess &access) -> Result<void> {
            KF_ASSIGN(const auto answer, wire::decodePullResponse(body, device(world).id));
            return access.incoming.takeEntries(answer);
        });
    }

    SimClock m_clock;
    Registry m_registry;
    OpenStore m_open;
    quint64 m_cursor = 0;
    quint64 m_counter = 0;
};

Step someStep(Story &story, int n)
{
    const int device = story.flip() ? A : story.below(3);
    const RecordId &record = allRecords()[size_t(story.below(3))];
    const QByteArray own = QByteArray("v") + char('a' + n);
    switch (story.below(12)) {
    case 0:
    case 1:
        return of(write(device, own, story.flip() ? Name : "phone"), record);
    case 2:
        return story.flip() ? add(device, "x") : remove(device, "x");
    case 3:
        return story.flip() ? append(device, own) : setLine(device, story.below(4), own);
    case 4:
        return move(device, record, allRecords()[size_t(story.below(3))]);
    case 5:
        return create(move(device, recordId(4), record), recordId(4));
    case 6:
        return of(write(device, own), recordId(4));
    case 7:
        return act(device, Kind::Restore, record);
    case 8: // the outlet's client, and the client's holding
        return act(device, Kind::Delete, Holding);
    case 9:
        return write(device, own);
    default:
        return act(device, Kind::Delete, record);
    }
}

// A deletes what the others' records belong to, or writes in what they delete.
Step familyStep(Story &story, int n)
{
    const QByteArray own = QByteArray("v") + char('a' + n);
    const bool ours = story.flip();
    const int device = ours ? A : 1 + story.below(2);
    switch (story.below(4)) {
    case 0:
        return act(device, Kind::Delete, story.flip() ? Holding : Outlet);
    case 1:
        return create(move(device, recordId(4), story.flip() ? Holding : Outlet), recordId(4));
    case 2:
        return move(device, Client, Outlet);
    default:
        return ours ? act(device, Kind::Delete, Holding) : write(device, own);
    }
}

using MakeStep = Step (*)(Story &, int n);

QByteArray play(Story &story, MakeStep make, quint64 &compared)
{
    std::vector<Step> start = family();
    start.push_back(editText(A, [](QList<QByteArray> &lines) { lines = {"one", "two", "three", "four"}; }));
    std::vector<Step> steps;
    const int count = 3 + story.below(10);
    steps.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        steps.push_back(make(story, i));
    constexpr qint64 hour = 3'600'000;
    World world(start, steps, {hour, {story.below(9) * hour, -hour, 5 * hour}}, &fold);
    Follower follower(world);
    QByteArray told;
    const auto step = [&](const World::Choice &choice) {
        static const char *const names[] = {"edits", "begins", "leaves", "pushes", "pulls"};
        told += QByteArray(" ") + char('A' + choice.device) + ' ' + names[int(choice.event)] + ',';
        world.happen(choice);
        return follower.follow(world, choice);
    };
    const auto wrong = [&] {
        ++compared;
        QByteArray found = follower.difference(world);
        return found.isEmpty() ? found : found + " after" + told;
    };
    for (auto choices = world.choices(); !choices.empty(); choices = world.choices()) {
        const World::Choice choice = choices[size_t(story.below(int(choices.size())))];
        if (!step(choice))
            return {};
        if (choice.device != A)
            continue;
        if (QByteArray found = wrong(); !found.isEmpty())
            return found;
    }
    for (int i = 0; i < 3; ++i) {
        while (world.devices()[size_t(i)].hasUnsent())
            step({i, World::Event::Push});
    }
    step({A, World::Event::Pull});
    return wrong();
}

} // namespace

class StoreFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsOfAllKinds() { check(&someStep); }
    void parentsAndChildren() { check(&familyStep); }

private:
    static void check(MakeStep make)
    {
        quint64 compared = 0;
        QVERIFY(test::holds("store", [&](Story &story) {
            const QByteArray wrong = play(story, make, compared);
            RC_ASSERT(wrong.toStdString() == std::string());
        }));
        qInfo("%llu states compared", compared);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return test::runProperties<StoreFold>(argc, argv, 1500);
}
#include "tst_storefold.moc"
