#pragma once

#include <QByteArrayView>

#include <span>
#include <vector>

namespace kf::test {

// Everything that reads bytes from outside. `eat` takes any bytes at all: it may refuse them, and must do no more harm
// than that; what it takes must stand up to what its decoder promises, or the program ends.
struct Decoder
{
    const char *name;
    void (*eat)(QByteArrayView bytes);
};

std::span<const Decoder> messageDecoders(); // from the server, or a device
std::span<const Decoder> fileDecoders();    // from people and other programs
std::vector<Decoder> allDecoders();
const Decoder *decoderOf(QByteArrayView name);

// Ends the program: what was promised does not hold.
void insist(bool holds, const char *what);

} // namespace kf::test
