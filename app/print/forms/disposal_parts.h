#pragma once

// DisposalParts: the parts of a form about disposal: who ordered it, who witnessed it, and who
// received the items, as on NIST's sample chain-of-custody form. Undecided parts are left blank to
// be filled in by hand.

#include "print/forms/form_facts.h"
#include "print/sheet/sheet.h"

namespace print {

// The step by which the item left custody; null while it is in custody.
const FormStep *disposalOf(const FormItem &item);

// The four ways to leave custody, that of the item checked: "□ Returned ■ Destroyed …".
QString waysOut(const FormItem &item);

// Final disposal authority, witness to destruction, and release to the lawful owner.
std::vector<SheetPart> disposalParts(const std::vector<FormItem> &items);

} // namespace print
