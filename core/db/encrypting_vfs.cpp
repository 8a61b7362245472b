#include "db/encrypting_vfs.h"

#include "crypto/random.h"
#include "db/database_key.h"
#include "db/encrypted_file.h"

#include <optional>

#include <sqlite3.h>

namespace db {

namespace {

constexpr auto vfsName = "sealbook-xts";

// An open file as SQLite sees it. The file of the machine's VFS follows in the same memory.
struct OpenFile {
    sqlite3_file base; // SQLite requires it to be first
    EncryptedFile *file;

    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

EncryptedFile &of(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file)->file;
}

sqlite3_file *innerOf(sqlite3_file *file)
{
    return of(file).inner();
}

sqlite3_vfs *under(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
    auto *inner = innerOf(file);
    delete &of(file);
    return inner->pMethods->xClose(inner);
}

int readFile(sqlite3_file *file, void *to, int count, sqlite3_int64 offset)
{
    return of(file).read(to, count, offset);
}

int writeFile(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    return of(file).write(from, count, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return of(file).truncate(size);
}

int syncFile(sqlite3_file *file, int flags)
{
    return innerOf(file)->pMethods->xSync(innerOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    qint64 found = 0;
    const int code = of(file).fileSize(&found);
    *size = found;
    return code;
}

int lockFile(sqlite3_file *file, int level)
{
    return innerOf(file)->pMethods->xLock(innerOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return innerOf(file)->pMethods->xUnlock(innerOf(file), level);
}

int checkReserved(sqlite3_file *file, int *isReserved)
{
    return innerOf(file)->pMethods->xCheckReservedLock(innerOf(file), isReserved);
}

// Does not pass on hints by which the machine's VFS would write by itself or map the file.
int controlFile(sqlite3_file *file, int operation, void *argument)
{
    switch (operation) {
    case SQLITE_FCNTL_SIZE_HINT:
    case SQLITE_FCNTL_CHUNK_SIZE:
        return SQLITE_OK;
    case SQLITE_FCNTL_MMAP_SIZE:
    case SQLITE_FCNTL_BEGIN_ATOMIC_WRITE:
    case SQLITE_FCNTL_COMMIT_ATOMIC_WRITE:
    case SQLITE_FCNTL_ROLLBACK_ATOMIC_WRITE:
        return SQLITE_NOTFOUND;
    default:
        return innerOf(file)->pMethods->xFileControl(innerOf(file), operation, argument);
    }
}

int sectorSize(sqlite3_file *file)
{
    return innerOf(file)->pMethods->xSectorSize(innerOf(file));
}

// POWERSAFE_OVERWRITE: SQLite then does not pad a frame of the log to a sector (see EncryptedFile).
int characteristics(sqlite3_file *file)
{
    const int inner = innerOf(file)->pMethods->xDeviceCharacteristics(innerOf(file));
    return (inner | SQLITE_IOCAP_POWERSAFE_OVERWRITE) & ~SQLITE_IOCAP_BATCH_ATOMIC;
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return innerOf(file)->pMethods->xShmMap(innerOf(file), region, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return innerOf(file)->pMethods->xShmLock(innerOf(file), offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    innerOf(file)->pMethods->xShmBarrier(innerOf(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return innerOf(file)->pMethods->xShmUnmap(innerOf(file), remove);
}

constexpr sqlite3_io_methods methods{
    2, // without xFetch: nothing is mapped
    closeFile, readFile,   writeFile,     truncateFile, syncFile,   fileSize,
    lockFile,  unlockFile, checkReserved, controlFile,  sectorSize, characteristics,
    mapShared, lockShared, barrierShared, unmapShared,  nullptr,    nullptr};

struct Coding {
    FileRole role;
    crypto::SecretBytes key;
};

// The role and the key of a file; nullopt for a rollback journal, which an encrypted database does
// not have, and for a file whose key is not known.
std::optional<Coding> codingFor(const char *name, int flags)
{
    constexpr int journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
    if ((flags & journals) != 0)
        return std::nullopt;
    const bool isLog = (flags & SQLITE_OPEN_WAL) != 0;
    if (isLog || (name && (flags & SQLITE_OPEN_MAIN_DB) != 0)) {
        const auto key = keyAtRealPath(isLog ? sqlite3_filename_database(name) : name);
        if (!key)
            return std::nullopt;
        return isLog ? Coding{FileRole::Log, key->forLog()}
                     : Coding{FileRole::Database, key->forDatabase()};
    }
    Coding coding{FileRole::Temporary, crypto::SecretBytes(crypto::Xts::keySize)};
    crypto::secureRandom()(coding.key.data(), coding.key.size());
    return coding;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const auto coding = codingFor(name, flags);
    if (!coding)
        return SQLITE_CANTOPEN;
    auto *opened = reinterpret_cast<OpenFile *>(file);
    const int code = under(vfs)->xOpen(under(vfs), name, opened->inner(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    opened->file = new EncryptedFile(opened->inner(), coding->role, coding->key);
    opened->base.pMethods = &methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int sync)
{
    return under(vfs)->xDelete(under(vfs), name, sync);
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    return under(vfs)->xAccess(under(vfs), name, flags, out);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    return under(vfs)->xFullPathname(under(vfs), name, size, out);
}

int randomness(sqlite3_vfs *vfs, int size, char *out)
{
    return under(vfs)->xRandomness(under(vfs), size, out);
}

int sleepFor(sqlite3_vfs *vfs, int microseconds)
{
    return under(vfs)->xSleep(under(vfs), microseconds);
}

int currentTime(sqlite3_vfs *vfs, double *out)
{
    return under(vfs)->xCurrentTime(under(vfs), out);
}

int lastError(sqlite3_vfs *vfs, int size, char *out)
{
    return under(vfs)->xGetLastError(under(vfs), size, out);
}

int currentTimeInt64(sqlite3_vfs *vfs, sqlite3_int64 *out)
{
    return under(vfs)->xCurrentTimeInt64(under(vfs), out);
}

sqlite3_vfs made()
{
    auto *base = sqlite3_vfs_find(nullptr);
    if (!base || base->iVersion < 2)
        qFatal("this SQLite has no file system");
    sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(OpenFile)) + base->szOsFile;
    vfs.mxPathname = base->mxPathname;
    vfs.zName = vfsName;
    vfs.pAppData = base;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = currentTimeInt64;
    return vfs;
}

bool registered()
{
    static sqlite3_vfs vfs = made();
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
}

} // namespace

const char *encryptingVfs()
{
    static const bool isReady = registered();
    if (!isReady)
        qFatal("SQLite refuses the encrypting VFS");
    return vfsName;
}

} // namespace db
