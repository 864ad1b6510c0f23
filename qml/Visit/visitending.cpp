// How a visit ends: saved with what came of it, and taken back.
#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Visit/visitmodel.h"

#include <QTimeZone>

namespace kf {

namespace {

using Values = RecordEdit::Values;

constexpr qint64 UsualMs = 60 * 60'000; // that a visit lasts

} // namespace

// The next visit there, as it was said in the summary.
std::optional<Record> VisitModel::nextVisit() const
{
    const auto meeting = m_next.meeting();
    if (!meeting)
        return std::nullopt;
    const QDateTime start =
        meeting->when.time ? QDateTime(meeting->when.date, *meeting->when.time) : meeting->when.date.startOfDay();
    const QDateTime end = meeting->when.time ? start.addMSecs(UsualMs) : meeting->when.date.addDays(1).startOfDay();
    Record visit(types::visit, RecordId::generate(nowMs()));
    const bool nameless = meeting->goal.isEmpty() && m_snapshot.account.isNull();
    visit.set(types::visit.title, nameless ? tr("Next meeting") : meeting->goal)
        .set(types::visit.account, m_snapshot.account)
        .set(types::visit.place, m_snapshot.place)
        .set(types::visit.start, start.toMSecsSinceEpoch())
        .set(types::visit.end, end.toMSecsSinceEpoch())
        .set(types::visit.zone, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    return visit;
}

void VisitModel::finish()
{
    if (m_snapshot.visit.isNull())
        return;
    addStep();
    if (finishesLater())
        return;
    const qint64 over = m_over != 0 ? m_over : nowMs();
    Values values{{&types::visit.finished, over}};
    if (m_snapshot.pausedAt > 0) {
        values.emplace_back(&types::visit.paused,
                            m_snapshot.paused + std::max<qint64>(0, over - m_snapshot.pausedAt) / 1000);
        values.emplace_back(&types::visit.pausedAt, Value());
    }
    const Snapshot before = m_snapshot;
    // Undecided is not refused: the place says itself how good it is.
    if (m_doubtful) {
        const Values checkIn = valuesOf(*m_doubtful);
        values.insert(values.end(), checkIn.begin(), checkIn.end());
    }
    const Draft typed = draft();
    auto proposals = acceptedSteps();
    const bool letter = m_over != 0 && sendsLetter(); // its summary was read
    const bool firstLetter = letter && !m_snapshot.wantsLetters && !m_snapshot.account.isNull();
    std::vector<RecordEdit> edits{RecordEdit::change(types::visit, typed.visit, std::move(values))};
    if (firstLetter)
        edits.push_back(RecordEdit::change(types::account, m_snapshot.account, {{&types::account.wantsLetters, true}}));
    const std::optional<Record> next = nextVisit();
    const QString when = m_next.when();
    if (next)
        edits.push_back(RecordEdit::create(*next));
    forget(); // nothing is typed into it any more
    Q_EMIT closed();
    writeToStore(
        [typed, proposals = std::move(proposals), edits = std::move(edits), now = nowMs()](Store::WriteAccess &store) {
            return cutNote(store.writer, typed, NoteEnding::Finished, proposals, now, edits);
        },
        [this, before, typed, letter, firstLetter, when, next = next ? next->id() : RecordId()](Result<NoteCut> cut) {
            if (!cut) {
                enter(before, typed, false); // with its summary, as it was
                Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                return;
            }
            m_finished = std::move(*cut);
            m_undo = Undo::Finish;
            m_letterSent = letter;
            m_wishKept = firstLetter;
            m_nextMade = next;
            if (m_media)
                m_media->drop();
            const int more = int(m_finished.takesBack.size());
            QString told = more > 0 ? tr("The visit is over: its note and %n next step(s) are saved", nullptr, more)
                                    : tr("The visit is over");
            if (!next.isNull())
                told = tr("%1. Next visit: %2").arg(told, when);
            Q_EMIT done(letter ? tr("%1. Its letter follows").arg(told) : told);
            if (letter)
                Q_EMIT letterDue(before.visit.toString());
        });
}

void VisitModel::forget()
{
    m_second.stop();
    rest();
    stopSearching();
    m_onPage = false;
    recallSummary({});
    m_snapshot = {};
    showNote({}, 0);
    present();
}

void VisitModel::undo()
{
    switch (std::exchange(m_undo, Undo::Nothing)) {
    case Undo::Finish:
        undoFinish();
        break;
    case Undo::Place:
        undoPlace();
        break;
    case Undo::People:
        m_people.undo();
        break;
    case Undo::Nothing:
        break;
    }
}

void VisitModel::undoFinish()
{
    const RecordId account = m_finished.draft.account;
    std::vector<RecordEdit> edits{
        RecordEdit::change(types::visit, m_finished.draft.visit, {{&types::visit.finished, Value()}})};
    if (std::exchange(m_wishKept, false))
        edits.push_back(RecordEdit::change(types::account, account, {{&types::account.wantsLetters, Value()}}));
    if (const RecordId next = std::exchange(m_nextMade, {}); !next.isNull())
        edits.push_back(RecordEdit::remove(types::visit, next));
    if (std::exchange(m_letterSent, false))
        Q_EMIT letterTakenBack(m_finished.draft.visit.toString());
    QCborMap memory = memoryOf(m_finished.draft);
    memory.remove(Over); // it goes on
    m_finished.draft.memory = bytesOf(memory);
    writeToStore([edits = std::move(edits),
                  finished = m_finished](Store::WriteAccess &store) { return takeBack(store.writer, finished, edits); },
                 [this](const Result<void> &done) {
                     if (done)
                         resume();
                     else
                         Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
                 });
}

} // namespace kf
