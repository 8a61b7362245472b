#pragma once

// Golden: a copy of the registry tests/data/golden-1, which holds every kind of entry of the first
// format.

#include "actions/rebuild_tables.h"
#include "support/temp_registry.h"

#include <QTemporaryDir>

namespace tests {

// A copy that may be written to, with its tables made anew unless `asItIs`.
struct Golden {
    QTemporaryDir temporary;
    QString folder = temporary.filePath(QStringLiteral("golden"));
    std::unique_ptr<registry::Registry> registry;

    explicit Golden(bool asItIs = false)
    {
        copyHere();
        registry =
            std::make_unique<registry::Registry>(value(registry::Registry::openToRebuild(folder)));
        if (!asItIs)
            rebuild();
    }

    void copyHere() const
    {
        copyFolder(QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/data/golden-1"), folder);
    }

    void rebuild() const
    {
        base::Progress progress;
        value(actions::rebuildTables(*registry, progress));
    }

    db::Connection &connection() const { return registry->connection(); }
    QString viewer() const
    {
        return value(registry::OfficerTable(connection()).byName(firstOfficer)).id;
    }
    registry::VerificationReport verify() const
    {
        base::Progress progress;
        return value(registry::verify(*registry, {}, progress));
    }
};

} // namespace tests
