#include "app/ctl/commands/commands.h"

namespace kf::ctl {

Result<ExitCode> restore(Context &context, const Arguments &arguments)
{
    KF_TRY(context.open());
    KF_ASSIGN(const Record record, context.record(arguments.positional.front()));
    RecordEdit edit;
    edit.kind = Operation::Kind::Restore;
    edit.type = record.type();
    edit.id = record.id();
    KF_ASSIGN(const RecordId id, context.apply(std::move(edit)));
    context.answer(QJsonObject{{QStringLiteral("id"), id.toString()}}, {});
    return Done;
}

} // namespace kf::ctl
