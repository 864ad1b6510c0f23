#pragma once

#include "core/media/mediastore.h"
#include "core/store/reissue.h"
#include "core/vault/keyslot.h"

#include <QJsonObject>

namespace kf {

// The rescue file: everything that no server has acknowledged, in one encrypted file that another device takes up. It
// needs no server and no account, and leaves the store as it is.
//
// All of this waits for the disk and the store, and derives a key: for a worker thread of its own. Memory: the changes
// themselves, never an attachment.

inline constexpr char RescueSuffix[] = ".keyfield-rescue";

struct RescueMade
{
    QString path;           // empty: nothing waits to be sent, and there is no file
    qint64 operations = 0;  // changes of records
    qint64 refused = 0;     // among them: not accepted by the server
    qint64 drafts = 0;      // begun and not finished
    qint64 attachments = 0; // whose bytes are in it
    qint64 missing = 0;     // whose bytes are not on this device
    qint64 bytes = 0;       // of the file

    QJsonObject toJson() const;
};

// `passphrase`: the store's own, so that nothing new has to be remembered; a caller that asks for it checks it with
// Vault::open(). AlreadyExists: there is a file of this name; DiskFull, Io: and nothing is left of it.
Result<RescueMade> writeRescueFile(Store &store, MediaStore &media, const QString &path, const Secret &passphrase,
                                   KdfProfile kdf = KdfProfile::desktop());

// One record of a rescue file, as one looks at it before importing.
struct RescueLine
{
    QByteArray type;
    RecordId id;
    QString title;        // empty: it has none
    bool created = false; // made on that device, and known nowhere else
    bool deleted = false;
    qint64 changes = 0;
    qint64 at = 0;     // of the last of them, UTC ms by that device's clock
    QByteArray reason; // why the server refused one of them; empty: it did not
};

struct RescueContents
{
    Unacknowledged work;
    qint64 attachments = 0;
    qint64 missing = 0; // attachments whose bytes are not in it

    std::vector<RescueLine> lines() const; // in the order of their first change
    QJsonObject toJson() const;
};

// Goes through the whole file. NotFound; InvalidInput: no rescue file; TooNew; WrongPassphrase; Damaged: cut, changed
// or put together anew; LimitExceeded, Io.
Result<RescueContents> readRescueFile(const QString &path, const Secret &passphrase);

struct RescueImported : Reissued
{
    qint64 attachments = 0; // received
    qint64 missing = 0;     // not in the file, or damaged where they came from

    QJsonObject toJson() const;
};

// All of it or nothing: see Reissue for what becomes of the changes. Importing a file twice has the effect of once;
// Writer::undoImport() takes it back, but for drafts. Errors as above, and Forbidden: it is another workspace's; Busy:
// another import is going on.
Result<RescueImported> importRescueFile(Store &store, MediaStore &media, const QString &path, const Secret &passphrase);

} // namespace kf
