#pragma once

// ReceiptSheet: what a receiver said of a lot that was handed over to him: accepted, or refused and
// why; whoever released it keeps it.

#include "print/forms/hand_over_sheet.h"

namespace print {

// All texts as the registry has them; empty ones leave their line out.
struct Receipt {
    QString lot;
    QString releasedBy, releasedByOrganisation;
    QString receivedBy, receivedByOrganisation;
    bool receiverHasKey = true;
    QString releasedAt, answeredAt;     // as stepMoment says
    QString place;                      // where what was accepted is now
    std::vector<HandOverItem> accepted; // remarks: its condition
    std::vector<HandOverItem> refused;  // remarks: why
    QStringList sealsBroken;            // exhibit numbers of what was accepted
    QString checkpoint;                 // the note; after the answer
    QString fingerprint;
};

Sheet receiptSheet(const Receipt &receipt);

} // namespace print
