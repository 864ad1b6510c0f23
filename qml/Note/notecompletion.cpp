#include "qml/Note/notecompletion.h"

#include "qml/Format/recordwords.h"

#include <array>

namespace kf {

namespace {

constexpr size_t MostPeople = 6;
constexpr int LongestName = 40;
constexpr QStringView Signs = u"@#!?+";

// The kinds by the words that are written behind their signs, and the record types that they become.
struct KindWord
{
    const char *type;
    const char *word;
};
constexpr std::array KindWords = {
    KindWord{"task", QT_TRANSLATE_NOOP("kf::NoteCompletion", "task")},
    KindWord{"promise", QT_TRANSLATE_NOOP("kf::NoteCompletion", "promise")},
    KindWord{"risk", QT_TRANSLATE_NOOP("kf::NoteCompletion", "risk")},
    KindWord{"complaint", QT_TRANSLATE_NOOP("kf::NoteCompletion", "complaint")},
    KindWord{"need", QT_TRANSLATE_NOOP("kf::NoteCompletion", "need")},
    KindWord{"idea", QT_TRANSLATE_NOOP("kf::NoteCompletion", "idea")},
};

// Where the sign stands that the word at the cursor belongs to; -1: it belongs to none.
int signBefore(const QString &text, int cursor)
{
    for (int at = cursor - 1; at >= 0 && cursor - at <= LongestName; --at) {
        if (text[at] == u'\n')
            return -1;
        if (Signs.contains(text[at]))
            return at == 0 || text[at - 1].isSpace() || text[at - 1] == u'(' ? at : -1;
        if (text[at].isSpace() && at + 1 < cursor && text.mid(at + 1, cursor - at - 1).contains(u' '))
            return -1; // no name has so many words
    }
    return -1;
}

} // namespace

void NoteCompletion::setPeople(capture::People people, QHash<RecordId, QString> details)
{
    m_people = std::move(people);
    m_details = std::move(details);
}

void NoteCompletion::look(const QString &text, int cursor, const std::vector<capture::Item> &items)
{
    m_typing = false;
    const int sign = signBefore(text, std::min(cursor, int(text.size())));
    if (sign >= 0 && sign != m_dismissed) {
        const QString fragment = text.mid(sign + 1, cursor - sign - 1);
        m_start = sign + 1;
        m_length = int(fragment.size());
        m_typing = text[sign] == u'@' ? completePeople(fragment) : completeKinds(fragment);
    } else if (sign != m_dismissed) {
        m_dismissed = -1;
    }
    if (!m_typing)
        askWho(items);
    Q_EMIT changed();
}

CompletionRow NoteCompletion::rowOf(const capture::Person &person) const
{
    return {person.id.toString(), person.name, m_details.value(person.id), QStringLiteral("user"),
            QStringLiteral("info")};
}

bool NoteCompletion::completePeople(const QString &fragment)
{
    if (fragment.startsWith(u' '))
        return false;
    const std::vector<capture::Person> people = m_people.beginning(fragment, MostPeople);
    const bool written = people.size() == 1 && people.front().name == fragment.trimmed();
    if (people.empty() || written || fragment.endsWith(u' '))
        return false;
    std::vector<CompletionRow> rows;
    for (const capture::Person &person : people)
        rows.push_back(rowOf(person));
    m_rows.setRows(std::move(rows));
    return true;
}

bool NoteCompletion::completeKinds(const QString &fragment)
{
    std::vector<CompletionRow> rows;
    for (const KindWord &kind : KindWords) {
        const QString word = tr(kind.word);
        if (word.startsWith(fragment, Qt::CaseInsensitive) && word.size() > fragment.size())
            rows.push_back(
                {QString::fromLatin1(kind.type), word, {}, format::typeIcon(kind.type), format::typeTone(kind.type)});
    }
    if (rows.empty())
        return false;
    m_rows.setRows(std::move(rows));
    return true;
}

// About the first mention that fits several people.
void NoteCompletion::askWho(const std::vector<capture::Item> &items)
{
    std::vector<CompletionRow> rows;
    for (const capture::Item &item : items) {
        size_t mention = 0;
        for (const capture::Span &span : item.spans) {
            if (span.what != capture::Span::What::Person || mention >= item.mentions.size())
                continue;
            const capture::Mention &meant = item.mentions[mention++];
            if (meant.candidates.size() < 2 || m_settled.contains(meant.name) || !rows.empty())
                continue;
            m_start = int(span.start) + 1; // behind the sign
            m_length = int(span.length) - 1;
            for (const capture::Person &person : meant.candidates)
                rows.push_back(rowOf(person));
        }
    }
    m_rows.setRows(std::move(rows));
}

QString NoteCompletion::take(const QString &key)
{
    const CompletionRow *row = m_rows.find(key);
    if (!row)
        return {};
    if (const auto person = RecordId::fromString(key))
        m_settled.insert(row->name, *person);
    return m_typing ? row->name + u' ' : row->name;
}

void NoteCompletion::dismiss()
{
    m_dismissed = m_start - 1;
    m_typing = false;
    m_rows.setRows({});
    Q_EMIT changed();
}

void NoteCompletion::forget()
{
    m_settled.clear();
    m_dismissed = -1;
    look({}, 0, {});
}

} // namespace kf
