#include "print/forms/data_sheet.h"

#include "base/text.h"
#include "domain/labels.h"
#include "print/forms/form.h"
#include "print/forms/form_words.h"
#include "print/forms/seizure_groups.h"
#include "print/sheet/sheet_words.h"

#include <QLocale>

namespace print {

namespace {

// Signed forms and the photographs of a sealing document the case; they are no data of it.
bool isData(const registry::Attachment &attachment)
{
    return attachment.category != QLatin1String("form") && !attachment.stage;
}

QString fileName(const registry::Attachment &attachment)
{
    return attachment.name.value_or(Text::tr("(name withheld or erased)"));
}

// Its bytes, grouped as in both languages: "1,234,567".
QString sizeOf(qint64 bytes)
{
    return QLocale(QLocale::English).toString(bytes);
}

// "sha512:HEX" as "SHA-512 | HEX".
std::vector<Fact> digestsOf(const registry::Attachment &attachment)
{
    std::vector<Fact> digests{{QStringLiteral("SHA-256"), attachment.sha256}};
    for (const QString &digest : attachment.digests.split(u' ', Qt::SkipEmptyParts)) {
        QString algorithm = digest.section(u':', 0, 0).toUpper();
        if (algorithm.startsWith(QLatin1String("SHA")))
            algorithm.insert(3, u'-');
        digests.push_back({algorithm, digest.section(u':', 1)});
    }
    return digests;
}

SheetTable tableOf(const std::vector<FormItem> &group)
{
    SheetTable table;
    table.columns = {Text::tr("No."),      Text::tr("Exhibit number"), Text::tr("File name"),
                     Text::tr("Category"), Text::tr("Format"),         Text::tr("Size (bytes)"),
                     Text::tr("Taken in")};
    table.widths = {0, 0, 10, 5, 7, 0, 7};
    int place = 0;
    for (const auto &item : group) {
        for (const auto &file : item.attachments) {
            if (isData(file))
                table.rows.push_back({{QString::number(++place), item.item.exhibitNumber,
                                       fileName(file), domain::wordLabel(file.category),
                                       file.mediaType, sizeOf(file.size), moment(file.addedAtMs)},
                                      digestsOf(file)});
        }
    }
    table.closing = Text::tr("Nothing follows");
    return table;
}

Sheet sheetOf(const std::vector<FormItem> &group, const SheetTable &table, const FormFacts &facts)
{
    Sheet sheet = formSheet(label(FormKind::DataList), facts);
    sheet.about = numberSpan(group);
    sheet.facts = seizureFacts(group);
    sheet.facts.push_back({Text::tr("Number of files"), QString::number(table.rows.size())});
    sheet.tables = {table};
    sheet.remarks = {
        Text::tr("Each digest was computed from the file when it was taken in, and is computed "
                 "again whenever the file is read: anyone who has the file can compute it too."),
        Text::tr("Made in three copies: one for the holder, one for the custodian, one for the "
                 "file.")};
    sheet.signatures = seizureSignatures(group);
    return sheet;
}

} // namespace

std::vector<Sheet> dataSheets(const FormFacts &facts)
{
    std::vector<Sheet> sheets;
    const auto groups = seizureGroups(facts.items);
    for (const auto &group : groups) {
        const auto table = tableOf(group);
        if (!table.rows.empty() || groups.size() == 1)
            sheets.push_back(sheetOf(group, table, facts));
    }
    if (sheets.empty())
        sheets.push_back(sheetOf(facts.items, tableOf(facts.items), facts));
    return sheets;
}

} // namespace print
