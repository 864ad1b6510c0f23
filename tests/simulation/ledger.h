#pragma once

#include "core/change/state.h"
#include "server/storage/storage.h"

#include <QString>

#include <map>
#include <set>
#include <vector>

// What was written where, by whom, with what before his eyes; and what has to become of it. Every value is a word that
// is written once, so that it is found again wherever it lies. Knows nothing of numbers, bases, clocks or the protocol.
namespace kf::sim {

using Words = std::set<QByteArray>;

QByteArray word(size_t number);
// All words in it.
Words wordsIn(QByteArrayView bytes);

class Ledger
{
public:
    enum class Kind {
        Value, // of a field of which one stands
        Line,  // added to a long text
        Tag,   // added to a set
        Untag  // taken out of one; goes through with the value that was written in the same edit
    };
    struct Write
    {
        Kind kind = Kind::Value;
        QByteArray word; // Untag: of the tag
        QByteArray with; // Untag: the word of the same edit
        int machine = 0;
        RecordId record;
        QByteArray field;
        std::set<size_t> seen; // Value: the writes that its author knew of
        bool sure = true;      // false: the machine stopped before it was acknowledged
        bool excused = false;  // its author let it go, or every disk that held it was lost

        const QByteArray &evidence() const { return kind == Kind::Untag ? with : word; } // that it went through
    };

    QByteArray newWord() { return word(m_words++); }
    size_t note(Write write);
    // A word that was there before is written again, by who tries again what was refused.
    void noteAgain(const QByteArray &word, int machine, const Words &shown);
    // The writes that whoever sees these words knows of.
    std::set<size_t> knownThrough(const Words &shown) const;
    std::vector<Write> &writes() { return m_writes; }

    void excuse(const QByteArray &word);
    // A machine goes back to what it held before: what the server does not hold now may be lost.
    void machineLostItsDisk(int machine, const Words &onServer);
    // It goes back to what it held before: what its author's machine no longer holds, since it was restored itself or
    // had to forget the record, is gone.
    void serverLostItsDisk(const Words &onServerNow, const std::map<int, Words> &onMachines);

    // The first thing that is wrong, or nothing. `refused`: words that lie in some device's quarantine. `exact`: nobody
    // was restored, so that nobody had to claim to have seen less than he had.
    QString fault(const Words &onServer, const Words &refused, const std::map<server::RecordKey, RecordState> &states,
                  bool exact) const;

private:
    QString faultOf(const RecordId &record, const QByteArray &field, const std::vector<size_t> &writes,
                    const Words &onServer, const RecordState &state, bool exact) const;

    size_t m_words = 0;
    std::vector<Write> m_writes;
    std::map<QByteArray, std::vector<size_t>> m_byWord;
};

} // namespace kf::sim
