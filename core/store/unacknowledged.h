#pragma once

#include "core/base/clock.h"
#include "core/change/state.h"
#include "core/store/draft.h"
#include "core/store/media.h"

#include <vector>

namespace kf {

class Reader;

// Everything in a store that no server has acknowledged, as values: what a rescue file carries to another one.
struct Unacknowledged
{
    // Whose it is, and where its device stands in the server's log.
    struct Origin
    {
        RecordId id; // of this gathering: the import that it becomes elsewhere
        DeviceId device = DeviceId::None;
        QString deviceName;
        RecordId workspace; // null: no server
        QString workspaceName;
        RecordId user;
        QString userName;
        quint64 epoch = 0;
        quint64 number = 0;
        quint64 chain = 0;
        quint64 acknowledged = 0; // the greatest number that one of its operations is known to have, or its own place
        qint64 madeAt = 0;        // UTC ms, by its clock

        bool operator==(const Origin &) const = default;
    };

    // A record that the operations change or name and do not create.
    struct Known
    {
        RecordId id;
        QByteArray type;
        QString title;
        std::vector<Dot> seen; // who wrote what the device had of it from the server; sorted

        bool operator==(const Known &) const = default;
    };

    struct Item
    {
        Operation operation;
        qint64 at = 0;     // when it was made, UTC ms by the device's clock
        QByteArray before; // shown values of the fields it wrote, as journal::encodeBefore
        bool refused = false;
        QByteArray reason; // of a refused one
        QString title;     // its record's, as far as known

        bool operator==(const Item &) const = default;
    };

    Origin origin;
    std::vector<Known> known;
    std::vector<Item> items; // in the order of their making
    std::vector<Draft> drafts;
    std::vector<Media> media; // of records and drafts among these; what of it is on the device, its files tell

    bool isEmpty() const { return items.empty() && drafts.empty() && media.empty(); }
    bool operator==(const Unacknowledged &) const = default;
};

// The records that a field's change refers to.
std::vector<RecordId> recordsNamedIn(const FieldChange &change);

// Never writes, and asks nobody: a server that is gone or has shut the device out changes nothing. Reader thread.
Result<Unacknowledged> readUnacknowledged(Reader &reader, const Clock &clock);

} // namespace kf
