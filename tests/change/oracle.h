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

    // DeletedOrReview: the last edit came from one who knew of a deletion that has since been replaced by another, or
    // it was of a child that somebody else moved away or erased.
    enum class Life { Unborn, Alive, Deleted, Review, DeletedOrReview, Erased };
    Life life(const RecordId &record) const;

    // For long text: what becomes of a line. It has to live from when somebody put it there until one who had seen it
    // leaves a text without it; then it is gone. It may live when somebody kept it who knew a version without it that
    // stood beside.
    enum class Fate { Gone, MayLive, Lives };
    std::map<QByteArray, Fate> lines(const RecordId &record, const QByteArray &field) const;

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
    bool closesCycle(size_t fact) const;
    bool isErased(const RecordId &record) const;
    QByteArray textDisagreement(const RecordId &record, const FieldState &field) const;

    const QList<Fact> &m_facts;
    std::vector<size_t> m_order;
    std::set<size_t> m_ignored; // came too late: the record was erased, or a move would have closed a cycle
};

} // namespace kf::sim
