#include "actions/record_stocktake.h"

#include "actions/agreed_place.h"
#include "actions/body.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "domain/exhibit_number.h"
#include "domain/text_rule.h"
#include "registry/item_list.h"
#include "registry/look_alike.h"
#include "registry/search.h"
#include "registry/stated/agreed_stock.h"

namespace actions {

namespace {

constexpr int longestCode = 400;

Result<QStringList> numbersOf(Writer &writer, const std::vector<qint64> &items)
{
    TRY(const auto rows, registry::itemRows(writer.connection(), items, writer.officer().id));
    QStringList numbers;
    for (const auto &row : rows)
        numbers.append(row.exhibitNumber);
    return numbers;
}

Result<QJsonArray> elsewhereOf(Writer &writer, const std::vector<qint64> &items)
{
    TRY(const auto rows, registry::itemRows(writer.connection(), items, writer.officer().id));
    QJsonArray lines;
    for (const auto &row : rows)
        lines.append(QJsonObject{{"number", row.exhibitNumber},
                                 {"state", domain::name(row.state)},
                                 {"place", row.place}});
    return lines;
}

// A code that is nothing of ours may be anything.
QStringList readable(const QStringList &codes)
{
    QStringList shown;
    for (const QString &code : codes)
        shown.append(base::visibleLine(code, longestCode));
    shown.removeDuplicates();
    return shown;
}

Result<void> checkTimes(const Stocktake &stocktake, qint64 nowMs)
{
    if (stocktake.beganMs <= 0 || stocktake.endedMs < stocktake.beganMs
        || stocktake.endedMs > nowMs)
        return failure(ErrorCode::Invalid,
                       Text::tr("The stock-take ends before it begins, or in the future."));
    return {};
}

// The exhibit number of what a scan or a typed number means.
Result<QString> numberMeant(Writer &writer, const QString &typed, const QString &place,
                            const QStringList &found)
{
    QString number = domain::typedExhibitNumber(typed);
    if (found.contains(number))
        return number;
    TRY(const auto scan,
        registry::compareStock(writer.connection(), place, {typed}, writer.officer().id));
    if (!scan.shared.isEmpty())
        return failure(ErrorCode::Conflict,
                       registry::sharedSentence(typed, scan.shared.begin().value()));
    TRY(const auto meant, numbersOf(writer, scan.right.empty() ? scan.elsewhere : scan.right));
    return meant.isEmpty() ? number : meant.front();
}

// As they are written, each of them among what was found.
Result<QStringList> checkedSeals(Writer &writer, const Stocktake &stocktake, const QString &place,
                                 const QStringList &found)
{
    QStringList seals;
    for (const QString &typed : stocktake.sealsBroken) {
        TRY(const auto number, numberMeant(writer, typed, place, found));
        if (!found.contains(number))
            return failure(
                ErrorCode::Invalid,
                Text::tr("%1 is listed with a broken seal, but was not found.").arg(number));
        seals.append(number);
    }
    seals.removeDuplicates();
    return seals;
}

Result<Body> bodyOf(Writer &writer, const Stocktake &stocktake, const QString &place,
                    const registry::StockComparison &comparison)
{
    TRY(const auto right, numbersOf(writer, comparison.right));
    TRY(const auto missing, numbersOf(writer, comparison.missing));
    TRY(const auto elsewhere, elsewhereOf(writer, comparison.elsewhere));
    TRY(const auto elsewhereNumbers, numbersOf(writer, comparison.elsewhere));
    TRY(const auto seals, checkedSeals(writer, stocktake, place, right + elsewhereNumbers));
    return Body()
        .time("began", stocktake.beganMs)
        .time("ended", stocktake.endedMs)
        .texts("right", right)
        .value("elsewhere", elsewhere)
        .texts("missing", missing)
        .texts("unknown", readable(comparison.unknown))
        .texts("seal_broken", seals)
        .value("unseen", comparison.unseen);
}

} // namespace

Result<RecordedStocktake> recordStocktake(Session &session, const Stocktake &stocktake)
{
    return session.write([&](Writer &writer) -> Result<RecordedStocktake> {
        TRY(const auto typed, domain::checkedText(Text::tr("The place"), stocktake.place, 400));
        TRY(const auto spelling, registry::PlaceSpellings(writer.connection()).of(typed));
        const QString place = spelling.place;
        TRY(checkPlaceSpelling(writer, typed, place));
        TRY(const auto reason,
            domain::checkedLongText(Text::tr("The reason"), stocktake.reason, 2000));
        TRY(checkTimes(stocktake, writer.now()));
        base::Progress silent;
        TRY(registry::checkAgreedStock(writer.connection(), writer.registry().ledger(),
                                       writer.signers(), silent));
        TRY(const auto comparison,
            registry::compareStock(writer.connection(), place, stocktake.scanned,
                                   writer.officer().id));
        TRY(Body body, bodyOf(writer, stocktake, place, comparison));
        body.text("place", place).text("reason", reason);
        const QString id = writer.newId();
        TRY(writer.append({QStringLiteral("stocktake.recorded"), id, body, {}}));
        return RecordedStocktake{id, comparison};
    });
}

} // namespace actions
