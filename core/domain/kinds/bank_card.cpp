#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

KindRule bankCard()
{
    KindRule rule;
    rule.name = "bank_card";
    rule.label = QT_TRANSLATE_NOOP("Core", "Bank card");
    rule.words = {"card", "银行卡"};
    rule.fields = {
        sealed("number", QT_TRANSLATE_NOOP("Core", "Card number"), checks::cardNumber)
            .identifies()
            .shownAs(Shown::CardNumber)
            .heads({"卡号", "银行卡号"}),
        open("bank", QT_TRANSLATE_NOOP("Core", "Bank")).heads({"银行", "发卡行", "发卡银行"}),
        open("scheme", QT_TRANSLATE_NOOP("Core", "Scheme")).heads({"卡组织"}),
        choice("type", QT_TRANSLATE_NOOP("Core", "Type"), {"debit", "credit", "prepaid", "unknown"})
            .heads({"类型"}),
        sealed("card_holder", QT_TRANSLATE_NOOP("Core", "Name on the card"), checks::text)
            .heads({"持卡人", "卡面姓名"}),
        open("expiry", QT_TRANSLATE_NOOP("Core", "Expiry"), checks::expiry).heads({"有效期"}),
        sealed("linked_phone", QT_TRANSLATE_NOOP("Core", "Linked phone number"),
               checks::phoneNumber)
            .heads({"关联手机号码"}),
        open("token", QT_TRANSLATE_NOOP("Core", "Token or U-shield")).heads({"U盾或口令牌"}),
        open("freeze_reference", QT_TRANSLATE_NOOP("Core", "Freeze reference")).heads({"冻结文号"}),
    };
    rule.title = {"bank", "number"};
    rule.identifiers = {"number"};
    rule.scanned = "number";
    rule.following = {"bank", "scheme", "type"};
    rule.graphClass = "uco-observable:PaymentCard";
    return rule;
}

} // namespace domain::kinds
