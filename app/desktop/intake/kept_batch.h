#pragma once

// KeptBatch: an unfinished batch intake on disk, so that a crash loses neither the common fields
// nor the list of items without a seal.

#include "intake/batch_intake.h"

#include <QJsonObject>

namespace desktop {

// The data that a batch intake needs to resume after a crash.
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

// The current rows of the items, followed by items that the officer registered later and the
// program had not noted when it ended. Leaves out items that cannot be read.
std::vector<IntakeEntry> entriesOf(Workplace &workplace, const KeptBatch &batch);

} // namespace desktop
