#include "server/admin/serverfolder.h"

#include <QFile>
#include <QSaveFile>
#include <QSysInfo>

namespace kf::server {

namespace {

constexpr char FileName[] = "/last-start";

} // namespace

Result<Certificate> serverCertificate(const QString &folder, const QString &chainFile, const QString &keyFile)
{
    if (chainFile.isEmpty() != keyFile.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("--tls-cert and --tls-key go together"));
    if (chainFile.isEmpty())
        return ownCertificate(folder);
    return loadCertificate(chainFile, keyFile);
}

Result<void> rememberStart(const QString &folder, const LastStart &start)
{
    const QString path = folder + QLatin1String(FileName);
    const QByteArray bytes = start.url.toUtf8() + '\n' + start.fingerprint.toHex() + '\n';
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, QStringLiteral("could not write %1").arg(path));
    return {};
}

std::optional<LastStart> lastStart(const QString &folder)
{
    QFile file(folder + QLatin1String(FileName));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = file.readAll().split('\n');
    if (lines.size() < 2 || !lines[0].startsWith("https://"))
        return std::nullopt;
    return LastStart{QString::fromUtf8(lines[0]), QByteArray::fromHex(lines[1])};
}

QString serverUrl(const QString &host, quint16 port)
{
    const bool everywhere = host == QLatin1String("0.0.0.0") || host == QLatin1String("::");
    const QString reached = everywhere ? QSysInfo::machineHostName() : host;
    return QStringLiteral("https://%1:%2").arg(reached.contains(u':') ? u'[' + reached + u']' : reached).arg(port);
}

QString defaultServerUrl()
{
    return QStringLiteral("https://127.0.0.1:8443");
}

} // namespace kf::server
