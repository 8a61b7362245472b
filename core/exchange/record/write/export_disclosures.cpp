#include "exchange/record/write/export_disclosures.h"

#include "exchange/bag/safe_name.h"

#include <QSet>

namespace exchange {

namespace {

bool isWithheld(const ledger::Entry &entry, const QString &field, const ExportRequest &request)
{
    return request.redact.contains(field) || request.redactPersons.contains(entry.subject);
}

} // namespace

Result<std::vector<ExportedSecret>> exportedSecrets(ledger::Ledger &ledger,
                                                    const std::vector<ledger::Entry> &entries,
                                                    const ExportRequest &request)
{
    std::vector<ExportedSecret> secrets;
    for (const auto &entry : entries) {
        TRY(const auto disclosed, ledger.disclosures(entry));
        for (const QString &field : entry.sealed.keys()) {
            ExportedSecret secret{entry.leafHex(), field, entry.sealed.value(field).toString(),
                                  std::nullopt,    {},    !disclosed.contains(field)};
            if (disclosed.contains(field) && !isWithheld(entry, field, request)) {
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
