#pragma once

#include "core/base/geopoint.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

// How visits lie in the columns of days: pure.
namespace kf {

struct ShownVisit
{
    RecordId id;
    RecordId account;
    QString accountName;
    QString title;
    QString place;
    qint64 start = 0; // UTC ms
    qint64 end = 0;   // 0: nobody said
    QString zone;
    qint64 started = 0;
    qint64 finished = 0;
    bool allDay = false;
    std::optional<GeoPoint> point = {}; // of the client
    std::vector<RecordId> people = {};  // who take part

    bool runs() const { return started != 0 && finished == 0; }
    bool isMovable() const { return started == 0 && finished == 0; }
    qint64 endOrUsual() const;
    const QString &name() const { return accountName.isEmpty() ? title : accountName; }
};

// A visit's part in the column of one day.
struct VisitPart
{
    const ShownVisit *visit = nullptr;
    int day = 0;
    int startMinute = 0;
    int minutes = 0; // by the clock's face; never 0
    int lane = 0;
    int lanes = 1;
    bool first = true; // of the parts of one that goes over midnight
};

// In the order of days and hours. Visits whose times meet stand side by side in lanes.
std::vector<VisitPart> partsOf(const std::vector<ShownVisit> &visits, QDate firstDay, int days);

struct Gap
{
    int startMinute = 0;
    int minutes = 0;
};
// The time between the parts of one day, `least` long or more, not before `from` nor after `until`.
std::vector<Gap> gapsBetween(const std::vector<VisitPart> &parts, int day, int from, int until, int least);

// The days that it lies in, of those shown: first column and number; 0: none.
struct DaySpan
{
    int day = 0;
    int days = 0;
};
DaySpan spanOf(const ShownVisit &allDay, QDate firstDay, int days);

} // namespace kf
