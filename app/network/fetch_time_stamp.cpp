#include "network/fetch_time_stamp.h"

#include "base/text.h"

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

tl::unexpected<Error> refused(const QUrl &authority, const QString &why)
{
    return failure(ErrorCode::Io,
                   Text::tr("The time-stamping authority at %1 gave no time stamp: %2.")
                       .arg(authority.toDisplayString(), why));
}

QString errorOf(const QNetworkReply &reply)
{
    if (reply.bytesAvailable() > largestReply)
        return Text::tr("its answer is too large to be one");
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return Text::tr("it does not answer");
    return reply.errorString();
}

// What came is a reply by its head; empty: it is.
QString faultOf(const QNetworkReply &reply)
{
    const auto elsewhere = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!elsewhere.isEmpty())
        return Text::tr("it sends one to %1; if that is right, give this address")
            .arg(reply.url().resolved(elsewhere).toDisplayString());
    if (reply.error() != QNetworkReply::NoError || reply.bytesAvailable() > largestReply)
        return errorOf(reply);
    const QString type = reply.header(QNetworkRequest::ContentTypeHeader).toString();
    if (type.section(u';', 0, 0).trimmed().toLower()
        != QLatin1String("application/timestamp-reply"))
        return Text::tr("it answers with something else (%1)").arg(type.left(100));
    return {};
}

} // namespace

Result<QUrl> authorityUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool known =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !known || url.host().isEmpty())
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no address of a time-stamping authority; expected is one "
                                "that begins with https:// or http://.")
                           .arg(text));
    return url;
}

Result<QByteArray> fetchTimeStamp(const QUrl &authority, const QByteArray &query,
                                  base::Progress &progress)
{
    progress.begin(Text::tr("Asking %1").arg(authority.host()), 0);
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.post(requestTo(authority), query));
    await(*reply, progress);
    TRY(progress.check());
    const QString fault = faultOf(*reply);
    if (!fault.isEmpty())
        return refused(authority, fault);
    return reply->readAll();
}

} // namespace network
