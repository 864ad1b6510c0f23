#include "app/ctl/commands/commands.h"
#include "app/ctl/syncing.h"

namespace kf::ctl {

Result<ExitCode> sync(Context &context, const Arguments &)
{
    KF_TRY(context.open());
    SyncLoop loop(context.store());
    const SyncReport report = syncAll(loop);
    QJsonObject answer{
        {QStringLiteral("pushed"), report.pushed},          {QStringLiteral("pulled"), report.pulled},
        {QStringLiteral("pending"), report.pending},        {QStringLiteral("quarantined"), report.quarantined},
        {QStringLiteral("conflicts"), report.conflicts},    {QStringLiteral("bytesOut"), qint64(report.bytesOut)},
        {QStringLiteral("bytesIn"), qint64(report.bytesIn)}};
    // Said where there are any: scripts know the others.
    for (const auto &[name, count] :
         {std::pair("filesSent", report.media.sent),
          {"filesReceived", report.media.received},
          {"filesLeft", report.media.left},
          {"filesSpoilt", qint64(report.media.spoilt.size() + report.media.damaged.size())}}) {
        if (count > 0)
            answer.insert(QLatin1String(name), count);
    }
    context.answer(answer, QStringLiteral("sent %1, received %2, %3 wait, %4 not accepted, %5 conflicts")
                               .arg(report.pushed)
                               .arg(report.pulled)
                               .arg(report.pending)
                               .arg(report.quarantined)
                               .arg(report.conflicts));
    for (const RecordId &id : report.media.spoilt)
        context.say(QStringLiteral("attachment %1 is damaged on this device and was not sent").arg(id.toString()));
    for (const RecordId &id : report.media.damaged)
        context.say(QStringLiteral("attachment %1 came damaged from the server and was not kept").arg(id.toString()));
    if (report.mediaError)
        context.say(QStringLiteral("attachments: ") + report.mediaError->message);
    if (!report.error)
        return Done;
    context.say(report.error->message);
    // A store that never joined a workspace has no server in reach either.
    return report.error->code == ErrorCode::Offline || report.error->code == ErrorCode::NotFound ? NoServer : Failed;
}

} // namespace kf::ctl
