#pragma once

// WhereSheet: a report on one page: where an item was between two moments, who had it, and whether
// it was sealed.

#include "print/sheet/sheet.h"
#include "print/sheet/sheet_language.h"
#include "registry/whereabouts.h"

#include "actions/session.h"

namespace print {

struct WhereReport {
    QString exhibitNumber, item;
    qint64 fromMs = 0, untilMs = 0; // UTC
    std::vector<registry::Stay> stays;
    QString officer;        // who asked
    qint64 printedAtMs = 0; // 0: not printed
    QString checkpoint;
    QString fingerprint;
};

Sheet whereSheet(const WhereReport &report);

// Reads the item with this number as far as the officer may see it. Fails with NotFound, and with
// Invalid if `untilMs` is not after `fromMs`.
Result<WhereReport> whereReport(registry::Registry &registry, const QString &exhibitNumber,
                                qint64 fromMs, qint64 untilMs, qint64 nowMs, const QString &viewer);

// The same report as a form with a checkpoint. Also fails as Session::checkpoint does.
Result<SheetMaker> whereForm(actions::Session &session, const QString &exhibitNumber, qint64 fromMs,
                             qint64 untilMs);

} // namespace print
