#include "app/ctl/command.h"

#include <algorithm>

namespace kf::ctl {

bool Arguments::has(const char *option) const
{
    return std::any_of(options.begin(), options.end(),
                       [option](const auto &given) { return given.first == QLatin1String(option); });
}

QString Arguments::value(const char *option, const QString &otherwise) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? otherwise : all.last();
}

QStringList Arguments::values(const char *option) const
{
    QStringList all;
    for (const auto &[name, value] : options) {
        if (name == QLatin1String(option))
            all.append(value);
    }
    return all;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

Result<Arguments> parseArguments(const Command &command, const QStringList &words)
{
    Arguments arguments;
    const auto misuse = [](const QString &message) { return fail(ErrorCode::InvalidInput, message); };
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (optionsEnded || !word.startsWith(u"--")) {
            arguments.positional.append(word);
            continue;
        }
        if (word == u"--") {
            optionsEnded = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.left(equals);
        const auto option = std::find_if(command.options.begin(), command.options.end(),
                                         [&](const Option &known) { return name == QLatin1String(known.name); });
        if (option == command.options.end())
            return misuse(QStringLiteral("unknown option %1").arg(name));
        if (!option->repeats && arguments.has(option->name))
            return misuse(QStringLiteral("%1 is given twice").arg(name));
        if (!option->takesValue) {
            if (equals >= 0)
                return misuse(QStringLiteral("%1 takes no value").arg(name));
            arguments.options.emplace_back(name, QString());
        } else if (equals >= 0) {
            arguments.options.emplace_back(name, word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            arguments.options.emplace_back(name, words[++i]);
        } else {
            return misuse(QStringLiteral("%1 needs a value").arg(name));
        }
    }
    if (arguments.positional.size() < command.fewest)
        return misuse(QStringLiteral("something is missing"));
    if (command.most >= 0 && arguments.positional.size() > command.most)
        return misuse(QStringLiteral("\"%1\" is too much").arg(arguments.positional[command.most]));
    return arguments;
}

} // namespace kf::ctl
