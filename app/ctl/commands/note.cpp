#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"
#include "app/ctl/textinput.h"
#include "core/record/types.h"

namespace kf::ctl {

Result<ExitCode> note(Context &context, const Arguments &arguments)
{
    KF_ASSIGN(QString text, textFrom(arguments.positional.front()));
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the note is empty"));
    KF_ASSIGN(const Value checked, parseValue(types::note.text, text));
    KF_TRY(context.open());
    Record record(types::note);
    record.setValue(types::note.text, checked);
    if (arguments.has("--account")) {
        KF_ASSIGN(const RecordId account, context.read([name = arguments.value("--account")](Reader &reader) {
            return findRecord(reader, types::account, name);
        }));
        record.set(types::note.account, account);
    }
    KF_ASSIGN(const RecordId id, context.apply(RecordEdit::create(record)));
    context.answer(QJsonObject{{QStringLiteral("id"), id.toString()}}, id.toString());
    return Done;
}

} // namespace kf::ctl
