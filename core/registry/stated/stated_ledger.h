#pragma once

// StatedLedger: reads facts from the bytes of a registry's entries in one pass, for questions that
// the other columns and the derived tables must not answer.

#include "base/progress.h"
#include "ledger/merkle_tree.h"
#include "registry/step_list.h"

#include <QMap>

namespace registry {

class StatedLedger
{
public:
    // Some 20 microseconds for each entry. What is not an entry counts as a leaf of its log alone;
    // its fault is the verification's. Fails with Cancelled, and with Corrupt where entries cannot
    // be read.
    static Result<StatedLedger> read(db::Connection &connection, base::Progress &progress);

    // How many entries the log has, and its root over the first `size` of them (Corrupt: it has not
    // as many).
    qint64 size(const QString &log) const;
    Result<QByteArray> root(const QString &log, qint64 size) const;

    const StepIndex &steps() const { return m_steps; }

private:
    QMap<QString, ledger::KeptTree> m_trees; // by log
    StepIndex m_steps;
};

} // namespace registry
