#include "qml/Sync/syncmodel.h"

#include "core/change/operation.h"
#include "core/change/refusal.h"
#include "core/change/state.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

namespace kf {

namespace {

constexpr size_t MostRows = 60;

QString timeOfDay(qint64 utcMs, QDate today)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs);
    return at.date() == today ? format::time(at.time()) : format::when(at, today);
}

// How many devices wrote something of their own in the record.
int versionsOf(const RecordId &record, const std::vector<Conflict> &conflicts)
{
    QSet<quint64> devices;
    for (const Conflict &conflict : conflicts) {
        if (conflict.record.id() != record)
            continue;
        devices.insert(quint64(conflict.shown.device));
        for (const Alternative &other : conflict.alternatives)
            devices.insert(quint64(other.device));
    }
    return int(devices.size());
}

bool isWaiting(const OutboxItem &item)
{
    return item.state == OutboxItem::State::Pending || item.state == OutboxItem::State::Sent;
}

} // namespace

SyncModel::SyncModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
}

void SyncModel::show(Snapshot snapshot)
{
    m_snapshot = std::move(snapshot);
    if (m_snapshot.link != Link::Sending)
        m_clients.clear();
    m_clients.insert(m_snapshot.clients);
    noteRound();
    present();
}

void SyncModel::postpone(const QString &key)
{
    if (const auto id = RecordId::fromString(key))
        m_postponed.insert(*id);
    present();
}

// What has left the outbox while the sending goes on stays in the list, ticked.
void SyncModel::noteRound()
{
    if (m_snapshot.link != Link::Sending) {
        m_round.clear();
        return;
    }
    for (const OutboxItem &item : m_snapshot.outbox) {
        const bool known = std::any_of(m_round.begin(), m_round.end(),
                                       [&](const OutboxItem &other) { return other.counter == item.counter; });
        if (!known && item.state != OutboxItem::State::Quarantined)
            m_round.push_back(item);
    }
}

void SyncModel::present()
{
    SyncView view;
    presentQueue(view);
    presentState(view);
    presentHanded();
    presentDecisions();
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void SyncModel::presentState(SyncView &view) const
{
    const QDate today = now().date();
    const int waiting = m_snapshot.pending;
    view.paused = m_snapshot.paused;
    view.joined = m_snapshot.link != Link::Local;
    view.tone = QStringLiteral("neutral");
    view.security = tr("Encrypted on this device and on its way");
    if (m_snapshot.filesHeld > 0)
        view.filesHeld = tr("%n file(s) wait for a network that costs nothing", "", m_snapshot.filesHeld);
    if (m_snapshot.lastSync > 0)
        view.security = tr("Encrypted on this device and on its way. Last full sync at %1")
                            .arg(timeOfDay(m_snapshot.lastSync, today));
    switch (m_snapshot.link) {
    case Link::Local:
        view.iconName = QStringLiteral("device");
        view.headline = tr("Everything is on this device");
        view.detail = tr("It is not connected to a workspace yet");
        return;
    case Link::Offline:
        view.iconName = QStringLiteral("cloudoff");
        if (m_snapshot.hasNetwork) {
            view.headline = serverIsSilent();
            view.detail = waiting == 0 ? tr("Everything is on this device. Nothing waits to be sent")
                                       : tr("Everything is on this device, %n change(s) wait", nullptr, waiting);
            return;
        }
        view.headline = tr("Everything is on this device");
        view.detail = waiting == 0 ? tr("No connection. Nothing waits to be sent")
                                   : tr("%n change(s) wait for a network", nullptr, waiting);
        return;
    case Link::Paused:
        view.iconName = QStringLiteral("pause");
        view.headline = tr("Sync is paused");
        view.detail = waiting == 0 ? tr("What others write comes once you go on")
                                   : tr("%n change(s) wait on this device", nullptr, waiting);
        return;
    case Link::Failed:
        view.iconName = QStringLiteral("warn");
        view.tone = QStringLiteral("danger");
        view.headline = tr("The server does not let this device in");
        view.detail = tr("Your data are in place. Ask your administrator to connect it again");
        return;
    case Link::Saved:
        if (waiting > 0) {
            view.iconName = QStringLiteral("cloudup");
            view.headline = tr("%n change(s) wait to be sent", nullptr, waiting);
            view.detail = tr("They leave by themselves");
            return;
        }
        view.iconName = QStringLiteral("check");
        view.tone = QStringLiteral("success");
        view.headline = tr("Everything is on the server");
        if (m_snapshot.lastSync > 0)
            view.detail = tr("Checked at %1").arg(timeOfDay(m_snapshot.lastSync, today));
        return;
    case Link::Sending:
        view.sending = true;
        view.tone = QStringLiteral("primary");
        presentProgress(view);
        return;
    }
}

QString SyncModel::serverIsSilent() const
{
    constexpr qint64 Minute = 60'000;
    const qint64 left = m_snapshot.retryAt - nowMs();
    if (left <= 0)
        return tr("The server does not answer, trying again");
    if (left < Minute)
        return tr("The server does not answer, trying again in less than a minute");
    return tr("The server does not answer, trying again in %n minute(s)", nullptr, int((left + Minute - 1) / Minute));
}

void SyncModel::presentProgress(SyncView &view) const
{
    view.detail = tr("You can go on working");
    if (m_snapshot.toReceive > 0) {
        view.headline = tr("Receiving your records");
        view.fraction = double(m_snapshot.received) / double(m_snapshot.toReceive);
        view.progress = QStringLiteral("%1%").arg(int(view.fraction * 100));
        view.spokenProgress =
            tr("%1 of %2 received").arg(format::number(m_snapshot.received), format::number(m_snapshot.toReceive));
        return;
    }
    const auto total = int(m_round.size());
    if (total == 0) {
        view.headline = tr("Looking for news");
        return;
    }
    const int left = qMin(total, int(std::count_if(m_snapshot.outbox.begin(), m_snapshot.outbox.end(), isWaiting)));
    const int sent = total - left;
    view.headline = tr("Sending changes");
    view.fraction = double(sent) / total;
    view.progress = QStringLiteral("%1/%2").arg(sent).arg(total);
    view.spokenProgress = tr("%1 of %2 sent").arg(sent).arg(total);
}

void SyncModel::presentQueue(SyncView &view)
{
    std::vector<OutboxItem> items = m_round;
    std::vector<RejectedRow> rejected;
    QHash<quint64, OutboxItem::State> states;
    for (const OutboxItem &item : m_snapshot.outbox) {
        if (item.state == OutboxItem::State::Quarantined) {
            rejected.push_back(rejectedRow(item));
            continue;
        }
        states.insert(item.counter, item.state);
        if (m_round.empty())
            items.push_back(item);
    }
    const bool grouped = items.size() > LongQueue;
    if (grouped)
        groupByClient(items);
    std::vector<QueueRow> rows;
    size_t begun = 0; // the row that the present client begins with
    for (size_t at = 0; at < items.size(); ++at) {
        const OutboxItem &item = items[at];
        const bool begins = grouped && (at == 0 || clientOf(items[at - 1]) != clientOf(item));
        if (begins)
            begun = at;
        if (grouped && begun < rows.size())
            ++rows[begun].headingCount;
        if (rows.size() == MostRows)
            continue;
        QueueRow row;
        if (begins) {
            row.heading = clientOf(item).isEmpty() ? tr("No client") : clientOf(item);
            row.headingCount = 1;
        }
        row.key = QString::number(item.counter);
        row.iconName = format::typeIcon(item.type);
        row.title = operationTitle(item);
        const auto state = states.find(item.counter);
        if (state == states.end()) {
            row.phase = QStringLiteral("sent");
            row.stateText = tr("Sent");
        } else if (*state == OutboxItem::State::Sent && m_snapshot.link == Link::Sending) {
            row.phase = QStringLiteral("sending");
            row.stateText = tr("Sending");
        } else {
            row.phase = QStringLiteral("waiting");
            row.stateText = waitsForWhat();
        }
        rows.push_back(std::move(row));
    }
    view.queued = int(qMax(items.size(), size_t(m_round.empty() ? m_snapshot.pending : 0)));
    if (size_t(view.queued) > rows.size())
        view.more = tr("and %n more", nullptr, view.queued - int(rows.size()));
    m_queue.setRows(std::move(rows));
    m_rejected.setRows(std::move(rejected));
}

QString SyncModel::waitsForWhat() const
{
    if (m_snapshot.link == Link::Paused)
        return tr("Waits until you go on");
    if (m_snapshot.link != Link::Offline)
        return tr("In the queue");
    return m_snapshot.hasNetwork ? tr("Waits for the server") : tr("Waits for a network");
}

QString SyncModel::clientOf(const OutboxItem &item) const
{
    return m_clients.value(item.record);
}

// Each client stands where his oldest change stood.
void SyncModel::groupByClient(std::vector<OutboxItem> &items) const
{
    QHash<QString, int> places;
    for (const OutboxItem &item : items) {
        if (!places.contains(clientOf(item)))
            places.insert(clientOf(item), int(places.size()));
    }
    std::stable_sort(items.begin(), items.end(), [&](const OutboxItem &left, const OutboxItem &right) {
        return places.value(clientOf(left)) < places.value(clientOf(right));
    });
}

RejectedRow SyncModel::rejectedRow(const OutboxItem &item) const
{
    RejectedRow row;
    row.key = QString::number(item.counter);
    row.iconName = format::typeIcon(item.type);
    row.title = operationTitle(item);
    row.reason = reasonText(item.reason);
    row.type = QString::fromLatin1(item.type);
    const auto kind = Operation::Kind(item.kind);
    if (kind != Operation::Kind::Create && kind != Operation::Kind::Erase)
        row.recordKey = item.record.toString();
    row.written = writtenIn(item);
    return row;
}

QString SyncModel::writtenIn(const OutboxItem &item) const
{
    const RecordType *type = Registry::keyfield().find(item.type);
    QStringList lines;
    for (const auto &[name, value] : item.fields) {
        const FieldType *field = type ? type->field(name) : nullptr;
        if (field && !isEmpty(value) && !field->has(FieldFlag::Technical))
            lines << tr("%1: %2", "the name of a field, what is in it")
                         .arg(format::fieldName(*field), format::value(*field, value, now().date(), m_snapshot.titles));
    }
    return lines.join(u'\n');
}

void SyncModel::presentHanded()
{
    const QDate today = now().date();
    std::vector<HandedRow> rows;
    for (const RefusedWork &work : m_snapshot.handed) {
        OutboxItem item;
        item.type = work.operation.type;
        item.title = work.title;
        item.kind = quint8(work.operation.kind);
        item.fields = work.fields;
        HandedRow row;
        row.key = toString(work.name.device) + u'/' + QString::number(work.name.counter);
        row.iconName = format::typeIcon(item.type);
        row.title = operationTitle(item);
        QStringList who{work.author.isEmpty() ? tr("A colleague") : work.author,
                        format::when(QDateTime::fromMSecsSinceEpoch(work.at), today), work.accountName};
        who.removeAll(QString());
        row.who = who.join(QStringLiteral(" · "));
        row.reason = whyHanded(work.reason);
        row.written = writtenIn(item);
        row.type = QString::fromLatin1(item.type);
        if (work.known)
            row.recordKey = work.operation.record.toString();
        row.takeable = work.canBeTaken;
        rows.push_back(std::move(row));
    }
    m_handed.setRows(std::move(rows));
}

QString SyncModel::whyHanded(const QByteArray &reason) const
{
    if (reason == refusal::NoRight)
        return tr("Its author has no access to this client any more");
    if (reason == refusal::ReadOnly)
        return tr("Its author may only read here");
    if (reason == refusal::UnknownRecord)
        return tr("It belongs to what was not accepted either");
    return tr("Its author has no right to change this");
}

void SyncModel::presentDecisions()
{
    const QDate today = now().date();
    std::vector<DecisionRow> rows;
    for (const Conflict &conflict : m_snapshot.conflicts) {
        const Record &record = conflict.record;
        const QString key = record.id().toString();
        const bool known =
            std::any_of(rows.begin(), rows.end(), [&](const DecisionRow &row) { return row.key == key; });
        if (known || m_postponed.contains(record.id()) || !record.type())
            continue;
        DecisionRow row;
        row.key = key;
        const bool review = conflict.field == DeletedField;
        const int versions = versionsOf(record.id(), m_snapshot.conflicts);
        row.title =
            review ? tr("Deleted on one device, edited on another") : format::versions(*record.type(), versions);
        const QString client = m_snapshot.clients.value(record.id());
        const QString day = format::day(QDateTime::fromMSecsSinceEpoch(record.changedAt).date(), today);
        const QString what = client.isEmpty() ? record.title() : client;
        row.detail = (what.isEmpty() ? day : tr("%1, %2", "client, day").arg(what, day)) + QStringLiteral(". ") +
                     (review          ? tr("Restore or delete?")
                      : versions == 2 ? tr("Both are kept, nothing is lost")
                                      : tr("All are kept, nothing is lost"));
        rows.push_back(std::move(row));
    }
    m_decisions.setRows(std::move(rows));
}

QString SyncModel::operationTitle(const OutboxItem &item) const
{
    const RecordType *type = Registry::keyfield().find(item.type);
    const QString name = type ? format::typeName(*type) : QString::fromUtf8(item.type);
    const QString title = item.title.section(u'\n', 0, 0);
    switch (Operation::Kind(item.kind)) {
    case Operation::Kind::Create:
        return title.isEmpty() ? name : tr("%1: %2", "Note: title").arg(name, title);
    case Operation::Kind::Edit:
        return tr("Edit: %1").arg(title.isEmpty() ? name : title);
    case Operation::Kind::Delete:
        return tr("Deletion: %1").arg(title.isEmpty() ? name : title);
    case Operation::Kind::Restore:
        return tr("Restored: %1").arg(title.isEmpty() ? name : title);
    case Operation::Kind::Erase:
        return tr("Erased: %1").arg(title.isEmpty() ? name : title);
    }
    return name;
}

QString SyncModel::reasonText(const QByteArray &reason) const
{
    if (reason == refusal::NoRight)
        return tr("Not sent: you have no access to this client. Your text is kept here");
    if (reason == refusal::ReadOnly)
        return tr("Not sent: you may only read this. Your text is kept here");
    if (reason == refusal::NotAllowed)
        return tr("Not sent: you have no right to change this. Your text is kept here");
    if (reason == refusal::UnknownRecord)
        return tr("Not sent: what it belongs to was not accepted either. Your text is kept here");
    if (reason == refusal::TooLarge)
        return tr("Not sent: larger than the server takes. Your text is kept here");
    if (reason == refusal::Malformed)
        return tr("Not sent: the server could not read it. Your text is kept here");
    if (reason == refusal::EditedHere)
        return tr("From a rescue file: you wrote something else here meanwhile. It is kept until you choose");
    return tr("Not sent: the server refused it. Your text is kept here");
}

} // namespace kf
