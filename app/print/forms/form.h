#pragma once

// Form: the kinds of form that can be printed for items or a case, and the contents of each.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet_language.h"

namespace print {

enum class FormKind {
    SeizureList,    // 扣押清单: one for each holder, place and witness
    DataList,       // electronic data with their digests
    SealingRecord,  // of each item, with photographs before and after
    CustodyRecord,  // of each item, with the fields of NIST's sample form
    CaseInventory,  // all items and where they are
    DisposalRecord, // what becomes, or became, of the items
};

const std::vector<FormKind> &allFormKinds();

// "seizure-list", "data-list", "sealing-record", "custody-record", "inventory", "disposal-record".
QString name(FormKind kind);
std::optional<FormKind> formKind(const QString &name);

// What a person reads, translated: also the form's title.
QString label(FormKind kind);

// The form's sheets; it may be called again and again, on any thread.
SheetMaker formOf(FormKind kind, FormFacts facts);

} // namespace print
