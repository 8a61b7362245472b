#pragma once

// Entry: one signed fact in a log. schema/ledger_format.md defines the bytes.

#include "base/result.h"
#include "crypto/key.h"
#include "domain/rules.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace ledger {

// Where in a log an administrator set its latest time by station.clock_set.
struct ClockSet {
    qint64 seq = -1; // of the entry; negative: there is none
    qint64 timeMs = 0;
};

// What an action records; the ledger adds the rest when it appends.
struct Draft {
    QString kind;        // such as "item.registered"
    QString subject;     // UUIDv7 of what it is about
    QJsonObject body;    // the kind's open fields, as defined in schema/entries/<kind>.v<N>.json
    QJsonObject secrets; // field name -> JSON value; enters the entry as salted digests
    int rules = domain::newestRules; // those in force in the log
    bool namesCheckpoint = false;    // the entry states the log's newest checkpoint
    ClockSet clockSet = {};          // the newest of the log
};

// The checkpoint that an entry states: the newest of its log when the entry was signed.
struct StatedCheckpoint {
    qint64 size = 0; // number of entries, at least 1
    QString root;    // RFC 6962 root hash over them, hex
    bool operator==(const StatedCheckpoint &) const = default;
};

// One entry of a log. `bytes` and `signature` are authoritative; the members above them are parsed
// from the bytes.
struct Entry {
    QString log;              // station id
    qint64 seq = 0;           // 0, 1, 2… within the log
    QString prev;             // leaf hash (hex) of the log's previous entry; empty at seq 0
    qint64 timeMs = 0;        // UTC
    bool clockBehind = false; // recorded when the time is before the predecessor's
    std::optional<StatedCheckpoint> checkpoint;
    QString actor; // key id of the officer who signed
    QString kind;
    QString subject;
    qint64 step = 1; // 1, 2, 3… within the subject
    QString after;   // leaf hash (hex) of the subject's previous entry; empty at step 1
    QJsonObject body;
    QJsonObject sealed; // field name -> digest of its disclosure, RFC 9901

    QByteArray bytes;     // canonical JSON (RFC 8785), UTF-8
    QByteArray signature; // Ed25519 over bytes, 64 bytes
    QByteArray leafHash;  // 32 bytes, SHA-256(0x00 ‖ bytes ‖ signature)
    qint64 position = 0;  // order of arrival in this registry; not part of the bytes

    QString leafHex() const { return QString::fromLatin1(leafHash.toHex()); }
};

// The value of the member `format`.
inline constexpr auto entryFormat = "sealbook-entry/1";

// SHA-256(0x00 ‖ bytes ‖ signature), 32 bytes (RFC 6962 §2.1 with the entry and its signature as
// the leaf's input).
QByteArray leafHash(const QByteArray &bytes, const QByteArray &signature);

// Fills bytes, signature and leafHash from the members above them. Fails with Invalid when a value
// has no canonical form.
Result<Entry> signEntry(Entry entry, const crypto::PrivateKey &signer);

// Reads the members out of the bytes and computes the leaf hash; the signature is not judged here.
// Fails with Corrupt when the bytes are not canonical or a member is missing or of the wrong
// type, and with Unsupported when the format is another.
Result<Entry> readEntry(const QByteArray &bytes, const QByteArray &signature);

} // namespace ledger
