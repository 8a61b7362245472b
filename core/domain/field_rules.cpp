#include "domain/field_rules.h"

#include "domain/field_checks.h"

#include <QCoreApplication>

namespace domain {

namespace {

constexpr bool isSealed = true;
constexpr bool isOpen = false;

const QStringList yesNo{"yes", "no", "unknown"};
const QStringList powerStates{"on", "off", "standby", "unknown"};
const QStringList isolations{"none", "flight_mode", "faraday_bag", "sim_removed"};
const QStringList lockStates{"unlocked", "after_first_unlock", "before_first_unlock", "unknown"};

FieldRule choice(const char *name, const char *label, const QStringList &choices)
{
    return {QString::fromLatin1(name), label, isOpen, choices, checks::text};
}

std::vector<FieldRule> phone()
{
    return {
        {"make", QT_TRANSLATE_NOOP("Core", "Make"), isOpen, {}, checks::text},
        {"model", QT_TRANSLATE_NOOP("Core", "Model"), isOpen, {}, checks::text},
        {"serial", QT_TRANSLATE_NOOP("Core", "Serial number"), isOpen, {}, checks::text},
        {"imei", QT_TRANSLATE_NOOP("Core", "IMEI"), isSealed, {}, checks::imei},
        {"imei2", QT_TRANSLATE_NOOP("Core", "Second IMEI"), isSealed, {}, checks::imei},
        {"imeisv", QT_TRANSLATE_NOOP("Core", "IMEISV"), isSealed, {}, checks::imeisv},
        {"meid", QT_TRANSLATE_NOOP("Core", "MEID"), isSealed, {}, checks::meid},
        {"eid", QT_TRANSLATE_NOOP("Core", "EID"), isSealed, {}, checks::eid},
        {"iccid", QT_TRANSLATE_NOOP("Core", "ICCID"), isSealed, {}, checks::iccid},
        {"imsi", QT_TRANSLATE_NOOP("Core", "IMSI"), isSealed, {}, checks::imsi},
        {"phone_number",
         QT_TRANSLATE_NOOP("Core", "Phone number"),
         isSealed,
         {},
         checks::phoneNumber},
        {"phone_number2",
         QT_TRANSLATE_NOOP("Core", "Second phone number"),
         isSealed,
         {},
         checks::phoneNumber},
        {"system", QT_TRANSLATE_NOOP("Core", "Operating system"), isOpen, {}, checks::text},
        {"capacity", QT_TRANSLATE_NOOP("Core", "Capacity"), isOpen, {}, checks::text},
        choice("power_state", QT_TRANSLATE_NOOP("Core", "Power when found"), powerStates),
        choice("power_now", QT_TRANSLATE_NOOP("Core", "Power now"), powerStates),
        choice("lock_state", QT_TRANSLATE_NOOP("Core", "Lock state"), lockStates),
        choice("isolation", QT_TRANSLATE_NOOP("Core", "Isolation"), isolations),
        {"battery", QT_TRANSLATE_NOOP("Core", "Battery"), isOpen, {}, checks::text},
        choice("passcode_known", QT_TRANSLATE_NOOP("Core", "Passcode known"), yesNo),
        {"passcode", QT_TRANSLATE_NOOP("Core", "Passcode"), isSealed, {}, checks::secret},
        {"passcode_source",
         QT_TRANSLATE_NOOP("Core", "How the passcode became known"),
         isOpen,
         {},
         checks::text},
        {"clock_offset", QT_TRANSLATE_NOOP("Core", "Clock offset"), isOpen, {}, checks::text},
        {"accessories", QT_TRANSLATE_NOOP("Core", "Accessories"), isOpen, {}, checks::text},
    };
}

std::vector<FieldRule> computer()
{
    return {
        {"type", QT_TRANSLATE_NOOP("Core", "Type"), isOpen, {}, checks::text},
        {"make", QT_TRANSLATE_NOOP("Core", "Make"), isOpen, {}, checks::text},
        {"model", QT_TRANSLATE_NOOP("Core", "Model"), isOpen, {}, checks::text},
        {"serial", QT_TRANSLATE_NOOP("Core", "Serial number"), isOpen, {}, checks::text},
        {"mac", QT_TRANSLATE_NOOP("Core", "MAC address"), isSealed, {}, checks::macAddress},
        {"mac2", QT_TRANSLATE_NOOP("Core", "Second MAC address"), isSealed, {}, checks::macAddress},
        {"host_name", QT_TRANSLATE_NOOP("Core", "Host name"), isOpen, {}, checks::text},
        {"system", QT_TRANSLATE_NOOP("Core", "Operating system"), isOpen, {}, checks::text},
        {"users", QT_TRANSLATE_NOOP("Core", "User accounts"), isSealed, {}, checks::text},
        choice("power_state", QT_TRANSLATE_NOOP("Core", "Power when found"), powerStates),
        choice("network_state", QT_TRANSLATE_NOOP("Core", "Network when found"),
               {"connected", "disconnected", "unknown"}),
        choice("memory_captured", QT_TRANSLATE_NOOP("Core", "Memory captured"), yesNo),
        choice("encryption", QT_TRANSLATE_NOOP("Core", "Encryption seen"), yesNo),
        choice("encryption_key_known", QT_TRANSLATE_NOOP("Core", "Encryption key known"), yesNo),
        {"encryption_key",
         QT_TRANSLATE_NOOP("Core", "Encryption key"),
         isSealed,
         {},
         checks::secret},
        choice("self_destruct", QT_TRANSLATE_NOOP("Core", "Self-destruction suspected"), yesNo),
        {"clock_offset", QT_TRANSLATE_NOOP("Core", "Clock offset"), isOpen, {}, checks::text},
        {"accessories", QT_TRANSLATE_NOOP("Core", "Accessories"), isOpen, {}, checks::text},
    };
}

std::vector<FieldRule> bankCard()
{
    return {
        {"number", QT_TRANSLATE_NOOP("Core", "Card number"), isSealed, {}, checks::cardNumber},
        {"bank", QT_TRANSLATE_NOOP("Core", "Bank"), isOpen, {}, checks::text},
        {"scheme", QT_TRANSLATE_NOOP("Core", "Scheme"), isOpen, {}, checks::text},
        choice("type", QT_TRANSLATE_NOOP("Core", "Type"),
               {"debit", "credit", "prepaid", "unknown"}),
        {"card_holder", QT_TRANSLATE_NOOP("Core", "Name on the card"), isSealed, {}, checks::text},
        {"expiry", QT_TRANSLATE_NOOP("Core", "Expiry"), isOpen, {}, checks::expiry},
        {"linked_phone",
         QT_TRANSLATE_NOOP("Core", "Linked phone number"),
         isSealed,
         {},
         checks::phoneNumber},
        {"token", QT_TRANSLATE_NOOP("Core", "Token or U-shield"), isOpen, {}, checks::text},
        {"freeze_reference",
         QT_TRANSLATE_NOOP("Core", "Freeze reference"),
         isOpen,
         {},
         checks::text},
    };
}

std::vector<FieldRule> script()
{
    return {
        {"title", QT_TRANSLATE_NOOP("Core", "Title or first line"), isOpen, {}, checks::text},
        {"language", QT_TRANSLATE_NOOP("Core", "Language"), isOpen, {}, checks::text},
        choice("type", QT_TRANSLATE_NOOP("Core", "Type"), {"chat", "phone", "training", "other"}),
        choice("medium", QT_TRANSLATE_NOOP("Core", "Medium"), {"paper", "file", "screen", "other"}),
        {"pages", QT_TRANSLATE_NOOP("Core", "Pages"), isOpen, {}, checks::count},
        {"file_format", QT_TRANSLATE_NOOP("Core", "File format"), isOpen, {}, checks::text},
        choice("handwritten", QT_TRANSLATE_NOOP("Core", "Handwritten"), yesNo),
        {"role_impersonated",
         QT_TRANSLATE_NOOP("Core", "Role impersonated"),
         isOpen,
         {},
         checks::text},
        {"aimed_at", QT_TRANSLATE_NOOP("Core", "Victims aimed at"), isOpen, {}, checks::text},
        {"excerpt", QT_TRANSLATE_NOOP("Core", "First lines"), isOpen, {}, checks::text},
        {"digest", QT_TRANSLATE_NOOP("Core", "Digest"), isOpen, {}, checks::digest},
    };
}

std::vector<FieldRule> simCard()
{
    return {
        {"iccid", QT_TRANSLATE_NOOP("Core", "ICCID"), isSealed, {}, checks::iccid},
        {"imsi", QT_TRANSLATE_NOOP("Core", "IMSI"), isSealed, {}, checks::imsi},
        {"phone_number",
         QT_TRANSLATE_NOOP("Core", "Phone number"),
         isSealed,
         {},
         checks::phoneNumber},
        {"carrier", QT_TRANSLATE_NOOP("Core", "Carrier"), isOpen, {}, checks::text},
        choice("form", QT_TRANSLATE_NOOP("Core", "Form"), {"mini", "micro", "nano", "embedded"}),
        {"pin", QT_TRANSLATE_NOOP("Core", "PIN"), isSealed, {}, checks::secret},
    };
}

std::vector<FieldRule> storageMedium()
{
    return {
        {"type", QT_TRANSLATE_NOOP("Core", "Type"), isOpen, {}, checks::text},
        {"make", QT_TRANSLATE_NOOP("Core", "Make"), isOpen, {}, checks::text},
        {"model", QT_TRANSLATE_NOOP("Core", "Model"), isOpen, {}, checks::text},
        {"serial", QT_TRANSLATE_NOOP("Core", "Serial number"), isOpen, {}, checks::text},
        {"bay", QT_TRANSLATE_NOOP("Core", "Bay"), isOpen, {}, checks::text},
        {"interface", QT_TRANSLATE_NOOP("Core", "Interface"), isOpen, {}, checks::text},
        {"capacity_bytes",
         QT_TRANSLATE_NOOP("Core", "Capacity in bytes"),
         isOpen,
         {},
         checks::count},
        {"image_digest",
         QT_TRANSLATE_NOOP("Core", "Digest of the image"),
         isOpen,
         {},
         checks::digest},
        choice("encryption", QT_TRANSLATE_NOOP("Core", "Encryption seen"), yesNo),
    };
}

std::vector<FieldRule> other()
{
    return {
        {"description", QT_TRANSLATE_NOOP("Core", "Description"), isOpen, {}, checks::text},
        {"serial", QT_TRANSLATE_NOOP("Core", "Serial number"), isOpen, {}, checks::text},
    };
}

std::vector<FieldRule> common()
{
    return {
        {"colour", QT_TRANSLATE_NOOP("Core", "Colour"), isOpen, {}, checks::text},
        {"condition", QT_TRANSLATE_NOOP("Core", "Condition"), isOpen, {}, checks::text},
        {"damage", QT_TRANSLATE_NOOP("Core", "Damage"), isOpen, {}, checks::text},
        {"quantity", QT_TRANSLATE_NOOP("Core", "Quantity"), isOpen, {}, checks::count},
        {"unit", QT_TRANSLATE_NOOP("Core", "Unit"), isOpen, {}, checks::text},
        {"holder",
         QT_TRANSLATE_NOOP("Core", "Holder (or none, or refused)"),
         isSealed,
         {},
         checks::text},
        {"spot", QT_TRANSLATE_NOOP("Core", "Exact spot"), isOpen, {}, checks::text},
        {"package", QT_TRANSLATE_NOOP("Core", "Package"), isOpen, {}, checks::text},
        {"source", QT_TRANSLATE_NOOP("Core", "Source"), isOpen, {}, checks::text},
        {"storage_method", QT_TRANSLATE_NOOP("Core", "Storage method"), isOpen, {}, checks::text},
        {"remarks", QT_TRANSLATE_NOOP("Core", "Remarks"), isOpen, {}, checks::text},
    };
}

std::vector<FieldRule> ownRules(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Phone:
        return phone();
    case ItemKind::Computer:
        return computer();
    case ItemKind::BankCard:
        return bankCard();
    case ItemKind::Script:
        return script();
    case ItemKind::SimCard:
        return simCard();
    case ItemKind::StorageMedium:
        return storageMedium();
    case ItemKind::Other:
        break;
    }
    return other();
}

} // namespace

std::vector<FieldRule> rulesOf(ItemKind kind)
{
    auto rules = ownRules(kind);
    const auto shared = common();
    rules.insert(rules.end(), shared.begin(), shared.end());
    return rules;
}

} // namespace domain
