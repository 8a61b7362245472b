#include "print/forms/hand_over_sheet.h"

#include "base/text.h"
#include "print/sheet/sheet_words.h"
#include "registry/hidden_items.h"

#include <algorithm>

namespace print {

namespace {

std::vector<Fact> factsOf(const HandOver &handOver)
{
    return stated({
        {Text::tr("Released by"),
         nameAndOrganisation(handOver.releasedBy, handOver.releasedByOrganisation)},
        {Text::tr("To be received by"),
         nameAndOrganisation(handOver.receivedBy, handOver.receivedByOrganisation)},
        {Text::tr("Released at"), handOver.releasedAt},
        {Text::tr("Place"), handOver.place},
        {Text::tr("Reason"), handOver.reason},
        {Text::tr("Purpose"), handOver.purpose},
        {Text::tr("Condition"), handOver.condition},
        {Text::tr("Cases"), handOver.cases.join(QStringLiteral(", "))},
        {Text::tr("Items"), countOf(handOver.items)},
        {Text::tr("Lot"), handOver.lot},
    });
}

} // namespace

QString countOf(const std::vector<HandOverItem> &items)
{
    const auto inside = std::count_if(items.begin(), items.end(), [](const HandOverItem &item) {
        return !item.insideOf.isEmpty();
    });
    const QString outside = QString::number(qsizetype(items.size()) - inside);
    return inside == 0 ? outside : Text::tr("%1, and %2 inside them").arg(outside).arg(inside);
}

SheetTable lotTable(const std::vector<HandOverItem> &items, const QString &remarks)
{
    SheetTable table;
    table.columns = {Text::tr("No."),        Text::tr("Exhibit"), Text::tr("Item"),
                     Text::tr("Identifier"), Text::tr("Seal"),    remarks};
    table.widths = {0, 0, 6, 0, 0, 5};
    int place = 0;
    for (const auto &item : items) {
        QStringList remarked{item.insideOf.isEmpty() ? QString()
                                                     : Text::tr("inside %1").arg(item.insideOf),
                             item.remarks};
        remarked.removeAll(QString());
        table.rows.push_back(
            {{QString::number(++place), item.exhibitNumber,
              (domain::label(item.kind) + u' ' + item.title).trimmed(), item.identifier,
              item.seal.isEmpty() ? Text::tr("not sealed") : item.seal,
              remarked.join(QStringLiteral("; "))}});
    }
    table.closing = Text::tr("Nothing follows");
    return table;
}

Sheet handOverSheet(const HandOver &handOver)
{
    Sheet sheet;
    sheet.title = Text::tr("Hand-over list");
    sheet.subtitle = Text::tr("Three copies: file, who releases, who receives");
    sheet.about = handOver.lot;
    sheet.printed = printedLine(handOver.printedAtMs, handOver.printedBy);
    sheet.facts = factsOf(handOver);
    sheet.tables = {lotTable(handOver.items, Text::tr("Remarks"))};
    if (!handOver.receiverHasKey)
        sheet.remarks.append(Text::tr(
            "The receiver has no key and signs on paper; the scan is attached to each item."));
    if (handOver.hidden > 0)
        sheet.remarks.append(registry::hiddenSentence(handOver.hidden));
    sheet.signatures = {{Text::tr("Released by (signature)"), handOver.releasedBy},
                        {Text::tr("Received by (signature)"), handOver.receivedBy},
                        {Text::tr("Witness (signature)"), {}},
                        {Text::tr("Refused items and why"), {}}};
    sheet.checkpoint = handOver.checkpoint;
    sheet.fingerprint = handOver.fingerprint;
    return sheet;
}

} // namespace print
