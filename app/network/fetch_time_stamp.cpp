#include "network/fetch_time_stamp.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace network {

namespace {

constexpr int silenceMs = 30'000;
constexpr int patienceMs = 120'000;
constexpr int lookEveryMs = 100;
constexpr qint64 largestReply = 1'000'000;

QNetworkRequest requestTo(const QUrl &authority)
{
    QNetworkRequest request(authority);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/timestamp-query"));
    request.setRawHeader("Accept", "application/timestamp-reply");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(silenceMs);
    return request;
}

// What came so far. It is kept here because a reply that was aborted is closed: it has no bytes
// available any more, and can no longer say how many there were.
struct Received {
    QByteArray content; // at most one byte more than the largest reply
    bool isTooLarge() const { return content.size() > largestReply; }
};

void take(QNetworkReply &reply, Received &received)
{
    if (reply.isOpen())
        received.content += reply.read(largestReply + 1 - received.content.size());
}

// Waits until the reply is there; gives it up when the job is cancelled, when it grows too large or
// does not come to its end.
Received await(QNetworkReply &reply, const base::Progress &progress)
{
    Received received;
    const QDeadlineTimer end(patienceMs);
    QEventLoop loop;
    QTimer look;
    reply.setReadBufferSize(largestReply + 1); // so that no more than this waits to be read
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, [&] {
        take(reply, received);
        if (received.isTooLarge())
            loop.quit();
    });
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (!progress.check() || end.hasExpired())
            loop.quit();
    });
    look.start(lookEveryMs);
    if (!reply.isFinished())
        loop.exec();
    take(reply, received);
    if (!reply.isFinished())
        reply.abort();
    return received;
}

exchange::AuthorityAnswer answerIn(const QNetworkReply &reply, const Received &received)
{
    exchange::AuthorityAnswer answer;
    answer.authority = reply.url();
    const auto target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!target.isEmpty())
        answer.elsewhere = reply.url().resolved(target);
    answer.type = reply.header(QNetworkRequest::ContentTypeHeader).toString();
    answer.isSilent = reply.error() == QNetworkReply::OperationCanceledError;
    answer.isTooLarge = received.isTooLarge();
    if (reply.error() != QNetworkReply::NoError)
        answer.error = reply.errorString();
    answer.content = received.content;
    return answer;
}

} // namespace

Result<QByteArray> fetchTimeStamp(const QUrl &authority, const QByteArray &query,
                                  const base::Progress &progress)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.post(requestTo(authority), query));
    const Received received = await(*reply, progress);
    TRY(progress.check());
    return exchange::replyIn(answerIn(*reply, received));
}

} // namespace network
