#pragma once

// HttpAnswer: an HTTP server on this machine that answers each request with the bytes that a test
// wants, right or wrong.

#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace tests {

class HttpAnswer
{
public:
    // What is sent back for a request's body, head and all; nothing: the server stays silent.
    using Answer = std::function<QByteArray(const QByteArray &body)>;

    explicit HttpAnswer(Answer answer);

    ~HttpAnswer();

    QString url() const { return QStringLiteral("http://127.0.0.1:%1/tsa").arg(m_port.load()); }
    QByteArray head() const { return m_head; } // of the last request; once it was answered

    static QByteArray reply(const QByteArray &content,
                            const QByteArray &type = "application/timestamp-reply",
                            const QByteArray &status = "200 OK");

private:
    void serve(const Answer &answer);
    QByteArray readBody(QTcpSocket &socket);

    std::atomic<int> m_port = 0;
    std::atomic<bool> m_stop = false;
    QByteArray m_head;
    std::unique_ptr<QThread> m_thread; // last: it uses the rest
};

} // namespace tests
