#pragma once

// KeyFolder: the folder keys/ of an encrypted registry, which lets each officer open the registry
// with their password.
//
// It has a file for each officer who may sign in: their private key, encrypted under their
// password, and the registry's random key in a sealed box for their public key. Writing, replacing
// and removing a file needs no other officer's secret. schema/encryption.md specifies the format.

#include "base/random.h"
#include "crypto/key.h"
#include "db/database_key.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace registry {

// Whether the registry in `folder` is encrypted: it has the folder keys/.
bool isEncrypted(const QString &folder);

// Whether keys/ is there although the database is in clear and its encryption has not begun:
// someone added the folder, or replaced the database.
bool hasStrayKeys(const QString &folder);

// Says so, and what to do.
QString strayKeysNote(const QString &folder);

// Whether it is encrypted and this program has not unlocked it yet (db::unlockDatabase). False for
// stray keys: no password opens them.
bool isLocked(const QString &folder);

// Forgets the registry's key. Open connections keep theirs.
void lock(const QString &folder);

// Encrypt and decrypt data that a program keeps outside the registry's folder, such as unfinished
// input, with a separate key derived from the registry's key. Both return their input unchanged if
// the registry is not encrypted; openKept also returns unchanged the data that was kept before
// the registry was encrypted. The registry must not be locked.
QByteArray sealKept(const QString &folder, const QByteArray &plain);
QByteArray openKept(const QString &folder, const QByteArray &kept);

// Fails with Denied if the registry is locked, and with Conflict if its keys are stray.
Result<void> requireUnlocked(const QString &folder);

// The keys that an officer's password opened.
struct UnlockedKeys {
    db::SharedKey registry;
    crypto::PrivateKey officer;
    QByteArray pem; // of the officer's key, as it is kept
};

// Opens the file of the officer with this name. Does not unlock the registry: db::unlockDatabase
// does. Fails with Denied if there is no such officer or the password is wrong, with Conflict if
// the keys are stray or so many files have this name that not all are tried, and with Corrupt, Io.
Result<UnlockedKeys> openKeys(const QString &folder, const QString &officer,
                              const crypto::Password &password);

// Reads and writes the officers' files of one registry whose key is known.
class KeyFolder
{
public:
    // `name`: the folder inside the registry's folder; the first put makes it.
    KeyFolder(QString folder, db::SharedKey key, QString name = QStringLiteral("keys"));

    // The folder's name while its registry is being made; it is ignored until it is renamed to
    // keys/.
    static QString unfinishedName() { return QStringLiteral("keys.new"); }

    // Lets the officer open the registry: writes or replaces their file, which is on disk when this
    // returns. `pem`: their private key as PrivateKey::toPem returns it. Fails with Io.
    Result<void> put(const QString &officer, const crypto::PublicKey &publicKey,
                     const QByteArray &pem, const base::Random &random) const;

    // The officer's private key, encrypted under their password. Fails with NotFound, Corrupt, Io.
    Result<QByteArray> pem(const QString &keyId) const;

    // Opens the registry's key in the officer's file. Fails with NotFound, Corrupt, Io.
    Result<db::DatabaseKey> openAs(const crypto::PrivateKey &officer) const;

    // Removes the file of this key. Succeeds if there is no such file. Fails with Io.
    Result<void> remove(const QString &keyId) const;

    // A key that may have a file, and what its file should have.
    struct Holder {
        QString keyId;
        QString officer; // their name
        QByteArray pem;  // empty where it is not known; then it is not compared
    };
    struct Listing {
        QSet<QString> present; // keys whose file can be read and has what it should
        QSet<QString> wrong;   // keys whose file has another key or name
        QStringList others;    // files that belong to no key
    };
    Result<Listing> list(const std::vector<Holder> &holders) const;
    Result<void> removeFile(const QString &name) const;

private:
    QString nameOf(const QString &keyId) const;

    QString m_folder;
    db::SharedKey m_key;
    QString m_name;
};

} // namespace registry
