#include "man_page.h"

#include "base/version.h"
#include "console.h"

#include <QStringList>

namespace cli {

namespace {

constexpr auto afterCommands = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Checked, and found a fault.
.TP
.B 2
Wrong usage.
.TP
.B 3
Refused: not allowed, not found, invalid, or in conflict with another step.
.TP
.B 4
Could not read or write.
.SH ENVIRONMENT
.TP
.B SEALBOOK_REGISTRY
Folder of the registry, where
.B \-R
is not given.
.TP
.B SEALBOOK_OFFICER
Name of the officer, where
.B \-\-as
is not given.
.TP
.B SEALBOOK_PASSWORD
The officer's password. It is removed from the environment at the start.
.TP
.B SEALBOOK_NEW_PASSWORD
The new password, where a command sets one.
.SH FILES
.TP
.I ~/.local/state/sealbook
Delays after wrong passwords, and drafts of the desktop program.
.SH SEE ALSO
.BR sealbook (1).
The guides and the formats are in
.I /usr/share/doc/sealbook
where the package
.B sealbook\-doc
is installed.
)";

// Writes other characters as numbers, which roff reads in every locale.
QString asciiOf(const QString &roff)
{
    QString ascii;
    for (const char32_t character : roff.toUcs4()) {
        const auto number = QString::number(uint(character), 16).toUpper();
        ascii += character < 0x80 ? QString(QChar(character))
                                  : QStringLiteral("\\[u%1]").arg(number, 4, QLatin1Char('0'));
    }
    return ascii;
}

// Escapes text so that roff prints it unchanged: no line may begin like a request.
QString escaped(const std::string &given)
{
    QString roff = text(given);
    roff.replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
    QStringList lines = roff.split(u'\n');
    for (QString &line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend(QStringLiteral("\\&"));
    }
    return asciiOf(lines.join(u'\n'));
}

std::string namesOf(const CLI::Option &option)
{
    if (option.get_positional())
        return option.get_single_name();
    std::string names;
    for (const auto &name : option.get_snames())
        names += (names.empty() ? "-" : ", -") + name;
    for (const auto &name : option.get_lnames())
        names += (names.empty() ? "--" : ", --") + name;
    return names;
}

QString entryOf(const CLI::Option &option)
{
    QString entry = QStringLiteral(".TP\n.B ") + escaped(namesOf(option)) + u'\n'
        + escaped(option.get_description());
    if (!option.get_default_str().empty())
        entry += QStringLiteral(" (default: %1)").arg(escaped(option.get_default_str()));
    if (option.get_required())
        entry += QStringLiteral(" (required)");
    return entry + u'\n';
}

// Arguments first, then options; help is the same everywhere.
QString optionsOf(const CLI::App &command, bool withHelp)
{
    QString arguments, options;
    for (const auto *option : command.get_options()) {
        if (option->get_positional())
            arguments += entryOf(*option);
        else if (withHelp || !option->check_name("--help"))
            options += entryOf(*option);
    }
    return arguments + options;
}

QString verbatim(const std::string &lines)
{
    return lines.empty()
        ? QString()
        : QStringLiteral(".PP\n.nf\n") + escaped(lines) + QStringLiteral("\n.fi\n");
}

QString sectionsOf(const CLI::App &command, const std::string &parents)
{
    QString sections;
    for (const auto *subcommand : command.get_subcommands([](const CLI::App *) { return true; })) {
        const std::string name = parents + subcommand->get_name();
        const bool isGroup = subcommand->get_require_subcommand_min() > 0;
        sections += QStringLiteral(".SS ") + escaped(name) + u'\n'
            + escaped(subcommand->get_description()) + QStringLiteral(".\n")
            + optionsOf(*subcommand, false)
            + (isGroup ? QString() : verbatim(subcommand->get_footer()))
            + sectionsOf(*subcommand, name + ' ');
    }
    return sections;
}

} // namespace

QString manPage(const CLI::App &app)
{
    return QStringLiteral(".TH SEALBOOK\\-CLI 1 \"\" \"Sealbook %1\" \"User Commands\"\n"
                          ".SH NAME\nsealbook\\-cli \\- registry of seized evidence, at a command "
                          "line\n"
                          ".SH SYNOPSIS\n.B sealbook\\-cli\n.RI [ OPTION ]...\n.I COMMAND\n"
                          ".RI [ ARGUMENT ]...\n"
                          ".SH DESCRIPTION\n")
               .arg(base::versionNumber())
        + escaped(app.get_description())
        + QStringLiteral("\nEvery change is a signed entry; none is ever edited or deleted.\n"
                         ".SH OPTIONS\nThese options go with every command.\n")
        + optionsOf(app, true) + QStringLiteral(".SH COMMANDS\n") + sectionsOf(app, {})
        + QStringLiteral(".SH EXAMPLES\n") + verbatim(app.get_footer())
        + QString::fromLatin1(afterCommands);
}

} // namespace cli
