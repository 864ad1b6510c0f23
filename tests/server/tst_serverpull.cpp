// Pull, snapshots and several nodes, on both engines.
#include "tests/db/check.h"
#include "tests/server/enginetest.h"

using namespace kf;
using namespace kf::server;

class ServerPullTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void pullsInPages()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        std::vector<Operation> all;
        for (int i = 0; i < 300; ++i)
            all.push_back(a.create("note", {textField("text", QStringLiteral("заметка %1").arg(i))}));
        KF_OK(a.push(*m_storage, all));
        wire::Cursor cursor;
        size_t count = 0;
        int pages = 0;
        while (cursor.number < 300) {
            const auto page = b.pull(*m_storage, cursor, 2000);
            QVERIFY(!page.unknownCursor);
            QVERIFY(!page.entries.empty());
            QCOMPARE(page.entries.front().number, cursor.number + 1);
            QCOMPARE(page.cursor.number, page.entries.back().number);
            QCOMPARE(page.head, quint64(300));
            count += page.entries.size();
            cursor = page.cursor;
            ++pages;
        }
        QCOMPARE(count, size_t(300));
        QVERIFY(pages > 5);
        const auto end = b.pull(*m_storage, cursor);
        QVERIFY(end.entries.empty());
        QCOMPARE(end.cursor, cursor);
        const auto own = a.pull(*m_storage, {}, 1024 * 1024);
        QCOMPARE(own.entries.size(), size_t(300));
        QVERIFY(own.entries[7].ownAsWritten);
        QCOMPARE(own.entries[7].counter, quint64(8));
    }

    void anUnknownCursorIsTold()
    {
        Pen pen = m_office->device();
        KF_OK(pen.push(*m_storage, {pen.create("note"), pen.create("note")}));
        const wire::Cursor right = m_office->head();
        QVERIFY(!pen.pull(*m_storage, right).unknownCursor);
        for (const wire::Cursor &wrong :
             {wire::Cursor{right.epoch + 1, right.number, right.chain},
              wire::Cursor{right.epoch, right.number, right.chain + 1},
              wire::Cursor{right.epoch, right.number + 1, right.chain}, wire::Cursor{right.epoch, 0, 1}})
            QVERIFY(pen.pull(*m_storage, wrong).unknownCursor);
    }

    void authorsTravel()
    {
        Pen a = m_office->device();
        QCOMPARE(a.pull(*m_storage, {}).authors.size(), size_t(1));
        KF_OK(a.push(*m_storage, {a.create("note"), a.create("note")}));
        const wire::Cursor before = a.pull(*m_storage, {}).cursor;
        Pen b = m_office->device();
        KF_OK(b.push(*m_storage, {b.create("note")}));
        const auto news = a.pull(*m_storage, before);
        QCOMPARE(news.authors.size(), size_t(1));
        QVERIFY(news.authors[0].device == b.device());
        QCOMPARE(news.authors[0].userName, QStringLiteral("kam"));
        QVERIFY(a.pull(*m_storage, news.cursor).authors.empty());
        QCOMPARE(a.pull(*m_storage, {}).authors.size(), size_t(2));
    }

    void snapshotAndReplayGiveTheState()
    {
        Pen a = m_office->device();
        Pen b = m_office->device();
        std::vector<Operation> made;
        for (int i = 0; i < 120; ++i)
            made.push_back(a.create(i % 3 == 0   ? "account"
                                    : i % 3 == 1 ? "note"
                                                 : "visit",
                                    {textField("name", QStringLiteral("%1").arg(i))}));
        KF_OK(a.push(*m_storage, made));
        wire::Cursor cursor;
        auto records = m_office->records(1024, &cursor);
        QCOMPARE(records.size(), size_t(120));
        QCOMPARE(cursor.number, quint64(120));
        // Meanwhile others go on, and what they did comes through the log; an entry that a page already held is
        // ignored.
        for (int i = 0; i < 60; ++i) {
            const Operation &record = made[size_t(i * 2)];
            KF_OK(a.push(*m_storage, {a.edit(record.type.constData(), record.record,
                                             {textField("name", QStringLiteral("a%1").arg(i))}, 100)}));
            KF_OK(b.push(*m_storage, {b.edit(record.type.constData(), record.record,
                                             {textField("name", QStringLiteral("b%1").arg(i))}, quint64(90 + i))}));
            if (i % 10 == 0)
                KF_OK(b.push(*m_storage, {b.remove(record.type.constData(), record.record, 120),
                                          b.create("note", {parentField("account", record.record)})}));
        }
        const auto now = m_office->records(1024);
        auto replayed = records;
        for (const bool fromLaterPages : {false, true}) {
            replayed = fromLaterPages ? now : records;
            wire::Cursor at = cursor;
            while (at.number < m_office->head().number) {
                const auto page = Pen(m_office->workspace(), DeviceId(1), Role::Kam).pull(*m_storage, at, 1024);
                for (const wire::Entry &entry : page.entries)
                    replay(replayed, entry);
                at = page.cursor;
            }
            QCOMPARE(replayed.size(), now.size());
            for (const auto &[key, state] : now)
                QVERIFY(replayed[key] == state);
        }
    }

    void snapshotBringsTheWantedTypesFirst()
    {
        Pen pen = m_office->device();
        KF_OK(pen.push(*m_storage, {pen.create("aaa"), pen.create("note"), pen.create("visit"), pen.create("account"),
                                    pen.create("account")}));
        wire::SnapshotRequest request;
        request.types = {"visit", "account", "absent"};
        const auto body = snapshot(*m_storage, {m_office->workspace()}, request, Noon);
        KF_OK(body);
        QList<QByteArray> types;
        const auto head = wire::decodeSnapshotPage(*body, [&](const wire::SnapshotRecord &record) -> Result<void> {
            types += record.type.toByteArray();
            return {};
        });
        KF_OK(head);
        QCOMPARE(types, (QList<QByteArray>{"visit", "account", "account", "aaa", "note"}));
        QCOMPARE(head->total, quint64(5));
        QVERIFY(head->position.isEmpty());
        QCOMPARE(head->authors.size(), size_t(1));
        request.position = "nonsense";
        KF_FAILS(ErrorCode::Protocol, snapshot(*m_storage, {m_office->workspace()}, request, Noon));
    }

    void anotherProcessSeesIt()
    {
        Pen pen = m_office->device();
        const Operation note = pen.create("note");
        KF_OK(pen.push(*m_storage, {note}));
        const auto other = m_engines.openAgain();
        const auto again = pen.push(*other, {note, pen.create("note")});
        KF_OK(again);
        QCOMPARE(again->response.receipts, Receipts{numbered(1, 2, 1)});
        QCOMPARE(m_office->head().number, quint64(2));
    }

    void anUnknownWorkspaceIsToldApart()
    {
        const Pen stranger(RecordId::generate(Noon), DeviceId(5), Role::Kam);
        KF_FAILS(ErrorCode::NotFound, stranger.push(*m_storage, {}));
        KF_FAILS(ErrorCode::NotFound, m_storage->beginRead(stranger.pusher().workspace));
    }

    void workspacesAreApart()
    {
        Pen here = m_office->device();
        KF_OK(here.push(*m_storage, {here.create("note")}));
        const Workspace second{RecordId::generate(Noon), m_office->name() + QStringLiteral(" too"), 9};
        KF_OK(m_storage->directory().addWorkspace(second));
        Pen there(second.id, DeviceId(5), Role::Kam);
        QVERIFY(there.pull(*m_storage, {}).entries.empty());
        KF_OK(there.push(*m_storage, {there.create("note")}));
        QCOMPARE(there.pull(*m_storage, {}).entries.size(), size_t(1));
        QCOMPARE(m_office->head().number, quint64(1));
        QVERIFY(there.pull(*m_storage, m_office->head()).unknownCursor);
    }

    void aRestartedDatabaseIsFoundAgain()
    {
        Pen pen = m_office->device();
        const Operation note = pen.create("note");
        KF_OK(pen.push(*m_storage, {note}));
        m_engines.restart(m_storage);
        const auto again = pen.push(*m_storage, {note, pen.create("note")});
        KF_OK(again);
        QCOMPARE(again->response.receipts, Receipts{numbered(1, 2, 1)});
        const auto entries = pen.pull(*m_storage, {}).entries;
        QCOMPARE(entries.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(ServerPullTest)
#include "tst_serverpull.moc"
