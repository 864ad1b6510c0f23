#pragma once

#include "core/change/wire.h"

#include <chrono>

namespace kf::server {

// What one request, one connection and one device may cost.
struct Limits
{
    unsigned headBytes = 16 * 1024;
    size_t targetBytes = 2 * 1024;
    size_t bodyBytes = size_t(wire::MaxBodyBytes);
    size_t bodiesInFlightBytes = 256 * 1024 * 1024; // of all connections together
    int connections = 8000;                         // most of them wait for news
    std::chrono::milliseconds headTime{5000};       // TLS handshake, or the head of a request once it began
    std::chrono::milliseconds idleTime{60000};
    std::chrono::milliseconds stallTime{10000}; // in the middle of a body or an answer
    size_t slowestBytesPerSecond = 1024;
    double requestsPerSecond = 20; // of one device, or of one address before it is known
    double burst = 100;
    std::chrono::milliseconds longestQueue{1000}; // a request over the rate waits up to this long before it is refused
    std::chrono::milliseconds newsTime{50000};    // how long a device may wait for news in one request
    std::chrono::milliseconds drainTime{10000};
};

} // namespace kf::server
