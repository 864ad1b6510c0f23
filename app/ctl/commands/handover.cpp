#include "core/portfolio/handover.h"

#include "app/ctl/commands/commands.h"
#include "app/ctl/people.h"

#include <QDate>

namespace kf::ctl {

namespace {

using portfolio::Team;

struct Plan
{
    Action action; // of all clients: they go together or not at all
    Action claims; // first: those that were everybody's are the giver's, also when he takes it back
    QStringList accounts;
    QString receiver;
};

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

// `until`: the last day; none: for good.
Result<Plan> planOf(Reader &reader, const QStringList &accounts, const QString &to, std::optional<QDate> until,
                    qint64 now)
{
    Plan plan;
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    for (const QString &account : accounts) {
        KF_ASSIGN(const Team team, teamOf(reader, account, now, true));
        KF_ASSIGN(const RecordId receiver, findPerson(reader, team, to));
        if (receiver == team.me)
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is yourself").arg(to));
        if (plan.accounts.contains(team.account.toString()))
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is named twice").arg(account));
        plan.receiver = team.nameOf(receiver);
        portfolio::Handover handover;
        handover.receiver = receiver;
        handover.to = until ? startOf(until->addDays(1)) : 0;
        handover.mineEnds = startOf(today.addDays(1)); // time to take it back
        handover.accept = QStringLiteral("%1 takes the client over").arg(plan.receiver);
        handover.comeBack = QStringLiteral("Back at the client: what happened meanwhile");
        if (!team.isClosed()) {
            const portfolio::Change claim = portfolio::joinTeam(team, team.me, QStringLiteral("kam"), now);
            plan.claims.edits.insert(plan.claims.edits.end(), claim.action.edits.begin(), claim.action.edits.end());
        }
        const portfolio::Change change = portfolio::handOver(team, handover, now);
        plan.action.edits.insert(plan.action.edits.end(), change.action.edits.begin(), change.action.edits.end());
        plan.accounts << team.account.toString();
    }
    return plan;
}

Result<ExitCode> undo(Context &context, const QString &word)
{
    const auto id = RecordId::fromString(word);
    if (!id)
        return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is no id of a handover").arg(word));
    KF_TRY(context.open());
    KF_ASSIGN(const auto imports, context.read([](Reader &reader) { return reader.imports(); }));
    const bool isImport =
        std::any_of(imports.begin(), imports.end(), [&](const ImportNote &note) { return note.id == *id; });
    if (isImport)
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is an import; take it back with import --undo"));
    const auto undone = context.write([id = *id](Store::WriteAccess &store) { return store.writer.undoImport(id); });
    if (!undone && undone.error().code != ErrorCode::NotFound)
        return fail(undone.error());
    if (undone.value_or(0) == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no handover %1 to take back here").arg(word));
    context.answer(QJsonObject{{QStringLiteral("undone"), *undone}}, QStringLiteral("taken back"));
    return Done;
}

} // namespace

Result<ExitCode> handover(Context &context, const Arguments &arguments)
{
    const bool undoes = arguments.has("--undo");
    if (undoes && (!arguments.positional.empty() || arguments.has("--to") || arguments.has("--until")))
        return fail(ErrorCode::InvalidInput, QStringLiteral("--undo stands alone"));
    if (undoes)
        return undo(context, arguments.value("--undo"));
    if (!arguments.has("--to"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("to whom? name a colleague with --to"));
    if (arguments.positional.empty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("which clients? name one or more"));
    const qint64 now = Clock::system().nowMs();
    std::optional<QDate> until;
    if (arguments.has("--until")) {
        until = QDate::fromString(arguments.value("--until"), Qt::ISODate);
        if (!until->isValid())
            return fail(ErrorCode::InvalidInput, QStringLiteral("--until is a day, YYYY-MM-DD"));
        if (*until < QDateTime::fromMSecsSinceEpoch(now).date())
            return fail(ErrorCode::InvalidInput, QStringLiteral("--until is a day that has passed"));
    }
    KF_TRY(context.open());
    const auto plans = [&](Reader &reader) {
        return planOf(reader, arguments.positional, arguments.value("--to"), until, now);
    };
    KF_ASSIGN(Plan plan, context.read(plans));
    if (!plan.claims.edits.empty()) {
        KF_TRY(context.write([&](Store::WriteAccess &store) { return store.writer.apply(plan.claims); }));
        KF_ASSIGN(plan, context.read(plans));
    }
    plan.action.import = RecordId::generate(now);
    const QString id = plan.action.import.toString();
    KF_TRY(context.write([&](Store::WriteAccess &store) { return store.writer.apply(plan.action); }));
    context.answer(QJsonObject{{QStringLiteral("handover"), id},
                               {QStringLiteral("to"), plan.receiver},
                               {QStringLiteral("accounts"), QJsonArray::fromStringList(plan.accounts)}},
                   QStringLiteral("%1 clients go to %2; take it back with: handover --undo %3")
                       .arg(plan.accounts.size())
                       .arg(plan.receiver, id));
    return Done;
}

} // namespace kf::ctl
