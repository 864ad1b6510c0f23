#include "qml/Account/accountmodel.h"

#include "core/check/phone.h"
#include "core/record/types.h"
#include "qml/Format/format.h"

#include <QTimer>

namespace kf {

AccountModel::AccountModel(const Clock &clock, QObject *parent) : StoreViewModel(clock, parent)
{
    followTheClock();
}

void AccountModel::open(const QString &accountKey)
{
    const RecordId account = RecordId::fromString(accountKey).value_or(RecordId());
    const bool orphans = accountKey == noClientKey();
    if (m_account == account && m_orphans == orphans)
        return;
    m_account = account;
    m_orphans = orphans;
    m_loaded = false;
    m_snapshot = {};
    m_justDone = {};
    setTab(Overview);
    present();
    Q_EMIT accountKeyChanged();
    reload();
}

void AccountModel::show(Snapshot snapshot)
{
    m_loaded = true;
    m_snapshot = std::move(snapshot);
    present();
}

void AccountModel::setTab(Tab tab)
{
    if (m_tab == tab)
        return;
    m_tab = tab;
    Q_EMIT tabChanged();
}

void AccountModel::stepTab(int steps)
{
    constexpr int Tabs = Files + 1;
    setTab(Tab(((m_tab + steps) % Tabs + Tabs) % Tabs));
}

std::vector<DueItem> &AccountModel::listOf(const DueItem &item)
{
    return item.kind == DueItem::Kind::Complaint ? m_snapshot.questions
           : item.kind == DueItem::Kind::Goal    ? m_snapshot.goals
                                                 : m_snapshot.open;
}

void AccountModel::complete(const QString &key)
{
    const auto id = RecordId::fromString(key);
    for (const std::vector<DueItem> *list : {&m_snapshot.open, &m_snapshot.questions, &m_snapshot.goals}) {
        const auto at = std::find_if(list->begin(), list->end(),
                                     [&](const DueItem &item) { return id && item.id == *id && !item.done; });
        if (at == list->end() || m_justDone.holds(at->id))
            continue;
        const DueItem item = doneOf(*at, nowMs());
        m_justDone.add(item, nowMs());
        keep(item);
        present();
        QTimer::singleShot(JustDone::StayMs, this, [this] { present(); });
        Q_EMIT done(item.kind == DueItem::Kind::Task        ? tr("Task done")
                    : item.kind == DueItem::Kind::Complaint ? tr("Complaint settled")
                    : item.kind == DueItem::Kind::Goal      ? tr("Goal reached")
                                                            : tr("Promise kept"));
        return;
    }
}

void AccountModel::undo()
{
    const auto item = m_justDone.takeLast();
    if (!item)
        return;
    putAmong(listOf(*item), *item);
    keep(*item);
    present();
}

void AccountModel::giveBack()
{
    m_justDone = {};
    Q_EMIT failed(tr("Not saved. Nothing was changed; try again"));
    present();
    reload();
}

void AccountModel::present()
{
    presentDue();
    presentRelated();
    presentDeals();
    presentVisits();
    m_files.setRows(m_snapshot.files);
    m_timeline.show(m_snapshot.events, now());

    AccountView view;
    view.loaded = m_loaded;
    view.gone = m_loaded && !m_snapshot.exists;
    view.name = m_orphans ? tr("No account") : m_snapshot.name;
    view.visitable = !m_orphans;
    view.tier = m_snapshot.tier;
    view.about = !m_snapshot.about.isEmpty()       ? m_snapshot.about
                 : !m_snapshot.legalName.isEmpty() ? m_snapshot.legalName
                                                   : m_snapshot.address;
    if (const QString number = check::phoneToDial(m_snapshot.phone); !number.isEmpty())
        view.callUrl = QStringLiteral("tel:") + number;
    view.email = m_snapshot.email;
    for (const DealStage &stage : m_snapshot.deals)
        view.dealCount += stage.deals;
    view.moreEvents = m_snapshot.moreEvents;
    view.peopleCount = m_snapshot.peopleCount;
    view.fileCount = m_snapshot.fileCount;
    view.empty = m_loaded && m_snapshot.exists && m_steps.count() == 0 && m_questions.count() == 0 &&
                 m_goals.count() == 0 && m_people.count() == 0 && m_group.count() == 0 && m_deals.count() == 0 &&
                 m_snapshot.events.empty();
    const bool same = m_view == view;
    m_view = view;
    presentFacts();
    if (!same)
        Q_EMIT viewChanged();
}

// What was just ticked off stays in its own list.
std::vector<DueRow> AccountModel::dueRows(const std::vector<DueItem> &open, bool (*shown)(const DueItem &))
{
    const QDateTime time = now();
    std::vector<DueRow> rows;
    for (const DueItem &item : m_justDone.among(open)) {
        if (shown(item))
            rows.push_back(dueRow(item, time, format::DueStyle::Dates, DueSubtitle::Detail));
    }
    return rows;
}

void AccountModel::presentDue()
{
    using Kind = DueItem::Kind;
    m_justDone.dropOld(nowMs());
    m_steps.setRows(
        dueRows(m_snapshot.open, [](const DueItem &item) { return item.kind == Kind::Task || item.isPromise(); }));
    m_questions.setRows(
        dueRows(m_snapshot.questions, [](const DueItem &item) { return item.kind == Kind::Complaint; }));
    m_goals.setRows(dueRows(m_snapshot.goals, [](const DueItem &item) { return item.kind == Kind::Goal; }));
}

void AccountModel::presentRelated()
{
    std::vector<RelatedRow> people;
    for (const Person &person : m_snapshot.people) {
        const QString detail = !person.position.isEmpty() ? person.position
                               : !person.phone.isEmpty()  ? person.phone
                                                          : person.email;
        people.push_back({person.id.toString(), person.name, detail});
    }
    m_people.setRows(std::move(people));
    std::vector<RelatedRow> group;
    for (const Company &company : m_snapshot.group)
        group.push_back(
            {company.id.toString(), company.name, company.above ? tr("The client belongs to it") : company.about});
    m_group.setRows(std::move(group));
}

void AccountModel::presentDeals()
{
    std::vector<DealStageRow> rows;
    for (const DealStage &stage : m_snapshot.deals) {
        QStringList sums;
        for (const Money &sum : stage.sums) {
            if (sum.minor != 0)
                sums << format::shortMoney(sum);
        }
        rows.push_back({QStringLiteral("stage:") + stage.stage, stage.stage.isEmpty() ? tr("No stage") : stage.stage,
                        tr("%n deal(s)", nullptr, stage.deals), sums.join(QStringLiteral(" + "))});
    }
    m_deals.setRows(std::move(rows));
    std::vector<RelatedRow> newest;
    for (const Deal &deal : m_snapshot.newestDeals) {
        QStringList about{deal.stage, deal.value.minor != 0 ? format::money(deal.value) : QString()};
        about.removeAll(QString());
        newest.push_back({deal.id.toString(), deal.title.isEmpty() ? tr("Deal without a name") : deal.title,
                          about.join(QStringLiteral(" · "))});
    }
    m_newestDeals.setRows(std::move(newest));
}

void AccountModel::presentVisits()
{
    std::vector<DueRow> rows;
    for (const Visit &visit : m_snapshot.visits) {
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(visit.start);
        DueRow row;
        row.key = visit.id.toString();
        row.title = visit.title.isEmpty() ? tr("Visit") : visit.title;
        row.subtitle = visit.place;
        row.due =
            tr("%1, %2", "day, time").arg(format::shortDay(start.date(), now().date()), format::time(start.time()));
        row.tone = QStringLiteral("neutral");
        QStringList spoken{tr("Visit"), row.title, row.due, row.subtitle};
        spoken.removeAll(QString());
        row.spoken = spoken.join(QStringLiteral(", "));
        rows.push_back(std::move(row));
    }
    m_visits.setRows(std::move(rows));
}

// What the head of the page does not say.
void AccountModel::presentFacts()
{
    std::vector<FieldRow> rows;
    if (!m_snapshot.account.isNull()) {
        QHash<RecordId, QString> titles;
        for (const Company &company : m_snapshot.group)
            titles.insert(company.id, company.name);
        const auto told = [](const FieldType &field) {
            return &field == &types::account.name || &field == &types::account.tier || &field == &types::account.parent;
        };
        rows = fieldRows(m_snapshot.account, titles, now().date(), told);
        // One line of it stands in the head already.
        if (!m_view.about.isEmpty())
            std::erase_if(rows, [&](const FieldRow &row) { return row.value == m_view.about; });
    }
    m_facts.setRows(std::move(rows));
}

void AccountModel::useMedia(MediaLibrary &library)
{
    m_library = &library;
    m_photo = std::make_unique<PhotoEdit>(library);
    Q_EMIT mediaChanged();
}

} // namespace kf
