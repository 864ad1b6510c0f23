#pragma once

#include "core/base/executor.h"
#include "qml/Letter/letter.h"
#include "qml/Letter/letterdraft.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"

#include <QTimer>

namespace kf {

struct LetterView
{
    Q_GADGET
    QML_VALUE_TYPE(letterView)
    Q_PROPERTY(QString account MEMBER account CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString state MEMBER state CONSTANT)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(bool exists MEMBER exists CONSTANT)
    Q_PROPERTY(bool queued MEMBER queued CONSTANT)
    Q_PROPERTY(bool touched MEMBER touched CONSTANT)
    Q_PROPERTY(bool introduces MEMBER introduces CONSTANT)

public:
    QString account;
    QString when;  // 13 октября
    QString state; // what became of it: waits for the network; given to the mail program today, 12:05
    bool loaded = false;
    bool exists = false;
    bool queued = false;
    bool touched = false;    // differs from what would be composed
    bool introduces = false; // a colleague; else it follows a visit

    bool operator==(const LetterView &) const = default;
};

// A letter that waits for a network.
struct OutboxRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString subject MEMBER subject CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)

public:
    QString key; // the visit's
    QString subject;
    QString detail; // to whom, and how it begins

    bool operator==(const OutboxRow &) const = default;
};

// Somebody whom the letter may go to as well.
struct AddresseeRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)

public:
    QString key; // the address
    QString name;

    bool operator==(const AddresseeRow &) const = default;
};

// The follow-up letter to a visit, or one that introduces who takes a client over: drafted on the device from what was
// agreed, in the client's language, changed at will, kept as a draft with every pause, given to the mail program, or
// put among those that wait for a network. Keyfield has no mail server of its own yet, so it never says that a letter
// was sent.
class LetterModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(kf::LetterView view READ view NOTIFY viewChanged)
    Q_PROPERTY(QString to READ to WRITE setTo NOTIFY letterChanged)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY letterChanged)
    Q_PROPERTY(QString body READ body WRITE setBody NOTIFY letterChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY letterChanged)
    Q_PROPERTY(kf::RowModel *others READ others CONSTANT)
    Q_PROPERTY(kf::RowModel *outbox READ outbox CONSTANT)

public:
    static constexpr int SaveMs = 300;

    explicit LetterModel(const Clock &clock, QObject *parent = nullptr);
    ~LetterModel() override;

    struct Snapshot
    {
        Agreed agreed;
        std::optional<LetterDraft> draft;
    };
    void show(Snapshot snapshot);

    const LetterView &view() const { return m_view; }
    QString to() const { return m_letter.to; }
    QString subject() const { return m_letter.subject; }
    QString body() const { return m_letter.body; }
    QString language() const { return m_letter.language; }
    void setTo(const QString &to);
    void setSubject(const QString &subject);
    void setBody(const QString &body);
    // An untouched letter is composed anew; of a touched one the text stays as it is.
    void setLanguage(const QString &language);
    RowModel *others() { return &m_others; } // of the client's, to whom it does not go yet
    RowModel *outbox() { return &m_outbox; }

    Q_INVOKABLE void open(const QString &visitKey);
    // As it would be shown: given to the mail program, or put among those that wait for a network. Not twice, and not
    // to nobody.
    Q_INVOKABLE void send(const QString &visitKey, bool network);
    // A letter that went by send() and waits still does not go after all, and is forgotten unless it was changed.
    Q_INVOKABLE void takeBack(const QString &visitKey);
    Q_INVOKABLE void notHanded(); // there was no mail program
    Q_INVOKABLE void addAddress(const QString &address);
    Q_INVOKABLE void compose(); // as if nobody had touched it
    // Gives it to the mail program, and out of the outbox.
    Q_INVOKABLE void hand();
    Q_INVOKABLE void queue();
    Q_INVOKABLE void unqueue(const QString &visitKey);
    Q_INVOKABLE void undo(); // of the last composing, queueing or taking out
    Q_INVOKABLE void copy(); // subject and text, to the clipboard
    Q_INVOKABLE void savePdf();
    void savePdfTo(const QString &folder);
    Q_INVOKABLE void leave(); // what was typed is on the disk when this returns to the event loop

Q_SIGNALS:
    void viewChanged();
    void letterChanged();
    void mailAsked(const QUrl &url); // to be opened by the system
    void done(const QString &text);  // and can be taken back
    void said(const QString &text);
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override
    {
        return {"promise", "visit", "contact", "account", "note", "task", "membership"};
    }

private:
    enum class Sending { No, Hand, Queue };
    struct Waiting
    {
        RecordId visit;
        LetterDraft letter;
    };

    LetterDraft composed(const QString &language) const;
    QString usualLanguage() const;
    bool isTouched() const;
    void touch();
    void sendNow(Sending how);
    void putInOutbox();
    void save();
    void keep(const RecordId &visit, const LetterDraft &letter);
    void drop(const RecordId &visit);
    void writeOutbox();
    void presentOthers();
    void presentOutbox();

    RecordId m_visit;
    Snapshot m_snapshot;
    LetterDraft m_letter;
    bool m_loaded = false;
    Sending m_sending = Sending::No; // once it is read
    RecordId m_unread;               // whose letter went by send()
    std::vector<Waiting> m_waiting;
    std::function<void()> m_undo;
    QTimer m_pause;
    LetterView m_view;
    ListOf<AddresseeRow> m_others;
    ListOf<OutboxRow> m_outbox;
    std::unique_ptr<Executor> m_press; // of PDFs
};

} // namespace kf
