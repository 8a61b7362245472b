#pragma once

// DatabaseKey: the secret of an encrypted database, and the keys of all databases that this program
// has unlocked.
//
// A database whose key is registered here is opened through the VFS that decrypts it, any other one
// without it. Keys are found by the path of the database, so that each connection of the program,
// on any thread, opens it without asking again.

#include "crypto/secret_bytes.h"

#include <QString>

#include <memory>

namespace db {

class DatabaseKey
{
public:
    static constexpr std::size_t secretSize = 32;

    // Takes secretSize random bytes.
    explicit DatabaseKey(crypto::SecretBytes secret)
        : m_secret(std::move(secret))
    {
    }

    const crypto::SecretBytes &secret() const { return m_secret; }

    // The keys for AES-256-XTS of the database file and of its write-ahead log, so that a page does
    // not look the same in both. schema/encryption.md states how they are derived.
    crypto::SecretBytes forDatabase() const;
    crypto::SecretBytes forLog() const;

private:
    crypto::SecretBytes m_secret;
};

using SharedKey = std::shared_ptr<const DatabaseKey>;

// Registers the key of the database at `path`, which need not exist yet; from now on connections
// read and write it encrypted. The folder must exist. May be called from any thread, like all of
// these functions.
void unlockDatabase(const QString &path, SharedKey key);

// Forgets the key. Open connections keep theirs.
void lockDatabase(const QString &path);

// Null if the database is locked or not encrypted.
SharedKey keyOfDatabase(const QString &path);

// The same for a path in the form that realPathOf gives.
SharedKey keyAtRealPath(const QByteArray &path);

// Unlocks a database for the time of a scope. Does nothing without a key.
class UnlockedScope
{
public:
    UnlockedScope(QString path, const SharedKey &key);
    ~UnlockedScope();
    UnlockedScope(const UnlockedScope &) = delete;
    UnlockedScope &operator=(const UnlockedScope &) = delete;

private:
    QString m_path;
};

} // namespace db
