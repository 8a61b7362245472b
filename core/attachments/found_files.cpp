#include "attachments/found_files.h"

#include "base/file_name.h"
#include "base/release.h"
#include "base/text.h"

#include <QDir>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <tuple>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attachments {

namespace {

using Folder = std::unique_ptr<DIR, base::Release<closedir>>;

QString sentenceOf(const struct stat &status, const QString &shown)
{
    if (S_ISLNK(status.st_mode))
        return Text::tr("%1 is a link and was not followed.").arg(shown);
    if (S_ISFIFO(status.st_mode))
        return Text::tr("%1 is a named pipe and was not read.").arg(shown);
    if (S_ISSOCK(status.st_mode))
        return Text::tr("%1 is a socket and was not read.").arg(shown);
    return Text::tr("%1 is a device and was not read.").arg(shown);
}

QString reasonOf(int systemError, const QString &shown)
{
    if (systemError == ENOENT)
        return Text::tr("%1 is not there.").arg(shown);
    if (systemError == EACCES || systemError == EPERM)
        return Text::tr("%1 may not be read with this account's rights.").arg(shown);
    return Text::tr("%1 cannot be read: %2.")
        .arg(shown, QString::fromLocal8Bit(std::strerror(systemError)));
}

// The path without slashes at its end: with one, a link would be followed.
QString withoutSlashes(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

// The parts of a path from the root of the file system on.
QStringList partsOf(const QString &path)
{
    const QString whole = path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path;
    QStringList parts;
    for (const QString &part : whole.split(u'/', Qt::SkipEmptyParts)) {
        if (part == QLatin1String("..") && !parts.isEmpty())
            parts.removeLast();
        else if (part != QLatin1String(".") && part != QLatin1String(".."))
            parts.append(part);
    }
    return parts;
}

QString lastOf(const QStringList &parts, qsizetype count)
{
    return parts.isEmpty() ? QStringLiteral("/") : parts.sliced(parts.size() - count).join(u'/');
}

// The last part of each of these different paths; where several end alike, as many parts as
// distinguish them.
QStringList distinctNames(const std::vector<QStringList> &paths)
{
    std::vector<qsizetype> counts(paths.size(), 1);
    for (bool isDone = false; !isDone;) {
        QHash<QString, qsizetype> bearers;
        for (std::size_t i = 0; i < paths.size(); ++i)
            ++bearers[lastOf(paths[i], counts[i])];
        isDone = true;
        for (std::size_t i = 0; i < paths.size(); ++i) {
            if (bearers.value(lastOf(paths[i], counts[i])) > 1 && counts[i] < paths[i].size()) {
                ++counts[i];
                isDone = false;
            }
        }
    }
    QStringList names;
    for (std::size_t i = 0; i < paths.size(); ++i)
        names.append(lastOf(paths[i], counts[i]));
    return names;
}

class Finder
{
public:
    Finder(const QString &own, base::Progress &progress)
        : m_progress(progress)
    {
        if (own.isEmpty() || ::stat(base::bytesOf(own).constData(), &m_own) != 0)
            m_own = {};
    }

    // `name` is not spelled yet.
    Result<void> take(const QString &path, const QString &name, bool isGiven = false)
    {
        TRY(m_progress.check());
        const QByteArray bytes = base::bytesOf(path);
        const QString shown = base::spelledPath(name);
        struct stat status = {};
        if (::lstat(bytes.constData(), &status) != 0)
            return passOver({shown, reasonOf(errno, shown), path, isGiven});
        if (S_ISDIR(status.st_mode) && isOwn(status))
            return passOver(
                {shown, Text::tr("%1 is this registry itself and was not read.").arg(shown), path});
        if (S_ISDIR(status.st_mode))
            return takeFolder(path, name);
        if (!S_ISREG(status.st_mode))
            return passOver({shown, sentenceOf(status, shown), path, isGiven});
        if (::faccessat(AT_FDCWD, bytes.constData(), R_OK, AT_EACCESS) != 0)
            return passOver({shown, reasonOf(errno, shown), path, isGiven});
        m_found.files.push_back({path, shown, qint64(status.st_size)});
        m_progress.advance(1);
        return {};
    }

    FoundFiles found() { return std::move(m_found); }

private:
    struct Entry {
        bool isFolder = false;
        QByteArray name;
        bool operator<(const Entry &other) const
        {
            return std::tie(isFolder, name) < std::tie(other.isFolder, other.name);
        }
    };

    bool isOwn(const struct stat &status) const
    {
        return m_own.st_ino != 0 && status.st_ino == m_own.st_ino && status.st_dev == m_own.st_dev;
    }

    Result<void> passOver(const PassedOver &what)
    {
        m_found.passedOver.push_back(what);
        return {};
    }

    // Folders after files. The folder is closed before those in it are opened, so that any depth is
    // possible.
    Result<void> takeFolder(const QString &path, const QString &name)
    {
        const QString shown = base::spelledPath(name);
        std::vector<Entry> entries;
        if (const int failed = list(base::bytesOf(path), entries); failed != 0)
            return passOver({shown, reasonOf(failed, shown), path});
        ++m_found.folders;
        if (entries.empty())
            m_found.emptyFolders.append(shown);
        for (const auto &entry : entries) {
            const QString part = u'/' + base::pathOf(entry.name);
            TRY(take((path == QLatin1String("/") ? QString() : path) + part, name + part));
        }
        return {};
    }

    // Gives the system's error, or 0.
    static int list(const QByteArray &path, std::vector<Entry> &entries)
    {
        const Folder folder(::opendir(path.constData()));
        if (!folder)
            return errno;
        errno = 0;
        while (const auto *entry = ::readdir(folder.get())) {
            const QByteArray name(entry->d_name);
            struct stat status = {};
            const bool isFolder =
                ::fstatat(::dirfd(folder.get()), name.constData(), &status, AT_SYMLINK_NOFOLLOW)
                    == 0
                && S_ISDIR(status.st_mode);
            if (name != "." && name != "..")
                entries.push_back({isFolder, name});
            errno = 0;
        }
        const int failed = errno;
        std::sort(entries.begin(), entries.end());
        return failed;
    }

    base::Progress &m_progress;
    struct stat m_own = {}; // of the registry's folder
    FoundFiles m_found;
};

} // namespace

Result<FoundFiles> findFiles(const QStringList &paths, const QString &own, base::Progress &progress)
{
    progress.begin(Text::tr("Looking for files"), 0);
    QStringList given;
    std::vector<QStringList> parts;
    QSet<QString> seen;
    for (const QString &path : paths) {
        const auto ofPath = partsOf(path);
        if (seen.contains(ofPath.join(u'/')))
            continue;
        seen.insert(ofPath.join(u'/'));
        given.append(withoutSlashes(path));
        parts.push_back(ofPath);
    }
    const auto names = distinctNames(parts);
    Finder finder(own, progress);
    for (qsizetype i = 0; i < given.size(); ++i)
        TRY(finder.take(given.at(i), names.at(i), true));
    return finder.found();
}

} // namespace attachments
