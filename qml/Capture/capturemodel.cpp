#include "qml/Capture/capturemodel.h"

#include "qml/Format/format.h"

namespace kf {

CaptureModel::CaptureModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    m_save.setSingleShot(true);
    m_save.setInterval(SaveAfterMs);
    connect(&m_save, &QTimer::timeout, this, &CaptureModel::saveDraft);
    m_rest.setObjectName("rest");
    m_rest.setSingleShot(true);
    m_rest.setInterval(CutAfterMs);
    connect(&m_rest, &QTimer::timeout, this, &CaptureModel::leave);
}

void CaptureModel::useMedia(MediaModel &media)
{
    m_media = &media;
    connect(&media, &MediaModel::changed, this, &CaptureModel::takeMedia);
    connect(media.voice(), &VoiceNote::recordingChanged, this, [this] {
        if (m_open && m_media->voice()->recording())
            saveDraft(); // a kill brings one back to it
    });
    connect(&media, &MediaModel::settled, this, [this] {
        if (std::exchange(m_finishWanted, false))
            finish();
    });
    Q_EMIT mediaChanged();
}

void CaptureModel::takeMedia()
{
    m_cut = false;
    if (m_open) {
        saveDraft();
        m_rest.start();
    } else {
        leave(); // the sheet was closed before it was on the disk
    }
}

void CaptureModel::open(const QString &accountKey)
{
    setClientQuery({});
    if (!session())
        return;
    // What is typed from now on does not wait for the store's answer; show() puts the two together.
    if (m_media)
        m_media->begin();
    m_text.clear();
    m_reading.forget();
    m_completion.forget();
    m_cursor = 0;
    m_open = true;
    m_typed = false;
    m_looking = true;
    Q_EMIT textChanged();
    Q_EMIT savedChanged();
    look(RecordId::fromString(accountKey).value_or(RecordId()));
}

void CaptureModel::show(Guess guess, const QString &draft, int cursor, bool mediaWaiting)
{
    m_looking = false;
    if (!std::exchange(m_chosen, false))
        m_guess = std::move(guess);
    if (m_typed) {
        if (!draft.isEmpty()) {
            m_text = draft + u'\n' + m_text;
            m_cursor += int(draft.size()) + 1;
        }
        saveDraft();
    } else {
        m_text = draft;
        m_cursor = std::clamp(cursor, 0, int(draft.size()));
        m_cut = draft.isEmpty() && !mediaWaiting;
        m_saved = true;
    }
    m_failed = false;
    if (m_media && m_media->voice()->recording())
        saveDraft(); // begun with the sheet
    rankPeople();    // those of another account come first now
    Q_EMIT textChanged();
    present();
    if (std::exchange(m_finishWanted, false))
        finish();
}

void CaptureModel::setText(const QString &text)
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

void CaptureModel::setCursor(int cursor)
{
    if (m_cursor == cursor)
        return;
    m_cursor = cursor;
    m_completion.look(m_text, m_cursor, m_reading.items());
}

void CaptureModel::choose(const QString &accountKey)
{
    Guess guess;
    guess.account = RecordId::fromString(accountKey).value_or(RecordId());
    guess.reason = Reason::Chosen;
    const auto at = std::find_if(m_clients.begin(), m_clients.end(),
                                 [&](const Client &client) { return client.id == guess.account; });
    if (at != m_clients.end())
        guess.name = at->name;
    m_guess = guess;
    m_chosen = m_looking;
    rankPeople();
    setClientQuery({});
    present();
    if (!m_text.isEmpty() || hasMedia()) {
        m_cut = false;
        saveDraft();
    }
}

void CaptureModel::finish()
{
    const bool recording = m_media && m_media->busy();
    if (m_looking || recording) {
        m_finishWanted = true;
        if (recording)
            m_media->end();
        return;
    }
    m_save.stop();
    m_rest.stop();
    if (m_cut && m_text.isEmpty() && !hasMedia())
        showFinished();
    else
        finishNote();
}

void CaptureModel::noteOpened(const QString &accountKey)
{
    m_lastOpened = RecordId::fromString(accountKey).value_or(RecordId());
}

void CaptureModel::showFinished(bool made, int more)
{
    if (m_media)
        m_media->drop();
    m_text.clear();
    m_reading.forget();
    m_cursor = 0;
    m_open = false;
    m_cut = true;
    m_saved = true;
    m_failed = false;
    Q_EMIT textChanged();
    Q_EMIT savedChanged();
    Q_EMIT finished(made ? accountKey() : QString(), made, more);
}

void CaptureModel::leave()
{
    m_save.stop();
    m_rest.stop();
    if (std::exchange(m_cut, true))
        return;
    cutNote();
    if (m_looking) {
        // What was typed went behind the draft that is still to be read: read both, then.
        m_text.clear();
        m_typed = false;
        look(m_lookFor);
    }
}

void CaptureModel::close()
{
    m_open = false;
    if (m_media) {
        m_media->end();
        m_media->letGo();
    }
    if (m_cut && !m_looking && !m_text.isEmpty())
        saveDraft();
    leave();
}

Draft CaptureModel::draft() const
{
    Draft draft;
    draft.place = draftPlace();
    draft.account = m_guess.account;
    draft.visit = m_guess.visit;
    draft.text = m_text;
    draft.changedAt = nowMs();
    draft.cursor = m_cursor;
    draft.open = m_open;
    return draft;
}

void CaptureModel::showClients(std::vector<Client> clients)
{
    m_clients = std::move(clients);
    present();
}

void CaptureModel::showPeople(std::vector<Contact> people)
{
    m_people = std::move(people);
    rankPeople();
}

void CaptureModel::rankPeople()
{
    std::vector<capture::Person> mentioned;
    mentioned.reserve(m_people.size());
    for (const Contact &contact : m_people) {
        mentioned.push_back(contact.person);
        mentioned.back().ofAccount = !contact.account.isNull() && contact.account == m_guess.account;
    }
    QHash<RecordId, QString> clients;
    for (const Client &client : m_clients)
        clients.insert(client.id, client.name);
    QHash<RecordId, QString> details;
    for (const Contact &contact : m_people)
        details.insert(contact.person.id, clients.value(contact.account));
    const capture::People people(std::move(mentioned));
    m_reading.setPeople(people);
    m_completion.setPeople(people, std::move(details));
    read();
}

void CaptureModel::read()
{
    m_reading.read(m_text, nowMs());
    m_completion.look(m_text, m_cursor, m_reading.items());
}

void CaptureModel::setClientQuery(const QString &query)
{
    if (m_clientQuery == query)
        return;
    m_clientQuery = query;
    Q_EMIT clientQueryChanged();
    present();
}

void CaptureModel::showSaved()
{
    m_failed = false;
    m_saved = !m_save.isActive(); // more may have been typed since
    Q_EMIT savedChanged();
}

void CaptureModel::showTrouble()
{
    m_looking = false;
    m_failed = true;
    m_cut = false;
    Q_EMIT savedChanged();
}

QString CaptureModel::trouble() const
{
    return m_failed ? tr("Not saved: no room on this device. Copy the text before closing") : QString();
}

QString CaptureModel::accountName() const
{
    return m_guess.account.isNull() ? tr("No account") : m_guess.name;
}

QString CaptureModel::reason() const
{
    switch (m_guess.reason) {
    case Reason::Visit:
        return tr("visit at %1").arg(format::time(QDateTime::fromMSecsSinceEpoch(m_guess.visitStart).time()));
    case Reason::LastOpened:
        return tr("last opened");
    case Reason::Draft:
        return tr("draft");
    case Reason::None:
    case Reason::Chosen:
        break;
    }
    return {};
}

void CaptureModel::present()
{
    const QString wanted = m_clientQuery.toCaseFolded().trimmed();
    std::vector<ClientRow> rows;
    if (wanted.isEmpty())
        rows.push_back({QString(), tr("No account"), m_guess.account.isNull()});
    for (const Client &client : m_clients) {
        if (wanted.isEmpty() || client.name.toCaseFolded().contains(wanted))
            rows.push_back({client.id.toString(), client.name, client.id == m_guess.account});
    }
    m_clientRows.setRows(std::move(rows));
    Q_EMIT accountChanged();
    Q_EMIT savedChanged();
}

} // namespace kf
