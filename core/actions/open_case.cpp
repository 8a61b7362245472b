#include "actions/open_case.h"

#include "actions/body.h"
#include "actions/new_name.h"
#include "base/text.h"
#include "domain/field_checks.h"
#include "domain/text_rule.h"
#include "domain/time_rule.h"
#include "registry/duplicates.h"
#include "registry/origin_table.h"

#include <algorithm>

namespace actions {

namespace {

// Appends an entry about the case with this number, if the officer may know of it.
Result<void> recordAbout(Session &session, const QString &caseNumber, const char *kind,
                         const QJsonObject &body, const QJsonObject &secrets = {})
{
    return session.write([&](Writer &writer) -> Result<void> {
        TRY(const auto caseFile,
            registry::OriginTable(writer.connection())
                .caseByNumber(caseNumber, writer.officer().id));
        TRY(writer.append({QLatin1String(kind), caseFile.id, body, secrets}));
        return {};
    });
}

struct GivenCard {
    std::optional<QString> number; // as it is kept
    QStringList warnings;          // translated
};

// A victim may give a wrong card number, or the number of an account: it is recorded as given, with
// a warning about what looks odd. The number of a seized card names its item.
Result<GivenCard> givenCard(const Writer &writer, const domain::Payment &payment)
{
    if (!payment.cardNumber || domain::tidied(*payment.cardNumber).isEmpty())
        return GivenCard{};
    TRY(const auto checked,
        domain::checks::cardNumber(Text::tr("The card number"), *payment.cardNumber));
    GivenCard card{checked.value, {}};
    if (!checked.doubt.isEmpty())
        card.warnings.append(checked.doubt + u' ' + Text::tr("It is kept as given."));
    if (!checked.warning.isEmpty())
        card.warnings.append(checked.warning);
    TRY(const auto duplicates,
        registry::duplicatesOf(writer.connection(), {{QStringLiteral("number"), checked.value}}, {},
                               writer.officer().id));
    for (const auto &duplicate : duplicates) {
        TRY(const auto seized,
            registry::ItemTable(writer.connection()).byExhibitNumber(duplicate.exhibitNumber));
        if (payment.cardItem != seized.id)
            card.warnings.append(
                Text::tr("The card number is that of %1, which was seized; name the exhibit.")
                    .arg(duplicate.exhibitNumber));
    }
    return card;
}

// Whether a payment of the case agrees in victim, amount, time and card.
Result<bool> isRecorded(const Writer &writer, const QString &caseFile,
                        const domain::Payment &payment)
{
    TRY(const auto before, registry::OriginTable(writer.connection()).paymentsOf(caseFile));
    return std::any_of(before.begin(), before.end(), [&](domain::Payment one) {
        one.entry = payment.entry;
        return one == payment;
    });
}

} // namespace

Result<domain::CaseFile> openCase(Session &session, const domain::CaseFile &given)
{
    return session.write([&](Writer &writer) -> Result<domain::CaseFile> {
        domain::CaseFile caseFile = given;
        TRY(caseFile.number, newName(writer, registry::NameOf::Case, given.number));
        TRY(caseFile.title, domain::checkedText(Text::tr("The case's title"), given.title, 400));
        TRY(caseFile.province,
            domain::checkedOptional(Text::tr("The province"), given.province, 200));
        caseFile.id = writer.newId();
        TRY(writer.append({QStringLiteral("case.opened"),
                           caseFile.id,
                           Body()
                               .text("number", caseFile.number)
                               .text("title", caseFile.title)
                               .text("province", caseFile.province)
                               .value("restricted", caseFile.restricted)
                               .texts("officers", caseFile.officers),
                           {}}));
        return caseFile;
    });
}

Result<void> changeCaseAccess(Session &session, const QString &caseNumber, bool restricted,
                              const QStringList &officers, const QString &reason)
{
    TRY(const auto why, domain::checkedLongText(Text::tr("The reason"), reason, 2000));
    return recordAbout(
        session, caseNumber, "case.access_changed",
        Body().value("restricted", restricted).texts("officers", officers).text("reason", why));
}

Result<void> addVictim(Session &session, const QString &caseNumber, const QString &person)
{
    return recordAbout(session, caseNumber, "case.victim_added", Body().text("victim", person));
}

Result<QStringList> recordPayment(Session &session, const QString &caseNumber,
                                  const domain::Payment &given)
{
    if (given.amount <= 0)
        return failure(ErrorCode::Invalid, Text::tr("A payment is of more than nothing."));
    if (given.paidAtMs)
        TRY(domain::checkPastMoment(Text::tr("The time of the payment"), *given.paidAtMs,
                                    session.environment().now()));
    return session.write([&](Writer &writer) -> Result<QStringList> {
        TRY(const auto caseFile,
            registry::OriginTable(writer.connection())
                .caseByNumber(caseNumber, writer.officer().id));
        TRY(const auto card, givenCard(writer, given));
        domain::Payment payment = given;
        payment.cardNumber = card.number;
        TRY(const bool isTwice, isRecorded(writer, caseFile.id, payment));
        TRY(writer.append({QStringLiteral("case.payment_recorded"), caseFile.id,
                           Body()
                               .text("victim", payment.victim)
                               .value("amount", payment.amount)
                               .text("currency", payment.currency)
                               .time("paid_at", payment.paidAtMs)
                               .text("card_item", payment.cardItem),
                           Body().text("card_number", payment.cardNumber)}));
        return isTwice ? card.warnings
                + QStringList(Text::tr("The same payment (victim, amount, time and card) is "
                                       "recorded in this case already."))
                       : card.warnings;
    });
}

} // namespace actions
