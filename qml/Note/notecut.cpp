#include "qml/Note/notecut.h"

#include "core/record/types.h"

#include <QCborMap>
#include <QCoreApplication>

#include <algorithm>

namespace kf {

namespace {

QString markingOf(const Draft &draft)
{
    return markingIn(QCborValue::fromCbor(draft.memory).toMap());
}

// What brings the note that `typed` was cut into up to what was typed since; the note itself, if there is none yet.
RecordEdit editOf(Draft &typed, qint64 now)
{
    RecordEdit edit;
    if (typed.record.isNull()) {
        Record note(types::note, RecordId::generate(now));
        note.set(types::note.text, typed.text).set(types::note.account, typed.account);
        note.set(types::note.visit, typed.visit).set(types::note.marking, markingOf(typed));
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
        if (const QString marking = markingOf(typed); !marking.isEmpty())
            edit.values.emplace_back(&types::note.marking, marking); // not written where it is so already
    }
    typed.cutText = typed.text;
    typed.cutAccount = typed.account;
    return edit;
}

// Sets the field of that name, where the type has it.
void setIn(Record &record, QByteArrayView name, const Value &value)
{
    if (const FieldType *field = record.type()->field(name))
        record.setValue(*field, value);
}

// What the user took out of the note: a record of its own that knows the note and the sentence it comes from.
RecordEdit nextStep(const RecordType &type, const NoteReading::Proposal &proposal, const Draft &note, qint64 now)
{
    Record record(type, RecordId::generate(now));
    setIn(record, "title", proposal.title);
    setIn(record, "account", note.account);
    setIn(record, "note", note.record);
    setIn(record, "sentence", proposal.sentence);
    setIn(record, "direction", QStringLiteral("we"));
    if (proposal.due)
        setIn(record, "due", *proposal.due);
    if (!proposal.recurrence.isEmpty())
        setIn(record, "recurrence", proposal.recurrence);
    if (!proposal.person.isNull())
        setIn(record, "person", proposal.person);
    if (proposal.urgent)
        setIn(record, "urgent", true);
    return RecordEdit::create(record);
}

std::vector<RecordEdit> nextSteps(const std::vector<NoteReading::Proposal> &proposals, const Draft &note, qint64 now)
{
    std::vector<RecordEdit> steps;
    for (const NoteReading::Proposal &proposal : proposals) {
        if (const RecordType *type = Registry::keyfield().find(proposal.type))
            steps.push_back(nextStep(*type, proposal, note, now));
    }
    return steps;
}

// Each of the draft's media that the note is to have, or no longer.
std::vector<RecordEdit> attachments(const std::vector<Media> &media, const Draft &note)
{
    std::vector<RecordEdit> edits;
    for (const Media &one : media) {
        if (one.state == Media::State::Removed && one.attached) {
            edits.push_back(RecordEdit::remove(types::attachment, one.id));
        } else if (one.state == Media::State::Whole && one.attached) {
            RecordEdit edit;
            edit.type = &types::attachment;
            edit.id = one.id;
            edit.values.emplace_back(&types::attachment.account, note.account);
            edit.values.emplace_back(&types::attachment.note, note.record);
            edits.push_back(std::move(edit));
        } else if (one.state == Media::State::Whole) {
            Record record = attachmentOf(one);
            record.set(types::attachment.account, note.account);
            record.set(types::attachment.note, note.record).set(types::attachment.visit, note.visit);
            edits.push_back(RecordEdit::create(record));
        }
    }
    return edits;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NoteCut)
};

// What a note with these media and no text says; empty: there are none.
QString captionOf(const std::vector<Media> &media)
{
    const auto first =
        std::find_if(media.begin(), media.end(), [](const Media &one) { return one.state == Media::State::Whole; });
    if (first == media.end())
        return {};
    return first->kind == QLatin1String("voice") ? Words::tr("Voice note") : Words::tr("Photo");
}

} // namespace

QString markingIn(const QCborMap &memory)
{
    const QString marking = memory.value(QLatin1String(MarkingMemory)).toString();
    return types::note.marking.choices().contains(marking) ? marking : QString();
}

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
            if (markingOf(typed).isEmpty())
                typed.memory = kept->memory;
        }
        typed.keepCutOf(*kept);
    }
    KF_ASSIGN(const std::vector<Media> media, writer.mediaOf(typed.place));
    const QString written = typed.text;
    if (written.trimmed().isEmpty())
        typed.text = captionOf(media);
    const bool blank = typed.text.isEmpty();
    std::vector<RecordEdit> steps;
    const auto actionOf = [&](const std::vector<RecordEdit> &others) {
        Action action;
        if (!blank) {
            action.edits.push_back(editOf(typed, now));
            steps = nextSteps(proposals, typed, now);
            action.edits.insert(action.edits.end(), steps.begin(), steps.end());
        } else if (!typed.record.isNull()) {
            action.edits.push_back(RecordEdit::remove(types::note, typed.record));
        }
        const auto attached = attachments(media, typed);
        action.edits.insert(action.edits.end(), attached.begin(), attached.end());
        action.edits.insert(action.edits.end(), others.begin(), others.end());
        return action;
    };
    const auto write = [&](const Action &action) {
        const bool over = blank || ending == NoteEnding::Finished;
        Draft left = typed;
        left.text = written;
        return writer.cutDraft(typed.place, action, over ? std::nullopt : std::optional(left));
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
    NoteCut cut{typed, {}, !blank, {}};
    cut.draft.text = written;
    for (const Media &one : media) {
        if (one.state == Media::State::Whole)
            cut.media.push_back(one.id);
    }
    for (size_t i = 0; i < steps.size(); ++i)
        cut.takesBack.push_back(RecordEdit::remove(*steps[i].type, done->ids[i + 1]));
    return cut;
}

Result<void> takeBack(Writer &writer, const NoteCut &cut, const std::vector<RecordEdit> &also)
{
    Action action;
    action.edits = also;
    action.edits.insert(action.edits.end(), cut.takesBack.begin(), cut.takesBack.end());
    Draft draft = cut.draft;
    draft.open = true; // one is asked to it
    KF_TRY(writer.cutDraft(draft.place, action, draft));
    return writer.hangMedia(draft.place, cut.media);
}

} // namespace kf
