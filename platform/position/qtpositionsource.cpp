#include "platform/position/qtpositionsource.h"

#include "platform/position/geoclue.h"

#include <QGeoPositionInfoSource>
#include <QNmeaPositionInfoSource>
#include <QPromise>
#include <QTimer>

#include <cmath>
#include <optional>

namespace kf {

namespace {

// What a satellite receiver's dilution of precision is multiplied with, in metres: Qt's own typical value. The plugin
// tells no accuracy without it.
constexpr double RangeError = 5.1;

class QtPositionSource final : public QObject, public PositionSource
{
public:
    explicit QtPositionSource(QtPositionOptions options);
    ~QtPositionSource() override;
    Q_DISABLE_COPY_MOVE(QtPositionSource)

    QFuture<Answer> locate(std::chrono::milliseconds atMost) override;
    void giveUp() override;

private:
    void open();
    void letGo();
    void answer(Answer answer);
    PositionFix fixOf(const QGeoPositionInfo &info) const;
    PositionTrouble troubleOf(QGeoPositionInfoSource::Error error) const;
    bool isGeoClue() const { return m_source->sourceName() == geoclue::pluginName(); }
    bool isReplay() const;

    QtPositionOptions m_options;
    QGeoPositionInfoSource *m_source = nullptr;
    std::optional<QPromise<Answer>> m_asked;
    QTimer m_deadline;
};

QtPositionSource::QtPositionSource(QtPositionOptions options) : m_options(std::move(options))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { answer(tl::unexpected(PositionTrouble::NoFix)); });
}

QtPositionSource::~QtPositionSource()
{
    // That of GeoClue would write the last position to the disk, in the clear, as it dies: it is left to the end of
    // the process. It listens to nothing by then.
    if (m_source && !isGeoClue())
        delete m_source;
}

void QtPositionSource::open()
{
    m_source = m_options.plugin.isEmpty()
                   ? QGeoPositionInfoSource::createDefaultSource(m_options.parameters, nullptr)
                   : QGeoPositionInfoSource::createSource(m_options.plugin, m_options.parameters, nullptr);
    if (!m_source)
        return;
    if (auto *receiver = qobject_cast<QNmeaPositionInfoSource *>(m_source))
        receiver->setUserEquivalentRangeError(RangeError);
    connect(m_source, &QGeoPositionInfoSource::positionUpdated, this,
            [this](const QGeoPositionInfo &info) { answer(fixOf(info)); });
    connect(m_source, &QGeoPositionInfoSource::errorOccurred, this,
            [this](QGeoPositionInfoSource::Error error) { answer(tl::unexpected(troubleOf(error))); });
}

QFuture<PositionSource::Answer> QtPositionSource::locate(std::chrono::milliseconds atMost)
{
    m_asked.emplace();
    m_asked->start();
    QFuture<Answer> future = m_asked->future();
    if (!m_source)
        open();
    if (!m_source || (isGeoClue() && !geoclue::isOffered())) {
        answer(tl::unexpected(PositionTrouble::NoReceiver));
        return future;
    }
    // Not every source keeps to its own time limit.
    m_deadline.start(atMost);
    m_source->requestUpdate(int(atMost.count()));
    return future;
}

void QtPositionSource::answer(Answer answer)
{
    if (!m_asked)
        return;
    m_deadline.stop();
    auto asked = std::exchange(m_asked, std::nullopt);
    letGo();
    asked->addResult(std::move(answer));
    asked->finish();
}

void QtPositionSource::giveUp()
{
    m_deadline.stop();
    m_asked.reset();
    letGo();
}

// Nothing is listened to between two questions: a receiver's line or a track is closed. GeoClue stops by itself.
void QtPositionSource::letGo()
{
    if (!m_source || isGeoClue())
        return;
    m_source->disconnect(this);
    m_source->deleteLater(); // it may be the one that speaks
    m_source = nullptr;
}

bool QtPositionSource::isReplay() const
{
    const auto *receiver = qobject_cast<const QNmeaPositionInfoSource *>(m_source);
    return receiver && receiver->updateMode() == QNmeaPositionInfoSource::SimulationMode;
}

PositionFix QtPositionSource::fixOf(const QGeoPositionInfo &info) const
{
    PositionFix fix;
    const QGeoCoordinate coordinate = info.coordinate();
    fix.point = GeoPoint::fromDegrees(coordinate.latitude(), coordinate.longitude()).value_or(GeoPoint());
    if (info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy))
        fix.accuracy = info.attribute(QGeoPositionInfo::HorizontalAccuracy);
    if (info.timestamp().isValid())
        fix.at = info.timestamp().toMSecsSinceEpoch();
    fix.mocked = isReplay();
    return fix;
}

PositionTrouble QtPositionSource::troubleOf(QGeoPositionInfoSource::Error error) const
{
    switch (error) {
    case QGeoPositionInfoSource::AccessError:
        return PositionTrouble::Denied;
    case QGeoPositionInfoSource::ClosedError: // switched off meanwhile
        return PositionTrouble::Denied;
    case QGeoPositionInfoSource::UpdateTimeoutError:
        return PositionTrouble::NoFix;
    case QGeoPositionInfoSource::UnknownSourceError:
    case QGeoPositionInfoSource::NoError:
        break;
    }
    return PositionTrouble::NoReceiver;
}

} // namespace

std::unique_ptr<PositionSource> makeQtPositionSource(const QtPositionOptions &options)
{
    return std::make_unique<QtPositionSource>(options);
}

} // namespace kf
