#pragma once

// The part of a ledger check that looks at one entry alone, and so runs on all cores.

#include "domain/fault.h"
#include "ledger/entry.h"

#include <QHash>
#include <QMap>

#include <limits>

namespace ledger {

// An entry as its row stores it, the columns beside the bytes included.
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
    QByteArray leafHash;
    QMap<QString, QByteArray> disclosures; // by field: text
    int rules = domain::firstRules;        // those in force
};

struct ExaminedEntry {
    EntryRow row;
    QByteArray leafHash;        // of what the row's bytes and signature give
    std::optional<Entry> entry; // absent when the bytes are no entry
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
using Erasures =
    QHash<QString, QStringList>; // leaf hash (hex) of an entry -> fields erased from it

// Judges bytes, columns, schema, signature and disclosures.
ExaminedEntry examine(EntryRow row, const SignerKeys &keys, const Erasures &erasures);

// A fault about an entry, with its place filled in.
domain::Fault entryFault(const QString &log, qint64 seq, const QString &subject, const char *code,
                         const QString &what, const QString &expected = {},
                         const QString &found = {});

} // namespace ledger
