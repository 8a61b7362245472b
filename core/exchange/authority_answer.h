#pragma once

// AuthorityAnswer: the HTTP answer of a time-stamping authority, and whether its header declares a
// reply (RFC 3161 §3.4). Core does not transport it.

#include "base/result.h"

#include <QByteArray>
#include <QUrl>

namespace exchange {

struct AuthorityAnswer {
    QUrl authority; // who was asked
    QUrl elsewhere; // where it redirects to; empty: no redirection
    QString type;   // Content-Type
    QString error;  // the error in transport; empty: none
    bool isSilent = false;
    bool isTooLarge = false;
    QByteArray content;
};

// The address of an authority. Fails with Invalid where it is no http or https URL.
Result<QUrl> authorityUrl(const QString &text);

// The reply's bytes, unjudged except for their head. Fails with Io and describes the answer.
Result<QByteArray> replyIn(const AuthorityAnswer &answer);

} // namespace exchange
