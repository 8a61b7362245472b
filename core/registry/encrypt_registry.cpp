#include "registry/encrypt_registry.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/key_slot.h"
#include "db/connection.h"
#include "db/database_copy.h"
#include "db/database_file.h"
#include "registry/before_update.h"
#include "registry/key_sweep.h"
#include "registry/registry_places.h"
#include "registry/registry_store.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

namespace registry {

namespace {

const auto databaseName = QStringLiteral("/registry.db");
const auto nextName = QStringLiteral("keys.next");

// Writes the key files of all officers to keys.next/, which is not yet in force.
Result<void> writeKeys(const QString &folder, const db::SharedKey &key,
                       const crypto::PrivateKey &officer)
{
    TRY(const auto top, base::Folder::at(folder));
    TRY(top.removeTree(nextName));
    TRY(top.madeFolder(nextName));
    TRY(top.sync());
    TRY(auto connection, db::Connection::open(folder + databaseName, db::OpenMode::ReadOnly));
    const KeyFolder keys(folder, key, nextName);
    TRY(correctKeys(keys, connection));
    TRY(const auto opened, keys.openAs(officer));
    if (!(opened.secret() == key->secret()))
        return failure(ErrorCode::Denied,
                       Text::tr("You could not open the encrypted registry; nothing was changed."));
    return {};
}

Result<void> decide(const QString &folder)
{
    TRY(dropBeforeUpdate(folder)); // a copy in clear
    const QByteArray from = QFile::encodeName(folder + u'/' + nextName);
    const QByteArray to = QFile::encodeName(folder + QStringLiteral("/keys"));
    if (std::rename(from.constData(), to.constData()) != 0)
        return failure(base::fileError(folder + QStringLiteral("/keys"), errno));
    return base::syncFolder(folder);
}

} // namespace

Result<attachments::Store::Encryption> encryptRegistry(const QString &folder,
                                                       const crypto::PrivateKey &officer,
                                                       const base::Random &random,
                                                       base::Progress &progress)
{
    TRY(requireInClear(folder));
    TRY(checkDatabaseFiles(folder));
    TRY(checkWritable(folder));
    db::dropEncryption(folder + databaseName);
    const auto key = std::make_shared<db::DatabaseKey>(crypto::randomKey(random));
    TRY(writeKeys(folder, key, officer));
    TRY(db::encryptDatabase(
        folder + databaseName, key, [&] { return decide(folder); }, progress));
    db::unlockDatabase(folder + databaseName, key);
    return encryptAttachments(folder, progress);
}

Result<attachments::Store::Encryption> encryptAttachments(const QString &folder,
                                                          base::Progress &progress)
{
    TRY(requireUnlocked(folder));
    TRY(checkWritable(folder));
    auto done = storeOf(folder).encryptContents(progress);
    if (!done)
        return failure(done.error().code,
                       Text::tr("The database is encrypted, but not yet every attachment: %1 "
                                "Encrypt the registry again; it goes on where it stopped.")
                           .arg(done.error().message),
                       done.error().detail);
    return done;
}

Result<void> requireInClear(const QString &folder)
{
    if (!isEncrypted(folder))
        return {};
    return failure(ErrorCode::Conflict,
                   Text::tr("The registry %1 is encrypted already.").arg(folder));
}

// Does not replace a database that is already encrypted: it has the entries recorded since.
Result<void> finishEncrypting(const QString &folder)
{
    const QString database = folder + databaseName;
    return isEncrypted(folder) && db::isInClear(database) ? db::finishEncryption(database)
                                                          : Result<void>();
}

} // namespace registry
