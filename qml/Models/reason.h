#pragma once

#include "core/portfolio/signal.h"

#include <QMetaType>

namespace kf {

// Why a client needs attention, in the user's words.
struct Reason
{
    QString text; // Жалоба: ответ до 14:05
    QString icon;
    QString tone; // "warning", "danger"

    bool operator==(const Reason &) const = default;
};

// `now` in the user's own zone.
Reason reasonOf(const portfolio::Signal &signal, const QDateTime &now);

} // namespace kf
