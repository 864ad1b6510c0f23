#pragma once

#include "core/db/connection.h"

#include <span>

namespace kf {

// One step of a schema, forward only. `apply` is a plain function, so that it depends on nothing but the database.
struct Migration
{
    int version; // what the database has after this step
    const char *name;
    Result<void> (*apply)(Connection &);
};

constexpr bool versionsIncrease(std::span<const Migration> steps)
{
    int last = 0;
    for (const Migration &step : steps) {
        if (step.version <= last)
            return false;
        last = step.version;
    }
    return true;
}

enum class SchemaState {
    Current,  // nothing to do
    Migrated, // steps were taken
    Older,    // the connection is read-only and cannot take them
    Newer     // made by a newer Keyfield: the connection is read-only from now on
};

struct SchemaReport
{
    SchemaState state = SchemaState::Current;
    int from = 0;
    int to = 0;
};

// Takes the steps that are missing, each in one transaction with its version, so that an error or a crash leaves the
// database at the version before. Several processes may do so at once.
Result<SchemaReport> runMigrations(Connection &connection, std::span<const Migration> steps);

template <const auto &Steps>
Result<SchemaReport> migrate(Connection &connection)
{
    static_assert(versionsIncrease(Steps), "the versions of a schema's steps must increase");
    return runMigrations(connection, Steps);
}

} // namespace kf
