#include "qml/Controls/icon.h"

#include "qml/Controls/svgpath.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

// Resources of a static library are linked in only when someone asks for them by name, outside any namespace.
static void linkIcons()
{
    Q_INIT_RESOURCE(keyfield_icons);
}

namespace kf {

namespace {

constexpr qreal Grid = 24;

QHash<QString, QPainterPath> readPaths()
{
    linkIcons();
    QFile file(QStringLiteral(":/icons/icons.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The icons are not linked in");
    QHash<QString, QPainterPath> paths;
    const QJsonObject icons = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = icons.begin(); it != icons.end(); ++it) {
        const auto path = svgPath(it.value().toString());
        if (!path)
            qFatal("The icon %s cannot be read", qPrintable(it.key()));
        paths.insert(it.key(), *path);
    }
    return paths;
}

const QHash<QString, QPainterPath> &paths()
{
    static const QHash<QString, QPainterPath> all = readPaths();
    return all;
}

} // namespace

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setImplicitSize(m_size, m_size);
}

QStringList Icon::names()
{
    return paths().keys();
}

QPainterPath Icon::path(const QString &name)
{
    return paths().value(name);
}

void Icon::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_path = path(name);
    if (!name.isEmpty() && m_path.isEmpty())
        qWarning("There is no icon \"%s\"", qPrintable(name));
    update();
    Q_EMIT nameChanged();
}

void Icon::setSide(qreal size)
{
    if (qFuzzyCompare(size, m_size))
        return;
    m_size = size;
    setImplicitSize(size, size);
    update();
    Q_EMIT sizeChanged();
}

void Icon::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void Icon::setStrokeWidth(qreal width)
{
    if (qFuzzyCompare(width, m_strokeWidth))
        return;
    m_strokeWidth = width;
    update();
    Q_EMIT strokeWidthChanged();
}

void Icon::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate((width() - m_size) / 2, (height() - m_size) / 2);
    painter->scale(m_size / Grid, m_size / Grid);
    painter->setPen(QPen(m_color, m_strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(m_path);
}

} // namespace kf
