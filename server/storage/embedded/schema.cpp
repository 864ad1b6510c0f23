#include "server/storage/embedded/schema.h"

namespace kf::server {

namespace {

constexpr Migration ControlSteps[] = {
    {1, "people and devices",
     [](Connection &db) {
         return db.execute(R"(
CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE workspace(id BLOB PRIMARY KEY, name TEXT NOT NULL UNIQUE, epoch INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE person(workspace BLOB NOT NULL, id BLOB NOT NULL, login TEXT NOT NULL, name TEXT NOT NULL,
    role TEXT NOT NULL, PRIMARY KEY(workspace, id), UNIQUE(workspace, login)) WITHOUT ROWID;
CREATE TABLE device(workspace BLOB NOT NULL, id INTEGER NOT NULL, person BLOB NOT NULL, public_key BLOB NOT NULL,
    name TEXT NOT NULL, enrolled_at INTEGER NOT NULL, revoked INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(workspace, id)) WITHOUT ROWID;
CREATE TABLE invitation(secret_hash BLOB PRIMARY KEY, workspace BLOB NOT NULL, person BLOB NOT NULL,
    expires_at INTEGER NOT NULL, used_by INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
)");
     }},
    {2, "managers",
     [](Connection &db) { return db.execute("ALTER TABLE person ADD COLUMN manager BLOB NOT NULL DEFAULT x''"); }},
};

// `record` is clustered in the order in which a snapshot is read. A state is what encode(RecordState) made; a log's
// body is what wire::encodeEntryBody made.
constexpr Migration WorkspaceSteps[] = {
    {1, "log and records",
     [](Connection &db) {
         return db.execute(R"(
CREATE TABLE head(id INTEGER PRIMARY KEY CHECK(id = 1), epoch INTEGER NOT NULL, number INTEGER NOT NULL,
    chain INTEGER NOT NULL, records INTEGER NOT NULL);
CREATE TABLE log(number INTEGER PRIMARY KEY, device INTEGER NOT NULL, counter INTEGER NOT NULL, at INTEGER NOT NULL,
    own_as_written INTEGER NOT NULL, chain INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE record(type TEXT NOT NULL, id BLOB NOT NULL, state BLOB NOT NULL, PRIMARY KEY(type, id)) WITHOUT ROWID;
CREATE TABLE link(parent BLOB NOT NULL, child BLOB NOT NULL, field TEXT NOT NULL, type TEXT NOT NULL,
    PRIMARY KEY(parent, child, field)) WITHOUT ROWID;
CREATE TABLE deletion(id BLOB NOT NULL, type TEXT NOT NULL, deletion INTEGER NOT NULL,
    PRIMARY KEY(id, type)) WITHOUT ROWID;
CREATE TABLE batch(seq INTEGER PRIMARY KEY, device INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    results BLOB NOT NULL);
CREATE UNIQUE INDEX batch_of_device ON batch(device, last);
CREATE TABLE author(device INTEGER PRIMARY KEY, device_name TEXT NOT NULL, person BLOB NOT NULL,
    person_name TEXT NOT NULL, since INTEGER NOT NULL);
)");
     }},
    {2, "who sees what",
     [](Connection &db) {
         return db.execute(R"(
ALTER TABLE head ADD COLUMN scope INTEGER NOT NULL DEFAULT 0;
ALTER TABLE head ADD COLUMN due INTEGER NOT NULL DEFAULT 0;
CREATE TABLE audience(record BLOB NOT NULL, type TEXT NOT NULL, kind INTEGER NOT NULL, key BLOB NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL, PRIMARY KEY(record, type, kind, key, since)) WITHOUT ROWID;
CREATE INDEX audience_of_key ON audience(kind, key, record);
CREATE TABLE moved(number INTEGER NOT NULL, record BLOB NOT NULL, type TEXT NOT NULL,
    PRIMARY KEY(number, record, type)) WITHOUT ROWID;
CREATE TABLE derived(note BLOB NOT NULL, record BLOB NOT NULL, type TEXT NOT NULL,
    PRIMARY KEY(note, record, type)) WITHOUT ROWID;
CREATE TABLE sight(person BLOB NOT NULL, number INTEGER NOT NULL, kind INTEGER NOT NULL, key BLOB NOT NULL,
    enters INTEGER NOT NULL, PRIMARY KEY(person, number, kind, key)) WITHOUT ROWID;
CREATE TABLE closed(account BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE granted(account BLOB NOT NULL, person BLOB NOT NULL, power INTEGER NOT NULL,
    PRIMARY KEY(account, person)) WITHOUT ROWID;
CREATE TABLE member(account BLOB NOT NULL, membership BLOB NOT NULL, person BLOB NOT NULL, power INTEGER NOT NULL,
    since INTEGER NOT NULL, until INTEGER NOT NULL, stands INTEGER NOT NULL, over INTEGER NOT NULL,
    PRIMARY KEY(account, membership)) WITHOUT ROWID;
CREATE TABLE colleague(person BLOB PRIMARY KEY, role TEXT NOT NULL, manager BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE refused(device INTEGER NOT NULL, counter INTEGER NOT NULL, at INTEGER NOT NULL, person BLOB NOT NULL,
    reason TEXT NOT NULL, operation BLOB NOT NULL, PRIMARY KEY(device, counter)) WITHOUT ROWID;
)");
     }},
    {3, "attachments",
     [](Connection &db) {
         return db.execute(R"(
CREATE TABLE blob(record BLOB PRIMARY KEY, hash BLOB NOT NULL, size INTEGER NOT NULL, have INTEGER NOT NULL,
    whole INTEGER NOT NULL, birth INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE blob_part(record BLOB NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(record, at));
)");
     }},
    {4, "what was refused, for the owner of the client",
     [](Connection &db) {
         return db.execute(R"(
ALTER TABLE refused ADD COLUMN record BLOB NOT NULL DEFAULT x'00000000000000000000000000000000';
ALTER TABLE refused ADD COLUMN account BLOB NOT NULL DEFAULT x'00000000000000000000000000000000';
ALTER TABLE refused ADD COLUMN settled BLOB NOT NULL DEFAULT x'00000000000000000000000000000000';
CREATE INDEX refused_at_account ON refused(account, at);
CREATE INDEX refused_of_record ON refused(record);
CREATE INDEX granted_to_person ON granted(person);
)");
     }},
};

static_assert(versionsIncrease(ControlSteps) && versionsIncrease(WorkspaceSteps));

} // namespace

std::span<const Migration> controlSchema()
{
    return ControlSteps;
}
std::span<const Migration> workspaceSchema()
{
    return WorkspaceSteps;
}

} // namespace kf::server
