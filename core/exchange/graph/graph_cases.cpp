#include "exchange/graph/graph_cases.h"

#include "domain/money.h"
#include "registry/origin_table.h"

namespace exchange {

namespace {

const QString cardField = QStringLiteral("card_number");

// An account by its number alone.
Result<QString> addAccount(const GraphScene &scene, const domain::Payment &payment,
                           const QString &action)
{
    const auto number = scene.shown(cardField, payment.cardNumber);
    if (!number)
        return QString();
    GraphNode account(derivedName(action, QStringLiteral("account")),
                      QStringLiteral("uco-observable:Account"));
    GraphNode facet(derivedName(account.name(), QStringLiteral("AccountFacet")),
                    QStringLiteral("uco-observable:AccountFacet"));
    account.facet(facet.text("uco-observable:accountIdentifier", *number));
    TRY(scene.file.add(account));
    return account.name();
}

// A victim's payment: performed by the victim, with the card or account that received it.
Result<void> addPayment(const GraphScene &scene, GraphParties &parties, const QString &caseFile,
                        const domain::Payment &payment)
{
    GraphNode action(derivedName(caseFile, QStringLiteral("payment/") + payment.entry),
                     QStringLiteral("uco-action:Action"));
    TRY(const auto victim, parties.person(payment.victim));
    TRY(const auto account, addAccount(scene, payment, action.name()));
    const QString card = nodeName(QUuid(payment.cardItem.value_or(QString())));
    action.text("uco-core:name", QStringLiteral("payment"));
    action.time("uco-action:startTime", payment.paidAtMs).refer("uco-action:performer", victim);
    action.refer("uco-action:object", account);
    action.refer("uco-action:object", scene.file.has(card) ? card : QString());
    action.argument(QStringLiteral("amount"),
                    domain::moneyText({payment.amount, payment.currency}));
    scene.noteWithheld(action, cardField, payment.cardNumber);
    action.embed("uco-core:externalReference", scene.entryReference(action, payment.entry));
    TRY(scene.file.add(action));
    return scene.relate(action.name(), QStringLiteral("Related_To"), nodeName(QUuid(caseFile)));
}

} // namespace

Result<void> addInvestigation(const GraphScene &scene, const domain::CaseFile &caseFile,
                              const CaseMembers &members)
{
    const QString type = QStringLiteral("investigation:Investigation");
    GraphNode node(nodeName(QUuid(caseFile.id)), type);
    node.text("uco-core:name", caseFile.number).text("uco-core:description", caseFile.title);
    node.text("investigation:investigationForm", QStringLiteral("case"));
    if (caseFile.province)
        node.text("uco-core:description", QStringLiteral("province: ") + *caseFile.province);
    QStringList authorizations(members.authorizations.begin(), members.authorizations.end());
    authorizations.sort(); // the same graph twice is the same file
    for (const QString &authorization : std::as_const(authorizations))
        node.refer("investigation:relevantAuthorization", authorization);
    return scene.file.addCompilation(node, type, members.provenanceRecords);
}

Result<void> addLosses(const GraphScene &scene, GraphParties &parties,
                       const domain::CaseFile &caseFile)
{
    const registry::OriginTable origins(scene.connection);
    TRY(const auto victims, origins.victimsOf(caseFile.id));
    for (const auto &victim : victims) {
        TRY(const auto name, parties.person(victim.id));
        TRY(scene.relate(name, QStringLiteral("Victim_In"), nodeName(QUuid(caseFile.id))));
    }
    TRY(const auto payments, origins.paymentsOf(caseFile.id));
    for (const auto &payment : payments)
        TRY(addPayment(scene, parties, caseFile.id, payment));
    return {};
}

} // namespace exchange
