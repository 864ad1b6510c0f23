#include "tests/qml/window/windowtest.h"

#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"

#include <QAccessible>
#include <QQuickStyle>
#include <QSettings>

namespace kf::test {

namespace {

QStringList warnings;
QtMessageHandler before = nullptr;

void gather(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        warnings << message;
    before(type, context, message);
}

} // namespace

std::unique_ptr<QGuiApplication> windowTestApplication(int &argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication::setOrganizationName(QStringLiteral("KeyfieldTest"));
    QGuiApplication::setApplicationName(QStringLiteral("Keyfield"));
    return std::make_unique<QGuiApplication>(argc, argv);
}

void WindowTest::prepare()
{
    QVERIFY(loadFonts());
    QAccessible::setActive(true);
    before = qInstallMessageHandler(gather);
}

void WindowTest::begin()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory->filePath(QStringLiteral("settings")));
    warnings.clear();
}

void WindowTest::end()
{
    m_window = nullptr;
    m_engine.reset();
    m_application.reset();
}

void WindowTest::verifyNoWarnings()
{
    m_directory.reset();
    QCOMPARE(warnings, QStringList());
}

void WindowTest::openWindow(const ApplicationOptions &options, QSize size, std::unique_ptr<Store> store)
{
    m_application = std::make_unique<Application>(options);
    if (store)
        m_application->use(std::move(store));
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_window = m_application->load(*m_engine);
    QVERIFY(m_window);
    m_application->appearance()->setReduceMotion(true);
    Theme::of(*m_engine)->setTouch(size.width() < 600);
    m_window->resize(size);
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_window->requestActivate(); // an X server without a window manager gives no window the keyboard by itself
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void WindowTest::unlock(const QString &passphrase)
{
    SHOWS(QStringLiteral("Открыть"));
    typeText(window(), passphrase);
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_application->workbench() != nullptr, LongMs);
}

void WindowTest::lock()
{
    m_application->lock();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace kf::test
