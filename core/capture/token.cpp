#include "core/capture/token.h"

#include <algorithm>

namespace kf::capture {

namespace {

constexpr QChar CombiningDiaeresis(0x0308);
constexpr QChar CombiningBreve(0x0306);

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c.isLetter() || c.isSurrogate() || c.isMark();
}

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0x200b) || c == QChar(0x200e) || c == QChar(0x200f) || c == QChar(0xfeff);
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019) || c == QChar(0x02bc);
}

char16_t plainSign(QChar c)
{
    switch (c.unicode()) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return u'-';
    case 0x2018:
    case 0x2019:
    case 0x02bc:
        return u'\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
        return u'"';
    default:
        return c.unicode();
    }
}

bool joinsNumbers(char16_t sign)
{
    return sign == u'.' || sign == u',' || sign == u':' || sign == u'/' || sign == u'-';
}

} // namespace

Line::Line(QStringView text) : m_text(text)
{
    m_normal.reserve(text.size()); // it must not move: tokens look at it
    m_tokens.reserve(size_t(text.size() / 4 + 1));
    m_end.lexeme = &lexemeOf({});
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (isBlank(c))
            ++at;
        else if (isDigit(c))
            readNumber(at);
        else if (isLetter(c))
            readWord(at);
        else {
            Token token;
            token.type = Token::Type::Sign;
            token.sign = plainSign(c);
            token.start = at++;
            token.length = 1;
            token.lexeme = m_end.lexeme;
            m_tokens.push_back(token);
        }
    }
    for (int i = 1; i < size(); ++i) {
        const Token &before = m_tokens[size_t(i - 1)];
        m_tokens[size_t(i)].gap = before.start + before.length != m_tokens[size_t(i)].start;
    }
    findChains();
}

void Line::readWord(qsizetype &at)
{
    Token token;
    token.type = Token::Type::Word;
    token.start = at;
    token.capital = m_text[at].isUpper();
    const qsizetype from = m_normal.size();
    for (; at < m_text.size(); ++at) {
        const QChar c = m_text[at];
        if (isLetter(c)) {
            const QChar last = m_normal.size() > from ? m_normal.back() : QChar();
            if (c == CombiningBreve && last == u'и')
                m_normal.back() = u'й';
            else if (c == CombiningDiaeresis && last == u'е')
                continue;
            else
                m_normal += c == u'ё' || c == u'Ё' ? QChar(u'е') : c.toLower();
        } else if (isApostrophe(c) && at + 1 < m_text.size() && isLetter(m_text[at + 1]) && at > token.start) {
            m_normal += u'\'';
        } else {
            break;
        }
    }
    token.length = at - token.start;
    token.normal = QStringView(m_normal).mid(from);
    (token.normal.front() >= u'а' && token.normal.front() <= u'я' ? m_cyrillic : m_latin) += int(token.length);
    token.lexeme = &lexemeOf(token.normal);
    if (token.normal.endsWith(u"'s")) {
        token.owner = true;
        token.lexeme = &lexemeOf(token.normal.chopped(2));
    }
    m_traits |= token.lexeme->traits;
    m_tokens.push_back(token);
}

void Line::readNumber(qsizetype &at)
{
    constexpr int MostDigits = 15;
    Token token;
    token.type = Token::Type::Number;
    token.start = at;
    token.number = 0;
    for (; at < m_text.size() && isDigit(m_text[at]); ++at) {
        if (++token.digits <= MostDigits)
            token.number = token.number * 10 + (m_text[at].unicode() - u'0');
    }
    if (token.digits > MostDigits)
        token.number = -1;
    token.length = at - token.start;
    token.lexeme = m_end.lexeme;
    m_tokens.push_back(token);
}

void Line::findChains()
{
    for (int i = 0; i < size();) {
        if (!isNumber(i)) {
            ++i;
            continue;
        }
        int end = i + 1;
        while (at(end).type == Token::Type::Sign && isAttached(end) && joinsNumbers(at(end).sign) &&
               isNumber(end + 1) && isAttached(end + 1))
            end += 2;
        for (int k = i; k < end; ++k) {
            m_tokens[size_t(k)].chainBegin = i;
            m_tokens[size_t(k)].chainEnd = end;
        }
        i = end;
    }
    // A dash between times or days of the month is a range: 10:00-12:00.
    for (int i = 0; i < size(); i = std::max(i + 1, at(i).chainEnd)) {
        const int end = at(i).chainEnd;
        const auto holds = [&](char16_t sign) {
            for (int k = i + 1; k < end; k += 2) {
                if (isSign(k, sign))
                    return true;
            }
            return false;
        };
        if (end <= i + 1 || !holds(u'-') || !(holds(u':') || holds(u'.')))
            continue;
        int begin = i;
        for (int k = i + 1; k <= end; k += 2) {
            if (k < end && !isSign(k, u'-'))
                continue;
            for (int part = begin; part < std::min(k, end); ++part) {
                m_tokens[size_t(part)].chainBegin = begin;
                m_tokens[size_t(part)].chainEnd = std::min(k, end);
            }
            begin = k + 1;
        }
        i = end - 1;
    }
}

void Line::use(int begin, int end)
{
    for (int i = std::max(begin, 0); i < std::min(end, size()); ++i)
        m_tokens[size_t(i)].used = true;
}

bool Line::isFree(int begin, int end) const
{
    for (int i = std::max(begin, 0); i < std::min(end, size()); ++i) {
        if (m_tokens[size_t(i)].used)
            return false;
    }
    return true;
}

void Line::block(int begin, int end)
{
    for (int i = std::max(begin, 0); i < std::min(end, size()); ++i)
        m_tokens[size_t(i)].blocked = true;
}

} // namespace kf::capture
