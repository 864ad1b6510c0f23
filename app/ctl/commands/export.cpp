#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"
#include "core/exchange/exporter.h"
#include "core/record/types.h"

namespace kf::ctl {

Result<ExitCode> exportFiles(Context &context, const Arguments &arguments)
{
    ExportOptions options;
    options.directory = arguments.positional.front();
    options.history = arguments.has("--history");
    KF_TRY(context.open());
    if (arguments.has("--account")) {
        KF_ASSIGN(options.account, context.read([name = arguments.value("--account")](Reader &reader) {
            return findRecord(reader, types::account, name);
        }));
    }
    context.say(QStringLiteral("these files are not encrypted: whoever gets at them can read them"));
    MediaStore media(context.store());
    ExportProgress progress;
    KF_ASSIGN(const ExportReport report, exportRecords(context.store(), media, options, progress));
    context.answer(report.toJson(), QStringLiteral("%1 records and %2 files in %3, in %4 s")
                                        .arg(report.records)
                                        .arg(report.files)
                                        .arg(report.directory)
                                        .arg(report.seconds));
    if (report.missing > 0)
        context.say(QStringLiteral("%1 attachments are not on this device and are not in there").arg(report.missing));
    return Done;
}

} // namespace kf::ctl
