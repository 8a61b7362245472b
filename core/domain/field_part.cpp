#include "domain/field_part.h"

#include "base/text.h"
#include "domain/kinds/kinds.h"

#include <algorithm>

namespace domain {

namespace {

// A field name has the same meaning in every kind; a field in no list identifies the item.
const QStringList &namesOf(FieldPart part)
{
    static const QStringList state{"power_state",    "lock_state",      "isolation",
                                   "battery",        "passcode_known",  "passcode",
                                   "network_state",  "memory_captured", "encryption",
                                   "encryption_key", "passcode_source", "condition",
                                   "damage",         "self_destruct",   "encryption_key_known"};
    static const QStringList owner{"holder",      "phone_number", "phone_number2", "users",
                                   "card_holder", "linked_phone", "named_holder",  "account"};
    static const QStringList other{"imeisv",      "meid",         "eid",      "iccid",
                                   "imsi",        "system",       "capacity", "power_now",
                                   "accessories", "host_name",    "mac2",     "colour",
                                   "spot",        "clock_offset", "quantity", "unit",
                                   "package",     "source",       "remarks",  "storage_method"};
    static const QStringList none;
    switch (part) {
    case FieldPart::State:
        return state;
    case FieldPart::Owner:
        return owner;
    case FieldPart::Other:
        return other;
    case FieldPart::Identity:
        break;
    }
    return none;
}

QStringList firstFields(const kinds::KindRule &rule)
{
    return QStringList{rule.scanned, rule.scanned + u'2'} + rule.title + rule.titleInstead;
}

FieldPart partOf(const kinds::KindRule &rule, const QString &field)
{
    if (firstFields(rule).contains(field))
        return FieldPart::Identity;
    for (const auto part : allFieldParts()) {
        if (namesOf(part).contains(field))
            return part;
    }
    return FieldPart::Identity;
}

} // namespace

const std::vector<FieldPart> &allFieldParts()
{
    static const std::vector<FieldPart> parts{FieldPart::Identity, FieldPart::State,
                                              FieldPart::Owner, FieldPart::Other};
    return parts;
}

QString label(FieldPart part)
{
    switch (part) {
    case FieldPart::Identity:
        return Text::tr("Identity");
    case FieldPart::State:
        return Text::tr("State when found");
    case FieldPart::Owner:
        return Text::tr("Owner");
    case FieldPart::Other:
        break;
    }
    return Text::tr("Further fields");
}

std::vector<FieldRule> fieldRulesOf(ItemKind kind, FieldPart part)
{
    const auto &rule = kindRule(kind);
    std::vector<FieldRule> rules;
    std::copy_if(rule.fields.begin(), rule.fields.end(), std::back_inserter(rules),
                 [&](const FieldRule &one) { return partOf(rule, one.name) == part; });
    if (part != FieldPart::Identity)
        return rules;
    const QStringList first = firstFields(rule);
    const auto rank = [&](const FieldRule &one) {
        const auto place = first.indexOf(one.name);
        return place < 0 ? first.size() : place;
    };
    std::stable_sort(rules.begin(), rules.end(),
                     [&](const FieldRule &a, const FieldRule &b) { return rank(a) < rank(b); });
    return rules;
}

} // namespace domain
