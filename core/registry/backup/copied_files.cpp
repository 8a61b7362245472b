#include "registry/backup/copied_files.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"

#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace registry {

namespace {

constexpr std::size_t filesAtATime = 64; // that an interrupted backup has to copy again, at most
constexpr qint64 largestNote = 1'000'000;

bool isThere(const attachments::Store &store, const attachments::Owned &owned)
{
    const QFileInfo file(store.pathOf(owned.sha256));
    return file.isFile() && !file.isSymLink() && file.size() == owned.size;
}

attachments::Source sourceOf(const attachments::Store &store, const attachments::Owned &owned)
{
    const crypto::Digest digest{crypto::DigestAlgorithm::Sha256,
                                QByteArray::fromHex(owned.sha256.toLatin1())};
    return {store.pathOf(owned.sha256), digest, owned.sha256};
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

} // namespace

domain::Fault faultOfCopy(const attachments::Store &from, const attachments::Owned &owned,
                          const Error &error)
{
    const bool isMissing = error.code == ErrorCode::NotFound;
    const QString file =
        QStringLiteral("attachments/") + from.pathOf(owned.sha256).sliced(from.folder().size() + 1);
    return domain::faultAt(file, 0, domain::Fault::Severity::Broken,
                           isMissing ? "attachment_missing" : "attachment_damaged", error.message,
                           owned.sha256);
}

void forgetCached(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
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
    std::vector<attachments::Owned> batch;
    for (std::size_t i = 0; i < owned.size(); ++i) {
        if (isThere(to, owned[i]))
            ++copied.files;
        else
            batch.push_back(owned[i]);
        const bool isLast = i + 1 == owned.size();
        if (batch.size() == filesAtATime || (isLast && !batch.empty())) {
            TRY(copyBatch(from, to, batch, copied, progress));
            batch.clear();
        }
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

} // namespace registry
