#include "core/capture/declension.h"

#include <QList>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace kf::capture {

namespace {

using Endings = std::initializer_list<QStringView>;

// How names end in the nominative, and in the other cases. The first rule that fits is taken, so longer ones stand
// before shorter ones. `cut` letters give way to an ending.
struct Rule
{
    QStringView ending;
    qsizetype cut = 0;
    std::array<QStringView, 12> endings{};
};

constexpr std::array Rules{
    // Those that lose a vowel: Павел, Лев, Любовь, Коломиец, Кравец, Песок.
    Rule{u"павел", 2, {u"ла", u"лу", u"лом", u"ле"}},
    Rule{u"лев", 2, {u"ьва", u"ьву", u"ьвом", u"ьве", u"ева", u"еву", u"евым", u"еве"}},
    Rule{u"любовь", 3, {u"ви", u"ови", u"овью"}},
    Rule{u"иец", 2, {u"йца", u"йцу", u"йцем", u"йце", u"еца", u"ецу", u"ецем", u"еце"}},
    Rule{u"аец", 2, {u"йца", u"йцу", u"йцем", u"йце"}},
    Rule{u"ец", 2, {u"ца", u"цу", u"цем", u"цом", u"це", u"еца", u"ецу", u"ецом", u"ецем", u"еце"}},
    Rule{u"лек", 2, {u"ька", u"ьку", u"ьком", u"ьке", u"ека", u"еку", u"еком", u"еке"}},
    Rule{u"ок", 2, {u"ка", u"ку", u"ком", u"ке", u"ока", u"оку", u"оком", u"оке"}},
    Rule{u"рел", 2, {u"ла", u"лу", u"лом", u"ле", u"ела", u"елу", u"елом", u"еле"}},
    // Adjectives: Вишневский, Толстой, Белый, Вишневская.
    Rule{u"ский", 2, {u"ого", u"ому", u"им", u"ом"}},
    Rule{u"цкий", 2, {u"ого", u"ому", u"им", u"ом"}},
    Rule{u"кий", 2, {u"ого", u"ому", u"им", u"ом", u"ия", u"ию", u"ием", u"ии"}},
    Rule{u"ний", 2, {u"его", u"ему", u"им", u"ем", u"ия", u"ию", u"ием", u"ии"}},
    Rule{u"ый", 2, {u"ого", u"ому", u"ым", u"ом"}},
    Rule{u"ой", 2, {u"ого", u"ому", u"ым", u"им", u"ом", u"оя", u"ою", u"оем", u"ое"}},
    Rule{u"яя", 2, {u"ей", u"юю"}},
    Rule{u"ая", 2, {u"ой", u"ую", u"ей", u"аи", u"ае", u"аю", u"аей"}},
    // Given names: Дмитрий, Сергей, Мария, Илья, Оля, Игорь, Адель.
    Rule{u"ий", 1, {u"я", u"ю", u"ем", u"и"}},
    Rule{u"й", 1, {u"я", u"ю", u"ем", u"е"}},
    Rule{u"ия", 1, {u"и", u"ю", u"ей", u"ею"}},
    Rule{u"я", 1, {u"и", u"е", u"ю", u"ей", u"ею"}},
    Rule{u"ь", 1, {u"я", u"ю", u"ем", u"е", u"и", u"ью"}},
    // Surnames of women, then everything in -а.
    Rule{u"ова", 1, {u"ой", u"у", u"ою"}},
    Rule{u"ева", 1, {u"ой", u"у", u"ою", u"ы", u"е"}}, // Ева too
    Rule{u"а", 1, {u"ы", u"и", u"е", u"у", u"ой", u"ей", u"ою", u"ею"}},
    // Of men: Иванов, Калинин, Птицын; Константин too.
    Rule{u"ов", 0, {u"а", u"у", u"ым", u"ом", u"е"}},
    Rule{u"ев", 0, {u"а", u"у", u"ым", u"ом", u"е"}},
    Rule{u"ин", 0, {u"а", u"у", u"ым", u"ом", u"е"}},
    Rule{u"ын", 0, {u"а", u"у", u"ым", u"ом", u"е"}},
    Rule{u"их", 0, {}}, // Долгих, Черных: never
    Rule{u"ых", 0, {}},
};

constexpr QStringView Hushing = u"жшчщц";
constexpr QStringView Consonants = u"бвгдзклмнпрстфхжшчщц";

bool isCyrillic(QStringView name)
{
    return !name.isEmpty() && name.front() >= u'а' && name.front() <= u'я';
}

bool isStemWith(QStringView written, QStringView stem, QStringView ending)
{
    return written.size() == stem.size() + ending.size() && written.startsWith(stem) && written.endsWith(ending);
}

bool isInflected(QStringView written, QStringView name)
{
    for (const Rule &rule : Rules) {
        if (!name.endsWith(rule.ending))
            continue;
        const QStringView stem = name.chopped(rule.cut);
        return std::any_of(rule.endings.begin(), rule.endings.end(),
                           [&](QStringView ending) { return !ending.isEmpty() && isStemWith(written, stem, ending); });
    }
    if (!Consonants.contains(name.back()))
        return false; // Шевченко, Гёте, Дюма's kin: they never change
    static constexpr std::array<QStringView, 4> hard{u"а", u"у", u"ом", u"е"};
    static constexpr std::array<QStringView, 5> hushing{u"а", u"у", u"ем", u"ом", u"е"};
    const auto fits = [&](QStringView ending) { return isStemWith(written, name, ending); };
    return Hushing.contains(name.back()) ? std::any_of(hushing.begin(), hushing.end(), fits)
                                         : std::any_of(hard.begin(), hard.end(), fits);
}

} // namespace

NameMatch matchName(QStringView written, QStringView name)
{
    if (written.isEmpty() || name.isEmpty() || written.front() != name.front())
        return NameMatch::None;
    if (written == name)
        return NameMatch::Same;
    const qsizetype dash = name.indexOf(u'-');
    const qsizetype writtenDash = written.indexOf(u'-');
    if (dash > 0) {
        if (writtenDash < 0)
            return NameMatch::None;
        const NameMatch first = matchName(written.left(writtenDash), name.left(dash));
        const NameMatch rest = matchName(written.mid(writtenDash + 1), name.mid(dash + 1));
        return std::min(first, rest);
    }
    if (writtenDash >= 0 || !isCyrillic(name))
        return NameMatch::None;
    return isInflected(written, name) ? NameMatch::Inflected : NameMatch::None;
}

} // namespace kf::capture
