#include "print/forms/lot_sheet.h"

#include "base/text.h"
#include "exchange/record/write/agreed_items.h"
#include "print/forms/hand_over_sheet.h"
#include "print/forms/lot_step.h"
#include "print/forms/named_party.h"
#include "print/sheet/sheet_words.h"
#include "registry/hidden_items.h"
#include "registry/item_list.h"
#include "registry/officer_table.h"
#include "registry/step_candidates.h"

namespace print {

namespace {

// Each item before its contents.
Result<std::vector<registry::ItemRow>> rowsOf(actions::Session &session, const QString &lot)
{
    registry::ItemFilter filter;
    filter.lot = lot;
    filter.topLevel = true;
    filter.viewer = session.officer().id;
    const registry::Reader reader(session.registry());
    TRY(const auto numbers, registry::listNumbers(reader, filter, {}));
    TRY(const auto outer, registry::itemRows(reader, numbers, filter.viewer));
    if (outer.empty())
        return failure(ErrorCode::NotFound,
                       Text::tr("Nothing of the lot %1 is in transit.").arg(lot));
    std::vector<registry::ItemRow> rows;
    for (const auto &row : outer) {
        rows.push_back(row);
        TRY(const auto contents, registry::contentRows(reader, row.id, filter.viewer));
        rows.insert(rows.end(), contents.begin(), contents.end());
    }
    return rows;
}

HandOver handOverOf(const registry::CustodyStepRecord &record,
                    const std::vector<registry::ItemRow> &rows)
{
    const auto &release = record.asCounted();
    HandOver handOver;
    handOver.lot = release.lot;
    handOver.releasedAt = stepMoment(record);
    handOver.place = release.place;
    handOver.reason = release.reason;
    handOver.purpose = release.purpose;
    handOver.condition = release.condition;
    handOver.receiverHasKey = release.to && release.to->kind == domain::Party::Kind::Officer;
    for (const auto &row : rows) {
        handOver.items.push_back(
            {row.exhibitNumber, row.title, row.kind, row.identifier, row.seal, {}, row.insideOf});
        for (const QString &number : row.cases.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
            if (!handOver.cases.contains(number))
                handOver.cases.append(number);
        }
    }
    return handOver;
}

// In a state in which the tables agree with the ledger.
Result<HandOver> readLot(actions::Session &session, const QString &lot)
{
    const registry::Reader reader(session.registry());
    TRY(const auto found, rowsOf(session, lot));
    QStringList ids;
    for (const auto &row : found)
        ids.append(row.id);
    TRY(const auto view,
        exchange::AgreedView::open(session.registry(), ids, session.officer().id, {{}, lot}));
    TRY(const auto rows, rowsOf(session, lot));
    TRY(const auto release, lotStep(reader, rows.front().id, lot, domain::isRelease));
    auto handOver = handOverOf(release, rows);
    registry::ItemFilter whole;
    whole.lot = lot;
    whole.viewer = session.officer().id;
    TRY(handOver.hidden, registry::countHidden(reader, whole));
    TRY(const auto from, named(reader, {domain::Party::Kind::Officer, release.stated.actor}));
    TRY(const auto to, named(reader, release.stated.to.value_or(domain::Party{})));
    handOver.releasedBy = from.name;
    handOver.releasedByOrganisation = from.organisation;
    handOver.receivedBy = to.name;
    handOver.receivedByOrganisation = to.organisation;
    TRY(const auto identity, registry::identity(reader));
    handOver.fingerprint = identity.rootKeyId;
    return handOver;
}

} // namespace

Result<SheetMaker> lotSheet(actions::Session &session, const QString &lot)
{
    TRY(auto handOver, readLot(session, lot));
    TRY(const auto checkpoint, session.checkpoint());
    handOver.checkpoint = QString::fromUtf8(checkpoint.note);
    handOver.printedBy = session.officer().name;
    handOver.printedAtMs = session.environment().now();
    return SheetMaker([handOver] { return std::vector{handOverSheet(handOver)}; });
}

} // namespace print
