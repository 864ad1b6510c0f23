#include "tests/simulation/ledger.h"

#include <algorithm>

namespace kf::sim {

namespace {

constexpr qsizetype WordLength = 7; // w00017;

QString said(const char *what, const QByteArray &word, const RecordId &record, const QByteArray &field)
{
    return QStringLiteral("%1: %2 in %3 of %4")
        .arg(QLatin1String(what), QString::fromUtf8(word), QString::fromUtf8(field), record.toString());
}

} // namespace

QByteArray word(size_t number)
{
    return 'w' + QByteArray::number(qulonglong(number)).rightJustified(WordLength - 2, '0') + ';';
}

Words wordsIn(QByteArrayView bytes)
{
    Words words;
    for (qsizetype at = bytes.indexOf('w'); at >= 0 && at + WordLength <= bytes.size();
         at = bytes.indexOf('w', at + 1)) {
        const QByteArrayView candidate = bytes.sliced(at, WordLength);
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if (candidate.back() == ';' && std::all_of(candidate.begin() + 1, candidate.end() - 1, isDigit))
            words.insert(candidate.toByteArray());
    }
    return words;
}

size_t Ledger::note(Write write)
{
    m_byWord[write.word].push_back(m_writes.size());
    m_writes.push_back(std::move(write));
    return m_writes.size() - 1;
}

void Ledger::noteAgain(const QByteArray &word, int machine, const Words &shown)
{
    const auto first = m_byWord.find(word);
    if (first == m_byWord.end())
        return;
    Write again = m_writes[first->second.front()];
    again.machine = machine;
    again.sure = true;
    if (again.kind == Kind::Value)
        again.seen = knownThrough(shown);
    note(std::move(again));
}

std::set<size_t> Ledger::knownThrough(const Words &shown) const
{
    std::set<size_t> known;
    for (const QByteArray &word : shown) {
        const auto written = m_byWord.find(word);
        if (written == m_byWord.end())
            continue;
        for (const size_t write : written->second) {
            known.insert(write);
            known.insert(m_writes[write].seen.begin(), m_writes[write].seen.end());
        }
    }
    return known;
}

void Ledger::excuse(const QByteArray &word)
{
    for (const size_t write : m_byWord[word])
        m_writes[write].excused = true;
}

void Ledger::machineLostItsDisk(int machine, const Words &onServer)
{
    for (Write &write : m_writes) {
        if (write.machine == machine && !onServer.contains(write.evidence()))
            write.excused = true;
    }
}

void Ledger::serverLostItsDisk(const Words &onServerNow, const std::map<int, Words> &onMachines)
{
    for (Write &write : m_writes) {
        if (!onServerNow.contains(write.evidence()) && !onMachines.at(write.machine).contains(write.evidence()))
            write.excused = true;
    }
}

QString Ledger::fault(const Words &onServer, const Words &refused,
                      const std::map<server::RecordKey, RecordState> &states, bool exact) const
{
    std::map<RecordId, const RecordState *> byId;
    for (const auto &[key, state] : states)
        byId[key.id] = &state;
    std::map<std::pair<RecordId, QByteArray>, std::vector<size_t>> byField;
    for (size_t i = 0; i < m_writes.size(); ++i) {
        const Write &write = m_writes[i];
        const auto at = byId.find(write.record);
        if (at != byId.end() && at->second->erased)
            continue;
        byField[{write.record, write.field}].push_back(i);
        const bool kept = onServer.contains(write.word) || refused.contains(write.word);
        if (write.kind != Kind::Untag && write.sure && !write.excused && !kept)
            return said("lost", write.word, write.record, write.field);
    }
    for (const auto &[place, writes] : byField) {
        const auto at = byId.find(place.first);
        if (at == byId.end())
            continue;
        const QString fault = faultOf(place.first, place.second, writes, onServer, *at->second, exact);
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

QString Ledger::faultOf(const RecordId &record, const QByteArray &field, const std::vector<size_t> &writes,
                        const Words &onServer, const RecordState &state, bool exact) const
{
    Words standing;
    if (const FieldState *held = state.field(field)) {
        for (const RegisterValue &value : held->values)
            standing.merge(wordsIn(value.value));
    }
    std::set<size_t> seenByOthers;
    Words tagsTakenOut;
    for (const size_t i : writes) {
        const Write &write = m_writes[i];
        if (write.kind == Kind::Untag && onServer.contains(write.with))
            tagsTakenOut.insert(write.word);
        if (write.kind == Kind::Value && onServer.contains(write.word))
            seenByOthers.insert(write.seen.begin(), write.seen.end());
    }
    Words due;
    for (const size_t i : writes) {
        const Write &write = m_writes[i];
        if (write.kind == Kind::Untag || !onServer.contains(write.word) || write.excused)
            continue;
        if (write.kind == Kind::Value ? !seenByOthers.contains(i) : !tagsTakenOut.contains(write.word))
            due.insert(write.word);
        else if (exact && write.kind == Kind::Tag && standing.contains(write.word))
            return said("came back", write.word, record, field);
    }
    for (const QByteArray &word : due) {
        if (!standing.contains(word))
            return said("vanished", word, record, field);
    }
    const bool isValue =
        std::any_of(writes.begin(), writes.end(), [&](size_t i) { return m_writes[i].kind == Kind::Value; });
    if (exact && isValue) {
        for (const QByteArray &word : standing) {
            if (!due.contains(word))
                return said("stands beside what had replaced it", word, record, field);
        }
    }
    return {};
}

} // namespace kf::sim
