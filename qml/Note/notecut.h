#pragma once

#include "core/store/writer.h"
#include "qml/Note/notereading.h"

namespace kf {

// How a note is left. Unread: before the draft that is there could be shown; what was typed stands behind it.
enum class NoteEnding { Left, LeftUnread, Finished };

// Who is to see the note, in the memory of its draft: a choice of types::note.marking; empty: nothing was said.
inline constexpr char MarkingMemory[] = "marking";
QString markingIn(const QCborMap &memory);

// What takes a cut back.
struct NoteCut
{
    Draft draft;                       // as it was, with the note that it became
    std::vector<RecordEdit> takesBack; // deletes what was made of the proposals
    bool any = false;                  // a note, and not nothing
    std::vector<RecordId> media;       // that hung on the draft
};

// The draft becomes a note, or goes into the note that it became before, with the voices and photos that hang on it. An
// empty one takes that note away again; media without a text make a note that says what they are.
// `also` is written in the same action. Writer thread.
Result<NoteCut> cutNote(Writer &writer, Draft typed, NoteEnding ending,
                        const std::vector<NoteReading::Proposal> &proposals, qint64 now,
                        const std::vector<RecordEdit> &also = {});

// The draft is there again, and what was made of the proposals is not; `also` is written in the same action. Writer
// thread.
Result<void> takeBack(Writer &writer, const NoteCut &cut, const std::vector<RecordEdit> &also = {});

} // namespace kf
