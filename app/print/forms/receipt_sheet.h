#pragma once

// ReceiptSheet: the receipt for a lot, kept by the releasing officer: which items the receiver
// accepted, and which they refused and why.

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
    qint64 hidden = 0;                  // further items that the printing officer may not see
    QString checkpoint;                 // the note; after the answer
    QString fingerprint;
};

Sheet receiptSheet(const Receipt &receipt);

} // namespace print
