#include "server/http/requestlog.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace kf::server {

void logRequest(const LoggedRequest &request)
{
    const auto text = [](const QByteArray &bytes) { return QString::fromUtf8(bytes); };
    QJsonObject line{{QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                     {QStringLiteral("method"), text(request.method)},
                     {QStringLiteral("path"), text(request.route)},
                     {QStringLiteral("status"), request.status},
                     {QStringLiteral("ms"), qRound(request.milliseconds * 100) / 100.0},
                     {QStringLiteral("in"), request.bytesIn},
                     {QStringLiteral("out"), request.bytesOut}};
    if (!request.deviceTag.isEmpty())
        line[QStringLiteral("device")] = text(request.deviceTag);
    if (!request.note.isEmpty())
        line[QStringLiteral("note")] = text(request.note);
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr); // one call, so that lines stay whole
}

} // namespace kf::server
