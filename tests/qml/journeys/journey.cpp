#include "tests/qml/journeys/journey.h"

#include <QQuickItem>
#include <QStyleHints>

namespace kf::test {

void JourneyTest::openStore(const QString &directory, QSize size, const ApplicationOptions &more)
{
    ApplicationOptions options = more;
    options.storeDirectory = directory;
    options.language = QStringLiteral("ru");
    openWindow(options, size);
}

void JourneyTest::unlock()
{
    WindowTest::unlock(passphrase());
    setOut();
}

void JourneyTest::setOut()
{
    m_taps = 0;
    m_waitedMs = m_longestMs = 0;
    m_sinceTap.start();
}

void JourneyTest::tapped()
{
    ++m_taps;
    m_sinceTap.start();
}

void JourneyTest::hold(const QString &name)
{
    QTRY_VERIFY2_WITH_TIMEOUT(shows(name), qPrintable(spoken(window())), LongMs);
    const QQuickItem *item = named(window(), name);
    const QPoint at = item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
    QTest::mousePress(m_window, Qt::LeftButton, {}, at);
    QTest::qWait(QGuiApplication::styleHints()->mousePressAndHoldInterval() + 200);
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, at);
    tapped();
}

bool JourneyTest::isCovered()
{
    const QList<QQuickItem *> layers = window().contentItem()->childItems();
    return std::any_of(layers.begin(), layers.end(),
                       [](const QQuickItem *layer) { return layer->inherits("QQuickOverlay") && layer->isVisible(); });
}

void JourneyTest::seen()
{
    const qint64 waited = m_sinceTap.restart();
    m_waitedMs += waited;
    m_longestMs = qMax(m_longestMs, waited);
}

void JourneyTest::arrive(const char *journey, int most)
{
    qInfo("%s: %d taps of at most %d; waited %lld ms in all, %lld ms at the longest", journey, m_taps, most, m_waitedMs,
          m_longestMs);
    QVERIFY2(m_taps <= most, journey);
    setOut();
}

void JourneyTest::type(const QString &text)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_window->activeFocusItem() && (m_window->activeFocusItem()->inherits("QQuickTextArea") ||
                                                             m_window->activeFocusItem()->inherits("QQuickTextField") ||
                                                             m_window->activeFocusItem()->inherits("QQuickTextInput") ||
                                                             m_window->activeFocusItem()->inherits("QQuickTextEdit")),
                             LongMs);
    typeText(window(), text);
}

} // namespace kf::test
