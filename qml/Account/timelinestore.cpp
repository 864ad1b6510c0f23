// What a timeline asks of the store.
#include "core/record/types.h"
#include "qml/Account/belonging.h"
#include "qml/Account/timeline.h"

namespace kf {

namespace {

using Test = Condition::Test;
using Kind = TimelineEvent::Kind;

constexpr qsizetype MostOfANote = 300; // of its text, below the first line; three lines of it are drawn

// The voices and photos of notes, by note.
Result<QHash<RecordId, std::vector<MediaRow>>> readMedia(Reader &reader, const RecordId &account,
                                                         std::optional<qint64> mostNotes)
{
    Query query{.type = &types::attachment,
                .where = {belonging(types::attachment, account)},
                .descending = true,
                .limit = mostNotes ? std::optional(4 * *mostNotes) : std::nullopt};
    KF_ASSIGN(const std::vector<Record> attachments, reader.list(query));
    QHash<RecordId, std::vector<MediaRow>> found;
    for (auto at = attachments.rbegin(); at != attachments.rend(); ++at) { // oldest first
        KF_ASSIGN(const std::optional<Media> here, reader.media(at->id()));
        found[at->get(types::attachment.note)].push_back(here ? mediaRow(*here) : mediaRow(*at));
    }
    return found;
}

// Reads the newest events of each kind.
class TimelineReader
{
public:
    TimelineReader(Reader &reader, const RecordId &account, std::optional<qint64> most)
        : m_reader(reader), m_account(account), m_most(most)
    {
    }

    std::vector<TimelineEvent> events;

    Result<void> readVisits(qint64 until)
    {
        Query past = newest(types::visit);
        past.where.push_back({&types::visit.start, Test::LessOrEqual, until});
        past.orderBy = &types::visit.start;
        KF_ASSIGN(const std::vector<Record> visits, m_reader.list(past));
        for (const Record &visit : visits)
            add(visit, Kind::Visit, visit.get(types::visit.start)).detail = visit.get(types::visit.place);
        return {};
    }

    Result<void> readNotes()
    {
        KF_ASSIGN(const std::vector<Record> notes, m_reader.list(newest(types::note)));
        KF_ASSIGN(const auto media, readMedia(m_reader, m_account, m_most));
        for (const Record &note : notes) {
            const QString text = note.get(types::note.text).trimmed();
            TimelineEvent &event = add(note, Kind::Note, note.id().createdAt());
            event.title = text.section(u'\n', 0, 0);
            event.detail = text.section(u'\n', 1).left(MostOfANote).simplified();
            event.media = media.value(note.id());
            event.isPrivate = note.get(types::note.marking) == QLatin1String("private");
        }
        return {};
    }

    Result<void> readPromises()
    {
        KF_ASSIGN(const std::vector<Record> promises, m_reader.list(newest(types::promise)));
        for (const Record &promise : promises) {
            TimelineEvent &event = add(promise, Kind::PromiseGiven, promise.id().createdAt());
            const auto *due = std::get_if<Moment>(&promise.value(types::promise.due));
            if (due && !promise.get(types::promise.done))
                event.due = *due;
        }
        return {};
    }

    // A task that is done, a promise that is kept: when it was ticked off, which is what changed last.
    template <typename Type>
    Result<void> readDone(const Type &type, Kind kind)
    {
        Query done = newest(type);
        done.where.push_back({&type.done, Test::Equal, true});
        done.byLastChange = true;
        KF_ASSIGN(const std::vector<Record> records, m_reader.list(done));
        for (const Record &record : records)
            add(record, kind, record.changedAt);
        return {};
    }

    // What was taken out of notes besides tasks and promises.
    template <typename Type>
    Result<void> readNoticed(const Type &type)
    {
        KF_ASSIGN(const std::vector<Record> records, m_reader.list(newest(type)));
        for (const Record &record : records)
            add(record, Kind::Noticed, record.id().createdAt()).type = &type;
        return {};
    }

private:
    template <typename Type>
    Query newest(const Type &type) const
    {
        return {.type = &type, .where = {belonging(type, m_account)}, .descending = true, .limit = m_most};
    }

    TimelineEvent &add(const Record &record, Kind kind, qint64 at)
    {
        events.push_back({record.id(), kind, record.title(), {}, at, {}});
        return events.back();
    }

    Reader &m_reader;
    const RecordId m_account;
    const std::optional<qint64> m_most;
};

} // namespace

Result<std::vector<TimelineEvent>> readTimeline(Reader &reader, const RecordId &account, qint64 now,
                                                std::optional<qint64> most, TimelineFilter filter)
{
    TimelineReader timeline(reader, account, most);
    const auto wanted = [&](TimelineFilter one) { return filter == TimelineFilter::All || filter == one; };
    if (wanted(TimelineFilter::Visits))
        KF_TRY(timeline.readVisits(now));
    if (wanted(TimelineFilter::Notes))
        KF_TRY(timeline.readNotes());
    if (wanted(TimelineFilter::Tasks))
        KF_TRY(timeline.readDone(types::task, Kind::TaskDone));
    if (wanted(TimelineFilter::Promises)) {
        KF_TRY(timeline.readPromises());
        KF_TRY(timeline.readDone(types::promise, Kind::PromiseKept));
    }
    if (wanted(TimelineFilter::Noticed)) {
        KF_TRY(timeline.readNoticed(types::complaint));
        KF_TRY(timeline.readNoticed(types::goal));
        KF_TRY(timeline.readNoticed(types::need));
        KF_TRY(timeline.readNoticed(types::risk));
        KF_TRY(timeline.readNoticed(types::idea));
    }
    std::vector<TimelineEvent> &events = timeline.events;
    std::stable_sort(events.begin(), events.end(),
                     [](const TimelineEvent &left, const TimelineEvent &right) { return left.at > right.at; });
    if (most && qint64(events.size()) > *most)
        events.resize(size_t(*most));
    return std::move(events);
}

} // namespace kf
