#include "tests/qml/pages/audit.h"

#include "qml/Format/pseudotranslator.h"

#include <QAccessible>
#include <QQuickItem>
#include <QRegularExpression>

namespace kf::test {

namespace {

template <typename Item, typename Look>
void forEachShown(Item &item, const Look &look)
{
    if (!item.isVisible() || item.opacity() == 0)
        return;
    look(item);
    const QList<QQuickItem *> children = item.childItems();
    for (QQuickItem *child : children)
        forEachShown<Item>(*child, look);
}

bool scrollsSideways(const QQuickItem *item)
{
    for (; item; item = item->parentItem()) {
        if (item->inherits("QQuickFlickable") && item->property("contentWidth").toReal() > item->width() + 1)
            return true;
    }
    return false;
}

bool isPressed(QAccessible::Role role)
{
    static const QSet<int> pressed{QAccessible::Button,   QAccessible::CheckBox, QAccessible::RadioButton,
                                   QAccessible::PageTab,  QAccessible::Link,     QAccessible::ListItem,
                                   QAccessible::MenuItem, QAccessible::Slider,   QAccessible::ComboBox};
    return pressed.contains(role);
}

// Where it is, without what those around it cut off.
QRectF seenPart(const QQuickItem &item)
{
    QRectF seen = item.mapRectToScene({0, 0, item.width(), item.height()});
    for (const QQuickItem *around = item.parentItem(); around; around = around->parentItem()) {
        if (around->clip())
            seen &= around->mapRectToScene({0, 0, around->width(), around->height()});
    }
    return seen;
}

} // namespace

QStringList lostTexts(const QQuickItem &page, const QSizeF &size)
{
    QStringList lost;
    forEachShown(page, [&](const QQuickItem &item) {
        const QString text = item.inherits("QQuickText") ? item.property("text").toString() : QString();
        if (text.isEmpty())
            return;
        const QRectF place = item.mapRectToScene({0, 0, item.width(), item.height()});
        const bool outside = place.left() < -0.5 || place.right() > size.width() + 0.5;
        const bool cut = item.property("contentWidth").toReal() > item.width() + 1;
        if ((outside || cut) && !scrollsSideways(&item))
            lost << text.left(40) + (outside ? QStringLiteral(" (outside)") : QString());
    });
    return lost;
}

QStringList namelessControls(QQuickItem &page)
{
    QStringList nameless;
    forEachShown(page, [&](QQuickItem &item) {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&item);
        const bool said =
            accessible && (!accessible->text(QAccessible::Name).isEmpty() ||
                           (accessible->state().passwordEdit && !accessible->text(QAccessible::Description).isEmpty()));
        const bool reached = item.activeFocusOnTab() || (accessible && isPressed(accessible->role()));
        if (reached && !said)
            nameless << QStringLiteral("%1 in %2 says nothing")
                            .arg(QLatin1String(item.metaObject()->className()),
                                 QLatin1String(item.parentItem() ? item.parentItem()->metaObject()->className() : ""));
    });
    return nameless;
}

QStringList crossingControls(QQuickItem &page)
{
    constexpr qreal Touching = 2; // neighbours may share a line
    struct Control
    {
        QRectF place;
        QString name;
    };
    std::vector<Control> controls;
    forEachShown(page, [&](QQuickItem &item) {
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&item);
        const QRectF place = seenPart(item);
        const bool heard = accessible && accessible->parent() && accessible->parent()->indexOfChild(accessible) >= 0;
        if (heard && isPressed(accessible->role()) && item.isEnabled() && !place.isEmpty())
            controls.push_back({place, accessible->text(QAccessible::Name)});
    });
    QStringList crossing;
    for (size_t i = 0; i < controls.size(); ++i) {
        for (size_t j = i + 1; j < controls.size(); ++j) {
            const QRectF a = controls[i].place;
            const QRectF b = controls[j].place;
            const QRectF common = a & b;
            const bool inside = a.contains(b.adjusted(1, 1, -1, -1)) || b.contains(a.adjusted(1, 1, -1, -1));
            if (!inside && common.width() > Touching && common.height() > Touching)
                crossing << QStringLiteral("%1 × %2").arg(controls[i].name.left(40), controls[j].name.left(40));
        }
    }
    return crossing;
}

QStringList untranslatedTexts(QQuickItem &page)
{
    static const QRegularExpression english(QStringLiteral("[A-Za-z]{3,}"));
    // What is the same in every language, and the language that is called by its own name.
    static const QRegularExpression names(QStringLiteral(
        "<[^>]*>|\\S+@\\S+|\\S+\\.(?:csv|pdf|jpg|xlsx|example|ru)\\b|\\b(?:Keyfield|PDF|KF1|III|Ctrl|English)\\b"));
    QStringList found;
    forEachShown(page, [&](QQuickItem &item) {
        QStringList texts;
        if (item.inherits("QQuickText"))
            texts << item.property("text").toString();
        if (const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&item))
            texts << accessible->text(QAccessible::Name) << accessible->text(QAccessible::Description);
        for (const QString &text : std::as_const(texts)) {
            const QString rest = PseudoTranslator::untranslated(text).remove(names);
            if (rest.contains(english) && !found.contains(text))
                found << text;
        }
    });
    return found;
}

} // namespace kf::test
