#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

KindRule other()
{
    KindRule rule;
    rule.name = "other";
    rule.label = QT_TRANSLATE_NOOP("Core", "Other");
    rule.words = {"其他"};
    rule.fields = {
        open("description", QT_TRANSLATE_NOOP("Core", "Description"), checks::longText)
            .heads({"描述", "名称", "说明", "物品名称"}),
        serial(),
    };
    rule.title = {"description"};
    rule.identifiers = {"serial"};
    rule.scanned = "description";
    rule.following = {"colour", "condition", "package"};
    rule.graphClass = "uco-core:Item";
    return rule;
}

} // namespace domain::kinds
