#include "print/forms/lot_receipt.h"

#include "actions/session.h"
#include "base/text.h"
#include "exchange/record/write/agreed_items.h"
#include "print/forms/lot_step.h"
#include "print/forms/named_party.h"
#include "print/forms/receipt_sheet.h"
#include "print/sheet/sheet_words.h"
#include "registry/hidden_items.h"
#include "registry/item_list.h"
#include "registry/item_table.h"
#include "registry/officer_table.h"
#include "registry/step_candidates.h"

namespace print {

namespace {

using domain::CustodyVerb;

HandOverItem itemOf(const registry::ItemRow &row, const QString &remarks)
{
    return {row.exhibitNumber, row.title, row.kind,    row.identifier,
            row.seal,          remarks,   row.insideOf};
}

// Adds the item and its contents.
Result<void> addItem(actions::Session &session, const QString &number, const QString &remarks,
                     std::vector<HandOverItem> &items)
{
    const registry::Reader reader(session.registry());
    const QString &viewer = session.officer().id;
    TRY(const auto item, registry::ItemTable(reader).byExhibitNumber(number));
    TRY(const auto rows, registry::itemRows(reader, {item.number}, viewer));
    if (rows.empty())
        return failure(ErrorCode::NotFound, Text::tr("No item carries the number %1.").arg(number));
    items.push_back(itemOf(rows.front(), remarks));
    TRY(const auto contents, registry::contentRows(reader, item.id, viewer));
    for (const auto &row : contents)
        items.push_back(itemOf(row, {}));
    return {};
}

Result<std::vector<HandOverItem>> acceptedItems(actions::Session &session,
                                                const actions::LotAnswer &answer)
{
    std::vector<HandOverItem> items;
    for (const auto &one : answer.accepted) {
        QStringList remarks{one.condition, one.reason};
        remarks.removeAll(QString());
        TRY(addItem(session, one.exhibitNumber, remarks.join(QStringLiteral("; ")), items));
    }
    return items;
}

Result<std::vector<HandOverItem>> refusedItems(actions::Session &session,
                                               const actions::LotAnswer &answer)
{
    std::vector<HandOverItem> items;
    for (const auto &one : answer.refused)
        TRY(addItem(session, one.exhibitNumber, one.reason, items));
    return items;
}

// Who released, when, and to whom.
Result<Receipt> partiesOf(const registry::Reader &reader,
                          const registry::CustodyStepRecord &release)
{
    TRY(const auto from, named(reader, {domain::Party::Kind::Officer, release.stated.actor}));
    TRY(const auto to, named(reader, release.stated.to.value_or(domain::Party{})));
    Receipt receipt;
    receipt.releasedBy = from.name;
    receipt.releasedByOrganisation = from.organisation;
    receipt.receivedBy = to.name;
    receipt.receivedByOrganisation = to.organisation;
    receipt.receiverHasKey =
        release.stated.to && release.stated.to->kind == domain::Party::Kind::Officer;
    receipt.releasedAt = stepMoment(release);
    return receipt;
}

QStringList brokenSealsOf(const actions::LotAnswer &answer)
{
    QStringList numbers;
    for (const auto &one : answer.accepted) {
        if (one.sealBroken)
            numbers.append(one.exhibitNumber);
    }
    return numbers;
}

Result<QStringList> idsOf(actions::Session &session, const actions::LotAnswer &answer)
{
    const registry::ItemTable items(session.registry());
    QStringList ids;
    QStringList numbers;
    for (const auto &one : answer.accepted)
        numbers.append(one.exhibitNumber);
    for (const auto &one : answer.refused)
        numbers.append(one.exhibitNumber);
    for (const QString &number : numbers) {
        TRY(const auto item, items.byExhibitNumber(number));
        TRY(const auto contents, items.withContents(item.id));
        ids += contents;
    }
    return ids;
}

// Inside what was answered for, and in the rest of the lot, which is still in transit.
Result<qint64> hiddenOf(actions::Session &session, const QString &lot, const QStringList &answered)
{
    const registry::Reader reader(session.registry());
    registry::ItemFilter rest;
    rest.lot = lot;
    rest.viewer = session.officer().id;
    TRY(auto hidden, registry::hiddenItems(reader, rest));
    for (const QString &id : answered) {
        TRY(const bool visible, registry::ItemTable(reader).maySee(rest.viewer, id));
        if (!visible)
            hidden.insert(id);
    }
    return hidden.size();
}

// In a state in which the tables agree with the ledger.
Result<Receipt> readReceipt(actions::Session &session, const actions::LotAnswer &answer)
{
    const registry::Reader reader(session.registry());
    const bool isAccepted = !answer.accepted.empty();
    TRY(const auto ids, idsOf(session, answer));
    TRY(const auto view,
        exchange::AgreedView::open(session.registry(), ids, session.officer().id,
                                   {{}, answer.lot}));
    const QString &first = ids.front();
    TRY(const auto release, lotStep(reader, first, answer.lot, domain::isRelease));
    TRY(const auto answered, lotStep(reader, first, answer.lot, [isAccepted](CustodyVerb verb) {
            return verb == (isAccepted ? CustodyVerb::Receive : CustodyVerb::Refuse);
        }));
    TRY(auto receipt, partiesOf(reader, release));
    receipt.lot = answer.lot;
    receipt.place = isAccepted ? answer.place : QString();
    receipt.answeredAt = stepMoment(answered);
    TRY(receipt.accepted, acceptedItems(session, answer));
    TRY(receipt.refused, refusedItems(session, answer));
    receipt.sealsBroken = brokenSealsOf(answer);
    TRY(receipt.hidden, hiddenOf(session, answer.lot, ids));
    TRY(const auto identity, registry::identity(reader));
    receipt.fingerprint = identity.rootKeyId;
    return receipt;
}

} // namespace

Result<SheetMaker> lotReceipt(actions::Session &session, const actions::LotAnswer &answer)
{
    TRY(auto receipt, readReceipt(session, answer));
    TRY(const auto checkpoint, session.checkpoint());
    receipt.checkpoint = QString::fromUtf8(checkpoint.note);
    return SheetMaker([receipt] { return std::vector{receiptSheet(receipt)}; });
}

} // namespace print
