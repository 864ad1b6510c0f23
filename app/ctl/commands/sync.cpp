#include "app/ctl/commands/commands.h"
#include "app/ctl/waiting.h"
#include "core/sync/syncloop.h"

namespace kf::ctl {

Result<ExitCode> sync(Context &context, const Arguments &)
{
    KF_TRY(context.open());
    SyncLoop loop(context.store());
    const SyncReport report = waitFor(loop.syncNow());
    QJsonObject answer{
        {QStringLiteral("pushed"), report.pushed},          {QStringLiteral("pulled"), report.pulled},
        {QStringLiteral("pending"), report.pending},        {QStringLiteral("quarantined"), report.quarantined},
        {QStringLiteral("conflicts"), report.conflicts},    {QStringLiteral("bytesOut"), qint64(report.bytesOut)},
        {QStringLiteral("bytesIn"), qint64(report.bytesIn)}};
    // Said where there are any: scripts know the others.
    for (const auto &[name, count] : {std::pair("filesSent", report.media.sent),
                                      {"filesReceived", report.media.received},
                                      {"filesLeft", report.media.left}}) {
        if (count > 0)
            answer.insert(QLatin1String(name), count);
    }
    context.answer(answer, QStringLiteral("sent %1, received %2, %3 wait, %4 not accepted, %5 conflicts")
                               .arg(report.pushed)
                               .arg(report.pulled)
                               .arg(report.pending)
                               .arg(report.quarantined)
                               .arg(report.conflicts));
    if (report.mediaError)
        context.say(QStringLiteral("attachments: ") + report.mediaError->message);
    if (!report.error)
        return Done;
    context.say(report.error->message);
    // A store that never joined a workspace has no server in reach either.
    return report.error->code == ErrorCode::Offline || report.error->code == ErrorCode::NotFound ? NoServer : Failed;
}

} // namespace kf::ctl
