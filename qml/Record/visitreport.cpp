#include "qml/Record/visitreport.h"

#include "core/record/types.h"
#include "qml/Format/format.h"
#include "qml/Format/recordwords.h"

#include <QCoreApplication>

namespace kf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VisitReport)
};

QDateTime local(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs);
}

QString spanOf(const Record &visit)
{
    const qint64 started = visit.get(types::visit.started);
    const qint64 finished = visit.get(types::visit.finished);
    const QString from = format::time(local(started).time());
    if (finished == 0)
        return Words::tr("since %1").arg(from);
    const qint64 minutes = std::max<qint64>(0, (finished - started) / 60'000 - visit.get(types::visit.paused) / 60);
    return Words::tr("%1–%2, %3", "from, to, how long")
        .arg(from, format::time(local(finished).time()), format::duration(minutes));
}

QString contentOf(qint64 satisfaction)
{
    switch (satisfaction) {
    case 1:
        return Words::tr("1 of 5, not content");
    case 2:
        return Words::tr("2 of 5, rather not content");
    case 3:
        return Words::tr("3 of 5, neutral");
    case 4:
        return Words::tr("4 of 5, content");
    case 5:
        return Words::tr("5 of 5, delighted");
    default:
        return {};
    }
}

} // namespace

std::vector<std::pair<QString, QString>> visitReport(const Record &visit, const QDateTime &now)
{
    std::vector<std::pair<QString, QString>> report;
    const qint64 started = visit.get(types::visit.started);
    if (started == 0)
        return report;
    report.emplace_back(Words::tr("Took place"),
                        format::day(local(started).date(), now.date()) + QStringLiteral(", ") + spanOf(visit));
    if (const qint64 at = visit.get(types::visit.checkInAt); at != 0) {
        QString where = format::time(local(at).time());
        if (const auto *metres = std::get_if<qint64>(&visit.value(types::visit.checkInDistance)))
            where = Words::tr("%1, %2 from the client").arg(where, format::distance(double(*metres)));
        else if (const QString word = visit.get(types::visit.checkIn); !word.isEmpty())
            where = Words::tr("%1, %2").arg(where, format::value(types::visit.checkIn, word, now.date()));
        report.emplace_back(format::fieldName(types::visit.checkIn), where);
    }
    const QString content = contentOf(visit.get(types::visit.satisfaction));
    if (!content.isEmpty())
        report.emplace_back(Words::tr("The client"), content);
    return report;
}

} // namespace kf
