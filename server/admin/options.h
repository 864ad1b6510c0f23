#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

namespace kf::server {

// The command line, taken apart: "--name value" or "--name=value" anywhere, "--name" alone for switches, and words.
struct Options
{
    QHash<QString, QString> values;
    QStringList words; // "admin", "workspace", "create", NAME

    QString value(const char *name, const QString &otherwise = {}) const;
    bool has(const char *name) const;
};

// InvalidInput for an option that nobody knows, or one without its value.
Result<Options> parseOptions(const QStringList &arguments);

struct ListenAddress
{
    QString host;
    quint16 port = 0;
};
Result<ListenAddress> parseListen(const QString &text); // "127.0.0.1:8443", "[::1]:0"

QString usage();

} // namespace kf::server
