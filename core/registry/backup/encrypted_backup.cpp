#include "registry/backup/encrypted_backup.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/age.h"
#include "db/database_copy.h"
#include "registry/backup/backup_places.h"
#include "registry/backup/copied_files.h"
#include "registry/backup_note.h"
#include "registry/registry_places.h"
#include "registry/verify/attachment_check.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace registry {

namespace {

using crypto::AgeIdentity;
using crypto::AgeRecipient;

constexpr qint64 pieceBytes = 1 << 20;
const auto ending = QStringLiteral(".age");

tl::unexpected<Error> ioFailure(const QFile &file)
{
    return failure(ErrorCode::Io, Text::tr("%1 could not be written.").arg(file.fileName()),
                   file.errorString());
}

// Passes on the content of a file piece by piece.
Result<void> readPieces(const QString &path,
                        const std::function<Result<void>(QByteArrayView)> &take,
                        base::Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Text::tr("%1 cannot be read.").arg(path), file.errorString());
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

// Writes an age file of what `feed` passes on, then reads it back from the disk.
Result<void> writeEncrypted(
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
    crypto::Hasher readBack({crypto::DigestAlgorithm::Sha256});
    forgetCached(path);
    const auto compare = [&](QByteArrayView piece) -> Result<void> {
        readBack.add(piece.data(), std::size_t(piece.size()));
        return {};
    };
    TRY(readPieces(path, compare, progress));
    if (digestOf(written) == digestOf(readBack))
        return {};
    QFile::remove(path);
    return failure(
        ErrorCode::Corrupt,
        Text::tr("%1 was not read back as it was written; the disk is unreliable.").arg(path));
}

Result<void> decrypt(const QString &path, const std::vector<const AgeIdentity *> &identities,
                     const QString &to, base::Progress &progress)
{
    const auto write = [&](const QString &part) -> Result<void> {
        QFile file(part);
        if (!file.open(QIODevice::WriteOnly))
            return ioFailure(file);
        const auto put = [&](const QByteArray &bytes) -> Result<void> {
            return file.write(bytes) == bytes.size() ? Result<void>() : ioFailure(file);
        };
        crypto::AgeReader reader(identities);
        const auto take = [&](QByteArrayView piece) -> Result<void> {
            TRY(const auto plain, reader.add(piece));
            return put(plain);
        };
        TRY(readPieces(path, take, progress));
        TRY(const auto last, reader.finish());
        TRY(put(last));
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

// The roots that the copy's ledger had at the sizes of the earlier backup are the same.
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
        // Nothing in clear is written to the disk of the backup.
        , m_staged(folder + QStringLiteral("/backup-XXXXXX"))
    {
    }

    Result<BackupReport> run(const BackupNote &earlier)
    {
        if (!m_staged.isValid())
            return failure(ErrorCode::Io, Text::tr("%1 could not be written.").arg(m_folder));
        TRY(makeParts(m_staged.path()));
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
        return writeEncrypted(
            m_target + databaseName + ending, m_recipients, m_environment.random,
            [&](const auto &take) {
                return readPieces(m_staged.path() + databaseName, take, m_progress);
            },
            m_progress);
    }

    Result<void> takeAttachments()
    {
        TRY(auto connection,
            db::Connection::open(m_staged.path() + databaseName, db::OpenMode::ReadOnly));
        TRY(const auto contents, statedContents(connection));
        const attachments::Store store(m_folder + QStringLiteral("/attachments"));
        for (const auto &owned : ownedBy(contents)) {
            TRY(m_progress.check());
            if (!QFileInfo(placeOf(m_target, owned.sha256)).isFile())
                TRY(takeOne(store, owned));
            else
                ++m_report.files;
        }
        return {};
    }

    // Goes on after an attachment that is damaged or missing.
    Result<void> takeOne(const attachments::Store &store, const attachments::Owned &owned)
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
            return done;
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
};

Result<BackupReport> restoreInto(const QString &backup, const QString &folder,
                                 const std::vector<const AgeIdentity *> &identities,
                                 base::Progress &progress)
{
    BackupReport report;
    TRY(makeParts(folder));
    TRY(copyCheckpoints(backup, folder));
    progress.begin(Text::tr("Decrypting the backup"), 0, base::ProgressUnit::Bytes);
    TRY(decrypt(backup + databaseName + ending, identities, folder + databaseName, progress));
    QTemporaryDir clear(folder + QStringLiteral("/restored-XXXXXX"));
    attachments::Store store(folder + QStringLiteral("/attachments"));
    const auto files =
        QDir(backup + QStringLiteral("/attachments")).entryInfoList({u'*' + ending}, QDir::Files);
    for (const auto &file : files) {
        const QString sha256 = file.completeBaseName(), part = clear.filePath(sha256);
        TRY(decrypt(file.filePath(), identities, part, progress));
        TRY(const auto digest, crypto::Digest::parse(QStringLiteral("sha256:") + sha256));
        TRY(auto intake, store.add({{part, digest, sha256}}, {}, progress));
        intake.keep();
        QFile::remove(part);
    }
    report.files = files.size();
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
    TRY(checkDatabaseFiles(folder));
    TRY(requireApart(folder, target));
    TRY(requireBackupOf(target));
    BackupNote earlier;
    earlier.recipients = textsOf(recipients);
    if (isBackup(target)) {
        TRY(earlier, readBackupNote(target));
        if (earlier.recipients != textsOf(recipients))
            return failure(ErrorCode::Conflict,
                           Text::tr("The backup in %1 was made for other recipients; choose an "
                                    "empty folder.")
                               .arg(target));
    }
    TRY(base::makeFolderDurably(target));
    QLockFile lock(lockOf(target));
    TRY(lockBackup(lock, target));
    if (!isBackup(target))
        TRY(writeBackupNote(target, earlier));
    return EncryptedBackup(folder, target, recipients, environment, progress).run(earlier);
}

Result<BackupReport> restoreEncrypted(const QString &backup, const QString &folder,
                                      const std::vector<const AgeIdentity *> &identities,
                                      base::Progress &progress)
{
    TRY(const auto note, readBackupNote(backup));
    if (!note.isComplete || note.recipients.isEmpty())
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is not a finished encrypted backup.").arg(backup));
    if (!isEmptyOrMissing(folder))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is not empty; a restored registry needs a folder of its own.")
                           .arg(folder));
    TRY(requireApart(backup, folder));
    const bool wasThere = QFileInfo::exists(folder);
    auto report = restoreInto(backup, folder, identities, progress);
    if (!report || !report->isComplete) {
        QDir(folder).removeRecursively();
        if (wasThere)
            TRY(base::makeFolderDurably(folder));
    }
    return report;
}

} // namespace registry
