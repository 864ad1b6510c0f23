#include "app/ctl/commands/commands.h"
#include "app/ctl/render.h"

namespace kf::ctl {

Result<ExitCode> status(Context &context, const Arguments &)
{
    KF_TRY(context.open());
    KF_ASSIGN(const StoreStatus status, context.read([](Reader &reader) { return reader.status(); }));
    KF_ASSIGN(const qint64 records, context.read([](Reader &reader) { return reader.countRecords(); }));
    const QJsonObject json{{QStringLiteral("records"), records},
                           {QStringLiteral("pending"), status.pending},
                           {QStringLiteral("quarantined"), status.quarantined},
                           {QStringLiteral("conflicts"), status.conflicts},
                           {QStringLiteral("cursor"), qint64(status.cursor)},
                           {QStringLiteral("lastSync"), instantJson(status.lastSync)},
                           {QStringLiteral("device"), toString(status.device)},
                           {QStringLiteral("deviceName"), textJson(status.deviceName)},
                           {QStringLiteral("workspace"), textJson(status.workspace)},
                           {QStringLiteral("server"), textJson(status.server)},
                           {QStringLiteral("user"), textJson(status.user)}};
    QString text = QStringLiteral("%1 records, %2 changes wait to be sent, %3 were not accepted, %4 conflicts\n")
                       .arg(records)
                       .arg(status.pending)
                       .arg(status.quarantined)
                       .arg(status.conflicts);
    text += status.server.isEmpty()
                ? QStringLiteral("no server yet")
                : QStringLiteral("%1 in %2 at %3, last in step %4")
                      .arg(status.user, status.workspace, status.server,
                           status.lastSync == 0 ? QStringLiteral("never") : formatInstant(status.lastSync));
    context.answer(json, text);
    return Done;
}

} // namespace kf::ctl
