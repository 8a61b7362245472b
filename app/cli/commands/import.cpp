#include "command.h"

#include "actions/register_item.h"
#include "base/text.h"
#include "counts.h"
#include "exchange/table/csv_intake.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string file;
    bool dryRun = false;
    bool skipKnown = false;

    exchange::Known known() const
    {
        return skipKnown ? exchange::Known::Skipped : exchange::Known::Refused;
    }
};

// The messages about the rows, in addition to their numbers; at most this many lines on a terminal.
constexpr qsizetype mostWarnings = 20;

void complainOf(const QStringList &ignored, const QStringList &warnings)
{
    if (!ignored.isEmpty())
        complain(Text::tr("Columns that a new item cannot take, and that are ignored: %1.")
                     .arg(ignored.join(QStringLiteral(", "))));
    for (const QString &warning : warnings.mid(0, mostWarnings))
        complain(warning);
    if (warnings.size() > mostWarnings)
        complain(Text::tr("… and %1 more.").arg(warnings.size() - mostWarnings));
}

void complainOfSkipped(const QStringList &numbers)
{
    if (!numbers.isEmpty())
        complain(Text::tr("Left out, since they are registered already: %1.")
                     .arg(numbers.mid(0, mostWarnings).join(QStringLiteral(", "))
                          + (numbers.size() > mostWarnings
                                 ? Text::tr(" and %1 more").arg(numbers.size() - mostWarnings)
                                 : QString())));
}

QJsonObject json(const exchange::CsvTable &table, const QStringList &warnings,
                 const QStringList &skipped)
{
    return {{"ignored_columns", QJsonArray::fromStringList(table.ignored)},
            {"warnings", QJsonArray::fromStringList(warnings)},
            {"skipped", QJsonArray::fromStringList(skipped)}};
}

Error withAdvice(Error error, const exchange::CsvTable &table)
{
    if (table.rows.exhibitNumbers >= 0 && error.code == ErrorCode::Invalid)
        error.message += u'\n'
            + Text::tr("With --skip-known, rows whose exhibit number is registered are left out.");
    return error;
}

// Doubles are looked for in the registry where one is named.
Result<Output> dryRun(Console &console, const exchange::CsvTable &table, exchange::Known known)
{
    registry::Registry *registry = nullptr;
    QString viewer;
    if (!console.options().registry.empty()) {
        TRY(registry, console.reading());
        TRY(viewer, console.viewer());
    }
    const auto found = console.watch([&](base::Progress &progress) {
        return exchange::itemsOf(table, registry, viewer, progress, known);
    });
    if (!found)
        return failure(withAdvice(found.error(), table));
    complainOf(table.ignored, found->warnings);
    complainOfSkipped(found->skipped);
    const auto count = qint64(found->items.size());
    auto object = json(table, found->warnings, found->skipped);
    object.insert(QStringLiteral("items"), count);
    object.insert(QStringLiteral("dry_run"), true);
    return Output{Text::tr("%1 could be registered; nothing was.").arg(cli::items(count)), object};
}

QStringList warningsOf(const exchange::CsvTable &table, const std::vector<actions::NewItem> &items,
                       const std::vector<actions::Registered> &registered)
{
    QStringList warnings;
    if (!table.warning.isEmpty())
        warnings.append(table.warning);
    for (std::size_t i = 0; i < registered.size(); ++i) {
        for (const QString &warning : registered[i].warnings)
            warnings.append(Text::tr("%1, row %2 (%3): %4")
                                .arg(table.file, QString::number(items[i].row),
                                     registered[i].item.exhibitNumber, warning));
    }
    return warnings;
}

Result<Output> import(Console &console, const Options &options)
{
    TRY(const auto table, readable(exchange::readTable(path(options.file))));
    if (options.dryRun)
        return dryRun(console, table, options.known());
    TRY(auto *registry, console.reading());
    const auto found = console.watch([&](base::Progress &progress) { // before a password is asked
        return exchange::itemsOf(table, registry, {}, progress, options.known());
    });
    if (!found)
        return failure(withAdvice(found.error(), table));
    TRY(auto *session, console.writing());
    TRY(const auto registered, console.watch([&](base::Progress &progress) {
        return actions::registerItems(*session, found->items, progress);
    }));
    const auto warnings = warningsOf(table, found->items, registered);
    complainOf(table.ignored, warnings);
    complainOfSkipped(found->skipped);
    QStringList numbers;
    for (const auto &one : registered)
        numbers.append(one.item.exhibitNumber);
    auto object = json(table, warnings, found->skipped);
    object.insert(QStringLiteral("numbers"), QJsonArray::fromStringList(numbers));
    return Output{numbers.join(u'\n'), object};
}

} // namespace

void addImport(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        nullptr, "import", "Register every row of a CSV file or Excel workbook, all or nothing",
        "  sealbook-cli import phones.csv --dry-run\n  sealbook-cli import phones.xlsx\n"
        "The first row names the columns: kind, then fields such as make, imei, serial; "
        "place, no_witness,\n"
        "authority and insist (why a wrong check digit is kept) are understood too, and "
        "Chinese names such as 种类, 品牌, 卡号.",
        [options](Console &console) { return import(console, *options); });
    command
        ->add_option("FILE", options->file,
                     "CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or GB18030; or .xlsx")
        ->required();
    command->add_flag("--dry-run", options->dryRun, "Only check");
    command->add_flag("--skip-known", options->skipKnown,
                      "Leave out rows whose exhibit number is registered already");
}

} // namespace cli
