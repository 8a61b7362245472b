#include "support/http_answer.h"

#include <QDeadlineTimer>
#include <QTcpServer>

namespace tests {

HttpAnswer::HttpAnswer(Answer answer)
    : m_thread(QThread::create([this, answer = std::move(answer)] { serve(answer); }))
{
    m_thread->start();
    while (m_port == 0)
        QThread::msleep(1);
}

HttpAnswer::~HttpAnswer()
{
    m_stop = true;
    m_thread->wait();
}

QByteArray HttpAnswer::reply(const QByteArray &content, const QByteArray &type,
                             const QByteArray &status)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
        + QByteArray::number(content.size()) + "\r\nConnection: close\r\n\r\n" + content;
}

void HttpAnswer::serve(const Answer &answer)
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

QByteArray HttpAnswer::readBody(QTcpSocket &socket)
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

} // namespace tests
