#pragma once

#include "core/media/newfile.h"
#include "core/media/voicerecording.h"
#include "core/store/store.h"

#include <QIODevice>

namespace kf {

// The bytes of attachments: sealed files in the folder "media" beside the database, each with a key of its own that
// lies in there. Nothing of them is ever in a file in the clear, not for a moment.
//
// Its calls wait for the disk and for the store's writer: they are for worker threads, several at a time.
class MediaStore
{
public:
    explicit MediaStore(Store &store) : m_store(store), m_openedAt(store.clock().nowMs()) {} // `store` outlives it

    // Both take what is known already: kind, name, place, takenAt; the id is made here.
    Result<Media> keep(Media what, QByteArrayView content);
    Result<Media> keep(Media what, QIODevice &content); // to its end; holds a chunk of it
    // `rate` as VoiceEncoder's. What is recorded must not outlive this.
    Result<VoiceRecording> record(Media what, int rate);

    Result<std::optional<Media>> find(const RecordId &id);
    Result<SealedReader> open(const RecordId &id); // NotFound: not on this device
    // Whole, in memory; LimitExceeded when it is longer than `limit` bytes.
    Result<QByteArray> read(const RecordId &id, qint64 limit);

    // Its sealed bytes as they are, for a copy that stays sealed. There may be no such file.
    QString path(const RecordId &id) const;
    // Begins a copy that was sealed on another device, under its id and key. It waits (Media::State::Writing) until it
    // is settled together with its record: what is not by then is cleared away by the next recovery. Nothing: it is
    // here already.
    Result<std::optional<NewFile>> receive(Media what, Secret key);
    Result<void> discard(const RecordId &id); // of what was received and is not settled

    // What comes from the server, range by range, for a record whose bytes are not here: kept apart until adopt() finds
    // it good. Goes on where an earlier try ended. Busy: another process is at it.
    Result<NewFile> arriving(const RecordId &id);
    // All of it has come: it has the hash and the length that the record says, opens with the record's key and ends
    // with its last chunk. From then on it is here. Damaged: it is not so, and nothing is left of it.
    Result<void> adopt(const Record &attachment);
    // Makes room: the server has it, and it comes again when it is asked for. Forbidden: the server has not said so.
    Result<void> evict(const RecordId &id);

    Result<void> remove(const RecordId &id); // from its draft
    Result<void> takeBack(const RecordId &id);

    // Once a session: closes recordings that a kill cut off, which it answers, and clears away files that nobody can
    // read any more. What was begun since this was made is left alone.
    Result<std::vector<Media>> recover();
    // Closes a recording that could not be finished and is not written any more: what is on the disk is kept. Nothing:
    // nothing was.
    Result<std::optional<Media>> rescue(const RecordId &id);

private:
    friend class VoiceRecording;
    Result<SealedWriter> begin(Media &what, Media::State state);
    // In one step with what it takes the place of, if anything.
    Result<Media> complete(Media media, SealedWriter &file, const RecordId &replaces = {});
    Result<void> setState(const RecordId &id, Media::State state);
    Result<void> forget(const RecordId &id);
    QString folder() const;
    QString arrivalPath(const RecordId &id) const;
    Result<void> clearArrivals();
    Result<void> check(const Record &attachment) const; // of what has arrived

    Store &m_store;
    qint64 m_openedAt; // UTC ms
};

} // namespace kf
