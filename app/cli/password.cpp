#include "password.h"

#include "base/text.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace cli {

namespace {

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
    std::optional<QByteArray> line() const
    {
        QByteArray bytes;
        char c = 0;
        while (::read(m_fd, &c, 1) == 1) {
            if (c == '\n')
                return bytes;
            if (c == '\x03')
                return std::nullopt;
            bytes += c;
        }
        return std::nullopt;
    }

private:
    int m_fd;
    termios m_before = {};
    bool m_changed = false;
};

Result<QString> ask(const QString &prompt)
{
    const QuietTerminal terminal;
    if (!terminal.isThere())
        return failure(ErrorCode::Invalid,
                       Text::tr("A password is needed, and there is no terminal to ask for it: set "
                                "SEALBOOK_PASSWORD."));
    terminal.say(prompt.toUtf8());
    const auto line = terminal.line();
    terminal.say("\n");
    if (!line)
        return failure(ErrorCode::Cancelled, Text::tr("Stopped, as asked."));
    return QString::fromUtf8(*line);
}

} // namespace

Result<QString> currentPassword(const QString &prompt)
{
    if (qEnvironmentVariableIsSet("SEALBOOK_PASSWORD"))
        return qEnvironmentVariable("SEALBOOK_PASSWORD");
    return ask(prompt);
}

Result<QString> newPassword(const char *variable, const QString &prompt)
{
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    TRY(const auto first, ask(prompt));
    TRY(const auto second, ask(Text::tr("The same once more: ")));
    if (first != second)
        return failure(ErrorCode::Invalid, Text::tr("The two passwords are not the same."));
    return first;
}

} // namespace cli
