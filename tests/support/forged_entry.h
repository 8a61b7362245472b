#pragma once

// ForgedEntry: writes the entry of a malicious officer who has a password and a program of their
// own: correctly signed and chained, with any contents.

#include "ledger/ledger.h"
#include "support/temp_registry.h"

namespace tests {

struct ForgedEntry {
    QString kind;
    QString subject;
    QJsonObject body;
    qint64 laterMs = 0;                               // than the registry's clock
    std::function<void(ledger::Entry &)> spoilt = {}; // the last word before it is signed
    QString officer = firstOfficer;
    QByteArray seed = {}; // 32 bytes: the key of nobody, which signs in place of the officer's
    std::function<void(ledger::Entry &)> stored = {}; // the row, after it was signed
    bool hasNodes = true;                             // of the tree
};

// Appends it to the log, with the nodes of the tree; folds nothing.
ledger::Entry forge(TempRegistry &registry, const ForgedEntry &forged);

} // namespace tests
