#include "qml/Presented/presentedmodel.h"

#include "core/record/types.h"
#include "qml/Format/format.h"

#include <algorithm>

namespace kf {

namespace {

using Test = Condition::Test;
using Snapshot = PresentedModel::Snapshot;
using Promise = PresentedModel::Promise;

constexpr qint64 DayMs = 86'400'000;

// Open ones first, by their days; then those that were kept.
bool goesBefore(const Promise &left, const Promise &right)
{
    if (left.done != right.done)
        return right.done;
    if (left.due.has_value() != right.due.has_value())
        return left.due.has_value();
    return left.due && left.due->date != right.due->date ? left.due->date < right.due->date : left.id < right.id;
}

Result<Snapshot> readPresented(Reader &reader, const RecordId &account, qint64 now)
{
    Snapshot found;
    KF_ASSIGN(const std::optional<Record> client, reader.get(types::account, account));
    if (!client || client->deleted)
        return found;
    found.account = client->title();
    const Query promises{
        .type = &types::promise, .where = {{&types::promise.account, Test::Equal, account}}, .limit = {}};
    KF_ASSIGN(const std::vector<Record> all, reader.list(promises));
    for (const Record &record : all) {
        const bool done = record.get(types::promise.done);
        if (done && now - record.id().createdAt() > PresentedModel::KeptForDays * DayMs)
            continue;
        const auto *due = std::get_if<Moment>(&record.value(types::promise.due));
        const bool theirs = record.get(types::promise.direction) == QLatin1String("client");
        (theirs ? found.theirs : found.ours)
            .push_back({record.id(), record.title(), due ? std::optional(*due) : std::nullopt, done});
    }
    std::sort(found.ours.begin(), found.ours.end(), goesBefore);
    std::sort(found.theirs.begin(), found.theirs.end(), goesBefore);
    const Query ahead{.type = &types::visit,
                      .where = {{&types::visit.account, Test::Equal, account},
                                {&types::visit.start, Test::Greater, now},
                                {&types::visit.started, Test::Empty, {}}},
                      .orderBy = &types::visit.start,
                      .limit = 1};
    KF_ASSIGN(const std::vector<Record> next, reader.list(ahead));
    if (!next.empty()) {
        found.next = next.front().get(types::visit.start);
        found.place = next.front().get(types::visit.place);
    }
    return found;
}

} // namespace

void PresentedModel::open(const QString &accountKey)
{
    m_account = RecordId::fromString(accountKey).value_or(RecordId());
    m_loaded = false;
    m_snapshot = {};
    present();
    reload();
}

void PresentedModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    present();
}

void PresentedModel::reload()
{
    if (m_account.isNull())
        return;
    readFromStore([account = m_account, now = nowMs()](Reader &reader) { return readPresented(reader, account, now); },
                  [this, account = m_account](Snapshot found) {
                      if (account == m_account)
                          show(std::move(found));
                  });
}

std::vector<PresentedRow> PresentedModel::rowsOf(const std::vector<Promise> &promises) const
{
    std::vector<PresentedRow> rows;
    for (const Promise &promise : promises) {
        PresentedRow row{promise.id.toString(), promise.title, {}, promise.done};
        if (promise.done)
            row.due = tr("Done");
        else if (promise.due)
            row.due = tr("By %1", "the day a promise is due").arg(format::inlineMoment(*promise.due, now().date()));
        rows.push_back(std::move(row));
    }
    return rows;
}

void PresentedModel::present()
{
    PresentedView view;
    view.loaded = m_loaded;
    view.account = m_snapshot.account;
    if (m_snapshot.next > 0) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_snapshot.next);
        view.next = format::moment({at.date(), at.time()}, now().date());
        view.place = m_snapshot.place;
    }
    m_ours.setRows(rowsOf(m_snapshot.ours));
    m_theirs.setRows(rowsOf(m_snapshot.theirs));
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

} // namespace kf
