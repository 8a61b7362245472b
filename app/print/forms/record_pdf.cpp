#include "print/forms/record_pdf.h"

#include "base/text.h"
#include "print/forms/form.h"
#include "print/forms/form_reader.h"
#include "print/layout/sheet_pdf.h"
#include "print/sheet/sheet_words.h"

#include <QLocale>
#include <QSet>

namespace print {

namespace {

using exchange::ExportContents;

// What is withheld of each entry: field -> digest. What was erased the tables do not have either.
QHash<QString, QMap<QString, QString>> withheldByEntry(const ExportContents &contents)
{
    QHash<QString, QMap<QString, QString>> withheld;
    for (const auto &secret : contents.secrets) {
        if (!secret.value && !secret.erased)
            withheld[secret.entry].insert(secret.field, secret.digest);
    }
    return withheld;
}

// Of persons, items and files; where several entries set a field, the last one counts.
Withheld withheldOf(const ExportContents &contents)
{
    const auto byEntry = withheldByEntry(contents);
    const QString nameField = QStringLiteral("name");
    Withheld withheld;
    for (const auto &entry : contents.scope.entries) {
        const auto fields = byEntry.value(entry.leafHex());
        if (entry.kind == QLatin1String("person.recorded")) {
            if (fields.contains(nameField))
                withheld.names.insert(entry.subject, fields.value(nameField));
            if (fields.contains(QStringLiteral("identity_number")))
                withheld.identities.insert(entry.subject);
        }
        if (!entry.kind.startsWith(QLatin1String("item.")))
            continue;
        auto &ofItem = withheld.fields[entry.subject];
        for (const QString &field : entry.sealed.keys()) {
            ofItem.remove(field);
            if (fields.contains(field))
                ofItem.insert(field, fields.value(field));
        }
    }
    for (const auto &exported : contents.attachments) {
        if (exported.nameWithheld)
            withheld.files.insert(exported.attachment.entry);
    }
    return withheld;
}

// A case is printed if the export has the entry that opened it.
void keepStated(FormItem &item, const QSet<QString> &subjects)
{
    std::erase_if(item.cases,
                  [&](const auto &caseFile) { return !subjects.contains(caseFile.id); });
}

Result<FormFacts> factsOf(const registry::Registry &registry, const QString &viewer,
                          const ExportContents &contents)
{
    FormReader reader(registry, viewer, withheldOf(contents));
    QSet<QString> subjects;
    for (const auto &entry : contents.scope.entries)
        subjects.insert(entry.subject);
    FormFacts facts;
    for (const auto &scoped : contents.scope.items) {
        TRY(auto item, reader.item(scoped.id));
        keepStated(item, subjects);
        facts.items.push_back(std::move(item));
    }
    TRY(facts.printedBy, reader.officer(viewer));
    facts.printedAtMs = contents.madeAtMs;
    facts.store = std::make_shared<const attachments::Store>(registry.store());
    facts.checkpoint = QString::fromUtf8(contents.checkpoint.note);
    facts.fingerprint = contents.fingerprint;
    return facts;
}

// The facts of the entry record.exported, the newest that the checkpoint covers.
FormCover coverOf(const registry::Registry &registry, const ExportContents &contents)
{
    const auto &checkpoint = contents.checkpoint.checkpoint;
    FormCover cover;
    cover.entries = qint64(contents.scope.entries.size());
    cover.attachments = qint64(contents.attachments.size());
    cover.size = checkpoint.size;
    cover.root = QString::fromLatin1(checkpoint.root.toHex());
    const auto exported = registry.ledger().entry(checkpoint.log, checkpoint.size - 1);
    if (exported && exported->kind == QLatin1String("record.exported")) {
        cover.recipient = exported->body.value(QLatin1String("recipient")).toString();
        cover.reason = exported->body.value(QLatin1String("reason")).toString();
    }
    for (const auto &stamped : contents.times) {
        for (const auto &stamp : stamped.stamps)
            cover.stamps.append(Text::tr("The first %1 entries existed at %2, as certified by %3.")
                                    .arg(QLocale().toString(stamped.checkpoint.checkpoint.size),
                                         moment(stamp.stated.timeMs), stamp.stated.authority));
    }
    return cover;
}

} // namespace

exchange::PayloadMaker recordPdf(const registry::Registry &registry, const QString &viewer)
{
    return [&registry, viewer](const ExportContents &contents) -> Result<exchange::PayloadJob> {
        TRY(auto facts, factsOf(registry, viewer, contents));
        facts.cover = coverOf(registry, contents);
        return [make = formOf(FormKind::CustodyRecord,
                              std::move(facts))]() -> Result<std::vector<exchange::PayloadFile>> {
            TRY(const auto pdf, pdfOf(inLanguage(SheetLanguage::Both, make)));
            return std::vector{exchange::PayloadFile{QStringLiteral("record.pdf"), pdf}};
        };
    };
}

} // namespace print
