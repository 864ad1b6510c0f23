#include "app/ctl/passphrase.h"

#include <QString>

#include <sodium.h>
#include <termios.h>

#include <cstdio>
#include <memory>

namespace kf::ctl {

namespace {

constexpr char Variable[] = "KEYFIELD_PASSPHRASE";
constexpr size_t LongestLine = 1024;

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

Result<Secret> prompt(std::FILE *terminal, const char *question)
{
    const Silence silence(fileno(terminal));
    if (!silence.isKept())
        return fail(
            ErrorCode::Io,
            QStringLiteral("the terminal would show the passphrase; set %1 instead").arg(QLatin1String(Variable)));
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
        return fail(
            ErrorCode::InvalidInput,
            QStringLiteral("there is no terminal to type the passphrase at; set %1").arg(QLatin1String(Variable)));
    KF_ASSIGN(Secret passphrase, prompt(terminal.get(), "Passphrase: "));
    if (use == PassphraseUse::Choose) {
        KF_ASSIGN(const Secret again, prompt(terminal.get(), "Once more: "));
        if (again.view() != passphrase.view())
            return fail(ErrorCode::InvalidInput, QStringLiteral("the two passphrases are not the same"));
    }
    return passphrase;
}

} // namespace

Result<Secret> askPassphrase(PassphraseUse use)
{
    Secret passphrase;
    if (qEnvironmentVariableIsSet(Variable)) {
        QString text = QString::fromUtf8(qgetenv(Variable));
        passphrase = secretFromText(text);
        sodium_memzero(text.data(), size_t(text.size()) * sizeof(QChar));
        qunsetenv(Variable);
    } else {
        KF_ASSIGN(passphrase, fromTerminal(use));
    }
    if (passphrase.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the passphrase is empty"));
    return passphrase;
}

} // namespace kf::ctl
