#include "qml/Note/notereading.h"

#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"
#include "qml/Models/recurrencewords.h"

#include <QCborArray>

namespace kf {

namespace {

// What a memory is written with; drafts on the disk have them.
constexpr QLatin1String Said("said");
constexpr QLatin1String Taken("taken");
constexpr QLatin1String Accepted("accepted");
constexpr QLatin1String Due("due");
constexpr QLatin1String Recurrence("recurrence");
constexpr QLatin1String Person("person");
constexpr QLatin1String PersonName("personName");
constexpr QLatin1String Title("title");

using capture::Kind;
using capture::Span;

QString toneOf(Kind kind)
{
    switch (kind) {
    case Kind::Task:
        return QStringLiteral("primary");
    case Kind::Promise:
        return QStringLiteral("promise");
    case Kind::Risk:
    case Kind::Complaint:
        return QStringLiteral("danger");
    case Kind::Idea:
        return QStringLiteral("warning");
    case Kind::Need:
        return QStringLiteral("info");
    case Kind::Note:
        break;
    }
    return QStringLiteral("neutral");
}

QString toneOf(const Span &span, Kind kind)
{
    switch (span.what) {
    case Span::What::Kind:
        return toneOf(kind);
    case Span::What::Person:
        return QStringLiteral("info");
    case Span::What::Urgency:
        return QStringLiteral("danger");
    case Span::What::Due:
    case Span::What::Recurrence:
    case Span::What::Money:
        break;
    }
    return QStringLiteral("neutral");
}

QString toneOf(QByteArrayView type)
{
    return type == "task" ? QStringLiteral("primary") : format::typeTone(type);
}

// «завтра» and «в 11» behind it are one date to the eye.
void addTint(std::vector<TintRow> &tints, QStringView text, const Span &span, Kind kind)
{
    const TintRow tint{QString::number(span.start), int(span.start), int(span.length), toneOf(span, kind),
                       span.what == Span::What::Due || span.what == Span::What::Recurrence};
    if (!tints.empty() && tint.underlined && tints.back().underlined) {
        TintRow &before = tints.back();
        const int end = before.start + before.length;
        const QStringView between = text.mid(end, tint.start - end);
        if (between.trimmed().isEmpty() && !between.contains(u'\n')) {
            before.length = tint.start + tint.length - before.start;
            return;
        }
    }
    tints.push_back(tint);
}

// Whose a task is stands behind it: «Планограмма, @Илья». A name within it is part of the matter: «позвонить @Илья».
bool isAssigned(const capture::Item &item, QStringView text)
{
    const auto person = std::find_if(item.spans.begin(), item.spans.end(),
                                     [](const Span &span) { return span.what == Span::What::Person; });
    if (person == item.spans.end())
        return false;
    QStringView behind =
        text.mid(person->start + person->length, item.start + item.length - person->start - person->length);
    while (!behind.isEmpty() && (behind.back().isSpace() || behind.back() == u'.'))
        behind.chop(1);
    const QStringView before = text.mid(item.start, person->start - item.start).trimmed();
    return behind.isEmpty() && !before.isEmpty() && QStringView(u",;:—–-").contains(before.back());
}

// `type`: of the record; empty: as the sentence says. `text`: that the item was read in.
NoteReading::Proposal proposalOf(const capture::Item &item, const QString &sentence, QStringView text,
                                 const QByteArray &type)
{
    NoteReading::Proposal proposal;
    // A plain line that is offered is offered as a task.
    if (!type.isEmpty())
        proposal.type = type;
    else
        proposal.type = item.kind == Kind::Note ? "task" : capture::kindName(item.kind);
    proposal.title = item.title.isEmpty() ? sentence : item.title;
    proposal.due = item.due;
    proposal.recurrence = item.recurrence;
    if (item.mentions.size() == 1 && (proposal.type != "task" || isAssigned(item, text))) {
        proposal.mention = item.mentions.front().name;
        if (item.mentions.front().candidates.size() == 1)
            proposal.person = item.mentions.front().candidates.front().id;
    }
    proposal.sentence = sentence;
    proposal.urgent = item.urgent;
    return proposal;
}

// What a person is to a record of that type; null: none is asked for.
const FieldType *personField(const RecordType *type)
{
    return type ? type->field("person") : nullptr;
}

} // namespace

void NoteReading::read(const QString &text, qint64 now)
{
    m_text = text;
    m_now = now;
    const capture::Context context{now, QTimeZone::systemTimeZone(), m_people};
    m_candidates.clear();
    std::vector<TintRow> tints;
    m_items = capture::parse(text, context);
    for (const capture::Item &item : m_items) {
        const QString sentence = text.mid(item.start, item.length).trimmed();
        const bool looksLikeATask = item.kind == Kind::Note && item.due.has_value();
        const bool twice = std::any_of(m_candidates.begin(), m_candidates.end(), [&](const Candidate &candidate) {
            return candidate.proposal.sentence == sentence;
        });
        if (!twice && (item.kind != Kind::Note || looksLikeATask))
            m_candidates.push_back({proposalOf(item, sentence, text, {}), !looksLikeATask});
        for (const Span &span : item.spans)
            addTint(tints, text, span, item.kind);
    }
    std::erase_if(m_taken, [&](const auto &taken) { return !text.contains(taken.second); });
    for (const auto &[type, part] : m_taken) {
        const std::vector<capture::Item> parts = capture::parse(part, context);
        if (parts.empty())
            continue;
        Candidate candidate{proposalOf(parts.front(), part, part, type), true};
        std::erase_if(m_candidates, [&](const Candidate &read) { return read.proposal.sentence == part; });
        m_candidates.push_back(std::move(candidate));
    }
    m_tints.setRows(std::move(tints));
    present();
}

void NoteReading::forget()
{
    m_taken.clear();
    m_answers.clear();
    read({}, m_now);
}

QCborMap NoteReading::memory() const
{
    QCborMap said;
    for (auto at = m_answers.cbegin(); at != m_answers.cend(); ++at) {
        QCborMap answer;
        if (at->accepted)
            answer.insert(Accepted, *at->accepted);
        if (at->due) {
            answer.insert(Due, *at->due ? (*at->due)->toString() : QString());
            answer.insert(Recurrence, at->recurrence);
        }
        if (at->person) {
            answer.insert(Person, at->person->isNull() ? QString() : at->person->toString());
            answer.insert(PersonName, at->personName);
        }
        if (!at->title.isEmpty())
            answer.insert(Title, at->title);
        said.insert(at.key(), answer);
    }
    QCborArray taken;
    for (const auto &[type, part] : m_taken)
        taken.append(QCborArray{QString::fromLatin1(type), part});
    QCborMap memory;
    if (!said.isEmpty())
        memory.insert(Said, said);
    if (!taken.isEmpty())
        memory.insert(Taken, taken);
    return memory;
}

void NoteReading::recall(const QCborMap &memory)
{
    m_answers.clear();
    m_taken.clear();
    for (const auto &said : memory.value(Said).toMap()) {
        const QCborMap kept = said.second.toMap();
        Answer answer;
        if (const QCborValue accepted = kept.value(Accepted); accepted.isBool())
            answer.accepted = accepted.toBool();
        if (const QCborValue due = kept.value(Due); due.isString()) {
            const auto day = Moment::fromString(due.toString());
            answer.due = day ? std::optional(*day) : std::nullopt;
            answer.recurrence = kept.value(Recurrence).toString();
        }
        if (const QCborValue person = kept.value(Person); person.isString()) {
            answer.person = RecordId::fromString(person.toString()).value_or(RecordId());
            answer.personName = kept.value(PersonName).toString();
        }
        answer.title = kept.value(Title).toString();
        m_answers.insert(said.first.toString(), answer);
    }
    for (const QCborValue &taken : memory.value(Taken).toArray())
        m_taken.emplace_back(taken[0].toString().toLatin1(), taken[1].toString());
    read(m_text, m_now);
}

bool NoteReading::isAccepted(const Candidate &candidate) const
{
    return m_answers.value(candidate.proposal.sentence).accepted.value_or(candidate.signedByUser);
}

std::vector<NoteReading::Proposal> NoteReading::accepted() const
{
    std::vector<Proposal> accepted;
    for (const Candidate &candidate : m_candidates) {
        if (isAccepted(candidate))
            accepted.push_back(asAnswered(candidate));
    }
    return accepted;
}

void NoteReading::accept(const QString &key, bool accepted)
{
    m_answers[key].accepted = accepted;
    present();
    Q_EMIT said();
}

NoteReading::Proposal NoteReading::asAnswered(const Candidate &candidate) const
{
    Proposal proposal = candidate.proposal;
    const Answer answer = m_answers.value(proposal.sentence);
    if (!answer.title.isEmpty())
        proposal.title = answer.title;
    if (answer.due) {
        proposal.due = *answer.due;
        proposal.recurrence = answer.recurrence;
    }
    if (answer.person) {
        proposal.person = *answer.person;
        proposal.mention = answer.personName;
    }
    return proposal;
}

void NoteReading::setDue(const QString &key, const std::optional<Moment> &due, const QString &recurrence)
{
    QString again = recurrence;
    for (const Candidate &candidate : m_candidates) {
        if (candidate.proposal.sentence == key && due && again.isEmpty())
            again = asAnswered(candidate).recurrence;
    }
    Answer &answer = m_answers[key];
    answer.accepted = true;
    answer.due = due;
    answer.recurrence = again;
    present();
    Q_EMIT said();
}

std::optional<Moment> NoteReading::dueOf(const QString &key) const
{
    for (const Candidate &candidate : m_candidates) {
        if (candidate.proposal.sentence == key)
            return asAnswered(candidate).due;
    }
    return std::nullopt;
}

void NoteReading::setPerson(const QString &key, const RecordId &person, const QString &name)
{
    Answer &answer = m_answers[key];
    answer.accepted = true;
    answer.person = person;
    answer.personName = name;
    present();
    Q_EMIT said();
}

void NoteReading::setTitle(const QString &key, const QString &title)
{
    const auto at = std::find_if(m_candidates.begin(), m_candidates.end(),
                                 [&](const Candidate &candidate) { return candidate.proposal.sentence == key; });
    const QString wanted = title.simplified();
    if (at == m_candidates.end() || wanted == asAnswered(*at).title)
        return;
    Answer &answer = m_answers[key];
    answer.accepted = true;
    answer.title = wanted == at->proposal.title ? QString() : wanted;
    present();
    Q_EMIT said();
}

void NoteReading::acceptAll(bool accepted)
{
    for (const Candidate &candidate : m_candidates)
        m_answers[candidate.proposal.sentence].accepted = accepted;
    present();
    Q_EMIT said();
}

void NoteReading::take(const QString &type, const QString &part)
{
    // A selection over several lines is one matter.
    const QString sentence = part.trimmed();
    if (sentence.isEmpty())
        return;
    std::erase_if(m_taken, [&](const auto &earlier) { return earlier.second == sentence; });
    m_taken.emplace_back(type.toLatin1(), sentence);
    m_answers[sentence].accepted = true;
    read(m_text, m_now);
    Q_EMIT said();
}

void NoteReading::present()
{
    std::vector<ProposalRow> rows;
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now).date();
    for (const Candidate &candidate : m_candidates) {
        const Proposal proposal = asAnswered(candidate);
        const RecordType *type = Registry::keyfield().find(proposal.type);
        QString words = candidate.signedByUser && type ? format::typeName(*type) : tr("Looks like a task");
        ProposalRow row;
        row.kind = QString::fromLatin1(proposal.type);
        row.kindName = words;
        row.tone = toneOf(proposal.type);
        if (proposal.due)
            row.due = format::moment(*proposal.due, today);
        row.hasDue = type && type->field("due");
        row.person = proposal.mention;
        if (const FieldType *person = personField(type))
            row.personLabel = format::fieldName(*person);
        row.urgent = proposal.urgent && type && type->field("urgent");
        if (proposal.due)
            words = tr("%1, due %2").arg(words, format::inlineMoment(*proposal.due, today));
        const bool recurs = type && type->field("recurrence");
        if (const QString again = recurs ? recurrenceWords(proposal.recurrence) : QString(); !again.isEmpty())
            words += QStringLiteral(", ") + again;
        row.key = proposal.sentence;
        row.words = words;
        row.title = proposal.title;
        row.sign = format::typeIcon(proposal.type);
        row.accepted = isAccepted(candidate);
        rows.push_back(std::move(row));
    }
    m_rows.setRows(std::move(rows));
    Q_EMIT answered();
}

} // namespace kf
