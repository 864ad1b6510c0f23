#include "core/base/geopoint.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace kf;

namespace {

GeoPoint at(double latitude, double longitude)
{
    return GeoPoint::fromDegrees(latitude, longitude).value();
}

} // namespace

class TestGeoPoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPointIsOnTheEarth()
    {
        QCOMPARE(at(55.7712345, 37.6512345), (GeoPoint{557712345, 376512345}));
        QCOMPARE(at(-90, -180), (GeoPoint{-900000000, -1800000000}));
        QCOMPARE(at(90, 180), (GeoPoint{900000000, 1800000000}));
        constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
        constexpr double Infinity = std::numeric_limits<double>::infinity();
        QVERIFY(!GeoPoint::fromDegrees(90.0001, 0));
        QVERIFY(!GeoPoint::fromDegrees(0, -180.0001));
        QVERIFY(!GeoPoint::fromDegrees(NaN, 0));
        QVERIFY(!GeoPoint::fromDegrees(0, NaN));
        QVERIFY(!GeoPoint::fromDegrees(Infinity, 0));
        QVERIFY(!GeoPoint::isOnEarth(900000001, 0));
        QVERIFY(!GeoPoint::isOnEarth(0, -1800000001));
        QVERIFY(GeoPoint::isOnEarth(-900000000, 1800000000));
    }

    void distances_data()
    {
        QTest::addColumn<GeoPoint>("from");
        QTest::addColumn<GeoPoint>("to");
        QTest::addColumn<double>("metres");
        QTest::addColumn<double>("within");
        constexpr double Quarter = 10'007'557.2; // of the circle of the mean radius
        QTest::newRow("nowhere") << at(55.75, 37.61) << at(55.75, 37.61) << 0.0 << 0.0;
        QTest::newRow("a degree of latitude") << at(0, 0) << at(1, 0) << Quarter / 90 << 0.1;
        QTest::newRow("a degree of longitude at the equator") << at(0, 0) << at(0, 1) << Quarter / 90 << 0.1;
        QTest::newRow("a degree of longitude at 60 degrees") << at(60, 0) << at(60, 1) << Quarter / 180 << 3.0;
        QTest::newRow("from pole to pole") << at(90, 0) << at(-90, 0) << 2 * Quarter << 0.5;
        QTest::newRow("to the other side of the Earth") << at(0, 0) << at(0, 180) << 2 * Quarter << 0.5;
        QTest::newRow("a pole has every longitude") << at(90, 10) << at(90, -170) << 0.0 << 0.001;
        QTest::newRow("over the date line") << at(0, 179.5) << at(0, -179.5) << Quarter / 90 << 0.1;
        // Vincenty's formula on the ellipsoid: 111.3 m and 633.0 km; the sphere may differ by 0.6 %.
        QTest::newRow("down the street") << at(55.7712, 37.6512) << at(55.7722, 37.6512) << 111.3 << 0.7;
        QTest::newRow("from Moscow to St Petersburg")
            << at(55.7558, 37.6173) << at(59.9343, 30.3351) << 634'430.0 << 3'800.0;
    }
    void distances()
    {
        QFETCH(GeoPoint, from);
        QFETCH(GeoPoint, to);
        QFETCH(double, metres);
        QFETCH(double, within);
        QVERIFY2(std::abs(distance(from, to) - metres) <= within, qPrintable(QString::number(distance(from, to), 'f')));
        QCOMPARE(distance(from, to), distance(to, from));
    }

    void placesAsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<GeoPlace>("place");
        QTest::addColumn<QString>("written");
        QTest::newRow("a geo URI") << "geo:55.7712,37.6512;u=8" << GeoPlace{{557712000, 376512000}, 8}
                                   << "geo:55.7712,37.6512;u=8";
        QTest::newRow("with its system") << "GEO:48.2,16.37;crs=wgs84;u=40.5" << GeoPlace{{482000000, 163700000}, 40}
                                         << "geo:48.2,16.37;u=40";
        QTest::newRow("with a height") << "geo:48.2,16.37,183" << GeoPlace{{482000000, 163700000}, 0}
                                       << "geo:48.2,16.37";
        QTest::newRow("as people copy it")
            << " 55.7712345, -37.6 " << GeoPlace{{557712345, -376000000}, 0} << "geo:55.7712345,-37.6";
        QTest::newRow("south of the equator") << "-0.5,0" << GeoPlace{{-5000000, 0}, 0} << "geo:-0.5,0";
    }
    void placesAsText()
    {
        QFETCH(QString, text);
        QFETCH(GeoPlace, place);
        const auto read = parsePlace(text);
        QVERIFY(read);
        QCOMPARE(*read, place);
        QTEST(formatPlace(place), "written");
        QCOMPARE(*parsePlace(formatPlace(place)), place);
    }

    void noPlaces_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "here", "55.77", "91,0", "0,181", "55.77;37.65", "55,77 37,65", "geo:1,2;u=-1",
                                 "geo:1,2,3,4", "geo:1,2;u=", "1e2,3"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void noPlaces()
    {
        QFETCH(QString, text);
        const auto read = parsePlace(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestGeoPoint)
#include "tst_geopoint.moc"
