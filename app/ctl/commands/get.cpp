#include "app/ctl/commands/commands.h"
#include "app/ctl/render.h"

namespace kf::ctl {

Result<ExitCode> get(Context &context, const Arguments &arguments)
{
    KF_TRY(context.open());
    KF_ASSIGN(const Record record, context.record(arguments.positional.front()));
    context.answer(recordJson(record), recordText(record));
    return Done;
}

} // namespace kf::ctl
