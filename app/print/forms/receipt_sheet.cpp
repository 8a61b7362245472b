#include "print/forms/receipt_sheet.h"

#include "base/text.h"
#include "print/sheet/sheet_words.h"
#include "registry/hidden_items.h"

namespace print {

namespace {

std::vector<Fact> factsOf(const Receipt &receipt)
{
    return stated({
        {Text::tr("Released by"),
         nameAndOrganisation(receipt.releasedBy, receipt.releasedByOrganisation)},
        {Text::tr("Received by"),
         nameAndOrganisation(receipt.receivedBy, receipt.receivedByOrganisation)},
        {Text::tr("Released at"), receipt.releasedAt},
        {Text::tr("Answered at"), receipt.answeredAt},
        {Text::tr("Now at"), receipt.place},
        {Text::tr("Accepted"), countOf(receipt.accepted)},
        {Text::tr("Refused"), countOf(receipt.refused)},
        {Text::tr("Lot"), receipt.lot},
    });
}

SheetTable acceptedOf(const Receipt &receipt)
{
    auto items = receipt.accepted;
    for (auto &item : items) {
        if (receipt.sealsBroken.contains(item.exhibitNumber))
            item.remarks = item.remarks.isEmpty()
                ? Text::tr("Seal broken")
                : Text::tr("Seal broken") + QStringLiteral("; ") + item.remarks;
    }
    auto table = lotTable(items, Text::tr("Condition"));
    table.heading = Text::tr("Accepted");
    return table;
}

SheetTable refusedOf(const Receipt &receipt)
{
    auto table = lotTable(receipt.refused, Text::tr("Why refused"));
    table.heading = Text::tr("Refused: the releasing officer remains responsible");
    return table;
}

} // namespace

Sheet receiptSheet(const Receipt &receipt)
{
    Sheet sheet;
    sheet.title = Text::tr("Receipt");
    sheet.subtitle = Text::tr("Answer to a hand-over list");
    sheet.about = receipt.lot;
    sheet.facts = factsOf(receipt);
    if (!receipt.accepted.empty())
        sheet.tables.push_back(acceptedOf(receipt));
    if (!receipt.refused.empty())
        sheet.tables.push_back(refusedOf(receipt));
    if (!receipt.receiverHasKey)
        sheet.remarks.append(Text::tr("The receiver has no key and signed on paper; the scan is "
                                      "attached to each item."));
    if (receipt.hidden > 0)
        sheet.remarks.append(registry::hiddenSentence(receipt.hidden));
    sheet.signatures = {{Text::tr("Received by (signature)"), receipt.receivedBy},
                        {Text::tr("Released by (signature)"), receipt.releasedBy}};
    sheet.checkpoint = receipt.checkpoint;
    sheet.fingerprint = receipt.fingerprint;
    return sheet;
}

} // namespace print
