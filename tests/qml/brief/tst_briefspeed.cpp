// The brief among 100,000 records: it is there before one has looked.
#include "core/record/types.h"
#include "core/store/store.h"
#include "qml/Brief/brief.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampledata.h"
#include "tests/support/must.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kf;
using namespace kf::test;

namespace {

constexpr int Records = 100'000;
constexpr int Briefs = 300;
constexpr double MostMs = 500; // at p95

} // namespace

class TestBriefSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amongAHundredThousandRecords();
};

void TestBriefSpeed::amongAHundredThousandRecords()
{
    const QTemporaryDir directory;
    StoreOptions options;
    options.directory = directory.path();
    options.create = true;
    const auto store = must(Store::open(options, Secret::random(32)));
    std::vector<RecordId> clients;
    Action action;
    const auto flush = [&] { must(store->apply(std::exchange(action, {})).result()); };
    bench::portfolio(Records, [&](const Record &record) {
        if (record.type() == &types::account)
            clients.push_back(record.id());
        action.edits.push_back(RecordEdit::create(record));
        if (action.edits.size() == 500)
            flush();
    });
    // Every client was visited before anything was written: all of it is news. And the next visit is near.
    const QDateTime now = QDateTime::currentDateTime();
    const qint64 last = clients.front().createdAt() - 86'400'000;
    for (const RecordId &client : clients) {
        Record visited(types::visit, RecordId::generate(last));
        visited.set(types::visit.account, client).set(types::visit.start, last).set(types::visit.finished, last);
        action.edits.push_back(RecordEdit::create(visited));
        Record next(types::visit, RecordId::generate(last));
        next.set(types::visit.account, client).set(types::visit.start, now.addSecs(3600).toMSecsSinceEpoch());
        action.edits.push_back(RecordEdit::create(next));
        RecordEdit renamed;
        renamed.type = &types::account;
        renamed.id = client;
        renamed.values.emplace_back(&types::account.tier, QStringLiteral("B"));
        action.edits.push_back(std::move(renamed));
        for (int i = 0; i < 5; ++i) {
            Record promise(types::promise);
            promise.set(types::promise.account, client).set(types::promise.title, QStringLiteral("Promise"));
            action.edits.push_back(RecordEdit::create(promise));
            Record complaint(types::complaint);
            complaint.set(types::complaint.account, client).set(types::complaint.title, QStringLiteral("Complaint"));
            action.edits.push_back(RecordEdit::create(complaint));
        }
        if (action.edits.size() > 400)
            flush();
    }
    flush();
    size_t news = 0;
    const bench::Times times = bench::times(Briefs, [&](int i) {
        const RecordId client = clients[size_t(i) * 7919 % clients.size()];
        const Brief brief =
            must(store->read([client, now](Reader &reader) { return readBrief(reader, {}, client, now); }).result());
        QVERIFY(!brief.visit.isNull());
        news = brief.changes.size();
    });
    QVERIFY(news > 5);
    bench::line("brief: among 100,000 records", bench::figures(times));
    QVERIFY2(times.p95() <= MostMs, qPrintable(bench::figures(times)));
}

QTEST_GUILESS_MAIN(TestBriefSpeed)
#include "tst_briefspeed.moc"
