#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"

namespace kf::ctl {

Result<ExitCode> set(Context &context, const Arguments &arguments)
{
    KF_TRY(context.open());
    KF_ASSIGN(const Record record, context.record(arguments.positional.front()));
    RecordEdit edit;
    edit.type = record.type();
    edit.id = record.id();
    KF_ASSIGN(edit.values, context.read([&record, words = arguments.positional.mid(1)](Reader &reader) {
        return parseFields(reader, *record.type(), words, &record);
    }));
    KF_ASSIGN(const RecordId id, context.apply(std::move(edit)));
    context.answer(QJsonObject{{QStringLiteral("id"), id.toString()}}, {});
    return Done;
}

} // namespace kf::ctl
