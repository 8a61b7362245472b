#include "exchange/authority_answer.h"

#include "base/text.h"

namespace exchange {

namespace {

// Empty: none.
QString faultOf(const AuthorityAnswer &answer)
{
    if (answer.isTooLarge)
        return Text::tr("its answer is too large to be one");
    if (!answer.elsewhere.isEmpty())
        return Text::tr("it sends one to %1; if that is right, give this address")
            .arg(answer.elsewhere.toDisplayString());
    if (answer.isSilent)
        return Text::tr("it does not answer");
    if (!answer.error.isEmpty())
        return answer.error;
    const QString type = answer.type.section(u';', 0, 0).trimmed().toLower();
    if (type != QLatin1String("application/timestamp-reply"))
        return Text::tr("it answers with something else (%1)").arg(answer.type.left(100));
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

Result<QByteArray> replyIn(const AuthorityAnswer &answer)
{
    const QString fault = faultOf(answer);
    if (!fault.isEmpty())
        return failure(ErrorCode::Io,
                       Text::tr("The time-stamping authority at %1 gave no time stamp: %2.")
                           .arg(answer.authority.toDisplayString(), fault));
    return answer.content;
}

} // namespace exchange
