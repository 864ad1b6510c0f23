#include "server/admin/options.h"

namespace kf::server {

namespace {

constexpr const char *Valued[] = {"data", "listen",    "postgres", "tls-cert", "tls-key", "key-file",
                                  "name", "workspace", "login",    "role",     "server",  "manager"};
constexpr const char *Switches[] = {"json", "help", "version"};

bool isIn(const auto &names, const QString &name)
{
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char *known) { return name == QLatin1String(known); });
}

} // namespace

QString Options::value(const char *name, const QString &otherwise) const
{
    return values.value(QLatin1String(name), otherwise);
}

bool Options::has(const char *name) const
{
    return values.contains(QLatin1String(name));
}

Result<Options> parseOptions(const QStringList &arguments)
{
    Options options;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (onlyWords || !argument.startsWith(QLatin1String("--"))) {
            options.words += argument;
            continue;
        }
        if (argument.size() == 2) {
            onlyWords = true;
            continue;
        }
        const QString name = argument.mid(2).section(u'=', 0, 0);
        const bool attached = argument.contains(u'=');
        if (isIn(Switches, name) && !attached) {
            options.values.insert(name, QString());
        } else if (!isIn(Valued, name)) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("unknown option --%1").arg(name));
        } else if (attached) {
            options.values.insert(name, argument.section(u'=', 1));
        } else if (i + 1 < arguments.size()) {
            options.values.insert(name, arguments[++i]);
        } else {
            return fail(ErrorCode::InvalidInput, QStringLiteral("--%1 needs a value").arg(name));
        }
    }
    return options;
}

Result<ListenAddress> parseListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    const uint port = colon < 0 ? 0 : text.mid(colon + 1).toUInt(&ok);
    QString host = text.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (!ok || port > 65535 || host.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1 is not an address and a port, such as 127.0.0.1:8443").arg(text));
    return ListenAddress{host, quint16(port)};
}

QString usage()
{
    return QStringLiteral(R"(keyfield-server --data DIR [--listen 127.0.0.1:8443] [--postgres URL]
                [--tls-cert FILE --tls-key FILE] [--key-file FILE]
    serves until it is stopped; makes its own certificate when it is given none

keyfield-server --data DIR [--postgres URL] admin ...
    workspace create NAME
    workspace stat NAME [--json]
    workspace refused NAME [--json]     what was not accepted for want of rights, and is kept
    user add --login LOGIN --name NAME --role kam|deputy|manager|specialist|reader|admin [--workspace NAME]
    user set --login LOGIN [--name NAME] [--role ROLE] [--manager LOGIN|none] [--workspace NAME]
    device invite --login LOGIN [--workspace NAME] [--server URL]     prints a one-time code
    device list [--workspace NAME] [--json]
    device revoke ID [--workspace NAME]
)");
}

} // namespace kf::server
