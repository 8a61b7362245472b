#include "print/forms/cover_sheet.h"

#include "base/text.h"
#include "crypto/digest.h"
#include "domain/labels.h"
#include "exchange/record/verify_text.h"
#include "print/forms/form_words.h"
#include "print/sheet/sheet_words.h"

#include <QLocale>

#include <algorithm>

namespace print {

namespace {

QString countOf(const std::vector<FormItem> &items)
{
    const QLocale locale;
    const auto inside = std::count_if(
        items.begin(), items.end(), [](const FormItem &item) { return !item.insideOf.isEmpty(); });
    const QString outside = locale.toString(qsizetype(items.size()) - inside);
    return inside == 0 ? outside
                       : Text::tr("%1, and %2 inside them").arg(outside, locale.toString(inside));
}

std::vector<Fact> factsOf(const FormFacts &facts)
{
    const auto &cover = *facts.cover;
    const QLocale locale;
    return stated(
        {{Text::tr("For"), cover.recipient},
         {Text::tr("Reason"), cover.reason},
         {Text::tr("Cases"), caseNumbers(facts.items)},
         {Text::tr("Exhibits"), countOf(facts.items)},
         {Text::tr("Entries"), locale.toString(cover.entries)},
         {Text::tr("Attached files"), locale.toString(cover.attachments)},
         {Text::tr("Checkpoint"),
          Text::tr("of the first %1 entries of the log").arg(locale.toString(cover.size))},
         {Text::tr("Root"), cover.root},
         {Text::tr("Fingerprint of the first key"), facts.fingerprint}});
}

SheetTable listOf(const FormFacts &facts)
{
    SheetTable table;
    table.heading = Text::tr("What is handed over");
    table.columns = {Text::tr("No."),  Text::tr("Exhibit"), Text::tr("Item"),
                     Text::tr("Seal"), Text::tr("Now"),     Text::tr("Files")};
    table.widths = {0, 0, 9, 0, 6, 0};
    int place = 0;
    for (const auto &item : facts.items) {
        const auto &custody = item.item.custody;
        const QString inside =
            item.insideOf.isEmpty() ? QString() : Text::tr("inside %1").arg(item.insideOf);
        table.rows.push_back(
            {{QString::number(++place), item.item.exhibitNumber,
              SheetCell(itemName(item), stated({{Text::tr("Where"), inside}})),
              custody.sealNumber.value_or(Text::tr("not sealed")), domain::label(custody.state),
              QString::number(item.attachments.size())}});
    }
    table.closing = Text::tr("Nothing follows");
    return table;
}

// A verifier inside the record proves nothing by itself, so its digest is published.
std::vector<Fact> verifierDigests()
{
    std::vector<Fact> digests;
    for (const char *name : {"verify.html", "verify.py"}) {
        const auto text = exchange::verifierFile(QLatin1String(name));
        if (text)
            digests.push_back(
                {QLatin1String(name), QString::fromLatin1(crypto::sha256({*text}).toHex())});
    }
    return digests;
}

SheetPart checksOf()
{
    SheetPart part;
    part.heading = Text::tr("How to check it");
    part.sentences = {
        Text::tr("This page proves nothing by itself. The record is checked in one of three ways, "
                 "which share no code with Sealbook:"),
        Text::tr("1. Open verify.html in a browser and drop the folder on it; nothing leaves the "
                 "page."),
        Text::tr("2. Run python3 verify.py in the folder."),
        Text::tr("3. Follow VERIFY.txt command by command, with standard tools alone."),
        Text::tr("Each says whether every signature, chain and digest holds, and what anchors the "
                 "record. Obtain the verifiers from another source, and compare the fingerprint "
                 "with one that did not come with this record. The SHA-256 of the verifiers:")};
    part.facts = verifierDigests();
    return part;
}

// Below what is signed for.
SheetPart signingOf(const FormFacts &facts)
{
    SheetPart part;
    part.signatures = {{Text::tr("Handed over by (signature)"), nameOf(facts.printedBy)},
                       {Text::tr("Received by (signature)"), facts.cover->recipient}};
    return part;
}

} // namespace

Sheet coverSheet(const FormFacts &facts)
{
    Sheet sheet = formSheet(Text::tr("Custody record: covering letter"), facts);
    sheet.facts = factsOf(facts);
    sheet.tables = {listOf(facts)};
    sheet.remarks = facts.cover->stamps;
    if (facts.cover->stamps.isEmpty())
        sheet.remarks.append(Text::tr("No time stamp of an authority covers these entries."));
    sheet.parts = {signingOf(facts), checksOf()};
    return sheet;
}

} // namespace print
