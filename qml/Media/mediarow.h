#pragma once

#include "core/record/record.h"
#include "core/store/media.h"

#include <QList>
#include <QMetaType>

namespace kf {

struct MediaRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(bool voice MEMBER voice CONSTANT)
    Q_PROPERTY(bool photo MEMBER photo CONSTANT)
    Q_PROPERTY(QString length MEMBER length CONSTANT)
    Q_PROPERTY(int durationMs MEMBER durationMs CONSTANT)
    Q_PROPERTY(bool here MEMBER here CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QList<qreal> levels MEMBER levels CONSTANT)

public:
    QString key;
    QString name;
    bool voice = false;
    bool photo = false;
    QString length; // 0:42
    int durationMs = 0;
    bool here = true;    // its bytes are on this device
    QString detail;      // of what is neither: PDF, 3,1 МБ
    QList<qreal> levels; // 0 to 1, evenly over its length

    bool operator==(const MediaRow &) const = default;
};

MediaRow mediaRow(const Media &media);
MediaRow mediaRow(const Record &attachment); // of another device, perhaps: without levels
QString lengthText(qint64 ms);               // 0:42, 1:02:03

} // namespace kf
