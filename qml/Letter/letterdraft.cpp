#include "qml/Letter/letterdraft.h"

#include <QUrl>

#include <array>

namespace kf {

namespace {

constexpr std::array<const char *, 3> States{"written", "queued", "handed"};

// One line each: a break would end the value.
QString line(const char *name, const QString &value)
{
    return QLatin1String(name) + QStringLiteral(": ") + QString(value).replace(u'\n', u' ') + u'\n';
}

QString encoded(QString text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text.replace(u'\n', QStringLiteral("\r\n"))));
}

} // namespace

QString LetterDraft::toText() const
{
    return line("Language", language) + line("To", to) + line("Subject", subject) +
           line("State", QLatin1String(States[size_t(state)])) + line("Handed", QString::number(handedAt)) + u'\n' +
           body;
}

Result<LetterDraft> LetterDraft::fromText(const QString &text)
{
    const qsizetype end = text.indexOf(QStringLiteral("\n\n"));
    if (end < 0)
        return fail(ErrorCode::Damaged, QStringLiteral("a letter without a head"));
    LetterDraft letter;
    letter.body = text.mid(end + 2);
    const QStringList head = text.left(end).split(u'\n');
    for (const QString &entry : head) {
        const QString name = entry.section(QStringLiteral(": "), 0, 0);
        const QString value = entry.section(QStringLiteral(": "), 1);
        if (name == QLatin1String("Language")) {
            letter.language = value;
        } else if (name == QLatin1String("To")) {
            letter.to = value;
        } else if (name == QLatin1String("Subject")) {
            letter.subject = value;
        } else if (name == QLatin1String("State")) {
            const auto at = std::find_if(States.begin(), States.end(),
                                         [&](const char *state) { return value == QLatin1String(state); });
            if (at != States.end())
                letter.state = State(at - States.begin());
        } else if (name == QLatin1String("Handed")) {
            letter.handedAt = value.toLongLong();
        }
    }
    return letter;
}

QString letterPlace(const RecordId &visit)
{
    return QStringLiteral("letter:") + visit.toString();
}

QString outboxPlace()
{
    return QStringLiteral("letters");
}

QString mailtoUrl(const LetterDraft &letter)
{
    QStringList addresses;
    for (const QString &address : letter.to.split(u',', Qt::SkipEmptyParts))
        addresses << QString::fromLatin1(QUrl::toPercentEncoding(address.trimmed(), "@"));
    return QStringLiteral("mailto:%1?subject=%2&body=%3")
        .arg(addresses.join(u','), encoded(letter.subject), encoded(letter.body));
}

} // namespace kf
