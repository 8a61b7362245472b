#pragma once

// StepList: the list of items' steps that goes into a custody record as steps.txt, and whose digest
// the entry record.exported states (schema/export_format.md).

#include "ledger/ledger.h"

#include <QSet>

namespace registry {

// How an entry is called in a custody record: "000042"; one of another log than `log` bears that
// log's first digits before it.
QString entryName(const ledger::Entry &entry, const QString &log);

// A line "subject step entry node" for each entry whose subject is one of `items`, by subject and
// step.
QByteArray stepList(const std::vector<ledger::Entry> &entries, const QSet<QString> &items,
                    const QString &log);

// SHA-256 of it, hex.
QString stepListDigest(const QByteArray &list);

// Whether the entry record.exported states every step that its items had before it in its log (a
// record holds entries of one log only); true also where it states none.
Result<bool> statesEveryStep(const ledger::Ledger &ledger, const ledger::Entry &exported);

} // namespace registry
