#pragma once

#include "app/window/application.h"
#include "tests/qml/window/pressing.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

// The whole app in a window, with settings and stores in a folder of the test's own; any warning fails the test.
namespace kf::test {

class WindowTest : public QObject
{
protected:
    static constexpr int LongMs = 20'000;

    // For initTestCase(), init() and cleanup().
    void prepare();
    void begin();
    void end();
    void verifyNoWarnings(); // after end(), and after what else the test holds of the app
    // `store`: unlocked already; null: the user unlocks the one of the options.
    void openWindow(const ApplicationOptions &options, QSize size, std::unique_ptr<Store> store = {});

    void unlock(const QString &passphrase); // types it at the door, of a window in Russian, and goes in
    void lock();                            // and lets go of what was open, as the next turn of the event loop does

    QQuickWindow &window() { return *m_window; }
    bool shows(const QString &name) { return named(window(), name) != nullptr; }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr; // the engine's
};

// What KF_WINDOW_TEST_MAIN begins with.
std::unique_ptr<QGuiApplication> windowTestApplication(int &argc, char **argv);

} // namespace kf::test

#define PRESS(name)                                                                                                    \
    do {                                                                                                               \
        bool pressed = false;                                                                                          \
        QTRY_VERIFY2_WITH_TIMEOUT(pressed || (pressed = press(window(), name)), qPrintable(spoken(window())), LongMs); \
    } while (false)
#define SHOWS(name) QTRY_VERIFY2_WITH_TIMEOUT(shows(name), qPrintable(spoken(window())), LongMs)

#define KF_WINDOW_TEST_MAIN(Test)                                                                                      \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        const auto app = kf::test::windowTestApplication(argc, argv);                                                  \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
