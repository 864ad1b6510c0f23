#include "app/ctl/passphrase.h"

#include <QString>

#include <sodium.h>
#include <termios.h>

#include <cstdio>
#include <memory>

namespace kf::ctl {

namespace {

constexpr size_t LongestLine = 1024;

const char *variableOf(PassphraseUse use)
{
    return use == PassphraseUse::Rescue ? "KEYFIELD_RESCUE_PASSPHRASE" : "KEYFIELD_PASSPHRASE";
}

// Holds the terminal silent while it lives.
class Silence
{
public:
    explicit Silence(int terminal) : m_terminal(terminal), m_silenced(tcgetattr(terminal, &m_before) == 0)
    {
        if (!m_silenced)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_silenced = tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
    }
    ~Silence()
    {
        if (m_silenced)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Silence)
    bool isKept() const { return m_silenced; }

private:
    int m_terminal;
    termios m_before{};
    bool m_silenced = false;
};

struct CloseFile
{
    void operator()(std::FILE *file) const { std::fclose(file); }
};

Result<Secret> prompt(std::FILE *terminal, const char *question, PassphraseUse use)
{
    const Silence silence(fileno(terminal));
    if (!silence.isKept())
        return fail(ErrorCode::Io, QStringLiteral("the terminal would show the passphrase; set %1 instead")
                                       .arg(QLatin1String(variableOf(use))));
    std::fputs(question, terminal);
    std::fflush(terminal);
    Secret line(LongestLine + 2);
    char *text = std::fgets(reinterpret_cast<char *>(line.data()), int(line.size()), terminal);
    std::fputs("\n", terminal);
    if (!text)
        return fail(ErrorCode::Cancelled, QStringLiteral("no passphrase was typed"));
    qsizetype length = qsizetype(strnlen(text, size_t(line.size())));
    while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r'))
        --length;
    QString typed = QString::fromUtf8(text, length);
    Secret passphrase = secretFromText(typed);
    sodium_memzero(typed.data(), size_t(typed.size()) * sizeof(QChar));
    return passphrase;
}

Result<Secret> fromTerminal(PassphraseUse use)
{
    const std::unique_ptr<std::FILE, CloseFile> terminal(std::fopen("/dev/tty", "r+"));
    if (!terminal)
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no terminal to type the passphrase at; set %1")
                                                 .arg(QLatin1String(variableOf(use))));
    KF_ASSIGN(
        Secret passphrase,
        prompt(terminal.get(), use == PassphraseUse::Rescue ? "Passphrase of the rescue file: " : "Passphrase: ", use));
    if (use == PassphraseUse::Choose) {
        KF_ASSIGN(const Secret again, prompt(terminal.get(), "Once more: ", use));
        if (again.view() != passphrase.view())
            return fail(ErrorCode::InvalidInput, QStringLiteral("the two passphrases are not the same"));
    }
    return passphrase;
}

} // namespace

Result<std::optional<Secret>> givenPassphrase(PassphraseUse use)
{
    const char *variable = variableOf(use);
    if (!qEnvironmentVariableIsSet(variable))
        return std::nullopt;
    QString text = QString::fromUtf8(qgetenv(variable));
    Secret passphrase = secretFromText(text);
    sodium_memzero(text.data(), size_t(text.size()) * sizeof(QChar));
    qunsetenv(variable);
    if (passphrase.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the passphrase is empty"));
    return passphrase;
}

Result<Secret> askPassphrase(PassphraseUse use)
{
    KF_ASSIGN(std::optional<Secret> given, givenPassphrase(use));
    if (given)
        return std::move(*given);
    KF_ASSIGN(Secret typed, fromTerminal(use));
    if (typed.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the passphrase is empty"));
    return typed;
}

} // namespace kf::ctl
