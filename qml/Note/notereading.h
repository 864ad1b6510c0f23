#pragma once

#include "core/capture/note.h"
#include "qml/Models/rowmodel.h"

#include <QCborMap>
#include <QQmlEngine>
#include <QSet>

namespace kf {

// A part of the text that was understood, in UTF-16 units.
struct TintRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(int start MEMBER start CONSTANT)
    Q_PROPERTY(int length MEMBER length CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(bool underlined MEMBER underlined CONSTANT)

public:
    QString key;
    int start = 0;
    int length = 0;
    QString tone; // of KfTone
    bool underlined = false;

    bool operator==(const TintRow &) const = default;
};

// A sentence that can become more than a note.
struct ProposalRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString words MEMBER words CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString sign MEMBER sign CONSTANT)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString kindName MEMBER kindName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString due MEMBER due CONSTANT)
    Q_PROPERTY(bool hasDue MEMBER hasDue CONSTANT)
    Q_PROPERTY(QString person MEMBER person CONSTANT)
    Q_PROPERTY(QString personLabel MEMBER personLabel CONSTANT)
    Q_PROPERTY(bool urgent MEMBER urgent CONSTANT)
    Q_PROPERTY(bool accepted MEMBER accepted CONSTANT)

public:
    QString key;
    QString words; // Похоже на задачу, срок ср, 14 октября, 11:00
    QString title;
    QString sign; // the name of its icon
    QString kind; // the record type it becomes: "task"
    QString kindName;
    QString tone; // of KfTone
    QString due;
    bool hasDue = false; // its kind can be due
    QString person;
    QString personLabel; // what its kind needs a person for: Кто сделает; empty: for nothing
    bool urgent = false;
    bool accepted = false;

    bool operator==(const ProposalRow &) const = default;
};

// What the capture sheet understands of a note while it is typed: what to tint, and which tasks, promises, complaints
// and so on to make of it. A sentence that bears the sign of one is taken unless the user says no; one that only looks
// like a task, because it has a due date, is offered. The text itself is never touched. UI thread only.
class NoteReading : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the capture model")
    Q_PROPERTY(kf::RowModel *tints READ tints CONSTANT)
    Q_PROPERTY(kf::RowModel *proposals READ proposals CONSTANT)
    Q_PROPERTY(bool anyAccepted READ anyAccepted NOTIFY answered)

public:
    // A record to be made, and the sentence that it comes from.
    struct Proposal
    {
        QByteArray type; // of the record: "task"
        QString title;
        std::optional<Moment> due;
        QString recurrence; // of a task: "weekly:MO"
        RecordId person;    // null: nobody, or not known who
        QString mention;    // as written, when it is one person's
        bool urgent = false;
        QString sentence;
    };

    using QObject::QObject;

    void setPeople(capture::People people) { m_people = std::move(people); }
    void read(const QString &text, qint64 now);
    void forget(); // another note begins
    // What the user has said of it, to be said again once the same text is read; empty: nothing.
    QCborMap memory() const;
    void recall(const QCborMap &memory);
    std::vector<Proposal> accepted() const;
    bool anyAccepted() const { return !accepted().empty(); }
    const std::vector<capture::Item> &items() const { return m_items; }

    RowModel *tints() { return &m_tints; }
    RowModel *proposals() { return &m_rows; }

    Q_INVOKABLE void accept(const QString &key, bool accepted);
    Q_INVOKABLE void acceptAll(bool accepted);
    // Of one of them; what was read there does not count any more. Whoever changes it wants it. What recurs goes on to,
    // unless another recurrence is said or no day is left.
    void setDue(const QString &key, const std::optional<Moment> &due, const QString &recurrence = {});
    std::optional<Moment> dueOf(const QString &key) const;
    void setPerson(const QString &key, const RecordId &person, const QString &name); // null: nobody
    Q_INVOKABLE void setTitle(const QString &key, const QString &title);             // empty: as it was read
    // The user says what a part of the text is: "task", "promise", "complaint", "goal".
    Q_INVOKABLE void take(const QString &type, const QString &part);

Q_SIGNALS:
    void answered();
    void said(); // by the user: memory() is another one

private:
    struct Candidate
    {
        Proposal proposal;
        bool signedByUser = false; // bears the sign of its kind
    };
    void present();
    // What the user said of a sentence, instead of what was read in it.
    struct Answer
    {
        std::optional<bool> accepted;
        std::optional<std::optional<Moment>> due;
        QString recurrence; // with `due`
        std::optional<RecordId> person;
        QString personName;
        QString title; // empty: as it was read
    };
    bool isAccepted(const Candidate &candidate) const;
    Proposal asAnswered(const Candidate &candidate) const;

    capture::People m_people;
    QString m_text;
    qint64 m_now = 0;
    std::vector<capture::Item> m_items;
    std::vector<Candidate> m_candidates;
    std::vector<std::pair<QByteArray, QString>> m_taken; // by hand
    QHash<QString, Answer> m_answers;                    // by sentence
    ListOf<TintRow> m_tints;
    ListOf<ProposalRow> m_rows;
};

} // namespace kf
