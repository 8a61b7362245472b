#include "exchange/bag/unpacked_zip.h"

#include "attachments/file.h"
#include "base/file_name.h"
#include "base/release.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/bag/zip_directory.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>

#include <archive.h>
#include <archive_entry.h>

#include <fcntl.h>
#include <sys/stat.h>

namespace exchange {

namespace {

constexpr qint64 mostEntries = 1'000'000;
constexpr qint64 alwaysAllowed = 1'000'000'000; // bytes, however small the file is
constexpr qint64 mostRatio = 200;
constexpr qsizetype deepest = 100; // folders

using Archive = std::unique_ptr<archive, base::Release<archive_read_free>>;

class Unpacker
{
public:
    Unpacker(QString zipFile, QString target, base::Progress &progress)
        : m_zipFile(std::move(zipFile))
        , m_target(std::move(target))
        , m_progress(progress)
        , m_archive(archive_read_new())
    {
    }

    Result<void> run()
    {
        TRY(auto file, attachments::File::open(m_zipFile, O_RDONLY | O_NONBLOCK));
        TRY(const auto status, file.status());
        m_left = std::max(alwaysAllowed, qint64(status.st_size) * mostRatio);
        m_progress.begin(Text::tr("Unpacking"), 0, base::ProgressUnit::Bytes);
        TRY(const qint64 listed, listedIn(file));
        archive_read_support_format_zip_seekable(m_archive.get());
        archive_read_set_options(m_archive.get(), "zip:hdrcharset=UTF-8");
        if (archive_read_open_fd(m_archive.get(), file.descriptor(), blockSize) != ARCHIVE_OK)
            return noZip();
        for (qint64 entries = 0; true; ++entries) {
            TRY(m_progress.check());
            archive_entry *entry = nullptr;
            const int code = archive_read_next_header(m_archive.get(), &entry);
            if (code == ARCHIVE_EOF && entries == listed)
                return {};
            if (code != ARCHIVE_OK || entries == listed)
                return damaged();
            TRY(take(*entry));
        }
    }

private:
    static constexpr std::size_t blockSize = std::size_t(64) * 1024;

    // The number of entries; the two descriptions agree on all of them.
    Result<qint64> listedIn(const attachments::File &file) const
    {
        const auto listed = checkZipDirectory(file, mostEntries);
        if (!listed && listed.error().code == ErrorCode::Corrupt)
            return damaged();
        if (!listed && listed.error().code == ErrorCode::Invalid)
            return refused(listed.error().message);
        if (!listed)
            return failure(listed.error());
        if (listed->value_or(0) == 0)
            return noZip();
        return **listed;
    }

    tl::unexpected<Error> noZip() const
    {
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1 is a file, and no zip file; give the bag’s folder, or its zip file.")
                .arg(m_zipFile));
    }

    tl::unexpected<Error> damaged() const
    {
        return failure(
            ErrorCode::Corrupt,
            Text::tr("%1 is damaged, or cut off: it could not be unpacked.").arg(m_zipFile),
            QString::fromUtf8(archive_error_string(m_archive.get())));
    }

    tl::unexpected<Error> refused(const QString &why) const
    {
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1 is not unpacked: %2. Unpack it yourself where you trust it, and "
                     "give the folder.")
                .arg(m_zipFile, why));
    }

    Result<void> take(archive_entry &entry)
    {
        const char *bytes = archive_entry_pathname_utf8(&entry);
        const QString path = base::pathOf(bytes ? QByteArray(bytes) : QByteArray());
        const QString shown = base::spelledPath(path);
        if (!isInside(path))
            return refused(path.isEmpty() ? Text::tr("it holds a name that is not UTF-8")
                                          : Text::tr("the path %1 leads out of it, or is not "
                                                     "valid")
                                                .arg(shown));
        const auto kind = archive_entry_filetype(&entry);
        const bool isLink = archive_entry_hardlink(&entry) || archive_entry_symlink(&entry);
        if ((kind != AE_IFREG && kind != AE_IFDIR) || isLink)
            return refused(Text::tr("%1 is neither a file nor a folder").arg(shown));
        if (archive_entry_is_encrypted(&entry))
            return refused(Text::tr("%1 is encrypted").arg(shown));
        return kind == AE_IFDIR ? makeFolder(path) : write(path, shown);
    }

    // Relative, of parts that are names, not too deep.
    static bool isInside(const QString &path)
    {
        const QString plain = path.endsWith(u'/') ? path.chopped(1) : path;
        const QStringList parts = plain.split(u'/');
        return parts.size() <= deepest
            && std::none_of(parts.begin(), parts.end(), [](const QString &part) {
                   return part.isEmpty() || part == QLatin1String(".")
                       || part == QLatin1String("..") || part.size() > 255;
               });
    }

    QString inTarget(const QString &path) const { return m_target + u'/' + path; }

    // All of it is new and ours: nothing in it can be a link.
    Result<void> makeFolder(const QString &path)
    {
        QString made;
        for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
            made += (made.isEmpty() ? QString() : QStringLiteral("/")) + part;
            if (m_folders.contains(made))
                continue;
            if (::mkdir(base::bytesOf(inTarget(made)).constData(), 0700) != 0)
                return errno == EEXIST ? twice(made)
                                       : failure(base::fileError(inTarget(made), errno));
            m_folders.insert(made);
        }
        return {};
    }

    tl::unexpected<Error> twice(const QString &path) const
    {
        return refused(Text::tr("%1 is in it twice").arg(base::spelledPath(path)));
    }

    Result<void> write(const QString &path, const QString &shown)
    {
        if (const auto slash = path.lastIndexOf(u'/'); slash > 0)
            TRY(makeFolder(path.left(slash)));
        if (QFileInfo::exists(inTarget(path)))
            return twice(path);
        TRY(auto file,
            attachments::File::open(inTarget(path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
                                    0600));
        const void *piece = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0, end = 0;
        while (true) {
            TRY(m_progress.check());
            const int code = archive_read_data_block(m_archive.get(), &piece, &size, &offset);
            if (code == ARCHIVE_EOF)
                return {};
            if (code != ARCHIVE_OK || offset != end)
                return damaged();
            end += la_int64_t(size);
            m_left -= qint64(size);
            if (m_left < 0)
                return refused(
                    Text::tr("with %1 it becomes much larger than such a file should").arg(shown));
            TRY(file.write(static_cast<const char *>(piece), size));
            m_progress.advance(qint64(size));
        }
    }

    QString m_zipFile;
    QString m_target;
    base::Progress &m_progress;
    Archive m_archive;
    QSet<QString> m_folders;
    qint64 m_left = 0; // bytes that may still come
};

} // namespace

Result<UnpackedZip> UnpackedZip::unpack(const QString &zipFile, base::Progress &progress)
{
    auto folder =
        std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/sealbook-bag-XXXXXX"));
    if (!folder->isValid())
        return failure(ErrorCode::Io,
                       Text::tr("No folder can be made in %1 to unpack %2 into: %3.")
                           .arg(QDir::tempPath(), zipFile, folder->errorString()));
    TRY(Unpacker(zipFile, folder->path(), progress).run());
    return UnpackedZip(std::move(folder));
}

QString UnpackedZip::bag() const
{
    const QDir top(m_folder->path());
    const auto found = top.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const bool isAlone = found.size() == 1 && QFileInfo(top.filePath(found.front())).isDir();
    return isAlone ? top.filePath(found.front()) : top.path();
}

} // namespace exchange
