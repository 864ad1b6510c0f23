#include "core/capture/vocabulary.h"

#include "core/capture/words.h"

#include <deque>
#include <unordered_map>

namespace kf::capture {

namespace {

struct HashOfText
{
    size_t operator()(QStringView text) const noexcept { return qHash(text); }
};

class Vocabulary
{
public:
    Vocabulary();
    const Lexeme &of(QStringView word) const
    {
        const auto found = m_lexemes.find(word);
        return found == m_lexemes.end() ? m_none : found->second;
    }

private:
    template <typename Fn>
    void each(const char16_t *words, Fn set)
    {
        for (const QStringView entry : QStringView(words).split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype bar = entry.indexOf(u'|');
            if (bar < 0) {
                set(lexeme(entry.toString()));
                continue;
            }
            for (const QStringView ending : entry.mid(bar + 1).split(u','))
                set(lexeme(entry.left(bar).toString().append(ending)));
        }
    }
    Lexeme &lexeme(const QString &word)
    {
        const auto found = m_lexemes.find(word);
        if (found != m_lexemes.end())
            return found->second;
        m_words.push_back(word);
        return m_lexemes[m_words.back()];
    }

    std::deque<QString> m_words; // what the keys look at
    std::unordered_map<QStringView, Lexeme, HashOfText> m_lexemes;
    Lexeme m_none;
};

Vocabulary::Vocabulary()
{
    for (const auto &[words, role] : roleWords())
        each(words, [role = role](Lexeme &lexeme) { lexeme.role = role; });
    for (const auto &[words, trait] : traitWords())
        each(words, [trait = trait](Lexeme &lexeme) { lexeme.traits |= quint16(trait); });
    for (const auto &[words, day] : weekdayWords())
        each(words, [day = day](Lexeme &lexeme) { lexeme.weekday = quint8(day); });
    for (const auto &[words, day] : manyWeekdaysWords()) {
        each(words, [day = day](Lexeme &lexeme) {
            lexeme.weekday = quint8(day);
            lexeme.weekdays = true;
        });
    }
    for (const auto &[words, month] : monthWords())
        each(words, [month = month](Lexeme &lexeme) { lexeme.month = quint8(month); });
    for (const auto &[words, number] : cardinalWords())
        each(words, [number = number](Lexeme &lexeme) { lexeme.cardinal = number; });
    for (const auto &[words, number] : ordinalWords())
        each(words, [number = number](Lexeme &lexeme) { lexeme.ordinal = quint8(number); });
    for (const auto &[words, hour] : halfToWords())
        each(words, [hour = hour](Lexeme &lexeme) { lexeme.halfTo = quint8(hour); });
    for (const auto &[words, unit] : unitWords())
        each(words, [unit = unit](Lexeme &lexeme) { lexeme.unit = unit; });
    for (const auto &[words, part, isAdverb] : partWords()) {
        each(words, [part = part, isAdverb = isAdverb](Lexeme &lexeme) {
            lexeme.part = part;
            lexeme.isAdverb = isAdverb;
        });
    }
    for (const auto &[words, power, currency, isShort] : moneyWords()) {
        each(words, [power = power, currency = currency, isShort = isShort](Lexeme &lexeme) {
            lexeme.power = quint8(power);
            lexeme.currency = currency;
            lexeme.isShort = isShort;
        });
    }
    for (const auto &[words, kind] : kindWords()) {
        each(words, [kind = kind](Lexeme &lexeme) {
            lexeme.isKind = true;
            lexeme.kind = kind;
        });
    }
    each(weakWords(), [](Lexeme &lexeme) { lexeme.isWeak = true; });
    each(halfPowerWords(), [](Lexeme &lexeme) { lexeme.isHalf = true; });
    each(urgentWords(), [](Lexeme &lexeme) { lexeme.urgent = true; });
}

} // namespace

const Lexeme &lexemeOf(QStringView normal)
{
    static const Vocabulary vocabulary;
    return vocabulary.of(normal);
}

} // namespace kf::capture
