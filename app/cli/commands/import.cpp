#include "command.h"

#include "actions/register_item.h"
#include "base/text.h"
#include "counts.h"
#include "exchange/csv_intake.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string file;
    bool dryRun = false;
};

Result<Output> import(Console &console, const Options &options)
{
    TRY(const auto items, exchange::readItems(text(options.file)));
    if (options.dryRun)
        return Output{
            Text::tr("%1 could be registered; nothing was.").arg(cli::items(qint64(items.size()))),
            {{"items", qint64(items.size())}, {"dry_run", true}}};
    TRY(auto *session, console.writing());
    TRY(const auto registered, actions::registerItems(*session, items));
    QStringList lines;
    for (const auto &one : registered)
        lines.append(one.item.exhibitNumber);
    return Output{lines.join(u'\n'), {{"numbers", QJsonArray::fromStringList(lines)}}};
}

} // namespace

void addImport(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command =
        line.add(nullptr, "import", "Register every row of a CSV file, all or nothing",
                 "  sealbook-cli import phones.csv --dry-run\n  sealbook-cli import phones.csv\n"
                 "The first row names the columns: kind, then fields such as make, imei, serial; "
                 "place, no_witness,\n"
                 "authority and insist (why a wrong check digit is kept) are understood too, and "
                 "Chinese names such as 种类, 品牌, 卡号.",
                 [options](Console &console) { return import(console, *options); });
    command->add_option("FILE", options->file, "CSV with commas, in UTF-8 or GB18030")->required();
    command->add_flag("--dry-run", options->dryRun, "Only check");
}

} // namespace cli
