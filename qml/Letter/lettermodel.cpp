#include "qml/Letter/lettermodel.h"

#include "qml/Format/format.h"
#include "qml/Paper/paper.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>

namespace kf {

LetterModel::LetterModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(SaveMs);
    connect(&m_pause, &QTimer::timeout, this, &LetterModel::save);
}

LetterModel::~LetterModel() = default;

void LetterModel::open(const QString &visitKey)
{
    leave();
    m_visit = RecordId::fromString(visitKey).value_or(RecordId());
    m_snapshot = {};
    m_letter = {};
    m_loaded = false;
    m_sending = Sending::No;
    m_undo = {};
    present();
    Q_EMIT letterChanged();
    reload();
}

void LetterModel::send(const QString &visitKey, bool network)
{
    open(visitKey);
    m_sending = network ? Sending::Hand : Sending::Queue;
}

void LetterModel::show(Snapshot snapshot)
{
    const bool typing = m_loaded && (m_pause.isActive() || isTouched());
    m_snapshot = std::move(snapshot);
    if (m_visit.isNull())
        m_visit = m_snapshot.agreed.visit;
    // What is being typed is newer than what lies in the store.
    if (!typing) {
        m_letter = m_snapshot.draft.value_or(composed(usualLanguage()));
        Q_EMIT letterChanged();
    }
    m_loaded = true;
    present();
    if (const Sending how = std::exchange(m_sending, Sending::No); how != Sending::No)
        sendNow(how);
}

void LetterModel::sendNow(Sending how)
{
    if (m_letter.to.trimmed().isEmpty()) {
        Q_EMIT failed(tr("The letter goes to nobody: no e-mail address is known"));
    } else if (m_letter.state == LetterDraft::State::Handed) {
        Q_EMIT said(tr("The mail program was given this letter before"));
    } else if (how == Sending::Hand) {
        hand();
    } else if (m_letter.state != LetterDraft::State::Queued) {
        putInOutbox();
        m_unread = m_visit;
    }
}

void LetterModel::takeBack(const QString &visitKey)
{
    const auto visit = RecordId::fromString(visitKey);
    if (!visit || std::exchange(m_unread, {}) != *visit)
        return;
    std::erase_if(m_waiting, [&](const Waiting &waiting) { return waiting.visit == *visit; });
    writeOutbox();
    presentOutbox();
    drop(*visit);
    open(QString());
}

void LetterModel::notHanded()
{
    if (m_letter.state != LetterDraft::State::Handed)
        return;
    m_letter.state = LetterDraft::State::Written;
    save();
    present();
    Q_EMIT failed(tr("No mail program opened. The letter is kept"));
}

QString LetterModel::usualLanguage() const
{
    if (!m_snapshot.agreed.accountLanguage.isEmpty())
        return m_snapshot.agreed.accountLanguage;
    return QLocale().language() == QLocale::Russian ? QStringLiteral("ru") : QStringLiteral("en");
}

LetterDraft LetterModel::composed(const QString &language) const
{
    const LetterText text = composeLetter(m_snapshot.agreed, language);
    LetterDraft letter;
    letter.language = language;
    letter.to = m_snapshot.agreed.addresses.join(QStringLiteral(", "));
    letter.subject = text.subject;
    letter.body = text.body;
    return letter;
}

bool LetterModel::isTouched() const
{
    const LetterDraft fresh = composed(m_letter.language);
    return m_letter.to != fresh.to || m_letter.subject != fresh.subject || m_letter.body != fresh.body;
}

void LetterModel::touch()
{
    // What the mail program was given is another letter now.
    if (m_letter.state == LetterDraft::State::Handed)
        m_letter.state = LetterDraft::State::Written;
    if (m_unread == m_visit)
        m_unread = {}; // it was read after all
    m_pause.start();
    Q_EMIT letterChanged();
    present();
}

void LetterModel::setTo(const QString &to)
{
    if (m_letter.to == to)
        return;
    m_letter.to = to;
    touch();
}

void LetterModel::addAddress(const QString &address)
{
    setTo(m_letter.to.trimmed().isEmpty() ? address : m_letter.to.trimmed() + QStringLiteral(", ") + address);
}

void LetterModel::setSubject(const QString &subject)
{
    if (m_letter.subject == subject)
        return;
    m_letter.subject = subject;
    touch();
}

void LetterModel::setBody(const QString &body)
{
    if (m_letter.body == body)
        return;
    m_letter.body = body;
    touch();
}

void LetterModel::setLanguage(const QString &language)
{
    if (m_letter.language == language)
        return;
    if (!isTouched()) {
        const LetterDraft::State state = m_letter.state;
        m_letter = composed(language);
        m_letter.state = state;
    } else {
        m_letter.language = language;
    }
    touch();
}

void LetterModel::compose()
{
    const LetterDraft before = m_letter;
    const LetterDraft::State state = m_letter.state;
    m_letter = composed(m_letter.language);
    m_letter.state = state;
    touch();
    m_undo = [this, before] {
        m_letter = before;
        touch();
    };
    Q_EMIT done(tr("The letter is composed anew"));
}

void LetterModel::save()
{
    m_pause.stop();
    if (m_visit.isNull() || !m_loaded)
        return;
    keep(m_visit, m_letter);
    for (Waiting &waiting : m_waiting) {
        if (waiting.visit == m_visit)
            waiting.letter = m_letter;
    }
    presentOutbox();
}

void LetterModel::leave()
{
    if (m_pause.isActive())
        save();
}

void LetterModel::hand()
{
    if (!m_loaded || !m_snapshot.agreed.exists())
        return;
    Q_EMIT mailAsked(QUrl(mailtoUrl(m_letter), QUrl::StrictMode));
    m_letter.state = LetterDraft::State::Handed;
    m_letter.handedAt = nowMs();
    std::erase_if(m_waiting, [this](const Waiting &waiting) { return waiting.visit == m_visit; });
    save();
    writeOutbox();
    presentOutbox();
    present();
}

void LetterModel::queue()
{
    if (!m_loaded || !m_snapshot.agreed.exists() || m_letter.state == LetterDraft::State::Queued)
        return;
    putInOutbox();
    m_undo = [this, visit = m_visit] { unqueue(visit.toString()); };
    Q_EMIT done(tr("The letter waits for the network"));
}

void LetterModel::putInOutbox()
{
    m_letter.state = LetterDraft::State::Queued;
    m_waiting.push_back({m_visit, m_letter});
    save();
    writeOutbox();
    presentOutbox();
    present();
}

void LetterModel::unqueue(const QString &visitKey)
{
    const auto at = std::find_if(m_waiting.begin(), m_waiting.end(),
                                 [&](const Waiting &waiting) { return waiting.visit.toString() == visitKey; });
    if (at == m_waiting.end())
        return;
    Waiting waiting = std::move(*at);
    m_waiting.erase(at);
    waiting.letter.state = LetterDraft::State::Written;
    keep(waiting.visit, waiting.letter);
    if (waiting.visit == m_visit)
        m_letter.state = LetterDraft::State::Written;
    writeOutbox();
    presentOutbox();
    present();
}

void LetterModel::undo()
{
    if (const auto back = std::exchange(m_undo, {}))
        back();
}

void LetterModel::copy()
{
    QGuiApplication::clipboard()->setText(m_letter.subject + QStringLiteral("\n\n") + m_letter.body);
    Q_EMIT said(tr("Copied"));
}

void LetterModel::savePdf()
{
    savePdfTo(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void LetterModel::savePdfTo(const QString &folder)
{
    if (!m_loaded || !m_snapshot.agreed.exists() || m_snapshot.agreed.introduces)
        return;
    const MinutesWords words = minutesWords(m_snapshot.agreed, m_letter.language);
    Paper paper;
    paper.title = words.title;
    paper.lines = {words.when};
    paper.paragraphs = m_letter.body.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    paper.signatures = {words.ours, words.theirs};
    const QString name = words.title + QStringLiteral(", ") +
                         QDateTime::fromMSecsSinceEpoch(m_snapshot.agreed.start).date().toString(Qt::ISODate);
    if (!m_press)
        m_press = std::make_unique<Executor>(QStringLiteral("paper"));
    onResult(m_press->run([paper, folder, name] { return savePaper(paper, folder, name); }), this,
             [this](const Result<QString> &path) {
                 if (path)
                     Q_EMIT said(tr("Saved as a PDF: %1").arg(*path));
                 else
                     Q_EMIT failed(tr("The PDF could not be written. Is there room on the disk?"));
             });
}

void LetterModel::present()
{
    LetterView view;
    view.loaded = m_loaded;
    view.exists = m_snapshot.agreed.exists();
    const QDate today = now().date();
    if (view.exists) {
        view.account = m_snapshot.agreed.accountName;
        view.when = format::day(QDateTime::fromMSecsSinceEpoch(m_snapshot.agreed.start).date(), today);
        view.touched = isTouched();
        view.introduces = m_snapshot.agreed.introduces.has_value();
    }
    view.queued = m_letter.state == LetterDraft::State::Queued;
    if (view.queued) {
        view.state = tr("Waits for the network, not sent yet");
    } else if (m_letter.state == LetterDraft::State::Handed) {
        view.state = tr("Given to the mail program %1")
                         .arg(format::when(QDateTime::fromMSecsSinceEpoch(m_letter.handedAt), today));
    }
    presentOthers();
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void LetterModel::presentOthers()
{
    std::vector<AddresseeRow> rows;
    for (const Agreed::Person &person : m_snapshot.agreed.others) {
        if (!m_letter.to.contains(person.address, Qt::CaseInsensitive))
            rows.push_back({person.address, person.name});
    }
    m_others.setRows(std::move(rows));
}

void LetterModel::presentOutbox()
{
    std::vector<OutboxRow> rows;
    for (const Waiting &waiting : m_waiting) {
        rows.push_back({waiting.visit.toString(), waiting.letter.subject,
                        waiting.letter.to.isEmpty() ? tr("No address yet") : waiting.letter.to});
    }
    m_outbox.setRows(std::move(rows));
}

} // namespace kf
