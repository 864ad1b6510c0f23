#include "qml/Note/notecut.h"

#include "core/record/types.h"

namespace kf {

namespace {

// What brings the note that `typed` was cut into up to what was typed since; the note itself, if there is none yet.
RecordEdit editOf(Draft &typed, qint64 now)
{
    RecordEdit edit;
    if (typed.record.isNull()) {
        Record note(types::note, RecordId::generate(now));
        note.set(types::note.text, typed.text).set(types::note.account, typed.account);
        note.set(types::note.visit, typed.visit);
        typed.record = note.id();
        edit = RecordEdit::create(note);
    } else {
        edit.type = &types::note;
        edit.id = typed.record;
        edit.base = 0; // what colleagues made of the note was never on the screen
        if (typed.text != typed.cutText) {
            edit.values.emplace_back(&types::note.text, typed.text);
            edit.seen.emplace_back(&types::note.text, typed.cutText);
        }
        if (typed.account != typed.cutAccount)
            edit.values.emplace_back(&types::note.account, typed.account);
    }
    typed.cutText = typed.text;
    typed.cutAccount = typed.account;
    return edit;
}

RecordEdit removalOf(const RecordType &type, const RecordId &id)
{
    RecordEdit edit;
    edit.kind = Operation::Kind::Delete;
    edit.type = &type;
    edit.id = id;
    return edit;
}

// What the user took out of the note: records of their own that know the note and the sentence they come from.
template <typename Type>
RecordEdit nextStep(const Type &type, const NoteReading::Proposal &proposal, const Draft &note, qint64 now)
{
    Record record(type, RecordId::generate(now));
    record.set(type.title, proposal.title).set(type.account, note.account);
    record.set(type.note, note.record).set(type.sentence, proposal.sentence);
    if (proposal.due)
        record.set(type.due, *proposal.due);
    if constexpr (std::is_same_v<Type, types::Promise>) {
        record.set(type.direction, QStringLiteral("we"));
        if (!proposal.person.isNull())
            record.set(type.person, proposal.person);
    }
    return RecordEdit::create(record);
}

void addNextSteps(Action &action, const std::vector<NoteReading::Proposal> &proposals, const Draft &note, qint64 now)
{
    for (const NoteReading::Proposal &proposal : proposals) {
        action.edits.push_back(proposal.kind == capture::Kind::Promise ? nextStep(types::promise, proposal, note, now)
                                                                       : nextStep(types::task, proposal, note, now));
    }
}

} // namespace

Result<NoteCut> cutNote(Writer &writer, Draft typed, NoteEnding ending,
                        const std::vector<NoteReading::Proposal> &proposals, qint64 now,
                        const std::vector<RecordEdit> &also)
{
    KF_ASSIGN(const std::optional<Draft> kept, writer.draft(typed.place));
    if (kept) {
        if (ending == NoteEnding::LeftUnread && !kept->text.isEmpty()) {
            typed.cursor += int(kept->text.size()) + 1;
            typed.text = kept->text + u'\n' + typed.text;
            typed.account = kept->account;
            typed.visit = kept->visit;
        }
        typed.keepCutOf(*kept);
    }
    const bool blank = typed.text.trimmed().isEmpty();
    const auto actionOf = [&](const std::vector<RecordEdit> &others) {
        Action action;
        if (!blank) {
            action.edits.push_back(editOf(typed, now));
            addNextSteps(action, proposals, typed, now);
        } else if (!typed.record.isNull()) {
            action.edits.push_back(removalOf(types::note, typed.record));
        }
        action.edits.insert(action.edits.end(), others.begin(), others.end());
        return action;
    };
    const auto write = [&](const Action &action) {
        const bool over = blank || ending == NoteEnding::Finished;
        return writer.cutDraft(typed.place, action, over ? std::nullopt : std::optional(typed));
    };
    auto done = write(actionOf(also));
    if (!done && done.error().code == ErrorCode::NotFound) {
        // Somebody deleted the note meanwhile; what was typed is a note of its own, then.
        typed.record = RecordId();
        done = write(actionOf(also));
    }
    if (!done && done.error().code == ErrorCode::NotFound && !also.empty()) {
        // Or what it was written in. The words outlive that.
        typed.record = RecordId();
        done = write(actionOf({}));
    }
    if (!done)
        return fail(std::move(done).error());
    NoteCut cut;
    if (blank)
        return cut;
    cut.note = typed.record;
    for (size_t i = 0; i < proposals.size(); ++i) {
        const bool promise = proposals[i].kind == capture::Kind::Promise;
        const RecordType &type = promise ? static_cast<const RecordType &>(types::promise) : types::task;
        cut.takesBack.push_back(removalOf(type, done->ids[i + 1]));
    }
    return cut;
}

} // namespace kf
