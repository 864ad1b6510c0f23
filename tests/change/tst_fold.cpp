#include "core/change/fold.h"

#include <QTest>

// The fold, one rule at a time. That the rules hold together is tst_fold_enumeration's to show.

using namespace kf;
using Kind = Operation::Kind;

namespace {

constexpr DeviceId Phone{1};
constexpr DeviceId Laptop{2};
constexpr DeviceId Tablet{3};

EncodedValue word(const char *text)
{
    EncodedValue value;
    CborWriter(value).text(QByteArrayView(text));
    return value;
}

FieldChange writes(const char *value, const char *field = "name")
{
    return {field, MergeKind::Register, word(value), {}, {}, {}};
}
FieldChange puts(const char *value, const char *seen)
{
    return {"text", MergeKind::Text, word(value), word(seen), {}, {}};
}
FieldChange adds(const char *element)
{
    return {"tags", MergeKind::Set, {}, {}, {word(element)}, {}};
}
FieldChange removes(const char *element)
{
    return {"tags", MergeKind::Set, {}, {}, {}, {word(element)}};
}

// A record and the log that makes it.
class Log
{
public:
    FoldResult &happen(DeviceId device, Kind kind, quint64 base, std::vector<FieldChange> fields = {},
                       const Surroundings &around = {})
    {
        Operation operation;
        operation.device = device;
        operation.counter = operation.action = ++m_number;
        operation.type = "note";
        operation.kind = kind;
        operation.base = base;
        operation.fields = std::move(fields);
        m_last = fold(std::move(m_last.state), operation, {m_number, qint64(m_number) * 1000}, around);
        return m_last;
    }
    FoldResult &edit(DeviceId device, quint64 base, FieldChange change)
    {
        return happen(device, Kind::Edit, base, {std::move(change)});
    }
    const RecordState &state() const { return m_last.state; }
    QByteArrayList values(const char *field = "name") const
    {
        QByteArrayList values;
        if (const FieldState *state = m_last.state.field(field)) {
            for (const RegisterValue &value : state->values)
                values.append(value.value.mid(1)); // behind the head of a short text
        }
        return values;
    }

private:
    FoldResult m_last;
    quint64 m_number = 0;
};

} // namespace

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creation()
    {
        Log log;
        const FoldResult &made = log.happen(Phone, Kind::Create, 0, {writes("a"), writes("b", "phone")});
        QVERIFY(made.effect == Effect::Applied);
        QVERIFY(made.asWritten);
        QCOMPARE(made.touched, (std::vector<QByteArray>{"name", "phone"}));
        QCOMPARE(log.state().type, QByteArray("note"));
        QCOMPARE(log.state().number, quint64(1));
        QVERIFY(log.state().created == log.state().lastEdit);
        QVERIFY(isPlain(*log.state().field("name"), log.state().created));
        QVERIFY(log.happen(Phone, Kind::Create, 0).asWritten); // even of nothing
    }

    void aKnownValueIsReplacedAndAnUnknownStaysBeside()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("old")});
        QVERIFY(log.edit(Phone, 1, writes("a")).asWritten);
        QCOMPARE(log.values(), QByteArrayList({"a"}));
        QVERIFY(!log.edit(Laptop, 1, writes("b")).asWritten);
        QCOMPARE(log.values(), QByteArrayList({"b", "a"})); // the later first
        QVERIFY(log.state().hasConflicts());
        log.edit(Tablet, 3, writes("c")); // who has seen both settles it
        QCOMPARE(log.values(), QByteArrayList({"c"}));
        QVERIFY(!log.state().hasConflicts());
    }

    void equalValuesCountOnceAndFallWithTheLastAuthor()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("old")});
        log.edit(Phone, 1, writes("same"));
        QVERIFY(!log.edit(Laptop, 1, writes("same")).asWritten);
        QCOMPARE(log.values(), QByteArrayList({"same"}));
        log.edit(Phone, 1, writes("a")); // the laptop still says "same"
        QCOMPARE(log.values(), QByteArrayList({"a", "same"}));
        log.edit(Laptop, 1, writes("b")); // and now nobody does
        QCOMPARE(log.values(), QByteArrayList({"b", "a"}));
    }

    void whoShowsIsDecidedByTimeAndThenByNumber()
    {
        Operation operation;
        operation.type = "note";
        operation.kind = Kind::Edit;
        const auto two = [&](qint64 first, qint64 second) {
            RecordState state;
            operation.device = Phone;
            operation.fields = {writes("a")};
            state = fold(std::move(state), operation, {1, first}).state;
            operation.device = Laptop;
            operation.fields = {writes("b")};
            return fold(std::move(state), operation, {2, second}).state.shown("name")->value;
        };
        QCOMPARE(two(5, 3), word("a"));
        QCOMPARE(two(3, 5), word("b"));
        QCOMPARE(two(4, 4), word("b"));
    }

    void textsMergeWhileOneStands()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {puts("1\n2\n3", "")});
        log.edit(Phone, 1, puts("1a\n2\n3", "1\n2\n3"));
        QVERIFY(!log.edit(Laptop, 1, puts("1\n2\n3b", "1\n2\n3")).asWritten);
        QCOMPARE(log.values("text"), QByteArrayList({"1a\n2\n3b"}));
        log.edit(Tablet, 1, puts("1c\n2\n3", "1\n2\n3")); // the line that the phone wrote
        QCOMPARE(log.values("text"), QByteArrayList({"1c\n2\n3", "1a\n2\n3b"}));
        // The phone types on in what it had written. The tablet's text never held "1a": it must not take it out.
        log.edit(Phone, 1, puts("1a\n2\n3\n4", "1a\n2\n3"));
        QVERIFY(log.values("text").contains("1a\n2\n3\n4"));
        QVERIFY(log.values("text").contains("1c\n2\n3"));
    }

    void aSetKeepsWhatItsRemoverHadNotSeen()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {adds("a")});
        QVERIFY(!log.edit(Laptop, 1, adds("a")).asWritten); // a set is never as written
        log.edit(Phone, 1, removes("a"));
        QCOMPARE(log.values("tags"), QByteArrayList({"a"})); // the laptop's
        log.edit(Phone, 3, removes("a"));
        QCOMPARE(log.values("tags"), QByteArrayList());
        log.edit(Phone, 4, adds("b"));
        log.edit(Phone, 4, adds("a"));
        QCOMPARE(log.values("tags"), QByteArrayList({"a", "b"})); // in the order of their bytes
        QVERIFY(!log.state().hasConflicts());
    }

    void aFieldMayChangeItsKind()
    {
        // A newer app made a set of what was one value, and an older one writes on.
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("z", "tags")});
        log.edit(Laptop, 0, writes("m", "tags"));
        log.edit(Tablet, 0, adds("a"));
        log.edit(Tablet, 0, adds("q"));
        QCOMPARE(log.values("tags"), QByteArrayList({"a", "m", "q", "z"}));
        QVERIFY(decodeState(encode(log.state()), "note").value() == log.state());
        log.edit(Phone, 4, writes("one", "tags"));
        QCOMPARE(log.values("tags"), QByteArrayList({"one"}));
        QVERIFY(!log.state().field("tags")->set);
    }

    void aClearedValueIsNoElement()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("z", "tags")});
        log.edit(Phone, 1, {"tags", MergeKind::Register, EncodedValue("\xf6"), {}, {}, {}});
        log.edit(Tablet, 2, adds("a"));
        QCOMPARE(log.values("tags"), QByteArrayList({"a"}));
    }

    void aCircleIsANumberedNoOp()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("a")});
        const FieldChange move{"parent", MergeKind::Parent, word("above"), {}, {}, {}};
        Surroundings circle;
        circle.closesCycle = true;
        const FoldResult &result = log.happen(Laptop, Kind::Edit, 1, {move}, circle);
        QVERIFY(result.effect == Effect::NoOp);
        QVERIFY(result.touched.empty());
        QVERIFY(!result.asWritten);
        QCOMPARE(log.state().number, quint64(2));
        QVERIFY(!log.state().field("parent"));
        QVERIFY(log.state().lastEdit.device == Phone);
        // What else the operation says is done.
        const FoldResult &both = log.happen(Laptop, Kind::Edit, 2, {move, writes("b")}, circle);
        QVERIFY(both.effect == Effect::Applied);
        QVERIFY(!both.asWritten);
        QCOMPARE(both.touched, (std::vector<QByteArray>{"name"}));
    }

    void editBeatsDelete()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("old")});
        QCOMPARE(log.happen(Phone, Kind::Delete, 1).touched, (std::vector<QByteArray>{DeletedField}));
        QVERIFY(log.state().isDeleted());
        const FoldResult &edit = log.edit(Laptop, 1, writes("b"));
        QCOMPARE(edit.touched, (std::vector<QByteArray>{"name", DeletedField}));
        QVERIFY(!edit.asWritten);
        QVERIFY(!log.state().isDeleted());
        QVERIFY(log.state().needsReview());
        QVERIFY(log.state().hasConflicts());
        log.happen(Phone, Kind::Delete, 3); // knowing of the edit
        QVERIFY(log.state().isDeleted());
        QVERIFY(!log.state().needsReview());
        log.happen(Phone, Kind::Restore, 4);
        QVERIFY(!log.state().isDeleted());
        QVERIFY(!log.state().needsReview());
        QCOMPARE(log.values(), QByteArrayList({"b"}));
    }
    void aDeletionMeetsTheEditThatItMissed()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("old")});
        log.edit(Laptop, 1, writes("b"));
        log.edit(Phone, 2, writes("c")); // the deleter's own does not hide the other one
        log.happen(Phone, Kind::Delete, 1);
        QVERIFY(log.state().needsReview());
    }
    void whoDeletesHisOwnEditMeansIt()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("old")});
        log.edit(Phone, 1, writes("a"));
        log.happen(Phone, Kind::Delete, 1);
        log.happen(Laptop, Kind::Delete, 1); // had not seen the edit, but its author wants it gone too
        QVERIFY(log.state().isDeleted());
    }

    void aChildSpeaksForItsParent()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("parent")});
        log.happen(Phone, Kind::Delete, 1);
        RecordState parent = log.state();
        Operation child;
        child.device = Laptop;
        child.kind = Kind::Delete;
        child.base = 1;
        QVERIFY(!foldChild(parent, child, {3, 3000})); // its deletion says nothing
        child.kind = Kind::Create;
        QVERIFY(foldChild(parent, child, {3, 3000}));
        QVERIFY(parent.needsReview());
        QCOMPARE(parent.number, quint64(3));
        parent = log.state();
        child.base = 2; // knew that it was deleted
        QVERIFY(!foldChild(parent, child, {3, 3000}));
        QVERIFY(parent.isDeleted());
        RecordState none;
        QVERIFY(!foldChild(none, child, {3, 3000}));
    }
    void aDeletionMeetsTheChildThatItMissed()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("parent")});
        Surroundings around;
        around.childEdit = Edit{Laptop, 2, 2000};
        around.otherChildEdit = Edit{Phone, 3, 3000}; // the deleter's own says nothing
        log.happen(Phone, Kind::Delete, 1, {}, around);
        QVERIFY(log.state().needsReview());
        QCOMPARE(log.state().field(DeletedField)->values.size(), size_t(2));
        for (const RegisterValue &value : log.state().field(DeletedField)->values)
            QCOMPARE(value.dots.size(), size_t(1));
    }

    void erasureIsFinal()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("secret"), adds("secret")});
        log.edit(Laptop, 0, writes("other"));
        const FoldResult &erased = log.happen(Phone, Kind::Erase, 1);
        QVERIFY(erased.effect == Effect::Erased);
        QVERIFY(log.state().erased);
        QVERIFY(log.state().fields.empty());
        QVERIFY(!encode(log.state()).contains("secret"));
        QVERIFY(decodeState(encode(log.state()), "note").value() == log.state());
        const RecordState before = log.state();
        for (const Kind kind : {Kind::Edit, Kind::Create, Kind::Delete, Kind::Restore, Kind::Erase}) {
            QVERIFY(log.happen(Laptop, kind, 0, {writes("again")}).effect == Effect::Erased);
            QVERIFY(log.state() == before);
        }
    }

    void theDeletionIsNoFieldToWrite()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("a")});
        const FoldResult &sly =
            log.happen(Laptop, Kind::Edit, 1, {{DeletedField, MergeKind::Register, encodedBool(true), {}, {}, {}}});
        QVERIFY(sly.effect == Effect::NoOp);
        QVERIFY(!log.state().isDeleted());
    }

    void whatIsUnsentIsOnTopOfEverything()
    {
        Log log;
        log.happen(Phone, Kind::Create, 0, {writes("old")});
        log.edit(Laptop, 1, writes("b"));
        RecordState shown = log.state();
        Operation own;
        own.device = Phone;
        own.kind = Kind::Edit;
        own.base = 1;
        own.fields = {writes("a")};
        shown = fold(std::move(shown), own, {unsentNumber(2), 5000}).state;
        QCOMPARE(shown.field("name")->values.size(), size_t(2)); // the laptop's was not on the screen
        own.fields = {writes("a2")};
        shown = fold(std::move(shown), own, {unsentNumber(3), 6000}).state;
        QCOMPARE(shown.shown("name")->value, word("a2"));
        QCOMPARE(shown.field("name")->values.size(), size_t(2)); // only its own was replaced
        QVERIFY(unsentNumber(2) < unsentNumber(3));
    }

    void theLastEditsOfThreeDevices()
    {
        RecordState state;
        const auto edit = [&](DeviceId device, quint64 number) { state.noteEdit({device, number, 0}); };
        edit(Phone, 1);
        edit(Laptop, 2);
        edit(Laptop, 3);
        edit(Tablet, 4);
        edit(Phone, 5);
        QCOMPARE(state.lastEdit.number, quint64(5));
        QCOMPARE(state.otherEdit.number, quint64(4));
        QCOMPARE(state.thirdEdit.number, quint64(3));
        edit(Tablet, 6);
        QCOMPARE(state.lastEdit.number, quint64(6));
        QCOMPARE(state.otherEdit.number, quint64(5));
        QCOMPARE(state.thirdEdit.number, quint64(3));
    }
};

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
