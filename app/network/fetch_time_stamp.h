#pragma once

// FetchTimeStamp: sends a query to a time-stamping authority over HTTP or HTTPS and returns its
// reply.

#include "base/progress.h"
#include "exchange/authority_answer.h"

namespace network {

// The reply's bytes, unjudged (RFC 3161 §3.4). Connects to the given address only and follows no
// redirection. Fails with Io where the authority cannot be reached, is silent for half a minute or
// not done after two, redirects, or answers with anything other than an authority's reply or with
// one that is too large; with Cancelled.
Result<QByteArray> fetchTimeStamp(const QUrl &authority, const QByteArray &query,
                                  const base::Progress &progress);

} // namespace network
