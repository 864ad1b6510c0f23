#include "core/portfolio/portfolio.h"
#include "core/record/types.h"
#include "tests/store/openstore.h"

#include <QTest>

using namespace kf;
using namespace kf::portfolio;
using test::OpenStore;

namespace {

constexpr qint64 HourMs = 3600ll * 1000;
constexpr qint64 DayMs = 24 * HourMs;
const QDateTime Now(QDate(2026, 10, 13), QTime(9, 52));

class Book : public OpenStore
{
public:
    RecordId client(const QString &name)
    {
        Record record(types::account);
        record.set(types::account.name, name).set(types::account.tier, QStringLiteral("A"));
        return create(record);
    }
    void visit(RecordId client, qint64 start, std::vector<RecordId> people = {})
    {
        Record record(types::visit);
        record.set(types::visit.title, QStringLiteral("Аудит"))
            .set(types::visit.account, client)
            .set(types::visit.start, start)
            .set(types::visit.people, std::move(people));
        create(record);
    }
    void deal(RecordId client, qint64 minor, const QByteArray &currency, bool closed = false)
    {
        Record record(types::deal);
        record.set(types::deal.account, client).set(types::deal.value, Money{minor, currency});
        if (closed)
            record.set(types::deal.closed, Moment{Now.date(), {}});
        create(record);
    }
    template <typename Type>
    RecordId matter(const Type &type, RecordId client, std::optional<QDate> due, bool done = false)
    {
        Record record(type);
        record.set(type.title, QStringLiteral("Недовоз")).set(type.account, client).set(type.done, done);
        if (const FieldType *field = type.field("due"); field && due)
            record.setValue(*field, Moment{*due, {}});
        return create(record);
    }
    Portfolio read()
    {
        return OpenStore::read([](Reader &reader) { return readPortfolio(reader, Now); });
    }
};

} // namespace

class PortfolioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyBookIsEmpty()
    {
        Book book;
        QVERIFY(book.read().clients.empty());
    }

    void theLastVisitAndTheNextOneAreTheNearest()
    {
        Book book;
        const RecordId client = book.client(QStringLiteral("Тавория"));
        const qint64 now = Now.toMSecsSinceEpoch();
        for (const qint64 start : {now - 30 * DayMs, now - 2 * DayMs, now + 9 * DayMs, now + HourMs, now - 500 * DayMs})
            book.visit(client, start);
        const Client read = book.read().clients.front();
        QCOMPARE(read.lastVisit, now - 2 * DayMs);
        QCOMPARE(read.nextVisit, now + HourMs);
    }

    void whatIsOpenAndDueIsFound()
    {
        Book book;
        const RecordId client = book.client(QStringLiteral("Тавория"));
        const QDate today = Now.date();
        const RecordId task = book.matter(types::task, client, today.addDays(-1));
        book.matter(types::task, client, today.addDays(1));
        book.matter(types::task, client, today.addDays(-1), true);
        book.matter(types::task, {}, today.addDays(-1));
        const RecordId promise = book.matter(types::promise, client, today);
        const RecordId complaint = book.matter(types::complaint, client, today.addDays(30));
        const RecordId risk = book.matter(types::risk, client, {});
        QSet<RecordId> found;
        const Portfolio read = book.read();
        for (const Matter &matter : read.clients.front().matters)
            found.insert(matter.id);
        QVERIFY(found.contains(task));
        QVERIFY(found.contains(promise));
        QVERIFY(found.contains(complaint));
        QVERIFY(found.contains(risk));
        QCOMPARE(found.size(), 4);
    }

    void aRiskIsAsFreshAsItsLastChange()
    {
        Book book;
        const RecordId client = book.client(QStringLiteral("Тавория"));
        const qint64 before = Clock::system().nowMs();
        const RecordId old = RecordId::generate(before - 400 * DayMs);
        Record risk(types::risk, old);
        risk.set(types::risk.title, QStringLiteral("Смена закупщика")).set(types::risk.account, client);
        book.create(risk);
        QVERIFY(book.read().clients.front().matters.front().touched >= before);
    }

    void openDealsAreSummedInTheUsualCurrency()
    {
        Book book;
        const RecordId first = book.client(QStringLiteral("Тавория"));
        const RecordId second = book.client(QStringLiteral("Орбис"));
        book.deal(first, 100, "RUB");
        book.deal(first, 250, "RUB");
        book.deal(first, 9'000, "USD");
        book.deal(first, 5'000, "RUB", true);
        book.deal(second, 70, "RUB");
        book.deal({}, 1'000, "RUB");
        const Portfolio read = book.read();
        QCOMPARE(read.currency, QByteArray("RUB"));
        for (const Client &client : read.clients)
            QCOMPARE(client.openDeals, client.id == first ? 350 : 70);
        QCOMPARE(read.greatestDeals(), 350);
    }

    void aPersonWithARhythmWasSeenWhereHeTookPart()
    {
        Book book;
        const RecordId client = book.client(QStringLiteral("Тавория"));
        Record olga(types::contact);
        olga.set(types::contact.name, QStringLiteral("Ольга")).set(types::contact.account, client);
        const RecordId without = book.create(olga);
        olga.set(types::contact.rhythm, 14);
        const RecordId with = book.create(olga);
        const qint64 now = Now.toMSecsSinceEpoch();
        book.visit(client, now - 40 * DayMs, {with});
        book.visit(client, now - 2 * DayMs, {without});
        const Client read = book.read().clients.front();
        QCOMPARE(read.people.size(), 1u);
        QCOMPARE(read.people.front().id, with);
        QCOMPARE(read.people.front().seen, now - 40 * DayMs);
        QVERIFY(!read.people.front().ahead);
    }
};

QTEST_GUILESS_MAIN(PortfolioTest)
#include "tst_portfolio.moc"
