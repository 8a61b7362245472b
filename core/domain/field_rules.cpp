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

#define LABEL(text) QT_TRANSLATE_NOOP("Core", text)

std::vector<FieldRule> phone()
{
    return {
        {"make", LABEL("Make"), isOpen, {}, checks::text},
        {"model", LABEL("Model"), isOpen, {}, checks::text},
        {"serial", LABEL("Serial number"), isOpen, {}, checks::text},
        {"imei", LABEL("IMEI"), isSealed, {}, checks::imei},
        {"imei2", LABEL("Second IMEI"), isSealed, {}, checks::imei},
        {"imeisv", LABEL("IMEISV"), isSealed, {}, checks::imeisv},
        {"meid", LABEL("MEID"), isSealed, {}, checks::meid},
        {"eid", LABEL("EID"), isSealed, {}, checks::eid},
        {"iccid", LABEL("ICCID"), isSealed, {}, checks::iccid},
        {"imsi", LABEL("IMSI"), isSealed, {}, checks::imsi},
        {"phone_number", LABEL("Phone number"), isSealed, {}, checks::phoneNumber},
        {"phone_number2", LABEL("Second phone number"), isSealed, {}, checks::phoneNumber},
        {"system", LABEL("Operating system"), isOpen, {}, checks::text},
        {"capacity", LABEL("Capacity"), isOpen, {}, checks::text},
        choice("power_state", LABEL("Power when found"), powerStates),
        choice("power_now", LABEL("Power now"), powerStates),
        choice("lock_state", LABEL("Lock state"), lockStates),
        choice("isolation", LABEL("Isolation"), isolations),
        {"battery", LABEL("Battery"), isOpen, {}, checks::text},
        choice("passcode_known", LABEL("Passcode known"), yesNo),
        {"passcode", LABEL("Passcode"), isSealed, {}, checks::secret},
        {"passcode_source", LABEL("How the passcode became known"), isOpen, {}, checks::text},
        {"clock_offset", LABEL("Clock offset"), isOpen, {}, checks::text},
        {"accessories", LABEL("Accessories"), isOpen, {}, checks::text},
    };
}

std::vector<FieldRule> computer()
{
    return {
        {"type", LABEL("Type"), isOpen, {}, checks::text},
        {"make", LABEL("Make"), isOpen, {}, checks::text},
        {"model", LABEL("Model"), isOpen, {}, checks::text},
        {"serial", LABEL("Serial number"), isOpen, {}, checks::text},
        {"mac", LABEL("MAC address"), isSealed, {}, checks::macAddress},
        {"mac2", LABEL("Second MAC address"), isSealed, {}, checks::macAddress},
        {"host_name", LABEL("Host name"), isOpen, {}, checks::text},
        {"system", LABEL("Operating system"), isOpen, {}, checks::text},
        {"users", LABEL("User accounts"), isSealed, {}, checks::text},
        choice("power_state", LABEL("Power when found"), powerStates),
        choice("network_state", LABEL("Network when found"), {"connected", "disconnected", "unknown"}),
        choice("memory_captured", LABEL("Memory captured"), yesNo),
        choice("encryption", LABEL("Encryption seen"), yesNo),
        choice("encryption_key_known", LABEL("Encryption key known"), yesNo),
        {"encryption_key", LABEL("Encryption key"), isSealed, {}, checks::secret},
        choice("self_destruct", LABEL("Self-destruction suspected"), yesNo),
        {"clock_offset", LABEL("Clock offset"), isOpen, {}, checks::text},
        {"accessories", LABEL("Accessories"), isOpen, {}, checks::text},
    };
}

std::vector<FieldRule> bankCard()
{
    return {
        {"number", LABEL("Card number"), isSealed, {}, checks::cardNumber},
        {"bank", LABEL("Bank"), isOpen, {}, checks::text},
        {"scheme", LABEL("Scheme"), isOpen, {}, checks::text},
        choice("type", LABEL("Type"), {"debit", "credit", "prepaid", "unknown"}),
        {"card_holder", LABEL("Name on the card"), isSealed, {}, checks::text},
        {"expiry", LABEL("Expiry"), isOpen, {}, checks::expiry},
        {"linked_phone", LABEL("Linked phone number"), isSealed, {}, checks::phoneNumber},
        {"token", LABEL("Token or U-shield"), isOpen, {}, checks::text},
        {"freeze_reference", LABEL("Freeze reference"), isOpen, {}, checks::text},
    };
}

std::vector<FieldRule> script()
{
    return {
        {"title", LABEL("Title or first line"), isOpen, {}, checks::text},
        {"language", LABEL("Language"), isOpen, {}, checks::text},
        choice("type", LABEL("Type"), {"chat", "phone", "training", "other"}),
        choice("medium", LABEL("Medium"), {"paper", "file", "screen", "other"}),
        {"pages", LABEL("Pages"), isOpen, {}, checks::count},
        {"file_format", LABEL("File format"), isOpen, {}, checks::text},
        choice("handwritten", LABEL("Handwritten"), yesNo),
        {"role_impersonated", LABEL("Role impersonated"), isOpen, {}, checks::text},
        {"aimed_at", LABEL("Victims aimed at"), isOpen, {}, checks::text},
        {"excerpt", LABEL("First lines"), isOpen, {}, checks::text},
        {"digest", LABEL("Digest"), isOpen, {}, checks::digest},
    };
}

std::vector<FieldRule> simCard()
{
    return {
        {"iccid", LABEL("ICCID"), isSealed, {}, checks::iccid},
        {"imsi", LABEL("IMSI"), isSealed, {}, checks::imsi},
        {"phone_number", LABEL("Phone number"), isSealed, {}, checks::phoneNumber},
        {"carrier", LABEL("Carrier"), isOpen, {}, checks::text},
        choice("form", LABEL("Form"), {"mini", "micro", "nano", "embedded"}),
        {"pin", LABEL("PIN"), isSealed, {}, checks::secret},
    };
}

std::vector<FieldRule> storageMedium()
{
    return {
        {"type", LABEL("Type"), isOpen, {}, checks::text},
        {"make", LABEL("Make"), isOpen, {}, checks::text},
        {"model", LABEL("Model"), isOpen, {}, checks::text},
        {"serial", LABEL("Serial number"), isOpen, {}, checks::text},
        {"bay", LABEL("Bay"), isOpen, {}, checks::text},
        {"interface", LABEL("Interface"), isOpen, {}, checks::text},
        {"capacity_bytes", LABEL("Capacity in bytes"), isOpen, {}, checks::count},
        {"image_digest", LABEL("Digest of the image"), isOpen, {}, checks::digest},
        choice("encryption", LABEL("Encryption seen"), yesNo),
    };
}

std::vector<FieldRule> other()
{
    return {
        {"description", LABEL("Description"), isOpen, {}, checks::text},
        {"serial", LABEL("Serial number"), isOpen, {}, checks::text},
    };
}

std::vector<FieldRule> common()
{
    return {
        {"colour", LABEL("Colour"), isOpen, {}, checks::text},
        {"condition", LABEL("Condition"), isOpen, {}, checks::text},
        {"damage", LABEL("Damage"), isOpen, {}, checks::text},
        {"quantity", LABEL("Quantity"), isOpen, {}, checks::count},
        {"unit", LABEL("Unit"), isOpen, {}, checks::text},
        {"holder", LABEL("Holder (or none, or refused)"), isSealed, {}, checks::text},
        {"spot", LABEL("Exact spot"), isOpen, {}, checks::text},
        {"package", LABEL("Package"), isOpen, {}, checks::text},
        {"source", LABEL("Source"), isOpen, {}, checks::text},
        {"storage_method", LABEL("Storage method"), isOpen, {}, checks::text},
        {"remarks", LABEL("Remarks"), isOpen, {}, checks::text},
    };
}

#undef LABEL

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
