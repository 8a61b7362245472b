#include "command.h"

#include "base/text.h"
#include "print/sheet/sheet_language.h"
#include "terminal.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

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

// An option must not be empty: an empty shell variable is not a file name, and a user who passes
// one by mistake must not believe that something was compared, withheld or dated.
void refuseEmptyWords(CLI::App &command)
{
    for (auto *option : command.get_options({}))
        option->check([](const std::string &given) {
            return given.empty() ? "It is empty; give it a value." : std::string();
        });
    for (auto *subcommand : command.get_subcommands([](CLI::App *) { return true; }))
        refuseEmptyWords(*subcommand);
}

// The command as far as it was understood, "sealbook-cli bag check".
std::string understood(const CLI::App &app)
{
    std::string words = app.get_name();
    for (const auto *subcommand : app.get_subcommands())
        words += ' ' + understood(*subcommand);
    return words;
}

// What is wrong with the words. The parser requires a subcommand before it reports an unknown word,
// so its own error would not name the mistyped word.
QString mistake(const CLI::App &app, const CLI::ParseError &error)
{
    static const std::string nothingChosen = CLI::RequiredError::Subcommand(1).what();
    const auto strangers = app.remaining(true);
    if (error.what() == nothingChosen && !strangers.empty())
        return Text::tr("“%1” is no command and no option.").arg(text(strangers.front()));
    return QString::fromUtf8(error.what()).simplified();
}

} // namespace

CommandLine::CommandLine()
    : m_app("Sealbook: a registry of seized evidence that a court can check.", "sealbook-cli")
{
    m_app.require_subcommand(1);
    m_app.fallthrough();
    m_app.set_version_flag("--version", SEALBOOK_VERSION);
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
    refuseEmptyWords(m_app);
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
