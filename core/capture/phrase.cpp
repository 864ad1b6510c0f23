#include "core/capture/phrase.h"

#include <algorithm>
#include <array>

namespace kf::capture {

namespace {

bool isPreposition(Role role)
{
    return (role >= Role::RuIn && role <= Role::Due && role != Role::The && role != Role::A && role != Role::Course) ||
           role == Role::Until;
}

bool isLeading(Role role)
{
    switch (role) {
    case Role::RuIn:
    case Role::RuBy:
    case Role::RuUntil:
    case Role::RuOn:
    case Role::RuFrom:
    case Role::RuAlong:
    case Role::RuAfter:
    case Role::RuBefore:
    case Role::RuUnder:
    case Role::RuBetween:
    case Role::At:
    case Role::On:
    case Role::By:
    case Role::In:
    case Role::Until:
    case Role::Before:
    case Role::After:
    case Role::Between:
    case Role::Within:
    case Role::For:
    case Role::From:
    case Role::To:
    case Role::Due:
        return true;
    default:
        return false;
    }
}

template <size_t N>
bool endsWithAny(QStringView word, const std::array<QStringView, N> &endings)
{
    return std::any_of(endings.begin(), endings.end(), [word](QStringView ending) { return word.endsWith(ending); });
}

bool isLatin(QStringView word)
{
    return !word.isEmpty() && word.front().unicode() < 0x250;
}

// «позвонить», «найти», «обсудимте»; nouns that are counted do not end so.
bool isVerb(QStringView word)
{
    static constexpr std::array<QStringView, 9> endings{u"ть",   u"ти",  u"чь",  u"ться", u"тись",
                                                        u"чься", u"йте", u"ите", u"ьте"};
    return word.size() > 3 && endsWithAny(word, endings);
}

bool isPlural(QStringView word)
{
    static constexpr std::array<QStringView, 11> endings{u"ах", u"ях", u"ами", u"ями", u"ам", u"ям",
                                                         u"ов", u"ев", u"ей",  u"ек",  u"ок"};
    if (isLatin(word))
        return word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss") && !word.endsWith(u"us");
    return endsWithAny(word, endings);
}

// A number that belongs to the word it touches: «м2», "v2", "A4". Not "Q2".
bool growsOutOfWord(const Line &line, int i)
{
    if (i == 0 || line.at(i).gap || !line.isWord(i - 1))
        return false;
    const QStringView word = line.at(i - 1).normal;
    const bool period = word == u"q" || word == u"h" || word == u"fy";
    const bool clock = (word == u"h" || word == u"ч" || word == u"t" || word == u"час") && line.isNumber(i - 2);
    return !(period && line.at(i - 1).gap) && !clock && !line.lex(i - 1).currency;
}

// What may touch a number from behind: units, powers, ordinals, currencies.
bool growsIntoWord(const Line &line, int i)
{
    static constexpr std::array<QStringView, 24> endings{u"st", u"nd", u"rd", u"th", u"го", u"ого", u"му", u"ому",
                                                         u"е",  u"ое", u"й",  u"ый", u"ой", u"м",   u"ом", u"я",
                                                         u"ая", u"ю",  u"ую", u"х",  u"t",  u"am",  u"pm", u"a"};
    const int end = line.at(i).chainEnd;
    if (!line.isWord(end) || !line.isAttached(end))
        return false;
    const Lexeme &lexeme = line.lex(end);
    const QStringView word = line.at(end).normal;
    return lexeme.unit == Unit::None && lexeme.power == 0 && !lexeme.currency && word != u"p" && word != u"hrs" &&
           word != u"мес" && std::find(endings.begin(), endings.end(), word) == endings.end();
}

// A run of digits and of what phones are written with, from `i`; its end, or `i` when it is no phone.
int phoneEnd(const Line &line, int i)
{
    const bool plus = line.isSign(i, u'+');
    int digits = 0;
    int groups = 0;
    int end = i;
    bool dashes = false;
    for (int k = plus ? i + 1 : i; k < line.size(); ++k) {
        if (line.isNumber(k)) {
            digits += line.at(k).digits;
            ++groups;
            end = k + 1;
            if (digits > 15)
                return plus ? end : i;
        } else if (line.isSign(k, u'-') || line.isSign(k, u'(') || line.isSign(k, u')')) {
            dashes = true;
        } else {
            break;
        }
    }
    const bool startsAsPhone = plus || line.isNumber(i, 7, 8);
    if (plus && digits >= 7)
        return end;
    if (startsAsPhone && digits == 11 && groups > 1)
        return end;
    return dashes && groups == 3 && digits == 7 && line.at(i).chainEnd == i + 5 ? end : i; // 123-45-67
}

// An address or a serial number: four numbers and more. An amount has groups of three.
bool hasTooManyNumbers(const Line &line, int i)
{
    const int end = line.at(i).chainEnd;
    if (end - i <= 6)
        return false;
    for (int k = i + 1; k < end; k += 2) {
        const bool isGroup = line.at(k + 1).digits == 3 || k + 2 == end;
        if (!isGroup || !(line.isSign(k, u',') || line.isSign(k, u'.')))
            return true;
    }
    return false;
}

// «договор №45/2», "v2.1", «дог. 12-03»: what is named by a number. Not «заказ 25 марта», «счёт 500 тыс».
bool isNumberOfSomething(const Line &line, int i)
{
    int before = i - 1;
    if (line.isSign(before, u'№') || (line.isSign(before, u'#') && line.isAttached(i)))
        return true;
    if (line.isSign(before, u'.') && line.isAttached(before))
        --before;
    const Lexeme &lexeme = line.lex(before);
    if (!line.isWord(before) || !(lexeme.has(Trait::Document) || lexeme.has(Trait::Version)))
        return false;
    const Lexeme &next = line.lex(line.at(i).chainEnd);
    const int end = line.at(i).chainEnd;
    const bool isDay =
        next.month > 0 || next.role == Role::NumberOfDay || (line.isSign(end, u'-') && line.isAttached(end));
    if (lexeme.unit == Unit::Quarter && line.at(i).digits == 4) // «4 кв. 2026»
        return false;
    const bool isMoney =
        next.power > 0 || next.currency || line.isSign(end, u'₽') || line.isSign(end, u'$') || line.isSign(end, u'€');
    const bool isClock = line.isSign(i + 1, u':') || (end == i + 5 && line.at(i + 4).digits == 4); // or a whole date
    return !isDay && !isMoney && !isClock && next.role != Role::Am && next.role != Role::Pm;
}

} // namespace

Lead leadTo(const Line &line, int core)
{
    Lead lead{core, Role::None};
    constexpr int MostWords = 8;
    int prepositions = 0;
    for (int k = core - 1; k >= 0 && k > core - MostWords && line.isWord(k) && !line.at(k).used; --k) {
        const Role role = line.role(k);
        if (role == Role::Approx || role == Role::The || role == Role::Sharp) {
            lead.begin = k;
        } else if (role == Role::Than && line.is(k - 1, Role::Later)) {
            continue;
        } else if (role == Role::Later && line.is(k - 1, Role::Not)) {
            lead.begin = --k;
            if (lead.role == Role::None)
                lead.role = Role::RuUntil;
        } else if (prepositions == 0 || (prepositions == 1 && isLeading(role))) {
            const bool refuses = role == Role::RuFor || role == Role::RuOf || role == Role::Since || role == Role::Of ||
                                 role == Role::Through;
            if (!isLeading(role) && !(refuses && prepositions == 0))
                break;
            if (lead.role == Role::None)
                lead.role = role;
            lead.begin = k;
            ++prepositions;
        } else {
            break;
        }
    }
    if (lead.role == Role::None && line.isSign(lead.begin - 1, u'@') && line.at(lead.begin).gap) { // tomorrow @ 10
        --lead.begin;
        lead.role = Role::At;
    }
    if (line.isSign(lead.begin - 1, u'~'))
        --lead.begin;
    return lead;
}

bool standsAlone(const Line &line, int i, bool strict)
{
    const Token &token = line.at(i);
    switch (token.type) {
    case Token::Type::End:
        return true;
    case Token::Type::Number:
        return line.isSign(i + 1, u':') && line.isAttached(i + 1); // a time follows
    case Token::Type::Sign:
        if (token.sign == u'%' || token.sign == u'$' || token.sign == u'€' || token.sign == u'₽' ||
            token.sign == u'№')
            return false;
        return token.gap || !line.isAttached(i + 1) ||
               !(line.isNumber(i + 1) || token.sign == u'/' || token.sign == u'-');
    case Token::Type::Word:
        break;
    }
    const Lexeme &lexeme = *token.lexeme;
    const bool isPower =
        lexeme.power > 0 && (line.isAttached(i) || !isPreposition(lexeme.role)); // «15к», not «15 к обеду»
    if (lexeme.role == Role::Once || lexeme.has(Trait::Percent) || isPower || lexeme.currency || lexeme.cardinal >= 0)
        return false;
    if (lexeme.has(Trait::Meeting) || lexeme.has(Trait::Safe) || isPreposition(lexeme.role) || lexeme.weekday > 0 ||
        lexeme.role == Role::And || lexeme.role == Role::Or || lexeme.role == Role::Today ||
        lexeme.role == Role::Tomorrow || lexeme.role == Role::DayAfter || lexeme.role == Role::The ||
        lexeme.role == Role::A || lexeme.role == Role::Sharp || lexeme.role == Role::Next ||
        lexeme.role == Role::This || lexeme.role == Role::Not || lexeme.role == Role::Every || lexeme.isAdverb ||
        lexeme.urgent)
        return true;
    if (lexeme.has(Trait::Counted) || lexeme.unit != Unit::None || isPlural(token.normal))
        return false;
    if (isVerb(token.normal))
        return true;
    return !strict;
}

void blockNumbers(Line &line)
{
    for (int i = 0; i < line.size(); ++i) {
        if (line.isSign(i, u'@') && i > 0 && line.isAttached(i)) // an address: a.b@c.d
            line.block(i, i + 1);
        const Lexeme &lexeme = line.lex(i);
        if (lexeme.has(Trait::Phone) && line.isWord(i)) {
            int end = i + 1;
            while (line.isNumber(end) || line.isSign(end, u'.') || line.isSign(end, u':') || line.isSign(end, u'+') ||
                   line.isSign(end, u'(') || line.isSign(end, u')') || line.isSign(end, u'-'))
                ++end;
            line.block(i, end);
            i = end - 1;
            continue;
        }
        const bool startsPhone = (line.isNumber(i) && line.at(i).chainBegin == i) || line.isSign(i, u'+');
        if (!startsPhone || line.at(i).blocked)
            continue;
        if (const int end = phoneEnd(line, i); end > i) {
            line.block(i, end);
            i = end - 1;
            continue;
        }
        if (!line.isNumber(i))
            continue;
        const int end = line.at(i).chainEnd;
        const bool isShare = line.isSign(end, u'%') || line.isSign(end, u'‰') || line.lex(end).has(Trait::Percent);
        const bool isPath =
            line.isAttached(i) &&
            (line.isSign(i - 1, u'/') || line.isSign(i - 1, u'_') || line.isSign(i - 1, u'=') ||
             line.isSign(i - 1, u'&') ||
             (line.isSign(i - 1, u'-') && line.isAttached(i - 1) && line.isWord(i - 2) && line.lex(i - 2).month == 0 &&
              line.lex(i - 2).unit == Unit::None && !line.is(i - 2, Role::Am) && !line.is(i - 2, Role::Pm)));
        if (isShare || isPath || hasTooManyNumbers(line, i) || growsOutOfWord(line, i) || growsIntoWord(line, i) ||
            isNumberOfSomething(line, i))
            line.block(i, end);
        // «с 10 до 15%», "10 to 15%": the beginning of a share is one too.
        if (isShare) {
            const bool joined = line.is(i - 1, Role::RuUntil) || line.is(i - 1, Role::To) ||
                                line.is(i - 1, Role::RuAlong) || line.isSign(i - 1, u'-') || line.is(i - 1, Role::And);
            if (joined && line.isNumber(i - 2))
                line.block(line.at(i - 2).chainBegin, i - 1);
        }
        i = end - 1;
    }
}

} // namespace kf::capture
