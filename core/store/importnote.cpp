#include "core/store/importnote.h"

#include "core/base/cbor.h"
#include "core/store/schema.h"

namespace kf {

namespace {

constexpr char Prefix[] = "import/";

QByteArray keyOf(const RecordId &import)
{
    return Prefix + import.toString().toLatin1();
}

QByteArray encode(const ImportNote &note)
{
    QByteArray bytes;
    CborWriter out(bytes);
    out.array(7);
    out.bytes(note.id.bytes());
    out.text(QByteArrayView(note.type));
    out.bytes(note.contentHash);
    out.text(note.file);
    out.integer(note.at);
    out.integer(note.created);
    out.boolean(note.undone);
    return bytes;
}

Result<ImportNote> decode(QByteArrayView bytes)
{
    CborReader in(bytes);
    if (in.array() != 7)
        in.fail();
    ImportNote note;
    note.id = RecordId::fromBytes(in.bytes()).value_or(RecordId());
    note.type = in.text().toByteArray();
    note.contentHash = in.bytes().toByteArray();
    note.file = QString::fromUtf8(in.text());
    note.at = in.integer();
    note.created = in.integer();
    note.undone = in.boolean();
    if (!in.finished())
        return fail(ErrorCode::Damaged, QStringLiteral("the note of an import is damaged"));
    return note;
}

} // namespace

Result<void> writeImportNote(Connection &db, const ImportNote &note)
{
    return writeMeta(db, keyOf(note.id), encode(note));
}

Result<std::vector<ImportNote>> readImportNotes(Connection &db)
{
    // Keys sort by id and so by time; "0" follows "/" in ASCII.
    KF_ASSIGN(Statement rows,
              db.prepare("SELECT value FROM meta WHERE key >= 'import/' AND key < 'import0' ORDER BY key"));
    std::vector<ImportNote> notes;
    for (;;) {
        KF_ASSIGN(const bool more, rows.step());
        if (!more)
            return notes;
        KF_ASSIGN(ImportNote note, decode(rows.blob(0)));
        notes.push_back(std::move(note));
    }
}

Result<void> markImportUndone(Connection &db, const RecordId &import)
{
    KF_ASSIGN(const QByteArray stored, readMeta(db, keyOf(import)));
    if (stored.isEmpty())
        return {};
    KF_ASSIGN(ImportNote note, decode(stored));
    note.undone = true;
    return writeImportNote(db, note);
}

} // namespace kf
