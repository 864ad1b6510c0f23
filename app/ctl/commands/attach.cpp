#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"
#include "app/ctl/syncing.h"
#include "core/media/attachedfiles.h"
#include "core/record/types.h"

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
    MediaStore media(context.store());
    KF_ASSIGN(const auto ids, attachFiles(context.store(), media, {arguments.positional.front()}, account, note));
    const QString id = ids.front().toString();
    context.answer(QJsonObject{{QStringLiteral("id"), id}}, id);
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
    KF_ASSIGN(const qint64 bytes, writeCopy(media, record.id(), path));
    context.answer(QJsonObject{{QStringLiteral("bytes"), bytes}}, QStringLiteral("%1 bytes").arg(bytes));
    return Done;
}

} // namespace kf::ctl
