#include "app/ctl/commands/commands.h"

#include <array>

namespace kf::ctl {

namespace {

constexpr bool Value = true;
constexpr bool Many = true;

constexpr std::array InitOptions{Option{"--name", Value}, Option{"--kdf", Value}};
constexpr std::array AttachOptions{Option{"--account", Value}, Option{"--note", Value}};
constexpr std::array AttachmentOptions{Option{"--out", Value}};
constexpr std::array NoteOptions{Option{"--account", Value}};
constexpr std::array CaptureOptions{Option{"--parse", Value}, Option{"--now", Value}, Option{"--zone", Value},
                                    Option{"--account", Value}};
constexpr std::array SampleOptions{Option{"--date", Value}, Option{"--language", Value}};
constexpr std::array SearchOptions{Option{"--limit", Value}, Option{"--marks"}};
constexpr std::array ResolveOptions{Option{"--value", Value}};
constexpr std::array ExportOptions{Option{"--account", Value}, Option{"--history"}};
constexpr std::array ImportOptions{Option{"--type", Value},
                                   Option{"--map", Value, Many},
                                   Option{"--currency", Value},
                                   Option{"--decimal", Value},
                                   Option{"--encoding", Value},
                                   Option{"--separator", Value},
                                   Option{"--dry-run"},
                                   Option{"--again"},
                                   Option{"--apply-matches"},
                                   Option{"--undo", Value},
                                   Option{"--list"}};

constexpr std::array ImportCalendarOptions{Option{"--dry-run"}};
constexpr std::array RescueOptions{Option{"--show"}, Option{"--import"}};
constexpr std::array TeamOptions{Option{"--role", Value}};
constexpr std::array HandoverOptions{Option{"--to", Value}, Option{"--until", Value}, Option{"--undo", Value}};
constexpr std::array ExportCalendarOptions{Option{"--from", Value}, Option{"--to", Value}};

constexpr std::array Table{
    Command{"init", "[--name N] [--kdf desktop|phone|minimal]",
            "make a store of its own, with no server; it can enrol later. N is the name of this device. --kdf is what "
            "unlocking costs (desktop); minimal protects nothing and is for tests",
            0, 0, InitOptions, init},
    Command{"enrol", "CODE", "join a workspace with a one-time code", 1, 1, {}, enrol},
    Command{"status", "", "what is here and what waits to be sent", 0, 0, {}, status},
    Command{"add",
            "TYPE field=value ...",
            "make a record and print its id. A reference is an id or the exact name of a record",
            2,
            -1,
            {},
            add},
    Command{"set", "ID field=value ...", "change a record; an empty value clears the field", 2, -1, {}, set},
    Command{"delete", "ID", "delete a record; its history stays", 1, 1, {}, remove},
    Command{"restore", "ID", "take a deletion back", 1, 1, {}, restore},
    Command{"get", "ID", "show a record", 1, 1, {}, get},
    Command{"list",
            "TYPE [field=value ...]",
            "show the records that hold these values; \"field=\" finds empty ones",
            1,
            -1,
            {},
            list},
    Command{"history", "ID", "show every change of a record, newest first", 1, 1, {}, history},
    Command{"note", "[--account ID-or-name] TEXT", "write a note and print its id; TEXT \"-\" is read from the input",
            1, 1, NoteOptions, note},
    Command{
        "capture", "--parse TEXT [--now ISO8601] [--zone Europe/Moscow] [--account ID-or-name]",
        "show what a note says of kinds, people, days, money and urgency, line by line; TEXT \"-\" is read from the "
        "input. --now and --zone are this machine's when not said",
        0, 0, CaptureOptions, capture},
    Command{"search", "TEXT [--limit N] [--marks]", "find records by their words", 1, 1, SearchOptions, search},
    Command{"import",
            "FILE --type TYPE [--map COLUMN=field ...] [--currency C] [--decimal point|comma] [--encoding E] "
            "[--separator comma|semicolon|tab] [--dry-run] [--again] [--apply-matches] | --undo ID | --list",
            "read a CSV file, or vCards as contacts; take an import back; or show the imports made here. A column is "
            "named by its heading or as #3; \"COLUMN=\" leaves it out",
            0, 1, ImportOptions, importFile},
    Command{
        "export", "DIR [--account ID-or-name] [--history]",
        "write everything, or all of one client, into a new folder as JSON, CSV and the attachments themselves; the "
        "files are not encrypted. --history adds every change of every record",
        1, 1, ExportOptions, exportFiles},
    Command{
        "import-ics", "PATH [--dry-run]",
        "make visits of the events of a calendar file, or of all those of a folder, from 30 days back to 400 ahead; "
        "again: update, move and remove what has changed there",
        1, 1, ImportCalendarOptions, importCalendar},
    Command{"export-ics", "FILE [--from YYYY-MM-DD] [--to YYYY-MM-DD]",
            "write the visits of these days, the last one included, as a calendar file; FILE \"-\" is the output", 1, 1,
            ExportCalendarOptions, exportCalendar},
    Command{"sample", "FILE [--date YYYY-MM-DD] [--language ru|en]",
            "load a sample workspace, such as assets/sample/story.json; the date is its day, today when not said", 1, 1,
            SampleOptions, sample},
    Command{"sync", "", "send and receive what is new; exit code 3 when no server is in reach", 0, 0, {}, sync},
    Command{"rescue", "FILE [--show|--import]",
            "write everything that no server has into one encrypted file, with no need of a server; show what such a "
            "file holds; or import it here. Its passphrase is that of the store that made it: where this one has "
            "another, it comes from KEYFIELD_RESCUE_PASSPHRASE or is asked for. \"import --undo ID\" takes an import "
            "back",
            1, 1, RescueOptions, rescue},
    Command{"team", "ACCOUNT [add PERSON --role ROLE | remove PERSON]",
            "show who works with a client, by id or exact name; take a colleague in, by id, login or exact name, or "
            "change his role: kam (owns the client), deputy, manager, specialist, reader; take him out",
            1, 3, TeamOptions, team},
    Command{"handover", "--to PERSON [--until YYYY-MM-DD] ACCOUNT ... | --undo ID",
            "hand clients over to a colleague, all of them or none: for good, then you see them until the end of this "
            "day; or until a day, that one too, and you stay. Prints the id by which it is taken back",
            0, -1, HandoverOptions, handover},
    Command{"conflicts", "", "show what two devices wrote at once", 0, 0, {}, conflicts},
    Command{"attach", "FILE [--account A] [--note ID]",
            "keep a file, encrypted, with a client, by id or exact name, or with a note; prints the new id", 1, 1,
            AttachOptions, attach},
    Command{"attachment", "ID --out FILE",
            "write what was attached to a new file; it is fetched from the server when it is not here", 1, 1,
            AttachmentOptions, attachment},
    Command{"resolve", "ID FIELD N|--value VALUE",
            "keep an alternative by its number (0: what is shown), or another "
            "value",
            2, 3, ResolveOptions, resolve},
};

} // namespace

std::span<const Command> commands()
{
    return Table;
}

} // namespace kf::ctl
