#pragma once

// HttpAnswer: an HTTP server on this machine that answers each request with the bytes that a test
// wants, right or wrong.

#include <QDeadlineTimer>
#include <QTcpServer>
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

    explicit HttpAnswer(Answer answer)
        : m_thread(QThread::create([this, answer = std::move(answer)] { serve(answer); }))
    {
        m_thread->start();
        while (m_port == 0)
            QThread::msleep(1);
    }

    ~HttpAnswer()
    {
        m_stop = true;
        m_thread->wait();
    }

    QString url() const { return QStringLiteral("http://127.0.0.1:%1/tsa").arg(m_port.load()); }
    QByteArray head() const { return m_head; } // of the last request; once it was answered

    static QByteArray reply(const QByteArray &content,
                            const QByteArray &type = "application/timestamp-reply",
                            const QByteArray &status = "200 OK")
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
            + QByteArray::number(content.size()) + "\r\nConnection: close\r\n\r\n" + content;
    }

private:
    void serve(const Answer &answer)
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port is free");
        m_port = server.serverPort();
        while (!m_stop) {
            if (!server.waitForNewConnection(20))
                continue;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            const QByteArray sent = answer(readBody(*socket));
            if (sent.isEmpty()) {
                while (!m_stop && socket->state() == QTcpSocket::ConnectedState)
                    socket->waitForReadyRead(20);
                continue;
            }
            socket->write(sent);
            while (!m_stop && socket->bytesToWrite() > 0
                   && socket->state() == QTcpSocket::ConnectedState)
                socket->waitForBytesWritten(20);
            socket->disconnectFromHost();
        }
    }

    QByteArray readBody(QTcpSocket &socket)
    {
        QByteArray all;
        const QDeadlineTimer end(120'000);
        while (!m_stop && !end.hasExpired()) {
            const qsizetype body = all.indexOf("\r\n\r\n") + 4;
            if (body >= 4) {
                m_head = all.left(body);
                const qsizetype at = m_head.toLower().indexOf("content-length:");
                const qsizetype size =
                    m_head.mid(at + 15, m_head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
                if (all.size() >= body + size)
                    return all.mid(body);
            }
            socket.waitForReadyRead(20);
            all += socket.readAll();
            if (all.startsWith('\x16')) // TLS, which this server does not speak
                return {};
        }
        return {};
    }

    std::atomic<int> m_port = 0;
    std::atomic<bool> m_stop = false;
    QByteArray m_head;
    std::unique_ptr<QThread> m_thread; // last: it uses the rest
};

} // namespace tests
