#include "tests/base/property.h"
#include "tests/change/oracle.h"
#include "tests/change/steps.h"

// Longer stories than can be enumerated: up to nine edits of all kinds by three devices, in a random order, held
// against the same oracle.

using namespace kf;
using namespace kf::sim;
using kf::test::Story;
using Kind = Operation::Kind;

namespace {

Step registerStep(Story &story, int device, int n)
{
    const QByteArray own = QByteArray("v") + char('a' + n);
    return write(device, story.below(3) == 0 ? QByteArray("common") : own, story.below(2) == 0 ? Name : "phone");
}

Step setStep(Story &story, int device)
{
    const QByteArray element = std::array<const char *, 3>{"kept", "x", "y"}[size_t(story.below(3))];
    return story.below(2) == 0 ? add(device, element) : remove(device, element);
}

Step textStep(Story &story, int device, int n)
{
    const QByteArray words = QByteArray("word") + char('a' + n);
    const int line = story.below(4);
    switch (story.below(4)) {
    case 0:
        return append(device, words);
    case 1:
        return prepend(device, words);
    default:
        return setLine(device, line, words);
    }
}

Step lifeStep(Story &story, int device)
{
    const RecordId record = story.below(2) == 0 ? Client : Holding;
    return act(device, story.below(2) == 0 ? Kind::Delete : Kind::Restore, record);
}

Step moveStep(Story &story, int device)
{
    const std::array<RecordId, 3> all{Client, Holding, Outlet};
    const RecordId &record = all[size_t(story.below(3))];
    return move(device, record, all[size_t(story.below(3))]);
}

using MakeStep = Step (*)(Story &, int device, int n);

QByteArray wrongAtTheEnd(World &world)
{
    world.drain();
    if (!world.failure().isEmpty())
        return world.failure();
    for (const Device &device : world.devices()) {
        if (world.view(device) != world.server().records)
            return "devices diverge";
    }
    const Oracle oracle(world.facts(), world.order());
    for (const RecordId &id : {Client, Holding, Outlet}) {
        const auto state = world.server().records.find(id);
        const QByteArray wrong =
            oracle.disagreement(id, state == world.server().records.end() ? nullptr : &state->second, true);
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

// The log and what its authors had seen, for whoever has to understand a failure.
QByteArray tell(const World &world)
{
    QByteArray told;
    for (const size_t index : world.order()) {
        const Fact &fact = world.facts().at(qsizetype(index));
        told += "\n#" + QByteArray::number(index) + " by " + QByteArray::number(quint64(fact.operation.device)) +
                " kind " + QByteArray::number(int(fact.operation.kind)) + " of " +
                QByteArray::number(int(fact.operation.record.bytes().back())) + " at " + QByteArray::number(fact.when) +
                " base " + QByteArray::number(fact.operation.base) + " had seen " + QByteArray::number(fact.seen, 2);
        for (const FieldChange &change : fact.operation.fields) {
            told += ' ' + change.name + ": " + textOf(change.seen).replace('\n', '/') + " -> ";
            told += change.merge == MergeKind::Parent ? change.value.toHex() : textOf(change.value).replace('\n', '/');
            for (const auto &element : change.added)
                told += '+' + textOf(element);
            for (const auto &element : change.removed)
                told += '-' + textOf(element);
        }
    }
    return told + '\n';
}

QByteArray play(Story &story, const std::vector<Step> &start, MakeStep make)
{
    std::vector<Step> steps;
    const int count = 2 + story.below(8);
    for (int i = 0; i < count; ++i) {
        const int device = story.below(3);
        steps.push_back(make(story, device, i));
    }
    constexpr qint64 hour = 3'600'000;
    World world(start, steps, {story.below(5) * hour, {story.below(9) * hour, -hour, 5 * hour}}, &fold);
    for (auto choices = world.choices(); !choices.empty(); choices = world.choices())
        world.happen(choices[size_t(story.below(int(choices.size())))]);
    const QByteArray wrong = wrongAtTheEnd(world);
    return wrong.isEmpty() ? wrong : wrong + tell(world);
}

bool hold(const char *what, const std::vector<Step> &start, MakeStep make)
{
    return test::holds(what, [&](Story &story) {
        const QByteArray wrong = play(story, start, make);
        RC_ASSERT(wrong.toStdString() == std::string());
    });
}

} // namespace

class FoldRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registers()
    {
        QVERIFY(hold("registers", client(),
                     [](Story &story, int device, int n) { return registerStep(story, device, n); }));
    }
    void sets()
    {
        QVERIFY(hold("sets", client(), [](Story &story, int device, int) { return setStep(story, device); }));
    }
    void texts()
    {
        QVERIFY(hold("texts", client(), [](Story &story, int device, int n) { return textStep(story, device, n); }));
    }
    void lives()
    {
        QVERIFY(hold("lives", family(), [](Story &story, int device, int n) {
            return story.below(2) == 0 ? lifeStep(story, device) : registerStep(story, device, n);
        }));
    }
    void moves()
    {
        QVERIFY(hold("moves", family(), [](Story &story, int device, int) { return moveStep(story, device); }));
    }
};

int main(int argc, char **argv)
{
    return test::runLaws<FoldRandom>(argc, argv);
}
#include "tst_fold_random.moc"
