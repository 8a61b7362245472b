#include "attach/found_files.h"

#include <QCoreApplication>
#include <QDir>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FoundFiles)
};

class Finder
{
public:
    explicit Finder(base::Progress &progress)
        : m_progress(progress)
    {
    }

    // `shown` is the name under which it appears.
    Result<void> take(const QFileInfo &what, const QString &shown)
    {
        TRY(m_progress.check());
        if (what.isSymLink())
            return passOver(Tr::tr("%1 is a link and was not followed.").arg(shown));
        if (what.isDir())
            return takeFolder(what, shown);
        if (!what.exists())
            return passOver(Tr::tr("%1 is not there.").arg(shown));
        if (!what.isFile())
            return passOver(Tr::tr("%1 is a device or pipe and was not read.").arg(shown));
        m_found.files.push_back({what.absoluteFilePath(), shown, what.size()});
        m_progress.advance(1);
        return {};
    }

    FoundFiles found() { return std::move(m_found); }

private:
    Result<void> takeFolder(const QFileInfo &folder, const QString &shown)
    {
        if (!folder.isReadable() || !folder.isExecutable())
            return passOver(Tr::tr("The folder %1 cannot be read.").arg(shown));
        const auto entries = QDir(folder.absoluteFilePath())
                                 .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                    | QDir::NoDotAndDotDot,
                                                QDir::Name | QDir::DirsLast);
        for (const auto &entry : entries)
            TRY(take(entry, shown + u'/' + entry.fileName()));
        return {};
    }

    Result<void> passOver(const QString &sentence)
    {
        m_found.passedOver.append(sentence);
        return {};
    }

    base::Progress &m_progress;
    FoundFiles m_found;
};

} // namespace

Result<FoundFiles> findFiles(const QStringList &paths, base::Progress &progress)
{
    progress.begin(Tr::tr("Looking for files"), 0);
    Finder finder(progress);
    for (const QString &path : paths) {
        const QFileInfo what(QDir::cleanPath(path)); // a slash at the end would follow a link
        TRY(finder.take(what,
                        what.fileName().isEmpty() ? what.absoluteFilePath() : what.fileName()));
    }
    return finder.found();
}

} // namespace desktop
