#include "core/check/names.h"

#include "core/search/letters.h"

#include <QSet>

namespace kf::check {

namespace {

constexpr qsizetype LeastLetters = 5; // of a word that one can mistype and still mean

// Folded, as they stand in names once these are taken apart into words.
const QSet<QString> &legalForms()
{
    static const QSet<QString> forms = [] {
        const QString list = QStringLiteral(
            "ооо оао зао пао нао ао ип тоо одо уп чп чуп руп фгуп гуп муп фгбу гбу мбу анко ано нко кфх спк тсж пк "
            "ltd limited llc llp lp inc incorporated corp corporation co company plc gmbh kg ag sa sas sarl srl spa bv "
            "nv oy oyj ab as aps kft sro spzoo ооd eood fze fzco pte pty");
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return forms;
}

// Written out; the words of one stand together.
const QStringList &longForms()
{
    static const QStringList forms{QStringLiteral("общество с ограниченной ответственностью"),
                                   QStringLiteral("публичное акционерное общество"),
                                   QStringLiteral("закрытое акционерное общество"),
                                   QStringLiteral("открытое акционерное общество"),
                                   QStringLiteral("акционерное общество"),
                                   QStringLiteral("индивидуальный предприниматель"),
                                   QStringLiteral("товарищество с ограниченной ответственностью")};
    return forms;
}

QStringList wordsOf(QStringView name)
{
    QStringList words;
    QString word;
    const QByteArray utf8 = name.toUtf8();
    for (qsizetype at = 0; at < utf8.size();) {
        const char32_t character = search::readCharacter(utf8, at);
        const search::Letter letter = search::foldLetter(character);
        // Initials and forms are written with points and without: «О. П.», "S.A.", «d'Or».
        if (letter.kind == search::LetterKind::Mark || character == U'\'' || character == U'’')
            continue;
        if (letter.kind == search::LetterKind::None) {
            if (!word.isEmpty())
                words << std::exchange(word, {});
            continue;
        }
        word += QString::fromUcs4(&letter.folded, 1);
        if (letter.second != 0)
            word += QString::fromUcs4(&letter.second, 1);
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

} // namespace

QStringList nameWords(QStringView name)
{
    const QStringList all = wordsOf(name);
    QString text = u' ' + all.join(u' ') + u' ';
    for (const QString &form : longForms())
        text.replace(u' ' + form + u' ', QStringLiteral(" "));
    QStringList words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!legalForms().contains(word))
            words << word;
    }
    if (words.isEmpty())
        words = all;
    words.sort();
    return words;
}

bool isOneSlip(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.size() < LeastLetters - 1 || b.size() < LeastLetters || b.size() - a.size() > 1 || a == b)
        return false;
    qsizetype head = 0;
    while (head < a.size() && a[head] == b[head])
        ++head;
    const QStringView restA = a.mid(head);
    const QStringView restB = b.mid(head);
    if (a.size() < b.size())
        return a.size() >= LeastLetters - 1 && restA == restB.mid(1);
    if (restA.mid(1) == restB.mid(1))
        return true;
    return restA.size() >= 2 && restA[0] == restB[1] && restA[1] == restB[0] && restA.mid(2) == restB.mid(2);
}

} // namespace kf::check
