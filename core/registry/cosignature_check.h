#pragma once

// CosignatureCheck: checks that an officer has cosigned each checkpoint that a registry keeps.

#include "domain/fault.h"
#include "ledger/ledger.h"

#include <vector>

namespace registry {

class CosignatureCheck
{
public:
    // Reads the checkpoints and cosignatures of the registry that is verified.
    static Result<CosignatureCheck> start(db::Connection &suspect);

    // To be called after each entry was folded into `replayed`, in order: judges the cosignatures
    // of the checkpoint that ends with this entry. `rules`: those in force. From rules 2 on a
    // checkpoint has at least one, and each is valid and by an officer who had that key then and
    // was not suspended. Faults: checkpoint_cosignature. Fails as a query does.
    Result<void> judge(db::Connection &replayed, const ledger::Entry &entry,
                       std::vector<domain::Fault> &faults);

    // After the last entry: cosignatures of checkpoints that the registry does not have.
    void finish(std::vector<domain::Fault> &faults);

private:
    struct Kept {
        QByteArray note;
        QMap<QString, QByteArray> lines; // by key id
    };

    QMap<QString, QMap<qint64, Kept>> m_byLog; // then by size
};

} // namespace registry
