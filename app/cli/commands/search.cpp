#include "command.h"

#include "base/text.h"
#include "item_output.h"
#include "registry/file_text.h"
#include "registry/item_query.h"
#include "registry/search.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::vector<std::string> words;
    int limit = 100;
    bool inFiles = false;
};

Result<std::vector<registry::ItemRecord>> found(registry::Registry &registry, const QString &words,
                                                const QString &viewer, int limit)
{
    TRY(auto filter, registry::readQuery(registry, words, viewer));
    if (!registry::hasCondition(words))
        return registry::search(registry, filter.words, viewer, limit);
    filter.limit = limit;
    const registry::ItemTable table(registry);
    TRY(auto items, table.list(filter));
    for (auto &item : items) { // with their fields, for their titles
        TRY(item, table.byExhibitNumber(item.exhibitNumber, viewer));
    }
    return items;
}

// A file that was not read yet is not found, and that is worth a sentence.
Result<Output> searchFiles(Console &console, const QString &words, int limit)
{
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    TRY(const auto filter, registry::readQuery(*registry, words, viewer));
    if (filter.words.isEmpty())
        return failure(ErrorCode::Invalid,
                       Text::tr("Type at least one word that the files have."));
    TRY(const auto files, registry::findFiles(*registry, filter, limit));
    TRY(const auto unread, registry::unreadFiles(*registry, 1));
    QStringList lines;
    QJsonArray array;
    for (const auto &file : files) {
        lines.append(QStringLiteral("%1  %2  …%3…")
                         .arg(file.exhibitNumber, inLine(file.name), inLine(file.excerpt)));
        array.append(QJsonObject{{"number", file.exhibitNumber},
                                 {"name", file.name},
                                 {"sha256", file.sha256},
                                 {"excerpt", file.excerpt}});
    }
    if (lines.isEmpty())
        lines.append(Text::tr("Nothing was found."));
    if (!unread.empty())
        lines.append(
            Text::tr("Some files were not read yet: sealbook-cli index-files reads them."));
    return Output{lines.join(u'\n'), {{"files", array}, {"all_read", unread.empty()}}};
}

Result<Output> search(Console &console, const Options &options)
{
    TRY(const auto words, console.secrets().value(texts(options.words).join(u' ')));
    if (options.inFiles)
        return searchFiles(console, words, options.limit);
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    TRY(const auto items, found(*registry, words, viewer, options.limit));
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
                             "sealbook-cli search kind:phone sealed:no seized:2026-01..\n  "
                             "sealbook-cli search --in-files kind:phone 6222021234",
                             [options](Console &console) { return search(console, *options); });
    command
        ->add_option("TEXT", options->words,
                     "Words that must all occur, and conditions such as kind:phone, sealed:no, "
                     "holder:NAME, place:PLACE, case:NUMBER or seized:2026-01..; - reads them from "
                     "standard input")
        ->required();
    command->add_flag("--in-files", options->inFiles,
                      "Search the words in the contents of attached text, PDF and office files "
                      "instead, of the items that fit the conditions; each hit is named by its "
                      "item and its file");
    command->add_option("--limit", options->limit, "How many at the most")
        ->check(CLI::Range(1, 100000));
}

} // namespace cli
