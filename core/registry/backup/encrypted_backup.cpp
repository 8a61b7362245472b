#include "registry/backup/encrypted_backup.h"

#include "attachments/stored_file.h"
#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/age.h"
#include "crypto/key_slot.h"
#include "crypto/random.h"
#include "db/database_copy.h"
#include "db/database_file.h"
#include "db/database_key.h"
#include "registry/backup/age_file_list.h"
#include "registry/backup/backup_places.h"
#include "registry/backup/backup_target.h"
#include "registry/backup/copied_files.h"
#include "registry/backup_note.h"
#include "registry/key_sweep.h"
#include "registry/registry_places.h"
#include "registry/registry_store.h"
#include "registry/verify/attachment_check.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

namespace registry {

namespace {

using crypto::AgeIdentity;
using crypto::AgeRecipient;

constexpr qint64 pieceBytes = 1 << 20;
// The most that a backup encrypts again after an interruption, by number of files and by bytes.
constexpr qint64 filesBetweenLists = 1000;
constexpr qint64 bytesBetweenLists = 1'000'000'000;
const auto ending = QStringLiteral(".age");

tl::unexpected<Error> ioFailure(const QFile &file)
{
    return failure(ErrorCode::Io, Text::tr("%1 could not be written.").arg(file.fileName()),
                   file.errorString());
}

// Passes the content of a file to `take`, piece by piece.
Result<void> readPieces(const QString &path,
                        const std::function<Result<void>(QByteArrayView)> &take,
                        base::Progress &progress)
{
    QFile file;
    TRY(base::openToRead(file, path));
    while (!file.atEnd()) {
        TRY(progress.check());
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            return failure(ErrorCode::Io, Text::tr("%1 cannot be read.").arg(path),
                           file.errorString());
        TRY(take(piece));
        progress.advance(piece.size());
    }
    return {};
}

QByteArray digestOf(crypto::Hasher &hasher)
{
    return hasher.finish().front().bytes;
}

// The SHA-256 of the file, read from disk and not from the system's cache.
Result<QByteArray> digestOnDisk(const QString &path, base::Progress &progress)
{
    crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256});
    forgetCached(path);
    const auto add = [&](QByteArrayView piece) -> Result<void> {
        hasher.add(piece.data(), std::size_t(piece.size()));
        return {};
    };
    TRY(readPieces(path, add, progress));
    return digestOf(hasher);
}

// Encrypts the output of `feed` to an age file, reads it back from disk, and returns its SHA-256.
Result<QByteArray> writeEncrypted(
    const QString &path, const std::vector<AgeRecipient> &recipients, const base::Random &random,
    const std::function<Result<void>(const std::function<Result<void>(QByteArrayView)> &take)>
        &feed,
    base::Progress &progress)
{
    crypto::Hasher written({crypto::DigestAlgorithm::Sha256});
    const auto write = [&](const QString &part) -> Result<void> {
        QFile file(part);
        if (!file.open(QIODevice::WriteOnly))
            return ioFailure(file);
        const auto put = [&](const QByteArray &bytes) -> Result<void> {
            written.add(bytes.constData(), std::size_t(bytes.size()));
            return file.write(bytes) == bytes.size() ? Result<void>() : ioFailure(file);
        };
        crypto::AgeWriter writer(recipients, random);
        TRY(feed([&](QByteArrayView plain) { return put(writer.add(plain)); }));
        TRY(put(writer.finish()));
        return file.flush() ? Result<void>() : ioFailure(file);
    };
    TRY(base::writeFileDurably(path, write));
    const QByteArray digest = digestOf(written);
    TRY(const auto readBack, digestOnDisk(path, progress));
    if (digest == readBack)
        return digest;
    QFile::remove(path);
    return failure(
        ErrorCode::Corrupt,
        Text::tr("%1 was not read back as it was written; the disk is unreliable.").arg(path));
}

// Passes on the content of an age file.
Result<void> decryptTo(const QString &path, const std::vector<const AgeIdentity *> &identities,
                       const attachments::Take &take, base::Progress &progress)
{
    crypto::AgeReader reader(identities);
    const auto pass = [&](const QByteArray &plain) -> Result<void> {
        return plain.isEmpty() ? Result<void>()
                               : take(plain.constData(), std::size_t(plain.size()));
    };
    TRY(readPieces(
        path,
        [&](QByteArrayView piece) -> Result<void> {
            TRY(const auto plain, reader.add(piece));
            return pass(plain);
        },
        progress));
    TRY(const auto last, reader.finish());
    return pass(last);
}

// Decrypts an age file to `to`. With a key, the output is a database encrypted with that key, and
// nothing in clear reaches the disk.
Result<void> decrypt(const QString &path, const std::vector<const AgeIdentity *> &identities,
                     const QString &to, const db::SharedKey &key, base::Progress &progress)
{
    const auto write = [&](const QString &part) -> Result<void> {
        QFile file(part);
        if (!file.open(QIODevice::WriteOnly))
            return ioFailure(file);
        db::DatabaseEncryption encryption(key);
        const auto put = [&](const QByteArray &bytes) -> Result<void> {
            const QByteArray kept = encryption.add(bytes);
            return file.write(kept) == kept.size() ? Result<void>() : ioFailure(file);
        };
        const auto take = [&](const char *bytes, std::size_t count) {
            return put(QByteArray::fromRawData(bytes, qsizetype(count)));
        };
        TRY(decryptTo(path, identities, take, progress));
        TRY(encryption.finish());
        return file.flush() ? Result<void>() : ioFailure(file);
    };
    return base::writeFileDurably(to, write);
}

QString placeOf(const QString &backup, const QString &sha256)
{
    return backup + QStringLiteral("/attachments/") + sha256 + ending;
}

QStringList textsOf(const std::vector<AgeRecipient> &recipients)
{
    QStringList texts;
    for (const auto &recipient : recipients)
        texts.append(recipient.toString());
    texts.removeDuplicates();
    texts.sort();
    return texts;
}

// Checks that the copy's ledger had the same roots at the sizes of the earlier backup.
Result<void> requireContinuation(const BackupNote &earlier, const QString &staged)
{
    TRY(auto connection, db::Connection::open(staged + databaseName, db::OpenMode::ReadOnly));
    const ledger::Ledger ledger(connection);
    for (auto size = earlier.sizes.begin(); size != earlier.sizes.end(); ++size) {
        TRY(const auto sizeNow, ledger.size(size.key()));
        const auto root = sizeNow < size.value() ? Result<QByteArray>(QByteArray())
                                                 : ledger.root(size.key(), size.value());
        if (!root || QString::fromLatin1(root->toHex()) != earlier.roots.value(size.key()))
            return failure(
                ErrorCode::Conflict,
                Text::tr("The registry does not continue its backup: the first %1 entries of the "
                         "log %2 are not those of the backup. Nothing was replaced; verify both, "
                         "and back up to another folder.")
                    .arg(QString::number(size.value()), size.key()));
    }
    return {};
}

class EncryptedBackup
{
public:
    EncryptedBackup(const QString &folder, const QString &target,
                    const std::vector<AgeRecipient> &recipients,
                    const base::Environment &environment, base::Progress &progress)
        : m_folder(folder)
        , m_target(target)
        , m_recipients(recipients)
        , m_environment(environment)
        , m_progress(progress)
        // The plain copy is staged in the registry's folder, not on the disk of the backup.
        , m_staged(folder + QStringLiteral("/backup-XXXXXX"))
    {
    }

    Result<BackupReport> run(const BackupNote &earlier)
    {
        if (!m_staged.isValid())
            return failure(ErrorCode::Io, Text::tr("%1 could not be written.").arg(m_folder));
        TRY(makeParts(m_staged.path()));
        const db::UnlockedScope unlocked(m_staged.path() + databaseName,
                                         db::keyOfDatabase(m_folder + databaseName));
        TRY(copyCheckpoints(m_folder, m_staged.path()));
        TRY(db::copyDatabase(m_folder + databaseName, m_staged.path() + databaseName, m_progress));
        VerificationChoice choice;
        choice.attachments = false;
        TRY(m_report.verified, verify(m_staged.path(), choice, m_progress));
        if (!m_report.verified.sound())
            return m_report;
        TRY(requireContinuation(earlier, m_staged.path()));
        TRY(makeParts(m_target));
        TRY(takeAttachments());
        TRY(copyCheckpoints(m_staged.path(), m_target));
        TRY(takeDatabase());
        m_report.isComplete = m_report.verified.sound();
        TRY(writeNotes());
        return m_report;
    }

private:
    Result<void> takeDatabase()
    {
        m_progress.begin(Text::tr("Encrypting the database"), 0, base::ProgressUnit::Bytes);
        TRY(writeEncrypted(
            m_target + databaseName + ending, m_recipients, m_environment.random,
            [&](const auto &take) {
                return db::readDatabaseFile(m_staged.path() + databaseName, take, m_progress);
            },
            m_progress));
        return {};
    }

    Result<void> takeAttachments()
    {
        TRY(auto connection,
            db::Connection::open(m_staged.path() + databaseName, db::OpenMode::ReadOnly));
        TRY(const auto contents, statedContents(connection));
        const auto store = storeOf(m_folder);
        TRY(auto list, AgeFileList::read(m_target));
        const auto taken = takeAll(store, ownedBy(contents), list);
        TRY(list.write()); // also lists the files written before a failure
        return taken;
    }

    Result<void> takeAll(const attachments::Store &store,
                         const std::vector<attachments::Owned> &all, AgeFileList &list)
    {
        qint64 listedFiles = 0, listedBytes = 0;
        for (const auto &owned : all) {
            TRY(m_progress.check());
            TRY(const bool isWhole, isThere(owned, list));
            if (isWhole)
                ++m_report.files;
            else
                TRY(takeOne(store, owned, list));
            if (m_report.newFiles - listedFiles >= filesBetweenLists
                || m_report.newBytes - listedBytes >= bytesBetweenLists) {
                TRY(list.write());
                listedFiles = m_report.newFiles;
                listedBytes = m_report.newBytes;
            }
        }
        return {};
    }

    // Whether the backup has the attachment's age file, unchanged since it was written. Reads all
    // of it.
    Result<bool> isThere(const attachments::Owned &owned, const AgeFileList &list)
    {
        const QString listed = list.of(owned.sha256);
        const QFileInfo file(placeOf(m_target, owned.sha256));
        if (listed.isEmpty() || !(file.exists() || file.isSymLink()))
            return false;
        const auto found = file.isFile() && !file.isSymLink()
            ? digestOnDisk(file.filePath(), m_progress)
            : Result<QByteArray>(QByteArray());
        if (!found && found.error().code == ErrorCode::Cancelled)
            return failure(found.error());
        const bool isWhole = found && QString::fromLatin1(found->toHex()) == listed;
        if (!isWhole)
            m_damaged.insert(owned.sha256);
        return isWhole;
    }

    // Encrypts one attachment. If it is damaged or missing, notes that and continues.
    Result<void> takeOne(const attachments::Store &store, const attachments::Owned &owned,
                         AgeFileList &list)
    {
        std::optional<Error> unreadable;
        const auto done = writeEncrypted(
            placeOf(m_target, owned.sha256), m_recipients, m_environment.random,
            [&](const auto &take) -> Result<void> {
                const auto read = store.readTo(
                    owned.sha256,
                    [&](const char *bytes, std::size_t count) {
                        return take(QByteArrayView(bytes, qsizetype(count)));
                    },
                    m_progress);
                const bool isOfTheSource = !read
                    && (read.error().code == ErrorCode::Corrupt
                        || read.error().code == ErrorCode::NotFound);
                if (isOfTheSource)
                    unreadable = read.error();
                return read;
            },
            m_progress);
        if (unreadable) {
            m_report.verified.faults.push_back(faultOfCopy(store, owned, *unreadable));
            return {};
        }
        if (!done)
            return failure(done.error());
        list.set(owned.sha256, *done);
        if (m_damaged.contains(owned.sha256))
            m_report.renewed.append(QStringLiteral("attachments/") + owned.sha256 + ending);
        ++m_report.files;
        ++m_report.newFiles;
        m_report.newBytes += owned.size;
        return {};
    }

    Result<void> writeNotes()
    {
        BackupNote note;
        note.isComplete = m_report.isComplete;
        note.fingerprint = m_report.verified.identity.rootKeyId;
        note.madeAtMs = m_environment.now();
        note.files = m_report.files;
        note.recipients = textsOf(m_recipients);
        note.isAtRest = isEncrypted(m_folder);
        for (const auto &state : m_report.verified.state) {
            note.sizes.insert(state.log, state.size);
            note.roots.insert(state.log, QString::fromLatin1(state.root.toHex()));
        }
        TRY(writeBackupNote(m_target, note));
        note.place = QFileInfo(m_target).absoluteFilePath();
        return m_report.isComplete ? rememberBackup(m_folder, note) : Result<void>();
    }

    QString m_folder, m_target;
    const std::vector<AgeRecipient> &m_recipients;
    const base::Environment &m_environment;
    base::Progress &m_progress;
    QTemporaryDir m_staged;
    BackupReport m_report;
    QSet<QString> m_damaged; // attachments whose age files were damaged
};

// Writes the key files of the restored registry; each officer opens it with the same password as
// before.
Result<void> makeKeys(const QString &folder, const db::SharedKey &key)
{
    TRY(const auto top, base::Folder::at(folder));
    TRY(top.madeFolder(QStringLiteral("keys")));
    TRY(auto connection, db::Connection::open(folder + databaseName, db::OpenMode::ReadOnly));
    return correctKeys(KeyFolder(folder, key), connection);
}

// The attachments that the ledger in the folder names.
Result<QSet<QString>> namedIn(const QString &folder)
{
    TRY(auto connection, db::Connection::open(folder + databaseName, db::OpenMode::ReadOnly));
    TRY(const auto contents, statedContents(connection));
    QSet<QString> named;
    for (const auto &content : contents)
        named.insert(content.sha256);
    return named;
}

Result<BackupReport> decryptBack(const QString &backup, const QString &folder, bool isAtRest,
                                 const std::vector<const AgeIdentity *> &identities,
                                 base::Progress &progress)
{
    BackupReport report;
    TRY(makeParts(folder));
    const auto key = isAtRest
        ? std::make_shared<db::DatabaseKey>(crypto::randomKey(crypto::secureRandom()))
        : nullptr;
    const db::UnlockedScope unlocked(folder + databaseName, key);
    TRY(copyCheckpoints(backup, folder));
    progress.begin(Text::tr("Decrypting the backup"), 0, base::ProgressUnit::Bytes);
    TRY(decrypt(backup + databaseName + ending, identities, folder + databaseName, key, progress));
    if (key)
        TRY(makeKeys(folder, key));
    auto store = storeOf(folder);
    const auto files =
        QDir(backup + QStringLiteral("/attachments")).entryInfoList({u'*' + ending}, QDir::Files);
    TRY(const auto named, namedIn(folder));
    for (const auto &file : files) {
        const QString sha256 = file.completeBaseName();
        if (!attachments::isContentName(sha256) || !named.contains(sha256)) {
            report.passedOver.append(QStringLiteral("attachments/") + file.fileName());
            continue;
        }
        TRY(const auto digest, crypto::Digest::parse(QStringLiteral("sha256:") + sha256));
        const auto read = [&](const attachments::Take &take, base::Progress &counted) {
            return decryptTo(file.filePath(), identities, take, counted);
        };
        TRY(auto intake, store.add({{file.filePath(), digest, sha256, read}}, {}, progress));
        intake.keep();
        ++report.files;
    }
    TRY(report.verified, verify(folder, VerificationChoice(), progress));
    removeLogs(folder);
    report.isComplete = report.verified.sound();
    return report;
}

} // namespace

Result<BackupReport> backUpEncrypted(const QString &folder, const QString &target,
                                     const std::vector<AgeRecipient> &recipients,
                                     const base::Environment &environment, base::Progress &progress)
{
    TRY(const auto opened, BackupTarget::open(folder, target, textsOf(recipients)));
    return EncryptedBackup(folder, target, recipients, environment, progress).run(opened.earlier());
}

Result<BackupReport> restoreEncrypted(const QString &backup, const QString &folder,
                                      const std::vector<const AgeIdentity *> &identities,
                                      base::Progress &progress)
{
    TRY(const auto note, readBackupNote(backup));
    if (!note.isComplete || note.recipients.isEmpty())
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is not a finished encrypted backup.").arg(backup));
    return restoreInto(backup, folder, [&](const QString &into) {
        return decryptBack(backup, into, note.isAtRest, identities, progress);
    });
}

} // namespace registry
