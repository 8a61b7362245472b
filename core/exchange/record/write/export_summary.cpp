#include "exchange/record/write/export_summary.h"

#include "base/clock.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace exchange {

namespace {

// `newestStep`: position in the item's chain, void entries included.
QJsonObject stated(const registry::ItemRecord &item, qint64 newestStep)
{
    return {{"number", item.exhibitNumber},    {"id", item.id},
            {"kind", domain::name(item.kind)}, {"state", domain::name(item.custody.state)},
            {"place", item.custody.place},     {"steps", newestStep}};
}

QJsonObject stated(const ExportedAttachment &file)
{
    QJsonObject object{{"path", file.path},
                       {"sha256", file.attachment.sha256},
                       {"size", file.attachment.size},
                       {"category", file.attachment.category},
                       {"item", file.attachment.item}};
    if (file.attachment.name && !file.nameWithheld)
        object.insert(QStringLiteral("name"), *file.attachment.name);
    return object;
}

QJsonObject stated(const ExportedSecret &secret)
{
    return {{"entry", secret.entry},
            {"field", secret.field},
            {"digest", secret.digest},
            {"erased", secret.erased}};
}

QJsonObject stated(const ledger::Checkpoint &checkpoint)
{
    return {{"log", checkpoint.log},
            {"size", checkpoint.size},
            {"root", QString::fromLatin1(checkpoint.root.toHex())}};
}

QJsonArray stated(const std::vector<StampedCheckpoint> &times)
{
    QJsonArray array;
    for (const auto &stamped : times) {
        for (const auto &stamp : stamped.stamps)
            array.append(QJsonObject{{"size", stamped.checkpoint.checkpoint.size},
                                     {"time", base::toRfc3339(stamp.stated.timeMs)},
                                     {"authority", stamp.stated.authority},
                                     {"certificate", stamp.stated.certificate}});
    }
    return array;
}

} // namespace

QJsonObject exportSummary(const ExportContents &contents)
{
    QJsonArray items, attachments, withheld;
    QHash<QString, qint64> newest; // step by subject
    for (const auto &entry : contents.scope.entries)
        newest[entry.subject] = std::max(newest.value(entry.subject), entry.step);
    for (const auto &item : contents.scope.items)
        items.append(stated(item, newest.value(item.id)));
    for (const auto &file : contents.attachments)
        attachments.append(stated(file));
    for (const auto &secret : contents.secrets) {
        if (!secret.value)
            withheld.append(stated(secret));
    }
    QJsonObject summary{{"format", "sealbook-export/3"},
                        {"made_at", base::toRfc3339(contents.madeAtMs)},
                        {"made_by", contents.madeBy},
                        {"fingerprint", contents.fingerprint},
                        {"items", items},
                        {"attachments", attachments},
                        {"withheld", withheld},
                        {"checkpoint", stated(contents.checkpoint.checkpoint)}};
    if (contents.scope.unseen > 0)
        summary.insert(QStringLiteral("unseen"), contents.scope.unseen);
    QJsonArray voidEntries;
    for (const auto &entry : contents.scope.entries) {
        const auto why = contents.scope.voidEntries.constFind(entry.seq);
        if (why != contents.scope.voidEntries.constEnd())
            voidEntries.append(QJsonObject{{"entry", entry.seq}, {"reason", *why}});
    }
    if (!voidEntries.isEmpty())
        summary.insert(QStringLiteral("void"), voidEntries);
    if (contents.since)
        summary.insert(QStringLiteral("since"), stated(contents.since->checkpoint));
    if (!contents.times.empty())
        summary.insert(QStringLiteral("times"), stated(contents.times));
    return summary;
}

} // namespace exchange
