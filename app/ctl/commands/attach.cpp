#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"
#include "app/ctl/syncing.h"
#include "core/change/mediawire.h"
#include "core/media/mediastore.h"
#include "core/record/types.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace kf::ctl {

namespace {

// From the server; what comes is as good as its record says.
Result<void> fetch(Context &context, const RecordId &id)
{
    SyncLoop loop(context.store());
    loop.wantMedia(id);
    const SyncReport report = syncAll(loop);
    if (report.error)
        return fail(*report.error);
    if (report.mediaError)
        return fail(*report.mediaError);
    if (report.media.damaged.contains(id))
        return fail(ErrorCode::Damaged, QStringLiteral("the server has other bytes than were sent"));
    return {};
}

} // namespace

Result<ExitCode> attach(Context &context, const Arguments &arguments)
{
    QFile file(arguments.positional.front());
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    QStringLiteral("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
    if (file.size() > qint64(wire::MaxMediaContent))
        return fail(ErrorCode::LimitExceeded, QStringLiteral("%1 is too large: an attachment can have %2 MiB")
                                                  .arg(file.fileName())
                                                  .arg(wire::MaxMediaContent / (1024 * 1024)));
    KF_TRY(context.open());
    RecordId account;
    RecordId note;
    if (arguments.has("--note")) {
        KF_ASSIGN(const Record record, context.record(arguments.value("--note")));
        if (record.type() != &types::note)
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is no note").arg(arguments.value("--note")));
        note = record.id();
        account = record.get(types::note.account);
    }
    if (arguments.has("--account")) {
        KF_ASSIGN(account, context.read([name = arguments.value("--account")](Reader &reader) {
            return findRecord(reader, types::account, name);
        }));
    }
    Media what;
    what.name = QFileInfo(file).fileName();
    what.mediaType = QMimeDatabase().mimeTypeForFile(QFileInfo(file)).name();
    what.kind = what.mediaType.startsWith(QLatin1String("image/")) ? QStringLiteral("photo") : QStringLiteral("file");
    what.takenAt = context.store().clock().nowMs();
    what.place = QStringLiteral("attach/") + RecordId::generate(what.takenAt).toString();
    MediaStore media(context.store());
    KF_ASSIGN(const Media kept, media.keep(what, file));
    Record record = attachmentOf(kept);
    record.set(types::attachment.account, account).set(types::attachment.note, note);
    KF_TRY(context.write([&](Store::WriteAccess &store) {
        return store.writer.cutDraft(what.place, Action::only(RecordEdit::create(record)), std::nullopt);
    }));
    context.answer(QJsonObject{{QStringLiteral("id"), kept.id.toString()}}, kept.id.toString());
    return Done;
}

Result<ExitCode> attachment(Context &context, const Arguments &arguments)
{
    if (!arguments.has("--out"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("say where to with --out FILE"));
    const QString path = arguments.value("--out");
    KF_TRY(context.open());
    KF_ASSIGN(const Record record, context.record(arguments.positional.front()));
    if (record.type() != &types::attachment)
        return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is no attachment").arg(arguments.positional.front()));
    MediaStore media(context.store());
    KF_ASSIGN(std::optional<Media> here, media.find(record.id()));
    if (!here) {
        KF_TRY(fetch(context, record.id()));
        KF_ASSIGN(here, media.find(record.id()));
    }
    if (!here)
        return fail(ErrorCode::NotFound, QStringLiteral("the device that has it has not sent it yet"));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Io, QStringLiteral("%1 cannot be written: %2").arg(path, out.errorString()));
    KF_ASSIGN(SealedReader file, media.open(record.id()));
    for (;;) {
        const auto chunk = file.next();
        if (chunk && !*chunk)
            break;
        if (!chunk || out.write(**chunk) != (*chunk)->size()) {
            out.remove();
            return chunk ? fail(ErrorCode::DiskFull, QStringLiteral("%1 cannot be written").arg(path))
                         : fail(chunk.error());
        }
    }
    context.answer(QJsonObject{{QStringLiteral("bytes"), out.size()}}, QStringLiteral("%1 bytes").arg(out.size()));
    return Done;
}

} // namespace kf::ctl
