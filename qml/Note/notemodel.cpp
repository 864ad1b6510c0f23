#include "qml/Note/notemodel.h"

#include "core/record/types.h"

namespace kf {

namespace {

QString usualMarking()
{
    return QStringLiteral("team");
}

} // namespace

NoteModel::NoteModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent), m_days(clock)
{
    m_save.setSingleShot(true);
    m_save.setInterval(SaveAfterMs);
    connect(&m_save, &QTimer::timeout, this, [this] { saveDraft(); });
    m_rest.setObjectName("rest");
    m_rest.setSingleShot(true);
    m_rest.setInterval(CutAfterMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { leave(); });
    connect(&m_reading, &NoteReading::said, this, [this] {
        if (isOpen() && !m_save.isActive())
            m_save.start();
    });
}

void NoteModel::useMedia(MediaModel &media)
{
    m_media = &media;
    connect(&media, &MediaModel::changed, this, &NoteModel::takeMedia);
    connect(media.voice(), &VoiceNote::recordingChanged, this, [this] {
        if (isOpen() && m_media->voice()->recording())
            saveDraft(); // a kill brings one back to it
    });
    connect(&media, &MediaModel::settled, this, [this] {
        if (std::exchange(m_finishWanted, false))
            finish();
    });
    Q_EMIT mediaChanged();
}

void NoteModel::takeMedia()
{
    m_cut = false;
    if (isOpen()) {
        saveDraft();
        m_rest.start();
    } else {
        leave(); // it was left before they were on the disk
    }
}

bool NoteModel::finishesLater()
{
    if (!m_media || !m_media->busy())
        return false;
    m_finishWanted = true;
    m_media->end();
    return true;
}

void NoteModel::put(const QString &text, int cursor, const QCborMap &memory)
{
    m_text = text;
    m_cursor = std::clamp(cursor, 0, int(text.size()));
    m_typed = false;
    m_cut = text.isEmpty();
    m_saved = true;
    m_failed = false;
    m_reading.forget();
    m_completion.forget();
    read();
    if (!memory.isEmpty())
        m_reading.recall(memory);
    recallMarking(memory);
    Q_EMIT textChanged();
    Q_EMIT savedChanged();
}

void NoteModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_typed = true;
    m_saved = false;
    m_cut = false;
    read();
    Q_EMIT textChanged();
    Q_EMIT savedChanged();
    // Counted from the first letter not saved yet, so that fast typing does not put the saving off for ever.
    if (!m_save.isActive())
        m_save.start();
    m_rest.start();
}

void NoteModel::markNext()
{
    const QStringList &all = types::note.marking.choices();
    const auto now = all.indexOf(m_marking.isEmpty() ? usualMarking() : m_marking);
    m_marking = all.at((now + all.size() - 1) % all.size());
    Q_EMIT markingChanged();
    if (m_text.isEmpty() && !hasMedia())
        return; // it goes with the first word
    m_cut = false;
    saveDraft();
    m_rest.start();
}

void NoteModel::recallMarking(const QCborMap &memory)
{
    m_marking = markingIn(memory);
    Q_EMIT markingChanged();
}

QCborMap NoteModel::memory() const
{
    QCborMap memory = m_reading.memory();
    if (!m_marking.isEmpty())
        memory.insert(QLatin1String(MarkingMemory), m_marking);
    return memory;
}

void NoteModel::setCursor(int cursor)
{
    if (m_cursor == cursor)
        return;
    m_cursor = cursor;
    m_completion.look(m_text, m_cursor, m_reading.items());
}

void NoteModel::rest()
{
    m_save.stop();
    m_rest.stop();
}

void NoteModel::showSaved()
{
    m_failed = false;
    m_saved = !m_save.isActive(); // more may have been typed since
    Q_EMIT savedChanged();
}

void NoteModel::showTrouble()
{
    m_failed = true;
    m_cut = false;
    Q_EMIT savedChanged();
}

QString NoteModel::trouble() const
{
    return m_failed ? tr("Not saved: no room on this device. Copy the text before closing") : QString();
}

void NoteModel::showPeople(std::vector<Contact> people)
{
    m_people = std::move(people);
    rankPeople();
}

void NoteModel::rankPeople()
{
    std::vector<capture::Person> mentioned;
    mentioned.reserve(m_people.size());
    QHash<RecordId, QString> details;
    for (const Contact &contact : m_people) {
        mentioned.push_back(contact.person);
        mentioned.back().ofAccount = !contact.account.isNull() && contact.account == account();
        details.insert(contact.person.id, contact.accountName);
    }
    const capture::People people(std::move(mentioned));
    m_reading.setPeople(people);
    m_completion.setPeople(people, details);
    m_persons.setPeople(people, std::move(details));
    read();
}

void NoteModel::read()
{
    m_reading.read(m_text, nowMs());
    m_completion.look(m_text, m_cursor, m_reading.items());
}

void NoteModel::chooseDue(const QString &key, const QString &day)
{
    m_reading.setDue(key, DayOffer::dueOf(day, m_reading.dueOf(key)));
}

void NoteModel::sayDue(const QString &key, const QString &words)
{
    if (const auto said = m_days.read(words))
        m_reading.setDue(key, said->due, said->recurrence);
}

void NoteModel::choosePerson(const QString &key, const QString &person)
{
    m_reading.setPerson(key, RecordId::fromString(person).value_or(RecordId()), m_persons.nameOf(person));
}

Draft NoteModel::draftAt(const QString &place) const
{
    Draft draft;
    draft.place = place;
    draft.account = account();
    draft.text = m_text;
    draft.changedAt = nowMs();
    draft.cursor = m_cursor;
    draft.open = isOpen();
    draft.memory = bytesOf(memory());
    return draft;
}

QByteArray NoteModel::bytesOf(const QCborMap &memory)
{
    return memory.isEmpty() ? QByteArray() : memory.toCborValue().toCbor();
}

QCborMap NoteModel::memoryOf(const Draft &draft)
{
    return draft.memory.isEmpty() ? QCborMap() : QCborValue::fromCbor(draft.memory).toMap();
}

std::vector<NoteReading::Proposal> NoteModel::acceptedSteps() const
{
    auto steps = m_reading.accepted();
    for (NoteReading::Proposal &step : steps) {
        if (step.person.isNull())
            step.person = m_completion.personOf(step.mention);
    }
    return steps;
}

} // namespace kf
