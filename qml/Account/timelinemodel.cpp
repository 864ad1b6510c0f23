#include "qml/Account/timelinemodel.h"

#include "core/record/types.h"
#include "qml/Models/keys.h"

namespace kf {

namespace {

constexpr qint64 FirstEvents = 200; // to begin with: some screens full

Result<TimelineModel::Snapshot> read(Reader &reader, const RecordId &account, qint64 now, bool whole,
                                     TimelineFilter filter)
{
    TimelineModel::Snapshot found;
    if (!account.isNull()) {
        KF_ASSIGN(const std::optional<Record> record, reader.get(types::account, account));
        found.name = record ? record->title() : QString();
    }
    KF_ASSIGN(found.events,
              readTimeline(reader, account, now, whole ? std::nullopt : std::optional(FirstEvents), filter));
    found.whole = whole || qint64(found.events.size()) < FirstEvents;
    return found;
}

} // namespace

TimelineModel::TimelineModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
}

void TimelineModel::open(const QString &accountKey)
{
    if (m_accountKey == accountKey)
        return;
    m_accountKey = accountKey;
    m_whole = false;
    m_filter = TimelineFilter::All;
    Q_EMIT filterChanged();
    m_timeline.show({}, now());
    m_name.clear();
    Q_EMIT accountKeyChanged();
    Q_EMIT nameChanged();
    if (std::exchange(m_loaded, false))
        Q_EMIT loadedChanged();
    reload();
}

void TimelineModel::setFilter(int filter)
{
    if (int(m_filter) == filter || filter < 0 || filter > int(TimelineFilter::Noticed))
        return;
    m_filter = TimelineFilter(filter);
    m_whole = false;
    Q_EMIT filterChanged();
    reload();
}

void TimelineModel::show(Snapshot snapshot)
{
    m_timeline.show(std::move(snapshot.events), now());
    if (m_name != snapshot.name) {
        m_name = snapshot.name;
        Q_EMIT nameChanged();
    }
    if (!std::exchange(m_loaded, true))
        Q_EMIT loadedChanged();
}

QString TimelineModel::name() const
{
    return m_accountKey == noClientKey() ? tr("No account") : m_name;
}

void TimelineModel::present()
{
    Q_EMIT nameChanged(); // what belongs to no client is called otherwise in another language
    m_timeline.showAt(now());
}

void TimelineModel::reload()
{
    if (m_accountKey.isEmpty())
        return;
    const RecordId account = RecordId::fromString(m_accountKey).value_or(RecordId());
    readFromStore([account, now = nowMs(), whole = m_whole,
                   filter = m_filter](Reader &reader) { return read(reader, account, now, whole, filter); },
                  [this, key = m_accountKey, filter = m_filter](Snapshot found) {
                      if (key != m_accountKey || filter != m_filter) {
                          reload();
                          return;
                      }
                      const bool more = !found.whole;
                      show(std::move(found));
                      m_whole = true;
                      if (more)
                          reload();
                  });
}

} // namespace kf
