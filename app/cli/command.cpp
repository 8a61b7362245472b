#include "command.h"

#include "base/text.h"
#include "base/version.h"
#include "domain/nearest.h"
#include "domain/text_rule.h"
#include "print/sheet/sheet_language.h"
#include "terminal.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cstdio>
#include <set>

namespace cli {

namespace {

constexpr int usageError = 2;

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Io:
    case ErrorCode::Database:
    case ErrorCode::Corrupt:
        return 4;
    default:
        return 3;
    }
}

QString nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::Invalid:
        return QStringLiteral("invalid");
    case ErrorCode::Denied:
        return QStringLiteral("denied");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::Corrupt:
        return QStringLiteral("corrupt");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::Database:
        return QStringLiteral("database");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    }
    return {};
}

void printJson(const QJsonObject &object)
{
    std::printf("%s", qUtf8Printable(safeJson(QString::fromUtf8(QJsonDocument(object).toJson()))));
}

// Drawing needs Qt's fonts, but never a display.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv, bool draws)
{
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Silences Qt's warnings about a missing desktop session.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(nullptr);
    print::installSheetLanguages();
    return application;
}

// Names of options whose values are files to be read: their names may be any bytes.
bool takesAnyBytes(const CLI::Option &option)
{
    static const std::set<std::string> files{"FILE",     "REPLY",   "paper", "password-file",
                                             "set-file", "against", "ca",    "since"};
    return files.contains(option.get_single_name());
}

bool isUtf8(const std::string &bytes)
{
    return QUtf8StringView(bytes.data(), qsizetype(bytes.size())).isValidUtf8();
}

// "argument 7", as they were typed, or nothing where the word came from elsewhere.
std::string placeOf(const std::vector<std::string> &arguments, const std::string &given)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].ends_with(given))
            return "argument " + std::to_string(i + 1) + " ";
    }
    return {};
}

// What is given must say something: an empty variable of a shell is no file's name, and who gives
// one by mistake must not think that something was compared, withheld or dated. And it must be
// text: what would be kept of other bytes is not what was meant.
void refuseEmptyWords(CLI::App &command, const std::vector<std::string> &arguments)
{
    for (auto *option : command.get_options({})) {
        const bool isFile = takesAnyBytes(*option);
        option->check([isFile, &arguments](const std::string &given) -> std::string {
            if (given.empty())
                return "It is empty; give it a value.";
            if (!isFile && !isUtf8(given))
                return placeOf(arguments, given)
                    + "is not valid UTF-8; enter it in a terminal that is set to UTF-8.";
            if (!isFile && domain::tidied(text(given), domain::Lines::Several).isEmpty())
                return "It is blank; give it a value.";
            return {};
        });
    }
    for (auto *subcommand : command.get_subcommands([](CLI::App *) { return true; }))
        refuseEmptyWords(*subcommand, arguments);
}

// The command as far as it was understood, "sealbook-cli bag check".
std::string understood(const CLI::App &app)
{
    std::string words = app.get_name();
    for (const auto *subcommand : app.get_subcommands())
        words += ' ' + understood(*subcommand);
    return words;
}

QStringList namesOf(const CLI::App &command)
{
    QStringList names;
    for (const auto *subcommand : command.get_subcommands([](const CLI::App *) { return true; }))
        names.append(text(subcommand->get_name()));
    return names;
}

// The innermost command that was understood.
const CLI::App &innermost(const CLI::App &app)
{
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app : innermost(*chosen.front());
}

QString unknownWord(const CLI::App &command, const QString &word)
{
    const auto likely = domain::likelyMeant(word, namesOf(command));
    return likely
        ? Text::tr("“%1” is no command and no option; did you mean “%2”?").arg(word, *likely)
        : Text::tr("“%1” is no command and no option.").arg(word);
}

// The parser's own sentences, as a person would say them.
QString reworded(const QString &sentence)
{
    struct Wording {
        QRegularExpression form;
        QString sentence;
    };
    static const std::vector<Wording> wordings{
        {QRegularExpression("^(.+): At Most 1 required but received ([0-9]+)$"),
         Text::tr("%1 may be given once; it was given %2 times.")},
        {QRegularExpression("^(.+): 1 required \\S+ missing$"),
         Text::tr("%1 needs a value after it.")},
        {QRegularExpression("^(.+) is required$"), Text::tr("%1 is missing.")},
        {QRegularExpression("^(.+) excludes (.+)$"),
         Text::tr("%1 and %2 cannot be given together.")},
        {QRegularExpression("^(.+) requires (.+)$"), Text::tr("%1 is only given with %2.")},
        {QRegularExpression("^The following arguments? (?:was|were) not expected: (.+)$"),
         Text::tr("This command does not take: %1")},
        {QRegularExpression("^(.+): Value (.+) not in range \\[?(.+?)\\]?$"),
         Text::tr("%1: %2 is not in the range %3.")},
        {QRegularExpression("^Could not convert: (.+) = (.*)$"),
         Text::tr("%1: “%2” is no number.")},
    };
    for (const auto &[form, wording] : wordings) {
        const auto match = form.match(sentence);
        if (!match.hasMatch())
            continue;
        QString said = wording;
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            said.replace(u'%' + QString::number(i), match.captured(i));
        return said;
    }
    return sentence;
}

// What is wrong with the words. The parser requires a subcommand before it reports an unknown word,
// so its own error would not name the mistyped word.
QString mistake(const CLI::App &app, const CLI::ParseError &error)
{
    static const std::string nothingChosen = CLI::RequiredError::Subcommand(1).what();
    const auto &command = innermost(app);
    const auto strangers = app.remaining(true);
    if (error.what() == nothingChosen && !strangers.empty())
        return unknownWord(command, text(strangers.front()));
    if (error.what() == nothingChosen)
        return Text::tr("A command is missing; expected is one of: %1.")
            .arg(namesOf(command).join(QStringLiteral(", ")));
    return reworded(QString::fromUtf8(error.what()).simplified());
}

} // namespace

CommandLine::CommandLine()
    : m_app("Sealbook: a registry of seized evidence that a court can check.", "sealbook-cli")
{
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.set_version_flag("--version", base::version().toStdString());
    m_app.add_option("-R,--registry", m_global.registry, "Folder of the registry")
        ->envname("SEALBOOK_REGISTRY");
    m_app.add_option("--as", m_global.officer, "Name of the officer who acts")
        ->envname("SEALBOOK_OFFICER");
    m_app.add_option("--password-file", m_global.passwordFile,
                     "File whose first line is the officer's password; - is standard input");
    m_app.add_flag("--json", m_global.json, "Say everything as one JSON document");
    m_app.footer("A first registry:\n"
                 "  sealbook-cli init raid --station SITE3 --officer \"Chen Hao\"\n"
                 "  export SEALBOOK_REGISTRY=raid\n"
                 "  printf 490154203237518 | sealbook-cli item add --kind phone --set make=Huawei "
                 "--set imei=-\n"
                 "  sealbook-cli attach SITE3-2026-00001 photo.jpg --category photo\n"
                 "  sealbook-cli verify\n\n"
                 "Exit codes: 0 done; 1 looked and found something wrong; 2 wrong usage;\n"
                 "3 refused; 4 could not read or write.");
}

CLI::App *CommandLine::add(CLI::App *parent, const std::string &name,
                           const std::string &description, const std::string &examples, Run run)
{
    auto *command = (parent ? parent : &m_app)->add_subcommand(name, description);
    command->footer("Examples:\n" + examples);
    command->fallthrough();
    command->callback([this, command, run = std::move(run)] {
        m_chosen = run;
        m_command = command;
    });
    return command;
}

CLI::App *CommandLine::group(const std::string &name, const std::string &description)
{
    auto *group = m_app.add_subcommand(name, description);
    group->require_subcommand(1);
    group->fallthrough();
    return group;
}

int CommandLine::main(int argc, char **argv)
{
    if (argc == 1) {
        std::printf("%s", m_app.help().c_str());
        return usageError;
    }
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    refuseEmptyWords(m_app, arguments);
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return error.get_exit_code() == 0 ? m_app.exit(error) : wrongUsage(error);
    }
    const auto drawing = m_drawing.find(m_command);
    const auto application =
        applicationFor(argc, argv, drawing != m_drawing.end() && drawing->second());
    Console console(m_global);
    return finish(run(console));
}

// A hostile file may ask for more memory than there is.
Result<Output> CommandLine::run(Console &console) const
try {
    auto result = m_chosen(console);
    if (auto closed = console.close(); result && !closed)
        result = failure(closed.error());
    if (const QString warning = console.clockWarning(); result && !warning.isEmpty()) {
        auto warnings = result->json.value(QLatin1String("warnings")).toArray();
        warnings.append(warning);
        result->json.insert(QStringLiteral("warnings"), warnings);
        complain(warning);
    }
    return result;
} catch (const std::bad_alloc &) {
    return failure(ErrorCode::Io, Text::tr("There is not enough memory for this."));
}

int CommandLine::wrongUsage(const CLI::ParseError &error)
{
    const QString message = mistake(m_app, error);
    if (m_global.json)
        printJson({{"error", QJsonObject{{"code", "usage"}, {"message", message}}}});
    complain(message);
    std::fprintf(stderr, "%s --help says what it takes.\n", understood(m_app).c_str());
    return usageError;
}

int CommandLine::finish(const Result<Output> &result)
{
    if (!result) {
        const auto &error = result.error();
        if (m_global.json)
            printJson({{"error",
                        QJsonObject{{"code", nameOf(error.code)},
                                    {"message", error.message},
                                    {"detail", error.detail}}}});
        complain(error.message);
        return exitCodeOf(error.code);
    }
    if (m_global.json)
        printJson(result->json);
    else if (!result->text.isEmpty())
        std::printf("%s\n", qUtf8Printable(safe(result->text)));
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return result->exitCode;
    complain(Text::tr("The action is done, but its output could not be written."));
    return exitCodeOf(ErrorCode::Io);
}

} // namespace cli
