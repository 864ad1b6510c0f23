#include "tests/capture/corpus.h"

#include <QFile>

namespace kf::test {

namespace {

capture::People peopleFrom(const QString &list)
{
    std::vector<capture::Person> people;
    for (const QString &entry : list.split(u',', Qt::SkipEmptyParts)) {
        const QString name = entry.trimmed();
        const bool ofAccount = name.endsWith(u'*');
        people.push_back({ofAccount ? name.chopped(1) : name, RecordId::generate(1), ofAccount});
    }
    return capture::People(std::move(people));
}

} // namespace

std::vector<Phrase> readCorpus(const QString &file)
{
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    std::vector<Phrase> phrases;
    capture::Context context;
    int number = 0;
    for (const QString &line : QString::fromUtf8(input.readAll()).split(u'\n')) {
        ++number;
        if (line.startsWith(u'#') && line.section(u' ', 0, 0) == u"#")
            continue;
        if (line.startsWith(u"%now ")) {
            const QStringList words = line.split(u' ');
            context.zone = QTimeZone(words.value(2).toLatin1());
            const auto now = Moment::fromString(words.value(1));
            if (!now || !context.zone.isValid())
                qFatal("%s:%d: no moment", qPrintable(file), number);
            context.now = QDateTime(now->date, now->time.value_or(QTime(0, 0)), context.zone).toMSecsSinceEpoch();
        } else if (line.startsWith(u"%people ")) {
            context.people = peopleFrom(line.mid(8));
        } else if (!line.trimmed().isEmpty()) {
            Phrase phrase;
            phrase.line = number;
            const qsizetype arrow = line.indexOf(QStringLiteral(" => "));
            phrase.text = line.left(arrow).trimmed();
            phrase.text.replace(QStringLiteral("\\u00a0"), QChar(0xa0));
            if (arrow >= 0) {
                for (const QString &part : line.mid(arrow + 4).split(QStringLiteral(" | ")))
                    phrase.expected.append(part.trimmed());
            }
            phrase.context = context;
            phrases.push_back(phrase);
        }
    }
    return phrases;
}

QStringList describe(const capture::Item &item, const QString &text)
{
    QStringList parts;
    if (item.kind != capture::Kind::Note)
        parts.append(QString::fromLatin1(capture::kindName(item.kind)));
    if (item.due)
        parts.append(item.due->toString());
    if (!item.recurrence.isEmpty())
        parts.append(QStringLiteral("every ") + item.recurrence);
    for (const capture::Mention &mention : item.mentions) {
        parts.append(u'@' + mention.name);
        if (mention.candidates.size() > 1)
            parts.last() += QStringLiteral(" ?%1").arg(mention.candidates.size());
    }
    if (item.money) {
        const QString currency = QString::fromLatin1(item.money->currency);
        parts.append(QStringLiteral("money ") + formatAmount(*item.money) +
                     (currency.isEmpty() ? QString() : u' ' + currency));
    }
    if (item.urgent)
        parts.append(QStringLiteral("urgent"));
    if (item.title != text)
        parts.append(u'"' + item.title + u'"');
    return parts;
}

QString differences(const Phrase &phrase)
{
    const std::vector<capture::Item> items = capture::parse(phrase.text, phrase.context);
    if (items.size() != 1)
        return QStringLiteral("%1 items").arg(items.size());
    QStringList found = describe(items.front(), phrase.text);
    const bool namesTitle = !phrase.expected.isEmpty() && phrase.expected.last().startsWith(u'"');
    if (!namesTitle && !phrase.expected.isEmpty() && !found.isEmpty() && found.last().startsWith(u'"'))
        found.removeLast(); // the corpus does not say every title
    if (found == phrase.expected)
        return {};
    return QStringLiteral("expected %1, found %2").arg(phrase.expected.join(u" | "), found.join(u" | "));
}

} // namespace kf::test
