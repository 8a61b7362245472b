#pragma once

// EncryptingVfs: the SQLite VFS that encrypts and decrypts the files of an encrypted database.
//
// It uses the machine's own VFS. It encrypts the database, its write-ahead log (with the keys that
// db/database_key.h has for the path) and temporary files (each with a random key that is never
// stored). It allows no rollback journal and maps no file into memory. The index of the log (-shm)
// is not encrypted: it holds page numbers and no content.

namespace db {

// The name of the VFS in SQLite; the first call registers it.
const char *encryptingVfs();

} // namespace db
