#pragma once

// EncryptedFile: a file that SQLite reads and writes in clear and that is encrypted on disk.
//
// The file is a sequence of data units, each encrypted by its own number with AES-256-XTS, so that
// it is exactly as long as without encryption:
//   database    pages of 4096 bytes, numbered from 0
//   log         SQLite's header of 32 bytes, number 0; then of frame i its header of 24 bytes,
//               number 2i + 1, and its page of 4096 bytes, number 2i + 2
//   temporary   blocks of 4096 bytes, numbered from 0; the last one is filled up on the disk
// SQLite writes a database and its log in whole units, and each of these writes is one write here
// too. So a power cut leaves what it would leave without encryption, and synced bytes are never
// written again. This is why the log is divided at its frames: in units of 4096 bytes, the end of a
// committed frame would share a unit with the next frame.

#include "crypto/xts.h"

#include <QtGlobal>

#include <array>

#include <sqlite3.h>

namespace db {

enum class FileRole { Database, Log, Temporary };

class EncryptedFile
{
public:
    // `inner` is the open file on the disk; the caller closes it.
    EncryptedFile(sqlite3_file *inner, FileRole role, const crypto::SecretBytes &key);

    // Implement sqlite3_io_methods, with SQLite's result codes. Reading a unit that is incomplete
    // on disk gives zeros and SQLITE_IOERR_SHORT_READ. Writing a part of a unit fails with
    // SQLITE_IOERR_WRITE, except in a temporary file.
    int read(void *to, int count, qint64 offset);
    int write(const void *from, int count, qint64 offset);
    int truncate(qint64 size);
    int fileSize(qint64 *size);

    sqlite3_file *inner() const { return m_inner; }

private:
    struct Unit {
        qint64 begin;
        int size;
        quint64 number;
    };

    static constexpr int pageSize = 4096;

    Unit unitAt(qint64 offset) const;
    int readUnit(const Unit &unit, unsigned char *to);
    int writeUnit(const Unit &unit); // from m_buffer, which is then encrypted

    sqlite3_file *m_inner;
    FileRole m_role;
    crypto::Xts m_xts;
    qint64 m_size = 0; // of a temporary file, without padding
    std::array<unsigned char, pageSize> m_buffer{};
};

} // namespace db
