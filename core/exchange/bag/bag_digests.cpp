#include "exchange/bag/bag_digests.h"

#include "attachments/file.h"
#include "base/all_cores.h"
#include "base/text.h"
#include "exchange/bag/fault_limit.h"

#include <algorithm>
#include <iterator>

#include <fcntl.h>

namespace exchange {

namespace {

// One line of a manifest that awaits its digest.
struct Claim {
    const BagManifest *manifest = nullptr;
    const ManifestEntry *entry = nullptr;
};

struct ClaimedFile {
    QString path;
    qint64 size = 0;
    std::vector<Claim> claims;
    std::vector<domain::Fault> faults;
    std::optional<QByteArray> content = {}; // of a small file, once it was read
};

constexpr qint64 smallFile = qint64(64) * 1024;
constexpr qint64 mostContents = qint64(64) * 1024 * 1024; // of all small files together

std::vector<ClaimedFile> claimedFiles(const BagTree &tree,
                                      const std::vector<BagManifest> &manifests)
{
    QMap<QString, std::vector<Claim>> byPath;
    for (const auto &manifest : manifests) {
        for (const auto &entry : manifest.entries) {
            if (manifest.algorithm && tree.files.contains(entry.path))
                byPath[entry.path].push_back({&manifest, &entry});
        }
    }
    std::vector<ClaimedFile> files;
    for (auto one = byPath.begin(); one != byPath.end(); ++one)
        files.push_back({one.key(), tree.files.value(one.key()), one.value(), {}});
    std::stable_sort(files.begin(), files.end(),
                     [](const auto &left, const auto &right) { return left.size > right.size; });
    return files;
}

domain::Fault faultOf(const Claim &claim, const char *code, const QString &what)
{
    return domain::faultAt(claim.manifest->file, claim.entry->line, domain::Fault::Severity::Broken,
                           code, what);
}

Result<std::vector<crypto::Digest>> digestsOf(
    const QString &path, const std::vector<crypto::DigestAlgorithm> &algorithms,
    std::optional<QByteArray> &content, base::Progress &progress)
{
    // What is a plain file now may have been one a moment ago only: no link is followed, no pipe
    // waited at.
    TRY(const auto file, attachments::File::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
    crypto::Hasher hasher(algorithms);
    TRY(attachments::readThrough(file, path, progress,
                                 [&](const char *bytes, std::size_t count) -> Result<void> {
                                     hasher.add(bytes, count);
                                     if (content)
                                         content->append(bytes, qsizetype(count));
                                     if (content && content->size() > 2 * smallFile)
                                         content.reset(); // it has grown: it is read again
                                     return {};
                                 }));
    return hasher.finish();
}

// The SHA-256 of a file that its writer has read back, and that is unchanged since.
std::optional<QString> unchanged(const QString &path, const WrittenFile *written)
{
    if (!written)
        return std::nullopt;
    const auto file = attachments::File::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const auto status = file ? file->status() : Result<struct stat>(failure(file.error()));
    return status && markOf(*status) == written->mark ? std::optional(written->sha256)
                                                      : std::nullopt;
}

// In hexadecimal digits, in the order of `algorithms`. What is known is not computed; `written`:
// this file, or null.
Result<QStringList> spelledDigests(const QString &path,
                                   const std::vector<crypto::DigestAlgorithm> &algorithms,
                                   const KnownDigests &known, const WrittenFile *written,
                                   std::optional<QByteArray> &content, base::Progress &progress)
{
    const std::vector both{crypto::DigestAlgorithm::Sha256, crypto::DigestAlgorithm::Sha512};
    if (algorithms == both && !content) {
        const auto sha256 = unchanged(path, written);
        if (sha256 && known.sha512.contains(*sha256)) {
            progress.advance(written->mark.size);
            return QStringList{*sha256, known.sha512.value(*sha256)};
        }
    }
    if (algorithms == both && !known.sha512.isEmpty()) {
        TRY(const auto digests,
            digestsOf(path, {crypto::DigestAlgorithm::Sha256}, content, progress));
        const QString sha256 = digests.front().hex();
        if (const auto found = known.sha512.find(sha256); found != known.sha512.end())
            return QStringList{sha256, *found};
        if (content)
            content->clear(); // it is read again
    }
    TRY(const auto digests, digestsOf(path, algorithms, content, progress));
    QStringList spelled;
    for (const auto &digest : digests)
        spelled.append(digest.hex());
    return spelled;
}

void compare(const QString &folder, ClaimedFile &file, const KnownDigests &known,
             base::Progress &progress)
{
    std::vector<crypto::DigestAlgorithm> algorithms;
    for (const auto &claim : file.claims)
        algorithms.push_back(*claim.manifest->algorithm);
    const auto written = known.written.constFind(file.path);
    const auto digests = spelledDigests(folder + u'/' + file.path, algorithms, known,
                                        written == known.written.constEnd() ? nullptr : &*written,
                                        file.content, progress);
    if (!digests) {
        file.content.reset();
        if (digests.error().code != ErrorCode::Cancelled)
            file.faults.push_back(
                faultOf(file.claims.front(), "bag_unreadable", digests.error().message));
        return;
    }
    for (std::size_t i = 0; i < file.claims.size(); ++i) {
        const QString &found = digests->at(qsizetype(i));
        if (found == file.claims[i].entry->checksum)
            continue;
        auto fault = faultOf(file.claims[i], "bag_checksum",
                             Text::tr("%1 does not match the manifest.").arg(file.path));
        fault.expected = file.claims[i].entry->checksum;
        fault.found = found;
        file.faults.push_back(std::move(fault));
    }
}

} // namespace

Result<SmallContents> checkDigests(const QString &folder, const BagTree &tree,
                                   const std::vector<BagManifest> &manifests,
                                   const KnownDigests &known, std::vector<domain::Fault> &faults,
                                   base::Progress &progress)
{
    auto files = claimedFiles(tree, manifests);
    qint64 total = 0, kept = 0;
    for (auto file = files.rbegin(); file != files.rend(); ++file) { // the smallest first
        total += file->size;
        if (file->size <= smallFile && (kept += file->size) <= mostContents)
            file->content.emplace();
    }
    progress.begin(Text::tr("Checking files"), total, base::ProgressUnit::Bytes);
    base::onAllCores(files.size(),
                     [&](std::size_t i) { compare(folder, files[i], known, progress); });
    TRY(progress.check());
    FaultLimit limit;
    SmallContents contents;
    for (auto &file : files) {
        std::copy_if(file.faults.begin(), file.faults.end(), std::back_inserter(faults),
                     [&](const domain::Fault &fault) { return limit.takes(fault); });
        if (file.content)
            contents.insert(file.path, std::move(*file.content));
    }
    return contents;
}

} // namespace exchange
