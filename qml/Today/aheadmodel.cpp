#include "qml/Today/aheadmodel.h"

#include "core/record/types.h"
#include "qml/Format/format.h"

#include <QLocale>

#include <array>

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = AheadModel::Snapshot;
using Visit = AheadModel::Visit;

constexpr qint64 DayMs = 24ll * 3600 * 1000;
constexpr int DaysOfWeek = 7;
constexpr int WorkingDaysOfWeek = 5;

QDate monday(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

Result<void> readMissingFiles(Reader &reader, const RecordId &account, qint64 now, Visit &visit)
{
    const Query query{
        .type = &types::attachment, .where = {{&types::attachment.account, Test::Equal, account}}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> attachments, reader.list(query));
    for (const Record &attachment : attachments) {
        if (attachment.id().createdAt() < now - AheadModel::MediaDays * DayMs)
            continue;
        KF_ASSIGN(const std::optional<Media> here, reader.media(attachment.id()));
        if (here)
            continue;
        ++visit.missingFiles;
        visit.missingBytes += attachment.get(types::attachment.size);
    }
    return {};
}

Result<Visit> readVisit(Reader &reader, const Record &record, qint64 now)
{
    Visit visit{
        record.id(), {}, record.title(), !record.get(types::visit.place).isEmpty(), record.get(types::visit.start),
        0,           0};
    const RecordId account = record.get(types::visit.account);
    if (account.isNull())
        return visit;
    KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, account));
    if (!client)
        return visit;
    visit.accountName = client->title();
    visit.hasAddress = visit.hasAddress || !client->get(types::account.address).isEmpty();
    KF_TRY(readMissingFiles(reader, account, now, visit));
    return visit;
}

Result<Snapshot> readAhead(Reader &reader, const QDateTime &now)
{
    Snapshot found;
    const QDate first = monday(now.date());
    const auto startOf = [](QDate day) { return day.startOfDay().toMSecsSinceEpoch(); };
    const Query week{.type = &types::visit,
                     .where = {{&types::visit.start, Test::GreaterOrEqual, startOf(first)},
                               {&types::visit.start, Test::Less, startOf(first.addDays(DaysOfWeek))}},
                     .orderBy = &types::visit.start,
                     .limit = {}};
    KF_ASSIGN(const std::vector<Record> visits, reader.list(week));
    const qint64 time = now.toMSecsSinceEpoch();
    for (const Record &visit : visits) {
        const qint64 end = std::max(visit.get(types::visit.end), visit.get(types::visit.start));
        const bool runs = visit.get(types::visit.started) != 0 && visit.get(types::visit.finished) == 0;
        found.thisWeek.emplace_back(visit.get(types::visit.start),
                                    !runs && (visit.get(types::visit.finished) != 0 || end < time));
    }
    const Query ahead{.type = &types::visit,
                      .where = {{&types::visit.start, Test::GreaterOrEqual, startOf(now.date().addDays(1))}},
                      .orderBy = &types::visit.start,
                      .limit = 1};
    KF_ASSIGN(const std::vector<Record> next, reader.list(ahead));
    if (next.empty())
        return found;
    const QDate day = QDateTime::fromMSecsSinceEpoch(next.front().get(types::visit.start)).date();
    const Query ofDay{.type = &types::visit,
                      .where = {{&types::visit.start, Test::GreaterOrEqual, startOf(day)},
                                {&types::visit.start, Test::Less, startOf(day.addDays(1))}},
                      .orderBy = &types::visit.start,
                      .limit = {}};
    KF_ASSIGN(const std::vector<Record> records, reader.list(ofDay));
    for (const Record &record : records) {
        KF_ASSIGN(Visit visit, readVisit(reader, record, time));
        found.next.push_back(std::move(visit));
    }
    return found;
}

} // namespace

AheadModel::AheadModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
}

void AheadModel::show(Snapshot snapshot)
{
    m_snapshot = std::move(snapshot);
    present();
}

void AheadModel::present()
{
    AheadView view;
    std::vector<ReadyRow> rows;
    int ready = 0;
    for (const Visit &visit : m_snapshot.next) {
        rows.push_back(rowOf(visit));
        ready += rows.back().ready ? 1 : 0;
    }
    if (!rows.empty()) {
        const QDate today = now().date();
        const QDate day = QDateTime::fromMSecsSinceEpoch(m_snapshot.next.front().start).date();
        view.day = today.daysTo(day) == 1 ? tr("Tomorrow") : format::weekdayDay(day, today);
        view.ready = ready == int(rows.size());
        view.summary =
            tr("Ready for offline: %1 of %2").arg(format::number(ready), format::number(qint64(rows.size())));
    }
    presentWeek(view);
    m_visits.setRows(std::move(rows));
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

ReadyRow AheadModel::rowOf(const Visit &visit) const
{
    ReadyRow row;
    row.key = visit.id.toString();
    row.time = format::time(QDateTime::fromMSecsSinceEpoch(visit.start).time());
    row.name = visit.accountName.isEmpty() ? visit.title : visit.accountName;
    QStringList missing;
    if (visit.accountName.isEmpty())
        missing << tr("no client");
    if (visit.title.isEmpty())
        missing << tr("no goal");
    if (!visit.hasAddress)
        missing << tr("no address");
    if (visit.missingFiles > 0) {
        missing << tr("%n file(s) not on this device, %1", nullptr, visit.missingFiles)
                       .arg(QLocale().formattedDataSize(visit.missingBytes, 1, QLocale::DataSizeTraditionalFormat));
    }
    row.ready = missing.isEmpty();
    row.missing = missing.join(QStringLiteral(" · "));
    row.spoken = QStringList({row.time, row.name, row.ready ? tr("ready") : row.missing}).join(QStringLiteral(", "));
    return row;
}

void AheadModel::presentWeek(AheadView &view)
{
    const QDate today = now().date();
    const QDate first = monday(today);
    std::array<WeekdayRow, DaysOfWeek> days;
    for (const auto &[start, behind] : m_snapshot.thisWeek) {
        const qint64 at = first.daysTo(QDateTime::fromMSecsSinceEpoch(start).date());
        if (at < 0 || at >= DaysOfWeek)
            continue; // a week has passed since the snapshot
        ++days[size_t(at)].planned;
        days[size_t(at)].held += behind ? 1 : 0;
    }
    std::vector<WeekdayRow> rows;
    for (int at = 0; at < DaysOfWeek; ++at) {
        WeekdayRow &row = days[size_t(at)];
        view.held += row.held;
        view.planned += row.planned;
        // A weekend shows only where there is something on it.
        if (at >= WorkingDaysOfWeek && row.planned == 0)
            continue;
        const QDate day = first.addDays(at);
        row.key = day.toString(Qt::ISODate);
        row.name = format::shortWeekday(day);
        row.today = day == today;
        row.spoken = tr("%1: %n visit(s)", nullptr, row.planned).arg(format::weekdayDay(day, today));
        rows.push_back(row);
    }
    m_week.setRows(std::move(rows));
}

QSet<QByteArray> AheadModel::typesShown() const
{
    return {"visit", "account", "attachment"};
}

void AheadModel::reload()
{
    readFromStore([time = now()](Reader &reader) { return readAhead(reader, time); },
                  [this](Snapshot found) { show(std::move(found)); });
}

} // namespace kf
