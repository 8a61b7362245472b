#include "shell_completion.h"

#include "argument_words.h"
#include "console.h"
#include "registry/item_table.h"
#include "registry/registry.h"
#include "terminal.h"

#include <QDir>

namespace cli {

namespace {

constexpr int mostNumbers = 1'000;

// The command line before the cursor, as far as it is understood.
struct Line {
    const CLI::App *command;
    QString names;                         // of the command: "item add"
    const CLI::Option *awaiting = nullptr; // an option whose value is at the cursor
    std::size_t arguments = 0;             // words that are neither options nor commands
    QString registry = qEnvironmentVariable("SEALBOOK_REGISTRY");
};

// A word as a shell passes it on: without quotes and with the home folder in full.
QString unquoted(QString word)
{
    if (word == u"~" || word.startsWith(u"~/"))
        word.replace(0, 1, QDir::homePath());
    QString plain;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i] == u'\\' && i + 1 < word.size())
            plain += word[++i];
        else if (word[i] != u'"' && word[i] != u'\'')
            plain += word[i];
    }
    return plain;
}

bool takesValue(const CLI::Option &option)
{
    return option.get_items_expected_max() > 0;
}

// The option of this name, of the command or of one around it.
const CLI::Option *optionNamed(const CLI::App *command, const QString &name)
{
    for (; command; command = command->get_parent()) {
        if (const auto *option = command->get_option_no_throw(name.toStdString()))
            return option;
    }
    return nullptr;
}

std::vector<const CLI::App *> commandsOf(const CLI::App &command)
{
    return command.get_subcommands(
        [](const CLI::App *subcommand) { return !subcommand->get_group().empty(); });
}

const CLI::App *commandNamed(const CLI::App &command, const QString &name)
{
    for (const auto *subcommand : commandsOf(command)) {
        if (text(subcommand->get_name()) == name)
            return subcommand;
    }
    return nullptr;
}

void read(Line &line, const QString &word)
{
    if (line.awaiting) {
        if (line.awaiting->check_name("-R"))
            line.registry = unquoted(word);
        line.awaiting = nullptr;
    } else if (word.startsWith(u'-')) {
        const auto *option = optionNamed(line.command, word);
        line.awaiting = option && takesValue(*option) ? option : nullptr;
    } else if (const auto *command = commandNamed(*line.command, word)) {
        line.command = command;
        line.names += (line.names.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    } else {
        ++line.arguments;
    }
}

// The next argument to complete. The last argument takes all remaining words.
const CLI::Option *nextArgument(const Line &line)
{
    const auto arguments = line.command->get_options(
        [](const CLI::Option *option) { return option->get_positional(); });
    if (arguments.empty())
        return nullptr;
    return arguments[std::min(line.arguments, arguments.size() - 1)];
}

void offerWord(Offer &offer, const QString &typed, const QString &word, const std::string &purpose)
{
    if (word.startsWith(typed))
        offer.words.push_back({word, inLine(text(purpose))});
}

void offerOptions(Offer &offer, const Line &line, const QString &typed)
{
    for (const auto *command = line.command; command; command = command->get_parent()) {
        for (const auto *option : command->get_options()) {
            for (const auto &name : option->get_lnames()) {
                const bool isOfAll = name == "help" && command != line.command;
                if (!isOfAll && (name != "version" || line.command == command))
                    offerWord(offer, typed, QStringLiteral("--") + text(name),
                              option->get_description());
            }
            if (option->check_name("-R"))
                offerWord(offer, typed, QStringLiteral("-R"), option->get_description());
        }
    }
}

// Offers the exhibit numbers that `item list` shows, and therefore none of a restricted case.
// Ignores upper and lower case.
void offerNumbers(Offer &offer, const Line &line, const QString &typed)
{
    if (line.registry.isEmpty())
        return;
    const auto registry =
        registry::Registry::open(QDir::cleanPath(line.registry), db::OpenMode::ReadOnly);
    if (!registry)
        return;
    registry::ItemFilter filter;
    if (!typed.isEmpty())
        filter.contains[registry::ItemColumn::ExhibitNumber] = typed;
    filter.limit = mostNumbers;
    const auto items = registry::ItemTable(*registry).list(filter);
    if (!items)
        return;
    for (const auto &item : *items) {
        if (item.exhibitNumber.startsWith(typed, Qt::CaseInsensitive))
            offer.words.push_back({item.exhibitNumber, domain::name(item.kind)});
    }
}

void offerValue(Offer &offer, const Line &line, const CLI::Option &option, const QString &typed)
{
    const auto values = wordsOf(option, line.names);
    for (const QString &word : values.words)
        offerWord(offer, typed, word, {});
    using Kind = ArgumentWords::Kind;
    if (values.kind == Kind::ExhibitNumbers || values.kind == Kind::NumbersOrFiles)
        offerNumbers(offer, line, typed);
    if (values.kind == Kind::Files || values.kind == Kind::NumbersOrFiles)
        offer.paths = Offer::Paths::Files;
    else if (values.kind == Kind::Folders)
        offer.paths = Offer::Paths::Folders;
}

} // namespace

Offer offer(const CLI::App &app, const QStringList &words)
{
    Line line{&app, {}};
    for (const QString &word : words.first(std::max<qsizetype>(words.size() - 1, 0)))
        read(line, word);
    const QString typed = words.isEmpty() ? QString() : words.last();

    Offer offer;
    if (line.awaiting) {
        offerValue(offer, line, *line.awaiting, typed);
    } else if (typed.startsWith(u'-')) {
        offerOptions(offer, line, typed);
    } else if (const auto commands = commandsOf(*line.command); !commands.empty()) {
        for (const auto *command : commands)
            offerWord(offer, typed, text(command->get_name()), command->get_description());
    } else if (const auto *argument = nextArgument(line)) {
        offerValue(offer, line, *argument, typed);
    }
    return offer;
}

QString lines(const Offer &offer)
{
    QString text;
    for (const auto &[word, purpose] : offer.words)
        text += word + u'\t' + purpose + u'\n';
    switch (offer.paths) {
    case Offer::Paths::None:
        return text + QStringLiteral(":none\n");
    case Offer::Paths::Files:
        return text + QStringLiteral(":files\n");
    case Offer::Paths::Folders:
        return text + QStringLiteral(":folders\n");
    }
    return text;
}

} // namespace cli
