#include "print/receipt_sheet.h"

#include "base/text.h"
#include "print/sheet_words.h"

namespace print {

namespace {

QString nameAndOrganisation(const QString &name, const QString &organisation)
{
    return organisation.isEmpty() ? name : name + QStringLiteral(", ") + organisation;
}

std::vector<Fact> factsOf(const Receipt &receipt)
{
    const std::vector<Fact> all{
        {Text::tr("Released by"),
         nameAndOrganisation(receipt.releasedBy, receipt.releasedByOrganisation)},
        {Text::tr("Received by"),
         nameAndOrganisation(receipt.receivedBy, receipt.receivedByOrganisation)},
        {Text::tr("Released at"), moment(receipt.releasedAtMs)},
        {Text::tr("Answered at"), moment(receipt.answeredAtMs)},
        {Text::tr("Now at"), receipt.place},
        {Text::tr("Accepted"), QString::number(receipt.accepted.size())},
        {Text::tr("Refused"), QString::number(receipt.refused.size())},
        {Text::tr("Lot"), receipt.lot},
    };
    std::vector<Fact> told;
    for (const auto &fact : all) {
        if (!fact.value.isEmpty())
            told.push_back(fact);
    }
    return told;
}

QString remarksOf(const HandOverItem &item, const Receipt &receipt)
{
    const bool isBroken = receipt.sealsBroken.contains(item.exhibitNumber);
    QStringList remarks{isBroken ? Text::tr("Seal broken") : QString(), item.remarks};
    remarks.removeAll(QString());
    return remarks.join(QStringLiteral("; "));
}

SheetTable tableOf(const QString &heading, const QString &remarks, const Receipt &receipt,
                   const std::vector<HandOverItem> &items)
{
    SheetTable table;
    table.heading = heading;
    table.columns = {Text::tr("No."),        Text::tr("Exhibit"), Text::tr("Item"),
                     Text::tr("Identifier"), Text::tr("Seal"),    remarks};
    table.widths = {0, 0, 5, 5, 4, 5};
    int place = 0;
    for (const auto &item : items)
        table.rows.push_back({{QString::number(++place), item.exhibitNumber,
                               (domain::label(item.kind) + u' ' + item.title).trimmed(),
                               item.identifier, item.seal, remarksOf(item, receipt)}});
    table.closing = Text::tr("Nothing follows");
    return table;
}

} // namespace

Sheet receiptSheet(const Receipt &receipt)
{
    Sheet sheet;
    sheet.title = Text::tr("Receipt");
    sheet.subtitle = Text::tr("Answer to a hand-over list");
    sheet.facts = factsOf(receipt);
    if (!receipt.accepted.empty())
        sheet.tables.push_back(
            tableOf(Text::tr("Accepted"), Text::tr("Condition"), receipt, receipt.accepted));
    if (!receipt.refused.empty())
        sheet.tables.push_back(tableOf(Text::tr("Refused: still answered for by who released them"),
                                       Text::tr("Why refused"), receipt, receipt.refused));
    if (!receipt.receiverHasKey)
        sheet.remarks.append(Text::tr("The receiver has no key and signed on paper; the scan is "
                                      "attached to each item."));
    sheet.signatures = {{Text::tr("Received by (signature)"), receipt.receivedBy},
                        {Text::tr("Released by (signature)"), receipt.releasedBy}};
    sheet.checkpoint = receipt.checkpoint;
    sheet.fingerprint = receipt.fingerprint;
    return sheet;
}

} // namespace print
