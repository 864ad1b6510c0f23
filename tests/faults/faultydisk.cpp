#include "tests/faults/faultydisk.h"

#include <QFile>

#include <sqlcipher/sqlite3.h>

#include <cstring>
#include <utility>

namespace kf::test {

namespace {

sqlite3_vfs *beneath = nullptr; // SQLite's own

// What SQLite takes for a file; the real one lies behind it in the same memory.
struct File
{
    sqlite3_file base;
    const char *path; // SQLite's own, which outlives the file
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *fileOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

FaultyDisk &disk()
{
    return FaultyDisk::instance();
}

using Call = FaultyDisk::Call;
using Kind = FaultyDisk::Event::Kind;

int closeFile(sqlite3_file *file)
{
    File *self = fileOf(file);
    return self->real()->pMethods ? self->real()->pMethods->xClose(self->real()) : SQLITE_OK;
}

int readFile(sqlite3_file *file, void *out, int count, sqlite3_int64 offset)
{
    File *self = fileOf(file);
    if (disk().fails(Call::Read, self->path))
        return SQLITE_IOERR_READ;
    return self->real()->pMethods->xRead(self->real(), out, count, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    File *self = fileOf(file);
    const bool fails = disk().fails(Call::Write, self->path);
    if (fails)
        count = count / 2; // so much had arrived
    const int code = self->real()->pMethods->xWrite(self->real(), bytes, count, offset);
    if (code == SQLITE_OK)
        disk().note(Kind::Write, self->path, offset, QByteArrayView(static_cast<const char *>(bytes), count));
    if (fails)
        return disk().isFull() ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    return code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    File *self = fileOf(file);
    if (disk().fails(Call::Truncate, self->path))
        return SQLITE_IOERR_TRUNCATE;
    const int code = self->real()->pMethods->xTruncate(self->real(), size);
    if (code == SQLITE_OK)
        disk().note(Kind::Truncate, self->path, size);
    return code;
}

int syncFile(sqlite3_file *file, int)
{
    File *self = fileOf(file);
    if (disk().fails(Call::Sync, self->path))
        return disk().isFull() ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    // What a sync does is ours to decide: the real one would only take time.
    disk().note(Kind::Sync, self->path);
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return fileOf(file)->real()->pMethods->xFileSize(fileOf(file)->real(), size);
}
int lockFile(sqlite3_file *file, int level)
{
    return fileOf(file)->real()->pMethods->xLock(fileOf(file)->real(), level);
}
int unlockFile(sqlite3_file *file, int level)
{
    return fileOf(file)->real()->pMethods->xUnlock(fileOf(file)->real(), level);
}
int checkReservedLock(sqlite3_file *file, int *held)
{
    return fileOf(file)->real()->pMethods->xCheckReservedLock(fileOf(file)->real(), held);
}
int controlFile(sqlite3_file *file, int what, void *with)
{
    return fileOf(file)->real()->pMethods->xFileControl(fileOf(file)->real(), what, with);
}
int sectorSize(sqlite3_file *file)
{
    return fileOf(file)->real()->pMethods->xSectorSize(fileOf(file)->real());
}
int characteristics(sqlite3_file *file)
{
    return fileOf(file)->real()->pMethods->xDeviceCharacteristics(fileOf(file)->real());
}
int mapShared(sqlite3_file *file, int region, int size, int extend, volatile void **out)
{
    return fileOf(file)->real()->pMethods->xShmMap(fileOf(file)->real(), region, size, extend, out);
}
int lockShared(sqlite3_file *file, int offset, int n, int flags)
{
    return fileOf(file)->real()->pMethods->xShmLock(fileOf(file)->real(), offset, n, flags);
}
void barrier(sqlite3_file *file)
{
    fileOf(file)->real()->pMethods->xShmBarrier(fileOf(file)->real());
}
int unmapShared(sqlite3_file *file, int remove)
{
    return fileOf(file)->real()->pMethods->xShmUnmap(fileOf(file)->real(), remove);
}

// Version 2: no memory maps, past which nothing could be recorded.
const sqlite3_io_methods Methods = {2,           closeFile,   readFile,        writeFile,  truncateFile,
                                    syncFile,    fileSize,    lockFile,        unlockFile, checkReservedLock,
                                    controlFile, sectorSize,  characteristics, mapShared,  lockShared,
                                    barrier,     unmapShared, nullptr,         nullptr};

int openFile(sqlite3_vfs *, sqlite3_filename path, sqlite3_file *file, int flags, int *outFlags)
{
    File *self = fileOf(file);
    self->base.pMethods = nullptr;
    if (path && disk().fails(Call::Open, path))
        return SQLITE_CANTOPEN;
    int had = 1;
    if (path)
        beneath->xAccess(beneath, path, SQLITE_ACCESS_EXISTS, &had);
    std::memset(self->real(), 0, size_t(beneath->szOsFile));
    const int code = beneath->xOpen(beneath, path, self->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    self->base.pMethods = &Methods;
    self->path = path ? path : "/temporary";
    if (!had)
        disk().note(Kind::Create, self->path);
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *path, int syncFolder)
{
    if (disk().fails(Call::Delete, path))
        return SQLITE_IOERR_DELETE;
    const int code = beneath->xDelete(beneath, path, 0);
    if (code == SQLITE_OK)
        disk().note(Kind::Delete, path, syncFolder);
    return code;
}

} // namespace

FaultyDisk &FaultyDisk::instance()
{
    static FaultyDisk disk;
    return disk;
}

FaultyDisk::FaultyDisk()
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // as core/db does, which comes too late for it now
    sqlite3_initialize();
    beneath = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs layer = *beneath;
    layer.zName = "faulty";
    layer.szOsFile = int(sizeof(File)) + beneath->szOsFile;
    layer.xOpen = openFile;
    layer.xDelete = deleteFile;
    sqlite3_vfs_register(&layer, 1);
}

void FaultyDisk::record(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    m_recorded = QFile::encodeName(folder) + '/';
    m_events.clear();
}

void FaultyDisk::mark(qint64 what)
{
    const std::lock_guard lock(m_mutex);
    if (!m_recorded.isEmpty())
        m_events.push_back({Event::Kind::Mark, {}, what, {}});
}

std::vector<FaultyDisk::Event> FaultyDisk::takeRecord()
{
    const std::lock_guard lock(m_mutex);
    m_recorded.clear();
    return std::move(m_events);
}

std::vector<FaultyDisk::Event> FaultyDisk::takeSoFar()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_events, {});
}

void FaultyDisk::note(Event::Kind kind, const char *path, qint64 offset, QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    if (!m_recorded.isEmpty() && QByteArrayView(path).startsWith(m_recorded))
        m_events.push_back({kind, QByteArray(path + m_recorded.size()), offset, bytes.toByteArray()});
}

void FaultyDisk::failIn(const QString &folder, const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_failing = QFile::encodeName(folder) + '/';
    m_fault = fault;
    m_calls = m_failures = 0;
}

qint64 FaultyDisk::heal()
{
    const std::lock_guard lock(m_mutex);
    m_failing.clear();
    return m_failures;
}

bool FaultyDisk::fails(Call call, const char *path)
{
    const std::lock_guard lock(m_mutex);
    if (m_failing.isEmpty() || !QByteArrayView(path).startsWith(m_failing))
        return false;
    const bool needsRoom = call == Call::Write || call == Call::Sync;
    if (m_fault.kind == Fault::Kind::Full && !needsRoom)
        return false;
    ++m_calls;
    if (m_calls < m_fault.at || (m_calls > m_fault.at && !m_fault.forEver))
        return false;
    ++m_failures;
    return true;
}

} // namespace kf::test
