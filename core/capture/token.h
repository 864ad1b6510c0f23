#pragma once

#include "core/capture/vocabulary.h"

#include <QString>

#include <vector>

namespace kf::capture {

// A word, a run of digits or one sign. "o'clock" is a word; "25-го" is three tokens without gaps.
struct Token
{
    enum class Type : quint8 { End, Word, Number, Sign };

    Type type = Type::End;
    bool gap = true;      // something blank stands before it, or nothing at all
    bool capital = false; // the word begins with a capital letter
    bool owner = false;   // "Monday's"
    bool blocked = false; // part of a phone, a contract's number, a share ...: neither date nor money
    bool used = false;    // part of something that was recognised
    char16_t sign = 0;    // dashes as '-', quotes as '"' and '\''
    int digits = 0;       // how many
    qint64 number = -1;   // -1: too long for one
    int chainBegin = 0;   // of numbers joined by . , : / - without gaps: "25.03.2026"
    int chainEnd = 0;     // behind its last token
    qsizetype start = 0;  // in the line
    qsizetype length = 0;
    QStringView normal;             // the word in lower case, ё as е
    const Lexeme *lexeme = nullptr; // never null
};

// One line, taken apart. It looks at the text and must not outlive it.
class Line
{
public:
    explicit Line(QStringView text);
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    int size() const { return int(m_tokens.size()); }
    const Token &at(int i) const { return i >= 0 && i < size() ? m_tokens[size_t(i)] : m_end; }
    const Lexeme &lex(int i) const { return *at(i).lexeme; }
    Role role(int i) const { return at(i).lexeme->role; }
    bool is(int i, Role wanted) const { return role(i) == wanted; }
    bool isSign(int i, char16_t sign) const { return at(i).sign == sign && sign != 0; }
    bool isWord(int i) const { return at(i).type == Token::Type::Word; }
    bool isNumber(int i) const { return at(i).type == Token::Type::Number; }
    // A free run of digits within these bounds.
    bool isNumber(int i, qint64 least, qint64 most) const
    {
        const Token &token = at(i);
        return token.type == Token::Type::Number && !token.blocked && token.number >= least && token.number <= most;
    }
    bool isAttached(int i) const { return at(i).type != Token::Type::End && !at(i).gap; } // to the one before
    bool isWordOf(int i, QStringView word) const { return at(i).normal == word && !word.isEmpty(); }

    QStringView text() const { return m_text; }
    bool isEnglish() const { return m_latin > m_cyrillic; }
    bool isRussian() const { return m_cyrillic > m_latin; }
    bool has(Trait trait) const { return (m_traits & quint16(trait)) != 0; } // anywhere

    void use(int begin, int end);
    bool isFree(int begin, int end) const; // nothing of it was used
    void block(int begin, int end);

private:
    void readWord(qsizetype &at);
    void readNumber(qsizetype &at);
    void findChains();

    QStringView m_text;
    QString m_normal; // all words, one behind the other
    std::vector<Token> m_tokens;
    Token m_end;
    quint16 m_traits = 0;
    int m_latin = 0;
    int m_cyrillic = 0;
};

} // namespace kf::capture
