#include "domain/field_rules.h"

#include "domain/field_checks.h"

#include <QCoreApplication>

namespace domain {

namespace {

const QStringList yesNo{"yes", "no", "unknown"};
const QStringList powerStates{"on", "off", "standby", "unknown"};
const QStringList isolations{"none", "flight_mode", "faraday_bag", "sim_removed"};
const QStringList lockStates{"unlocked", "after_first_unlock", "before_first_unlock", "unknown"};

using Check = decltype(FieldRule::check);

// Stands in the entry for everybody to read.
FieldRule open(const char *name, const char *label, Check check = checks::text)
{
    return {QString::fromLatin1(name), label, false, {}, check};
}

// Personal or secret: enters the entry as a digest.
FieldRule sealed(const char *name, const char *label, Check check)
{
    return {QString::fromLatin1(name), label, true, {}, check};
}

FieldRule choice(const char *name, const char *label, const QStringList &choices)
{
    return {QString::fromLatin1(name), label, false, choices, checks::text};
}

// What several kinds of item have.

FieldRule make()
{
    return open("make", QT_TRANSLATE_NOOP("Core", "Make"));
}

FieldRule model()
{
    return open("model", QT_TRANSLATE_NOOP("Core", "Model"));
}

FieldRule serial()
{
    return open("serial", QT_TRANSLATE_NOOP("Core", "Serial number"), checks::serial);
}

FieldRule iccid()
{
    return sealed("iccid", QT_TRANSLATE_NOOP("Core", "ICCID"), checks::iccid);
}

FieldRule imsi()
{
    return sealed("imsi", QT_TRANSLATE_NOOP("Core", "IMSI"), checks::imsi);
}

FieldRule phoneNumber()
{
    return sealed("phone_number", QT_TRANSLATE_NOOP("Core", "Phone number"), checks::phoneNumber);
}

FieldRule system()
{
    return open("system", QT_TRANSLATE_NOOP("Core", "Operating system"));
}

FieldRule powerState()
{
    return choice("power_state", QT_TRANSLATE_NOOP("Core", "Power when found"), powerStates);
}

FieldRule clockOffset()
{
    return open("clock_offset", QT_TRANSLATE_NOOP("Core", "Clock offset"));
}

FieldRule accessories()
{
    return open("accessories", QT_TRANSLATE_NOOP("Core", "Accessories"));
}

FieldRule type()
{
    return open("type", QT_TRANSLATE_NOOP("Core", "Type"));
}

FieldRule encryption()
{
    return choice("encryption", QT_TRANSLATE_NOOP("Core", "Encryption seen"), yesNo);
}

std::vector<FieldRule> phone()
{
    return {
        make(),
        model(),
        serial(),
        sealed("imei", QT_TRANSLATE_NOOP("Core", "IMEI"), checks::imei),
        sealed("imei2", QT_TRANSLATE_NOOP("Core", "Second IMEI"), checks::imei),
        sealed("imeisv", QT_TRANSLATE_NOOP("Core", "IMEISV"), checks::imeisv),
        sealed("meid", QT_TRANSLATE_NOOP("Core", "MEID"), checks::meid),
        sealed("eid", QT_TRANSLATE_NOOP("Core", "EID"), checks::eid),
        iccid(),
        imsi(),
        phoneNumber(),
        sealed("phone_number2", QT_TRANSLATE_NOOP("Core", "Second phone number"),
               checks::phoneNumber),
        system(),
        open("capacity", QT_TRANSLATE_NOOP("Core", "Capacity")),
        powerState(),
        choice("power_now", QT_TRANSLATE_NOOP("Core", "Power now"), powerStates),
        choice("lock_state", QT_TRANSLATE_NOOP("Core", "Lock state"), lockStates),
        choice("isolation", QT_TRANSLATE_NOOP("Core", "Isolation"), isolations),
        open("battery", QT_TRANSLATE_NOOP("Core", "Battery")),
        choice("passcode_known", QT_TRANSLATE_NOOP("Core", "Passcode known"), yesNo),
        sealed("passcode", QT_TRANSLATE_NOOP("Core", "Passcode"), checks::secret),
        open("passcode_source", QT_TRANSLATE_NOOP("Core", "How the passcode became known")),
        clockOffset(),
        accessories(),
    };
}

std::vector<FieldRule> computer()
{
    return {
        type(),
        make(),
        model(),
        serial(),
        sealed("mac", QT_TRANSLATE_NOOP("Core", "MAC address"), checks::macAddress),
        sealed("mac2", QT_TRANSLATE_NOOP("Core", "Second MAC address"), checks::macAddress),
        open("host_name", QT_TRANSLATE_NOOP("Core", "Host name")),
        system(),
        sealed("users", QT_TRANSLATE_NOOP("Core", "User accounts"), checks::text),
        powerState(),
        choice("network_state", QT_TRANSLATE_NOOP("Core", "Network when found"),
               {"connected", "disconnected", "unknown"}),
        choice("memory_captured", QT_TRANSLATE_NOOP("Core", "Memory captured"), yesNo),
        encryption(),
        choice("encryption_key_known", QT_TRANSLATE_NOOP("Core", "Encryption key known"), yesNo),
        sealed("encryption_key", QT_TRANSLATE_NOOP("Core", "Encryption key"), checks::secret),
        choice("self_destruct", QT_TRANSLATE_NOOP("Core", "Self-destruction suspected"), yesNo),
        clockOffset(),
        accessories(),
    };
}

std::vector<FieldRule> bankCard()
{
    return {
        sealed("number", QT_TRANSLATE_NOOP("Core", "Card number"), checks::cardNumber),
        open("bank", QT_TRANSLATE_NOOP("Core", "Bank")),
        open("scheme", QT_TRANSLATE_NOOP("Core", "Scheme")),
        choice("type", QT_TRANSLATE_NOOP("Core", "Type"),
               {"debit", "credit", "prepaid", "unknown"}),
        sealed("card_holder", QT_TRANSLATE_NOOP("Core", "Name on the card"), checks::text),
        open("expiry", QT_TRANSLATE_NOOP("Core", "Expiry"), checks::expiry),
        sealed("linked_phone", QT_TRANSLATE_NOOP("Core", "Linked phone number"),
               checks::phoneNumber),
        open("token", QT_TRANSLATE_NOOP("Core", "Token or U-shield")),
        open("freeze_reference", QT_TRANSLATE_NOOP("Core", "Freeze reference")),
    };
}

std::vector<FieldRule> script()
{
    return {
        open("title", QT_TRANSLATE_NOOP("Core", "Title or first line")),
        open("language", QT_TRANSLATE_NOOP("Core", "Language")),
        choice("type", QT_TRANSLATE_NOOP("Core", "Type"), {"chat", "phone", "training", "other"}),
        choice("medium", QT_TRANSLATE_NOOP("Core", "Medium"), {"paper", "file", "screen", "other"}),
        open("pages", QT_TRANSLATE_NOOP("Core", "Pages"), checks::count),
        open("file_format", QT_TRANSLATE_NOOP("Core", "File format")),
        choice("handwritten", QT_TRANSLATE_NOOP("Core", "Handwritten"), yesNo),
        open("role_impersonated", QT_TRANSLATE_NOOP("Core", "Role impersonated")),
        open("aimed_at", QT_TRANSLATE_NOOP("Core", "Victims aimed at")),
        open("excerpt", QT_TRANSLATE_NOOP("Core", "First lines"), checks::longText),
        open("digest", QT_TRANSLATE_NOOP("Core", "Digest"), checks::digest),
    };
}

std::vector<FieldRule> simCard()
{
    return {
        iccid(),
        imsi(),
        phoneNumber(),
        open("carrier", QT_TRANSLATE_NOOP("Core", "Carrier")),
        choice("form", QT_TRANSLATE_NOOP("Core", "Form"), {"mini", "micro", "nano", "embedded"}),
        sealed("pin", QT_TRANSLATE_NOOP("Core", "PIN"), checks::secret),
    };
}

std::vector<FieldRule> storageMedium()
{
    return {
        type(),
        make(),
        model(),
        serial(),
        open("bay", QT_TRANSLATE_NOOP("Core", "Bay")),
        open("interface", QT_TRANSLATE_NOOP("Core", "Interface")),
        open("capacity_bytes", QT_TRANSLATE_NOOP("Core", "Capacity in bytes"), checks::count),
        open("image_digest", QT_TRANSLATE_NOOP("Core", "Digest of the image"), checks::digest),
        encryption(),
    };
}

std::vector<FieldRule> other()
{
    return {
        open("description", QT_TRANSLATE_NOOP("Core", "Description"), checks::longText),
        serial(),
    };
}

std::vector<FieldRule> common()
{
    return {
        open("colour", QT_TRANSLATE_NOOP("Core", "Colour")),
        open("condition", QT_TRANSLATE_NOOP("Core", "Condition"), checks::longText),
        open("damage", QT_TRANSLATE_NOOP("Core", "Damage")),
        open("quantity", QT_TRANSLATE_NOOP("Core", "Quantity"), checks::count),
        open("unit", QT_TRANSLATE_NOOP("Core", "Unit")),
        sealed("holder", QT_TRANSLATE_NOOP("Core", "Holder (or none, or refused)"), checks::text),
        open("spot", QT_TRANSLATE_NOOP("Core", "Exact spot")),
        open("package", QT_TRANSLATE_NOOP("Core", "Package")),
        open("source", QT_TRANSLATE_NOOP("Core", "Source")),
        open("storage_method", QT_TRANSLATE_NOOP("Core", "Storage method")),
        open("remarks", QT_TRANSLATE_NOOP("Core", "Remarks"), checks::longText),
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
