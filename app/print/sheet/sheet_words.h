#pragma once

// SheetWords: wording shared by all forms.

#include "print/sheet/sheet.h"
#include "registry/item_table.h"

namespace print {

// In the language that is spoken.
SheetWords sheetWords();

// The moment in the place where the form is printed, with its offset, which is unambiguous:
// "2026-03-01 10:15 UTC+08:00".
QString moment(qint64 utcMs);

// "2026-03-01 10:15 UTC+08:00, Chen Hao": when and by whom a form is printed; empty without a name.
QString printedLine(qint64 utcMs, const QString &by);

// When a custody step happened; when it was recorded, where that was later; and that the clock was
// behind the log, where it was.
QString stepMoment(const registry::CustodyStepRecord &step);

// "Chen Hao, Zhejiang police", or the name alone.
QString nameAndOrganisation(const QString &name, const QString &organisation);

// Without those that have no value.
std::vector<Fact> stated(std::vector<Fact> facts);

} // namespace print
