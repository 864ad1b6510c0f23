#pragma once

#include "core/base/id.h"
#include "qml/Models/dueitems.h"

#include <QMetaType>
#include <QQmlEngine>

#include <vector>

namespace kf {

// How far an item of a checklist has come in one visit.
struct ChecklistAnswer
{
    enum class State { Open, Done, NotApplicable };

    RecordId id; // null: nobody has answered
    State state = State::Open;
    QString reason; // why it does not apply
    RecordId photo;

    bool operator==(const ChecklistAnswer &) const = default;
};

struct ChecklistEntry
{
    RecordId id;
    RecordId list;
    QString title;
    QString why;
    qint64 position = 0;
    bool needsPhoto = false;
    bool photoRemoved = false; // from the note, since it was answered
    ChecklistAnswer answer;

    bool settled() const { return answer.state != ChecklistAnswer::State::Open; }
    bool hasPhoto() const { return !answer.photo.isNull() && !photoRemoved; }
    bool operator==(const ChecklistEntry &) const = default;
};

// A template, and how its items went in this visit.
struct ChecklistPart
{
    RecordId id;
    QString title;
    bool ofClient = false; // else of every client
    std::vector<ChecklistEntry> entries;

    bool operator==(const ChecklistPart &) const = default;
};

// What one could talk about.
struct TopicIdea
{
    RecordId id; // of the need, the promise or the goal
    QString title;
    bool need = false;
    DueItem item; // the promise or the goal, unless it is a need

    bool operator==(const TopicIdea &) const = default;
};

// The same, ready to be drawn.
struct ChecklistRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString listKey MEMBER listKey CONSTANT)
    Q_PROPERTY(QString heading MEMBER heading CONSTANT)
    Q_PROPERTY(QString headingDetail MEMBER headingDetail CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString why MEMBER why CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString answer MEMBER answer CONSTANT)
    Q_PROPERTY(QString trouble MEMBER trouble CONSTANT)
    Q_PROPERTY(bool own MEMBER own CONSTANT)
    Q_PROPERTY(bool needsPhoto MEMBER needsPhoto CONSTANT)
    Q_PROPERTY(bool first MEMBER first CONSTANT)
    Q_PROPERTY(bool last MEMBER last CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString listKey;
    QString heading;       // of a template, above its first item
    QString headingDetail; // 2 of 4, every client
    QString title;
    QString why;
    QString detail;  // below the title
    QString answer;  // "open", "done", "n/a"
    QString trouble; // why it could not be ticked
    bool own = false;
    bool needsPhoto = false;
    bool first = false; // of its list
    bool last = false;
    QString spoken; // what a screen reader says

    bool operator==(const ChecklistRow &) const = default;
};

struct TopicIdeaRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString why MEMBER why CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)

public:
    QString key;
    QString title;
    QString why; // it is worth talking about
    QString iconName;
    QString tone;

    bool operator==(const TopicIdeaRow &) const = default;
};

struct ChecklistView
{
    Q_GADGET
    QML_VALUE_TYPE(checklistView)
    Q_PROPERTY(bool loaded MEMBER loaded CONSTANT)
    Q_PROPERTY(int settled MEMBER settled CONSTANT)
    Q_PROPERTY(int total MEMBER total CONSTANT)
    Q_PROPERTY(QString progress MEMBER progress CONSTANT)
    Q_PROPERTY(QString topicsProgress MEMBER topicsProgress CONSTANT)
    Q_PROPERTY(bool hasClient MEMBER hasClient CONSTANT)

public:
    bool loaded = false;
    int settled = 0; // done, or known not to apply
    int total = 0;
    QString progress;       // 3 of 4; empty: there are no items
    QString topicsProgress; // of what one means to talk about alone
    bool hasClient = false;

    bool operator==(const ChecklistView &) const = default;
};

// Names that every device comes to by itself, so that two devices offline do not make two records of one thing.
RecordId answerId(const RecordId &item, const RecordId &visit);
RecordId topicsId(const RecordId &visit); // of the list of what one means to talk about

// How many are settled, of how many.
std::pair<int, int> progressOf(const std::vector<ChecklistEntry> &entries);
QString progressText(std::pair<int, int> progress); // 3 of 4

ChecklistRow checklistRow(const ChecklistEntry &entry);
TopicIdeaRow topicIdeaRow(const TopicIdea &idea, const QDateTime &now);

} // namespace kf
