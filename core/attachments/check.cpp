#include "attachments/placing.h"
#include "attachments/store.h"
#include "attachments/stored_file.h"
#include "base/all_cores.h"
#include "base/text.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <numeric>

namespace attachments {

namespace {

domain::Fault fault(const QString &code, const QString &file, const QString &what,
                    const QString &expected, const QString &found)
{
    domain::Fault fault;
    fault.code = code;
    fault.file = QStringLiteral("attachments/") + file;
    fault.what = what;
    fault.expected = expected;
    fault.found = found;
    return fault;
}

struct Checked {
    std::optional<domain::Fault> fault; // nothing: the file is what it should be
    std::optional<qint64> size;         // of the content, if it has its digest
};

domain::Fault inClear(const QString &relative, const QString &sha256)
{
    auto warning =
        fault(QStringLiteral("attachment_in_clear"), relative,
              Text::tr("An attachment of an encrypted registry is in clear, or is an age "
                       "file that another key opens too; sealbook-cli encrypt encrypts "
                       "it for this registry alone."),
              sha256, {});
    warning.severity = domain::Fault::Severity::Warning;
    return warning;
}

// Fails only with Cancelled.
Result<Checked> checkOne(const Result<base::Folder> &store, const QString &relative,
                         const Owned &owned, const ContentKey &key, base::Progress &progress)
{
    const auto damaged = [&](const QString &what, const QString &found) {
        return Checked{
            fault(QStringLiteral("attachment_damaged"), relative, what, owned.sha256, found), {}};
    };
    const auto file =
        store ? openContent(*store, owned.sha256) : Result<File>(failure(store.error()));
    if (!file && file.error().code == ErrorCode::NotFound)
        return Checked{fault(QStringLiteral("attachment_missing"), relative,
                             Text::tr("An attachment is missing from the store."), owned.sha256,
                             QString()),
                       {}};
    if (!file)
        return damaged(Text::tr("An attachment cannot be read."), file.error().detail);
    const auto found = digestContent(*file, relative, key, progress);
    if (!found && found.error().code == ErrorCode::Cancelled)
        return failure(found.error());
    if (!found)
        return damaged(found.error().code == ErrorCode::Corrupt
                           ? Text::tr("The age file of an attachment is damaged or was cut short.")
                           : Text::tr("An attachment cannot be read."),
                       found.error().detail);
    const auto &[sha256, form] = *found;
    if (sha256 != owned.sha256)
        return damaged(form.isForeign
                           ? Text::tr("The age file of an attachment has a damaged header, or is "
                                      "encrypted to another key than this registry’s.")
                           : Text::tr("An attachment was changed."),
                       sha256);
    Checked checked{{}, form.size};
    if (key && !form.isEncrypted)
        checked.fault = inClear(relative, owned.sha256);
    return checked;
}

// The files listed by the markers of unfinished intakes, relative to the store's folder.
QSet<QString> pendingFiles(const QString &folder)
{
    QSet<QString> pending;
    const auto store = openStore(folder);
    const auto tmp =
        store ? store->folder(temporaryName) : Result<base::Folder>(failure(store.error()));
    const auto names = tmp ? tmp->names() : Result<QStringList>(failure(tmp.error()));
    for (const QString &name : names.value_or(QStringList())) {
        if (temporaryKind(name) != TemporaryKind::Marker)
            continue;
        for (const QString &sha256 : readMarker(*tmp, name))
            pending.insert(
                QStringLiteral("%1/%2/%3").arg(sha256.left(2), sha256.mid(2, 2), sha256));
    }
    return pending;
}

domain::Fault unfinished(const QString &relative)
{
    auto note = fault(QStringLiteral("attachment_unfinished"), relative,
                      Text::tr("A file is left over from an intake that did not finish; the next "
                               "sign-in or intake clears it away."),
                      {}, {});
    note.severity = domain::Fault::Severity::Note;
    return note;
}

// Everything below `path` except folders, relative to the store; a link to a folder is not
// followed, because it would hide the contents of the folder. A folder that cannot be read has no
// content here: the owned files in it are reported as unreadable.
std::vector<QString> filesBelow(const std::filesystem::path &store,
                                const std::filesystem::path &path)
{
    namespace fs = std::filesystem;
    std::vector<QString> found;
    std::error_code error;
    const auto add = [&](const fs::directory_entry &entry) {
        if (entry.is_symlink(error) || !entry.is_directory(error))
            found.push_back(
                QString::fromStdString(entry.path().lexically_relative(store).string()));
    };
    const fs::directory_entry top(path, error);
    add(top);
    if (top.is_symlink(error))
        return found;
    for (fs::recursive_directory_iterator
             files(path, fs::directory_options::skip_permission_denied, error),
         end;
         !error && files != end; files.increment(error))
        add(*files);
    return found;
}

// The folders and files of the store's top level, each a piece of work.
std::vector<std::filesystem::path> topLevel(const std::filesystem::path &store)
{
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(store, error))
        paths.push_back(entry.path());
    return paths;
}

// Files of the store that no entry owns. Remains of a killed program are reported as a note.
std::vector<domain::Fault> foreignFiles(const QString &folder, const QSet<QString> &ownedPaths)
{
    const std::filesystem::path store = QFile::encodeName(folder).toStdString();
    const auto tops = topLevel(store);
    const auto pending = pendingFiles(folder);
    std::vector<std::vector<domain::Fault>> faults(tops.size());
    base::onAllCores(tops.size(), [&](std::size_t i) {
        for (const QString &file : filesBelow(store, tops[i])) {
            if (ownedPaths.contains(file) || file == QLatin1String("tmp/lock"))
                continue;
            faults[i].push_back(
                file.startsWith(QLatin1String("tmp/")) || pending.contains(file)
                    ? unfinished(file)
                    : fault(QStringLiteral("attachment_foreign"), file,
                            Text::tr("The store contains a file that no entry names."), {},
                            file.section(u'/', -1)));
        }
    });
    std::vector<domain::Fault> all;
    for (auto &some : faults)
        std::move(some.begin(), some.end(), std::back_inserter(all));
    std::sort(all.begin(), all.end(),
              [](const auto &left, const auto &right) { return left.file < right.file; });
    return all;
}

} // namespace

Result<CheckReport> Store::checkOwned(const std::vector<Owned> &owned,
                                      base::Progress &progress) const
{
    CheckReport report;
    std::vector<Owned> largestFirst = owned;
    std::sort(largestFirst.begin(), largestFirst.end(), [](const Owned &left, const Owned &right) {
        return std::tie(right.size, left.sha256) < std::tie(left.size, right.sha256);
    });
    report.filesChecked = qint64(owned.size());
    report.bytesChecked =
        std::accumulate(owned.begin(), owned.end(), qint64(0),
                        [](qint64 sum, const Owned &one) { return sum + one.size; });
    progress.begin(Text::tr("Checking attachments"), report.bytesChecked,
                   base::ProgressUnit::Bytes);

    std::vector<Result<Checked>> results(largestFirst.size(), Checked());
    const auto store = openStore(m_folder);
    base::onAllCores(largestFirst.size(), [&](std::size_t i) {
        const QString relative = pathOf(largestFirst[i].sha256).sliced(m_folder.size() + 1);
        results[i] = checkOne(store, relative, largestFirst[i], m_key, progress);
    });
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto &result = results[i];
        if (!result)
            return failure(result.error());
        if (result->fault)
            report.faults.push_back(*result->fault);
        if (result->size)
            report.sizes.insert(largestFirst[i].sha256, *result->size);
    }
    std::sort(report.faults.begin(), report.faults.end(),
              [](const auto &left, const auto &right) { return left.file < right.file; });
    return report;
}

Result<CheckReport> Store::check(const std::vector<Owned> &owned, base::Progress &progress) const
{
    TRY(auto report, checkOwned(owned, progress));
    QSet<QString> ownedPaths;
    for (const auto &one : owned)
        ownedPaths.insert(pathOf(one.sha256).sliced(m_folder.size() + 1));
    const auto foreign = foreignFiles(m_folder, ownedPaths);
    report.faults.insert(report.faults.end(), foreign.begin(), foreign.end());
    return report;
}

} // namespace attachments
