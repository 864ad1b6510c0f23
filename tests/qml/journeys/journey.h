#pragma once

#include "tests/qml/window/windowtest.h"
#include "tests/support/programs.h"

#include <QElapsedTimer>

namespace kf::test {

// One way through the app, as its user goes it: what he presses is counted, and how long he waits to see what comes of
// it. Typing and speaking are not counted.
class JourneyTest : public WindowTest
{
protected:
    static constexpr QSize Phone{390, 844};
    static constexpr QSize Laptop{1280, 800};

    void openStore(const QString &directory, QSize size, const ApplicationOptions &more = {});
    void unlock();
    void tapped();
    void hold(const QString &name); // one tap, which takes its time
    void seen();
    bool isCovered(); // by a sheet, or by one that is still on its way out: it takes every press
    // Says how it went; fails beyond `most` taps.
    void arrive(const char *journey, int most);
    void type(const QString &text); // into what has the focus, once a text has it

private:
    void setOut();

    int m_taps = 0;
    qint64 m_waitedMs = 0;
    qint64 m_longestMs = 0;
    QElapsedTimer m_sinceTap;
};

} // namespace kf::test

#define TAP(name)                                                                                                      \
    do {                                                                                                               \
        PRESS(QStringLiteral(name));                                                                                   \
        tapped();                                                                                                      \
    } while (false)
#define SEE(name)                                                                                                      \
    do {                                                                                                               \
        SHOWS(QStringLiteral(name));                                                                                   \
        seen();                                                                                                        \
    } while (false)
#define GOES(call)                                                                                                     \
    do {                                                                                                               \
        call;                                                                                                          \
        if (QTest::currentTestFailed())                                                                                \
            return;                                                                                                    \
    } while (false)
