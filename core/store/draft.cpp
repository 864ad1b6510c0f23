#include "core/store/draft.h"

#include "core/db/statement.h"

namespace kf {

namespace {

void bind(Statement &row, int at, const RecordId &id)
{
    if (id.isNull())
        row.bindNull(at);
    else
        row.bindBlob(at, id.bytes());
}

// Null would be no text at all.
QString present(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

RecordId idAt(const Statement &row, int column)
{
    return RecordId::fromBytes(row.blob(column)).value_or(RecordId());
}

constexpr char Columns[] =
    "SELECT account, visit, text, base, changed, record, cut_text, cut_account, cursor, open, place, memory "
    "FROM draft";

Draft draftAt(const Statement &row)
{
    return Draft{.place = row.string(10),
                 .account = idAt(row, 0),
                 .visit = idAt(row, 1),
                 .text = row.string(2),
                 .base = quint64(row.integer(3)),
                 .changedAt = row.integer(4),
                 .cursor = int(row.integer(8)),
                 .open = row.integer(9) != 0,
                 .record = idAt(row, 5),
                 .cutText = row.string(6),
                 .cutAccount = idAt(row, 7),
                 .memory = row.blob(11).toByteArray()};
}

} // namespace

Result<std::optional<Draft>> readDraft(Connection &db, const QString &place)
{
    KF_ASSIGN(Statement row, db.prepare(QByteArray(Columns) + " WHERE place = ?"));
    row.bind(1, place);
    KF_ASSIGN(const bool found, row.step());
    return found ? std::optional(draftAt(row)) : std::nullopt;
}

Result<std::vector<Draft>> readAllDrafts(Connection &db)
{
    KF_ASSIGN(Statement rows, db.prepare(QByteArray(Columns) + " ORDER BY place"));
    std::vector<Draft> drafts;
    KF_TRY(rows.forEach([&](const Statement &row) { drafts.push_back(draftAt(row)); }));
    return drafts;
}

Result<void> writeDraft(Connection &db, const Draft &draft)
{
    KF_ASSIGN(Statement row, db.prepare("INSERT OR REPLACE INTO draft(place, account, visit, text, base, changed, "
                                        "record, cut_text, cut_account, cursor, open, memory) "
                                        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    row.bind(1, draft.place);
    bind(row, 2, draft.account);
    bind(row, 3, draft.visit);
    row.bind(4, present(draft.text));
    row.bind(5, draft.base);
    row.bind(6, draft.changedAt);
    bind(row, 7, draft.record);
    row.bind(8, present(draft.cutText));
    bind(row, 9, draft.cutAccount);
    row.bind(10, draft.cursor);
    row.bind(11, draft.open);
    if (draft.memory.isEmpty())
        row.bindNull(12);
    else
        row.bindBlob(12, draft.memory);
    return row.run();
}

Result<void> writeTyped(Connection &db, const Draft &draft)
{
    KF_ASSIGN(const std::optional<Draft> kept, readDraft(db, draft.place));
    Draft typed = draft;
    if (kept)
        typed.keepCutOf(*kept);
    return writeDraft(db, typed);
}

Result<void> removeDraft(Connection &db, const QString &place)
{
    KF_ASSIGN(Statement row, db.prepare("DELETE FROM draft WHERE place = ?"));
    row.bind(1, place);
    return row.run();
}

} // namespace kf
