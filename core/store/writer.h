#pragma once

#include "core/base/clock.h"
#include "core/store/action.h"
#include "core/store/draft.h"
#include "core/store/family.h"
#include "core/store/importnote.h"
#include "core/store/media.h"

#include <functional>
#include <map>

namespace kf {

// What a user does to records. Each call is one transaction, durable when it returns: record, history, search entry and
// operation together. Writer thread only (see Store).
class Writer
{
public:
    Writer(RecordKeeper &keeper, const Registry &registry, const Clock &clock);

    // Whole or not at all. NotFound: no such record, or deleted; InvalidInput: a record would belong to itself, or a
    // value is too long; LimitExceeded: more than one operation or one action may hold.
    Result<ActionReceipt> apply(const Action &action);

    // An import: every action that `next` answers until it answers none, in one transaction with the note, whose
    // `created` is counted here. An error of `next`, or a kill at any moment, leaves nothing of it. Nothing is noted
    // when there was nothing to write. Each action bears the note's id.
    Result<void> applyImport(ImportNote &note, const std::function<Result<std::optional<Action>>()> &next);

    // Takes an import back: what it made is deleted, what it changed gets its values from before. Records that somebody
    // has touched since keep those later values. The number of records taken back.
    Result<qint64> undoImport(const RecordId &import);

    // Keeps one of the values of a conflict, or another one: every device sees the matter settled. `n` as in
    // Alternative.
    Result<void> resolve(const RecordId &record, QByteArrayView field, int n);
    Result<void> resolve(const RecordId &record, QByteArrayView field, const Value &value);

    // A quarantined operation tried again is a new operation; or its author lets it go.
    Result<void> retryQuarantined(quint64 counter);
    Result<void> discardQuarantined(quint64 counter);
    Result<void> takeBackDiscarded(quint64 counter); // it waits for its author again

    Result<void> saveDraft(const Draft &typed); // what it was cut into stays
    Result<std::optional<Draft>> draft(const QString &place);
    Result<std::vector<Media>> mediaOf(const QString &place);
    Result<void> hangMedia(const QString &place, const std::vector<RecordId> &ids); // on a draft that is one again
    // As apply(), and in the same transaction the draft of `place` becomes `draft`; nothing: it is gone. Attachments
    // that the action makes are the records of the draft's media.
    Result<ActionReceipt> cutDraft(const QString &place, const Action &action, const std::optional<Draft> &draft);

    // Short maintenance for idle moments.
    Result<bool> tidy();

private:
    friend class Reissue;
    // Everything the operations of one action have in common.
    struct Session
    {
        Place place;
        quint64 firstCounter = 0;
        RecordId import;
        qint64 now = 0;
        qsizetype bytes = 0;
        bool foreign = false; // made on another device, at a time of its own
    };

    struct Undoing
    {
        Action action;
        QSet<RecordId> made;
        std::map<std::pair<RecordId, QByteArray>, std::vector<EncodedValue>> sets; // what is to become of them
    };

    Result<ActionReceipt> applyInside(const Action &action);
    Result<RecordId> applyEdit(Session &session, const RecordEdit &edit);
    Result<RecordEdit> withKey(const RecordEdit &edit) const;
    Result<void> write(Session &session, const RecordKeeper::Kept &before, Operation operation);
    Result<std::vector<FieldChange>> changesOf(const RecordEdit &edit, const RecordState &state) const;
    Result<void> resolveWith(const RecordId &record, QByteArrayView field, const EncodedValue &value);
    Result<const RecordType *> typeOf(const RecordId &record, RecordKeeper::Kept &kept);
    Result<void> undoOne(Undoing &undoing, const Change &change);

    RecordKeeper &m_keeper;
    Family m_family;
    const Registry &m_registry;
    const Clock &m_clock;
};

} // namespace kf
