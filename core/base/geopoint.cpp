#include "core/base/geopoint.h"

#include <QRegularExpression>

#include <cmath>
#include <numbers>

namespace kf {

namespace {

constexpr qint64 UnitsPerDegree = 10'000'000;
constexpr double EarthRadius = 6'371'008.8; // metres; the mean of the three axes (IUGG)

double radians(qint64 units)
{
    return double(units) / UnitsPerDegree * std::numbers::pi / 180;
}

// Without the zeros at its end, and independent of the language.
QString degrees(qint32 units)
{
    const qint64 whole = std::abs(qint64(units));
    QString text = QString::number(whole / UnitsPerDegree);
    QString fraction = QString::number(whole % UnitsPerDegree).rightJustified(7, u'0');
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    return units < 0 ? u'-' + text : text;
}

} // namespace

std::optional<GeoPoint> GeoPoint::fromDegrees(double latitude, double longitude)
{
    if (!(std::abs(latitude) <= 90) || !(std::abs(longitude) <= 180))
        return std::nullopt;
    return GeoPoint{qint32(std::lround(latitude * UnitsPerDegree)), qint32(std::lround(longitude * UnitsPerDegree))};
}

bool GeoPoint::isOnEarth(qint64 latitude, qint64 longitude)
{
    return std::abs(latitude) <= 90 * UnitsPerDegree && std::abs(longitude) <= 180 * UnitsPerDegree;
}

double GeoPoint::latitudeDegrees() const
{
    return double(latitude) / UnitsPerDegree;
}

double GeoPoint::longitudeDegrees() const
{
    return double(longitude) / UnitsPerDegree;
}

double distance(const GeoPoint &from, const GeoPoint &to)
{
    const double north = std::sin(radians(qint64(to.latitude) - from.latitude) / 2);
    const double east = std::sin(radians(qint64(to.longitude) - from.longitude) / 2);
    const double haversine =
        north * north + std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * east * east;
    return 2 * EarthRadius * std::asin(std::min(1.0, std::sqrt(haversine)));
}

Result<GeoPlace> parsePlace(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:geo:)?\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)(?:\s*,\s*-?\d+(?:\.\d+)?)?)"
                       R"((?:;crs=wgs84)?(?:;u=(\d{1,8})(?:\.\d+)?)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed().toString());
    const auto point = match.hasMatch()
                           ? GeoPoint::fromDegrees(match.capturedView(1).toDouble(), match.capturedView(2).toDouble())
                           : std::nullopt;
    if (!point)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("write a place as latitude and longitude, such as 55.7712,37.6512"));
    return GeoPlace{*point, match.capturedView(3).toInt()};
}

QString formatPlace(const GeoPlace &place)
{
    QString text = QStringLiteral("geo:") + degrees(place.point.latitude) + u',' + degrees(place.point.longitude);
    if (place.accuracy > 0)
        text += QStringLiteral(";u=") + QString::number(place.accuracy);
    return text;
}

} // namespace kf
