#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"
#include "core/db/connection.h"
#include "core/record/record.h"

#include <optional>
#include <vector>

namespace kf {

// What this device knows of an attachment's bytes: its row stands before the first of them is written, so that a file
// without a row is nobody's. The key stays in the database, apart from this.
struct Media
{
    enum class State {
        Recording = 1, // a voice on its way to the disk: what a kill leaves of it is worth keeping
        Writing = 2,   // anything else: half of it is worth nothing
        Whole = 3,
        Removed = 4 // from its draft; can be taken back until the draft is finished
    };

    RecordId id; // of the attachment record too, once there is one
    State state = State::Writing;
    QString place;         // the draft it hangs on; empty: it has left its draft
    bool attached = false; // there is a record of it
    bool sent = false;     // the server has all of it, and found it to be what the record says
    QString kind;          // as in types::attachment, and so are the rest
    QString name;
    QString mediaType;
    qint64 size = 0;
    qint64 durationMs = 0;
    qint64 takenAt = 0; // UTC ms
    QByteArray sha256;
    QByteArray levels; // of a voice: how loud it was, 0 to 255, evenly over its length

    bool operator==(const Media &) const = default;
};

bool isAttachment(QByteArrayView type); // the record type's name

// The record of it, without what it belongs to.
Record attachmentOf(const Media &media);

// What the record says of its bytes; they may be elsewhere.
Media mediaOf(const Record &attachment);
// The key in the record; empty: it has none yet, or none that could be one.
Secret keyIn(const Record &attachment);
QString keyText(const Secret &key); // as it stands there

Result<void> addMedia(Connection &db, const Media &media, const Secret &key);
Result<void> writeMedia(Connection &db, const Media &media); // what is known of it now; the key stays
// The record is no longer for this device: neither are its bytes, unless they are nowhere else yet.
Result<void> dropMediaElsewhere(Connection &db, const RecordId &id);
// With its key: nobody can read its file from now on.
Result<void> forgetMedia(Connection &db, const RecordId &id);
Result<std::optional<Media>> readMedia(Connection &db, const RecordId &id);
Result<std::vector<Media>> readMediaOf(Connection &db, const QString &place); // in the order they were made
Result<std::vector<Media>> readAllMedia(Connection &db);
// Whole ones of a record that the server has not got, the newest first.
Result<std::vector<Media>> readUnsentMedia(Connection &db, int most);
Result<void> noteMediaSent(Connection &db, const RecordId &id);
Result<Secret> readMediaKey(Connection &db, const RecordId &id); // NotFound

// The draft of `place` was cut into records, these among them; finished: what hangs on it is no draft's any more, and
// what was removed from it is forgotten.
Result<void> settleMedia(Connection &db, const QString &place, const std::vector<RecordId> &attached, bool finished);

} // namespace kf
