// The order of a day: fixed hours stay, the rest goes where the way is short.
#include "core/calendar/dayorder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kf;
using namespace kf::calendar;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;

// Along a street of Moscow, by kilometres.
GeoPoint at(double kilometres)
{
    return *GeoPoint::fromDegrees(55.75, 37.5 + kilometres / 62.6);
}

DayStop fixedAt(qint64 start, qint64 end, double kilometres)
{
    return {start, end, true, 0, at(kilometres)};
}

DayStop loose(double kilometres, qint64 length = Hour)
{
    return {0, 0, false, length, at(kilometres)};
}

DayFrame nineToSix()
{
    DayFrame frame;
    frame.begin = 9 * Hour;
    frame.end = 18 * Hour;
    return frame;
}

// "2@9:00 0@10:30": which stop at what time.
QString told(const DayOrder &order)
{
    QStringList visits;
    for (const DayOrder::Visit &visit : order.visits)
        visits << QStringLiteral("%1@%2:%3")
                      .arg(visit.stop)
                      .arg(visit.start / Hour)
                      .arg(visit.start % Hour / Minute, 2, 10, QLatin1Char('0'));
    for (const size_t stop : order.left)
        visits << QStringLiteral("%1 left").arg(stop);
    return visits.join(u' ');
}

} // namespace

class TestDayOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToDo()
    {
        QCOMPARE(told(orderDay({}, nineToSix())), QString());
        QCOMPARE(told(orderDay({fixedAt(12 * Hour, 13 * Hour, 0), fixedAt(10 * Hour, 11 * Hour, 5)}, nineToSix())),
                 QStringLiteral("1@10:00 0@12:00"));
    }

    void looseOnesGoAlongTheWay()
    {
        // Fixed at km 0 and km 10: what lies between them is visited between, what lies beyond, after.
        const std::vector<DayStop> stops{fixedAt(9 * Hour, 10 * Hour, 0), fixedAt(14 * Hour, 15 * Hour, 10), loose(12),
                                         loose(5)};
        const DayOrder order = orderDay(stops, nineToSix());
        QCOMPARE(told(order), QStringLiteral("0@9:00 3@10:15 1@14:00 2@15:05"));
        QVERIFY(order.left.empty());
        QVERIFY(qAbs(order.metres - 12'000) < 100);
        QVERIFY(!order.visits[0].metres);
        QVERIFY(qAbs(*order.visits[1].metres - 5'000) < 50);
    }

    void aGapMustBeWideEnoughForTheWayToo()
    {
        // An hour free between the two, but the way there and back takes its time.
        const std::vector<DayStop> stops{fixedAt(9 * Hour, 10 * Hour, 0),
                                         fixedAt(11 * Hour, 17 * Hour + 30 * Minute, 0), loose(4)};
        QCOMPARE(told(orderDay(stops, nineToSix())), QStringLiteral("0@9:00 1@11:00 2 left"));
        const std::vector<DayStop> shorter{stops[0], stops[1], loose(4, 30 * Minute)};
        QCOMPARE(told(orderDay(shorter, nineToSix())), QStringLiteral("0@9:00 2@10:10 1@11:00"));
    }

    void asManyAsHaveRoom()
    {
        DayFrame frame = nineToSix();
        frame.end = 11 * Hour + 30 * Minute; // two of three
        const DayOrder order = orderDay({loose(0), loose(30), loose(1)}, frame);
        QCOMPARE(order.visits.size(), size_t(2));
        QCOMPARE(order.left, std::vector<size_t>{1});
    }

    void fixedOnesStayEvenWhereTheyMeet()
    {
        const std::vector<DayStop> stops{fixedAt(10 * Hour, 12 * Hour, 0), fixedAt(11 * Hour, 13 * Hour, 30),
                                         loose(30)};
        QCOMPARE(told(orderDay(stops, nineToSix())), QStringLiteral("0@10:00 1@11:00 2@13:00"));
    }

    void unknownPlacesTakeAUsualWay()
    {
        std::vector<DayStop> stops{fixedAt(9 * Hour, 10 * Hour, 0), loose(0)};
        stops[1].point.reset();
        const DayOrder order = orderDay(stops, nineToSix());
        QCOMPARE(told(order), QStringLiteral("0@9:00 1@10:20"));
        QVERIFY(!order.visits[1].metres);
    }

    // The exact search is held against all sequences.
    void noOtherSequenceIsShorter()
    {
        quint32 seed = 7;
        const auto random = [&seed](int limit) {
            seed = seed * 1664525U + 1013904223U;
            return int((seed >> 16) % quint32(limit));
        };
        for (int round = 0; round < 40; ++round) {
            std::vector<DayStop> stops;
            for (int i = 0; i < 5; ++i)
                stops.push_back(loose(random(40), 30 * Minute));
            DayFrame frame = nineToSix();
            frame.end = 24 * Hour;
            const DayOrder order = orderDay(stops, frame);
            std::vector<size_t> sequence{0, 1, 2, 3, 4};
            double shortest = 1e12;
            do {
                double way = 0;
                for (size_t i = 1; i < sequence.size(); ++i)
                    way += distance(*stops[sequence[i - 1]].point, *stops[sequence[i]].point);
                shortest = qMin(shortest, way);
            } while (std::next_permutation(sequence.begin(), sequence.end()));
            QVERIFY2(qAbs(order.metres - shortest) < 1, qPrintable(told(order)));
        }
    }

    void manyAreBounded()
    {
        std::vector<DayStop> stops;
        for (int i = 0; i < 4; ++i)
            stops.push_back(fixedAt((10 + 2 * i) * Hour, (10 + 2 * i) * Hour + 30 * Minute, i * 7));
        for (size_t i = 0; i < MostExact; ++i)
            stops.push_back(loose(double(i * 37 % 23), 20 * Minute));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!orderDay(stops, nineToSix()).visits.empty());
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        for (size_t i = 0; i < 30; ++i)
            stops.push_back(loose(double(i * 31 % 29), 10 * Minute));
        const DayOrder order = orderDay(stops, nineToSix());
        QCOMPARE(order.visits.size() + order.left.size(), stops.size());
        for (size_t i = 1; i < order.visits.size(); ++i)
            QVERIFY(order.visits[i - 1].end <= order.visits[i].start);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestDayOrder)
#include "tst_dayorder.moc"
