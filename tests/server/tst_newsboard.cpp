// Who is woken by which news.
#include "server/sync/newsboard.h"

#include <QTest>

#include <thread>

using namespace kf;
using namespace kf::server;

class NewsBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersOfTheWorkspaceAreWokenOnce()
    {
        NewsBoard board;
        int here = 0;
        int own = 0;
        int elsewhere = 0;
        const auto first = board.wait(m_office, Phone, [&] { ++own; });
        const auto second = board.wait(m_office, Laptop, [&] { ++here; });
        const auto third = board.wait(m_other, Laptop, [&] { ++elsewhere; });
        board.post({m_office, Phone});
        board.post({m_office, Phone});
        QCOMPARE(here, 1);
        QCOMPARE(own, 0);
        QCOMPARE(elsewhere, 0);
        board.post({m_office, Laptop});
        QCOMPARE(own, 1);
        board.postToAll();
        QCOMPARE(here + own, 2);
        QCOMPARE(elsewhere, 1);
    }

    void whoeverLeavesIsNotCalled()
    {
        NewsBoard board;
        int called = 0;
        auto place = board.wait(m_office, Phone, [&] { ++called; });
        QCOMPARE(board.waiting(), size_t(1));
        place.reset();
        QCOMPARE(board.waiting(), size_t(0));
        board.post({m_office, Laptop});
        board.postToAll();
        QCOMPARE(called, 0);
    }

    void allThreadsMayUseIt()
    {
        NewsBoard board;
        std::atomic<int> called = 0;
        constexpr int Rounds = 2000;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                for (int i = 0; i < Rounds; ++i) {
                    const auto place = board.wait(m_office, Phone, [&] { ++called; });
                    board.post({m_office, Laptop}); // wakes its own place at least
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(called.load(), 4 * Rounds);
        QCOMPARE(board.waiting(), size_t(0));
    }

private:
    static constexpr DeviceId Phone = DeviceId(1);
    static constexpr DeviceId Laptop = DeviceId(2);
    const RecordId m_office = RecordId::generate(1);
    const RecordId m_other = RecordId::generate(2);
};

QTEST_GUILESS_MAIN(NewsBoardTest)
#include "tst_newsboard.moc"
