#pragma once

#include "core/base/clock.h"
#include "qml/Account/accountmodel.h"
#include "qml/Accounts/accountsmodel.h"
#include "qml/Conflict/conflictmodel.h"
#include "qml/Models/syncstatus.h"
#include "qml/Sync/syncmodel.h"
#include "qml/Tasks/tasksmodel.h"
#include "qml/Today/todaymodel.h"
#include "qml/Unlock/unlockmodel.h"

#include <QDateTime>

// View models filled by hand with the story of the design: Tuesday, 13 October 2026, Marina Lapteva visits her clients.
namespace kf::sample {

class StillClock : public Clock
{
public:
    explicit StillClock(const QDateTime &now) : m_now(now.toMSecsSinceEpoch()) {}
    qint64 nowMs() const override { return m_now; }
    qint64 monotonicMs() const override { return 0; }
    quint32 bootId() const override { return 1; }

private:
    qint64 m_now;
};

QDateTime morning(); // 9:52
QDateTime evening(); // 18:40

TodayModel::Snapshot today();
TodayModel::Snapshot today(const QString &kind); // tasks, long, allday, live, late, latelong
TodayModel::Snapshot dayWithoutVisits();
AccountsModel::Snapshot accounts();
// With names and texts far too long.
void lengthen(TodayModel::Snapshot &snapshot);
void lengthen(AccountsModel::Snapshot &snapshot);
// `kind`: "" as in the design, else what is special.
AccountModel::Snapshot account(const QString &kind = {}); // long, empty, gone; a tab before it
AccountModel::Tab tabOf(const QString &kind);
void fillTasks(TasksModel &model, const QString &kind = {}); // waiting, issues, open, later, none, long
SyncStatus::Snapshot offline();
SyncModel::Snapshot syncBefore();
SyncModel::Snapshot sync(const QString &kind = {});         // saved, offline, refused, first, many
ConflictModel::Snapshot conflict(const QString &kind = {}); // review, three, five, long, settled

} // namespace kf::sample
