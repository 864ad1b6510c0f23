// The laws of values: registers, contexts, sets and long texts, each said over a random past of one record.
#include "core/change/textmerge.h"
#include "tests/change/laws.h"

using namespace kf;
using namespace kf::laws;
using test::Story;

namespace {

constexpr DeviceId A = Devices[0];
constexpr DeviceId B = Devices[1];
constexpr DeviceId C = Devices[2];

FoldResult writeName(Past &past, Story &story, const EncodedValue &value)
{
    const Operation write = past.next(story, story.among(Devices), {writes("name", value)});
    return past.happen(write, Past::time(story));
}

// A text of some lines, none of which occurs twice, as it was when two authors began.
std::vector<QByteArray> someLines(Story &story)
{
    std::vector<QByteArray> lines;
    for (int i = 1 + story.below(6); i > 0; --i)
        lines.push_back("line " + QByteArray::number(i));
    return lines;
}
QByteArray joined(const std::vector<QByteArray> &lines)
{
    QByteArray all;
    for (size_t i = 0; i < lines.size(); ++i)
        all += (i == 0 ? "" : "\n") + lines[i];
    return all;
}
QByteArray withLine(std::vector<QByteArray> lines, size_t at, const QByteArray &words)
{
    lines[at] = words;
    return joined(lines);
}

// A record whose text is `lines`, known to all at number 1.
Past textOf(const std::vector<QByteArray> &lines)
{
    const std::vector<quint8> nothing;
    Story none(nothing);
    Past past(none, {}, 0);
    past.happen(past.knowingAll(A, {types(joined(lines), {})}), 2000);
    return past;
}

} // namespace

class ValueLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // ---- Registers ----

    void whatIsWrittenStands()
    {
        QVERIFY(test::holds("what is written stands, under its author's number", [](Story &story) {
            Past past(story);
            const EncodedValue value = anyValue(story);
            const RecordState after = writeName(past, story, value).state;
            const RegisterValue *own = find(after, "name", value);
            RC_ASSERT(own != nullptr);
            RC_ASSERT(has(*own, {past.rows().back().operation.device, past.head()}));
        }));
    }
    void whatWasNotSeenStays()
    {
        QVERIFY(test::holds("a write takes away what its author had seen, and no more", [](Story &story) {
            Past past(story);
            const auto before = valuesOf(past.state(), "name");
            const RecordState after = writeName(past, story, anyValue(story)).state;
            const Operation &write = past.rows().back().operation;
            for (const RegisterValue &value : before) {
                for (const Dot &dot : value.dots) {
                    const RegisterValue *now = find(after, "name", value.value);
                    const bool own = dot.device == write.device; // its later dot says it all
                    const bool stands = now && has(*now, dot);
                    if (inContext(dot, write))
                        RC_ASSERT(!stands);
                    else
                        RC_ASSERT((stands || own));
                }
            }
        }));
    }
    void whoKnowsAllSettlesAll()
    {
        QVERIFY(test::holds("who has seen all settles all", [](Story &story) {
            const Past past(story, {.deletions = true});
            const EncodedValue value = anyValue(story);
            const FoldResult after = past.after(past.knowingAll(story.among(Devices), {writes("name", value)}));
            RC_ASSERT(valuesOf(after.state, "name").size() == 1U);
            RC_ASSERT(after.state.shown("name")->value == value);
        }));
    }
    void equalValuesCountOnce()
    {
        QVERIFY(test::holds("no value stands twice, none without an author", [](Story &story) {
            const Past past(story, {.deletions = true, .erasures = true});
            for (const FieldState &field : past.state().fields) {
                RC_ASSERT(valueSet(past.state(), field.name.constData()).size() == field.values.size());
                for (const RegisterValue &value : field.values)
                    RC_ASSERT(!value.dots.empty());
            }
        }));
    }
    void ofEachDeviceOneDot()
    {
        QVERIFY(test::holds("of each device one dot for a value, in the order of devices", [](Story &story) {
            const Past past(story, {.deletions = true});
            for (const FieldState &field : past.state().fields) {
                for (const RegisterValue &value : field.values) {
                    const auto &dots = value.dots;
                    for (size_t i = 1; i < dots.size(); ++i)
                        RC_ASSERT(dots[i - 1].device < dots[i].device);
                }
            }
        }));
    }
    void theSameFromTwoFallsWithTheLast()
    {
        QVERIFY(test::holds("the same from two authors falls with the last of them", [](Story &story) {
            Past past(story);
            const quint64 known = past.head();
            const EncodedValue value = text("common");
            past.happen(operation(A, Kind::Edit, known, {writes("name", value)}), Past::time(story));
            past.happen(operation(B, Kind::Edit, known, {writes("name", value)}), Past::time(story));
            RC_ASSERT(find(past.state(), "name", value)->dots.size() == 2U);
            // One who has read only the first of them.
            past.happen(operation(C, Kind::Edit, known + 1, {writes("name", text("other"))}), 9000);
            RC_ASSERT(find(past.state(), "name", value)->dots == std::vector<Dot>({Dot{B, known + 2}}));
            past.happen(past.knowingAll(C, {writes("name", text("last"))}), 9000);
            RC_ASSERT(!find(past.state(), "name", value));
        }));
    }
    void writesOfTwoCommute()
    {
        QVERIFY(test::holds("two writes that knew nothing of each other commute", [](Story &story) {
            Past past(story);
            const Operation a = past.next(story, A, {writes("name", anyValue(story))});
            const Operation b = past.next(story, B, {writes("name", anyValue(story))});
            const auto [first, other] = past.inBothOrders(a, b);
            RC_ASSERT(valueSet(first, "name") == valueSet(other, "name"));
            RC_ASSERT(first.shown("name")->value == other.shown("name")->value);
        }));
    }
    void writesOfThreeInAnyOrder()
    {
        QVERIFY(
            test::holds("three writes that knew nothing of each other come out alike in all orders", [](Story &story) {
                Past past(story);
                std::array<Operation, 3> all;
                for (size_t i = 0; i < all.size(); ++i)
                    all[i] = past.next(story, Devices[i], {writes("name", anyValue(story))});
                std::array<size_t, 3> order{0, 1, 2};
                std::set<std::set<EncodedValue>> ends;
                std::set<EncodedValue> shown;
                do {
                    Past next = past;
                    for (const size_t i : order)
                        next.happen(all[i], 50'000 + qint64(i));
                    ends.insert(valueSet(next.state(), "name"));
                    shown.insert(next.state().shown("name")->value);
                } while (std::next_permutation(order.begin(), order.end()));
                RC_ASSERT(ends.size() == 1U);
                RC_ASSERT(shown.size() == 1U);
            }));
    }
    void theLaterIsShown()
    {
        QVERIFY(test::holds("shown is the later by time, then by number; the rest follows", [](Story &story) {
            const Past past(story, {.deletions = true});
            const auto latest = [](const RegisterValue &value) {
                quint64 number = 0;
                for (const Dot &dot : value.dots)
                    number = std::max(number, dot.number);
                return std::pair(value.at, number);
            };
            for (const FieldState &field : past.state().fields) {
                for (size_t i = 1; !field.set && i < field.values.size(); ++i)
                    RC_ASSERT(latest(field.values[i - 1]) > latest(field.values[i]));
            }
        }));
    }
    void aConstantErrorOfTheClockCancels()
    {
        QVERIFY(test::holds("a clock that is wrong by a constant changes nothing", [](Story &story) {
            const Past past(story, {.deletions = true, .erasures = true});
            const qint64 error = story.integer() / 4;
            RecordState shifted;
            for (const Past::Row &row : past.rows())
                shifted = fold(std::move(shifted), row.operation, {row.arrival.number, row.arrival.at + error}).state;
            RC_ASSERT(shifted.fields.size() == past.state().fields.size());
            for (size_t f = 0; f < shifted.fields.size(); ++f) {
                FieldState &field = shifted.fields[f];
                for (RegisterValue &value : field.values)
                    value.at -= error;
                RC_ASSERT(field == past.state().fields[f]);
            }
        }));
    }
    void aClearedFieldIsAVersionToo()
    {
        QVERIFY(test::holds("who clears a field stands beside who fills it", [](Story &story) {
            Past past(story);
            const Operation clears = past.knowingAll(A, {writes("name", text({}))});
            const Operation fills = past.knowingAll(B, {writes("name", text("filled"))});
            const auto [first, other] = past.inBothOrders(clears, fills);
            const std::set<EncodedValue> both{text({}), text("filled")};
            RC_ASSERT(valueSet(first, "name") == both);
            RC_ASSERT(valueSet(other, "name") == both);
        }));
    }
    void fieldsAreApart()
    {
        QVERIFY(test::holds("what is written into one field is nothing to another", [](Story &story) {
            Past past(story);
            Operation both = past.next(story, story.among(Devices), anyChanges(story));
            const RecordState together = past.after(both).state;
            for (const FieldChange &change : both.fields) {
                const Operation alone = operation(both.device, both.kind, both.base, {change});
                RC_ASSERT(*past.after(alone).state.field(change.name) == *together.field(change.name));
            }
            std::reverse(both.fields.begin(), both.fields.end());
            RC_ASSERT(past.after(both).state == together);
        }));
    }

    // ---- Contexts ----

    void aContextOnlyGrows()
    {
        QVERIFY(test::holds("who has read further has seen no less", [](Story &story) {
            Operation author = operation(story.among(Devices), Kind::Edit, story.number() % FirstUnsentNumber);
            const Dot dot{story.among(Devices), story.number()};
            const bool seen = inContext(dot, author);
            author.base += story.number() % (FirstUnsentNumber - author.base);
            RC_ASSERT((!seen || inContext(dot, author)));
        }));
    }
    void ownWordsAreAlwaysKnown()
    {
        QVERIFY(test::holds("nobody is beside himself: of one device one version stands", [](Story &story) {
            Past past(story, {.texts = false});
            const DeviceId device = story.among(Devices);
            for (int i = 1 + story.below(3); i > 0; --i)
                past.happen(past.next(story, device, {writes("name", anyValue(story))}), Past::time(story));
            int own = 0;
            for (const RegisterValue &value : valuesOf(past.state(), "name"))
                own += int(std::count_if(value.dots.begin(), value.dots.end(),
                                         [&](const Dot &dot) { return dot.device == device; }));
            RC_ASSERT(own == 1);
        }));
    }
    void whatComesLaterIsNotSeen()
    {
        QVERIFY(test::holds("of another device's words those up to the base are seen, and no others", [](Story &story) {
            const Operation author = operation(A, Kind::Edit, story.number() % FirstUnsentNumber);
            const quint64 number = story.number() % FirstUnsentNumber;
            RC_ASSERT(inContext({B, number}, author) == (number <= author.base));
            RC_ASSERT(inContext({A, number}, author));
            RC_ASSERT(inContext({B, unsentNumber(number % 1000)}, author)); // our own, under an earlier id
        }));
    }
    void onlyTheOrderOfNumbersCounts()
    {
        QVERIFY(test::holds("numbers may have gaps: only their order counts", [](Story &story) {
            const Past past(story, {.deletions = true, .erasures = true});
            const quint64 stretch = 1 + quint64(story.below(9));
            RecordState stretched;
            for (const Past::Row &row : past.rows()) {
                Operation operation = row.operation;
                operation.base *= stretch;
                stretched = fold(std::move(stretched), operation, {row.arrival.number * stretch, row.arrival.at}).state;
            }
            for (FieldState &field : stretched.fields) {
                for (RegisterValue &value : field.values) {
                    for (Dot &dot : value.dots)
                        dot.number /= stretch;
                }
            }
            RC_ASSERT(stretched.fields == past.state().fields);
        }));
    }
    void namesOfDevicesMeanNothing()
    {
        QVERIFY(test::holds("which id a device has means nothing", [](Story &story) {
            const Past past(story, {.deletions = true});
            RecordState renamed;
            for (const Past::Row &row : past.rows()) {
                Operation operation = row.operation;
                operation.device = DeviceId(1000 - quint64(operation.device));
                renamed = fold(std::move(renamed), operation, row.arrival).state;
            }
            RC_ASSERT(renamed.fields.size() == past.state().fields.size());
            for (size_t f = 0; f < renamed.fields.size(); ++f) {
                const FieldState &mine = renamed.fields[f];
                const FieldState &theirs = past.state().fields[f];
                RC_ASSERT(mine.values.size() == theirs.values.size());
                for (size_t i = 0; i < mine.values.size(); ++i)
                    RC_ASSERT(mine.values[i].value == theirs.values[i].value);
            }
        }));
    }
    void whatIsUnsentShowsWhatWillBe()
    {
        QVERIFY(test::holds("an unsent edit shows what will be, if nothing comes between", [](Story &story) {
            Past past(story);
            const Operation own = past.next(story, story.among(Devices), anyChanges(story));
            const RecordState shown = fold(past.state(), own, {unsentNumber(7), 50'000}).state;
            const RecordState numbered = past.after(own).state;
            for (const FieldChange &change : own.fields) {
                const FieldState &mine = *shown.field(change.name);
                const FieldState &theirs = *numbered.field(change.name);
                RC_ASSERT(mine.values.size() == theirs.values.size());
                for (size_t i = 0; i < mine.values.size(); ++i)
                    RC_ASSERT(mine.values[i].value == theirs.values[i].value);
            }
        }));
    }
    void aStateMayRestAnywhere()
    {
        QVERIFY(test::holds("a state that was stored and read on the way ends alike", [](Story &story) {
            const Past past(story, {.deletions = true, .erasures = true});
            RecordState stored;
            for (const Past::Row &row : past.rows()) {
                stored = fold(std::move(stored), row.operation, row.arrival).state;
                stored = decodeState(encode(stored), stored.type).value();
            }
            RC_ASSERT(stored == past.state());
        }));
    }

    // ---- Sets ----

    void editsOfASetCommute()
    {
        QVERIFY(test::holds("edits of a set commute", [](Story &story) {
            Past past(story);
            const Operation a = past.next(story, A, {anyChange(story, "tags")});
            const Operation b = past.next(story, B, {anyChange(story, "tags")});
            const auto [first, other] = past.inBothOrders(a, b);
            RC_ASSERT(valueSet(first, "tags") == valueSet(other, "tags"));
        }));
    }
    void addWins()
    {
        QVERIFY(test::holds("an add wins over a removal that did not know of it, in either order", [](Story &story) {
            Past past(story);
            const EncodedValue element = anyValue(story);
            const Operation add = past.next(story, A, {adds(element)});
            const Operation remove = past.next(story, B, {removes(element)});
            const auto [first, other] = past.inBothOrders(add, remove);
            RC_ASSERT(find(first, "tags", element) != nullptr);
            RC_ASSERT(find(other, "tags", element) != nullptr);
        }));
    }
    void aRemovalTakesTheAddsInItsContext()
    {
        QVERIFY(test::holds("a removal takes the adds in its context, and no more", [](Story &story) {
            Past past(story);
            const EncodedValue element = anyValue(story);
            past.happen(past.next(story, story.among(Devices), {adds(element)}), 5000);
            past.happen(past.next(story, story.among(Devices), {adds(element)}), 6000);
            const std::vector<Dot> before = find(past.state(), "tags", element)->dots;
            RC_ASSERT(find(past.state(), "tags", element)->at >= 6000); // as late as the last add
            const Operation remove = past.next(story, story.among(Devices), {removes(element)});
            const RecordState after = past.after(remove).state;
            const RegisterValue *left = find(after, "tags", element);
            for (const Dot &dot : before)
                RC_ASSERT(bool(left && has(*left, dot)) == !inContext(dot, remove));
        }));
    }
    void whatIsNotThereCannotBeRemoved()
    {
        QVERIFY(test::holds("removing what is not there changes no element", [](Story &story) {
            Past past(story);
            past.happen(past.next(story, A, {adds(text("x"))}), 5000);
            const Operation remove = past.next(story, story.among(Devices), {removes(text("never there"))});
            RC_ASSERT(*past.after(remove).state.field("tags") == *past.state().field("tags"));
        }));
    }
    void addingAndRemovingTwiceIsOnce()
    {
        QVERIFY(test::holds("to add twice, or to remove twice, is to do it once", [](Story &story) {
            Past past(story);
            const DeviceId device = story.among(Devices);
            const bool add = story.flip();
            const FieldChange change = add ? adds(anyValue(story)) : removes(anyValue(story));
            const Operation once = past.next(story, device, {change});
            past.happen(once, 5000);
            const auto elements = valueSet(past.state(), "tags");
            past.happen(once, 6000);
            RC_ASSERT(valueSet(past.state(), "tags") == elements);
        }));
    }
    void elementsAreSortedAndNeverAConflict()
    {
        QVERIFY(test::holds("elements are sorted, each once, and never a conflict", [](Story &story) {
            const Past past(story, {.texts = false});
            const auto &values = valuesOf(past.state(), "tags");
            for (size_t i = 1; i < values.size(); ++i)
                RC_ASSERT(values[i - 1].value < values[i].value);
            RecordState onlyTags = past.state();
            std::erase_if(onlyTags.fields, [](const FieldState &field) { return !field.set; });
            RC_ASSERT(!onlyTags.hasConflicts());
        }));
    }
    void elementsAreApart()
    {
        QVERIFY(test::holds("what happens to one element is nothing to another", [](Story &story) {
            Past past(story);
            past.happen(past.next(story, B, {adds(text("bystander"))}), 5000);
            const RegisterValue before = *find(past.state(), "tags", text("bystander"));
            past.happen(past.next(story, story.among(Devices), {anyChange(story, "tags")}), 6000);
            RC_ASSERT(*find(past.state(), "tags", text("bystander")) == before);
        }));
    }
    void aRegisterThatBecomesASetKeepsItsValues()
    {
        QVERIFY(test::holds("a register that becomes a set keeps what it holds, but no null", [](Story &story) {
            Past past(story, {.texts = false});
            auto values = valueSet(past.state(), "name");
            const FieldChange add{"name", MergeKind::Set, {}, {}, {text("element")}, {}};
            const RecordState after = past.after(past.next(story, story.among(Devices), {add})).state;
            values.erase(text({}));
            values.insert(text("element"));
            RC_ASSERT(valueSet(after, "name") == values);
            RC_ASSERT(after.field("name")->set);
        }));
    }

    // ---- Long texts ----

    void changesOfDifferentLinesMeet()
    {
        QVERIFY(test::holds("changes of different lines meet in one text, in either order", [](Story &story) {
            std::vector<QByteArray> lines = someLines(story);
            lines.push_back("the last");
            const Past past = textOf(lines);
            const size_t one = size_t(story.below(int(lines.size())));
            const size_t another = (one + 1 + size_t(story.below(int(lines.size()) - 1))) % lines.size();
            const Operation a = past.knowingAll(A, {types(withLine(lines, one, "mine"), joined(lines))});
            const Operation b = past.knowingAll(B, {types(withLine(lines, another, "yours"), joined(lines))});
            const auto [first, other] = past.inBothOrders(a, b);
            lines[one] = "mine";
            lines[another] = "yours";
            for (const RecordState &state : {first, other}) {
                RC_ASSERT(valuesOf(state, "text").size() == 1U);
                RC_ASSERT(state.shown("text")->value == text(joined(lines)));
                RC_ASSERT(state.shown("text")->at == 60'000); // as late as the later of them
            }
        }));
    }
    void overlapKeepsBoth()
    {
        QVERIFY(
            test::holds("changes of one line keep both texts, letter for letter, in either order", [](Story &story) {
                const std::vector<QByteArray> lines = someLines(story);
                const Past past = textOf(lines);
                const size_t line = size_t(story.below(int(lines.size())));
                const QByteArray mine = withLine(lines, line, "mine");
                const QByteArray yours = withLine(lines, line, "yours");
                const auto [first, other] = past.inBothOrders(past.knowingAll(A, {types(mine, joined(lines))}),
                                                              past.knowingAll(B, {types(yours, joined(lines))}));
                const std::set<EncodedValue> both{text(mine), text(yours)};
                RC_ASSERT(valueSet(first, "text") == both);
                RC_ASSERT(valueSet(other, "text") == both);
            }));
    }
    void aMergedTextHasTwoAuthors()
    {
        QVERIFY(
            test::holds("who has seen one author of a merged text does not take the other's away", [](Story &story) {
                std::vector<QByteArray> lines = someLines(story);
                lines.push_back("the last");
                Past past = textOf(lines);
                const quint64 known = past.head();
                const QByteArray seen = joined(lines);
                past.happen(operation(A, Kind::Edit, known, {types(withLine(lines, 0, "a"), seen)}), 5000);
                past.happen(operation(B, Kind::Edit, known, {types(withLine(lines, lines.size() - 1, "b"), seen)}),
                            6000);
                RC_ASSERT(past.state().shown("text")->dots.size() == 2U);
                // He saw A's text, not that of both; and his own stands where B's does.
                const QByteArray his = withLine(lines, lines.size() - 1, "c");
                past.happen(operation(C, Kind::Edit, known + 1, {types(his, seen)}), 7000);
                RC_ASSERT(valuesOf(past.state(), "text").size() == 2U);
                RC_ASSERT(find(past.state(), "text", text(his)) != nullptr);
                const auto all = valueSet(past.state(), "text");
                RC_ASSERT(
                    std::any_of(all.begin(), all.end(), [](const EncodedValue &one) { return one.endsWith("b"); }));
            }));
    }
    void versionsSideBySideAreLeftAlone()
    {
        QVERIFY(test::holds("nothing is merged into versions that stand side by side", [](Story &story) {
            Past past(story);
            const quint64 known = past.head();
            past.happen(operation(A, Kind::Edit, known, {types("a\nx", "x")}), Past::time(story));
            past.happen(operation(B, Kind::Edit, known, {types("b\nx", "x")}), Past::time(story));
            const auto before = valuesOf(past.state(), "text");
            if (before.size() < 2)
                return;
            const Operation third = operation(C, Kind::Edit, known, {types("x\nc", "x")});
            const RecordState after = past.after(third).state;
            RC_ASSERT(find(after, "text", text("x\nc")) != nullptr);
            for (const RegisterValue &value : before) {
                const bool unseen = std::any_of(value.dots.begin(), value.dots.end(),
                                                [&](const Dot &dot) { return !inContext(dot, third); });
                RC_ASSERT((!unseen || find(after, "text", value.value)));
            }
        }));
    }
    void whoSawTheTextReplacesIt()
    {
        QVERIFY(test::holds("a text by one who has seen all stands alone, as he left it", [](Story &story) {
            const Past past(story);
            const EncodedValue words = anyValue(story);
            const FieldChange change{"text", MergeKind::Text, words, anyValue(story), {}, {}};
            const FoldResult after = past.after(past.knowingAll(story.among(Devices), {change}));
            RC_ASSERT(valueSet(after.state, "text") == std::set<EncodedValue>{words});
            RC_ASSERT(after.asWritten);
        }));
    }
    void whatWasMergedIsMergedAlready()
    {
        QVERIFY(test::holds("a merge brought in once more changes nothing, where changes are apart", [](Story &story) {
            const std::vector<QByteArray> base = someLines(story);
            const auto changed = [&](const QByteArray &words) {
                std::vector<QByteArray> lines = base;
                for (size_t i = 0; i < lines.size(); i += 2) {
                    if (story.below(3) == 0)
                        lines[i] = words + lines[i];
                }
                return joined(lines);
            };
            const QByteArray mine = changed("mine ");
            const QByteArray yours = changed("yours ");
            if (const auto merged = mergeText(joined(base), mine, yours)) {
                RC_ASSERT(mergeText(joined(base), *merged, yours) == merged);
                RC_ASSERT(mergeText(joined(base), mine, *merged) == merged);
            }
        }));
    }
    void whatStandsBeforeAndBehindStays()
    {
        QVERIFY(test::holds("what nobody touched before and behind a merge stays", [](Story &story) {
            const auto around = [](const QByteArray &lines) { return "the first\n" + lines + "\nthe end"; };
            const std::vector<QByteArray> base = someLines(story);
            const QByteArray mine = withLine(base, size_t(story.below(int(base.size()))), "mine");
            const QByteArray yours = withLine(base, size_t(story.below(int(base.size()))), "yours");
            const auto inner = mergeText(joined(base), mine, yours);
            const auto outer = mergeText(around(joined(base)), around(mine), around(yours));
            RC_ASSERT(inner.has_value() == outer.has_value());
            if (inner)
                RC_ASSERT(*outer == around(*inner));
        }));
    }
};

int main(int argc, char **argv)
{
    return test::runLaws<ValueLaws>(argc, argv);
}
#include "tst_valuelaws.moc"
