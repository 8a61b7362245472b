#include "support/golden.h"

#include "actions/rebuild_tables.h"

namespace tests {

Golden::Golden(bool asItIs)
{
    copyHere();
    registry =
        std::make_unique<registry::Registry>(value(registry::Registry::openToRebuild(folder)));
    if (!asItIs)
        rebuild();
}

void Golden::copyHere() const
{
    copyFolder(QStringLiteral(SEALBOOK_SOURCE_DIR "/tests/data/golden-1"), folder);
}

void Golden::rebuild() const
{
    base::Progress progress;
    const auto rebuilt = value(actions::replayTables(*registry, progress));
    if (!rebuilt.passedOver.empty())
        qFatal("%s", qUtf8Printable(rebuilt.passedOver.front().what));
}

QString Golden::viewer() const
{
    return value(registry::OfficerTable(connection()).byName(firstOfficer)).id;
}

void Golden::sign(ledger::Draft draft) const
{
    draft.rules = domain::firstRules;
    const auto key = keyOf(connection());
    const base::Environment environment{base::systemClock(), base::seededRandom(9)};
    auto transaction = value(db::Transaction::begin(connection()));
    const auto log = value(registry::thisStation(connection())).id;
    value(registry->ledger().append(log, draft, key, environment));
    value(transaction.commit());
    rebuild();
}

registry::VerificationReport Golden::verify() const
{
    base::Progress progress;
    return value(registry::verify(*registry, {}, progress));
}

} // namespace tests
