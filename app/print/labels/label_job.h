#pragma once

// LabelJob: prints labels and records them first, because exhibits are swapped by means of two
// labels with one number.

#include "actions/print_labels.h"
#include "print/labels/labels.h"
#include "print/sheet/sheet_language.h"

namespace print {

constexpr int mostCopies = 100; // of each label

struct LabelJob {
    QStringList exhibitNumbers; // in the order in which they are printed
    LabelStock stock;
    int skip = 0;                               // places of the first sheet that are used up
    int copies = 1;                             // of each, up to mostCopies
    QString reason;                             // why one of them gets a second label
    std::optional<SheetLanguage> language = {}; // nothing: the screen's
};

struct RecordedLabels {
    std::vector<Label> labels;
    QStringList secondLabels; // exhibit numbers of those that had one before
};

// The contents of the labels, except the checkpoint; each is repeated for its copies. Items that
// `viewer` may not see are left out.
Result<std::vector<Label>> labelsOf(registry::Registry &registry, const LabelJob &job,
                                    const QString &viewer);

// Records the printing and makes the checkpoint; its first characters are printed on the labels.
// Fails with Invalid (the sheet has no such place, more than 100 copies), and as
// actions::recordLabels does.
Result<RecordedLabels> recordedLabels(actions::Session &session, const LabelJob &job);

// Records the printing and writes the labels as a PDF file. The file is created before the entry is
// written, so that nothing is recorded if it cannot be written; if writing fails after that, the
// error states that the labels are recorded. Fails as recordedLabels does, with Io.
Result<RecordedLabels> recordedLabelsPdf(actions::Session &session, const LabelJob &job,
                                         const QString &path);

// Those of the items that had a label before, by exhibit number.
Result<QStringList> numbersWithLabel(registry::Registry &registry,
                                     const QStringList &exhibitNumbers);

// How many sheets the labels need.
int sheetsOf(const LabelStock &stock, int labels, int skip);

// The place of the last sheet that is free after them; 0 when it is full.
int nextPlace(const LabelStock &stock, int labels, int skip);

} // namespace print
