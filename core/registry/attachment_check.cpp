#include "registry/attachment_check.h"

#include <QHash>
#include <QSet>

namespace registry {

namespace {

// What the signed entries say must be in the store: SHA-256 (hex) -> size, and whose it is.
struct Signed {
    std::vector<attachments::Owned> owned;
    QHash<QString, QString> subjects;
};

Result<Signed> signedAttachments(Registry &registry, const QStringList &items)
{
    Signed attached;
    TRY(const auto contents, registry.ledger().attachedContents());
    const QSet<QString> chosen(items.begin(), items.end());
    for (const auto &content : contents) {
        if (!chosen.isEmpty() && !chosen.contains(content.subject))
            continue;
        if (!attached.subjects.contains(content.sha256))
            attached.owned.push_back({content.sha256, content.size});
        attached.subjects.insert(content.sha256, content.subject);
    }
    return attached;
}

} // namespace

Result<void> checkAttachments(Registry &registry, const QStringList &items,
                              VerificationReport &report, base::Progress &progress)
{
    TRY(const auto attached, signedAttachments(registry, items));
    TRY(auto checked,
        items.isEmpty() ? registry.store().check(attached.owned, progress)
                        : registry.store().checkOwned(attached.owned, progress));
    report.filesChecked = checked.filesChecked;
    report.bytesChecked = checked.bytesChecked;
    for (auto &fault : checked.faults) {
        fault.subject = attached.subjects.value(fault.expected);
        report.faults.push_back(std::move(fault));
    }
    return {};
}

} // namespace registry
