#pragma once

// RecordLayout: checks that the bag around a custody record contains exactly the files that
// schema/export_format.md requires, listed as it requires.

#include "exchange/bag/bag_check.h"
#include "exchange/record/check/record_files.h"

namespace exchange {

inline constexpr int oldestRecordFormat = 2; // judged by rules 1
inline constexpr int newestRecordFormat = 3;

// The two lists that the exporting officer signs.
const QStringList &signedLists();

// The format that bag-info.txt states; the newest, and a fault, where it states none that is known.
// `bag`: what checkBag found in the same folder. Faults: record_format.
int checkLayout(RecordFiles &files, RecordFaults &faults, const BagReport &bag);

} // namespace exchange
