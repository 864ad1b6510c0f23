#pragma once

#include "tests/support/programs.h"

#include <QTemporaryDir>
#include <QTest>

namespace kf::test {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline QStringList words(std::initializer_list<const char *> utf8)
{
    QStringList list;
    for (const char *word : utf8)
        list.append(QString::fromUtf8(word));
    return list;
}

// A device with a store of its own in a temporary folder.
struct OwnDevice
{
    OwnDevice() : device(directory.filePath(text("store"))) { device.init(text("Ноутбук")); }

    QString add(std::initializer_list<const char *> rest) const
    {
        return device.must(words({"add"}) + words(rest)).line();
    }
    QJsonObject get(const QString &id) const { return device.must({text("get"), id, text("--json")}).object(); }
    QJsonArray list(std::initializer_list<const char *> rest) const
    {
        return device.must(words({"list"}) + words(rest) + words({"--json"})).array();
    }
    QJsonObject status() const { return device.must(words({"status", "--json"})).object(); }

    QTemporaryDir directory;
    Device device;
};

} // namespace kf::test

// Ends with this code, says something to standard error and nothing to standard output.
#define CTL_FAILS(wantedCode, ...)                                                                                     \
    do {                                                                                                               \
        const kf::test::Ran ctlRan = (__VA_ARGS__);                                                                    \
        QCOMPARE(ctlRan.code, wantedCode);                                                                             \
        QVERIFY2(ctlRan.out.isEmpty(), ctlRan.out.constData());                                                        \
        QVERIFY(ctlRan.err.startsWith("keyfieldctl: "));                                                               \
    } while (false)
