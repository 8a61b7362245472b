#pragma once

// TamperingScene: a small registry for tests in which an insider changes it.

#include "support/temp_registry.h"

namespace tests {

QStringList codes(const registry::VerificationReport &report);

// Two phones, one sealed with a photograph attached.
struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString other = registry.addPhone();
    registry::Attachment photo =
        registry.attach(phone, QStringLiteral("seal.jpg"), QByteArray(5000, 'p'));

    Scene();

    // Signs with the first officer's key what the actions would refuse, at the time of the
    // registry's clock and `laterMs`.
    void sign(const QString &log, const ledger::Draft &draft, qint64 laterMs = 0);
};

} // namespace tests
