#include "actions/open_case.h"

#include "actions/body.h"
#include "base/text.h"
#include "domain/text_rule.h"
#include "registry/origin_table.h"

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

} // namespace

Result<domain::CaseFile> openCase(Session &session, const domain::CaseFile &given)
{
    return session.write([&](Writer &writer) -> Result<domain::CaseFile> {
        domain::CaseFile caseFile = given;
        TRY(caseFile.number, domain::checkedText(Text::tr("The case's number"), given.number, 100));
        TRY(caseFile.title, domain::checkedText(Text::tr("The case's title"), given.title, 400));
        TRY(const bool isTaken,
            registry::OriginTable(writer.connection()).hasCase(caseFile.number));
        if (isTaken)
            return failure(
                ErrorCode::Conflict,
                Text::tr("There is a case with the number “%1” already.").arg(caseFile.number));
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

Result<void> recordPayment(Session &session, const QString &caseNumber,
                           const domain::Payment &payment)
{
    if (payment.amount <= 0)
        return failure(ErrorCode::Invalid, Text::tr("A payment is of more than nothing."));
    return recordAbout(session, caseNumber, "case.payment_recorded",
                       Body()
                           .text("victim", payment.victim)
                           .value("amount", payment.amount)
                           .text("currency", payment.currency)
                           .time("paid_at", payment.paidAtMs)
                           .text("card_item", payment.cardItem),
                       Body().text("card_number", payment.cardNumber));
}

} // namespace actions
