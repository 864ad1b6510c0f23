#pragma once

#include "core/record/record.h"

#include <QString>

// The records that the bench works on: the same synthetic key accounts that rivals are measured with. 1 % accounts, 5 %
// contacts, 20 % tasks, 74 % notes; ten fields each, Russian text, some 400 bytes as JSON.
namespace kf::bench {

// All four types have the same fields; only their names differ.
struct PeerType : RecordType
{
    explicit PeerType(const char *name) : RecordType(name, name) {}
    TextField title{*this, "title", "Title", FieldFlag::Title | FieldFlag::Searched};
    ParentField parent{*this, "parent", "Client", "account", FieldFlag::Indexed};
    TextField owner{*this, "owner", "Owner"};
    TextField status{*this, "status", "Status"};
    TextField body{*this, "body", "Text", FieldFlag::Searched};
    MoneyField amount{*this, "amount", "Sum"};
    InstantField due{*this, "due", "Due"};
    InstantField updated{*this, "updated", "Updated", FieldFlag::Indexed};
};

struct PeerTypes
{
    PeerType account{"account"};
    PeerType contact{"contact"};
    PeerType task{"task"};
    PeerType note{"note"};
    Registry registry{{&account, &contact, &task, &note}};
};

// An id made from a rival's text id, such as "t-00001000-1a2b3c4d": ordered as theirs, with as many random bits as
// ours.
RecordId idOf(const QString &foreign);

// One line of the rivals' data file (NDJSON).
Record recordFromJson(const PeerTypes &types, const QByteArray &line);

// Workload (b): a new note; (c): which task.
Record newNote(const PeerTypes &types, int k);
RecordId taskId(int i);

} // namespace kf::bench
