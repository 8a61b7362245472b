#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

KindRule simCard()
{
    KindRule rule;
    rule.name = "sim_card";
    rule.label = QT_TRANSLATE_NOOP("Core", "SIM card");
    rule.words = {"sim", "SIM卡", "电话卡", "手机卡"};
    rule.fields = {
        iccid(),
        imsi(),
        phoneNumber(),
        open("carrier", QT_TRANSLATE_NOOP("Core", "Carrier")).heads({"运营商"}),
        choice("form", QT_TRANSLATE_NOOP("Core", "Form"), {"mini", "micro", "nano", "embedded"})
            .heads({"规格"}),
        sealed("pin", QT_TRANSLATE_NOOP("Core", "PIN"), checks::secret).shownAs(Shown::Never),
    };
    rule.title = {"carrier"};
    rule.identifiers = {"iccid", "phone_number"};
    rule.scanned = "iccid";
    rule.following = {"carrier", "colour"};
    rule.graphClass = "uco-observable:SIMCard";
    return rule;
}

} // namespace domain::kinds
