#include "print/forms/form.h"

#include "base/text.h"
#include "print/forms/custody_sheet.h"
#include "print/forms/data_sheet.h"
#include "print/forms/disposal_sheet.h"
#include "print/forms/inventory_sheet.h"
#include "print/forms/sealing_sheet.h"
#include "print/forms/seizure_sheet.h"
#include "registry/hidden_items.h"

#include <array>
#include <memory>

namespace print {

namespace {

struct FormRule {
    const char *name;
    const char *label;
    std::vector<Sheet> (*make)(const FormFacts &facts);
};

const std::array<FormRule, 6> &formRules()
{
    static const std::array<FormRule, 6> rules{
        FormRule{"seizure-list", QT_TRANSLATE_NOOP("Core", "List of seized items"), seizureSheets},
        FormRule{"data-list", QT_TRANSLATE_NOOP("Core", "List of electronic data"), dataSheets},
        FormRule{"sealing-record", QT_TRANSLATE_NOOP("Core", "Sealing record"), sealingSheets},
        FormRule{"custody-record", QT_TRANSLATE_NOOP("Core", "Chain-of-custody record"),
                 custodySheets},
        FormRule{"inventory", QT_TRANSLATE_NOOP("Core", "Case inventory"), inventorySheets},
        FormRule{"disposal-record", QT_TRANSLATE_NOOP("Core", "Disposal record"), disposalSheets}};
    return rules;
}

const FormRule &ruleOf(FormKind kind)
{
    return formRules().at(std::size_t(kind));
}

} // namespace

const std::vector<FormKind> &allFormKinds()
{
    static const std::vector<FormKind> all{FormKind::SeizureList,   FormKind::DataList,
                                           FormKind::SealingRecord, FormKind::CustodyRecord,
                                           FormKind::CaseInventory, FormKind::DisposalRecord};
    return all;
}

QString name(FormKind kind)
{
    return QString::fromLatin1(ruleOf(kind).name);
}

std::optional<FormKind> formKind(const QString &wanted)
{
    for (const auto kind : allFormKinds()) {
        if (name(kind) == wanted)
            return kind;
    }
    return std::nullopt;
}

QString label(FormKind kind)
{
    return Text::tr(ruleOf(kind).label);
}

SheetMaker formOf(FormKind kind, FormFacts facts)
{
    return [make = ruleOf(kind).make, kept = std::make_shared<const FormFacts>(std::move(facts))] {
        auto sheets = make(*kept);
        if (kept->hidden > 0) {
            for (auto &sheet : sheets)
                sheet.remarks.append(registry::hiddenSentence(kept->hidden));
        }
        return sheets;
    };
}

} // namespace print
