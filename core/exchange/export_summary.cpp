#include "exchange/export_summary.h"

#include "base/clock.h"

#include <QJsonArray>

namespace exchange {

namespace {

QJsonObject told(const registry::ItemRecord &item)
{
    return {{"number", item.exhibitNumber},    {"id", item.id},
            {"kind", domain::name(item.kind)}, {"state", domain::name(item.custody.state)},
            {"place", item.custody.place},     {"steps", item.lastStep}};
}

QJsonObject told(const ExportedAttachment &file)
{
    return {{"path", file.path},
            {"sha256", file.attachment.sha256},
            {"size", file.attachment.size},
            {"category", file.attachment.category},
            {"item", file.attachment.item}};
}

QJsonObject told(const ExportedSecret &secret)
{
    return {{"entry", secret.entry},
            {"field", secret.field},
            {"digest", secret.digest},
            {"erased", secret.erased}};
}

QJsonObject told(const ledger::Checkpoint &checkpoint)
{
    return {{"log", checkpoint.log},
            {"size", checkpoint.size},
            {"root", QString::fromLatin1(checkpoint.root.toHex())}};
}

} // namespace

QJsonObject exportSummary(const ExportContents &contents)
{
    QJsonArray items, attachments, withheld;
    for (const auto &item : contents.scope.items)
        items.append(told(item));
    for (const auto &file : contents.attachments)
        attachments.append(told(file));
    for (const auto &secret : contents.secrets) {
        if (!secret.value)
            withheld.append(told(secret));
    }
    QJsonObject summary{{"format", "sealbook-export/2"},
                        {"made_at", base::toRfc3339(contents.madeAtMs)},
                        {"made_by", contents.madeBy},
                        {"fingerprint", contents.fingerprint},
                        {"items", items},
                        {"attachments", attachments},
                        {"withheld", withheld},
                        {"checkpoint", told(contents.checkpoint.checkpoint)}};
    if (contents.since)
        summary.insert(QStringLiteral("since"), told(contents.since->checkpoint));
    return summary;
}

} // namespace exchange
