#include "command.h"

#include "base/text.h"
#include "item_output.h"
#include "registry/search.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::vector<std::string> words;
    int limit = 100;
};

Result<Output> search(Console &console, const Options &options)
{
    TRY(const auto words, console.secrets().value(texts(options.words).join(u' ')));
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    TRY(const auto items, registry::search(*registry, words, viewer, options.limit));
    QStringList lines;
    QJsonArray array;
    for (const auto &item : items) {
        lines.append(itemLine(item));
        array.append(itemJson(item));
    }
    return Output{lines.isEmpty() ? Text::tr("Nothing was found.") : lines.join(u'\n'),
                  {{"items", array}}};
}

} // namespace

void addSearch(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(nullptr, "search",
                             "Find items by any piece of their number, fields, suspect or seal",
                             "  sealbook-cli search 王伟\n  sealbook-cli search huawei 2375\n  "
                             "sealbook-cli search S-000123",
                             [options](Console &console) { return search(console, *options); });
    command
        ->add_option("TEXT", options->words,
                     "Words that must all occur; - reads them from standard input")
        ->required();
    command->add_option("--limit", options->limit, "How many at the most")
        ->check(CLI::Range(1, 100000));
}

} // namespace cli
