#include "print/hand_over_sheet.h"

#include "print/sheet_words.h"

namespace print {

namespace {

QString nameAndOrganisation(const QString &name, const QString &organisation)
{
    return organisation.isEmpty() ? name : name + QStringLiteral(", ") + organisation;
}

std::vector<Fact> factsOf(const HandOver &handOver)
{
    const std::vector<Fact> all{
        {bilingual("移交人", "Released by"),
         nameAndOrganisation(handOver.releasedBy, handOver.releasedByOrganisation)},
        {bilingual("接收人", "To be received by"),
         nameAndOrganisation(handOver.receivedBy, handOver.receivedByOrganisation)},
        {bilingual("移交时间", "Released at"), moment(handOver.releasedAtMs)},
        {bilingual("地点", "Place"), handOver.place},
        {bilingual("理由", "Reason"), handOver.reason},
        {bilingual("用途", "Purpose"), handOver.purpose},
        {bilingual("状况", "Condition"), handOver.condition},
        {bilingual("件数", "Items"), QString::number(handOver.items.size())},
        {bilingual("批次", "Lot"), handOver.lot},
    };
    std::vector<Fact> told;
    for (const auto &fact : all) {
        if (!fact.value.isEmpty())
            told.push_back(fact);
    }
    return told;
}

SheetTable tableOf(const HandOver &handOver)
{
    SheetTable table;
    table.columns = {bilingual("序号", "No."),  bilingual("编号", "Exhibit"),
                     bilingual("名称", "Item"), bilingual("特征", "Identifier"),
                     bilingual("封条", "Seal"), bilingual("备注", "Remarks")};
    table.widths = {2, 5, 5, 5, 4, 4};
    int place = 0;
    for (const auto &item : handOver.items)
        table.rows.push_back({QString::number(++place), item.exhibitNumber, item.title,
                              item.identifier, item.seal, item.remarks});
    table.closing = bilingual("以下空白", "Nothing follows");
    return table;
}

} // namespace

Sheet handOverSheet(const HandOver &handOver)
{
    Sheet sheet;
    sheet.title = bilingual("移交清单", "Hand-over list");
    sheet.subtitle = bilingual("一式三份：存档、移交人、接收人",
                               "Three copies: file, who releases, who receives");
    sheet.facts = factsOf(handOver);
    sheet.tables = {tableOf(handOver)};
    if (!handOver.receiverHasKey)
        sheet.remarks.append(bilingual(
            "接收人无签名密钥，在纸上签字；扫描件将附于每件物品。",
            "The receiver has no key and signs on paper; the scan is attached to each item."));
    sheet.signatures = {
        {bilingual("移交人（签名、日期）", "Released by (signature, date)"), handOver.releasedBy},
        {bilingual("接收人（签名、日期）", "Received by (signature, date)"), handOver.receivedBy},
        {bilingual("见证人（签名、日期）", "Witness (signature, date)"), {}},
        {bilingual("拒收物品及理由", "Refused items and why"), {}}};
    sheet.checkpoint = handOver.checkpoint;
    sheet.fingerprint = handOver.fingerprint;
    return sheet;
}

} // namespace print
