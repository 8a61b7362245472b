#include "registry/attachment_check.h"

#include "base/text.h"

#include <QHash>

namespace registry {

namespace {

// What the signed entries say must be in the store: SHA-256 (hex) -> size, and whose it is.
struct Signed {
    std::vector<attachments::Owned> owned;
    QHash<QString, QString> subjects;
};

Result<Signed> signedAttachments(Registry &registry)
{
    Signed attached;
    TRY(const auto contents, registry.ledger().attachedContents());
    for (const auto &content : contents) {
        if (!attached.subjects.contains(content.sha256))
            attached.owned.push_back({content.sha256, content.size});
        attached.subjects.insert(content.sha256, content.subject);
    }
    return attached;
}

} // namespace

Result<void> checkAttachments(Registry &registry, VerificationReport &report, base::Progress &progress)
{
    TRY(const auto attached, signedAttachments(registry));
    TRY(auto checked, registry.store().check(attached.owned, progress));
    report.filesChecked = checked.filesChecked;
    report.bytesChecked = checked.bytesChecked;
    for (auto &fault : checked.faults) {
        fault.subject = attached.subjects.value(fault.expected);
        report.faults.push_back(std::move(fault));
    }
    return {};
}

} // namespace registry
