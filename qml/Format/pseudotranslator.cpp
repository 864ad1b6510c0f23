#include "qml/Format/pseudotranslator.h"

namespace kf {

namespace {

constexpr QChar Padding = u'·';

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceinosuyACEINOSUY");
    static const QString marked = QStringLiteral("áçéíñóšúýÁÇÉÍÑÓŠÚÝ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked[at];
}

// The length of a tag or of a mark for an argument that begins at `at`; 0: none does.
qsizetype keptAt(const QString &text, qsizetype at)
{
    if (text[at] == u'<') {
        const qsizetype end = text.indexOf(u'>', at);
        return end < 0 ? 0 : end - at + 1;
    }
    if (text[at] != u'%')
        return 0;
    qsizetype end = at + 1;
    if (end < text.size() && text[end] == u'L')
        ++end;
    if (end < text.size() && (text[end] == u'n' || text[end].isDigit()))
        return end - at + 1;
    return 0;
}

} // namespace

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    if (text.isEmpty())
        return {};
    QString made(u'[');
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype kept = keptAt(text, at);
        if (kept > 0)
            made += text.mid(at, kept);
        else
            made += accented(text[at]);
        at += qMax(kept, qsizetype(1));
    }
    return made + QString(text.size() / 3, Padding) + u']';
}

QString PseudoTranslator::untranslated(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar letter : text) {
        if (letter == u'[')
            ++depth;
        else if (letter == u']' && depth > 0)
            --depth;
        else if (depth == 0)
            rest += letter;
    }
    return rest;
}

} // namespace kf
