#include "app/ctl/commands/commands.h"
#include "app/ctl/render.h"
#include "app/ctl/waiting.h"
#include "core/sync/syncloop.h"

namespace kf::ctl {

Result<ExitCode> enrol(Context &context, const Arguments &arguments)
{
    KF_TRY(context.open());
    {
        SyncLoop loop(context.store());
        KF_TRY(waitFor(loop.enrol(arguments.positional.front())));
    }
    KF_ASSIGN(const StoreStatus status, context.read([](Reader &reader) { return reader.status(); }));
    context.answer(QJsonObject{{QStringLiteral("workspace"), textJson(status.workspace)},
                               {QStringLiteral("user"), textJson(status.user)},
                               {QStringLiteral("server"), textJson(status.server)},
                               {QStringLiteral("device"), toString(status.device)}},
                   QStringLiteral("%1 in %2 at %3").arg(status.user, status.workspace, status.server));
    return Done;
}

} // namespace kf::ctl
