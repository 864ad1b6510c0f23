#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace kf::test {

// Somebody who types into a program that is killed under his hands. He runs in a process of his own, and says on its
// standard output what he finds and what he types. Parent and child count time by the same clock of the machine.
class Typist
{
public:
    explicit Typist(quint32 seed) : m_random(seed) {}

    // What the next press of a key makes of the text: a letter at its end, or the last one taken away.
    QString after(const QString &text);
    int pauseMs(); // before it

private:
    quint32 next();
    quint32 m_random;
};

qint64 machineMs();

// Child: `found` is what the program shows, then every text as it stands after a key.
void tellFound(const QString &text);
void tellTyped();

struct Told
{
    std::optional<QString> found;
    std::vector<qint64> typedAtMs; // for each key
};
Told readTold(const QByteArray &output);

struct Kill
{
    qint64 atMs = 0;
    QString before; // the text that the draft held when the child was started
    quint32 seed = 0;
    QByteArray output;
};

// What the draft must hold after the kill, or why it does not. `oldestLostMs`: how long before the kill the first key
// was pressed that is not in it.
struct Verdict
{
    QString trouble;
    qint64 oldestLostMs = 0;
};
Verdict judge(const Kill &kill, const QString &after);

constexpr qint64 MayLoseMs = 1000;

// Starts this very program as the child with these arguments, kills it some time after it has begun to tell, and
// returns what it told.
Kill killOne(const QStringList &arguments, const QString &before, quint32 seed, int afterMs);

// Runs `chain(number, kills)` in as many threads as there are chains; each makes its share of the kills, one after
// another on one store.
void inChains(int kills, int chains, const std::function<void(int chain, int kills)> &run);

int killsWanted(int otherwise); // KF_KILLS

} // namespace kf::test
