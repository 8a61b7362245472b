#pragma once

// Command: a subcommand of sealbook-cli: its options, its examples, and the function that runs it.

#include "console.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <map>

namespace cli {

// Holds the program's command line and the one command that was chosen.
class CommandLine
{
public:
    using Run = std::function<Result<Output>(Console &)>;

    CommandLine();

    CLI::App &app() { return m_app; }

    // A subcommand of `parent` with examples under its help; `run` is called when it is chosen.
    // The options that `run` reads are bound by the caller and live as long as the CommandLine.
    CLI::App *add(CLI::App *parent, const std::string &name, const std::string &description,
                  const std::string &examples, Run run);

    // Declares that the command draws pages, or when it does: it then runs with fonts and without a
    // window; other commands start faster without them.
    void draws(
        CLI::App *command, std::function<bool()> when = [] { return true; })
    {
        m_drawing.emplace(command, std::move(when));
    }

    // A group of subcommands, such as `item`.
    CLI::App *group(const std::string &name, const std::string &description);

    // Keeps the options of one command alive.
    template <typename Options>
    std::shared_ptr<Options> options()
    {
        auto made = std::make_shared<Options>();
        m_kept.push_back(made);
        return made;
    }

    // Parses and runs. Returns the exit code; prints all messages.
    int main(int argc, char **argv);

private:
    Result<Output> run(Console &console) const;
    int finish(const Result<Output> &result);
    int wrongUsage(const CLI::ParseError &error);

    CLI::App m_app;
    GlobalOptions m_global;
    Run m_chosen;
    const CLI::App *m_command = nullptr; // that was chosen
    std::map<const CLI::App *, std::function<bool()>> m_drawing;
    std::vector<std::shared_ptr<void>> m_kept;
};

// Each file of commands/ adds its own.
void addInit(CommandLine &line);
void addOfficer(CommandLine &line);
void addStation(CommandLine &line);
void addOrigin(CommandLine &line);
void addPerson(CommandLine &line);
void addCase(CommandLine &line);
void addItem(CommandLine &line);
void addItemList(CommandLine &line, CLI::App *item);
void addReveal(CommandLine &line, CLI::App *item);
void addWhere(CommandLine &line, CLI::App *item);
void addAmend(CommandLine &line, CLI::App *item);
void addSearch(CommandLine &line);
void addImport(CommandLine &line);
void addAttach(CommandLine &line);
void addCustody(CommandLine &line);
void addVerify(CommandLine &line);
void addStocktake(CommandLine &line);
void addCheckpoint(CommandLine &line);
void addTimestamp(CommandLine &line);
void addExport(CommandLine &line);
void addForm(CommandLine &line);
void addLabel(CommandLine &line);
void addGraph(CommandLine &line);
void addBag(CommandLine &line);
void addBackup(CommandLine &line);
void addRestore(CommandLine &line);
void addRehearse(CommandLine &line);
void addEncrypt(CommandLine &line);
void addSalvage(CommandLine &line);
void addRebuild(CommandLine &line);
void addIndexFiles(CommandLine &line);
void addDemo(CommandLine &line);

} // namespace cli
