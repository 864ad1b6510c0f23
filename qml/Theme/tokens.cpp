#include "qml/Theme/tokens.h"

#include <QFile>
#include <QJsonDocument>

// Resources of a static library are linked in only when someone asks for them by name, outside any namespace.
static void loadTokens()
{
    Q_INIT_RESOURCE(keyfield_tokens);
}

namespace kf {

Tokens::Tokens()
{
    loadTokens();
    QFile file(QStringLiteral(":/theme/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The design tokens are not linked in");
    m_root = QJsonDocument::fromJson(file.readAll()).object();
}

const Tokens &Tokens::instance()
{
    static const Tokens tokens;
    return tokens;
}

QJsonObject Tokens::object(const char *group, const char *name) const
{
    QJsonValue value = m_root.value(QLatin1String(group));
    if (name)
        value = value.toObject().value(QLatin1String(name));
    if (!value.isObject())
        qFatal("No design token %s.%s", group, name ? name : "");
    return value.toObject();
}

double Tokens::number(const char *group, const char *name) const
{
    const QJsonValue value = m_root.value(QLatin1String(group)).toObject().value(QLatin1String(name));
    if (!value.isDouble())
        qFatal("No design token %s.%s", group, name);
    return value.toDouble();
}

} // namespace kf
