#pragma once

#include "core/base/id.h"
#include "core/device/position.h"
#include "qml/Note/notemodel.h"

#include <QQmlEngine>

namespace kf {

struct ClientRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT)

public:
    QString key; // empty: no client
    QString name;
    bool chosen = false;

    bool operator==(const ClientRow &) const = default;
};

// The capture sheet: a draft that is saved while it is typed. Left alone (closed, locked, out of the user's hand, at
// rest) it becomes a note, so that it reaches the office; opened again it is the draft of that note until it is
// finished.
class CaptureModel : public kf::NoteModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString accountKey READ accountKey NOTIFY accountChanged)
    Q_PROPERTY(QString accountName READ accountName NOTIFY accountChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY accountChanged)
    Q_PROPERTY(QString clientQuery READ clientQuery WRITE setClientQuery NOTIFY clientQueryChanged)
    Q_PROPERTY(kf::RowModel *clients READ clients CONSTANT)

public:
    // Why this client was taken.
    enum class Reason { None, Chosen, Visit, Nearby, LastOpened, Draft };
    struct Guess
    {
        RecordId account; // null: no client
        QString name;
        Reason reason = Reason::None;
        qint64 visitStart = 0; // UTC ms, with Reason::Visit
        RecordId visit;
        double metres = 0; // from here, with Reason::Nearby
    };
    struct Client
    {
        RecordId id;
        QString name;
    };

    static QString draftPlace() { return QStringLiteral("capture"); }

    explicit CaptureModel(const Clock &clock, QObject *parent = nullptr);
    // From now on it asks where one is when no visit says whom a note is about. The source outlives it.
    void usePosition(PositionSource &source) { m_position = &source; }

    // What was found for an opened sheet. A draft's text comes with its own client; `cursor` is where one was in it,
    // `memory` what was said of it.
    // `mediaWaiting`: media hang on it, of which the note may not know yet.
    void show(Guess guess, const QString &draft, int cursor, bool mediaWaiting = false, const QCborMap &memory = {});
    void showClients(std::vector<Client> clients); // by name
    // A note, and so many records out of it; not `made`: there was nothing to make one of.
    void showFinished(bool made = false, int more = 0);
    void showTrouble() override;

    QString accountKey() const { return m_guess.account.isNull() ? QString() : m_guess.account.toString(); }
    QString accountName() const;
    QString reason() const;
    QString clientQuery() const { return m_clientQuery; }
    void setClientQuery(const QString &query);
    RowModel *clients() { return &m_clientRows; }

    // `accountKey` of the page one stands on; empty: guess. `words`: what a new note begins with; alone it is none.
    Q_INVOKABLE void open(const QString &accountKey, const QString &words = {});
    Q_INVOKABLE void choose(const QString &accountKey);
    void finish() override; // nothing typed, nothing made
    void leave() override;
    Q_INVOKABLE void close(); // leaves it for good: it does not come back by itself
    // After finish(): nothing was made of the note, and the sheet is asked for with its text.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void resume(); // asks for the sheet where one was still typing when the app ended or was locked
    // The page of a client was opened: the next note without a better guess is about him.
    Q_INVOKABLE void noteOpened(const QString &accountKey);

Q_SIGNALS:
    void resumed();
    void undoRefused(const QString &why);
    void accountChanged();
    void clientQueryChanged();
    void finished(const QString &accountKey, bool made, int more); // made: a note, and not nothing; more: out of it

protected:
    void present() override;
    void reload() override; // the clients to choose from
    QSet<QByteArray> typesShown() const override;
    RecordId account() const override { return m_guess.account; }
    bool isOpen() const override { return m_open; }
    void saveDraft() override;

private:
    void look(const RecordId &account); // asks the store for the draft and a guess
    bool wantsNearest() const;
    void findNearest();
    void takeGuess(Guess guess);
    void cutNote();
    void finishNote();
    Draft draft() const;

    PositionSource *m_position = nullptr;
    bool m_open = false;
    bool m_looking = false; // the draft in the store is not known yet, so that nothing may be written over it
    bool m_chosen = false;  // a client, meanwhile
    RecordId m_lookFor;
    QString m_beginning;
    int m_looks = 0; // the last one counts
    Guess m_guess;
    RecordId m_lastOpened;
    QString m_clientQuery;
    std::vector<Client> m_clients;
    ListOf<ClientRow> m_clientRows;
    std::optional<NoteCut> m_finished;
};

} // namespace kf
