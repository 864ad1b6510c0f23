#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/db/connection.h"

#include <QString>
#include <QStringList>

namespace kf {

enum class DatabaseDamage {
    None,         // every page is as it was written
    Missing,      // no file
    Truncated,    // empty, or cut off in mid-page
    Plaintext,    // an ordinary SQLite file
    NotADatabase, // something else altogether
    WrongKey,     // whole pages, none of which this key opens
    DamagedPages  // the key is right; some pages are not what was written
};

struct DatabaseDiagnosis
{
    DatabaseDamage damage = DatabaseDamage::None;
    qint64 pages = 0;
    qint64 badPages = 0; // failed authentication, or missing
    qint64 firstBadPage = 0;
};

// What is wrong with a file that would not open, or whether all is well. Checks the authentication code of every page
// of the main file with the key, without SQLite's reading any of it; changes nothing. What is in the log only is not
// seen: run checkpoint(Truncate) first when the database still opens, and let nobody write meanwhile.
Result<DatabaseDiagnosis> diagnose(const QString &path, const Secret &key);

enum class CheckDepth {
    Quick, // structure: after an unclean end
    Full   // empties the log, then every page's authentication, structure, indexes and foreign keys: when idle
};

// Empty when the database is sound, else what was found, by table and index names, at most 100 lines.
Result<QStringList> checkIntegrity(Connection &connection, CheckDepth depth);

// Copies the database and its log byte for byte into `directory`, which is made and must not exist before. The
// originals stay. No connection of this process may be open to them (its locks would be lost). Answers the copies'
// paths.
Result<QStringList> copyAside(const QString &path, const QString &directory);

} // namespace kf
