#pragma once

#include "core/capture/token.h"

namespace kf::capture {

// Whose clock a time is said by: «15:00 мск», "at 3pm CET", «в 10 по Новосибирску».
struct ZoneMatch
{
    int end = 0;
    QByteArray id; // IANA; empty: the clock at hand, «по местному времени»

    explicit operator bool() const { return end > 0; }
};

// Right behind a time, at token `i`.
ZoneMatch readZone(const Line &line, int i);

} // namespace kf::capture
