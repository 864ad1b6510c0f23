#pragma once

#include "core/store/reader.h"
#include "qml/Media/mediarow.h"
#include "qml/Models/rowmodel.h"

#include <map>

// What happened at a client's: read from the store, and put into words.
namespace kf {

struct TimelineEvent
{
    enum class Kind { Visit, Note, TaskDone, PromiseGiven, PromiseKept, Noticed };
    RecordId id;
    Kind kind = Kind::Note;
    QString title;
    QString detail;
    qint64 at = 0;                    // UTC ms
    std::optional<Moment> due;        // of a promise that is still open
    const RecordType *type = nullptr; // of what was noticed: a risk, a need ...
    std::vector<MediaRow> media{};    // of a note
    bool isPrivate = false;           // a note that its author alone sees

    QString key() const { return id.toString() + QString::number(int(kind)); }
    bool operator==(const TimelineEvent &) const = default;
};

struct TimelineRow
{
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT)
    Q_PROPERTY(QString tone MEMBER tone CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(QString when MEMBER when CONSTANT)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT)
    Q_PROPERTY(QString month MEMBER month CONSTANT)
    Q_PROPERTY(bool last MEMBER last CONSTANT)
    Q_PROPERTY(QString recordKey MEMBER recordKey CONSTANT)
    Q_PROPERTY(kf::RowModel *media MEMBER media CONSTANT)

public:
    QString key;
    QString iconName;
    QString tone; // "neutral", "promise", "primary", "success"
    QString title;
    QString detail;
    QString when;
    QString spoken;            // all of it in one
    QString month;             // of a row that begins one, when the timeline is long
    bool last = false;         // of its month, or of all
    QString recordKey;         // what it tells of
    RowModel *media = nullptr; // of a note; the timeline's. Null: none
};

// The rows of a timeline, made of its events as a view asks for them. UI thread only.
class Timeline : public QObject
{
    Q_OBJECT

public:
    explicit Timeline(QObject *parent = nullptr);
    static QSet<QByteArray> types(); // of the records that it tells of

    RowModel *rows() { return &m_rows; }
    const std::vector<TimelineEvent> &events() const { return m_rows.items(); }
    // Newest first; as they read at `now`.
    void show(std::vector<TimelineEvent> events, const QDateTime &now);
    // The same events, at another time or in another language.
    void showAt(const QDateTime &now);

private:
    TimelineRow compose(const std::vector<TimelineEvent> &events, int at);
    RowModel *mediaOf(const TimelineEvent &event);

    QDateTime m_now;
    bool m_byMonth = false;
    ComposedListOf<TimelineEvent, TimelineRow> m_rows;
    std::map<RecordId, ListOf<MediaRow>> m_media; // by note; those that were shown once stay
};

// What a timeline can be narrowed to.
enum class TimelineFilter { All, Visits, Notes, Tasks, Promises, Noticed };

// The newest `most` events of a client, newest first; all of them without a limit. A null `account`: of what belongs to
// none. Reader thread.
Result<std::vector<TimelineEvent>> readTimeline(Reader &reader, const RecordId &account, qint64 now,
                                                std::optional<qint64> most,
                                                TimelineFilter filter = TimelineFilter::All);

} // namespace kf
