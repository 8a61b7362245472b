#include "attachments/take_in.h"

#include "attachments/file.h"
#include "attachments/media_type.h"
#include "base/all_cores.h"
#include "base/file_name.h"
#include "base/text.h"

#include <QFile>

#include <algorithm>
#include <atomic>

#include <fcntl.h>
#include <unistd.h>

namespace attachments {

namespace {

constexpr mode_t storedMode = 0400; // read-only, for the owner only

// The disk writes while the next part is read and digested: taking in 8 files of 168 MB takes 30 %
// less time.
constexpr qint64 writtenAtOnce = qint64(8) * 1024 * 1024;

tl::unexpected<Error> refused(const QString &path, const QString &what)
{
    return failure(
        ErrorCode::Invalid,
        Text::tr("%1 is %2; only regular files are attached.").arg(base::spelledPath(path), what));
}

Result<void> checkKind(const struct stat &status, const QString &path)
{
    if (S_ISREG(status.st_mode))
        return {};
    if (S_ISDIR(status.st_mode))
        return refused(path, Text::tr("a folder"));
    if (S_ISFIFO(status.st_mode))
        return refused(path, Text::tr("a named pipe"));
    if (S_ISSOCK(status.st_mode))
        return refused(path, Text::tr("a socket"));
    return refused(path, Text::tr("a device"));
}

// Without following a link, and without waiting at a pipe for a writer.
Result<File> openSource(const QString &path)
{
    struct stat link = {};
    if (::lstat(base::bytesOf(path).constData(), &link) == 0) {
        if (S_ISLNK(link.st_mode))
            return refused(path, Text::tr("a symbolic link"));
        TRY(checkKind(link, path));
    }
    TRY(auto file, File::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
    TRY(const auto status, file.status());
    TRY(checkKind(status, path));
    return file;
}

bool isSame(const struct stat &before, const struct stat &after)
{
    return before.st_ino == after.st_ino && before.st_dev == after.st_dev
        && before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec
        && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
        && before.st_ctim.tv_sec == after.st_ctim.tv_sec
        && before.st_ctim.tv_nsec == after.st_ctim.tv_nsec;
}

// SHA-256 first, then what else was asked for, and the announced one if it was not requested.
std::vector<crypto::DigestAlgorithm> algorithmsFor(const Source &source,
                                                   const std::vector<crypto::DigestAlgorithm> &also)
{
    std::vector<crypto::DigestAlgorithm> algorithms{crypto::DigestAlgorithm::Sha256};
    const auto want = [&](crypto::DigestAlgorithm algorithm) {
        if (std::find(algorithms.begin(), algorithms.end(), algorithm) == algorithms.end())
            algorithms.push_back(algorithm);
    };
    for (const auto algorithm : also)
        want(algorithm);
    if (source.announced)
        want(source.announced->algorithm);
    return algorithms;
}

Result<void> checkAnnounced(const Source &source, const std::vector<crypto::Digest> &digests)
{
    if (!source.announced)
        return {};
    const auto found = std::find_if(digests.begin(), digests.end(), [&](const auto &digest) {
        return digest.algorithm == source.announced->algorithm;
    });
    if (*found == *source.announced)
        return {};
    return failure(
        ErrorCode::Invalid,
        Text::tr(
            "%1 is not what was announced: announced is %2, found is %3. Nothing was attached.")
            .arg(base::spelledPath(source.path), source.announced->toString(), found->toString()));
}

// Passes on the content of a file, which must not change meanwhile.
Result<void> readSource(const File &in, const Source &source, base::Progress &progress,
                        const Take &take)
{
    TRY(const auto before, in.status());
    qint64 size = 0;
    TRY(readThrough(in, source.path, progress, [&](const char *bytes, std::size_t count) {
        size += qint64(count);
        return take(bytes, count);
    }));
    TRY(const auto after, in.status());
    struct stat byName = {};
    const bool stillThere = ::lstat(base::bytesOf(source.path).constData(), &byName) == 0;
    if (!stillThere || !isSame(before, after) || !isSame(before, byName) || size != before.st_size)
        return failure(
            ErrorCode::Conflict,
            Text::tr(
                "%1 changed while it was read; attach it again when nothing writes to it any more.")
                .arg(base::spelledPath(source.path)));
    return {};
}

// Reads the content once: digests it, keeps its beginning in `head`, and writes it. `in` is the
// source's file; nothing if the source gives the content itself.
Result<std::vector<crypto::Digest>> copyAndDigest(const std::optional<File> &in,
                                                  const Source &source, File &out,
                                                  const ContentKey &key,
                                                  const std::vector<crypto::DigestAlgorithm> &also,
                                                  Stored &stored, QByteArray &head,
                                                  base::Progress &progress)
{
    crypto::Hasher hasher(algorithmsFor(source, also));
    ContentWriter writer(out, key);
    qint64 begun = 0;
    const auto take = [&](const char *bytes, std::size_t count) -> Result<void> {
        if (head.size() < mediaTypeHead)
            head.append(bytes, std::min<qsizetype>(qsizetype(count), mediaTypeHead - head.size()));
        hasher.add(bytes, count);
        stored.size += qint64(count);
        TRY(writer.add(bytes, count));
        if (writer.written() - begun >= writtenAtOnce) {
            out.beginWriting(begun, writer.written() - begun);
            begun = writer.written();
        }
        return {};
    };
    TRY(in ? readSource(*in, source, progress, take) : source.read(take, progress));
    TRY(writer.finish());
    out.beginWriting(begun, writer.written() - begun);
    return hasher.finish();
}

QString nameOf(const Source &source)
{
    return source.name.isEmpty() ? base::spelledPath(source.path.section(u'/', -1)) : source.name;
}

} // namespace

Result<void> checkSource(const QString &path)
{
    TRY(openSource(path));
    return {};
}

Result<Taken> takeIn(const Source &source, const std::vector<crypto::DigestAlgorithm> &also,
                     const LifeMark &mark, const ContentKey &key, base::Progress &progress)
{
    std::optional<File> in;
    if (!source.read) {
        TRY(auto file, openSource(source.path));
        in.emplace(std::move(file));
    }
    Taken taken;
    taken.temporaryName = mark.newName();
    const auto attempt = [&]() -> Result<void> {
        TRY(auto out,
            File::open(mark.folder(), taken.temporaryName, O_WRONLY | O_CREAT | O_EXCL,
                       storedMode));
        QByteArray head;
        TRY(auto digests, copyAndDigest(in, source, out, key, also, taken.stored, head, progress));
        TRY(checkAnnounced(source, digests));
        taken.stored.name = nameOf(source);
        taken.stored.mediaType = mediaTypeOf(taken.stored.name, head);
        taken.stored.sha256 = digests.front();
        taken.stored.digests.assign(digests.begin() + 1, digests.end());
        return {};
    };
    if (auto done = attempt(); !done) {
        (void)mark.folder().removeFile(taken.temporaryName);
        return failure(done.error());
    }
    return taken;
}

TakenFiles::~TakenFiles()
{
    for (const QString &name : m_names)
        (void)m_mark.folder().removeFile(name);
}

Result<AllTaken> takeInAll(const std::vector<Source> &sources,
                           const std::vector<crypto::DigestAlgorithm> &also, const LifeMark &mark,
                           const ContentKey &key, TakenFiles &temporary, base::Progress &progress,
                           OnRefusal onRefusal)
{
    const auto stops = [onRefusal](const Error &error) {
        return onRefusal == OnRefusal::Stop || error.code == ErrorCode::Cancelled;
    };
    std::vector<std::optional<Result<Taken>>> results(sources.size());
    std::atomic<std::size_t> firstFailure = sources.size();
    base::onAllCores(sources.size(), [&](std::size_t i) {
        if (i > firstFailure)
            return;
        results[i] = takeIn(sources[i], also, mark, key, progress);
        if (!*results[i] && stops(results[i]->error())) {
            for (std::size_t first = firstFailure;
                 i < first && !firstFailure.compare_exchange_weak(first, i);) {
            }
        }
    });
    AllTaken all;
    for (const auto &result : results) {
        if (result && *result)
            temporary.add((*result)->temporaryName);
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        auto &result = *results[i];
        if (!result && stops(result.error()))
            return failure(result.error());
        if (!result)
            all.refused.push_back({i, result.error()});
        else
            all.taken.push_back(std::move(*result));
    }
    return all;
}

} // namespace attachments
