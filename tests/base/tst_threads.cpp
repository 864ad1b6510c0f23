#include "core/base/executor.h"
#include "core/base/onresult.h"

#include <QPointer>
#include <QTest>

#include <atomic>
#include <set>
#include <thread>

using namespace kf;

class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workRunsInOrderOnOneThread()
    {
        std::vector<int> seen;
        std::set<QThread *> threads;
        {
            Executor executor(QStringLiteral("worker"));
            for (int i = 0; i < 1000; ++i) {
                executor.run([&seen, &threads, i] {
                    seen.push_back(i);
                    threads.insert(QThread::currentThread());
                });
            }
            QVERIFY(!executor.isCurrent());
            QVERIFY(executor.run([&executor] { return executor.isCurrent(); }).result());
        } // dropping it finishes what was given
        QCOMPARE(seen.size(), size_t(1000));
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QCOMPARE(threads.size(), size_t(1));
    }

    void aResultMayBeMovedOnly()
    {
        Executor executor(QStringLiteral("worker"));
        auto future = executor.run([] { return std::make_unique<int>(7); });
        QCOMPARE(*future.takeResult(), 7);
    }

    void everyFutureSettles()
    {
        QFuture<int> late;
        {
            Executor executor(QStringLiteral("worker"));
            // What work asks for while the executor is being dropped may come too late; it must not hang its asker.
            executor.run([&executor, &late] {
                QThread::yieldCurrentThread();
                late = executor.run([] { return 1; });
            });
        }
        late.waitForFinished();
        QVERIFY(late.isFinished());
    }

    void manyMayAskAtOnce()
    {
        int sum = 0; // written on the executor's thread alone
        {
            Executor executor(QStringLiteral("worker"));
            std::vector<std::thread> askers;
            for (int t = 0; t < 4; ++t) {
                askers.emplace_back([&executor, &sum] {
                    for (int i = 0; i < 500; ++i)
                        executor.run([&sum] { ++sum; });
                });
            }
            for (std::thread &asker : askers)
                asker.join();
        }
        QCOMPARE(sum, 2000);
    }

    void executorsComeAndGo()
    {
        std::atomic<int> done = 0;
        for (int i = 0; i < 200; ++i) {
            Executor executor(QStringLiteral("worker"));
            executor.run([&done] { ++done; });
        }
        QCOMPARE(done.load(), 200);
    }

    void aResultComesToItsReceiversThread()
    {
        Executor executor(QStringLiteral("worker"));
        QObject receiver;
        QThread *where = nullptr;
        int got = 0;
        onResult(executor.run([] { return 42; }), &receiver, [&](int value) {
            got = value;
            where = QThread::currentThread();
        });
        QCOMPARE(got, 0); // never before the event loop
        QTRY_COMPARE(got, 42);
        QCOMPARE(where, QThread::currentThread());

        bool done = false;
        onResult(executor.run([] {}), &receiver, [&] { done = true; });
        QTRY_VERIFY(done);

        std::unique_ptr<int> moved;
        onResult(executor.run([] { return std::make_unique<int>(7); }), &receiver,
                 [&](std::unique_ptr<int> value) { moved = std::move(value); });
        QTRY_VERIFY(moved != nullptr);
        QCOMPARE(*moved, 7);

        const QFuture<int> old = executor.run([] { return 1; });
        QFuture<int>(old).waitForFinished();
        onResult(old, &receiver, [&](int value) { got = value; });
        QTRY_COMPARE(got, 1);
    }

    void aReceiverMayDieAtAnyMoment()
    {
        constexpr int receivers = 20'000;
        int delivered = 0;
        {
            Executor executor(QStringLiteral("worker"));
            for (int i = 0; i < receivers; ++i) {
                auto receiver = std::make_unique<QObject>();
                QObject *raw = receiver.get();
                const QFuture<int> future = executor.run([i] { return i; });
                if (i % 3 == 0)
                    QFuture<int>(future).waitForFinished();
                onResult(future, raw, [&delivered, guard = QPointer<QObject>(raw)](int) {
                    QVERIFY(!guard.isNull());
                    ++delivered;
                });
                switch (i % 4) {
                case 0: // at once
                    break;
                case 1: // with the result on its way
                    std::this_thread::yield();
                    break;
                case 2: // in the same round of events
                    receiver.release()->deleteLater();
                    break;
                case 3: // when all is done
                    QCoreApplication::processEvents();
                    break;
                }
                receiver.reset();
                if (i % 64 == 0)
                    QCoreApplication::processEvents();
            }
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QVERIFY(delivered > 0);
        QVERIFY(delivered < receivers);
    }

    void aReceiverMayDieOfItsResult()
    {
        Executor executor(QStringLiteral("worker"));
        int delivered = 0;
        for (int i = 0; i < 500; ++i) {
            auto *receiver = new QObject;
            onResult(executor.run([] {}), receiver, [receiver, &delivered] {
                ++delivered;
                delete receiver;
            });
        }
        QTRY_COMPARE(delivered, 500);
    }
};

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
