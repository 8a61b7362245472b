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

// Waits until the reply is there; gives it up when the job is cancelled, when it grows too large or
// does not come to its end.
void await(QNetworkReply &reply, const base::Progress &progress)
{
    const QDeadlineTimer end(patienceMs);
    QEventLoop loop;
    QTimer look;
    reply.setReadBufferSize(largestReply + 1); // so that no more than this is ever in memory
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&look, &QTimer::timeout, &reply, [&] {
        if (!progress.check() || reply.bytesAvailable() > largestReply || end.hasExpired())
            reply.abort();
    });
    look.start(lookEveryMs);
    if (!reply.isFinished())
        loop.exec();
}

exchange::AuthorityAnswer answerIn(QNetworkReply &reply)
{
    exchange::AuthorityAnswer answer;
    answer.authority = reply.url();
    const auto target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!target.isEmpty())
        answer.elsewhere = reply.url().resolved(target);
    answer.type = reply.header(QNetworkRequest::ContentTypeHeader).toString();
    answer.isSilent = reply.error() == QNetworkReply::OperationCanceledError;
    answer.isTooLarge = reply.bytesAvailable() > largestReply;
    if (reply.error() != QNetworkReply::NoError)
        answer.error = reply.errorString();
    answer.content = reply.readAll();
    return answer;
}

} // namespace

Result<QByteArray> fetchTimeStamp(const QUrl &authority, const QByteArray &query,
                                  const base::Progress &progress)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.post(requestTo(authority), query));
    await(*reply, progress);
    TRY(progress.check());
    return exchange::replyIn(answerIn(*reply));
}

} // namespace network
