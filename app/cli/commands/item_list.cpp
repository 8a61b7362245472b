#include "command.h"

#include "base/text.h"
#include "counts.h"
#include "exchange/table/write_table.h"
#include "item_output.h"
#include "registry/look_alike.h"
#include "registry/origin_table.h"
#include "resolve.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string kind, site, caseNumber, place, state, columns, csv, xlsx;
};

Result<registry::ItemFilter> filterOf(registry::Registry &registry, const QString &viewer,
                                      const Options &options)
{
    const registry::OriginTable origins(registry.connection());
    registry::ItemFilter filter;
    filter.viewer = viewer;
    if (!options.kind.empty()) {
        TRY(filter.kind, kindOf(options.kind));
    }
    if (!options.site.empty()) {
        TRY(const auto site, origins.siteByName(text(options.site)));
        filter.site = site.id;
    }
    if (!options.caseNumber.empty()) {
        TRY(const auto caseFile, origins.caseByNumber(text(options.caseNumber), viewer));
        filter.caseFile = caseFile.id;
    }
    if (!options.place.empty()) {
        TRY(filter.place, registry::knownPlace(registry.connection(), text(options.place)));
    }
    if (!options.state.empty()) {
        filter.state = domain::custodyState(text(options.state));
        if (!filter.state)
            return failure(
                ErrorCode::Invalid,
                Text::tr("“%1” is no state; expected is one of: seized, held, in_transit, out.")
                    .arg(text(options.state)));
    }
    return filter;
}

Result<Output> printed(registry::Registry &registry, registry::ItemFilter filter)
{
    const registry::ItemTable items(registry.connection());
    QStringList lines;
    QJsonArray array;
    while (true) {
        TRY(const auto page, items.list(filter));
        if (page.empty())
            break;
        filter.afterNumber = page.back().number;
        for (auto item : page) {
            TRY(item.fields, items.fieldsOf(item.id));
            lines.append(itemLine(item));
            array.append(itemJson(item));
        }
    }
    return Output{lines.join(u'\n'), {{"items", array}}};
}

// Every column where none is chosen.
Result<std::vector<registry::ItemColumn>> columnsOf(const QString &chosen)
{
    if (chosen.isEmpty())
        return registry::allItemColumns();
    QStringList known;
    for (const auto column : registry::allItemColumns())
        known.append(registry::name(column));
    std::vector<registry::ItemColumn> columns;
    for (const QString &name : chosen.split(u',')) {
        const auto place = known.indexOf(name.trimmed());
        if (place < 0)
            return failure(ErrorCode::Invalid,
                           Text::tr("“%1” is no column; expected is any of: %2.")
                               .arg(name, known.join(QStringLiteral(", "))));
        columns.push_back(registry::allItemColumns()[std::size_t(place)]);
    }
    return columns;
}

Result<Output> written(Console &console, registry::Registry &registry,
                       const registry::ItemFilter &filter, const Options &options)
{
    exchange::TableRequest request;
    request.format = options.csv.empty() ? exchange::TableFormat::Xlsx : exchange::TableFormat::Csv;
    request.path = text(options.csv.empty() ? options.xlsx : options.csv);
    request.viewer = filter.viewer;
    TRY(request.columns, columnsOf(text(options.columns)));
    TRY(request.numbers, registry::listNumbers(registry.connection(), filter, {}));
    TRY(const auto items, console.watch([&](base::Progress &progress) {
        return exchange::writeTable(registry.connection(), request, progress);
    }));
    return Output{Text::tr("Written to %2: %1.").arg(cli::items(items), request.path),
                  {{"file", request.path}, {"items", items}}};
}

Result<Output> list(Console &console, const Options &options)
{
    TRY(checkIsNew(text(options.csv)));
    TRY(checkIsNew(text(options.xlsx)));
    TRY(columnsOf(text(options.columns)));
    if (!options.columns.empty() && options.csv.empty() && options.xlsx.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("Columns are those of a file: add --csv or --xlsx."));
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    TRY(auto filter, filterOf(*registry, viewer, options));
    if (options.csv.empty() && options.xlsx.empty())
        return printed(*registry, filter);
    return written(console, *registry, filter, options);
}

} // namespace

void addItemList(CommandLine &line, CLI::App *item)
{
    const auto options = line.options<Options>();
    auto *command =
        line.add(item, "list", "List items, on the terminal or as a file for a spreadsheet",
                 "  sealbook-cli item list --kind phone --site \"Villa 12\"\n"
                 "  sealbook-cli item list --state in_transit --json\n"
                 "  sealbook-cli item list --case ZJ-2026-17 --xlsx case.xlsx --columns "
                 "exhibit_number,title,seal",
                 [options](Console &console) { return list(console, *options); });
    command->add_option("--kind", options->kind, "Only this kind");
    command->add_option("--site", options->site, "Only from this site");
    command->add_option("--case", options->caseNumber, "Only those that serve this case");
    command->add_option("--place", options->place, "Only those at this place");
    command->add_option("--state", options->state, "seized, held, in_transit or out");
    auto *csv = command->add_option("--csv", options->csv, "New file to write them to as CSV");
    command->add_option("--xlsx", options->xlsx, "New file to write them to as an Excel workbook")
        ->excludes(csv);
    command->add_option(
        "--columns", options->columns,
        "Which columns of the file, such as exhibit_number,title,seal; all if left out");
}

} // namespace cli
