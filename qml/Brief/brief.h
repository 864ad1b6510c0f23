#pragma once

#include "core/base/geopoint.h"
#include "core/base/moment.h"
#include "core/portfolio/news.h"
#include "core/store/reader.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace kf {

// What one reads before one walks in: all of it from the device.
struct Brief
{
    struct Person
    {
        RecordId id;
        QString name;
        QString position;
        std::optional<Moment> birthday; // its year does not matter
    };
    using Change = portfolio::News; // since the last visit
    struct Fact
    {
        const FieldType *field = nullptr;
        Value value;
    };
    struct Promise
    {
        RecordId id;
        QString title;
        QString person; // whom, or who
        bool ours = true;
        bool done = false; // since the last visit
        std::optional<Moment> due;
    };
    struct Question
    {
        RecordId id;
        QString title;
        QString detail;
        std::optional<Moment> due;
    };
    struct Risk
    {
        RecordId id;
        QString title;
        qint64 at = 0; // UTC ms: when it was written
    };
    struct Need
    {
        RecordId id;
        QString title;
    };
    struct Point
    {
        RecordId item;
        QString title;
        QString why;
        QString state; // of the answer; empty: nobody has come to it yet
    };

    bool exists = true; // the visit and its client
    RecordId visit;     // null: none is planned
    RecordId account;
    QString accountName;
    QString about;
    QString goal;
    QString place;
    qint64 start = 0;   // UTC ms, as are the next two
    qint64 started = 0; // 0: not yet
    qint64 since = 0;   // when the last visit was finished; 0: there was none
    std::optional<GeoPlace> onMap;
    QString address;
    std::vector<Person> people;
    QString onlyContact;         // the client's one and only; empty: there are more, or none
    std::vector<Change> changes; // what weighs more first; without those notes that stand in `notes`
    std::vector<Fact> facts;     // of a client who was not visited yet
    std::vector<Change> notes;   // the last ones, also one's own
    std::vector<Promise> promises;
    std::vector<Question> questions;
    std::vector<Question> goals; // open, the one due first first
    std::vector<Risk> risks;     // open, the newest first
    std::vector<Need> needs;
    std::vector<Point> points;
    QHash<RecordId, QString> titles; // of records that values of `changes` point to
};

// Of that visit; without one of the client's, which is under way or comes next. Reader thread.
Result<Brief> readBrief(Reader &reader, const RecordId &visit, const RecordId &account, const QDateTime &now);

} // namespace kf
