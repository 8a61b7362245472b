#include "registry/verify/folder_check.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "registry/folder_readme.h"

#include <QFile>

#include <sys/stat.h>

namespace registry {

namespace {

using Severity = domain::Fault::Severity;

constexpr qint64 largestReadme = 100'000;

// The mode without following a link; 0: there is nothing.
mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode : 0;
}

void checkReadme(const QString &folder, std::vector<domain::Fault> &faults)
{
    const auto name = QStringLiteral("README.txt");
    const auto add = [&](Severity severity, const char *code, const QString &what) {
        faults.push_back(domain::faultAt(name, 0, severity, code, what));
    };
    const mode_t mode = modeOf(folder + u'/' + name);
    if (mode == 0)
        return add(Severity::Warning, "readme",
                   Text::tr("README.txt, which explains how to check the folder, is missing."));
    if (!S_ISREG(mode))
        return add(Severity::Broken, "folder_link", Text::tr("%1 is no regular file.").arg(name));
    const auto content = base::readFile(folder + u'/' + name, largestReadme);
    if (!content || !isFolderReadme(*content))
        add(Severity::Broken, "readme",
            Text::tr(
                "README.txt was not written by Sealbook: its instructions for checking the folder "
                "may be wrong."));
}

} // namespace

void checkFolder(const QString &folder, std::vector<domain::Fault> &faults)
{
    for (const char *part : {"attachments", "attachments/tmp", "checkpoints", "keys"}) {
        const auto name = QString::fromLatin1(part);
        const mode_t mode = modeOf(folder + u'/' + name);
        if (mode != 0 && !S_ISDIR(mode))
            faults.push_back(domain::faultAt(
                name, 0, Severity::Broken, "folder_link",
                S_ISLNK(mode)
                    ? Text::tr("The folder %1 is a link: its contents are elsewhere.").arg(name)
                    : Text::tr("%1 is no folder.").arg(name)));
    }
    checkReadme(folder, faults);
}

} // namespace registry
