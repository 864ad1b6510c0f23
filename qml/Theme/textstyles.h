#pragma once

#include <QFont>
#include <QObject>
#include <QQmlEngine>

namespace kf {

// One way of writing: a font with its line height. Sizes in device-independent pixels, the user's text scale included.
class TextStyle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Theme.text")
    Q_PROPERTY(QFont font READ font NOTIFY changed FINAL)
    Q_PROPERTY(QString family READ family NOTIFY changed FINAL)
    Q_PROPERTY(int pixelSize READ pixelSize NOTIFY changed FINAL)
    Q_PROPERTY(int weight READ weight NOTIFY changed FINAL)
    Q_PROPERTY(qreal tracking READ tracking NOTIFY changed FINAL)
    Q_PROPERTY(qreal lineHeight READ lineHeight NOTIFY changed FINAL)
    // How high the font's own line is, in pixel sizes.
    Q_PROPERTY(qreal boxRatio READ boxRatio NOTIFY changed FINAL)
    // From the top of a line to the top of its font's own line, which may be the higher one: then it is negative.
    Q_PROPERTY(qreal leading READ leading NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void set(const QFont &font, qreal lineHeight);
    QFont font() const { return m_font; }
    QString family() const { return m_font.family(); }
    int pixelSize() const { return m_font.pixelSize(); }
    int weight() const { return m_font.weight(); }
    qreal tracking() const { return m_font.letterSpacing(); }
    qreal lineHeight() const { return m_lineHeight; }
    qreal boxRatio() const { return m_ascentRatio + m_descentRatio; }
    qreal leading() const { return leadingOf(pixelSize(), m_lineHeight); }
    // The same in another size. As browsers do it, whose rendering the design is: baselines stand on whole pixels.
    Q_INVOKABLE qreal leadingOf(int pixelSize, qreal lineHeight) const;

Q_SIGNALS:
    void changed();

private:
    QFont m_font;
    qreal m_lineHeight = 0;
    qreal m_ascentRatio = 0;
    qreal m_descentRatio = 0;
};

#define KF_TEXT_STYLE(name)                                                                                            \
    Q_PROPERTY(kf::TextStyle *name READ name CONSTANT FINAL)                                                           \
public:                                                                                                                \
    TextStyle *name() const                                                                                            \
    {                                                                                                                  \
        return style(#name);                                                                                           \
    }

// The text styles by the names of the design tokens. `section`, `rowTitle`, `rowDetail` and `button` are those of the
// controls of these names.
class TextStyles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Theme.text")
    KF_TEXT_STYLE(numHero)
    KF_TEXT_STYLE(numXL)
    KF_TEXT_STYLE(numL)
    KF_TEXT_STYLE(numM)
    KF_TEXT_STYLE(title1)
    KF_TEXT_STYLE(title2)
    KF_TEXT_STYLE(title3)
    KF_TEXT_STYLE(bodyLarge)
    KF_TEXT_STYLE(body)
    KF_TEXT_STYLE(bodyStrong)
    KF_TEXT_STYLE(callout)
    KF_TEXT_STYLE(label)
    KF_TEXT_STYLE(caption)
    KF_TEXT_STYLE(micro)
    KF_TEXT_STYLE(section)
    KF_TEXT_STYLE(rowTitle)
    KF_TEXT_STYLE(rowDetail)
    KF_TEXT_STYLE(button)

public:
    explicit TextStyles(QObject *parent = nullptr);

    // dense: the smaller sizes of the desktop. strong: a weight heavier where a style is thin, for
    // reading in the sun.
    void apply(qreal scale, bool dense, bool strong);

private:
    TextStyle *style(const char *name) const { return m_styles.value(QLatin1String(name)); }

    QHash<QString, TextStyle *> m_styles;
};

#undef KF_TEXT_STYLE

} // namespace kf
