#include "registry/backup/copied_files.h"

#include "attachments/store_folder.h"
#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "registry/key_folder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace registry {

namespace {

constexpr std::ptrdiff_t filesAtATime = 64; // the most that an interrupted backup copies again
constexpr qint64 largestNote = 1'000'000;

bool isThere(const attachments::Store &store, const attachments::Owned &owned)
{
    const QFileInfo file(store.pathOf(owned.sha256));
    return file.exists() || file.isSymLink();
}

QString relativeOf(const attachments::Store &store, const QString &sha256)
{
    return QStringLiteral("attachments/") + store.pathOf(sha256).sliced(store.folder().size() + 1);
}

attachments::Source sourceOf(const attachments::Store &store, const attachments::Owned &owned)
{
    const crypto::Digest digest{crypto::DigestAlgorithm::Sha256,
                                QByteArray::fromHex(owned.sha256.toLatin1())};
    return {
        store.pathOf(owned.sha256), digest, owned.sha256,
        [&store, sha256 = owned.sha256](const attachments::Take &take, base::Progress &progress) {
            return store.readTo(sha256, take, progress);
        }};
}

// One batch of files that are not there yet.
Result<void> copyBatch(const attachments::Store &from, attachments::Store &to,
                       const std::vector<attachments::Owned> &batch, CopiedAttachments &copied,
                       base::Progress &progress)
{
    std::vector<attachments::Source> sources;
    for (const auto &owned : batch)
        sources.push_back(sourceOf(from, owned));
    std::vector<attachments::Owned> added;
    {
        TRY(auto intake, to.add(sources, {}, progress, attachments::OnRefusal::GoOn));
        std::vector<bool> isRefused(batch.size());
        for (const auto &refusal : intake.refused()) {
            isRefused[refusal.source] = true;
            copied.faults.push_back(faultOfCopy(from, batch[refusal.source], refusal.error));
        }
        for (std::size_t i = 0; i < batch.size(); ++i) {
            if (!isRefused[i])
                added.push_back(batch[i]);
        }
        intake.keep();
    }
    for (const auto &owned : added) {
        forgetCached(to.pathOf(owned.sha256));
        copied.newBytes += owned.size;
    }
    TRY(const auto readBack, to.checkOwned(added, progress));
    copied.faults.insert(copied.faults.end(), readBack.faults.begin(), readBack.faults.end());
    copied.newFiles += qint64(added.size());
    return {};
}

// The contents among `kept` that are damaged in `to`, in order of their digests. Reads from the
// disk, not from the system's cache.
Result<QStringList> damagedIn(const attachments::Store &to,
                              const std::vector<attachments::Owned> &kept, base::Progress &progress)
{
    for (const auto &owned : kept)
        forgetCached(to.pathOf(owned.sha256));
    TRY(const auto report, to.checkOwned(kept, progress));
    QStringList damaged;
    for (const auto &fault : report.faults)
        damaged.append(fault.expected);
    damaged.sort();
    return damaged;
}

// Removes a damaged copy, or a link or special file in its place, if the source is intact, so that
// it can be copied again.
Result<void> makeRoom(const attachments::Store &from, const attachments::Store &to,
                      const attachments::Owned &owned, base::Progress &progress)
{
    TRY(const auto source, from.checkOwned({owned}, progress));
    if (!source.faults.empty())
        return {};
    TRY(const auto store, attachments::openStore(to.folder()));
    attachments::removeContent(store, owned.sha256);
    const auto folder = attachments::contentFolder(store, owned.sha256);
    if (!folder)
        return {};
    TRY(const auto left, folder->status(owned.sha256));
    if (!left || S_ISREG(left->st_mode))
        return {};
    if (S_ISDIR(left->st_mode))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 of the backup is a folder, and a file belongs there. Move the "
                                "folder away, and back up again.")
                           .arg(relativeOf(to, owned.sha256)));
    return folder->removeFile(owned.sha256);
}

} // namespace

domain::Fault faultOfCopy(const attachments::Store &from, const attachments::Owned &owned,
                          const Error &error)
{
    const bool isMissing = error.code == ErrorCode::NotFound;
    return domain::faultAt(relativeOf(from, owned.sha256), 0, domain::Fault::Severity::Broken,
                           isMissing ? "attachment_missing" : "attachment_damaged", error.message,
                           owned.sha256);
}

void forgetCached(const QString &path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return;
    (void)::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    ::close(file);
}

Result<CopiedAttachments> copyAttachments(const attachments::Store &from, attachments::Store &to,
                                          const std::vector<attachments::Owned> &owned,
                                          base::Progress &progress)
{
    CopiedAttachments copied;
    std::vector<attachments::Owned> kept, lacking;
    for (const auto &one : owned)
        (isThere(to, one) ? kept : lacking).push_back(one);
    TRY(const auto damaged, damagedIn(to, kept, progress));
    copied.files = qint64(kept.size()) - damaged.size();
    for (const auto &one : kept) {
        if (!std::binary_search(damaged.begin(), damaged.end(), one.sha256))
            continue;
        TRY(makeRoom(from, to, one, progress));
        lacking.push_back(one);
    }
    for (auto at = lacking.cbegin(); at != lacking.cend();) {
        const auto end = at + std::min<std::ptrdiff_t>(filesAtATime, lacking.cend() - at);
        TRY(copyBatch(from, to, {at, end}, copied, progress));
        at = end;
    }
    for (const QString &sha256 : damaged) {
        const QString file = relativeOf(to, sha256);
        const bool isNamed = std::any_of(copied.faults.begin(), copied.faults.end(),
                                         [&](const auto &fault) { return fault.file == file; });
        if (!isNamed)
            copied.renewed.append(file);
    }
    copied.files += copied.newFiles;
    return copied;
}

Result<void> copyCheckpoints(const QString &from, const QString &to)
{
    const QString folder = from + QStringLiteral("/checkpoints");
    const auto names =
        QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDir::Name);
    TRY(const auto top, base::Folder::at(to));
    TRY(const auto made, top.madeFolder(QStringLiteral("checkpoints")));
    for (const auto &file : names) {
        TRY(const auto content, base::readFile(file.filePath(), largestNote));
        TRY(made.writeFileDurably(file.fileName(), content));
    }
    return {};
}

Result<void> copyKeys(const QString &from, const QString &to)
{
    if (!isEncrypted(from))
        return {};
    TRY(const auto source, base::Folder::at(from + QStringLiteral("/keys")));
    TRY(const auto names, source.names());
    TRY(const auto top, base::Folder::at(to));
    TRY(const auto made, top.madeFolder(QStringLiteral("keys")));
    for (const QString &name : names) {
        TRY(const auto content, base::readFile(source.pathOf(name), largestNote));
        TRY(made.writeFileDurably(name, content));
    }
    TRY(const auto copied, made.names());
    for (const QString &name : copied) {
        if (!names.contains(name))
            TRY(made.removeFile(name));
    }
    TRY(made.sync());
    return top.sync();
}

} // namespace registry
