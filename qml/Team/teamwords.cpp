#include "qml/Team/teamwords.h"

#include "qml/Format/format.h"

#include <QCoreApplication>

namespace kf::format {

namespace {

struct TeamWords
{
    Q_DECLARE_TR_FUNCTIONS(kf::TeamWords)
};

QDate dayOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).date();
}

} // namespace

QString memberRole(const QString &role)
{
    if (role == QLatin1String("kam"))
        return TeamWords::tr("Owns the client");
    if (role == QLatin1String("deputy"))
        return TeamWords::tr("Deputy");
    if (role == QLatin1String("manager"))
        return TeamWords::tr("Manager");
    if (role == QLatin1String("specialist"))
        return TeamWords::tr("Specialist");
    return TeamWords::tr("Reads only");
}

QString memberDetail(const portfolio::Member &member, const QDateTime &now)
{
    QStringList parts{memberRole(member.role)};
    if (member.asked)
        parts << TeamWords::tr("not yet accepted");
    const QDate today = now.date();
    if (member.from > now.toMSecsSinceEpoch())
        parts << TeamWords::tr("from %1").arg(day(dayOf(member.from), today));
    if (member.to != 0)
        parts << TeamWords::tr("until %1").arg(day(dayOf(member.to - 1), today)); // the last day with it
    if (!member.above.isEmpty())
        parts << TeamWords::tr("in the team of %1").arg(member.above);
    return parts.join(QStringLiteral(" · "));
}

} // namespace kf::format
