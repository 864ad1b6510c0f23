#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace kf {

// SQLite's answer as one of ours. Busy, DiskFull, Io and Damaged never stand for one another: a caller waits on the
// first, frees room on the second, retries the third and rescues on the last.
ErrorCode dbErrorCode(int sqliteCode);

// SQLCipher 4.6 tells of a page that fails authentication now with SQLITE_CORRUPT, now with SQLITE_ERROR and, unlike
// others of that code, without a text of its own. Answers SQLITE_CORRUPT for both. For the error just met, where no
// statement's own mistake can look the same.
int plainDamage(sqlite3 *db, int sqliteCode);

// `doing` is program text ("prepare a statement"). SQLite's own message is added only where it names tables and columns
// alone: a search text typed by a person could stand in the others.
Error dbError(sqlite3 *db, int sqliteCode, const char *doing);

// As above, for a statement that could not be compiled: its text is the program's, so the message may quote it.
Error prepareError(sqlite3 *db, int sqliteCode);

} // namespace kf
