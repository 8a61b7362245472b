#include "base/text.h"
#include "domain/denominations.h"
#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

namespace {

const auto denominationsField = QStringLiteral("denominations");
const auto totalField = QStringLiteral("total");

// The total is that of the notes and coins; where it is not given, it is filled in.
Result<void> checkTotal(Fields &fields)
{
    if (!fields.contains(denominationsField))
        return {};
    const QString counted = totalOf(fields.value(denominationsField));
    const QString given = fields.value(totalField, counted);
    if (given != counted)
        return failure(ErrorCode::Invalid,
                       Text::tr("The notes and coins add up to %1, but the total is %2: count "
                                "again.")
                           .arg(counted, given));
    fields.insert(totalField, counted);
    return {};
}

void askForTwoCounters(const Fields &fields, QStringList &warnings)
{
    const QString first = fields.value(QStringLiteral("counted_by"));
    const QString second = fields.value(QStringLiteral("counted_by2"));
    if (second.isEmpty() || first.isEmpty())
        warnings.append(Text::tr("Cash is counted by two officers; name both."));
    else if (first == second)
        warnings.append(
            Text::tr("Both counts are by %1; cash is counted by two officers.").arg(first));
}

Result<void> together(Fields &fields, QStringList &warnings)
{
    TRY(checkTotal(fields));
    askForTwoCounters(fields, warnings);
    return {};
}

} // namespace

KindRule cash()
{
    KindRule rule;
    rule.name = "cash";
    rule.label = QT_TRANSLATE_NOOP("Core", "Cash");
    rule.words = {"money", "现金", "钞票", "赃款"};
    rule.fields = {
        open("currency", QT_TRANSLATE_NOOP("Core", "Currency"), checks::currency)
            .heads({"币种", "货币"}),
        open("denominations", QT_TRANSLATE_NOOP("Core", "Notes and coins"), checks::denominations)
            .heads({"面额与张数", "面额", "面额×张数", "券别"}),
        open("total", QT_TRANSLATE_NOOP("Core", "Total"), checks::amount)
            .heads({"金额", "合计", "总额"}),
        open("counted_by", QT_TRANSLATE_NOOP("Core", "Counted by")).heads({"清点人"}),
        open("counted_by2", QT_TRANSLATE_NOOP("Core", "Counted again by"))
            .heads({"复点人", "复核人"}),
        open("counterfeit", QT_TRANSLATE_NOOP("Core", "Counterfeit, not in the total"),
             checks::denominations)
            .heads({"假币", "假币（不计入总额）"}),
        open("serials", QT_TRANSLATE_NOOP("Core", "Serial numbers of notes"), checks::longText)
            .heads({"冠字号", "冠字号码"}),
        sealed("account", QT_TRANSLATE_NOOP("Core", "Account it was paid into"), checks::text)
            .heads({"存入账户", "缴存账户"}),
        open("paid_in_on", QT_TRANSLATE_NOOP("Core", "Paid in on"), checks::date)
            .heads({"存入日期", "缴存日期"}),
        open("paid_in_receipt", QT_TRANSLATE_NOOP("Core", "Receipt of the bank"))
            .heads({"银行回单", "存款回单", "缴款凭证"}),
    };
    rule.title = {"currency", "total"};
    rule.scanned = "package";
    rule.following = {"currency", "counted_by", "counted_by2"};
    rule.together = together;
    return rule;
}

} // namespace domain::kinds
