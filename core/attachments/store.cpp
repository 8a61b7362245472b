#include "attachments/store.h"

#include "attachments/file.h"
#include "attachments/life_mark.h"
#include "attachments/placing.h"
#include "attachments/store_folder.h"
#include "base/file_name.h"
#include "base/safe_file.h"
#include "base/text.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>

namespace attachments {

namespace {

qint64 totalSize(const std::vector<Source> &sources)
{
    qint64 total = 0;
    for (const auto &source : sources) {
        struct stat status = {};
        if (::lstat(base::bytesOf(source.path).constData(), &status) == 0)
            total += status.st_size;
    }
    return total;
}

Error changed(const QString &sha256, const QString &found)
{
    return {ErrorCode::Corrupt,
            Text::tr("A stored file was changed: its SHA-256 should be %1, but is %2.")
                .arg(sha256, found),
            {}};
}

constexpr qint64 oldAfterSeconds = qint64(24) * 60 * 60;

// Whether no process is writing this file of tmp/ any more. One without a mark was written by an
// older version; whether that still runs cannot be known.
bool isDead(const base::Folder &tmp, const QString &name, TemporaryKind kind)
{
    if (kind != TemporaryKind::OldPart)
        return !LifeMark::isAlive(tmp, name);
    const auto status = tmp.status(name);
    return status && *status
        && QDateTime::currentSecsSinceEpoch() - (*status)->st_mtim.tv_sec > oldAfterSeconds;
}

// Only the program's own files (schema/attachment_store.md). Marks last: what a sweep that is
// killed leaves is still known to be dead.
Result<void> sweepTemporary(const base::Folder &tmp)
{
    TRY(const auto names, tmp.names());
    QStringList marks;
    for (const QString &name : names) {
        const auto kind = temporaryKind(name);
        if (kind == TemporaryKind::None || kind == TemporaryKind::Marker || !isOwnFile(tmp, name)
            || !isDead(tmp, name, kind))
            continue;
        if (kind == TemporaryKind::Mark)
            marks.append(name);
        else
            TRY(tmp.removeFile(name));
    }
    for (const QString &mark : marks)
        TRY(tmp.removeFile(mark));
    return {};
}

// The markers in tmp/ while no other process is placing: those of killed processes.
Result<QStringList> leftMarkers(const base::Folder &tmp)
{
    TRY(auto names, tmp.names());
    names.removeIf([&](const QString &name) {
        return temporaryKind(name) != TemporaryKind::Marker || !isOwnFile(tmp, name);
    });
    return names;
}

} // namespace

Store::Store(const QString &folder, ContentKey key)
    : m_folder(QFileInfo(folder).absoluteFilePath())
    , m_key(std::move(key))
{
}

QString Store::pathOf(const QString &sha256) const
{
    return QStringLiteral("%1/%2/%3/%4").arg(m_folder, sha256.left(2), sha256.mid(2, 2), sha256);
}

Intake::Intake(std::unique_ptr<Placing> placing)
    : m_placing(std::move(placing))
{
}

Intake::Intake(Intake &&) noexcept = default;
Intake::~Intake() = default;

Result<void> Intake::awaitDisk()
{
    return m_placing->awaitDisk();
}

void Intake::keep()
{
    m_placing->keep();
}

Result<Intake> Store::add(const std::vector<Source> &sources,
                          const std::vector<crypto::DigestAlgorithm> &also,
                          base::Progress &progress, OnRefusal onRefusal)
{
    TRY(auto intake, addAndSyncLater(sources, also, progress, onRefusal));
    TRY(intake.awaitDisk());
    return intake;
}

Result<Intake> Store::addAndSyncLater(const std::vector<Source> &sources,
                                      const std::vector<crypto::DigestAlgorithm> &also,
                                      base::Progress &progress, OnRefusal onRefusal)
{
    progress.begin(Text::tr("Storing files"), totalSize(sources), base::ProgressUnit::Bytes);
    TRY(const auto store, madeStore(m_folder));
    TRY(auto tmp, store.madeFolder(temporaryName));
    TRY(store.sync());
    TRY(const auto mark, LifeMark::set(std::move(tmp)));
    TakenFiles temporary(mark);
    TRY(auto all, takeInAll(sources, also, mark, m_key, temporary, progress, onRefusal));
    TRY(auto placing, Placing::begin(m_folder, m_key, progress));
    TRY(placing->place(all.taken, progress));
    Intake intake(std::move(placing));
    intake.m_refused = std::move(all.refused);
    for (auto &one : all.taken)
        intake.m_stored.push_back(std::move(one.stored));
    return intake;
}

Result<void> Store::sweep(const std::function<Result<bool>(const QString &sha256)> &isOwned)
{
    const auto store = openStore(m_folder);
    if (!store && store.error().code != ErrorCode::NotFound)
        return failure(store.error());
    TRY(const auto status,
        store ? store->status(temporaryName) : Result<std::optional<struct stat>>());
    if (!status)
        return {}; // nothing was ever taken in
    TRY(const auto placing, Placing::tryBegin(m_folder, m_key));
    if (!placing)
        return {};
    TRY(const auto markers, leftMarkers(placing->tmp()));
    for (const QString &marker : markers) {
        for (const QString &sha256 : readMarker(placing->tmp(), marker)) {
            TRY(const bool owned, isOwned(sha256));
            if (!owned)
                removeContent(placing->store(), sha256);
        }
        TRY(placing->tmp().removeFile(marker));
    }
    return sweepTemporary(placing->tmp());
}

Result<File> Store::opened(const QString &sha256) const
{
    TRY(const auto store, openStore(m_folder));
    return openContent(store, sha256);
}

Result<QByteArray> Store::read(const QString &sha256, qint64 maxBytes) const
{
    const auto tooLarge = [&] {
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 is larger than the %2 bytes that are read here.")
                           .arg(pathOf(sha256), QString::number(maxBytes)));
    };
    TRY(const auto in, opened(sha256));
    TRY(const auto status, in.status());
    // An age file is longer than its content, by 16 bytes in 64 KiB and its header.
    constexpr qint64 ageHeader = 1000, ageShare = 4096;
    if (status.st_size - (m_key ? status.st_size / ageShare + ageHeader : 0) > maxBytes)
        return tooLarge();
    QByteArray content;
    content.reserve(qsizetype(status.st_size));
    base::Progress uncounted;
    TRY(readTo(
        sha256,
        [&](const char *bytes, std::size_t count) -> Result<void> {
            if (content.size() + qsizetype(count) > maxBytes)
                return tooLarge();
            content.append(bytes, qsizetype(count));
            return {};
        },
        uncounted));
    return content;
}

Result<void> Store::readTo(const QString &sha256, const Take &take, base::Progress &progress) const
{
    TRY(const auto in, opened(sha256));
    crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256});
    TRY(readContent(in, pathOf(sha256), m_key, progress, [&](const char *bytes, std::size_t count) {
        hasher.add(bytes, count);
        return take(bytes, count);
    }));
    const QString found = hasher.finish().front().hex();
    if (found != sha256)
        return failure(changed(sha256, found));
    return {};
}

Result<void> Store::copyTo(const QString &sha256, const QString &path,
                           base::Progress &progress) const
{
    TRY(opened(sha256));
    TRY(auto out,
        File::open(path, O_WRONLY | O_CREAT | O_EXCL,
                   base::privateFile)); // if it fails, the path belongs to another process
    auto done = readTo(
        sha256, [&](const char *bytes, std::size_t count) { return out.write(bytes, count); },
        progress);
    if (done)
        done = out.sync();
    if (!done)
        QFile::remove(path);
    return done;
}

} // namespace attachments
