#include "exchange/bag/bag_target.h"

#include "attachments/file.h"
#include "base/all_cores.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/bag/zip_target.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>

namespace exchange {

namespace {

bool isInside(const QFileInfo &folder, const QFileInfo &wanted)
{
    const QString outer = folder.canonicalFilePath() + u'/';
    for (QFileInfo parent(wanted.path());; parent = QFileInfo(parent.path())) { // up to what exists
        if (parent.exists())
            return (parent.canonicalFilePath() + u'/').startsWith(outer);
        if (parent.path() == parent.filePath())
            return false;
    }
}

bool isEmptyFolder(const QFileInfo &info)
{
    return info.isDir()
        && QDir(info.filePath()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

// Remains of a killed export next to the target, where nobody would look for them; they may contain
// what this one withholds. An export in progress is locked as long as its process lives.
void removeRemains(const QFileInfo &wanted)
{
    static const QRegularExpression ending(QStringLiteral("^\\.part-[0-9a-f]{8}$"));
    const QDir siblings(wanted.path());
    for (const QString &name : siblings.entryList(QDir::AllEntries | QDir::Hidden | QDir::System)) {
        if (!name.startsWith(wanted.fileName())
            || !ending.match(name.mid(wanted.fileName().size())).hasMatch())
            continue;
        const QString path = siblings.filePath(name);
        const auto found = attachments::File::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        if (!found || ::flock(found->descriptor(), LOCK_EX | LOCK_NB) != 0)
            continue;
        (void)base::removeTree(path); // the next export tries again
    }
}

// A temporary folder next to the target; it is renamed to the target, or removed with its scope.
class FolderTarget : public BagTarget
{
public:
    FolderTarget(const QString &wanted, const QString &part, attachments::File lock)
        : m_wanted(wanted)
        , m_part(part)
        , m_lock(std::move(lock))
    {
        ::flock(m_lock.descriptor(), LOCK_EX | LOCK_NB);
    }
    ~FolderTarget() override { (void)base::removeTree(m_part); }
    FolderTarget(const FolderTarget &) = delete;
    FolderTarget &operator=(const FolderTarget &) = delete;

    Result<void> put(const QString &path, const QByteArray &content) override
    {
        TRY(makeFolderOf(path));
        TRY(auto file, create(path, O_WRONLY));
        return file.write(content.constData(), std::size_t(content.size()));
    }

    Result<Marks> putAll(const std::vector<ComingFile> &files, const Produce &produce) override
    {
        for (const auto &file : files)
            TRY(makeFolderOf(file.path));
        std::vector<Result<FileMark>> results(files.size());
        std::atomic<bool> hasFailed = false;
        base::onAllCores(files.size(), [&](std::size_t i) {
            if (!hasFailed)
                results[i] = putOne(files[i], i, produce);
            if (!results[i])
                hasFailed = true;
        });
        Marks marks;
        for (const auto &result : results) {
            TRY(const auto mark, result);
            marks.emplace_back(mark);
        }
        return marks;
    }

    Result<QString> complete() override { return m_part; }

    Result<void> commit() override
    {
        TRY(base::syncFileSystem(m_part)); // one call for all the files
        QDir().rmdir(m_wanted);            // an empty one may exist
        if (!QDir().rename(m_part, m_wanted))
            return failure(ErrorCode::Io,
                           Text::tr("The export could not be moved to %1.").arg(m_wanted));
        return base::syncFolder(QFileInfo(m_wanted).path());
    }

private:
    Result<attachments::File> create(const QString &path, int access) const
    {
        return attachments::File::open(m_part + u'/' + path, access | O_CREAT | O_EXCL,
                                       base::privateFile);
    }

    Result<FileMark> putOne(const ComingFile &file, std::size_t i, const Produce &produce) const
    {
        TRY(auto out, create(file.path, O_RDWR));
        qint64 at = 0;
        const auto take = [&](const char *bytes, std::size_t count) -> Result<void> {
            TRY(out.write(bytes, count));
            TRY(out.checkWritten(bytes, count, at));
            at += qint64(count);
            return {};
        };
        TRY(produce(i, take));
        out.beginWriting(0, at); // commit waits for the disk
        TRY(const auto status, out.status());
        return markOf(status);
    }

    Result<void> makeFolderOf(const QString &path)
    {
        const QString folder = path.section(u'/', 0, -2);
        if (m_made.contains(folder))
            return {};
        TRY(auto made, base::Folder::at(m_part));
        for (const QString &name : folder.split(u'/', Qt::SkipEmptyParts)) {
            TRY(auto next, made.madeFolder(name));
            made = std::move(next);
        }
        m_made.insert(folder);
        return {};
    }

    QString m_wanted;
    QString m_part;
    attachments::File m_lock; // of m_part
    QSet<QString> m_made;
};

} // namespace

bool isZip(const QString &wanted)
{
    return wanted.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
}

Result<std::unique_ptr<BagTarget>> makeBagTarget(const QString &wanted, const QString &forbidden)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(wanted).absoluteFilePath()));
    if (isInside(QFileInfo(forbidden), info))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is in the registry's own folder; export to another place.")
                           .arg(info.filePath()));
    if ((info.exists() || info.isSymLink()) && (isZip(wanted) || !isEmptyFolder(info)))
        return failure(ErrorCode::Conflict,
                       isZip(wanted)
                           ? Text::tr("%1 is there already; an export needs a file of its own.")
                                 .arg(info.filePath())
                           : Text::tr("%1 is there already; an export needs a folder of its own.")
                                 .arg(info.filePath()));
    removeRemains(info);
    const QString part = info.filePath() + QStringLiteral(".part-")
        + QUuid::createUuid().toString(QUuid::Id128).left(8);
    if (const auto made = base::makeFolderDurably(isZip(wanted) ? info.path() : part); !made)
        return failure(ErrorCode::Io,
                       Text::tr("No folder can be made at %1; choose another place for the export.")
                           .arg(info.filePath()),
                       made.error().message);
    if (isZip(wanted))
        return makeZipTarget(info.filePath(), part);
    TRY(auto lock, attachments::File::open(part, O_RDONLY | O_DIRECTORY));
    return std::unique_ptr<BagTarget>(
        std::make_unique<FolderTarget>(info.filePath(), part, std::move(lock)));
}

} // namespace exchange
