#pragma once

// FetchTimeStamp: carries a query to a time-stamping authority and its reply back, over HTTP or
// HTTPS.

#include "base/progress.h"

#include <QUrl>

namespace cli {

// The address of an authority. Fails with Invalid where it is no http or https URL.
Result<QUrl> authorityUrl(const QString &text);

// The reply's bytes, unjudged (RFC 3161 §3.4). Fails with Io where nothing comes back within half a
// minute, or what comes is no success or too large; with Cancelled.
Result<QByteArray> fetchTimeStamp(const QUrl &authority, const QByteArray &query,
                                  base::Progress &progress);

} // namespace cli
