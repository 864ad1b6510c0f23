#include "app/ctl/command.h"
#include "app/ctl/context.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdio>

namespace {

using namespace kf;
using namespace kf::ctl;

void print(std::FILE *file, const QString &text)
{
    std::fputs(text.toUtf8().constData(), file);
}

QString usageOf(const Command &command)
{
    return QStringLiteral("keyfieldctl --store DIR %1 %2 [--json]\n")
        .arg(QLatin1String(command.name), QLatin1String(command.usage));
}

QString help()
{
    QString text = QStringLiteral("keyfieldctl --store DIR COMMAND ... [--json]\n\n"
                                  "The passphrase comes from KEYFIELD_PASSPHRASE or is asked for. With --json one JSON "
                                  "document goes to standard output.\n\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QLatin1String(command.name), QLatin1String(command.usage), QLatin1String(command.summary));
    return text + QStringLiteral("\nExit codes: 0 done, 1 failed, 2 misused, 3 no server in reach.\n");
}

int misused(const QString &message, const QString &usage)
{
    print(stderr, QStringLiteral("keyfieldctl: %1\n%2").arg(message, usage));
    return Misused;
}

// The options that stand before and behind every command; the rest stays in `words`.
struct Common
{
    QString store;
    bool json = false;
    bool help = false;
    bool storeLacksValue = false;
};

Common takeCommon(QStringList &words)
{
    Common common;
    QStringList rest;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == u"--") {
            rest.append(words.mid(i));
            break;
        }
        if (word == u"--json") {
            common.json = true;
        } else if (word == u"--help" || word == u"-h") {
            common.help = true;
        } else if (word.startsWith(u"--store=")) {
            common.store = word.mid(8);
        } else if (word == u"--store") {
            common.storeLacksValue = i + 1 >= words.size();
            common.store = words.value(++i);
        } else {
            rest.append(word);
        }
    }
    words = rest;
    return common;
}

int run(QStringList words)
{
    const Common common = takeCommon(words);
    if (words.value(0) == u"--version") {
        print(stdout, QCoreApplication::applicationVersion() + u'\n');
        return Done;
    }
    const Command *command = findCommand(words.value(0));
    if (common.help || words.isEmpty() || words.front() == u"help") {
        if (!common.help && words.isEmpty())
            return misused(QStringLiteral("no command is given"), help());
        print(stdout,
              command ? usageOf(*command) + QStringLiteral("    ") + QLatin1String(command->summary) + u'\n' : help());
        return Done;
    }
    if (!command)
        return misused(QStringLiteral("unknown command \"%1\"").arg(words.front()),
                       QStringLiteral("see keyfieldctl --help\n"));
    if (common.storeLacksValue || common.store.isEmpty())
        return misused(QStringLiteral("--store DIR is missing"), usageOf(*command));
    const auto arguments = parseArguments(*command, words.mid(1));
    if (!arguments)
        return misused(arguments.error().message, usageOf(*command));

    Context context(common.store, common.json);
    const Result<ExitCode> code = command->run(context, *arguments);
    if (!code)
        context.say(code.error().message);
    if (std::fflush(stdout) != 0 && code) {
        context.say(QStringLiteral("the answer could not be written"));
        return Failed;
    }
    return code.value_or(Failed);
}

} // namespace

int main(int argc, char *argv[])
{
    std::setlocale(LC_ALL, "C.UTF-8"); // what is typed is UTF-8, whatever the environment says
    qputenv("LC_ALL", "C.UTF-8");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("keyfieldctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KF_VERSION));
    return run(QCoreApplication::arguments().mid(1));
}
