#include "app/ctl/commands/commands.h"

#include <QSysInfo>

namespace kf::ctl {

namespace {

Result<KdfProfile> profileFrom(const QString &name)
{
    if (name == u"desktop")
        return KdfProfile::desktop();
    if (name == u"phone")
        return KdfProfile::phone();
    if (name == u"minimal")
        return KdfProfile::test();
    return fail(ErrorCode::InvalidInput, QStringLiteral("--kdf is desktop, phone or minimal"));
}

} // namespace

Result<ExitCode> init(Context &context, const Arguments &arguments)
{
    KF_ASSIGN(const KdfProfile kdf, profileFrom(arguments.value("--kdf", QStringLiteral("desktop"))));
    KF_TRY(context.create(arguments.value("--name", QSysInfo::machineHostName()), kdf));
    KF_ASSIGN(const StoreStatus status, context.read([](Reader &reader) { return reader.status(); }));
    context.answer(QJsonObject{{QStringLiteral("device"), toString(status.device)},
                               {QStringLiteral("deviceName"), status.deviceName}},
                   QStringLiteral("a new store in %1").arg(context.directory()));
    return Done;
}

} // namespace kf::ctl
