#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QString>

namespace kf {

// A letter that somebody has touched, as it lies among the drafts of the store: lines of "Name: value", a blank line,
// the text. It is on this device alone.
struct LetterDraft
{
    enum class State {
        Written,
        Queued, // to be sent when there is a network; never shown as sent
        Handed  // the mail program has it
    };

    QString language;
    QString to; // addresses, commas between them
    QString subject;
    QString body;
    State state = State::Written;
    qint64 handedAt = 0; // UTC ms

    bool operator==(const LetterDraft &) const = default;

    QString toText() const;
    // Refuses what is no letter.
    static Result<LetterDraft> fromText(const QString &text);
};

// Where the letter about a visit lies, and the list of those that wait.
QString letterPlace(const RecordId &visit);
QString outboxPlace();

// A mailto URL (RFC 6068).
QString mailtoUrl(const LetterDraft &letter);

} // namespace kf
