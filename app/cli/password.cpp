#include "password.h"

#include "base/text.h"

#include <cstdlib>
#include <cstring>
#include <map>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace cli {

namespace {

constexpr qsizetype longestLine = 4096; // of a terminal

crypto::Password fromUtf8(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    crypto::Password password(text);
    crypto::wipe(text);
    return password;
}

// The terminal, without echo and without signals from keys while it lives: Ctrl-C is read as a
// character, so that the echo always comes back.
class QuietTerminal
{
public:
    QuietTerminal()
        : m_fd(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_fd < 0 || ::tcgetattr(m_fd, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO | ISIG);
        m_changed = ::tcsetattr(m_fd, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_changed)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
        if (m_fd >= 0)
            ::close(m_fd);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    bool isThere() const { return m_changed; }

    void say(const QByteArray &bytes) const
    {
        (void)!::write(m_fd, bytes.constData(), std::size_t(bytes.size()));
    }

    // One line without its end; nothing on Ctrl-C or the end of input.
    std::optional<crypto::Password> line() const
    {
        QByteArray bytes;
        bytes.reserve(longestLine); // so that no copy of a part is left behind
        char c = 0;
        std::optional<crypto::Password> typed;
        while (::read(m_fd, &c, 1) == 1 && c != '\x03' && bytes.size() < longestLine) {
            if (c == '\n') {
                typed = fromUtf8(bytes);
                break;
            }
            bytes += c;
        }
        crypto::wipe(bytes);
        return typed;
    }

private:
    int m_fd;
    termios m_before = {};
    bool m_changed = false;
};

std::map<std::string, crypto::Password> &taken()
{
    static std::map<std::string, crypto::Password> passwords;
    return passwords;
}

} // namespace

void takePasswordsFromEnvironment()
{
    for (const char *variable : {"SEALBOOK_PASSWORD", "SEALBOOK_NEW_PASSWORD"}) {
        char *value = ::secure_getenv(variable);
        if (!value)
            continue;
        taken().emplace(variable, fromUtf8(value));
        const auto size = std::strlen(value);
        ::explicit_bzero(value, size); // /proc/PID/environ shows this very memory
        ::unsetenv(variable);
    }
}

std::optional<crypto::Password> passwordFromEnvironment(const char *variable)
{
    const auto found = taken().find(variable);
    return found == taken().end() ? std::nullopt : std::optional(found->second);
}

Result<crypto::Password> askForPassword(const QString &prompt)
{
    const QuietTerminal terminal;
    if (!terminal.isThere())
        return failure(
            ErrorCode::Invalid,
            Text::tr("A password is needed, and there is no terminal to ask for it: give "
                     "--password-file, or set SEALBOOK_PASSWORD."));
    terminal.say(prompt.toUtf8());
    auto line = terminal.line();
    terminal.say("\n");
    if (!line)
        return failure(ErrorCode::Cancelled, Text::tr("Stopped, as asked."));
    return *std::move(line);
}

Result<crypto::Password> askForNewPassword(const QString &prompt, const char *variable)
{
    if (!QuietTerminal().isThere())
        return failure(ErrorCode::Invalid,
                       Text::tr("A new password is needed, and there is no terminal to ask for it: "
                                "set %1.")
                           .arg(QLatin1String(variable)));
    TRY(auto first, askForPassword(prompt));
    TRY(const auto second, askForPassword(Text::tr("The same once more: ")));
    if (!(first == second))
        return failure(ErrorCode::Invalid, Text::tr("The two passwords are not the same."));
    return first;
}

} // namespace cli
