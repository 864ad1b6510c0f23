#pragma once

#include <QSizeF>
#include <QStringList>

class QQuickItem;

// What must not be found on a page, whatever it shows. Accessibility is active.
namespace kf::test {

// Texts that stick out of the page, or are cut off with no sign of it.
QStringList lostTexts(const QQuickItem &page, const QSizeF &size);

// What the keyboard reaches, or what is pressed, and does not say what it is.
QStringList namelessControls(QQuickItem &page);

// Two that are pressed and lie across each other: one that is inside another is meant to be there.
QStringList crossingControls(QQuickItem &page);

// English on a page in the pseudo language: no translator was ever given it. The samples are Russian, but for some
// names.
QStringList untranslatedTexts(QQuickItem &page);

} // namespace kf::test
