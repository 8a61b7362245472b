#pragma once

// The checks that the fields' rules name: one function for each form of value.

#include "domain/field.h"

namespace domain::checks {

// All fail with Invalid, naming `label`, where the value is not a text (domain/text_rule.h). What
// does not have the form asked for, or a wrong check digit, is a doubt: it is taken with a reason,
// as found. Full-width letters and digits are read as ASCII, separators left out
// (domain/identifier.h). One character throughout, as where no number was programmed, is warned of.

// One line of up to 4,000 characters; what a spreadsheet spoilt (domain/identifier.h) is a doubt.
Result<CheckedValue> text(const QString &label, const QString &value);

// The same in as many lines as wanted, and never doubted.
Result<CheckedValue> longText(const QString &label, const QString &value);

// A serial number: as printed, full-width letters and digits as ASCII. Doubted where a spreadsheet
// spoilt or cut it; letters of two scripts in one number are warned of.
Result<CheckedValue> serial(const QString &label, const QString &value);

// A secret that is kept as typed, and never repeated in a message.
Result<CheckedValue> secret(const QString &label, const QString &value);

// IMEI (3GPP TS 23.003 §6.2.1): 15 digits, the last a Luhn check digit.
Result<CheckedValue> imei(const QString &label, const QString &value);

// IMEISV (3GPP TS 23.003 §6.2.2): 16 digits, no check digit.
Result<CheckedValue> imeisv(const QString &label, const QString &value);

// MEID (3GPP2 X.S0008): 14 hexadecimal digits.
Result<CheckedValue> meid(const QString &label, const QString &value);

// EID (GSMA SGP.02 §2.2.2): 32 digits; the last two make the whole 1 modulo 97.
Result<CheckedValue> eid(const QString &label, const QString &value);

// ICCID (ITU-T E.118): 19 or 20 digits beginning with 89, Luhn; at 20 digits a wrong check digit
// is only warned of, since the twentieth is often the issuer's own. Letters are accepted with a
// warning in a Chinese number (8986), whose carriers print them; 18 characters and letters
// elsewhere are a doubt. An F that fills the number up to 20 characters is left out.
Result<CheckedValue> iccid(const QString &label, const QString &value);

// IMSI (ITU-T E.212): 14 or 15 digits.
Result<CheckedValue> imsi(const QString &label, const QString &value);

// ITU-T E.164 (domain/phone_number.h).
Result<CheckedValue> phoneNumber(const QString &label, const QString &value);

// Primary account number (ISO/IEC 7812-1): 12 to 19 digits with Luhn; of China UnionPay's a wrong
// check digit is only warned of. No message repeats the number.
Result<CheckedValue> cardNumber(const QString &label, const QString &value);

// A card's expiry as printed, MM/YY or YYYY-MM; kept as YYYY-MM.
Result<CheckedValue> expiry(const QString &label, const QString &value);

// MAC address (IEEE 802, EUI-48) in any usual spelling: six groups of one or two hexadecimal
// digits, three of up to four, two of six, or twelve digits; kept as AA:BB:CC:DD:EE:FF.
Result<CheckedValue> macAddress(const QString &label, const QString &value);

// A whole number from 0, such as a capacity in bytes or a number of pages (domain/decimal.h). Never
// doubted: what is not a number could not be counted with.
Result<CheckedValue> count(const QString &label, const QString &value);

// The currency of an amount (ISO 4217): three letters, in capitals.
Result<CheckedValue> currency(const QString &label, const QString &value);

// An amount of money; counted notes and coins (domain/denominations.h). Never doubted.
Result<CheckedValue> amount(const QString &label, const QString &value);
Result<CheckedValue> denominations(const QString &label, const QString &value);

// A digest such as sha256:HEX.
Result<CheckedValue> digest(const QString &label, const QString &value);

// An ISO 8601 date.
Result<CheckedValue> date(const QString &label, const QString &value);

} // namespace domain::checks
