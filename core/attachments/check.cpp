#include "attachments/all_cores.h"
#include "attachments/placing.h"
#include "attachments/store.h"
#include "attachments/stored_file.h"
#include "base/text.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace attachments {

namespace {

domain::Fault fault(const QString &code, const QString &file, const QString &what, const QString &expected, const QString &found)
{
    domain::Fault fault;
    fault.code = code;
    fault.file = QStringLiteral("attachments/") + file;
    fault.what = what;
    fault.expected = expected;
    fault.found = found;
    return fault;
}

// Nothing when the file is what it should be; fails only with Cancelled.
Result<std::optional<domain::Fault>> checkOne(const QString &path, const QString &relative, const Owned &owned, base::Progress &progress)
{
    const auto file = openStored(path);
    if (!file && file.error().code == ErrorCode::NotFound)
        return fault(QStringLiteral("attachment_missing"), relative, Text::tr("An attachment is missing from the store."), owned.sha256, QString());
    if (!file)
        return fault(QStringLiteral("attachment_damaged"), relative, Text::tr("An attachment cannot be read."), owned.sha256, file.error().detail);
    const auto found = sha256Of(*file, path, progress);
    if (!found && found.error().code == ErrorCode::Cancelled)
        return failure(found.error());
    if (!found)
        return fault(QStringLiteral("attachment_damaged"), relative, Text::tr("An attachment cannot be read."), owned.sha256, found.error().detail);
    if (*found != owned.sha256)
        return fault(QStringLiteral("attachment_damaged"), relative, Text::tr("An attachment was changed."), owned.sha256, *found);
    return std::nullopt;
}

// What markers of intakes say that are not finished, relative to the store's folder.
QSet<QString> pendingFiles(const QString &folder)
{
    QSet<QString> pending;
    const QDir tmp(temporaryFolder(folder));
    for (const QString &name : tmp.entryList(QDir::Files)) {
        if (!isMarker(name))
            continue;
        for (const QString &sha256 : readMarker(tmp.filePath(name)))
            pending.insert(QStringLiteral("%1/%2/%3").arg(sha256.left(2), sha256.mid(2, 2), sha256));
    }
    return pending;
}

domain::Fault unfinished(const QString &relative)
{
    auto note = fault(QStringLiteral("attachment_unfinished"), relative,
                      Text::tr("A file is left over from an intake that did not finish; the next intake clears it away."), {}, {});
    note.severity = domain::Fault::Severity::Note;
    return note;
}

// Files of the store that are nobody's. What a killed program left is told as a note.
std::vector<domain::Fault> foreignFiles(const QString &folder, const QSet<QString> &ownedPaths)
{
    std::vector<domain::Fault> faults;
    const auto pending = pendingFiles(folder);
    QDirIterator files(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString relative = QDir(folder).relativeFilePath(files.next());
        const QFileInfo info = files.fileInfo();
        if (info.isDir() && !info.isSymLink()) // a link to a folder would hide what lies there
            continue;
        if (ownedPaths.contains(relative) || relative == QLatin1String("tmp/lock"))
            continue;
        if (relative.startsWith(QLatin1String("tmp/")) || pending.contains(relative))
            faults.push_back(unfinished(relative));
        else
            faults.push_back(fault(QStringLiteral("attachment_foreign"), relative, Text::tr("A file lies in the store that no entry names."), {}, relative.section(u'/', -1)));
    }
    std::sort(faults.begin(), faults.end(), [](const auto &left, const auto &right) { return left.file < right.file; });
    return faults;
}

} // namespace

Result<CheckReport> Store::check(const std::vector<Owned> &owned, base::Progress &progress) const
{
    CheckReport report;
    std::vector<Owned> largestFirst = owned;
    std::sort(largestFirst.begin(), largestFirst.end(), [](const Owned &left, const Owned &right) {
        return std::tie(right.size, left.sha256) < std::tie(left.size, right.sha256);
    });
    report.filesChecked = qint64(owned.size());
    report.bytesChecked = std::accumulate(owned.begin(), owned.end(), qint64(0), [](qint64 sum, const Owned &one) { return sum + one.size; });
    progress.begin(Text::tr("Checking attachments"), report.bytesChecked, base::ProgressUnit::Bytes);

    std::vector<Result<std::optional<domain::Fault>>> results(largestFirst.size(), std::optional<domain::Fault>());
    onAllCores(largestFirst.size(), [&](std::size_t i) {
        const QString path = pathOf(largestFirst[i].sha256);
        results[i] = checkOne(path, QDir(m_folder).relativeFilePath(path), largestFirst[i], progress);
    });
    QSet<QString> ownedPaths;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (!results[i])
            return failure(results[i].error());
        if (*results[i])
            report.faults.push_back(**results[i]);
        ownedPaths.insert(QDir(m_folder).relativeFilePath(pathOf(largestFirst[i].sha256)));
    }
    std::sort(report.faults.begin(), report.faults.end(), [](const auto &left, const auto &right) { return left.file < right.file; });
    const auto foreign = foreignFiles(m_folder, ownedPaths);
    report.faults.insert(report.faults.end(), foreign.begin(), foreign.end());
    return report;
}

} // namespace attachments
