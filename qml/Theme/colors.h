#pragma once

#include <QColor>
#include <QHash>
#include <QObject>
#include <QQmlEngine>

namespace kf {

#define KF_COLOR(name)                                                                                                 \
    Q_PROPERTY(QColor name READ name NOTIFY changed FINAL)                                                             \
public:                                                                                                                \
    QColor name() const                                                                                                \
    {                                                                                                                  \
        return m_colors.value(QLatin1String(#name));                                                                   \
    }

// The colours of the theme in use, by the names of the design tokens.
class Colors : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Theme.color")
    KF_COLOR(surface)
    KF_COLOR(surfaceRaised)
    KF_COLOR(surfaceSunken)
    KF_COLOR(surfaceWell)
    KF_COLOR(surfaceHigh)
    KF_COLOR(surfaceInverse)
    KF_COLOR(onSurfaceInverse)
    KF_COLOR(outline)
    KF_COLOR(outlineStrong)
    KF_COLOR(text)
    KF_COLOR(textMuted)
    KF_COLOR(textSubtle)
    KF_COLOR(primary)
    KF_COLOR(primaryPressed)
    KF_COLOR(onPrimary)
    KF_COLOR(primaryText)
    KF_COLOR(primarySoft)
    KF_COLOR(onPrimarySoft)
    KF_COLOR(primaryContainerPressed)
    KF_COLOR(hero)
    KF_COLOR(heroRaised)
    KF_COLOR(onHero)
    KF_COLOR(onHeroMuted)
    KF_COLOR(success)
    KF_COLOR(successText)
    KF_COLOR(successSoft)
    KF_COLOR(onSuccess)
    KF_COLOR(warning)
    KF_COLOR(warningText)
    KF_COLOR(warningSoft)
    KF_COLOR(onWarning)
    KF_COLOR(danger)
    KF_COLOR(dangerText)
    KF_COLOR(dangerSoft)
    KF_COLOR(onDanger)
    KF_COLOR(info)
    KF_COLOR(infoText)
    KF_COLOR(infoSoft)
    KF_COLOR(onInfo)
    KF_COLOR(promise)
    KF_COLOR(promiseText)
    KF_COLOR(promiseSoft)
    KF_COLOR(focus)
    KF_COLOR(scrim)
    KF_COLOR(shadow)
    KF_COLOR(highlight)
    KF_COLOR(onHighlight)
    KF_COLOR(c1)
    KF_COLOR(c2)
    KF_COLOR(c3)
    KF_COLOR(c4)
    KF_COLOR(c5)
    KF_COLOR(c6)
    KF_COLOR(grid)
    KF_COLOR(axisLabel)
    KF_COLOR(plan)
    // Parts of controls that the palette does not name.
    KF_COLOR(segmentTrack)
    KF_COLOR(segmentTile)
    KF_COLOR(ringTrack)
    KF_COLOR(toastAction)
    KF_COLOR(onHeroAction)

public:
    enum class Scheme { Light, Dark, Sunlight };
    static constexpr int AvatarColors = 7; // the last one is neutral

    explicit Colors(QObject *parent = nullptr);

    void setScheme(Scheme scheme);

    // Pure, so that a binding that names `dark` follows the theme.
    Q_INVOKABLE QColor avatarFill(int index, bool dark) const;
    Q_INVOKABLE QColor avatarText(int index, bool dark) const;
    // Which of the colours a name gets, on every device the same. No name: the neutral one.
    Q_INVOKABLE int avatarIndex(const QString &name) const;

Q_SIGNALS:
    void changed();

private:
    QHash<QString, QColor> m_colors;
};

#undef KF_COLOR

} // namespace kf
