#include "preview/decoder_process.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace preview {

namespace {

constexpr int lookAgainMs = 50; // how soon a wish to stop is seen
constexpr int endingMs = 500;   // that a process which closed its end is given to end by itself

std::mutex programMutex;
QString programOfTests;

// Paths of the decoder relative to the running program's folder: installed with the desktop
// program, installed with the command line, in the build tree, and for tests.
const char *const places[] = {
    "sealbook-preview", "../libexec/sealbook/sealbook-preview",
    "../libexec/sealbook-cli/sealbook-preview", "../preview/sealbook-preview",
    "../app/preview/sealbook-preview"};

struct SpawnActions {
    SpawnActions() { posix_spawn_file_actions_init(&actions); }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions); }
    posix_spawn_file_actions_t actions;
};

tl::unexpected<Error> notStarted(int error)
{
    return failure(ErrorCode::Io,
                   Text::tr("The program that decodes pictures could not be started."),
                   qt_error_string(error));
}

} // namespace

void useDecoderProgram(const QString &path)
{
    const std::lock_guard lock(programMutex);
    programOfTests = path;
}

Result<QString> decoderProgram()
{
    const std::lock_guard lock(programMutex);
    QStringList candidates{programOfTests};
    if (programOfTests.isEmpty()) {
        candidates.clear();
        for (const char *place : places)
            candidates.append(QCoreApplication::applicationDirPath() + u'/' + QLatin1String(place));
    }
    for (const QString &path : std::as_const(candidates)) {
        const QFileInfo file(path);
        if (file.isFile() && file.isExecutable())
            return file.absoluteFilePath();
    }
    return failure(ErrorCode::Unsupported,
                   Text::tr("The program that decodes pictures, sealbook-preview, is missing."),
                   candidates.join(u' '));
}

Result<std::unique_ptr<DecoderProcess>> DecoderProcess::start()
{
    TRY(const auto program, decoderProgram());
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return notStarted(errno);
    SpawnActions spawn;
    posix_spawn_file_actions_adddup2(&spawn.actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&spawn.actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&spawn.actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    QByteArray path = program.toLocal8Bit();
    char *arguments[] = {path.data(), nullptr};
    char *environment[] = {nullptr};
    pid_t pid = 0;
    const int error =
        posix_spawn(&pid, path.constData(), &spawn.actions, nullptr, arguments, environment);
    close(ends[1]);
    if (error != 0) {
        close(ends[0]);
        return notStarted(error);
    }
    return std::unique_ptr<DecoderProcess>(new DecoderProcess(pid, ends[0]));
}

DecoderProcess::DecoderProcess(int pid, int socket)
    : m_pid(pid)
    , m_socket(socket)
{
    fcntl(m_socket, F_SETFL, fcntl(m_socket, F_GETFL) | O_NONBLOCK);
}

DecoderProcess::~DecoderProcess()
{
    close(m_socket);
    if (m_pid > 0) {
        kill(m_pid, SIGKILL);
        while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
}

DecoderProcess::Outcome DecoderProcess::whyItEnded()
{
    int status = 0;
    for (int waited = 0; waited < endingMs; waited += lookAgainMs) {
        if (waitpid(m_pid, &status, WNOHANG) == m_pid) {
            m_pid = 0;
            const bool isRefusal = WIFEXITED(status) && WEXITSTATUS(status) == noSandboxExit;
            return isRefusal ? Outcome::NoSandbox : Outcome::Ended;
        }
        usleep(lookAgainMs * 1000);
    }
    return Outcome::Ended;
}

// Sends and receives on a socket that does not block, until the time is over.
class DecoderProcess::Exchange
{
public:
    Exchange(DecoderProcess &process, int limitMs, const base::Progress &progress)
        : m_process(process)
        , m_deadline(limitMs)
        , m_progress(progress)
    {
    }

    Outcome send(const QByteArray &bytes)
    {
        for (qsizetype done = 0; done < bytes.size();) {
            const auto sent = ::send(m_process.m_socket, bytes.constData() + done,
                                     std::size_t(bytes.size() - done), MSG_NOSIGNAL);
            if (sent > 0)
                done += sent;
            else if (const auto why = afterFailure(POLLOUT); why != Outcome::Answered)
                return why;
        }
        return Outcome::Answered;
    }

    Answer ask(const Question &question)
    {
        Answer answer;
        answer.outcome = send(question.bytes());
        QByteArray head;
        if (answer.outcome == Outcome::Answered)
            answer.outcome = receive(head, AnswerHead::length);
        if (answer.outcome != Outcome::Answered)
            return answer;
        const auto read = AnswerHead::read(head, question);
        if (!read)
            return {Outcome::Nonsense, {}, {}};
        answer.head = *read;
        answer.outcome = read->isDone ? receive(answer.content, read->size) : Outcome::Refused;
        return answer;
    }

private:
    Outcome receive(QByteArray &bytes, qsizetype size)
    {
        bytes.resize(size);
        for (qsizetype done = 0; done < size;) {
            const auto got =
                ::recv(m_process.m_socket, bytes.data() + done, std::size_t(size - done), 0);
            if (got == 0)
                return m_process.whyItEnded();
            if (got > 0)
                done += got;
            else if (const auto why = afterFailure(POLLIN); why != Outcome::Answered)
                return why;
        }
        return Outcome::Answered;
    }

    // Waits until the socket is ready, where that was the failure.
    Outcome afterFailure(short wanted)
    {
        if (errno == EPIPE || errno == ECONNRESET)
            return m_process.whyItEnded();
        if (errno != EAGAIN && errno != EINTR)
            return Outcome::Ended;
        pollfd ready{m_process.m_socket, wanted, 0};
        for (;;) {
            if (!m_progress.check())
                return Outcome::Cancelled;
            if (m_deadline.hasExpired())
                return Outcome::TimedOut;
            if (poll(&ready, 1, lookAgainMs) != 0)
                return Outcome::Answered;
        }
    }

    DecoderProcess &m_process;
    QDeadlineTimer m_deadline;
    const base::Progress &m_progress;
};

DecoderProcess::Answer DecoderProcess::ask(Format format, const QByteArray &file,
                                           const Question &question, int limitMs,
                                           const base::Progress &progress)
{
    Exchange exchange(*this, limitMs, progress);
    for (const QByteArray &part : {FileHead{format, file.size()}.bytes(), file}) {
        if (const auto outcome = exchange.send(part); outcome != Outcome::Answered)
            return {outcome, {}, {}};
    }
    return exchange.ask(question);
}

DecoderProcess::Answer DecoderProcess::ask(const Question &question, int limitMs,
                                           const base::Progress &progress)
{
    return Exchange(*this, limitMs, progress).ask(question);
}

} // namespace preview
