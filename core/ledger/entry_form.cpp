#include "ledger/entry_form.h"

#include "base/clean_text.h"
#include "base/text.h"
#include "domain/entry_kind.h"
#include "ledger/entry_schema.h"

#include <QJsonArray>

namespace ledger {

namespace {

constexpr int firstRulesOfText = 2; // from which on texts are normalised and seen

Result<void> checkText(const QString &text, const QString &member, const QString &place,
                       bool isOfBody)
{
    const auto refused = base::firstRefused(text, base::isLongTextMember(member));
    if (refused)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1: the character %2 is %3, which no text of the ledger holds.")
                           .arg(place, QString::number(refused->number),
                                base::characterName(refused->character)));
    if (isOfBody && !text.isEmpty() && base::isBlank(text))
        return failure(ErrorCode::Invalid, Text::tr("%1: nothing in the text is seen.").arg(place));
    if (!base::isNormal(text))
        return failure(ErrorCode::Invalid,
                       Text::tr("%1: the text is not in Unicode’s form NFC.").arg(place));
    return {};
}

// `member`: under which name the value is, in lists and objects the nearest above.
Result<void> checkValue(const QJsonValue &value, const QString &member, const QString &place)
{
    if (value.isString())
        return checkText(value.toString(), member, place, true);
    if (value.isArray()) {
        const auto array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            TRY(checkValue(array.at(i), member, place + u'/' + QString::number(i)));
        return {};
    }
    const auto object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one)
        TRY(checkValue(one.value(), one.key(), place + u'/' + one.key()));
    return {};
}

QString placeOf(const Disclosure &disclosure)
{
    return QStringLiteral("/sealed/") + disclosure.field;
}

} // namespace

Result<void> checkForm(const Entry &entry, int rules)
{
    TRY(checkKind(entry, rules));
    return checkTexts(entry, rules);
}

Result<void> checkKind(const Entry &entry, int rules)
{
    TRY(checkAgainstSchema(entry, rules));
    if (entry.step != 1 && domain::beginsSubject(entry.kind, rules))
        return failure(ErrorCode::Invalid,
                       Text::tr("An entry “%1” is the first about its subject.").arg(entry.kind));
    if (rules >= firstRulesOfText && entry.bytes.size() > largestEntry)
        return failure(ErrorCode::Invalid,
                       Text::tr("The entry is larger than %1 bytes.").arg(largestEntry));
    return {};
}

Result<void> checkTexts(const Entry &entry, int rules)
{
    return rules < firstRulesOfText ? Result<void>()
                                    : checkValue(entry.body, {}, QStringLiteral("/body"));
}

Result<void> checkSealedSize(const Disclosure &disclosure)
{
    const QString place = placeOf(disclosure);
    if (!disclosure.value.isString())
        return failure(ErrorCode::Invalid, Text::tr("%1: the value is no text.").arg(place));
    if (disclosure.text.size() > largestDisclosure)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1: the disclosure is larger than %2 bytes.")
                           .arg(place)
                           .arg(largestDisclosure));
    if (disclosure.value.toString().toUcs4().size() > longestSealedValue)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1: the value is longer than %2 characters.")
                           .arg(place)
                           .arg(longestSealedValue));
    return {};
}

Result<void> checkSealedValue(const Disclosure &disclosure, int rules)
{
    if (rules < firstRulesOfText)
        return {};
    TRY(checkSealedSize(disclosure));
    return checkText(disclosure.value.toString(), disclosure.field, placeOf(disclosure), false);
}

} // namespace ledger
