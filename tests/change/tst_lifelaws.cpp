// The laws of life: deletion, children, erasure, what an operation tells of itself, and circles; each said over a
// random past.
#include "core/change/surroundings.h"
#include "tests/change/laws.h"
#include "tests/change/steps.h"

using namespace kf;
using namespace kf::laws;
using test::Story;

namespace {

constexpr DeviceId A = Devices[0];
constexpr DeviceId B = Devices[1];
constexpr DeviceId C = Devices[2];

// What a deletion is not to touch.
std::vector<FieldState> contentOf(RecordState state)
{
    std::erase_if(state.fields, [](const FieldState &field) { return field.name == DeletedField; });
    return state.fields;
}

Kind anyKind(Story &story)
{
    return Kind(story.below(5));
}

Operation anything(Story &story, Past &past)
{
    const Kind kind = anyKind(story);
    const bool says = kind == Kind::Create || kind == Kind::Edit;
    return past.next(story, story.among(Devices), says ? anyChanges(story) : std::vector<FieldChange>(), kind);
}

constexpr Among Everything{.deletions = true, .erasures = true};

// The last edits of three devices, as a list of all edits tells them.
std::vector<Edit> lastOfThree(const std::vector<Edit> &edits)
{
    std::vector<Edit> last;
    for (auto edit = edits.rbegin(); edit != edits.rend() && last.size() < 3; ++edit) {
        if (std::none_of(last.begin(), last.end(), [&](const Edit &one) { return one.device == edit->device; }))
            last.push_back(*edit);
    }
    last.resize(3);
    return last;
}

// Records in a tree that random people move about: the World of the simulation in which only parents change.
bool hasCircle(const sim::Records &records)
{
    for (const auto &[id, state] : records) {
        std::set<RecordId> seen;
        std::vector<RecordId> open = sim::parentsOf(state);
        while (!open.empty()) {
            const RecordId above = open.back();
            open.pop_back();
            if (above == id)
                return true;
            const auto at = records.find(above);
            if (at == records.end() || !seen.insert(above).second)
                continue;
            const auto parents = sim::parentsOf(at->second);
            open.insert(open.end(), parents.begin(), parents.end());
        }
    }
    return false;
}

} // namespace

class LifeLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // ---- Deletion ----

    void whoKnowsAllDeletes()
    {
        QVERIFY(test::holds("who has seen all and deletes, deletes", [](Story &story) {
            const Past past(story, {.deletions = true});
            const FoldResult after = past.after(past.knowingAll(story.among(Devices), {}, Kind::Delete));
            RC_ASSERT(after.state.isDeleted());
            RC_ASSERT(!after.state.needsReview());
            RC_ASSERT(after.effect == Effect::Applied);
        }));
    }
    void editBeatsDelete()
    {
        QVERIFY(test::holds("an edit that knew of no deletion beats it, in either order", [](Story &story) {
            Past past(story);
            const Operation deletes = past.next(story, A, {}, Kind::Delete);
            const Operation edits = past.next(story, B, {writes("name", anyValue(story))});
            const auto [first, other] = past.inBothOrders(deletes, edits);
            for (const RecordState &state : {first, other}) {
                RC_ASSERT(!state.isDeleted());
                RC_ASSERT(state.needsReview());
                RC_ASSERT(valueSet(state, "deleted") ==
                          std::set<EncodedValue>({encodedBool(true), encodedBool(false)}));
            }
        }));
    }
    void deletionsAgree()
    {
        QVERIFY(test::holds("two deletions that knew nothing of each other are one", [](Story &story) {
            Past past(story);
            const quint64 known = past.head();
            const auto [first, other] = past.inBothOrders(operation(A, Kind::Delete, known), //
                                                          operation(B, Kind::Delete, known));
            RC_ASSERT(first.isDeleted());
            RC_ASSERT(other.isDeleted());
            RC_ASSERT(valuesOf(first, "deleted").size() == 1U);
            RC_ASSERT(valuesOf(first, "deleted").front().dots.size() == 2U);
        }));
    }
    void restoringGivesLife()
    {
        QVERIFY(test::holds("a restoration by one who has seen all gives life, and no review", [](Story &story) {
            const Past past(story, {.deletions = true});
            const FoldResult after = past.after(past.knowingAll(story.among(Devices), {}, Kind::Restore));
            RC_ASSERT(!after.state.isDeleted());
            RC_ASSERT(!after.state.needsReview());
        }));
    }
    void restoringStandsAgainstDeletion()
    {
        QVERIFY(test::holds("who restores and who deletes again stand side by side, in either order", [](Story &story) {
            Past past(story);
            past.happen(past.knowingAll(C, {}, Kind::Delete), 40'000);
            const Operation restores = past.knowingAll(A, {}, Kind::Restore);
            const Operation deletes = past.knowingAll(B, {}, Kind::Delete);
            const auto [first, other] = past.inBothOrders(restores, deletes);
            RC_ASSERT(first.needsReview());
            RC_ASSERT(other.needsReview());
        }));
    }
    void whoKnowsTheDeletionDoesNotObject()
    {
        QVERIFY(test::holds("an edit by one who has seen the deletion leaves the record deleted", [](Story &story) {
            Past past(story);
            past.happen(past.knowingAll(A, {}, Kind::Delete), 40'000);
            const FoldResult after = past.after(past.knowingAll(story.among(Devices), anyChanges(story)));
            RC_ASSERT(after.state.isDeleted());
        }));
    }
    void aDeletionTouchesNoContent()
    {
        QVERIFY(test::holds("neither deletion nor restoration touches a word", [](Story &story) {
            Past past(story, {.deletions = true});
            const Kind kind = story.flip() ? Kind::Delete : Kind::Restore;
            const Operation verdict = past.next(story, story.among(Devices), {}, kind);
            RC_ASSERT(contentOf(past.after(verdict).state) == contentOf(past.state()));
        }));
    }
    void everyMissedEditIsMet()
    {
        QVERIFY(
            test::holds("a deletion meets each of the last edits of three devices that it missed", [](Story &story) {
                Past past(story);
                const DeviceId device = story.among(Devices);
                const Operation deletes = past.next(story, device, {}, Kind::Delete);
                std::vector<Edit> missed = {past.state().lastEdit, past.state().otherEdit, past.state().thirdEdit};
                std::erase_if(missed, [&](const Edit &edit) {
                    return edit.device == DeviceId::None || inContext({edit.device, edit.number}, deletes);
                });
                const RecordState after = past.after(deletes).state;
                RC_ASSERT(after.needsReview() == !missed.empty());
                RC_ASSERT(after.isDeleted() == missed.empty());
                if (missed.empty())
                    return;
                const RegisterValue &life = *find(after, "deleted", encodedBool(false));
                RC_ASSERT(life.dots.size() == missed.size());
                RC_ASSERT(life.at == std::max_element(missed.begin(), missed.end(), [](const Edit &a, const Edit &b) {
                                         return a.at < b.at;
                                     })->at);
            }));
    }

    // ---- Children ----

    void aChildSpeaksLikeAnEdit()
    {
        QVERIFY(test::holds("a child speaks for its parent's life just where an edit of it would", [](Story &story) {
            Past past(story, {.deletions = true});
            const Operation child =
                past.next(story, story.among(Devices), {writes("name", anyValue(story))}, anyKind(story));
            RecordState parent = past.state();
            const bool called = foldChild(parent, child, {past.head() + 1, 50'000});
            if (child.kind == Kind::Delete || child.kind == Kind::Erase) {
                RC_ASSERT(!called);
            } else {
                const Operation edit = operation(child.device, Kind::Edit, child.base, child.fields);
                const RecordState edited = past.after(edit).state;
                RC_ASSERT(valuesOf(parent, "deleted") == valuesOf(edited, "deleted"));
                RC_ASSERT(called == (valuesOf(parent, "deleted") != valuesOf(past.state(), "deleted")));
            }
            RC_ASSERT(parent.number == (called ? past.head() + 1 : past.head()));
            RC_ASSERT(contentOf(parent) == contentOf(past.state()));
        }));
    }
    void nobodySpeaksForWhatIsNot()
    {
        QVERIFY(test::holds("a child calls back neither what was erased nor what never was", [](Story &story) {
            Past past(story, {.deletions = true});
            past.happen(past.next(story, A, {}, Kind::Erase), 5000);
            const Operation child = operation(B, Kind::Create, 0, anyChanges(story));
            RecordState erased = past.state();
            RecordState none;
            RC_ASSERT(!foldChild(erased, child, {past.head() + 1, 50'000}));
            RC_ASSERT(!foldChild(none, child, {past.head() + 1, 50'000}));
            RC_ASSERT(erased == past.state());
            RC_ASSERT(none == RecordState());
        }));
    }
    void aDeletionMeetsItsChildren()
    {
        QVERIFY(test::holds("a deletion that missed an edit of a child leaves the parent for review", [](Story &story) {
            Past parent(story, {}, 0);
            std::vector<RecordState> children;
            const Operation deletes = operation(A, Kind::Delete, quint64(1 + story.below(20)));
            bool missed = false;
            for (int i = story.below(4); i > 0; --i) {
                RecordState child;
                child.number = 1;
                for (int n = 1 + story.below(3); n > 0; --n) {
                    const Edit edit{story.among(Devices), quint64(2 + story.below(30)), Past::time(story)};
                    child.noteEdit(edit);
                }
                for (const Edit &edit : {child.lastEdit, child.otherEdit, child.thirdEdit})
                    missed = missed || (edit.number > deletes.base && edit.device != A);
                children.push_back(child);
            }
            Surroundings around;
            UnseenEdits unseen(deletes);
            for (const RecordState &child : children)
                unseen.take(child);
            unseen.tell(around);
            const RecordState after = fold(parent.state(), deletes, {40, 50'000}, around).state;
            RC_ASSERT(after.needsReview() == missed);
        }));
    }
    void childrenAreToldInAnyOrder()
    {
        QVERIFY(test::holds(
            "of the children the last edit is told and that of another device, in whatever order they are asked",
            [](Story &story) {
                std::vector<RecordState> children(size_t(1 + story.below(5)));
                quint64 number = 1;
                for (RecordState &child : children) {
                    for (int n = 1 + story.below(3); n > 0; --n)
                        child.noteEdit({story.among(Devices), ++number, Past::time(story)});
                }
                const Operation deletes = operation(A, Kind::Delete, quint64(story.below(20)));
                const auto told = [&] {
                    Surroundings around;
                    UnseenEdits unseen(deletes);
                    for (const RecordState &child : children)
                        unseen.take(child);
                    unseen.tell(around);
                    return std::pair(around.childEdit, around.otherChildEdit);
                };
                const auto first = told();
                std::reverse(children.begin(), children.end());
                RC_ASSERT((told() == first));
                // The last that it missed, and the last of any other device.
                std::map<DeviceId, quint64> last;
                for (const RecordState &child : children) {
                    for (const Edit &edit : {child.lastEdit, child.otherEdit, child.thirdEdit}) {
                        if (edit.number > deletes.base && edit.device != A)
                            last[edit.device] = std::max(last[edit.device], edit.number);
                    }
                }
                std::vector<quint64> numbers;
                for (const auto &[device, edited] : last)
                    numbers.push_back(edited);
                std::sort(numbers.rbegin(), numbers.rend());
                numbers.resize(2);
                RC_ASSERT(first.first.value_or(Edit()).number == numbers[0]);
                RC_ASSERT(first.second.value_or(Edit()).number == numbers[1]);
            }));
    }

    void aReferenceIsAnIdAndNothingElse()
    {
        QVERIFY(test::holds("the bytes of an id are a reference, and nothing longer, shorter or of another kind",
                            [](Story &story) {
                                QByteArray bytes(RecordId::Size, '\0');
                                for (char &byte : bytes)
                                    byte = char(story.byte());
                                const RecordId id = RecordId::fromBytes(bytes).value();
                                RC_ASSERT((referenceIn(sim::idValue(id)) == id));
                                EncodedValue other;
                                CborWriter out(other);
                                if (story.flip())
                                    out.text(QByteArrayView("sixteen letters!"));
                                else
                                    out.bytes(story.flip() ? bytes.chopped(1) : bytes + 'x');
                                RC_ASSERT(!referenceIn(other));
                            }));
    }

    // ---- Erasure ----

    void erasureIsFinal()
    {
        QVERIFY(test::holds("what was erased stays erased, whatever comes", [](Story &story) {
            Past past(story, Everything);
            past.happen(past.next(story, story.among(Devices), {}, Kind::Erase), 5000);
            const RecordState erased = past.state();
            for (int i = 1 + story.below(4); i > 0; --i) {
                const FoldResult after = past.happen(anything(story, past), Past::time(story));
                RC_ASSERT(after.effect == Effect::Erased);
                RC_ASSERT(after.state == erased);
                RC_ASSERT(after.touched.empty());
                RC_ASSERT(!after.asWritten);
            }
        }));
    }
    void nothingOfTheErasedIsKept()
    {
        QVERIFY(test::holds("of what was erased no byte is kept", [](Story &story) {
            Past past(story, {.deletions = true});
            past.happen(past.next(story, A, {writes("name", text("Passport")), adds(text("Passport"))}), 5000);
            past.happen(past.next(story, B, {types("Passport", "")}), 6000);
            past.happen(past.next(story, story.among(Devices), {}, Kind::Erase), 7000);
            RC_ASSERT(past.state().fields.empty());
            RC_ASSERT(!encode(past.state()).contains("Passport"));
            RC_ASSERT(past.state().lastEdit == Edit());
            RC_ASSERT(past.state().otherEdit == Edit());
            RC_ASSERT(past.state().thirdEdit == Edit());
        }));
    }
    void erasureComesWhenItComes()
    {
        QVERIFY(test::holds("an erasure meets everything alike, before it or behind it", [](Story &story) {
            Past past(story);
            const Operation erases = past.next(story, A, {}, Kind::Erase);
            const Operation other = anything(story, past);
            auto [first, second] = past.inBothOrders(erases, other);
            RC_ASSERT(first.erased);
            first.number = second.number = 0; // the one counts where it stopped
            RC_ASSERT(first == second);
        }));
    }

    // ---- What an operation tells of itself ----

    void touchedIsWhatChanged()
    {
        QVERIFY(test::holds("what is not told as touched is as it was", [](Story &story) {
            Past past(story, Everything);
            const RecordState before = past.state();
            const FoldResult after = past.after(anything(story, past));
            if (after.effect == Effect::Erased)
                return;
            const std::set<QByteArray> touched(after.touched.begin(), after.touched.end());
            RC_ASSERT(touched.size() == after.touched.size());
            for (const FieldState &field : after.state.fields) {
                const FieldState *earlier = before.field(field.name);
                RC_ASSERT((touched.contains(field.name) || (earlier && *earlier == field)));
            }
            for (const FieldState &field : before.fields)
                RC_ASSERT(after.state.field(field.name) != nullptr);
        }));
    }
    void asWrittenNeedsNoFold()
    {
        QVERIFY(test::holds("what is as written can be known from the operation alone", [](Story &story) {
            Past past(story, {.deletions = true});
            const Kind kind = story.flip() ? Kind::Edit : Kind::Create;
            const Operation own = past.next(story, story.among(Devices), anyChanges(story), kind);
            const FoldResult after = past.after(own);
            const Dot dot{own.device, past.head() + 1};
            bool plain = after.touched.size() == own.fields.size() && after.effect == Effect::Applied;
            for (const FieldChange &change : own.fields) {
                const FieldState &field = *after.state.field(change.name);
                plain = plain && change.merge != MergeKind::Set && field.values.size() == 1 &&
                        field.values.front() == RegisterValue{change.value, 50'000, {dot}};
            }
            RC_ASSERT(after.asWritten == plain);
        }));
    }
    void whatSaysNothingDoesNothing()
    {
        QVERIFY(test::holds("an edit that says nothing is numbered, and nothing else", [](Story &story) {
            const Past past(story, {.deletions = true});
            const FoldResult after = past.after(past.knowingAll(story.among(Devices), {}));
            RC_ASSERT(after.effect == Effect::NoOp);
            RecordState but = after.state;
            RC_ASSERT(but.number == past.head() + 1);
            but.number = past.head();
            RC_ASSERT(but == past.state());
        }));
    }
    void theDeletionIsNoFieldToWrite()
    {
        QVERIFY(test::holds("nobody writes the deletion as a field", [](Story &story) {
            Past past(story, {.deletions = true});
            const FieldChange sly{DeletedField, MergeKind::Register, encodedBool(story.flip()), {}, {}, {}};
            const FoldResult after = past.after(past.knowingAll(story.among(Devices), {sly}));
            RC_ASSERT(after.effect == Effect::NoOp);
            RC_ASSERT(after.state.fields == past.state().fields);
        }));
    }
    void aRecordIsBornOnce()
    {
        QVERIFY(test::holds("a record is born once, and each operation numbers it", [](Story &story) {
            Past past(story, Everything);
            const RecordState before = past.state();
            const FoldResult after = past.after(anything(story, past));
            RC_ASSERT(after.state.created == before.created);
            RC_ASSERT(after.state.type == before.type);
            RC_ASSERT(after.state.number == (before.erased ? before.number : past.head() + 1));
        }));
    }
    void theLastEditsOfThreeDevices()
    {
        QVERIFY(test::holds("the last edits of the last three devices are known", [](Story &story) {
            const Past past(story, {.deletions = true});
            std::vector<Edit> edits;
            for (const Past::Row &row : past.rows()) {
                const bool speaks = row.operation.kind != Kind::Delete &&
                                    (row.operation.kind != Kind::Edit || !row.operation.fields.empty());
                if (speaks)
                    edits.push_back({row.operation.device, row.arrival.number, row.arrival.at});
            }
            const RecordState &state = past.state();
            RC_ASSERT((lastOfThree(edits) == std::vector<Edit>{state.lastEdit, state.otherEdit, state.thirdEdit}));
        }));
    }
    void theSameLogTellsTheSame()
    {
        QVERIFY(test::holds("one log has one end", [](Story &story) {
            const Past past(story, Everything);
            RecordState again;
            for (const Past::Row &row : past.rows())
                again = fold(std::move(again), row.operation, row.arrival).state;
            RC_ASSERT(again == past.state());
            RC_ASSERT(encode(again).toStdString() == encode(past.state()).toStdString());
        }));
    }

    // ---- Circles ----

    void aMoveIntoACircleIsNothing()
    {
        QVERIFY(test::holds("a move into a circle is nothing; what else is said is done", [](Story &story) {
            Past past(story, {.deletions = true});
            Operation move = past.next(story, story.among(Devices), anyChanges(story));
            const RecordState without = past.after(move).state;
            move.fields.push_back({"parent", MergeKind::Parent, sim::idValue(sim::recordId(1)), {}, {}, {}});
            Surroundings circle;
            circle.closesCycle = true;
            const FoldResult after = fold(past.state(), move, {past.head() + 1, 50'000}, circle);
            RC_ASSERT(after.state == without);
            RC_ASSERT(!after.asWritten);
            RC_ASSERT(!after.state.field("parent"));
        }));
    }
    void noOrderOfMovesClosesACircle()
    {
        QVERIFY(test::holds("no moves in any order close a circle, anywhere", [](Story &story) {
            using namespace sim;
            std::vector<Step> start;
            for (int i = 1; i <= 5; ++i)
                start.push_back(create(write(0, "client"), recordId(i)));
            std::vector<Step> moves;
            for (int i = 2 + story.below(7); i > 0; --i)
                moves.push_back(move(story.below(3), recordId(1 + story.below(5)), recordId(1 + story.below(5))));
            World world(start, moves, {}, &fold);
            for (auto choices = world.choices(); !choices.empty(); choices = world.choices()) {
                const World::Choice choice = choices[size_t(story.below(int(choices.size())))];
                world.happen(choice);
                RC_ASSERT(!hasCircle(world.view(world.devices()[size_t(choice.device)])));
                RC_ASSERT(!hasCircle(world.server().records));
            }
            world.drain();
            RC_ASSERT(world.failure().toStdString() == std::string());
            for (const Device &device : world.devices())
                RC_ASSERT((world.view(device) == world.server().records));
        }));
    }
};

int main(int argc, char **argv)
{
    return test::runLaws<LifeLaws>(argc, argv);
}
#include "tst_lifelaws.moc"
