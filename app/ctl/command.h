#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <span>

namespace kf::ctl {

class Context;

// What the process answers to its caller.
enum ExitCode { Done = 0, Failed = 1, Misused = 2, NoServer = 3 };

struct Option
{
    const char *name = nullptr;
    bool takesValue = false;
    bool repeats = false;
};

// The words behind a command, sorted out by its specification.
struct Arguments
{
    QStringList positional;
    std::vector<std::pair<QString, QString>> options; // in order; flags have an empty value

    bool has(const char *option) const;
    QString value(const char *option, const QString &otherwise = {}) const;
    QStringList values(const char *option) const;
};

struct Command
{
    const char *name = nullptr;
    const char *usage = nullptr; // what follows the name
    const char *summary = nullptr;
    int fewest = 0; // positional words
    int most = 0;   // -1: any number
    std::span<const Option> options;
    Result<ExitCode> (*run)(Context &context, const Arguments &arguments) = nullptr;
};

std::span<const Command> commands();
const Command *findCommand(const QString &name);

// Errors are misuse: the message says what is wrong with the words. "--" ends the options.
Result<Arguments> parseArguments(const Command &command, const QStringList &words);

} // namespace kf::ctl
