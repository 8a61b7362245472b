#include "attachments/take_in.h"

#include "attachments/file.h"
#include "attachments/media_type.h"
#include "base/file_name.h"
#include "base/text.h"

#include <QFile>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

namespace attachments {

namespace {

constexpr mode_t storedMode = 0400; // read-only, and its owner's alone

// The disk writes while the next part is read and digested: taking in 8 files of 168 MB takes
// 0.7 of the time.
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

Result<std::vector<crypto::Digest>> copyAndDigest(const File &in, File &out, const Source &source,
                                                  crypto::Hasher &hasher, QByteArray &head,
                                                  base::Progress &progress)
{
    TRY(const auto before, in.status());
    qint64 size = 0, begun = 0;
    const auto take = [&](const char *bytes, std::size_t count) -> Result<void> {
        if (head.size() < mediaTypeHead)
            head.append(bytes, std::min<qsizetype>(qsizetype(count), mediaTypeHead - head.size()));
        hasher.add(bytes, count);
        size += qint64(count);
        if (size - begun < writtenAtOnce)
            return out.write(bytes, count);
        auto written = out.write(bytes, count);
        out.beginWriting(begun, size - begun);
        begun = size;
        return written;
    };
    TRY(readThrough(in, source.path, progress, take));
    out.beginWriting(begun, size - begun);
    TRY(const auto after, in.status());
    struct stat byName = {};
    const bool stillThere = ::lstat(base::bytesOf(source.path).constData(), &byName) == 0;
    if (!stillThere || !isSame(before, after) || !isSame(before, byName) || size != before.st_size)
        return failure(
            ErrorCode::Conflict,
            Text::tr(
                "%1 changed while it was read; attach it again when nothing writes to it any more.")
                .arg(base::spelledPath(source.path)));
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
                     const LifeMark &mark, base::Progress &progress)
{
    TRY(const auto in, openSource(source.path));
    Taken taken;
    taken.temporaryName = mark.newName();
    const auto attempt = [&]() -> Result<void> {
        TRY(auto out,
            File::open(mark.folder(), taken.temporaryName, O_WRONLY | O_CREAT | O_EXCL,
                       storedMode));
        crypto::Hasher hasher(algorithmsFor(source, also));
        QByteArray head;
        TRY(auto digests, copyAndDigest(in, out, source, hasher, head, progress));
        TRY(checkAnnounced(source, digests));
        TRY(const auto status, out.status());
        taken.stored.name = nameOf(source);
        taken.stored.size = status.st_size;
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

} // namespace attachments
