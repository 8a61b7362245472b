#include "registry/attachment_check.h"

#include "ledger/entry_reader.h"
#include "registry/replay.h"

#include <QDirIterator>
#include <QHash>
#include <QSet>

namespace registry {

namespace {

bool isDigest(const QString &name)
{
    constexpr qsizetype digits = 64;
    return name.size() == digits
        && QString::fromLatin1(QByteArray::fromHex(name.toLatin1()).toHex()) == name;
}

// What must be in the store: SHA-256 (hex) -> size, and whose it is.
struct Signed {
    std::vector<attachments::Owned> owned;
    QHash<QString, QString> subjects;
};

Signed signedAttachments(const std::vector<ledger::AttachedContent> &contents,
                         const QStringList &items)
{
    Signed attached;
    const QSet<QString> chosen(items.begin(), items.end());
    for (const auto &content : contents) {
        const bool isChosen = chosen.isEmpty() || chosen.contains(content.subject);
        if (!isChosen || !isDigest(content.sha256)) // what is none, the check of the entry names
            continue;
        if (!attached.subjects.contains(content.sha256))
            attached.owned.push_back({content.sha256, content.size});
        attached.subjects.insert(content.sha256, content.subject);
    }
    return attached;
}

} // namespace

Result<std::vector<ledger::AttachedContent>> statedContents(db::Connection &database)
{
    TRY(const auto entries, ledger::statedEntries(database, {QStringLiteral("attachment.added")}));
    std::vector<ledger::AttachedContent> contents;
    contents.reserve(entries.size());
    for (const auto &entry : entries)
        contents.push_back(*contentOf(entry));
    return contents;
}

Result<void> checkAttachments(const Suspect &suspect,
                              const std::vector<ledger::AttachedContent> &contents,
                              const QStringList &items, VerificationReport &report,
                              base::Progress &progress)
{
    const auto attached = signedAttachments(contents, items);
    const auto store = suspect.store();
    TRY(auto checked,
        items.isEmpty() ? store.check(attached.owned, progress)
                        : store.checkOwned(attached.owned, progress));
    report.filesChecked = checked.filesChecked;
    report.bytesChecked = checked.bytesChecked;
    for (auto &fault : checked.faults) {
        fault.subject = attached.subjects.value(fault.expected);
        report.faults.push_back(std::move(fault));
    }
    return {};
}

Result<void> checkByNames(const Suspect &suspect, VerificationReport &report,
                          base::Progress &progress)
{
    std::vector<ledger::AttachedContent> named;
    QDirIterator files(suspect.store().folder(), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (isDigest(files.fileName()))
            named.push_back({{}, files.fileName(), files.fileInfo().size()});
    }
    return checkAttachments(suspect, named, {}, report, progress);
}

} // namespace registry
