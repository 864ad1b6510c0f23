#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace kf {

// What is being typed: a local row, saved with every pause. Left alone, its text is cut into a record, and goes on
// being a draft of that record until it is finished.
struct Draft
{
    QString place; // "capture", or a record's id; one draft for each
    RecordId account;
    RecordId visit;
    QString text;
    quint64 base = 0;     // the server's number on the screen when the typing began
    qint64 changedAt = 0; // UTC ms
    int cursor = 0;       // where in the text one was, in UTF-16 units
    bool open = false;    // one was still at it: shown again after a kill or a lock
    // What it was cut into last: null and empty until then.
    RecordId record;
    QString cutText;
    RecordId cutAccount;
    QByteArray memory = {}; // what else its place keeps with it; nobody else reads that

    void keepCutOf(const Draft &earlier)
    {
        record = earlier.record;
        cutText = earlier.cutText;
        cutAccount = earlier.cutAccount;
    }

    bool operator==(const Draft &) const = default;
};

Result<std::optional<Draft>> readDraft(Connection &db, const QString &place);
Result<std::vector<Draft>> readAllDrafts(Connection &db);    // by their places
Result<void> writeDraft(Connection &db, const Draft &draft); // in place of the one there
// What was typed; what an earlier one was cut into stays.
Result<void> writeTyped(Connection &db, const Draft &draft);
Result<void> removeDraft(Connection &db, const QString &place);

} // namespace kf
