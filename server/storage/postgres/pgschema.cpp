#include "server/storage/postgres/pgschema.h"

#include <array>

namespace kf::server {

namespace {

struct Step
{
    int version;
    const char *sql;
};

// Every key begins with the workspace, so that workspaces can be spread over clusters. The log is partitioned by
// workspace and never by time. What a workspace holds is under row-level security that binds even the tables' owner;
// the directory of workspaces, people and devices is not: it is what a request is recognized by.
constexpr std::array Steps{Step{1, R"(
CREATE TABLE setting(name text PRIMARY KEY, value bytea NOT NULL);
CREATE TABLE workspace(id uuid PRIMARY KEY, name text NOT NULL UNIQUE, epoch int8 NOT NULL);
CREATE TABLE person(workspace uuid NOT NULL REFERENCES workspace, id uuid NOT NULL, login text NOT NULL,
    name text NOT NULL, role text NOT NULL, PRIMARY KEY(workspace, id), UNIQUE(workspace, login));
CREATE TABLE device(workspace uuid NOT NULL, id int8 NOT NULL, person uuid NOT NULL, public_key bytea NOT NULL,
    name text NOT NULL, enrolled_at int8 NOT NULL, revoked bool NOT NULL DEFAULT false, PRIMARY KEY(workspace, id),
    FOREIGN KEY(workspace, person) REFERENCES person);
CREATE TABLE invitation(secret_hash bytea PRIMARY KEY, workspace uuid NOT NULL, person uuid NOT NULL,
    expires_at int8 NOT NULL, used_by int8 NOT NULL DEFAULT 0, FOREIGN KEY(workspace, person) REFERENCES person);

CREATE TABLE head(workspace uuid PRIMARY KEY REFERENCES workspace, epoch int8 NOT NULL, number int8 NOT NULL,
    chain int8 NOT NULL, records int8 NOT NULL) WITH (fillfactor = 50);
CREATE TABLE log(workspace uuid NOT NULL, number int8 NOT NULL, device int8 NOT NULL, counter int8 NOT NULL,
    at int8 NOT NULL, own_as_written bool NOT NULL, chain int8 NOT NULL, body bytea NOT NULL,
    PRIMARY KEY(workspace, number)) PARTITION BY HASH(workspace);
CREATE TABLE record(workspace uuid NOT NULL, type text COLLATE "C" NOT NULL, id uuid NOT NULL, state bytea NOT NULL,
    PRIMARY KEY(workspace, type, id)) WITH (fillfactor = 85);
CREATE TABLE link(workspace uuid NOT NULL, parent uuid NOT NULL, child uuid NOT NULL, field text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL, PRIMARY KEY(workspace, parent, child, field));
CREATE TABLE deletion(workspace uuid NOT NULL, id uuid NOT NULL, type text COLLATE "C" NOT NULL,
    deletion int8 NOT NULL, PRIMARY KEY(workspace, id, type));
CREATE TABLE batch(workspace uuid NOT NULL, device int8 NOT NULL, first int8 NOT NULL, last int8 NOT NULL,
    results bytea NOT NULL, PRIMARY KEY(workspace, device, last));
CREATE TABLE author(workspace uuid NOT NULL, device int8 NOT NULL, device_name text NOT NULL, person uuid NOT NULL,
    person_name text NOT NULL, since int8 NOT NULL, PRIMARY KEY(workspace, device));

DO $$
BEGIN
    FOR part IN 0..7 LOOP
        EXECUTE format('CREATE TABLE log_%s PARTITION OF log FOR VALUES WITH (MODULUS 8, REMAINDER %s)', part, part);
    END LOOP;
END $$;

DO $$
DECLARE
    held text;
BEGIN
    FOREACH held IN ARRAY ARRAY['head', 'log', 'log_0', 'log_1', 'log_2', 'log_3', 'log_4', 'log_5', 'log_6', 'log_7',
                                'record', 'link', 'deletion', 'batch', 'author'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', held);
        EXECUTE format('CREATE POLICY own_workspace ON %I USING '
                       '(workspace = nullif(current_setting(''keyfield.workspace'', true), '''')::uuid)', held);
    END LOOP;
END $$;
)"},
                           Step{2, R"(
ALTER TABLE person ADD COLUMN manager uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE head ADD COLUMN scope int8 NOT NULL DEFAULT 0;
ALTER TABLE head ADD COLUMN due int8 NOT NULL DEFAULT 0;
CREATE TABLE audience(workspace uuid NOT NULL, record uuid NOT NULL, type text COLLATE "C" NOT NULL, kind int8 NOT NULL, key uuid NOT NULL,
    since int8 NOT NULL, until int8 NOT NULL, PRIMARY KEY(workspace, record, type, kind, key, since));
CREATE INDEX audience_of_key ON audience(workspace, kind, key, record);
CREATE TABLE moved(workspace uuid NOT NULL, number int8 NOT NULL, record uuid NOT NULL, type text COLLATE "C" NOT NULL,
    PRIMARY KEY(workspace, number, record, type));
CREATE TABLE derived(workspace uuid NOT NULL, note uuid NOT NULL, record uuid NOT NULL, type text COLLATE "C" NOT NULL,
    PRIMARY KEY(workspace, note, record, type));
CREATE TABLE sight(workspace uuid NOT NULL, person uuid NOT NULL, number int8 NOT NULL, kind int8 NOT NULL, key uuid NOT NULL,
    enters int8 NOT NULL, PRIMARY KEY(workspace, person, number, kind, key));
CREATE TABLE closed(workspace uuid NOT NULL, account uuid NOT NULL, PRIMARY KEY(workspace, account));
CREATE TABLE granted(workspace uuid NOT NULL, account uuid NOT NULL, person uuid NOT NULL, power int8 NOT NULL,
    PRIMARY KEY(workspace, account, person));
CREATE TABLE member(workspace uuid NOT NULL, account uuid NOT NULL, membership uuid NOT NULL, person uuid NOT NULL, power int8 NOT NULL,
    since int8 NOT NULL, until int8 NOT NULL, stands int8 NOT NULL, over int8 NOT NULL,
    PRIMARY KEY(workspace, account, membership));
CREATE TABLE colleague(workspace uuid NOT NULL, person uuid NOT NULL, role text COLLATE "C" NOT NULL, manager uuid NOT NULL,
    PRIMARY KEY(workspace, person));
CREATE TABLE refused(workspace uuid NOT NULL, device int8 NOT NULL, counter int8 NOT NULL, at int8 NOT NULL, person uuid NOT NULL,
    reason text COLLATE "C" NOT NULL, operation bytea NOT NULL, PRIMARY KEY(workspace, device, counter));

DO $$
DECLARE
    held text;
BEGIN
    FOREACH held IN ARRAY ARRAY['audience', 'moved', 'derived', 'sight', 'closed', 'granted', 'member',
                                'colleague', 'refused'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', held);
        EXECUTE format('CREATE POLICY own_workspace ON %I USING '
                       '(workspace = nullif(current_setting(''keyfield.workspace'', true), '''')::uuid)', held);
    END LOOP;
END $$;
)"},
                           Step{3, R"(
CREATE TABLE blob(workspace uuid NOT NULL, record uuid NOT NULL, hash bytea NOT NULL, size int8 NOT NULL,
    have int8 NOT NULL, whole int8 NOT NULL, birth int8 NOT NULL, PRIMARY KEY(workspace, record));
CREATE TABLE blob_part(workspace uuid NOT NULL, record uuid NOT NULL, at int8 NOT NULL, bytes bytea NOT NULL,
    PRIMARY KEY(workspace, record, at));
ALTER TABLE blob_part ALTER COLUMN bytes SET STORAGE EXTERNAL; -- sealed bytes do not pack

DO $$
DECLARE
    held text;
BEGIN
    FOREACH held IN ARRAY ARRAY['blob', 'blob_part'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', held);
        EXECUTE format('CREATE POLICY own_workspace ON %I USING '
                       '(workspace = nullif(current_setting(''keyfield.workspace'', true), '''')::uuid)', held);
    END LOOP;
END $$;
)"},
                           Step{4, R"(
ALTER TABLE refused ADD COLUMN record uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE refused ADD COLUMN account uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE refused ADD COLUMN settled uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
CREATE INDEX refused_at_account ON refused(workspace, account, at);
CREATE INDEX refused_of_record ON refused(workspace, record);
CREATE INDEX granted_to_person ON granted(workspace, person);
)"}};

constexpr char MigrationLock[] = "SELECT pg_advisory_xact_lock(4718690126310)"; // any number that is ours alone

} // namespace

Result<void> migratePostgres(PgConnection &connection)
{
    KF_ASSIGN(PgTransaction transaction, PgTransaction::begin(connection, PgTransaction::Kind::Write));
    KF_TRY(connection.run(MigrationLock));
    KF_ASSIGN(const PgRows schema, connection.run("SELECT 1 FROM pg_namespace WHERE nspname = 'keyfield'"));
    if (schema.count() == 0)
        KF_TRY(connection.script("CREATE SCHEMA keyfield"));
    KF_TRY(connection.script("CREATE TABLE IF NOT EXISTS schema_version(version int8 NOT NULL)"));
    KF_ASSIGN(const PgRows rows, connection.run("SELECT coalesce(max(version), 0) FROM schema_version"));
    const qint64 version = rows.integer(0, 0);
    if (version > Steps.back().version)
        return fail(ErrorCode::TooNew, QStringLiteral("the data was written by a newer Keyfield server"));
    for (const Step &step : Steps) {
        if (step.version <= version)
            continue;
        KF_TRY(connection.script(step.sql));
        KF_TRY(connection.run("INSERT INTO schema_version(version) VALUES($1)", PgValues().add(step.version)));
    }
    return transaction.commit();
}

} // namespace kf::server
