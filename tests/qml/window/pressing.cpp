#include "tests/qml/window/pressing.h"

#include <QAccessible>
#include <QInputMethodEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace kf::test {

namespace {

QString nameOf(QQuickItem &item)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&item);
    QString name = interface && interface->isValid() ? interface->text(QAccessible::Name) : QString();
    if (name.isEmpty() && item.inherits("QQuickText"))
        name = item.property("text").toString();
    return name.replace(QChar::Nbsp, u' ');
}

// The item painted last comes first: a sheet lies above the page it covers.
template <typename Visit>
bool walk(QQuickItem &item, Visit &&visit)
{
    if (!item.isVisible())
        return false;
    QList<QQuickItem *> children = item.childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const QQuickItem *a, const QQuickItem *b) { return a->z() < b->z(); });
    for (auto child = children.crbegin(); child != children.crend(); ++child) {
        if (walk(**child, visit))
            return true;
    }
    return visit(item);
}

QPoint middleOf(const QQuickItem &item)
{
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).center().toPoint();
}

// Out from under the page's bars, as a thumb pulls it.
void bringIntoView(const QQuickItem &item)
{
    for (QQuickItem *parent = item.parentItem(); parent; parent = parent->parentItem()) {
        const qreal room = parent->property("contentHeight").toReal() - parent->height();
        if (!parent->inherits("QQuickFlickable") || room <= 0)
            continue;
        const qreal middle = parent->mapFromScene(QPointF(middleOf(item))).y();
        if (middle < 0 || middle > parent->height()) {
            const qreal at = parent->property("contentY").toReal() + middle - parent->height() / 2;
            parent->setProperty("contentY", std::clamp(at, 0.0, room));
        }
        return;
    }
}

} // namespace

QQuickItem *named(QQuickWindow &window, const QString &name)
{
    QQuickItem *found = nullptr;
    for (const bool whole : {true, false}) {
        walk(*window.contentItem(), [&](QQuickItem &item) {
            const QString says = nameOf(item);
            const bool fits = whole ? says == name : says.startsWith(name);
            const bool pressable = item.isEnabled() && item.width() > 0 && item.height() > 0;
            if (fits && pressable && QRect(QPoint(), window.size()).contains(middleOf(item)))
                found = &item;
            return found != nullptr;
        });
        if (found)
            break;
    }
    return found;
}

bool press(QQuickWindow &window, const QString &name)
{
    const QQuickItem *seen = named(window, name);
    if (!seen)
        return false;
    bringIntoView(*seen);
    // A hand goes where the eye saw the button: what has just appeared may not have its place yet.
    window.grabWindow();
    const QQuickItem *item = named(window, name);
    if (!item)
        return false;
    QTest::mouseClick(&window, Qt::LeftButton, {}, middleOf(*item));
    return true;
}

void scrollDown(QQuickWindow &window)
{
    window.grabWindow();
    walk(*window.contentItem(), [](QQuickItem &item) {
        const qreal end = item.property("contentHeight").toReal() - item.height();
        if (!item.inherits("QQuickFlickable") || end <= 0)
            return false;
        item.setProperty("contentY", end);
        return true;
    });
}

void typeText(QQuickWindow &window, const QString &text)
{
    // As an input method gives it: QTest's keys know Latin letters only.
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(window.activeFocusItem(), &event);
}

QString spoken(QQuickWindow &window)
{
    QStringList lines;
    walk(*window.contentItem(), [&](QQuickItem &item) {
        const QString says = nameOf(item);
        if (!says.isEmpty())
            lines << says;
        return false;
    });
    return lines.join(u'\n');
}

} // namespace kf::test
