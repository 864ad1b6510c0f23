#pragma once

#include "core/base/id.h"
#include "core/base/moment.h"
#include "qml/Format/format.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>
#include <vector>

namespace kf {

// A task, a promise, a complaint or a goal: what is to be done by some day.
struct DueItem
{
    enum class Kind { Task, OurPromise, ClientPromise, Complaint, Goal };

    RecordId id;
    Kind kind = Kind::Task;
    QString title;
    RecordId account;
    QString accountName;
    QString detail; // the first line of a task's text
    std::optional<Moment> due;
    bool done = false;
    QString text = {};       // of what has one, whole
    QString recurrence = {}; // of a task, as the note language writes it
    RecordId note = {};      // that it was taken from
    QString sentence = {};   // of that note
    RecordId person = {};    // whom a promise was given, who gave it, who does a task; null: nobody, oneself
    QString personName = {};
    bool urgent = false; // a task
    RecordId next = {};  // the task that comes in the place of this one, once it is done

    // The client has promised it, or somebody else does it.
    bool waitsForOthers() const { return kind == Kind::ClientPromise || (kind == Kind::Task && !person.isNull()); }
    bool isPromise() const { return kind == Kind::OurPromise || kind == Kind::ClientPromise; }
    bool operator==(const DueItem &) const = default;
};

// What it is to be once it is ticked off: another one comes in the place of what recurs.
DueItem doneOf(DueItem item, qint64 nowMs);
// When that one is due; nothing: it does not recur.
std::optional<Moment> dueAgain(const DueItem &item, QDate today);
// One waits for it, and the day is two working days away, or less: one reminds them.
bool isToChase(const DueItem &item, QDate today);

// The same, ready to be drawn.
struct DueRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString accountKey MEMBER accountKey CONSTANT)
    Q_PROPERTY(bool promise MEMBER promise CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString subtitle MEMBER subtitle CONSTANT)
    Q_PROPERTY(QString due MEMBER due CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(bool done MEMBER done CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)

public:
    QString key;
    QString accountKey;
    bool promise = false;
    QString title;
    QString subtitle;
    QString due;
    QString tone; // "danger": overdue; "warning": within hours; "neutral"
    bool done = false;
    QString spoken; // what a screen reader says

    bool operator==(const DueRow &) const = default;
};

enum class DueSubtitle { Account, Detail };
DueRow dueRow(const DueItem &item, const QDateTime &now, format::DueStyle style, DueSubtitle subtitle);

// Earlier first, what has no date last; of what is due at the same time first what is urgent, then what was made
// earlier.
bool isDueBefore(const DueItem &left, const DueItem &right);
// In its place, instead of what was there of the same id.
void putAmong(std::vector<DueItem> &items, DueItem item);

// What was just ticked off stays in view, struck through, while it can be taken back.
class JustDone
{
public:
    static constexpr int StayMs = 6000;

    void add(DueItem item, qint64 nowMs); // as doneOf() made it
    bool holds(const RecordId &id) const;
    std::optional<DueItem> takeLast(); // to be undone
    void dropOld(qint64 nowMs);
    // `open` with these among them, each in its place.
    std::vector<DueItem> among(std::vector<DueItem> open) const;

private:
    struct Entry
    {
        DueItem item;
        qint64 at = 0;
    };
    std::vector<Entry> m_entries;
};

} // namespace kf
