#include "tests/qml/journeys/journey.h"

#include <QQuickItem>

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
