#pragma once

#include "qml/Due/dayoffer.h"
#include "qml/Models/dueitems.h"
#include "qml/Models/rowmodel.h"
#include "qml/Models/storeviewmodel.h"
#include "qml/Tasks/taskrows.h"

#include <set>

namespace kf {

// What is to be done: one's own tasks and promises, what clients have promised, and complaints that wait for an answer.
// Of each the first ones by their date are read, and more of them as the list is scrolled.
class TasksModel : public kf::StoreViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(int segment READ segment WRITE setSegment NOTIFY segmentChanged)
    Q_PROPERTY(kf::TasksView view READ view NOTIFY viewChanged)
    Q_PROPERTY(kf::TaskView open READ opened NOTIFY openChanged)
    Q_PROPERTY(kf::RowModel *rows READ rows CONSTANT)
    Q_PROPERTY(kf::DayOffer *days READ days CONSTANT)

public:
    enum Segment { Mine, Waiting, Complaints };
    Q_ENUM(Segment)

    struct Snapshot
    {
        int segment = Mine;
        std::vector<DueItem> open;                             // isDueBefore
        bool whole = true;                                     // nothing is left to be read
        int lastTotal = 0;                                     // all that the last section holds, unless it is whole
        int dueNow = 0;                                        // as TasksView's
        std::set<std::pair<RecordId, QString>> reminders = {}; // open tasks that remind: client, title
    };
    struct Note
    {
        RecordId id;
        QString text;
    };

    static constexpr int PageSize = 200;

    explicit TasksModel(const Clock &clock, QObject *parent = nullptr);
    void show(Snapshot snapshot);
    void showNote(Note note); // that the open one was taken from

    int segment() const { return m_segment; }
    void setSegment(int segment);
    const TasksView &view() const { return m_view; }
    const TaskView &opened() const { return m_open; }
    RowModel *rows() { return &m_rows; }
    DayOffer *days() { return &m_days; }

    Q_INVOKABLE void complete(const QString &key);
    Q_INVOKABLE void undo(); // the last thing done
    // A task of one's own to remind the client of it, for today or the next working day.
    Q_INVOKABLE void remind(const QString &key);
    Q_INVOKABLE void openItem(const QString &key); // empty: none
    Q_INVOKABLE int indexOf(const QString &key) const;
    Q_INVOKABLE void more(); // the list comes to its end

    // To one of `days`; the time of day stays.
    Q_INVOKABLE void postpone(const QString &key, const QString &day);
    // In the user's words: «в пятницу 15:00». False: not understood.
    Q_INVOKABLE bool postponeTo(const QString &key, const QString &words);

    // Of the open one. What cannot be taken is explained in its view.
    Q_INVOKABLE void setTitle(const QString &title);
    Q_INVOKABLE void setDue(const QString &words);
    Q_INVOKABLE void setTheirs(bool theirs);
    Q_INVOKABLE void setUrgent(bool urgent); // a task
    // In the user's words: «каждый понедельник»; empty or «не повторять»: no more.
    Q_INVOKABLE void setRecurrence(const QString &words);
    // What such words mean; empty: nothing.
    Q_INVOKABLE QString repeatsAs(const QString &words) const;
    Q_INVOKABLE void remove(const QString &key);

Q_SIGNALS:
    void segmentChanged();
    void viewChanged();
    void openChanged();
    void done(const QString &text); // something that can be taken back
    void failed(const QString &text);

protected:
    void present() override;
    void reload() override;
    QSet<QByteArray> typesShown() const override;

private:
    const DueItem *find(const QString &key) const;
    void moveTo(const DueItem &item, const std::optional<Moment> &due, const QString &recurrence);
    // Says `text` if that changes anything.
    void setWhen(const DueItem &item, const std::optional<Moment> &due, const QString &recurrence, const QString &text);
    static bool saysNever(const QString &words);
    void keep(Action action);
    void act(Action action, Action undo); // and it can be taken back
    void giveBack();
    void readNote();
    QString reminderOf(const DueItem &item) const;
    bool isReminded(const DueItem &item) const;

    int sectionOf(const DueItem &item) const;
    QString sectionName(int section) const;
    static QString waitingFor(const DueItem &item, QDate today);
    TaskRow taskRow(const DueItem &item) const;
    std::vector<TaskRow> rowsOf(const std::vector<DueItem> &items);
    void presentOpen();

    bool m_loaded = false;
    int m_segment = Mine;
    int m_limit = PageSize;
    Snapshot m_snapshot;
    JustDone m_justDone;
    std::vector<DueItem> m_shown;        // one for each row
    std::pair<QDate, QString> m_wordsOf; // the day and the language that the rows speak of
    std::optional<Action> m_undo;
    bool m_undoTicks = false; // it takes a tick back
    QString m_openKey;
    Note m_note;
    QString m_titleError;
    QString m_dueError;
    QString m_recurrenceError;
    int m_dueNow = 0;
    QDate m_dueOn; // the day that it was counted on
    TasksView m_view;
    TaskView m_open;
    ListOf<TaskRow> m_rows;
    DayOffer m_days;
};

} // namespace kf
