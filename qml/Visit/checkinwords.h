#pragma once

#include "core/device/checkin.h"

#include <QObject>
#include <QQmlEngine>

namespace kf {

// What a page says of the check-in.
struct CheckInView
{
    Q_GADGET
    QML_VALUE_TYPE(checkInView)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(bool good MEMBER good CONSTANT)
    Q_PROPERTY(bool searching MEMBER searching CONSTANT)
    Q_PROPERTY(bool doubtful MEMBER doubtful CONSTANT)
    Q_PROPERTY(bool canFind MEMBER canFind CONSTANT)
    Q_PROPERTY(QString actionText MEMBER actionText CONSTANT)
    Q_PROPERTY(QString question MEMBER question CONSTANT)
    Q_PROPERTY(QString explanation MEMBER explanation CONSTANT)
    Q_PROPERTY(bool offersPlace MEMBER offersPlace CONSTANT)

public:
    QString text; // Отметка в 10:31, точность ±8 м
    bool good = false;
    bool searching = false;
    bool doubtful = false; // the user is to choose
    bool canFind = false;  // it can be tried again
    QString actionText;    // what a press on the line does
    QString question;      // Место неточное
    QString explanation; // Точность ±180 м, до клиента около 120 м. В здании спутники ловятся хуже
    bool offersPlace = false; // the client has none yet

    bool operator==(const CheckInView &) const = default;
};

struct CheckInState
{
    bool searching = false;
    std::optional<CheckIn> kept;     // in the record
    std::optional<CheckIn> doubtful; // found, and not decided on
    std::optional<qint64> distance;  // metres to the client from the doubtful one
    bool clientHasPlace = false;
    bool placeDismissed = false;
};

// Pure: words for a state, in the language in use.
CheckInView checkInView(const CheckInState &state);

} // namespace kf
