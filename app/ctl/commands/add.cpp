#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"

namespace kf::ctl {

Result<ExitCode> add(Context &context, const Arguments &arguments)
{
    KF_ASSIGN(const RecordType *type, context.type(arguments.positional.front()));
    KF_TRY(context.open());
    RecordEdit edit;
    edit.kind = Operation::Kind::Create;
    edit.type = type;
    KF_ASSIGN(edit.values, context.read([type, words = arguments.positional.mid(1)](Reader &reader) {
        return parseFields(reader, *type, words);
    }));
    KF_ASSIGN(const RecordId id, context.apply(std::move(edit)));
    context.answer(QJsonObject{{QStringLiteral("id"), id.toString()}}, id.toString());
    return Done;
}

} // namespace kf::ctl
