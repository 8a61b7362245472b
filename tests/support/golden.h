#pragma once

// Golden: a copy of the registry tests/data/golden-1, which holds every kind of entry of the first
// format.

#include "db/connection.h"
#include "support/temp_registry.h"

#include <QTemporaryDir>

namespace tests {

// A copy that may be written to, with its tables rebuilt unless `asItIs`.
struct Golden {
    QTemporaryDir temporary;
    QString folder = temporary.filePath(QStringLiteral("golden"));
    std::unique_ptr<registry::Registry> registry;

    explicit Golden(bool asItIs = false);

    void copyHere() const;

    void rebuild() const;

    db::Connection &connection() const { return registry->connection(); }
    QString viewer() const;
    // Signs what the rules of then allowed, as a program of then would have.
    void sign(ledger::Draft draft) const;
    registry::VerificationReport verify() const;
};

} // namespace tests
