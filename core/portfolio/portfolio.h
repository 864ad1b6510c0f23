#pragma once

#include "core/base/geopoint.h"
#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/store/reader.h"

#include <optional>
#include <vector>

namespace kf::portfolio {

// Something open at a client's: what one must not forget there.
struct Matter
{
    enum class Kind { Task, OurPromise, ClientPromise, Complaint, Risk };

    Kind kind = Kind::Task;
    RecordId id;
    QString title;
    std::optional<Moment> due;
    qint64 touched = 0; // UTC ms: when it was written or changed last; 0: not known

    bool operator==(const Matter &) const = default;
};

// Somebody at a client's whom one means to see in a rhythm of his own.
struct Person
{
    RecordId id;
    QString name;
    QString phone;
    int rhythm = 0;     // days
    qint64 seen = 0;    // UTC ms: the last visit he took part in; 0: none
    bool ahead = false; // a visit with him is planned

    bool operator==(const Person &) const = default;
};

// What is known of one client, as far as it says whether he needs attention. A value.
struct Client
{
    RecordId id;
    QString name;
    QString tier;
    QString about;
    QString phone;
    RecordId parent;
    std::optional<GeoPlace> place;
    std::optional<qint64> ownRhythm; // account.rhythm
    std::optional<int> rhythm;       // days between contacts; nothing: never asked for
    qint64 known = 0;                // UTC ms: since when he is in the book
    qint64 nextVisit = 0;            // UTC ms of its start; 0: none
    qint64 lastVisit = 0;
    std::vector<Matter> matters; // due by the end of today, and all complaints and risks that are open
    std::vector<Person> people;  // those with a rhythm of their own
    qint64 openDeals = 0;        // in the smallest unit of Portfolio::currency

    bool operator==(const Client &) const = default;
};

struct Portfolio
{
    std::vector<Client> clients; // in no order
    // Of the sums in openDeals: the one in which there are most deals. There are no rates here, so other ones do not
    // count.
    QByteArray currency;

    qint64 greatestDeals() const;
};

// Visits further back than this are not looked for.
constexpr qint64 MemoryMs = 400ll * 24 * 3600 * 1000;

// Reader thread.
Result<Portfolio> readPortfolio(Reader &reader, const QDateTime &now);

} // namespace kf::portfolio
