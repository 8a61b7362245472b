#include "support/tampering_scene.h"

#include "db/connection.h"

namespace tests {

QStringList codes(const registry::VerificationReport &report)
{
    QStringList list;
    for (const auto &fault : report.faults)
        list.append(fault.code);
    return list;
}

Scene::Scene()
{
    domain::CustodyStep seal;
    seal.sealNumber = QStringLiteral("S-0001");
    value(actions::takeCustodyStep(registry.first(), {domain::CustodyVerb::Seal, {phone}, seal}));
}

void Scene::sign(const QString &log, const ledger::Draft &draft, qint64 laterMs)
{
    const auto key = keyOf(registry.connection());
    auto transaction = value(db::Transaction::begin(registry.connection()));
    const base::Environment &machine = registry.environment();
    value(registry.registry().ledger().append(
        log, draft, key,
        {[&machine, laterMs] { return machine.now() + laterMs; }, machine.random}));
    value(transaction.commit());
}

} // namespace tests
