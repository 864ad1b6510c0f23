#include "tests/change/explorer.h"

#include <QTest>

// What people do to one client at the same time, in every schedule (see explorer.h).

using namespace kf;
using namespace kf::sim;
using Kind = Operation::Kind;

namespace {

std::vector<Scenario> scenarios()
{
    return {
        // One value
        {"two write", client(), {write(A, "a"), write(B, "b")}},
        {"two write the same", client(), {write(A, "a"), write(B, "a")}},
        {"one writes, one clears", client(), {write(A, "a"), write(B, "")}},
        {"one writes twice", client(), {write(A, "a"), write(A, "a2"), write(B, "b")}},
        {"one amends", client(), {write(A, "a"), amend(write(A, "a2")), write(B, "b")}},
        {"one comes back to the other's value", client(), {write(A, "a"), write(A, "b"), write(B, "b")}},
        {"one leaves the common value", client(), {write(A, "b"), write(A, "a"), write(B, "b")}},
        {"three write", client(), {write(A, "a"), write(B, "b"), write(C, "c")}},
        {"three write, two the same", client(), {write(A, "a"), write(B, "a"), write(C, "c")}},
        {"both leave the common value",
         client(),
         {write(A, "a"), write(A, "a2"), write(B, "a"), write(B, "b2")},
         false,
         true},
        {"different fields", client(), {write(A, "a"), write(B, "b", "phone"), write(A, "a2", "phone")}},
        // Sets
        {"two add the same", client(), {add(A, "new"), add(B, "new")}},
        {"two add", client(), {add(A, "a"), add(B, "b")}},
        {"one adds, one removes", client(), {add(A, "new"), remove(A, "new"), add(B, "new")}},
        {"two remove the same", client(), {remove(A, "kept"), remove(B, "kept")}},
        {"remove, add again, remove", client(), {remove(A, "kept"), add(A, "kept"), remove(B, "kept")}},
        {"one puts back what the other removes", client(), {remove(A, "kept"), remove(B, "kept"), add(B, "kept")}},
        {"add by three, remove by one", client(), {add(A, "new"), add(B, "new"), remove(C, "new")}},
        {"exchange", client(), {change(A, {textValue("x")}, {textValue("kept")}), remove(B, "kept"), add(B, "x")}},
        // Long text
        {"same line", client(), {setLine(A, 0, "a"), setLine(B, 0, "b")}},
        {"different lines", client(), {setLine(A, 0, "a"), setLine(B, 2, "b")}, true},
        {"neighbouring lines", client(), {setLine(A, 1, "a"), setLine(B, 2, "b")}, true},
        {"both append", client(), {append(A, "a"), append(B, "b")}},
        {"both append the same", client(), {append(A, "a"), append(B, "a")}, true},
        {"one prepends, one appends", client(), {prepend(A, "a"), append(B, "b")}, true},
        {"same edit", client(), {setLine(A, 1, "a"), setLine(B, 1, "a")}, true},
        {"same line, then another", client(), {setLine(A, 0, "a"), setLine(A, 3, "a2"), setLine(B, 0, "b")}},
        {"same line amended", client(), {setLine(A, 0, "a"), amend(setLine(A, 3, "a2")), setLine(B, 0, "b")}},
        {"another line, then the same", client(), {setLine(A, 3, "a"), setLine(A, 0, "a2"), setLine(B, 0, "b")}},
        {"three lines, three devices", client(), {setLine(A, 0, "a"), setLine(B, 2, "b"), setLine(C, 3, "c")}, true},
        {"two on one line, a third elsewhere", client(), {setLine(A, 0, "a"), setLine(B, 0, "b"), setLine(C, 3, "c")}},
        {"same line by three", client(), {setLine(A, 0, "a"), setLine(B, 0, "b"), setLine(C, 0, "c")}},
        {"all append", client(), {append(A, "a"), append(A, "a2"), append(B, "b")}},
        // Parents
        {"two move", family(), {move(A, Client, Outlet), move(B, Client, recordId(9))}},
        {"two move alike", family(), {move(A, Client, Outlet), move(B, Client, Outlet)}},
        {"a circle of two", family(), {move(A, Outlet, Client), move(B, Client, Outlet)}},
        {"a circle of three", family(), {move(A, Outlet, Client), move(B, Holding, Outlet)}},
        {"a move back", family(), {move(A, Client, Outlet), move(A, Client, Holding), move(B, Outlet, Client)}},
        // Life and death
        {"delete and edit", client(), {act(A, Kind::Delete), write(B, "b")}},
        {"delete and edit of a set", client(), {act(A, Kind::Delete), add(B, "new")}},
        {"delete and edit of a text", client(), {act(A, Kind::Delete), append(B, "b")}},
        {"edit and delete, then edit", client(), {write(A, "a"), act(A, Kind::Delete), write(B, "b")}},
        {"delete, restore and edit", client(), {act(A, Kind::Delete), act(A, Kind::Restore), write(B, "b")}},
        {"two delete", client(), {act(A, Kind::Delete), act(B, Kind::Delete)}},
        {"two delete, one edits", client(), {act(A, Kind::Delete), act(B, Kind::Delete), write(C, "c")}},
        {"one deletes, two edit", client(), {act(A, Kind::Delete), write(B, "b"), write(C, "c")}},
        {"delete and restore", client(), {act(A, Kind::Delete), act(B, Kind::Restore)}},
        {"two delete, one restores", client(), {act(A, Kind::Delete), act(B, Kind::Delete), act(B, Kind::Restore)}},
        {"edit, then delete by both", client(), {write(A, "a"), act(A, Kind::Delete), act(B, Kind::Delete)}},
        {"delete a parent, edit the child", family(), {act(A, Kind::Delete, Holding), write(B, "b")}},
        {"delete a parent, make a child",
         family(),
         {act(A, Kind::Delete, Outlet), create(move(B, recordId(4), Outlet), recordId(4))}},
        {"delete a parent, move a child in", family(), {act(A, Kind::Delete, Outlet), move(B, Client, Outlet)}},
        {"delete parent and child", family(), {act(A, Kind::Delete, Holding), act(B, Kind::Delete)}},
        {"delete a parent, edit the child twice",
         family(),
         {act(A, Kind::Delete, Holding), write(B, "b"), write(B, "c")}},
        // Erasure
        {"erase and edit", client(), {act(A, Kind::Erase), write(B, "secret")}},
        {"erase after edits", client(), {write(A, "secret"), act(A, Kind::Erase), append(B, "secret")}},
        {"erase and delete", client(), {act(A, Kind::Erase), act(B, Kind::Delete)}},
        {"two erase", client(), {act(A, Kind::Erase), act(B, Kind::Erase)}},
    };
}

// Three wrong rules, each of which the enumeration has to find out.

// "Who changed it last" in the place of "what had he seen": an operation whose author had seen, or made, the latest
// change of a field replaces all that stands there.
FoldResult foldAfterLast(RecordState before, const Operation &operation, const Arrival &arrival,
                         const Surroundings &around)
{
    for (const FieldChange &change : operation.fields) {
        if (change.merge != MergeKind::Register || !before.exists() || !before.field(change.name))
            continue;
        auto &values = before.fieldToWrite(change.name).values;
        Dot last;
        for (const RegisterValue &value : values) {
            for (const Dot &dot : value.dots)
                last = dot.number > last.number ? dot : last;
        }
        if (inContext(last, operation))
            values.clear();
    }
    return fold(std::move(before), operation, arrival, around);
}

// Every operation replaces all.
FoldResult foldLastWins(RecordState before, const Operation &operation, const Arrival &arrival,
                        const Surroundings &around)
{
    Operation blind = operation;
    blind.base = FirstUnsentNumber;
    return fold(std::move(before), blind, arrival, around);
}

// The device's own clock in the place of the age.
FoldResult foldByWallClock(RecordState before, const Operation &operation, const Arrival &arrival,
                           const Surroundings &around)
{
    Arrival wrong = arrival;
    if (operation.device == DeviceId(10) && arrival.number < FirstUnsentNumber)
        wrong.at -= 3'600'000;
    return fold(std::move(before), operation, wrong, around);
}

} // namespace

class FoldEnumeration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySchedule_data()
    {
        QTest::addColumn<int>("index");
        const auto all = scenarios();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name.constData()) << int(i);
    }

    void everySchedule()
    {
        QFETCH(int, index);
        const Tally tally = explore(scenarios()[size_t(index)], &fold);
        m_total += tally.interleavings;
        qInfo("%llu interleavings", tally.interleavings);
        QVERIFY(tally.interleavings > 0);
        QVERIFY2(
            tally.wrong == 0 && tally.onTheWay == 0,
            qPrintable(
                QStringLiteral("%1 times: %2").arg(tally.wrong + tally.onTheWay).arg(QString::fromUtf8(tally.first))));
    }

    void wrongRulesAreFound()
    {
        Tally afterLast;
        Tally lastWins;
        Tally wallClock;
        for (const Scenario &scenario : scenarios()) {
            if (scenario.steps.size() > 3 || scenario.steps.front().field != Name)
                continue;
            const auto sum = [&](Tally &tally, Fold wrong) { Explorer(scenario, wrong, tally).run(); };
            sum(afterLast, &foldAfterLast);
            sum(lastWins, &foldLastWins);
            sum(wallClock, &foldByWallClock);
        }
        qInfo("of %llu interleavings, comparing with the last change loses values in %llu, last wins in %llu; the "
              "wrong value is shown by the device's clock in %llu",
              afterLast.interleavings, afterLast.lost, lastWins.lost, wallClock.wrong);
        QVERIFY(afterLast.lost > 0);
        QVERIFY(lastWins.lost > 0);
        QVERIFY(wallClock.wrong > 0);
        QCOMPARE(wallClock.lost, quint64(0));
    }

    void cleanupTestCase() { qInfo("%llu interleavings in all", m_total); }

private:
    quint64 m_total = 0;
};

QTEST_APPLESS_MAIN(FoldEnumeration)
#include "tst_fold_enumeration.moc"
