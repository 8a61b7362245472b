#include "command.h"

#include "base/text.h"
#include "counts.h"
#include "exchange/table/write_table.h"
#include "item_output.h"
#include "registry/item_query.h"
#include "registry/look_alike.h"
#include "registry/origin_table.h"
#include "resolve.h"

#include <QJsonArray>

#include <map>
#include <tuple>

namespace cli {

namespace {

struct Options {
    std::vector<std::string> query;
    std::string kind, site, caseNumber, place, state, columns;
    std::map<const exchange::TableFormat *, std::string> files; // by format; at most one is given
};

// The file to write to, with its format; nullopt for output on the terminal.
std::optional<std::pair<const exchange::TableFormat *, QString>> fileOf(const Options &options)
{
    for (const auto &[format, file] : options.files) {
        if (!file.empty())
            return std::pair(format, text(file));
    }
    return std::nullopt;
}

// "--csv or --xlsx".
QString formatOptions()
{
    QStringList names;
    for (const auto &format : exchange::tableFormats())
        names.append(QStringLiteral("--") + QLatin1String(format.name));
    return names.join(Text::tr(" or "));
}

Result<registry::ItemFilter> filterOf(registry::Registry &registry, const QString &viewer,
                                      const Options &options)
{
    const registry::OriginTable origins(registry);
    TRY(auto filter, registry::readQuery(registry, texts(options.query).join(u' '), viewer));
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
        TRY(filter.place, registry::knownPlace(registry, text(options.place)));
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
    const registry::ItemTable items(registry);
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
                       const registry::ItemFilter &filter, exchange::TableRequest request)
{
    request.viewer = filter.viewer;
    TRY(request.numbers, registry::listNumbers(registry, filter, {}));
    TRY(const auto items, console.watch([&](base::Progress &progress) {
        return exchange::writeTable(registry, request, progress);
    }));
    return Output{Text::tr("Written to %2: %1.").arg(cli::items(items), request.path),
                  {{"file", request.path}, {"items", items}}};
}

Result<Output> list(Console &console, const Options &options)
{
    exchange::TableRequest request;
    TRY(request.columns, columnsOf(text(options.columns)));
    const auto file = fileOf(options);
    if (file) {
        std::tie(request.format, request.path) = *file;
        TRY(checkIsNew(request.path));
    }
    if (!options.columns.empty() && !file)
        return failure(ErrorCode::Invalid,
                       Text::tr("Columns are those of a file: add %1.").arg(formatOptions()));
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    TRY(auto filter, filterOf(*registry, viewer, options));
    return file ? written(console, *registry, filter, std::move(request))
                : printed(*registry, filter);
}

} // namespace

void addItemList(CommandLine &line, CLI::App *item)
{
    const auto options = line.options<Options>();
    auto *command =
        line.add(item, "list", "List items, on the terminal or as a file for a spreadsheet",
                 "  sealbook-cli item list --kind phone --site \"Villa 12\"\n"
                 "  sealbook-cli item list --state in_transit --json\n"
                 "  sealbook-cli item list sealed:no holder:Chen seized:2026-01..\n"
                 "  sealbook-cli item list --case ZJ-2026-17 --xlsx case.xlsx --columns "
                 "exhibit_number,title,seal",
                 [options](Console &console) { return list(console, *options); });
    command->add_option(
        "QUERY", options->query,
        "Words and conditions, as in search: sealed:no, holder:NAME, seized:2026-01");
    command->add_option("--kind", options->kind, "Only this kind");
    command->add_option("--site", options->site, "Only from this site");
    command->add_option("--case", options->caseNumber, "Only those that serve this case");
    command->add_option("--place", options->place, "Only those at this place");
    command->add_option("--state", options->state, "seized, held, in_transit or out");
    std::vector<CLI::Option *> files;
    for (const auto &format : exchange::tableFormats()) {
        auto *file = command->add_option(std::string("--") + format.name, options->files[&format],
                                         std::string("New file to write them to: ") + format.label);
        for (auto *other : files)
            file->excludes(other);
        files.push_back(file);
    }
    command->add_option(
        "--columns", options->columns,
        "Which columns of the file, such as exhibit_number,title,seal; all if left out");
}

} // namespace cli
