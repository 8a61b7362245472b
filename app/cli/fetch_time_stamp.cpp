#include "fetch_time_stamp.h"

#include "base/text.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace cli {

namespace {

constexpr int patienceMs = 30'000;
constexpr int lookEveryMs = 100;
constexpr qint64 largestReply = 1'000'000;

QNetworkRequest requestTo(const QUrl &authority)
{
    QNetworkRequest request(authority);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/timestamp-query"));
    request.setRawHeader("Accept", "application/timestamp-reply");
    request.setTransferTimeout(patienceMs);
    return request;
}

// Waits until the reply is there; gives it up when the job is cancelled or it grows too large.
void await(QNetworkReply &reply, const base::Progress &progress)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&look, &QTimer::timeout, &reply, [&] {
        if (!progress.check() || reply.bytesAvailable() > largestReply)
            reply.abort();
    });
    look.start(lookEveryMs);
    if (!reply.isFinished())
        loop.exec();
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
    if (reply->error() != QNetworkReply::NoError || reply->bytesAvailable() > largestReply)
        return failure(ErrorCode::Io,
                       Text::tr("The time-stamping authority at %1 gave no time stamp: %2.")
                           .arg(authority.toDisplayString(), reply->errorString()));
    return reply->readAll();
}

} // namespace cli
