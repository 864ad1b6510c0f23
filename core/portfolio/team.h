#pragma once

#include "core/store/action.h"
#include "core/store/reader.h"

#include <optional>
#include <vector>

// Who works with a client, and how a client goes to somebody else (features.md, rows 100 to 102). What a membership
// means, and who may write one, is the server's to judge: server/scope/scope.h.
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
    QString role;    // as types::membership.role; empty: reader
    qint64 from = 0; // UTC ms; 0: from the beginning
    qint64 to = 0;   // UTC ms, the first instant without it; 0: without an end
    QString above;   // the company above whose team it is, and so of this one too; empty: its own

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
    bool holds(const RecordId &person, qint64 now) const; // as a member of its own
    QString nameOf(const RecordId &person) const;
};

// Reader thread.
Result<Team> readTeam(Reader &reader, const RecordId &account, qint64 now);

struct Change
{
    Action action;
    Action back;
};

// A client without a team gets one by it: mine first, unless `person` am I.
Change joinTeam(const Team &team, const RecordId &person, const QString &role, qint64 now, qint64 from = 0,
                qint64 to = 0);
Change setRole(const Member &member, const QString &role);
Change leaveTeam(const Member &member);

// A private note of mine about the client, and what becomes of it when the client goes.
struct PrivateNote
{
    enum class Fate { Keep, Pass, Delete };
    RecordId id;
    QString text;
    Fate fate = Fate::Keep; // it stays private to me
};

struct Handover
{
    RecordId receiver;
    qint64 from = 0; // UTC ms; 0: at once
    // A substitution: the receiver stands in until then, and I stay. 0: the client is his for good, and my own part in
    // the team ends.
    qint64 to = 0;
    // When it ends; not before `from`. Whoever has ended it can neither take the handover back nor send what he wrote.
    qint64 mineEnds = 0;
    QString story; // what the receiver has to know: a note for the team; empty: none
    std::vector<PrivateNote> notes;
};

// The client goes to `receiver`, in one action.
Change handOver(const Team &team, const Handover &handover, qint64 now);

// What goes with a client.
struct Belongings
{
    qint64 ourPromises = 0; // open ones
    qint64 theirPromises = 0;
    qint64 tasks = 0;
    qint64 complaints = 0;
    qint64 risks = 0;
    qint64 goals = 0;
    qint64 deals = 0;
    qint64 people = 0;
    qint64 visits = 0;              // ahead
    std::vector<PrivateNote> notes; // mine alone, newest first

    bool operator==(const Belongings &other) const;
};

// Reader thread. Private notes on this device are its user's own: nobody is sent another's.
Result<Belongings> readBelongings(Reader &reader, const RecordId &account, qint64 now);

} // namespace kf::portfolio
