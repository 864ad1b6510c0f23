#include "qml/Theme/colors.h"

#include "qml/Theme/tokens.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kf {

namespace {

// The tokens write #RRGGBBAA, Qt reads #AARRGGBB.
QColor colorOf(const QString &text)
{
    if (text.size() != 9)
        return QColor(text);
    return QColor(QStringLiteral("#%1%2").arg(text.last(2), text.mid(1, 6)));
}

void add(QHash<QString, QColor> &colors, const char *scheme)
{
    const QJsonObject tokens = Tokens::instance().object("color", scheme);
    for (auto it = tokens.begin(); it != tokens.end(); ++it)
        colors.insert(it.key(), colorOf(it.value().toString()));
}

QColor avatar(int index, bool dark, int part)
{
    const QJsonArray pairs = Tokens::instance().object("avatar").value(dark ? u"dark" : u"light").toArray();
    return colorOf(pairs.at(index).toArray().at(part).toString());
}

} // namespace

Colors::Colors(QObject *parent) : QObject(parent)
{
    setScheme(Scheme::Light);
}

void Colors::setScheme(Scheme scheme)
{
    m_colors.clear();
    add(m_colors, "light");
    if (scheme == Scheme::Dark)
        add(m_colors, "dark");
    else if (scheme == Scheme::Sunlight)
        add(m_colors, "sunlight");
    Q_EMIT changed();
}

QColor Colors::avatarFill(int index, bool dark) const
{
    return avatar(index, dark, 0);
}

QColor Colors::avatarText(int index, bool dark) const
{
    return avatar(index, dark, 1);
}

int Colors::avatarIndex(const QString &name) const
{
    if (name.isEmpty())
        return AvatarColors - 1;
    quint32 sum = 739620851u; // FNV-1a, begun so that the clients of the design keep its colours; qHash varies
    for (const QChar c : name)
        sum = (sum ^ c.unicode()) * 16777619u;
    sum ^= sum >> 16;
    sum *= 0x85ebca6bu;
    sum ^= sum >> 13;
    return int(sum % (AvatarColors - 1));
}

} // namespace kf
