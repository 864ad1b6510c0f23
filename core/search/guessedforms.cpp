#include "core/search/wordforms.h"
#include "core/search/wordtable.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace kf::search {

namespace {

constexpr qsizetype ShortestStem = 3;

// A way to inflect: the endings, and which letters the stem may end with.
struct Pattern
{
    const char16_t *endings;  // "-" is none
    const char16_t *stemEnds; // letters, any of them; empty: any letter
    qsizetype shortestEnding; // that a word is taken for this pattern by
};

constexpr char16_t Hard[] = u"бвдзлмнпрстф";
constexpr char16_t Velar[] = u"гкх";
constexpr char16_t Hush[] = u"жшчщ";
constexpr char16_t Vowels[] = u"аеиоуыэюя";

constexpr Pattern Patterns[] = {
    // Ашан, Метро банк
    {u"- а у ом е ы ов ам ами ах", Hard, 0},
    {u"- а у ом е и ов ам ами ах", Velar, 0},
    {u"- а у ом ем е и ей ам ами ах", Hush, 0},
    {u"- а у ом ем е ы ев ов ам ами ах", u"ц", 0},
    {u"ь я ю ем е и ей ям ями ях", u"бвдзлмнпрстф", 1},
    {u"ь и ью ей ям ями ях", u"бвдзлмнпрстфжшчщ", 1},
    {u"й я ю ем е и ев ям ями ях", Vowels, 1},
    {u"а ы е у ой ою - ам ами ах", Hard, 1},
    {u"а и е у ой ою - ам ами ах", Velar, 1},
    {u"а и е у ей ею ой - ам ами ах", Hush, 1},
    {u"а ы е у ей ею - ам ами ах", u"ц", 1},
    {u"я и е ю ей ею ь ям ями ях", Hard, 1},
    {u"я и ю ей ею й ям ями ях", u"и", 1},
    {u"е я ю ем и й ям ями ях", u"и", 1},
    {u"о а у ом е - ам ами ах", Hard, 1},
    // fleeting vowels
    {u"ок ка ку ком ке ки ков кам ками ках", u"бвдзлмнпрстфжшчщ", 2},
    {u"ец ца цу цем цом це цы цев цов цам цами цах", u"бвдзлмнпрстф", 2},
    {u"ка ки ке ку кой кою ок кам ками ках", Hard, 2},
    {u"ка ки ке ку кой кою ек кам ками ках", u"жшчщ", 2},
    {u"ька ьки ьке ьку ькой ек ькам ьками ьках", Hard, 2},
    {u"йка йки йке йку йкой ек йкам йками йках", Vowels, 2},
    // adjectives, surnames
    {u"ый ого ому ым ом ая ой ою ую ое ые ых ыми", Hard, 2},
    {u"ий ого ому им ом ая ой ою ую ое ие их ими", Velar, 2},
    {u"ий его ему им ем яя ей ею юю ее ие их ими", u"нщчшж", 2},
    {u"ой ого ому ым ом ая ую ое ые ых ыми", Hard, 2},
    {u"ов ова ову овым ове овой овы овых овыми", u"", 2},
    {u"ев ева еву евым еве евой евы евых евыми", u"", 2},
    {u"ин ина ину иным ине иной ины иных иными", u"", 2},
    // verbs
    {u"ать аю аешь ает аем аете ают ал ала ало али ай айте ая", u"", 2},
    {u"ять яю яешь яет яем яете яют ял яла яло яли яй яйте", u"", 2},
    {u"ить ю у ишь ит им ите ят ат ил ила ило или", u"", 2},
    {u"овать ую уешь ует уем уете уют овал овала овало овали уй уйте ован ована овано ованы ованный ованная ованное "
     u"ованные ованных ованного ованной ованную",
     u"", 3},
    {u"нуть ну нешь нет нем нете нут нул нула нуло нули", u"", 3},
};

bool isCyrillic(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
}

bool isEnglish(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

bool has(QStringView letters, QChar letter)
{
    return letters.contains(letter);
}

QStringList withStart(const QString &start, const std::vector<QByteArray> &forms, qsizetype cut)
{
    QStringList made;
    for (const QByteArray &form : forms)
        made += start + QString::fromUtf8(form).mid(cut);
    return made;
}

// фотоотчёт inflects as отчёт, отгрузка as погрузка.
QStringList byItsEnd(const QString &word)
{
    static const QStringList starts =
        QStringLiteral("авто агро аудио био веб видео гео гипер гос доп евро интернет кино кибер макро мега мед микро "
                       "мини мото мульти нано недо онлайн пере пост пре пресс пром промо проф псевдо радио ретро сверх "
                       "спец супер теле тех топ ультра фото экс эко электро энерго бизнес трейд")
            .split(u' ');
    static const QStringList prefixes =
        QStringLiteral("пере под при про раз рас вы до за из на об от по со вз с у о").split(u' ');
    constexpr qsizetype ShortestEnd = 4; // behind a prefix; a word by itself has one letter more
    for (const QString &start : starts) {
        if (!word.startsWith(start) || word.size() - start.size() <= ShortestEnd)
            continue;
        if (const auto forms = wordtable::formsOf(word.mid(start.size()).toUtf8()); forms.size() > 1)
            return withStart(start, forms, 0);
    }
    for (const QString &start : prefixes) {
        if (!word.startsWith(start) || word.size() - start.size() < ShortestEnd)
            continue;
        for (const QString &other : prefixes) {
            const auto forms = wordtable::formsOf((other + word.mid(start.size())).toUtf8());
            const bool allStartSo = std::all_of(
                forms.begin(), forms.end(), [&](const QByteArray &form) { return form.startsWith(other.toUtf8()); });
            if (forms.size() > 1 && allStartSo)
                return withStart(start, forms, other.size());
        }
    }
    return {};
}

QStringList russian(const QString &word)
{
    QStringList forms;
    for (const Pattern &pattern : Patterns) {
        const QStringList endings = QString::fromUtf16(pattern.endings).split(u' ');
        for (const QString &written : endings) {
            const QString ending = written == u"-" ? QString() : written;
            const qsizetype size = word.size() - ending.size();
            if (size < ShortestStem || ending.size() < pattern.shortestEnding || !word.endsWith(ending))
                continue;
            const QStringView stem = QStringView(word).first(size);
            const QStringView ends(pattern.stemEnds);
            if (!ends.isEmpty() && !has(ends, stem.back()))
                continue;
            if (std::none_of(stem.begin(), stem.end(), [](QChar c) { return has(Vowels, c); }))
                continue; // ФМКГ
            for (const QString &other : endings)
                forms += stem.toString() + (other == u"-" ? QString() : other);
        }
    }
    return forms;
}

// All forms of the surname that the word may be a form of.
QStringList surnames(const QString &word)
{
    static const QStringList suffixes{QStringLiteral("ов"), QStringLiteral("ев"), QStringLiteral("ин")};
    static const QStringList endings = QStringLiteral("ыми ым ых ой а у е ы").split(u' ');
    const auto isSurname = [](const QString &base) {
        return base.size() >= ShortestStem + 2 &&
               std::any_of(suffixes.begin(), suffixes.end(), [&](const QString &end) { return base.endsWith(end); });
    };
    QString base = isSurname(word) ? word : QString();
    for (const QString &ending : endings) {
        if (base.isEmpty() && word.endsWith(ending) && isSurname(word.chopped(ending.size())))
            base = word.chopped(ending.size());
    }
    if (base.isEmpty())
        return {};
    QStringList forms{base};
    for (const QString &ending : endings) {
        if (!wordtable::knows((base + ending).toUtf8()))
            forms += base + ending;
    }
    return forms;
}

QStringList inflectedEnglish(const QString &base)
{
    const QChar last = base.back();
    const QChar before = base[base.size() - 2];
    const QStringView vowels = u"aeiou";
    const bool sibilant = base.endsWith(u's') || base.endsWith(u'x') || base.endsWith(u'z') ||
                          base.endsWith(QStringLiteral("ch")) || base.endsWith(QStringLiteral("sh"));
    const QString stem = base.chopped(1);
    QStringList forms{base};
    if (last == u'y' && !has(vowels, before))
        forms << stem + QStringLiteral("ies") << stem + QStringLiteral("ied") << base + QStringLiteral("ing");
    else if (last == u'e')
        forms << base + QStringLiteral("s") << base + QStringLiteral("d") << stem + QStringLiteral("ing");
    else
        forms << base + (sibilant ? QStringLiteral("es") : QStringLiteral("s")) << base + QStringLiteral("ed")
              << base + QStringLiteral("ing");
    return forms;
}

QStringList english(const QString &word)
{
    QStringList bases{word};
    const auto strip = [&](const char16_t *ending, const char16_t *put) {
        const QStringView end(ending);
        if (word.endsWith(end) && word.size() - end.size() >= ShortestStem)
            bases += word.chopped(end.size()) + QString::fromUtf16(put);
    };
    strip(u"ies", u"y");
    if (!word.endsWith(QStringLiteral("ss")) && !word.endsWith(QStringLiteral("us")) &&
        !word.endsWith(QStringLiteral("is")))
        strip(u"s", u"");
    for (const char16_t *end : {u"xes", u"ches", u"shes", u"sses", u"zes"}) {
        if (word.endsWith(QStringView(end)))
            strip(u"es", u"");
    }
    strip(u"ied", u"y");
    if (word.size() >= 6) {
        strip(u"ed", u"");
        strip(u"ed", u"e");
        strip(u"ing", u"");
        strip(u"ing", u"e");
    }
    QStringList forms;
    for (const QString &base : bases) {
        if (base.size() >= ShortestStem)
            forms += inflectedEnglish(base);
    }
    return forms;
}

} // namespace

bool isUninflected(QByteArrayView word)
{
    const QString text = QString::fromUtf8(word);
    return text.size() > ShortestStem && (isEnglish(text) || !has(Vowels, text.back())) &&
           wordtable::formsOf(word).size() == 1;
}

std::vector<QByteArray> surnameForms(QByteArrayView word)
{
    std::vector<QByteArray> forms;
    for (const QString &form : surnames(QString::fromUtf8(word)))
        forms.push_back(form.toUtf8());
    return forms;
}

std::vector<QByteArray> guessedForms(QByteArrayView word)
{
    const QString text = QString::fromUtf8(word);
    QStringList guessed;
    if (text.size() >= ShortestStem && isCyrillic(text)) {
        guessed = byItsEnd(text);
        if (guessed.isEmpty())
            guessed = russian(text);
    } else if (text.size() >= ShortestStem && isEnglish(text)) {
        guessed = english(text);
    }
    std::vector<QByteArray> forms;
    for (const QString &form : guessed) {
        QByteArray utf8 = form.toUtf8();
        if (!wordtable::knows(utf8) || isUninflected(utf8)) // else it is another word
            forms.push_back(std::move(utf8));
    }
    for (const QString &form : surnames(text)) // Иванов is a form of Иван, and a surname
        forms.push_back(form.toUtf8());
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

} // namespace kf::search
