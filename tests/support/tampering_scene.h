#pragma once

// TamperingScene: a small registry for tests in which an insider changes it.

#include "db/connection.h"
#include "support/temp_registry.h"

namespace tests {

inline QStringList codes(const registry::VerificationReport &report)
{
    QStringList list;
    for (const auto &fault : report.faults)
        list.append(fault.code);
    return list;
}

// Two phones, one sealed with a photograph attached.
struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString other = registry.addPhone();
    registry::Attachment photo =
        registry.attach(phone, QStringLiteral("seal.jpg"), QByteArray(5000, 'p'));

    Scene()
    {
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-0001");
        value(
            actions::takeCustodyStep(registry.first(), {domain::CustodyVerb::Seal, {phone}, seal}));
    }

    // Signs with the first officer's key what the actions would refuse, at the time of the
    // registry's clock and `laterMs`.
    void sign(const QString &log, const ledger::Draft &draft, qint64 laterMs = 0)
    {
        auto select = registry.connection().prepare(
            "SELECT pem FROM officer_key JOIN officer USING (key_id) WHERE name = $1");
        const auto pem = value(select.bind(firstOfficer).first([](const db::Row &row) {
            return row.text(0).toUtf8();
        }));
        const auto key = value(crypto::PrivateKey::fromPem(*pem, password));
        auto transaction = value(db::Transaction::begin(registry.connection()));
        const base::Environment &machine = registry.environment();
        value(registry.registry().ledger().append(
            log, draft, key,
            {[&machine, laterMs] { return machine.now() + laterMs; }, machine.random}));
        value(transaction.commit());
    }
};

} // namespace tests
