#pragma once

// DecoderProcess: runs one sealbook-preview process for one file and reads its answers.

#include "base/progress.h"
#include "preview/wire.h"

#include <memory>

namespace preview {

// The program that decodes: next to the program that runs, or where the build and the packages
// put it. Fails with Unsupported where it is missing.
Result<QString> decoderProgram();

// For tests: another program in its place, or a path that is missing; empty for the usual one.
void useDecoderProgram(const QString &path);

class DecoderProcess
{
public:
    enum class Outcome {
        Answered,
        Refused,   // the decoder could not read the file
        Nonsense,  // an answer that the question does not allow
        Ended,     // it crashed, or a limit on memory or time of the processor ended it
        NoSandbox, // the system offers none, so it read nothing
        TimedOut,
        Cancelled,
    };
    struct Answer {
        Outcome outcome = Outcome::Ended;
        AnswerHead head;
        QByteArray content; // `head.size` bytes
    };

    // Starts the program with an empty environment and no open file but one end of a socket.
    // Fails with Unsupported where it is missing, with Io where the system starts no more.
    static Result<std::unique_ptr<DecoderProcess>> start();
    // Ends the process at once.
    ~DecoderProcess();
    DecoderProcess(const DecoderProcess &) = delete;
    DecoderProcess &operator=(const DecoderProcess &) = delete;

    // Sends the file and, with it, a question; waits at most `limitMs`. To be called once, first.
    Answer ask(Format format, const QByteArray &file, const Question &question, int limitMs,
               const base::Progress &progress);
    // A further question about the same file.
    Answer ask(const Question &question, int limitMs, const base::Progress &progress);

private:
    class Exchange;
    DecoderProcess(int pid, int socket);
    Outcome whyItEnded();

    int m_pid;
    int m_socket;
};

} // namespace preview
