// Whatever three devices write and whenever they hear of each other: rescued work takes nobody's words away, and leaves
// no conflict with what its author had seen.
#include "tests/base/property.h"
#include "tests/rescue/workplace.h"

using namespace kf;
using namespace kf::test;
using namespace Qt::StringLiterals;
using Seat = Workplace::Seat;

namespace {

const std::array<const FieldType *, 2> &fields()
{
    static const std::array<const FieldType *, 2> both{&types::account.phone, &types::account.email};
    return both;
}

struct Written
{
    QString value;
    DeviceId device = DeviceId::None;
    QSet<QString> seen; // what stood in the field when it was written
};

// One field of one record, as the test remembers it.
struct Told
{
    std::vector<Written> all;

    const Written *find(const QString &value) const
    {
        const auto at = std::find_if(all.begin(), all.end(), [&](const Written &one) { return one.value == value; });
        return at == all.end() ? nullptr : &*at;
    }
    const Written *lastOf(DeviceId device) const
    {
        const auto at =
            std::find_if(all.rbegin(), all.rend(), [&](const Written &one) { return one.device == device; });
        return at == all.rend() ? nullptr : &*at;
    }
    // All that `device` ever had on its screen or wrote.
    QSet<QString> seenBy(DeviceId device) const
    {
        QSet<QString> seen;
        for (const Written &one : all) {
            if (one.device == device)
                seen += one.seen + QSet<QString>{one.value};
        }
        return seen;
    }
};

QSet<QString> setOf(const QStringList &list)
{
    return {list.begin(), list.end()};
}

void play(Story &story)
{
    Workplace work;
    const std::array<Seat *, 3> seats{&work.seat(11), &work.seat(12), &work.seat(13)};
    Seat &author = *seats[0];
    Seat &receiver = *seats[1];
    const RecordId client = author.open.create(account(u"Тавория"_s));
    for (Seat *seat : seats)
        work.sync(*seat);
    std::array<Told, 2> told;
    int values = 0;
    const auto step = [&] {
        Seat &seat = *seats[size_t(story.below(3))];
        switch (story.below(4)) {
        case 0:
            return work.sync(seat);
        case 1:
            return work.pull(seat);
        default:
            break;
        }
        const size_t f = size_t(story.below(2));
        Written one{QString::number(++values), seat.id,
                    setOf(Workplace::said(Workplace::shown(seat, types::account, client), fields()[f]->name()))};
        seat.open.edit(types::account, client, *fields()[f], one.value);
        told[f].all.push_back(std::move(one));
    };
    while (!story.atEnd())
        step();
    work.sync(*seats[2]);
    if (story.flip())
        work.push(author); // and the answer never came
    work.pull(receiver);
    Carried file;
    if (file.from(author).path.isEmpty())
        return;
    std::array<QSet<QString>, 2> before;
    const auto here = [&](size_t f) {
        return setOf(Workplace::said(Workplace::shown(receiver, types::account, client), fields()[f]->name()));
    };
    for (size_t f = 0; f < 2; ++f)
        before[f] = here(f);
    const RescueImported report = file.to(receiver);
    const RescueImported again = file.to(receiver);
    RC_ASSERT(again.written + again.held == 0);
    QSet<QString> waiting;
    for (const OutboxItem &item : receiver.open.read([](Reader &reader) { return reader.outbox(); })) {
        for (const auto &[name, held] : item.fields) {
            if (item.state == OutboxItem::State::Quarantined)
                waiting.insert(std::get<QString>(held));
        }
    }
    RC_ASSERT(qint64(waiting.size()) == report.held);
    work.sync(receiver);
    work.sync(*seats[2]);
    for (size_t f = 0; f < 2; ++f) {
        const QSet<QString> after = setOf(work.onServer(client, fields()[f]->name()));
        const Written *last = told[f].lastOf(author.id);
        if (!last) {
            RC_ASSERT(after == before[f]);
            continue;
        }
        // Nobody's words that the author never saw are gone.
        for (const QString &kept : before[f])
            RC_ASSERT(told[f].seenBy(author.id).contains(kept) || after.contains(kept));
        // His own last word stands, waits, or was replaced by one who saw it.
        const bool replaced = std::any_of(told[f].all.begin(), told[f].all.end(),
                                          [&](const Written &one) { return one.seen.contains(last->value); });
        RC_ASSERT(after.contains(last->value) || waiting.contains(last->value) || replaced);
        // What he saw when he wrote it is no conflict with it.
        if (after.contains(last->value) && report.written > 0) {
            for (const QString &value : after) {
                const Written *other = told[f].find(value);
                RC_ASSERT(value == last->value || !other || other->device == author.id || !last->seen.contains(value));
            }
        }
    }
}

} // namespace

class RescueLossesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyLosesAWord() { QVERIFY(holds("nobody loses a word", play)); }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return runProperties<RescueLossesTest>(argc, argv, 40);
}
#include "tst_rescuelosses.moc"
