#pragma once

#include "core/change/refusedwire.h"
#include "core/store/store.h"

#include <optional>

// What colleagues wrote on clients that the user of this device owns, and the server did not accept for want of rights:
// kept here as the server told it last, so that it can be read and decided without a network.
namespace kf {

struct RefusedWork
{
    wire::RefusedName name;
    QString author; // empty: nobody is known by that id
    qint64 at = 0;  // UTC ms
    QByteArray reason;
    RecordId account;
    QString accountName;
    QString title; // of the record, as it stands here or as it was to be
    Operation operation;
    std::vector<std::pair<QByteArray, Value>> fields; // what it writes; of a set what it adds, or takes away
    bool known = false;                               // the record is here, so that it can be opened
    bool canBeTaken = false;
};

// Oldest first, without those that were decided here. Reader thread.
Result<std::vector<RefusedWork>> readRefusedWork(Reader &reader);

// Writer thread. It becomes an operation of one's own; what was written since stays beside it as another version.
// NotFound: it is no longer there.
Result<void> takeOver(Store::WriteAccess &store, const wire::RefusedName &name);
Result<void> letGo(Store::WriteAccess &store, const wire::RefusedName &name);
// It waits again, until the next sync has told the server.
Result<void> takeBackLetGo(Store::WriteAccess &store, const wire::RefusedName &name);

// What is to be asked at this moment; nothing: there is no need. `pulled`: this run has brought something. Reader
// thread.
Result<std::optional<wire::RefusedRequest>> nextRefusedRequest(Reader &reader, bool pulled, qint64 now);
// Writer thread.
Result<void> takeRefusedAnswer(Store::WriteAccess &store, const wire::RefusedRequest &request,
                               const wire::RefusedAnswer &answer, qint64 now);

} // namespace kf
