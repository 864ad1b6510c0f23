#pragma once

#include "core/base/result.h"

#include <QTest>

// Checks that a result holds a value; else the test fails with the error's message.
#define KF_OK(...)                                                                                                     \
    do {                                                                                                               \
        const auto &kfChecked = (__VA_ARGS__);                                                                         \
        QVERIFY2(kfChecked.has_value(), kfChecked ? "" : qPrintable(kfChecked.error().message));                       \
    } while (false)

#define KF_FAILS(wanted, ...)                                                                                          \
    do {                                                                                                               \
        const auto &kfChecked = (__VA_ARGS__);                                                                         \
        QVERIFY(!kfChecked.has_value());                                                                               \
        QCOMPARE(kf::errorName(kfChecked.error().code), kf::errorName(wanted));                                        \
    } while (false)
