#include "registry/verify/attachment_check.h"

#include "base/text.h"
#include "ledger/entry_reader.h"
#include "ledger/known_signers.h"
#include "registry/verify/replay.h"

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

void addChecked(const attachments::CheckReport &checked, const QHash<QString, QString> &subjects,
                VerificationReport &report)
{
    report.filesChecked = checked.filesChecked;
    report.bytesChecked = checked.bytesChecked;
    for (auto fault : checked.faults) {
        fault.subject = subjects.value(fault.expected);
        report.faults.push_back(std::move(fault));
    }
}

// An entry that states another size than its file has: the digest is the file's all the same.
// `sizes`: of the whole files, by their digests.
void checkSizes(const attachments::Store &store, const QHash<QString, qint64> &sizes,
                const std::vector<ledger::AttachedContent> &contents, VerificationReport &report)
{
    constexpr int firstThatForbid = 2;
    for (const auto &content : contents) {
        const auto size = sizes.constFind(content.sha256);
        if (size == sizes.constEnd() || *size == content.size)
            continue;
        const bool isForbidden = content.rules >= firstThatForbid;
        auto fault = domain::faultAt(
            QStringLiteral("attachments/")
                + store.pathOf(content.sha256).sliced(store.folder().size() + 1),
            0, isForbidden ? domain::Fault::Severity::Broken : domain::Fault::Severity::Warning,
            isForbidden ? "attachment_size" : "old_rule",
            Text::tr("The entry states another size than the file has."),
            QString::number(content.size), QString::number(*size));
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
    TRY(const auto checked,
        items.isEmpty() ? store.check(attached.owned, progress)
                        : store.checkOwned(attached.owned, progress));
    addChecked(checked, attached.subjects, report);
    if (items.isEmpty())
        checkSizes(store, checked.sizes, contents, report);
    return {};
}

Result<void> checkByNames(const Suspect &suspect, VerificationReport &report,
                          base::Progress &progress)
{
    std::vector<attachments::Owned> named;
    QDirIterator files(suspect.store().folder(), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (isDigest(files.fileName()))
            named.push_back({files.fileName(), files.fileInfo().size()});
    }
    TRY(const auto checked, suspect.store().check(named, progress));
    addChecked(checked, {}, report);
    return {};
}

} // namespace registry
