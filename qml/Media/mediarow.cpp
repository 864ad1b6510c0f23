#include "qml/Media/mediarow.h"

#include "core/record/types.h"
#include "qml/Format/filesize.h"

#include <QFileInfo>

namespace kf {

namespace {

constexpr qsizetype Bars = 16; // what a clip has room for

QList<qreal> barsOf(const QByteArray &levels)
{
    QList<qreal> bars;
    const qsizetype count = std::min(levels.size(), Bars);
    for (qsizetype i = 0; i < count; ++i) {
        int loudest = 0;
        for (qsizetype at = i * levels.size() / count; at < (i + 1) * levels.size() / count; ++at)
            loudest = std::max(loudest, int(quint8(levels[at])));
        bars << loudest / 255.0;
    }
    return bars;
}

MediaRow rowOf(const RecordId &id, const QString &kind, const QString &name, qint64 durationMs)
{
    MediaRow row;
    row.key = id.toString();
    row.name = name;
    row.voice = kind == QLatin1String("voice");
    row.photo = kind == QLatin1String("photo");
    row.durationMs = int(durationMs);
    row.length = row.voice ? lengthText(durationMs) : QString();
    return row;
}

// As one knows a kind of file: by the letters behind its name.
QString detailOf(const QString &name, qint64 size)
{
    const QString suffix = QFileInfo(name).suffix().toUpper();
    const QString written = format::fileSize(size);
    return suffix.isEmpty() ? written : suffix + QStringLiteral(", ") + written;
}

} // namespace

MediaRow mediaRow(const Media &media)
{
    MediaRow row = rowOf(media.id, media.kind, media.name, media.durationMs);
    row.levels = barsOf(media.levels);
    row.detail = detailOf(media.name, media.size);
    return row;
}

MediaRow mediaRow(const Record &attachment)
{
    MediaRow row = rowOf(attachment.id(), attachment.get(types::attachment.kind),
                         attachment.get(types::attachment.name), attachment.get(types::attachment.duration));
    row.here = false;
    row.detail = detailOf(row.name, attachment.get(types::attachment.size));
    return row;
}

QString lengthText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    const QChar zero(u'0');
    const QString minutesAndSeconds = QStringLiteral("%1:%2").arg(seconds / 60 % 60).arg(seconds % 60, 2, 10, zero);
    if (seconds < 3600)
        return minutesAndSeconds;
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

} // namespace kf
