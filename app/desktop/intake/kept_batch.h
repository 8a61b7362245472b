#pragma once

// KeptBatch: an unfinished batch intake on disk, so that a crash loses neither what was common nor
// which items lack their seal.

#include "intake/batch_intake.h"

#include <QJsonObject>

namespace desktop {

// What a batch intake needs to go on after a crash.
struct KeptBatch {
    actions::NewItem common; // provenance, kind and following fields
    bool two = false;
    bool sealing = false;
    bool labelEach = false;
    QStringList numbers;              // exhibit numbers that were registered, oldest first
    std::vector<IntakeEntry> waiting; // scans that were not registered, oldest first
};

QJsonObject toJson(const KeptBatch &batch);
KeptBatch batchFrom(const QJsonObject &kept);

// The rows of the items as the registry has them now, with the items that the officer registered
// after the last of them: written, but no longer noted when the program ended. Items that cannot be
// read are left out.
std::vector<IntakeEntry> entriesOf(Workplace &workplace, const KeptBatch &batch);

} // namespace desktop
