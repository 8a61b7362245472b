#pragma once

// Console: the context of every command: the chosen registry, the officer, and the output.

#include "actions/session.h"
#include "base/file_name.h"
#include "base/progress.h"
#include "registry/registry.h"
#include "secret_input.h"

#include <QJsonObject>

#include <memory>
#include <optional>

namespace cli {

// The output of a command, for people and for programs.
struct Output {
    QString text; // lines; empty says nothing
    QJsonObject json;
    int exitCode = 0; // 1: checked, and found a fault
};

// The options that every command takes.
struct GlobalOptions {
    std::string registry;     // -R, or SEALBOOK_REGISTRY
    std::string officer;      // --as, or SEALBOOK_OFFICER
    std::string passwordFile; // --password-file
    bool json = false;
};

class Console
{
public:
    explicit Console(const GlobalOptions &options)
        : m_options(options)
        , m_secrets(options.passwordFile)
    {
    }

    // Opens the chosen registry for reading; unlocks an encrypted one first. Fails as
    // Registry::open and unlock do, and with Invalid when no registry is named.
    Result<registry::Registry *> reading();

    // The folder of the chosen registry. Fails with Invalid when no registry is named.
    Result<QString> folder() const;

    // The folder of the chosen registry, unlocked, for commands such as a verification, which also
    // open a damaged registry. Fails as unlock does.
    Result<QString> unlockedFolder();

    // Unlocks an encrypted registry, or a backup of one, with the name that --as gives and its
    // password; does nothing if it is not locked. Fails with Invalid without a name, with Denied on
    // a wrong password.
    Result<void> unlock(const QString &folder);

    // The chosen registry, opened to be written by nobody in particular: to replay its tables.
    // Fails like reading().
    Result<registry::Registry *> rebuilding();

    // The chosen registry, opened to be written, with its officer signed in. The officer may be
    // left out where there is only one. Warns where other accounts of the machine can read the
    // registry.
    Result<actions::Session *> writing();

    // Whose eyes a reading command has: the officer's id when --as is given (and their password is
    // right), else empty, which sees nothing of restricted cases.
    Result<QString> viewer();

    // Runs a long job with a line of progress on a terminal's standard error; Ctrl-C asks it to
    // stop.
    template <typename Job>
    auto watch(Job job) -> std::invoke_result_t<Job, base::Progress &>
    {
        const ProgressLine line(m_progress);
        return job(m_progress);
    }

    // What the officer should know of the machine's clock after what was signed; empty: nothing.
    QString clockWarning() const;

    // Makes the checkpoint that every closing makes. Does nothing when nobody signed in.
    Result<void> close();

    const GlobalOptions &options() const { return m_options; }

    // Where passwords and secret values come from.
    SecretInput &secrets() { return m_secrets; }

private:
    // Shows a progress while it lives.
    class ProgressLine
    {
    public:
        explicit ProgressLine(base::Progress &progress);
        ~ProgressLine();
        ProgressLine(const ProgressLine &) = delete;
        ProgressLine &operator=(const ProgressLine &) = delete;

    private:
        struct Ticker;
        std::unique_ptr<Ticker> m_ticker;
    };

    Result<crypto::Password> passwordOf(const QString &officer);
    Result<actions::Session> signedIn(const QString &officer);
    registry::Registry *keep(registry::Registry registry);
    Result<registry::Registry *> opened(db::OpenMode mode);
    Result<QString> officerName();

    const GlobalOptions &m_options;
    SecretInput m_secrets;
    base::Progress m_progress;
    std::optional<crypto::Password> m_password; // of the officer that --as names
    std::optional<registry::UnlockedKeys> m_unlocked;
    std::unique_ptr<registry::Registry> m_registry;
    std::unique_ptr<actions::Session> m_session;
};

// The machine's clock and OpenSSL's random numbers.
base::Environment machine();

// Argument text (UTF-8) as Qt has it.
inline QString text(const std::string &argument)
{
    return QString::fromStdString(argument);
}

// The name of a file, whose bytes need be no UTF-8 (base/file_name.h).
inline QString path(const std::string &argument)
{
    return base::pathOf(QByteArray::fromStdString(argument));
}

// What a file that is not there means at a command line: it could not be read.
template <typename T>
Result<T> readable(Result<T> result)
{
    if (!result && result.error().code == ErrorCode::NotFound)
        result.error().code = ErrorCode::Io;
    return result;
}

// Nothing when the option was not given.
inline std::optional<QString> optional(const std::string &argument)
{
    return argument.empty() ? std::nullopt : std::optional(QString::fromStdString(argument));
}

QStringList texts(const std::vector<std::string> &arguments);

// Arguments that may each be several, parted by commas.
QStringList separated(const std::vector<std::string> &arguments);

} // namespace cli
