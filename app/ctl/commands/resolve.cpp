#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"

#include <algorithm>

namespace kf::ctl {

namespace {

Result<Conflict> conflictIn(Reader &reader, const RecordId &id, const QByteArray &field)
{
    KF_ASSIGN(const auto open, reader.conflictsOf(id));
    const auto found =
        std::find_if(open.begin(), open.end(), [&](const Conflict &conflict) { return conflict.field == field; });
    if (found == open.end())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no conflict in this field"));
    return *found;
}

// Which of the values on offer keeps the record deleted, or alive.
Result<int> deletionChoice(const Conflict &conflict, const QString &text)
{
    if (text != u"true" && text != u"false")
        return fail(ErrorCode::InvalidInput, QStringLiteral("write true to delete the record or false to keep it"));
    const Value wanted(text == u"true");
    if (conflict.shown.value == wanted)
        return 0;
    for (const Alternative &alternative : conflict.alternatives) {
        if (alternative.value == wanted)
            return alternative.n;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("nobody has chosen that"));
}

Result<Value> ownValue(Reader &reader, const Conflict &conflict, const QString &text)
{
    const FieldType *field = conflict.record.type()->field(conflict.field);
    if (!field)
        return fail(ErrorCode::InvalidInput, QStringLiteral("this field can only be settled by a number"));
    const auto *shown = std::get_if<Money>(&conflict.shown.value);
    return parseField(reader, *field, text, shown ? shown->currency : QByteArray());
}

} // namespace

Result<ExitCode> resolve(Context &context, const Arguments &arguments)
{
    const bool byNumber = arguments.positional.size() == 3;
    if (byNumber == arguments.has("--value"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("give the number of an alternative, or --value"));
    KF_TRY(context.open());
    KF_ASSIGN(const Record record, context.record(arguments.positional[0]));
    const QByteArray field = arguments.positional[1].toUtf8();
    KF_ASSIGN(const Conflict conflict,
              context.read([id = record.id(), field](Reader &reader) { return conflictIn(reader, id, field); }));

    const QString text = arguments.value("--value");
    bool isNumber = true;
    int n = byNumber ? arguments.positional[2].toInt(&isNumber) : -1;
    if (!isNumber)
        return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is no number").arg(arguments.positional[2]));
    if (!byNumber && field == DeletedField) {
        KF_ASSIGN(n, deletionChoice(conflict, text));
    }
    if (byNumber || field == DeletedField) {
        KF_TRY(context.write(
            [id = record.id(), field, n](Store::WriteAccess &access) { return access.writer.resolve(id, field, n); }));
    } else {
        KF_ASSIGN(const Value value,
                  context.read([&conflict, text](Reader &reader) { return ownValue(reader, conflict, text); }));
        KF_TRY(context.write([id = record.id(), field, value](Store::WriteAccess &access) {
            return access.writer.resolve(id, field, value);
        }));
    }
    context.answer(QJsonObject{{QStringLiteral("id"), record.id().toString()},
                               {QStringLiteral("field"), QString::fromUtf8(field)}},
                   {});
    return Done;
}

} // namespace kf::ctl
