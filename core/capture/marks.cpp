#include "core/capture/marks.h"

#include <algorithm>
#include <array>

namespace kf::capture {

namespace {

bool isMark(const Line &line, int i)
{
    return line.isSign(i, u'#') || line.isSign(i, u'!') || line.isSign(i, u'?') || line.isSign(i, u'+');
}

// The end of the hyphenated name that begins at `i`, and the name as it is looked up.
int readName(const Line &line, int i, QString &name)
{
    name = line.at(i).normal.toString();
    if (line.at(i).owner)
        name.chop(2);
    while ((line.isSign(i + 1, u'-') || line.isSign(i + 1, u'_')) && line.isAttached(i + 1) && line.isWord(i + 2) &&
           line.isAttached(i + 2)) {
        const char16_t joint = line.at(i + 1).sign;
        i += 2;
        name.append(joint).append(line.at(i).normal);
    }
    return i + 1;
}

// The preposition that would be left alone: «для @Ивановой».
int leadOfPerson(const Line &line, int i)
{
    const Token &before = line.at(i - 1);
    if (before.type != Token::Type::Word || before.used)
        return i;
    const Role role = before.lexeme->role;
    const bool leads = role == Role::Without ||
                       (role >= Role::RuIn && role <= Role::RuNear && role != Role::Course && role != Role::Through) ||
                       role == Role::At || role == Role::On || role == Role::By || role == Role::For ||
                       role == Role::From || role == Role::To || role == Role::Of || role == Role::With ||
                       role == Role::Before || role == Role::After;
    return leads ? i - 1 : i;
}

// «как можно скорее», "as soon as possible"
int urgentPhraseEnd(const Line &line, int i)
{
    if (line.isWordOf(i, u"как") && line.isWordOf(i + 1, u"можно") &&
        (line.isWordOf(i + 2, u"скорее") || line.isWordOf(i + 2, u"быстрее")))
        return i + 3;
    const bool isSoon = line.isWordOf(i, u"as") && line.isWordOf(i + 1, u"soon") && line.isWordOf(i + 2, u"as");
    return isSoon && line.isWordOf(i + 3, u"possible") ? i + 4 : i;
}

bool isBlankOrUsed(const Line &line, int i)
{
    return i < 0 || i >= line.size() || line.at(i).used;
}

} // namespace

void addSpan(const Line &line, Item &item, int begin, int end, Span::What what)
{
    const Token &last = line.at(end - 1);
    const qsizetype start = line.at(begin).start;
    item.spans.push_back({start, last.start + last.length - start, what});
}

void readKind(Line &line, Item &item)
{
    for (int i = 0; i < line.size(); ++i) {
        if (!isMark(line, i) || (i > 0 && !line.at(i).gap && !isMark(line, i - 1)))
            continue;
        const bool touches = line.isAttached(i + 1);
        const bool stands = i == 0 && !touches && line.isSign(i + 2, u':'); // "! обещание: ..."
        if (!line.isWord(i + 1) || !line.lex(i + 1).isKind || (!touches && i > 0) ||
            (!touches && !stands && !line.isSign(i, u'#') && !line.isSign(i, u'!')))
            continue;
        if (line.isSign(i + 2, u'-') && line.isAttached(i + 2) && line.isWord(i + 3) && line.isAttached(i + 3))
            continue; // #идея-фикс is a word of its own
        item.kind = line.lex(i + 1).kind;
        addSpan(line, item, i, i + 2, Span::What::Kind);
        line.use(i, line.isSign(i + 2, u':') || line.isSign(i + 2, u'-') ? i + 3 : i + 2);
        return;
    }
}

void readMentions(Line &line, const People &people, Item &item)
{
    constexpr int MostWords = 3;
    for (int i = 0; i < line.size(); ++i) {
        const bool begins = line.isSign(i, u'@') && (line.at(i).gap || line.at(i - 1).type == Token::Type::Sign);
        if (!begins || !line.isWord(i + 1) || !line.isAttached(i + 1) || line.at(i).used || line.at(i + 1).used)
            continue;
        std::array<QString, MostWords> names;
        std::array<int, MostWords> ends{};
        int count = 0;
        for (int at = i + 1;
             count < MostWords && line.isWord(at) && (count == 0 || line.at(at).capital) && !line.at(at).used;
             ++count) {
            at = readName(line, at, names[size_t(count)]);
            ends[size_t(count)] = at;
        }
        const Role before = line.role(i - 1);
        const bool isOblique = (before >= Role::RuIn && before <= Role::RuNear) || before == Role::Without;
        Mention mention;
        int end = ends[0];
        for (int words = count; words > 0 && mention.candidates.empty(); --words) {
            QList<QStringView> list;
            for (int k = 0; k < words; ++k)
                list.append(QStringView(names[size_t(k)]).split(u'_')); // @anna_smith
            mention.candidates = people.find(list, isOblique);
            end = ends[size_t(words - 1)];
        }
        const Token &last = line.at(end - 1);
        const qsizetype start = line.at(i + 1).start;
        QStringView written = line.text().mid(start, last.start + last.length - start);
        if (last.owner)
            written.chop(2);
        mention.name = mention.candidates.size() == 1 ? mention.candidates.front().name : written.toString();
        item.mentions.push_back(mention);
        addSpan(line, item, i, end, Span::What::Person);
        line.use(leadOfPerson(line, i), end);
        i = end - 1;
    }
}

void readUrgency(Line &line, Item &item)
{
    for (int i = 0; i < line.size(); ++i) {
        if (line.at(i).used)
            continue;
        int end = i;
        while (line.isSign(end, u'!') && !line.at(end).used && (end == i || line.isAttached(end)))
            ++end;
        if (end - i >= 3) {
            item.urgent = true;
            addSpan(line, item, i, end, Span::What::Urgency);
            line.use(i, end);
        }
        i = std::max(i, end - 1);
        const bool isNegated =
            line.is(i - 1, Role::Not) || line.isWordOf(i - 1, u"non") || line.isWordOf(i - 1, u"нет") ||
            (line.isSign(i - 1, u'-') && line.isWordOf(i - 2, u"non")) || line.isWordOf(i - 1, u"isn't") ||
            (line.is(i - 2, Role::Not) &&
             (line.isWordOf(i - 1, u"so") || line.isWordOf(i - 1, u"that") || line.isWordOf(i - 1, u"very") ||
              line.isWordOf(i - 1, u"так") || line.isWordOf(i - 1, u"очень") || line.isWordOf(i - 1, u"особо")));
        if (const int phrase = urgentPhraseEnd(line, i); phrase > i) {
            item.urgent = true;
            addSpan(line, item, i, phrase, Span::What::Urgency);
            line.use(i, phrase);
            i = phrase - 1;
            continue;
        }
        if (!line.isWord(i) || !line.lex(i).urgent || isNegated)
            continue;
        const bool marked = isMark(line, i - 1) && line.isAttached(i) && !line.at(i - 1).used;
        item.urgent = true;
        addSpan(line, item, marked ? i - 1 : i, i + 1, Span::What::Urgency);
        const bool dotted = line.isSign(i + 1, u'!') || line.isSign(i + 1, u':');
        line.use(marked ? i - 1 : i, dotted && !line.isSign(i + 2, u'!') ? i + 2 : i + 1);
    }
}

QString titleOf(const Line &line)
{
    static constexpr QStringView strays = u",;:-.";
    QString title;
    bool wasCut = false; // right before
    qsizetype from = 0;
    const QStringView text = line.text();
    for (int i = 0; i < line.size(); ++i) {
        const Token &token = line.at(i);
        const bool joins =
            !token.used &&
            (token.lexeme->role == Role::And ||
             (token.type == Token::Type::Sign && (token.sign == u',' || token.sign == u'&' || token.sign == u'/')));
        const bool isStray = joins && isBlankOrUsed(line, i - 1) && isBlankOrUsed(line, i + 1);
        const bool isEmptyPair = (token.sign == u'(' && isBlankOrUsed(line, i + 1) && i + 1 < line.size()) ||
                                 (token.sign == u')' && i > 0 && line.at(i - 1).used);
        if (token.used || isStray || isEmptyPair) {
            wasCut = true;
            from = token.start + token.length;
            continue;
        }
        const bool isPunctuation =
            token.type == Token::Type::Sign && QStringView(u",;:.!?)").contains(QChar(token.sign));
        const bool hasGap = token.start > from || wasCut;
        if (wasCut && isPunctuation && (title.isEmpty() || strays.contains(title.back()))) {
            from = token.start + token.length;
            continue;
        }
        if (hasGap && !title.isEmpty() && !(wasCut && isPunctuation))
            title += u' ';
        title += text.mid(token.start, token.length);
        from = token.start + token.length;
        wasCut = false;
    }
    const auto isDash = [](QChar c) { return c == u'-' || c == QChar(0x2013) || c == QChar(0x2014); };
    const auto isLoose = [&](QChar c) { return c == u',' || c == u';' || c == u':' || c.isSpace() || isDash(c); };
    while (!title.isEmpty() && (isLoose(title.back()) || (title.back() == u'.' && wasCut)))
        title.chop(1);
    if (title.endsWith(u" ."))
        title.chop(2);
    qsizetype begin = 0;
    while (begin < title.size() &&
           (isLoose(title[begin]) || title[begin] == u'.' || title[begin] == QChar(0x2022) || title[begin] == u'*'))
        ++begin;
    static constexpr std::array<QStringView, 3> boxes{u"[ ]", u"[x]", u"[]"};
    for (const QStringView box : boxes) { // of a list to tick off
        if (QStringView(title).mid(begin).startsWith(box))
            return title.mid(begin + box.size()).trimmed();
    }
    return title.mid(begin);
}

} // namespace kf::capture
