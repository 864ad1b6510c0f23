// What the server makes of concurrent operations, on both engines.
#include "tests/db/check.h"
#include "tests/server/enginetest.h"

using namespace kf;
using namespace kf::server;
using namespace Qt::StringLiterals;
using wire::Verdict;

namespace {

QString shownText(const RecordState &state, const char *field)
{
    const RegisterValue *value = state.shown(field);
    return value ? QString::fromUtf8(CborReader(value->value).text()) : QString();
}

} // namespace

class ServerMergeTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void erasureIsFinal()
    {
        const QString secret = QStringLiteral("Тайное имя 55");
        Pen kam = m_office->device();
        const Operation account = kam.create("account", {textField("name", secret)});
        const Operation child = kam.create("note", {parentField("account", account.record)});
        KF_OK(
            kam.push(*m_storage, {account, child, kam.edit("account", account.record, {textField("phone", secret)})}));
        Pen admin = m_office->device(Role::Admin);
        const auto erased = admin.push(*m_storage, {admin.erase("account", account.record)});
        KF_OK(erased);
        QCOMPARE(erased->response.receipts, Receipts{numbered(1, 1, 4)});
        const auto late = kam.push(
            *m_storage, {kam.edit("account", account.record, {textField("name", secret)}), kam.create("note")});
        KF_OK(late);
        QCOMPARE(late->response.receipts, (Receipts{{Verdict::Erased, 4, 1, 0, {}}, numbered(5, 1, 5)}));

        QVERIFY(m_office->records().at({"account", account.record}).erased);
        const auto all = admin.pull(*m_storage, {});
        QCOMPARE(all.entries.size(), size_t(5));
        int gone = 0;
        for (const wire::Entry &entry : all.entries) {
            QVERIFY(!wire::encodeEntryBody(entry).contains(secret.toUtf8()));
            gone += entry.record == account.record && entry.effect == Effect::Erased;
        }
        QCOMPARE(gone, 3);
        const auto own = kam.pull(*m_storage, {}); // the writer's own entries say so too
        QVERIFY(!own.entries[0].ownAsWritten);
        QVERIFY(own.entries[1].ownAsWritten);
        QCOMPARE(own.cursor, m_office->head());
    }

    // Its words are gone; that it called its parent back is no secret, and who hears of it late has to know too.
    void whatAnErasedChildSaidForItsParentStays()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        Pen admin = m_office->device(Role::Admin);
        const Operation account = a.create("account");
        KF_OK(a.push(*m_storage, {account}));
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 1)}));
        const Operation note = b.create("note", {parentField("account", account.record)});
        KF_OK(b.push(*m_storage, {note}));
        KF_OK(admin.push(*m_storage, {admin.erase("note", note.record)}));
        QVERIFY(m_office->records().at({"account", account.record}).needsReview());
        std::map<RecordKey, RecordState> replayed;
        for (const wire::Entry &entry : admin.pull(*m_storage, {}).entries)
            replay(replayed, entry);
        QVERIFY(replayed.at({"account", account.record}).needsReview());
        QCOMPARE(replayed, m_office->records());
    }

    void conflictsAreKept()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        const Operation account = a.create("account", {textField("name", u"one"_s), textField("phone", u"1"_s)});
        KF_OK(a.push(*m_storage, {account}));
        KF_OK(a.push(*m_storage, {a.edit("account", account.record, {textField("name", u"by a"_s)}, 1)}, Noon + 1000));
        KF_OK(b.push(*m_storage, {b.edit("account", account.record, {textField("name", u"by b"_s)}, 1)}, Noon + 2000));
        const RecordState state = m_office->records().at({"account", account.record});
        QCOMPARE(shownText(state, "name"), QStringLiteral("by b"));
        QCOMPARE(state.field("name")->values.size(), size_t(2));
        const auto seen = b.pull(*m_storage, {});
        QCOMPARE(seen.entries.size(), size_t(3));
        const wire::Entry &own = seen.entries[2]; // not as written: it comes back in full
        QVERIFY(!own.ownAsWritten);
        QCOMPARE(own.fields.size(), size_t(1));
        QCOMPARE(own.fields[0].values.size(), size_t(2));
        QCOMPARE(own.written.size(), size_t(1));
    }

    void aCycleIsANumberedNothing()
    {
        Pen pen = m_office->device();
        const Operation top = pen.create("account");
        const Operation middle = pen.create("account", {parentField("parent", top.record)});
        const Operation bottom = pen.create("account", {parentField("parent", middle.record)});
        KF_OK(pen.push(*m_storage, {top, middle, bottom}));
        const auto closing =
            pen.push(*m_storage, {pen.edit("account", top.record, {parentField("parent", bottom.record)})});
        KF_OK(closing);
        QCOMPARE(closing->response.receipts, Receipts{numbered(4, 1, 4)});
        const auto records = m_office->records();
        QVERIFY(!records.at({"account", top.record}).field("parent"));
        QCOMPARE(records.at({"account", top.record}).number, quint64(4));
        const auto entries = pen.pull(*m_storage, {}).entries;
        QCOMPARE(entries[3].effect, Effect::NoOp);
        QCOMPARE(entries[3].written.size(), size_t(1));
        // Once the bottom has moved away, the same move is fine; and within one push as well.
        const auto moved =
            pen.push(*m_storage, {pen.edit("account", bottom.record, {parentField("parent", bottom.record)}),
                                  pen.edit("account", middle.record, {parentField("parent", bottom.record)}),
                                  pen.edit("account", bottom.record, {textField("name", u"x"_s)})});
        KF_OK(moved);
        QVERIFY(m_office->records().at({"account", middle.record}).shown("parent")->value == idValue(top.record));
        FieldChange none = parentField("parent", top.record);
        none.value = EncodedValue("\xf6");
        KF_OK(pen.push(*m_storage, {pen.edit("account", middle.record, {none}),
                                    pen.edit("account", top.record, {parentField("parent", bottom.record)})}));
        QVERIFY(m_office->records().at({"account", top.record}).shown("parent")->value == idValue(bottom.record));
    }

    void anEditedChildKeepsItsParentAlive()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        const Operation account = a.create("account");
        const Operation note = a.create("note", {parentField("account", account.record)});
        KF_OK(a.push(*m_storage, {account, note}));
        // b edits the note and pushes first; a, who has not seen it, deletes the account.
        KF_OK(b.push(*m_storage, {b.edit("note", note.record, {textField("text", u"x"_s)}, 2)}));
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 2)}));
        QVERIFY(m_office->records().at({"account", account.record}).needsReview());
        // One who has seen it all deletes it for good.
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 4)}));
        QVERIFY(m_office->records().at({"account", account.record}).isDeleted());
    }

    void aNewChildCallsItsParentBack()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        const Operation account = a.create("account");
        KF_OK(a.push(*m_storage, {account}));
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 1)}));
        QVERIFY(m_office->records().at({"account", account.record}).isDeleted());
        KF_OK(b.push(*m_storage, {b.create("note", {parentField("account", account.record)})})); // base 0: saw nothing
        QVERIFY(m_office->records().at({"account", account.record}).needsReview());
        const auto entries = a.pull(*m_storage, {}).entries;
        QCOMPARE(entries.back().revived.size(), size_t(1));
        QCOMPARE(entries.back().revived[0].record, account.record);
        QCOMPARE(entries.back().revived[0].type, QByteArray("account"));
        QCOMPARE(entries.back().revived[0].deletion.values.size(), size_t(2));
        // A child that merely mentions it does not.
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 3)}));
        FieldChange reference = parentField("about", account.record);
        reference.merge = MergeKind::Register;
        KF_OK(b.push(*m_storage, {b.create("note", {reference})}));
        QVERIFY(m_office->records().at({"account", account.record}).isDeleted());
    }

    void aChildCallsAllItsParentsBack()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        const Operation account = a.create("account");
        const Operation visit = a.create("visit");
        KF_OK(a.push(*m_storage, {account, visit}));
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 2), a.remove("visit", visit.record, 2)}));
        const Operation note =
            b.create("note", {parentField("account", account.record), parentField("visit", visit.record)}); // base 0
        KF_OK(b.push(*m_storage, {note}));
        const auto records = m_office->records();
        QVERIFY(records.at({"account", account.record}).needsReview());
        QVERIFY(records.at({"visit", visit.record}).needsReview());
        const auto entries = a.pull(*m_storage, {}).entries;
        QCOMPARE(entries.back().revived.size(), size_t(2));
        std::map<RecordKey, RecordState> replayed;
        for (const wire::Entry &entry : Pen(m_office->workspace(), DeviceId(1), Role::Kam).pull(*m_storage, {}).entries)
            replay(replayed, entry);
        QVERIFY(replayed == records);
        // The writer hears of both too: this is not what he wrote.
        const auto own = b.pull(*m_storage, {}).entries;
        QVERIFY(!own.back().ownAsWritten);
        QCOMPARE(own.back().revived.size(), size_t(2));
    }

    // Three edited the child: the deleter saw his own and none of the others, and so did another deleter.
    void aDeletionMeetsEveryEditOfItsChildren()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        Pen c = m_office->device();
        const Operation account = a.create("account");
        const Operation note = a.create("note", {parentField("account", account.record)});
        KF_OK(a.push(*m_storage, {account, note}));
        KF_OK(c.push(*m_storage, {c.edit("note", note.record, {textField("text", u"by c"_s)}, 2)})); // 3
        KF_OK(b.push(*m_storage, {b.edit("note", note.record, {textField("text", u"by b"_s)}, 2)})); // 4
        KF_OK(a.push(*m_storage, {a.edit("note", note.record, {textField("text", u"by a"_s)}, 2)})); // 5
        KF_OK(a.push(*m_storage, {a.remove("account", account.record, 2)}));                         // 6
        const RecordState state = m_office->records().at({"account", account.record});
        const FieldState *deleted = state.field(DeletedField);
        QVERIFY(deleted);
        const auto life = std::find_if(deleted->values.begin(), deleted->values.end(),
                                       [](const RegisterValue &value) { return value.value == encodedBool(false); });
        QVERIFY(life != deleted->values.end());
        QCOMPARE(life->dots.size(), size_t(2)); // b's and c's
    }
};

QTEST_GUILESS_MAIN(ServerMergeTest)
#include "tst_servermerge.moc"
