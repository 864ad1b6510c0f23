#pragma once

#include "core/record/record.h"
#include "core/search/query.h"

#include <optional>
#include <vector>

namespace kf {

struct Condition
{
    enum class Test { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Empty, NotEmpty, NotTrue };

    const FieldType *field = nullptr;
    Test test = Test::Equal;
    Value value; // money compares by amount; sets only by Empty and NotEmpty
};

// Which records of one type, in which order. All conditions must hold.
struct Query
{
    const RecordType *type = nullptr;
    std::vector<Condition> where;
    const FieldType *orderBy = nullptr; // null: by the time of making
    bool descending = false;
    std::optional<qint64> limit;
    qint64 offset = 0;
    bool deletedOnes = false;  // those, and no others
    bool byLastChange = false; // in the order of their last change instead of their making
};

struct SearchOptions
{
    RecordId account = {}; // the one that is open: its records stand first
    qint64 limit = 50;
    std::vector<const RecordType *> types = {}; // these alone; empty: all
};

struct SearchHit
{
    Record record;
    QString title;
    std::vector<search::TextRange> titleMarks; // the words found
    QString snippet;                           // one line around the found words
    std::vector<search::TextRange> marks;      // in the snippet
    const FieldType *snippetField = nullptr;   // the one that the snippet is cut from; null: the title
};

struct SearchAnswer
{
    std::vector<SearchHit> hits;
    // How many of each type were found, the type of the best first: also those that are no hits because of a limit or
    // of other types asked for. Of a type about a hundred are looked at.
    std::vector<std::pair<const RecordType *, qint64>> found;
};

// One change of one field, as history and conflicts tell it.
struct FieldHistory
{
    RecordId record;
    QByteArray field; // DeletedField for deletions and restorations
    Value value;
    Value before;
    bool created = false; // part of the record's making
    quint64 number = 0;   // 0: not sent yet
    qint64 at = 0;        // UTC ms
    DeviceId device = DeviceId::None;
    QString deviceName;
    QString author;
    RecordId import;
    qint64 sequence = 0; // order on this device; newest is greatest
};

struct Alternative
{
    int n = 0; // 1, 2, 3 ...; what "resolve" takes. The shown value is 0.
    Value value;
    QString author;
    QString deviceName;
    DeviceId device = DeviceId::None;
    qint64 at = 0;
};

struct Conflict
{
    Record record;
    QByteArray field; // DeletedField: deleted on one device, edited on another
    Alternative shown;
    std::vector<Alternative> alternatives;
};

// An operation that has not left, or was not accepted.
struct OutboxItem
{
    enum class State { Pending = 1, Sent = 2, Quarantined = 3 };

    quint64 counter = 0;
    State state = State::Pending;
    QByteArray reason; // of a quarantined one
    RecordId record;
    QByteArray type;
    QString title;   // the record's, as far as known
    quint8 kind = 0; // Operation::Kind
    std::vector<std::pair<QByteArray, Value>> fields;
    qint64 at = 0; // when it was made, UTC ms
};

struct OpenWork
{
    qint64 pending = 0;
    qint64 quarantined = 0;
    qint64 conflicts = 0; // fields
    qint64 disputed = 0;  // records that they are in: what a user has to decide
};

struct StoreStatus : OpenWork
{
    quint64 cursor = 0;  // the last number of the server that is in here
    qint64 lastSync = 0; // UTC ms of the last complete sync; 0: never
    DeviceId device = DeviceId::None;
    QString deviceName;
    QString workspace; // empty: no server yet
    QString user;
    QString server;
};

} // namespace kf
