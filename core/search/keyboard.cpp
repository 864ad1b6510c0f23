#include "core/search/keyboard.h"

namespace kf::search {

namespace {

// Key by key; in capitals too, where the signs are others.
constexpr char16_t Latin[] = u"qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
constexpr char16_t Russian[] = u"йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
static_assert(sizeof Latin == sizeof Russian);

QString translated(QStringView word, QStringView from, QStringView to)
{
    QString result;
    for (const QChar c : word) {
        const qsizetype key = from.indexOf(c);
        result += key < 0 ? c : to[key];
    }
    return result;
}

} // namespace

QStringList inOtherLayout(const QString &word)
{
    bool latin = false;
    bool russian = false;
    for (const QChar c : word) {
        latin = latin || (c.isLetter() && QStringView(Latin).contains(c));
        russian = russian || (c.isLetter() && QStringView(Russian).contains(c));
    }
    if (russian == latin) {
        // Letters of ours may all be signs there: «[jkl» has letters, «;» has none.
        return {};
    }
    if (russian)
        return {translated(word, Russian, Latin)};
    QStringList readings{translated(word, Latin, Russian)};
    if (!word.back().isLetterOrNumber()) {
        qsizetype end = word.size();
        while (end > 0 && !word[end - 1].isLetterOrNumber())
            --end;
        readings += translated(QStringView(word).first(end), Latin, Russian);
    }
    return readings;
}

} // namespace kf::search
