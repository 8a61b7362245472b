#pragma once

// AuthorityAnswer: what came from the address of a time-stamping authority, and whether by its head
// it is a reply (RFC 3161 §3.4). The carrying is not core's matter.

#include "base/result.h"

#include <QByteArray>
#include <QUrl>

namespace exchange {

struct AuthorityAnswer {
    QUrl authority; // who was asked
    QUrl elsewhere; // where it sends one instead; empty: nowhere
    QString type;   // Content-Type
    QString error;  // what went wrong on the way; empty: nothing
    bool isSilent = false;
    bool isTooLarge = false;
    QByteArray content;
};

// The address of an authority. Fails with Invalid where it is no http or https URL.
Result<QUrl> authorityUrl(const QString &text);

// The reply's bytes, unjudged but for their head. Fails with Io and says what came instead.
Result<QByteArray> replyIn(const AuthorityAnswer &answer);

} // namespace exchange
