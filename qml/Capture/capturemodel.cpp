#include "qml/Capture/capturemodel.h"

#include "qml/Format/format.h"

namespace kf {

CaptureModel::CaptureModel(const Clock &clock, QObject *parent) : NoteModel(clock, parent) {}

void CaptureModel::open(const QString &accountKey, const QString &words)
{
    setClientQuery({});
    if (!session())
        return;
    // What is typed from now on does not wait for the store's answer; show() puts the two together.
    if (m_media)
        m_media->begin();
    m_open = true;
    m_looking = true;
    m_beginning = words;
    put(words, int(words.size()));
    m_cut = true;
    look(RecordId::fromString(accountKey).value_or(RecordId()));
}

void CaptureModel::show(Guess guess, const QString &draft, int cursor, bool mediaWaiting, const QCborMap &memory)
{
    m_looking = false;
    if (!std::exchange(m_chosen, false))
        m_guess = std::move(guess);
    if (m_typed) {
        if (!draft.isEmpty()) {
            m_text = draft + u'\n' + m_text;
            m_cursor += int(draft.size()) + 1;
            if (marking().isEmpty())
                recallMarking(memory);
            Q_EMIT textChanged();
        }
        saveDraft();
    } else {
        const bool fresh = draft.isEmpty();
        put(fresh ? m_beginning : draft, fresh ? int(m_beginning.size()) : cursor, memory);
        m_cut = (fresh || m_cut) && !mediaWaiting;
    }
    if (m_media && m_media->voice()->recording())
        saveDraft(); // begun with the sheet
    rankPeople();    // those of another account come first now
    present();
    if (std::exchange(m_finishWanted, false))
        finish();
    else
        findNearest();
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
    if (m_looking)
        m_finishWanted = true;
    if (finishesLater() || m_looking)
        return;
    rest();
    const bool nothingWritten = m_text.isEmpty() || m_text == m_beginning;
    if (m_cut && nothingWritten && !hasMedia())
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
    m_open = false;
    put({}, 0);
    Q_EMIT finished(made ? accountKey() : QString(), made, more);
}

void CaptureModel::leave()
{
    const bool unsaved = m_save.isActive();
    rest();
    if (std::exchange(m_cut, true)) {
        if (unsaved) // something was said of it since
            saveDraft();
        return;
    }
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
    if (m_cut && !m_looking && !m_text.isEmpty() && m_text != m_beginning)
        saveDraft();
    leave();
}

Draft CaptureModel::draft() const
{
    Draft draft = draftAt(draftPlace());
    draft.visit = m_guess.visit;
    return draft;
}

void CaptureModel::showClients(std::vector<Client> clients)
{
    m_clients = std::move(clients);
    present();
}

void CaptureModel::setClientQuery(const QString &query)
{
    if (m_clientQuery == query)
        return;
    m_clientQuery = query;
    Q_EMIT clientQueryChanged();
    present();
}

void CaptureModel::showTrouble()
{
    m_looking = false;
    NoteModel::showTrouble();
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
    case Reason::Nearby:
        return tr("nearby, %1", "how far").arg(format::distance(m_guess.metres));
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
