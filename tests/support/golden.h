#pragma once

// Golden: a copy of the registry tests/data/golden-1, which holds every kind of entry of the first
// format.

#include "actions/rebuild_tables.h"
#include "db/connection.h"
#include "support/temp_registry.h"

#include <QTemporaryDir>

namespace tests {

// A copy that may be written to, with its tables rebuilt unless `asItIs`.
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
        const auto rebuilt = value(actions::replayTables(*registry, progress));
        if (!rebuilt.passedOver.empty())
            qFatal("%s", qUtf8Printable(rebuilt.passedOver.front().what));
    }

    db::Connection &connection() const { return registry->connection(); }
    QString viewer() const
    {
        return value(registry::OfficerTable(connection()).byName(firstOfficer)).id;
    }
    // Signs what the rules of then allowed, as a program of then would have.
    void sign(ledger::Draft draft) const
    {
        draft.rules = domain::firstRules;
        auto select = connection().prepare(
            "SELECT pem FROM officer_key JOIN officer USING (key_id) WHERE name = $1");
        const auto pem = value(select.bind(firstOfficer).first([](const db::Row &row) {
            return row.text(0).toUtf8();
        }));
        const auto key = value(crypto::PrivateKey::fromPem(*pem, password));
        const base::Environment environment{base::systemClock(), base::seededRandom(9)};
        auto transaction = value(db::Transaction::begin(connection()));
        const auto log = value(registry::thisStation(connection())).id;
        value(registry->ledger().append(log, draft, key, environment));
        value(transaction.commit());
        rebuild();
    }
    registry::VerificationReport verify() const
    {
        base::Progress progress;
        return value(registry::verify(*registry, {}, progress));
    }
};

} // namespace tests
