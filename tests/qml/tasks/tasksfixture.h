#pragma once

#include "qml/Tasks/tasksmodel.h"
#include "tests/qml/livestore.h"
#include "tests/qml/rows.h"

// A store with things to do, on the morning of Tuesday, 13 October 2026.
namespace kf::test {

inline Moment day(int days, std::optional<QTime> time = {})
{
    return {MorningClock::Day.addDays(days), time};
}

inline Record taskOf(const QString &title, std::optional<Moment> due, const RecordId &account = {})
{
    Record task(types::task);
    task.set(types::task.title, title).set(types::task.account, account);
    if (due)
        task.set(types::task.due, *due);
    return task;
}

inline Record promiseOf(const QString &title, std::optional<Moment> due, bool theirs, const RecordId &account = {})
{
    Record promise(types::promise);
    promise.set(types::promise.title, title).set(types::promise.account, account);
    promise.set(types::promise.direction, theirs ? QStringLiteral("client") : QStringLiteral("we"));
    if (due)
        promise.set(types::promise.due, *due);
    return promise;
}

inline const std::vector<TaskRow> &rowsOf(TasksModel &model)
{
    return static_cast<ListOf<TaskRow> *>(model.rows())->rows();
}

// A line for each row: "Сегодня 2: Позвонить".
inline QStringList told(TasksModel &model)
{
    QStringList lines;
    for (const TaskRow &row : rowsOf(model)) {
        lines << (row.heading.isEmpty()
                      ? row.title
                      : QStringLiteral("%1 %2: %3").arg(row.heading).arg(row.headingCount).arg(row.title));
    }
    return lines;
}

} // namespace kf::test
