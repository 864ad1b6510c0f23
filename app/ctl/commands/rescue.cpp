#include "app/ctl/commands/commands.h"
#include "app/ctl/passphrase.h"
#include "app/ctl/render.h"
#include "core/rescue/rescuefile.h"

namespace kf::ctl {

namespace {

// With the file's own passphrase where one is given; else with the store's, which opens what was made on this very
// store, and then by asking.
template <typename Use>
auto withPassphrase(const Secret *ofStore, Use use) -> std::invoke_result_t<Use, const Secret &>
{
    KF_ASSIGN(const auto given, givenPassphrase(PassphraseUse::Rescue));
    if (given)
        return use(*given);
    if (ofStore) {
        auto result = use(*ofStore);
        if (result || result.error().code != ErrorCode::WrongPassphrase)
            return result;
    }
    KF_ASSIGN(const Secret typed, askPassphrase(PassphraseUse::Rescue));
    return use(typed);
}

QString textOf(const RescueMade &made)
{
    if (made.path.isEmpty())
        return QStringLiteral("nothing waits to be sent: no file was made");
    QString text = QStringLiteral("%1 changes, %2 drafts and %3 attachments in %4, encrypted with the passphrase of "
                                  "this store")
                       .arg(made.operations)
                       .arg(made.drafts)
                       .arg(made.attachments)
                       .arg(made.path);
    if (made.missing > 0)
        text += QStringLiteral("\n%1 attachments are not on this device and are not in there").arg(made.missing);
    return text;
}

QString textOf(const RescueContents &contents)
{
    const Unacknowledged::Origin &origin = contents.work.origin;
    QString text =
        QStringLiteral("made %1 on %2 %3\n")
            .arg(formatInstant(origin.madeAt), deviceText(origin.deviceName, origin.device),
                 origin.workspace.isNull() ? QStringLiteral("without a server")
                                           : QStringLiteral("by %1 in %2").arg(origin.userName, origin.workspaceName));
    for (const RescueLine &line : contents.lines())
        text += QStringLiteral("%1 %2 %3 \"%4\": %5%6\n")
                    .arg(formatInstant(line.at), QString::fromUtf8(line.type), line.id.toString(), line.title,
                         line.created   ? QStringLiteral("new")
                         : line.deleted ? QStringLiteral("deleted")
                                        : QStringLiteral("changed"),
                         line.reason.isEmpty() ? QString()
                                               : QStringLiteral(", refused: %1").arg(QString::fromUtf8(line.reason)));
    for (const Draft &draft : contents.work.drafts)
        text += QStringLiteral("%1 draft \"%2\"\n").arg(formatInstant(draft.changedAt), draft.text);
    return text + QStringLiteral("%1 changes, %2 attachments, %3 more without their bytes")
                      .arg(contents.work.items.size())
                      .arg(contents.attachments)
                      .arg(contents.missing);
}

QString textOf(const RescueImported &report)
{
    if (report.abroad)
        return QStringLiteral("another device of this workspace has imported this file; what it brought comes with the "
                              "sync");
    QString text = QStringLiteral("%1 changes written, %2 were here already").arg(report.written).arg(report.here);
    if (report.held > 0)
        text +=
            QStringLiteral("\n%1 wait for your word: the same was changed on this device meanwhile").arg(report.held);
    if (report.erased > 0)
        text += QStringLiteral("\n%1 are left out: their records were erased").arg(report.erased);
    if (report.drafts + report.notes > 0)
        text +=
            QStringLiteral("\n%1 drafts stand where they stood, %2 became notes").arg(report.drafts).arg(report.notes);
    if (report.attachments + report.missing > 0)
        text += QStringLiteral("\n%1 attachments received, %2 missing").arg(report.attachments).arg(report.missing);
    if (!report.import.isNull())
        text += QStringLiteral("\ntake it back with: import --undo %1").arg(report.import.toString());
    return text;
}

} // namespace

Result<ExitCode> rescue(Context &context, const Arguments &arguments)
{
    const QString path = arguments.positional.front();
    const bool show = arguments.has("--show");
    const bool import = arguments.has("--import");
    if (show && import)
        return fail(ErrorCode::InvalidInput, QStringLiteral("give --show or --import, not both"));
    if (show) {
        KF_ASSIGN(const auto given, givenPassphrase(PassphraseUse::Unlock));
        KF_ASSIGN(const RescueContents contents,
                  withPassphrase(given ? &*given : nullptr,
                                 [&](const Secret &passphrase) { return readRescueFile(path, passphrase); }));
        context.answer(contents.toJson(), textOf(contents));
        return Done;
    }
    KF_ASSIGN(const Secret passphrase, askPassphrase(PassphraseUse::Unlock));
    KF_TRY(context.open(passphrase));
    MediaStore media(context.store());
    if (!import) {
        KF_ASSIGN(const RescueMade made, writeRescueFile(context.store(), media, path, passphrase));
        context.answer(made.toJson(), textOf(made));
        return Done;
    }
    KF_ASSIGN(const RescueImported report, withPassphrase(&passphrase, [&](const Secret &ofFile) {
                  return importRescueFile(context.store(), media, path, ofFile);
              }));
    context.answer(report.toJson(), textOf(report));
    return Done;
}

} // namespace kf::ctl
