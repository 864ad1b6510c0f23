#include "app/ctl/commands/commands.h"
#include "app/ctl/render.h"
#include "core/exchange/importjob.h"
#include "core/exchange/tablefile.h"

namespace kf::ctl {

namespace {

Result<ImportOptions> optionsFrom(Context &context, const Arguments &arguments)
{
    if (!arguments.has("--type"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("say what the rows are: --type account, deal ..."));
    ImportOptions options;
    KF_ASSIGN(options.type, context.type(arguments.value("--type")));
    for (const QString &choice : arguments.values("--map")) {
        const qsizetype equals = choice.lastIndexOf(u'=');
        if (equals <= 0)
            return fail(ErrorCode::InvalidInput, QStringLiteral("--map is COLUMN=field"));
        options.columns.emplace_back(choice.left(equals), choice.mid(equals + 1));
    }
    KF_ASSIGN(options.format.currency, parseCurrency(arguments.value("--currency")));
    if (arguments.has("--decimal")) {
        const QString point = arguments.value("--decimal");
        if (point != u"point" && point != u"comma")
            return fail(ErrorCode::InvalidInput, QStringLiteral("--decimal is point or comma"));
        options.format.decimalPoint = point == u"point" ? u'.' : u',';
    }
    options.applyMatches = arguments.has("--apply-matches");
    options.again = arguments.has("--again");
    options.dryRun = arguments.has("--dry-run");
    return options;
}

Result<CsvOptions> csvOptionsFrom(const Arguments &arguments)
{
    CsvOptions options;
    if (arguments.has("--encoding")) {
        options.encoding = encodingFromName(arguments.value("--encoding"));
        if (!options.encoding)
            return fail(ErrorCode::InvalidInput, QStringLiteral("--encoding is UTF-8, UTF-16LE, UTF-16BE, windows-1251 "
                                                                "or windows-1252"));
    }
    if (arguments.has("--separator")) {
        const QString name = arguments.value("--separator");
        if (name == u"comma" || name == u",")
            options.separator = ',';
        else if (name == u"semicolon" || name == u";")
            options.separator = ';';
        else if (name == u"tab" || name == u"\t")
            options.separator = '\t';
        else
            return fail(ErrorCode::InvalidInput, QStringLiteral("--separator is comma, semicolon or tab"));
    }
    return options;
}

QString textOf(const ImportReport &report)
{
    const QString written =
        report.separator.isEmpty() ? report.encoding : report.encoding + QStringLiteral(", ") + report.separator;
    QString text = QStringLiteral("%1, %2: %3 rows, %4 %5 in %6 s\n")
                       .arg(report.file, written)
                       .arg(report.rows)
                       .arg(report.created)
                       .arg(report.dryRun ? QStringLiteral("would be created") : QStringLiteral("created"))
                       .arg(report.seconds);
    if (!report.import.isNull())
        text += QStringLiteral("take it back with: import --undo %1\n").arg(report.import.toString());
    if (report.importedBefore)
        text += QStringLiteral("this file was already imported on %1\n").arg(formatInstant(report.importedBefore->at));
    if (!report.unmapped.isEmpty())
        text += QStringLiteral("columns left out: %1\n").arg(report.unmapped.join(QStringLiteral(", ")));
    if (report.withoutAccount > 0)
        text += QStringLiteral("%1 without a client\n").arg(report.withoutAccount);
    if (report.withoutCurrency > 0)
        text += QStringLiteral("%1 amounts without a currency; name it with --currency\n").arg(report.withoutCurrency);
    for (const auto &proposal : report.proposals)
        text += QStringLiteral("%1 \"%2\" in %3 rows: probably \"%4\"; --apply-matches takes it\n")
                    .arg(proposal.field, proposal.value)
                    .arg(proposal.lines.size())
                    .arg(proposal.proposed);
    for (const auto &row : report.refused)
        text += QStringLiteral("line %1 refused: %2 %3\n").arg(row.line).arg(row.column, row.reason);
    for (const auto &row : report.duplicates)
        text += QStringLiteral("line %1 skipped: %2, %3\n").arg(row.line).arg(row.value, row.reason);
    for (const auto &row : report.changed)
        text += QStringLiteral("line %1 changed: %2 \"%3\" became \"%4\", %5\n")
                    .arg(row.line)
                    .arg(row.field, row.from, row.to, row.why);
    return text;
}

Result<ExitCode> undo(Context &context, const QString &word)
{
    const auto import = RecordId::fromString(word);
    if (!import)
        return fail(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is no id of an import").arg(word));
    KF_TRY(context.open());
    KF_ASSIGN(const qint64 undone,
              context.write([id = *import](Store::WriteAccess &access) { return access.writer.undoImport(id); }));
    context.answer(QJsonObject{{QStringLiteral("undone"), undone}},
                   QStringLiteral("%1 records taken back").arg(undone));
    return Done;
}

Result<ExitCode> listImports(Context &context)
{
    KF_TRY(context.open());
    KF_ASSIGN(const auto notes, context.read([](Reader &reader) { return reader.imports(); }));
    QJsonArray json;
    QString text;
    for (const ImportNote &note : notes) {
        json.append(QJsonObject{{QStringLiteral("import"), note.id.toString()},
                                {QStringLiteral("file"), note.file},
                                {QStringLiteral("type"), QString::fromUtf8(note.type)},
                                {QStringLiteral("at"), instantJson(note.at)},
                                {QStringLiteral("created"), note.created},
                                {QStringLiteral("undone"), note.undone}});
        text += QStringLiteral("%1 %2 %3: %4 %5%6\n")
                    .arg(note.id.toString(), formatInstant(note.at), note.file)
                    .arg(note.created)
                    .arg(QString::fromUtf8(note.type), note.undone ? QStringLiteral(", taken back") : QString());
    }
    context.answer(json, text);
    return Done;
}

} // namespace

Result<ExitCode> importFile(Context &context, const Arguments &arguments)
{
    const bool hasFile = !arguments.positional.isEmpty();
    if (arguments.has("--list") && !hasFile)
        return listImports(context);
    if (arguments.has("--undo") && !hasFile)
        return undo(context, arguments.value("--undo"));
    if (!hasFile || arguments.has("--undo") || arguments.has("--list"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("give a FILE, or --undo ID, or --list"));
    KF_ASSIGN(const ImportOptions options, optionsFrom(context, arguments));
    KF_ASSIGN(const CsvOptions csv, csvOptionsFrom(arguments));
    KF_ASSIGN(auto source, openTable(arguments.positional.front(), csv));
    KF_TRY(context.open());
    KF_ASSIGN(const ImportReport report,
              importRows(context.store(), std::shared_ptr<RowSource>(std::move(source)), options).result());
    context.answer(report.toJson(), textOf(report));
    return Done;
}

} // namespace kf::ctl
