#include "registry/verify/attachment_check.h"

#include "base/text.h"
#include "ledger/entry_reader.h"
#include "ledger/known_signers.h"
#include "registry/verify/replay.h"

#include <QDirIterator>
#include <QFileInfo>
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

// What must be in the store: SHA-256 (hex) -> size and item.
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
        if (!isChosen || !isDigest(content.sha256)) // an invalid one is reported by the check of
                                                    // the entry
            continue;
        if (!attached.subjects.contains(content.sha256))
            attached.owned.push_back({content.sha256, content.size});
        attached.subjects.insert(content.sha256, content.subject);
    }
    return attached;
}

// An entry that states another size than its file has: the digest is the file's all the same.
void checkSizes(const attachments::Store &store,
                const std::vector<ledger::AttachedContent> &contents, VerificationReport &report)
{
    constexpr int firstThatForbid = 2;
    QSet<QString> named; // whose files are known to be damaged
    for (const auto &fault : report.faults)
        named.insert(fault.expected);
    for (const auto &content : contents) {
        const QFileInfo file(isDigest(content.sha256) ? store.pathOf(content.sha256) : QString());
        if (!file.isFile() || file.size() == content.size || named.contains(content.sha256))
            continue;
        const bool isForbidden = content.rules >= firstThatForbid;
        auto fault = domain::faultAt(
            QStringLiteral("attachments/") + file.filePath().sliced(store.folder().size() + 1), 0,
            isForbidden ? domain::Fault::Severity::Broken : domain::Fault::Severity::Warning,
            isForbidden ? "attachment_size" : "old_rule",
            Text::tr("The entry states another size than the file has."),
            QString::number(content.size), QString::number(file.size()));
        fault.subject = content.subject;
        report.faults.push_back(fault);
    }
}

} // namespace

Result<std::vector<ledger::AttachedContent>> statedContents(db::Connection &database)
{
    const auto kinds = ledger::KnownSigners::kinds();
    TRY(const auto entries,
        ledger::statedEntries(database, kinds + QStringList{QStringLiteral("attachment.added")}));
    ledger::KnownSigners signers;
    std::vector<ledger::AttachedContent> contents;
    for (const auto &entry : entries) {
        if (kinds.contains(entry.kind))
            (void)signers.take(entry);
        if (auto content = contentOf(entry, signers.rules().of(entry.log, entry.position)))
            contents.push_back(std::move(*content));
    }
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
    if (items.isEmpty())
        checkSizes(store, contents, report);
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
            named.push_back({{}, files.fileName(), files.fileInfo().size(), domain::newestRules});
    }
    return checkAttachments(suspect, named, {}, report, progress);
}

} // namespace registry
