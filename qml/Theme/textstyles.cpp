#include "qml/Theme/textstyles.h"

#include "qml/Theme/tokens.h"

#include <QFontMetricsF>
#include <QJsonObject>

#include <cmath>

namespace kf {

void TextStyle::set(const QFont &font, qreal lineHeight)
{
    if (font == m_font && qFuzzyCompare(lineHeight, m_lineHeight))
        return;
    m_font = font;
    m_lineHeight = lineHeight;
    const QFontMetricsF metrics(font);
    m_ascentRatio = metrics.ascent() / font.pixelSize();
    m_descentRatio = metrics.descent() / font.pixelSize();
    Q_EMIT changed();
}

qreal TextStyle::leadingOf(int pixelSize, qreal lineHeight) const
{
    const qreal ascent = pixelSize * m_ascentRatio;
    const qreal descent = pixelSize * m_descentRatio;
    qreal above = std::round(ascent);
    qreal below = std::round(descent);
    if (below < descent) { // nothing is cut off below
        ++below;
        --above;
    }
    return std::floor((lineHeight - above - below) / 2) + above - ascent;
}

TextStyles::TextStyles(QObject *parent) : QObject(parent)
{
    const QStringList names = Tokens::instance().object("type", "scale").keys();
    for (const QString &name : names)
        m_styles.insert(name, new TextStyle(this));
}

void TextStyles::apply(qreal scale, bool dense, bool strong)
{
    const QJsonObject families = Tokens::instance().object("type", "family");
    const QJsonObject styles = Tokens::instance().object("type", "scale");
    const QJsonObject smaller = Tokens::instance().object("type", "dense");
    for (auto it = styles.begin(); it != styles.end(); ++it) {
        const QJsonObject token = it.value().toObject();
        const QJsonObject size = dense && smaller.contains(it.key()) ? smaller.value(it.key()).toObject() : token;
        const int weight = token.value(u"weight").toInt();
        QFont font(families.value(token.value(u"family").toString()).toString());
        font.setPixelSize(qRound(size.value(u"size").toInt() * scale));
        const int heavier = token.value(u"strong").toInt(weight == QFont::Normal ? int(QFont::Medium) : weight);
        font.setWeight(QFont::Weight(strong ? heavier : weight));
        font.setLetterSpacing(QFont::AbsoluteSpacing, token.value(u"tracking").toDouble() * scale);
        font.setHintingPreference(QFont::PreferNoHinting);
        m_styles.value(it.key())->set(font, size.value(u"line").toInt() * scale);
    }
}

} // namespace kf
