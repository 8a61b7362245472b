#pragma once

// The part of a ledger check that concerns single entries, and therefore runs on all cores.

#include "domain/fault.h"
#include "ledger/disclosure.h"
#include "ledger/entry.h"

#include <QHash>
#include <QMap>

#include <limits>

namespace ledger {

// An entry as its row stores it, including the columns other than the bytes.
struct EntryRow {
    qint64 position = 0;
    QString log;
    qint64 seq = 0;
    qint64 timeMs = 0;
    QString actor;
    QString kind;
    QString subject;
    qint64 step = 0;
    QByteArray bytes;
    QByteArray signature;
    QByteArray leafHash;                   // as the column says
    qint64 received = 0;                   // 1: it came in a package
    QByteArray statedLeaf;                 // of what the row's bytes and signature give
    QMap<QString, QByteArray> disclosures; // by field: text; those of the stated leaf
    int rules = domain::firstRules;        // those in force
};

struct ExaminedEntry {
    EntryRow row; // where the bytes are an entry, with what they say in place of the
                  // columns
    std::optional<Entry> entry; // absent when the bytes are not an entry
    bool isWellMade = true;     // of the form of its kind, and signed by the key that it names
    Disclosed disclosed; // those whose digests were signed
    std::vector<domain::Fault> faults;
};

// An officer's key, and the places in the order of arrival of the entries that named it and that
// put another in its place.
struct SignerKey {
    crypto::PublicKey key;
    qint64 since = 0;
    qint64 until = std::numeric_limits<qint64>::max();
};

using SignerKeys = QHash<QString, SignerKey>; // by key id

// The contents of an entry disclosure.erased: it counts only for an entry of the same subject, in
// whose history it then appears.
struct Erasure {
    QString subject;
    QStringList fields;
};
using Erasures = QHash<QString, std::vector<Erasure>>; // by leaf hash (hex) of the entry

// Judges bytes, columns, schema, signature and disclosures.
ExaminedEntry examine(EntryRow row, const SignerKeys &keys, const Erasures &erasures);

// A fault about an entry, with its place filled in.
domain::Fault entryFault(const QString &log, qint64 seq, const QString &subject, const char *code,
                         const QString &what, const QString &expected = {},
                         const QString &found = {});

} // namespace ledger
