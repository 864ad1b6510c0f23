#pragma once

#include "core/store/action.h"
#include "core/store/reader.h"

#include <optional>
#include <vector>

// Who works with a client (features.md, row 100). What a membership means, and who may write one, is the server's to
// judge: server/scope/scope.h.
namespace kf::portfolio {

// Somebody of the workspace, as far as this device knows him: the server says so once there are teams, and before that
// whoever wrote something.
struct Colleague
{
    RecordId id;
    QString name;

    bool operator==(const Colleague &) const = default;
};

struct Member
{
    RecordId membership;
    RecordId person;
    QString name;
    QString role;       // as types::membership.role; empty: reader
    qint64 from = 0;    // UTC ms; 0: from the beginning
    qint64 to = 0;      // UTC ms, the first instant without it; 0: without an end
    QString above;      // the company above whose team it is, and so of this one too; empty: its own
    RecordId given;     // the task by which he says that he has the client; null: nobody handed it to him
    bool asked = false; // he has not said so yet

    bool isOver(qint64 now) const { return to != 0 && to <= now; }
    bool isInForce(qint64 now) const { return from <= now && !isOver(now); }
    bool operator==(const Member &) const = default;
};

// A value. What follows from it are actions, each with what takes it back.
struct Team
{
    RecordId account;
    RecordId me;                       // null: this store belongs to nobody's workspace
    QString role;                      // mine in the workspace
    std::vector<Member> members;       // not those whose time is over; its own first
    std::vector<Colleague> colleagues; // by name, me too

    // The client has a team; before that everybody sees it. What was a team stays one when its last member has gone,
    // and then nobody who is not above reads this.
    bool isClosed() const { return !members.empty(); }
    // I may change it, as far as this device knows.
    bool isManaged(qint64 now) const;
    // Somebody owns the client for good also without this membership: else nobody could give rights on it, nor see it.
    bool isOwnedWithout(const RecordId &membership, qint64 now) const;
    bool holds(const RecordId &person, qint64 now) const; // as a member of its own
    QString nameOf(const RecordId &person) const;
    const Member *memberOf(const RecordId &membership) const; // null: no such one
};

// Reader thread.
Result<Team> readTeam(Reader &reader, const RecordId &account, qint64 now);

struct Change
{
    Action action;
    Action back;

    void create(const Record &record); // with an id
};

// A client without a team gets one by it: mine first, unless `person` am I. That I stay in it is not taken back: what
// had a team once is everybody's no longer, and without me it would be nobody's.
Change joinTeam(const Team &team, const RecordId &person, const QString &role, qint64 now, qint64 from = 0,
                qint64 to = 0);
Change setRole(const Member &member, const QString &role);
Change leaveTeam(const Member &member);
// A membership that does not exist yet.
Record newMember(const Team &team, const RecordId &person, const QString &role, qint64 now, qint64 from, qint64 to);

} // namespace kf::portfolio
