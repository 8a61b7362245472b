#pragma once

// TimeStamp: builds queries to a time-stamping authority and verifies its replies (RFC 3161).

#include "base/random.h"
#include "base/result.h"

#include <QByteArray>

namespace crypto {

// The statement of a checked reply.
struct TimeStamp {
    qint64 timeMs = 0;   // UTC, to the second: when the authority saw the message's digest
    QString authority;   // subject of the certificate that signed it (RFC 2253)
    QString certificate; // SHA-256 of that certificate's DER, hex
    QString serial;      // of the time stamp within the authority, hex
};

// A TimeStampReq in DER for the SHA-256 of `message`, with a nonce of 128 bits, that asks for the
// authority's certificate.
QByteArray timeStampQuery(const QByteArray &message, const base::Random &random);

// The SHA-256 that a reply is about, 32 bytes, without judging the reply. Fails with Invalid where
// it is no TimeStampResp, or of another digest, and with Denied where the authority refused; the
// message has its reason.
Result<QByteArray> stampedDigest(const QByteArray &reply);

// The certificates in a PEM text, without its other contents: a private key next to them must not
// be passed on. Fails with Invalid if there is none.
Result<QByteArray> certificatesIn(const QByteArray &pem);

// Judges a reply to `query` about `message`. The signer's certificate must be meant for time
// stamping and chain to one of the certificates of `trustedPem`, and all of these must have been
// valid at the stated time: later expiry does not invalidate an earlier stamp. Fails with Denied
// (the authority refused) and Invalid: no such reply, query or certificates; about another message;
// another nonce; a wrong signature; a certificate that is foreign or was not valid.
Result<TimeStamp> checkTimeStamp(const QByteArray &reply, const QByteArray &query,
                                 const QByteArray &message, const QByteArray &trustedPem);

// The same when the query is not available: checks the reply against the message; any nonce is
// accepted.
Result<TimeStamp> checkTimeStamp(const QByteArray &reply, const QByteArray &message,
                                 const QByteArray &trustedPem);

} // namespace crypto
