#include "exchange/record/write/export_disclosures.h"

#include "exchange/bag/safe_name.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace exchange {

namespace {

bool isWithheld(const ledger::Entry &entry, const QString &field, const ExportRequest &request)
{
    return request.redact.contains(field) || request.redactPersons.contains(entry.subject);
}

// "<leaf hash> <field>" of what the entries erase. What somebody signed as erased is not shown,
// also where its disclosure is still there.
QSet<QString> erasedBy(const std::vector<ledger::Entry> &entries)
{
    QHash<QString, QString> subjects; // by leaf hash
    for (const auto &entry : entries)
        subjects.insert(entry.leafHex(), entry.subject);
    QSet<QString> erased;
    for (const auto &entry : entries) {
        const QString leaf = entry.body.value(QLatin1String("entry")).toString();
        if (entry.kind != QLatin1String("disclosure.erased")
            || subjects.value(leaf) != entry.subject)
            continue;
        for (const auto &field : entry.body.value(QLatin1String("fields")).toArray())
            erased.insert(leaf + u' ' + field.toString());
    }
    return erased;
}

} // namespace

Result<std::vector<ExportedSecret>> exportedSecrets(ledger::Ledger &ledger,
                                                    const std::vector<ledger::Entry> &entries,
                                                    const ExportRequest &request)
{
    const auto erased = erasedBy(entries);
    std::vector<ExportedSecret> secrets;
    for (const auto &entry : entries) {
        TRY(const auto disclosed, ledger.disclosures(entry));
        for (const QString &field : entry.sealed.keys()) {
            const bool isErased =
                !disclosed.contains(field) || erased.contains(entry.leafHex() + u' ' + field);
            ExportedSecret secret{entry.leafHex(), field, entry.sealed.value(field).toString(),
                                  std::nullopt,    {},    isErased};
            if (!isErased && !isWithheld(entry, field, request)) {
                secret.value = disclosed.value(field).value.toString();
                secret.text = disclosed.value(field).text;
            }
            secrets.push_back(std::move(secret));
        }
    }
    return secrets;
}

Result<std::vector<ExportedAttachment>> exportedAttachments(
    db::Connection &connection, const std::vector<registry::ItemRecord> &items,
    const ExportRequest &request)
{
    const bool namesWithheld = request.redact.contains(QStringLiteral("name"));
    std::vector<ExportedAttachment> exported;
    QMap<QString, QString> pathBySha256;
    QSet<QString> taken;
    for (const auto &item : items) {
        TRY(const auto files, registry::AttachmentTable(connection).ofItem(item.id));
        for (const auto &file : files) {
            const bool withheld = !file.name || namesWithheld;
            QString &path = pathBySha256[file.sha256];
            if (path.isEmpty())
                path = QStringLiteral("attachments/")
                    + safeName(withheld ? file.sha256 : *file.name, taken);
            exported.push_back({file, withheld, path});
        }
    }
    return exported;
}

} // namespace exchange
