#pragma once

#include "core/portfolio/team.h"

// A client goes to somebody else, for good or until a day (features.md, rows 101 and 102). What each side is to do
// about it is a task like any other, so that every device has it and history tells who did it and when: `person` is the
// colleague who is asked, `sentence` one of the marks below. It was made in one action with the membership it speaks
// of.
namespace kf::portfolio {

inline constexpr QLatin1String AskToAccept("handover"); // done: the receiver has the client
inline constexpr QLatin1String AskToReturn("return");   // done: who was stood in for knows what happened meanwhile

// Of a query for tasks: those of a handover stand elsewhere.
std::vector<Condition> ordinaryTasks();

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
    // The titles of the tasks, in the words of whoever writes them.
    QString accept = {};
    QString comeBack = {}; // of a substitution
};

// The client goes to `receiver`, in one action. Taken back, one that was everybody's is mine.
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

// What a handover asks of me.
struct Takeover
{
    enum class Kind {
        Accept, // a client was given to me
        Return  // somebody stood in for me, and that has ended
    };
    Kind kind = Kind::Accept;
    RecordId task;
    RecordId account;
    QString accountName;
    QString receiver;  // who is to accept the client, or is back
    bool mine = true;  // that is me
    QString colleague; // who gave it, or stood in; empty: nobody is known here
    qint64 from = 0;   // UTC ms: since when it is mine, or somebody stood in
    qint64 to = 0;     // UTC ms, the first instant without me; 0: for good. Of Return: when it ended; 0: early
    RecordId story;    // the note that was written for the receiver; null: none
    bool done = false; // I have said so

    bool operator==(const Takeover &) const = default;
};

// Those that I have not answered yet, the oldest first. Reader thread.
Result<std::vector<Takeover>> readTakeovers(Reader &reader, qint64 now);
// By its task, also one of a colleague's, or one that is done; nothing: there is no such task. Reader thread.
Result<std::optional<Takeover>> readTakeover(Reader &reader, const RecordId &task, qint64 now);
Change answer(const Takeover &takeover);

// The tasks of a client that ask to accept it, done or not. Reader thread.
Result<std::vector<Record>> takeoversAt(Reader &reader, const RecordId &account);
bool isAskedBy(const Record &task, const Record &membership);

} // namespace kf::portfolio
