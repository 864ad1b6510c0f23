#include "qml/Account/accountmodel.h"

#include "core/check/phone.h"
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

void AccountModel::complete(const QString &key)
{
    const auto id = RecordId::fromString(key);
    const auto at = std::find_if(m_snapshot.open.begin(), m_snapshot.open.end(),
                                 [&](const DueItem &item) { return id && item.id == *id && !item.done; });
    if (at == m_snapshot.open.end() || m_justDone.holds(at->id))
        return;
    const DueItem item = doneOf(*at, nowMs());
    m_justDone.add(item, nowMs());
    keep(item);
    present();
    QTimer::singleShot(JustDone::StayMs, this, [this] { present(); });
    Q_EMIT done(item.kind == DueItem::Kind::Task ? tr("Task done") : tr("Promise kept"));
}

void AccountModel::undo()
{
    const auto item = m_justDone.takeLast();
    if (!item)
        return;
    putAmong(m_snapshot.open, *item);
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
    presentSteps();
    std::vector<PersonRow> people;
    for (const Person &person : m_snapshot.people) {
        const QString detail = !person.position.isEmpty() ? person.position
                               : !person.phone.isEmpty()  ? person.phone
                                                          : person.email;
        people.push_back({person.id.toString(), person.name, detail});
    }
    m_people.setRows(std::move(people));
    presentDeals();
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
    view.empty = m_loaded && m_snapshot.exists && m_steps.count() == 0 && m_people.count() == 0 &&
                 m_deals.count() == 0 && m_snapshot.events.empty();
    if (m_view == view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void AccountModel::presentSteps()
{
    m_justDone.dropOld(nowMs());
    const QDateTime time = now();
    std::vector<DueRow> rows;
    for (const DueItem &item : m_justDone.among(m_snapshot.open))
        rows.push_back(dueRow(item, time, format::DueStyle::Dates, DueSubtitle::Detail));
    m_steps.setRows(std::move(rows));
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
}

void AccountModel::useMedia(MediaLibrary &library)
{
    m_library = &library;
    m_photo = std::make_unique<PhotoEdit>(library);
    Q_EMIT mediaChanged();
}

} // namespace kf
