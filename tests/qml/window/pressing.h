#pragma once

#include <QString>

class QQuickItem;
class QQuickWindow;

// A user's hands, who goes by what a screen reader would say.
namespace kf::test {

// The visible, enabled item of this accessible name, or whose name begins with it; the topmost one. Null: there is
// none.
QQuickItem *named(QQuickWindow &window, const QString &name);
bool press(QQuickWindow &window, const QString &name); // in its middle; false: there is none
// The page on top, to its end; nothing when all of it is seen.
void scrollDown(QQuickWindow &window);
void typeText(QQuickWindow &window, const QString &text);
// Everything that can be read on the window, a line each.
QString spoken(QQuickWindow &window);

} // namespace kf::test
