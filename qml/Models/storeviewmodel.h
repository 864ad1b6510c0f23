#pragma once

#include "core/base/onresult.h"
#include "core/sync/session.h"
#include "qml/Models/dueitems.h"
#include "qml/Models/viewmodel.h"

#include <QHash>

namespace kf {

// A view model over the store of a session: it reads again, off the UI thread, whenever records of its types change.
// Before attach() it shows what it is given.
class StoreViewModel : public kf::ViewModel
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using ViewModel::ViewModel;

    // From now on shows what the session's store holds. The session outlives this.
    void attach(Session &session);

protected:
    virtual void reload() = 0;
    virtual QSet<QByteArray> typesShown() const = 0;

    Session *session() const { return m_session; }

    // Runs `work(Reader &) -> Result<Found>` on the reader's thread and gives what it found to `show`. Asked again
    // meanwhile, it reads once more afterwards instead of many times. What was found before a write of this model had
    // its answer is not shown: it would take back, for a moment, what the user has just done.
    template <typename Work, typename Show>
    void readFromStore(Work work, Show show)
    {
        if (!m_session)
            return;
        if (m_loading || m_writing > 0) {
            m_again = true;
            return;
        }
        m_loading = true;
        onResult(m_session->store().read(std::move(work)), this, [this, show = std::move(show)](auto found) mutable {
            m_loading = false;
            const bool overtaken = std::exchange(m_overtaken, false);
            if (found && !overtaken)
                show(std::move(*found));
            readAgain();
        });
    }

    // Runs `work(Store::WriteAccess &) -> Result<...>`, then tells `after` how it went.
    template <typename Work, typename After>
    void writeToStore(Work work, After after)
    {
        if (!m_session)
            return;
        ++m_writing;
        if (m_loading)
            m_overtaken = m_again = true;
        onResult(m_session->store().write(std::move(work)), this,
                 [this, after = std::move(after)](auto result) mutable {
                     --m_writing;
                     after(std::move(result));
                     readAgain();
                 });
    }

private:
    void readAgain();

    Session *m_session = nullptr;

    int m_writing = 0; // writes without an answer yet
    bool m_loading = false;
    bool m_again = false;     // what is being read is not enough
    bool m_overtaken = false; // nor is it to be shown
};

// The titles of records that others point to, each read once. Reader thread.
class Titles
{
public:
    explicit Titles(Reader &reader) : m_reader(reader) {}
    QString of(const RecordType &type, const RecordId &id);
    QString of(const RecordId &id);                                                      // of whatever type it is
    void remember(const Record &record) { m_known.insert(record.id(), record.title()); } // one that was read already

private:
    Reader &m_reader;
    QHash<RecordId, QString> m_known;
};

// Which open tasks and promises.
struct OpenItems
{
    RecordId account = {}; // null: of all clients
    QDate from = {};       // due on this day or later; null: also those without a day
    QDate before = {};     // due before this day; null: whenever
    std::optional<qint64> most = {};
    bool latest = false; // of more than `most`, those due last instead of those due first
};
// Earliest first. Reader thread.
Result<std::vector<DueItem>> readOpenItems(Reader &reader, Titles &titles, const OpenItems &which);
Result<qint64> countOpenItems(Reader &reader, const OpenItems &which); // whatever `most` is

// Of a task, a promise, a complaint or a goal. Reader thread.
DueItem dueItemOf(const Record &record, Titles &titles);

// Ticks it off, or takes that back; with the task that comes in the place of one that recurs.
Action actionOf(const DueItem &item, QDate today);
// Sets a field of it, by its name.
RecordEdit editOf(const DueItem &item, const char *field, Value value);
const RecordType &typeOf(const DueItem &item);

} // namespace kf
