#include "app/sample/sample.h"

#include "app/ctl/commands/commands.h"

#include <QFile>

namespace kf::ctl {

Result<ExitCode> sample(Context &context, const Arguments &arguments)
{
    QDate day = QDate::currentDate();
    if (arguments.has("--date"))
        day = QDate::fromString(arguments.value("--date"), Qt::ISODate);
    if (!day.isValid())
        return fail(ErrorCode::InvalidInput, QStringLiteral("--date is a day such as 2026-10-13"));
    const QString language = arguments.value("--language", QStringLiteral("ru"));
    if (language != u"ru" && language != u"en")
        return fail(ErrorCode::InvalidInput, QStringLiteral("--language is ru or en"));
    QFile file(arguments.positional.front());
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("%1 cannot be read").arg(file.fileName()));
    KF_TRY(context.open());
    KF_ASSIGN(const int records, loadSample(context.store(), file.readAll(), day, language));
    context.answer(QJsonObject{{QStringLiteral("records"), records}}, QStringLiteral("%1 records").arg(records));
    return Done;
}

} // namespace kf::ctl
