#pragma once

#include "core/base/result.h"

#include <QMetaType>

#include <optional>

namespace kf {

// A point on the Earth, WGS84, in ten-millionths of a degree (1.1 cm at the equator): never floating point, so that
// equal points are equal bytes.
struct GeoPoint
{
    qint32 latitude = 0;  // north of the equator, ±900,000,000
    qint32 longitude = 0; // east of Greenwich, ±1,800,000,000

    // Nothing when there is no such point: NaN, or beyond a pole or the date line.
    static std::optional<GeoPoint> fromDegrees(double latitude, double longitude);
    static bool isOnEarth(qint64 latitude, qint64 longitude); // in the units of the members
    double latitudeDegrees() const;
    double longitudeDegrees() const;

    bool operator==(const GeoPoint &) const = default;
};

// Along the surface, in metres: the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68,
// 1984) on a sphere of the Earth's mean radius, 6,371,008.8 m. Wrong by 0.6 % at most, for the Earth is flattened.
double distance(const GeoPoint &from, const GeoPoint &to);

// Where something is, and how sure that is: one value.
struct GeoPlace
{
    GeoPoint point;
    qint32 accuracy = 0; // metres around the point; 0: nobody said

    bool operator==(const GeoPlace &) const = default;
};

// A geo URI (RFC 5870), "geo:55.7712,37.6512;u=8"; the scheme and a height may be there or not, the latter is dropped.
Result<GeoPlace> parsePlace(QStringView text);
QString formatPlace(const GeoPlace &place);

} // namespace kf

Q_DECLARE_METATYPE(kf::GeoPlace)
