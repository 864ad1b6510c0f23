#pragma once

#include "tests/change/simulation.h"

#include <QList>

#include <set>

namespace kf::sim {

// What must come of a list of facts, said without any merging: a value stands unless the author of another one had seen
// it. Slow and plain on purpose; knows nothing of numbers, bases, dots or clocks.
class Oracle
{
public:
    Oracle(const QList<Fact> &facts, std::vector<size_t> order);

    struct Standing
    {
        EncodedValue value;
        qint64 when = 0;
    };
    // The later first.
    std::vector<Standing> registerValues(const RecordId &record, const QByteArray &field) const;
    std::set<EncodedValue> elements(const RecordId &record, const QByteArray &field) const;

    enum class Life { Unborn, Alive, Deleted, Review, Erased };
    Life life(const RecordId &record) const;

    // For long text a word is a line that its author put there; it lives until somebody who had seen it took it out.
    std::set<QByteArray> livingWords(const RecordId &record, const QByteArray &field) const;
    std::set<QByteArray> deadWords(const RecordId &record, const QByteArray &field) const;

    // The first disagreement of a state with all this, or nothing. `times`: the order of alternatives counts as well,
    // which it does where all operations have their server's time.
    QByteArray disagreement(const RecordId &record, const RecordState *state, bool times) const;

private:
    struct Write
    {
        size_t fact = 0;
        const FieldChange *change = nullptr;
    };
    bool saw(size_t later, size_t earlier) const { return (m_facts.at(qsizetype(later)).seen >> earlier & 1) != 0; }
    std::vector<Write> writes(const RecordId &record, const QByteArray &field) const;
    std::map<QByteArray, bool> words(const RecordId &record, const QByteArray &field) const; // true: alive
    bool closesCycle(size_t fact) const;
    QByteArray textDisagreement(const RecordId &record, const FieldState &field) const;

    const QList<Fact> &m_facts;
    std::vector<size_t> m_order;
    std::set<size_t> m_ignored; // came too late: the record was erased, or a move would have closed a cycle
};

} // namespace kf::sim
