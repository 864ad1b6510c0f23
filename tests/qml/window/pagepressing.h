#pragma once

#include "tests/qml/window/pressing.h"

#include <QTest>

// For tests of one page in a view of its own, `m_view`, that have `bool shows(const QString &name)`.
#define PRESS(name)                                                                                                    \
    do {                                                                                                               \
        bool pressed = false;                                                                                          \
        QTRY_VERIFY2(pressed || (pressed = press(*m_view, QStringLiteral(name))), qPrintable(spoken(*m_view)));        \
    } while (false)
#define SHOWS(name) QTRY_VERIFY2(shows(QStringLiteral(name)), qPrintable(spoken(*m_view)))
#define HIDES(name) QTRY_VERIFY2(!shows(QStringLiteral(name)), qPrintable(spoken(*m_view)))
