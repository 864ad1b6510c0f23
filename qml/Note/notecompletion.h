#pragma once

#include "core/capture/note.h"
#include "qml/Models/rowmodel.h"

#include <QQmlEngine>
#include <QSet>

namespace kf {

struct CompletionRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)

public:
    QString key;
    QString name;
    QString detail; // of a person: whose client
    QString iconName;
    QString tone;

    bool operator==(const CompletionRow &) const = default;
};

// What could stand where one is writing: people behind "@", kinds behind "#", "!", "?" and "+"; and where a mention
// fits several people, who of them is meant. Nothing is put into the text unless the user takes it. UI thread only.
class NoteCompletion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the capture model")
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)
    // It completes what is being typed, so that Tab takes the first; else it asks about a mention.
    Q_PROPERTY(bool typing READ typing NOTIFY changed)
    // What a row replaces, in UTF-16 units.
    Q_PROPERTY(int start READ start NOTIFY changed)
    Q_PROPERTY(int length READ length NOTIFY changed)

public:
    using QObject::QObject;

    // `details`: what tells people of one name apart.
    void setPeople(capture::People people, QHash<RecordId, QString> details);
    // `items`: what was read in the text.
    void look(const QString &text, int cursor, const std::vector<capture::Item> &items);
    void forget(); // another note begins

    RowModel *rows() { return &m_rows; }
    bool typing() const { return m_typing; }
    int start() const { return m_start; }
    int length() const { return m_length; }
    // Who was said to be meant by a mention of that name; null: nobody.
    RecordId personOf(const QString &mention) const { return m_settled.value(mention); }

    // What to write in the place of `start` and `length`.
    Q_INVOKABLE QString take(const QString &key);
    Q_INVOKABLE void dismiss(); // until something else is typed

Q_SIGNALS:
    void changed();

private:
    bool completePeople(const QString &fragment);
    bool completeKinds(const QString &fragment);
    void askWho(const std::vector<capture::Item> &items);
    CompletionRow rowOf(const capture::Person &person) const;

    capture::People m_people;
    QHash<RecordId, QString> m_details;
    QHash<QString, RecordId> m_settled;
    ListOf<CompletionRow> m_rows;
    bool m_typing = false;
    int m_start = 0;
    int m_length = 0;
    int m_dismissed = -1; // the sign one wants no help with
};

} // namespace kf
