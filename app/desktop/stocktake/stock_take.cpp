#include "stocktake/stock_take.h"

#include "domain/labels.h"
#include "registry/item_list.h"
#include "registry/look_alike.h"
#include "registry/search.h"
#include "stocktake/stock_model.h"
#include "work/draft_file.h"

#include <QJsonArray>

namespace desktop {

namespace {

Result<std::vector<print::StockItem>> printed(actions::Session &session,
                                              const std::vector<qint64> &numbers)
{
    TRY(const auto rows, registry::itemRows(session.registry(), numbers, session.officer().id));
    std::vector<print::StockItem> items;
    for (const auto &row : rows)
        items.push_back({row.exhibitNumber,
                         row.title.isEmpty() ? domain::label(row.kind) : row.title,
                         StockModel::whereabouts(row), row.seal});
    return items;
}

Result<print::StocktakeReport> reportOf(actions::Session &session, const actions::Stocktake &stated,
                                        const registry::StockComparison &comparison)
{
    print::StocktakeReport report;
    report.place = stated.place;
    report.officer = session.officer().name;
    report.reason = stated.reason;
    report.beganMs = stated.beganMs;
    report.endedMs = stated.endedMs;
    report.sealsBroken = stated.sealsBroken;
    report.unknown = comparison.unknown;
    report.unseen = comparison.unseen;
    TRY(report.elsewhere, printed(session, comparison.elsewhere));
    TRY(report.missing, printed(session, comparison.missing));
    TRY(report.right, printed(session, comparison.right));
    TRY(const auto checkpoint, session.checkpoint());
    report.checkpoint = QString::fromUtf8(checkpoint.note);
    TRY(const auto identity, registry::identity(session.registry()));
    report.fingerprint = identity.rootKeyId;
    return report;
}

const auto purpose = QStringLiteral("stocktake");
const auto placeKey = QStringLiteral("place");
const auto reasonKey = QStringLiteral("reason");
const auto beganKey = QStringLiteral("began");
const auto scannedKey = QStringLiteral("scanned");
const auto brokenKey = QStringLiteral("seals_broken");

QJsonObject draftOf(const actions::Stocktake &stated)
{
    return {{placeKey, stated.place},
            {reasonKey, stated.reason},
            {beganKey, stated.beganMs},
            {scannedKey, QJsonArray::fromStringList(stated.scanned)},
            {brokenKey, QJsonArray::fromStringList(stated.sealsBroken)}};
}

actions::Stocktake stocktakeOf(const QJsonObject &draft)
{
    actions::Stocktake stated;
    stated.place = draft.value(placeKey).toString();
    stated.reason = draft.value(reasonKey).toString();
    stated.beganMs = draft.value(beganKey).toInteger();
    stated.scanned = draft.value(scannedKey).toVariant().toStringList();
    stated.sealsBroken = draft.value(brokenKey).toVariant().toStringList();
    return stated;
}

} // namespace

StockTakes::StockTakes(Workplace &workplace)
    : QObject(&workplace)
    , m_workplace(workplace)
{
}

StockTakes &StockTakes::of(Workplace &workplace)
{
    auto *takes = workplace.findChild<StockTakes *>();
    return takes ? *takes : *new StockTakes(workplace);
}

QString StockTakes::key() const
{
    return keyOf(m_workplace.viewer());
}

QString StockTakes::keyOf(const QString &officer) const
{
    return m_workplace.folder() + u'\n' + officer;
}

StockTake *StockTakes::current()
{
    if (m_workplace.officer() && !m_looked.contains(key())) {
        m_looked.insert(key());
        if (const auto kept = DraftFile(purpose, m_workplace).kept()) {
            StockTake take{stocktakeOf(kept->draft), {}, true, kept->version};
            take.stated.scanned += kept->lines;
            m_takes.insert(key(), take);
        }
    }
    const auto take = m_takes.find(key());
    return take == m_takes.end() ? nullptr : &*take;
}

Result<void> StockTakes::begin(const StockTake &take)
{
    m_takes.insert(key(), take);
    return keep();
}

Result<void> StockTakes::keep()
{
    auto *take = current();
    const DraftFile file(purpose, m_workplace);
    if (!take || take->recorded) {
        file.drop();
        m_unkept.remove(key());
        return {};
    }
    const auto version = file.keep(draftOf(take->stated));
    take->draft = version.value_or(0);
    return noteKept(version ? Result<void>() : failure(version.error()));
}

Result<void> StockTakes::addScan(const QString &code)
{
    auto *take = current();
    take->stated.scanned.append(code);
    if (take->draft == 0) // earlier codes are not on disk either
        return keep();
    return noteKept(DraftFile(purpose, m_workplace).addLine(take->draft, code));
}

Result<void> StockTakes::noteKept(const Result<void> &kept)
{
    auto *take = current();
    if (kept) {
        m_unkept.remove(key());
    } else {
        m_unkept.insert(key());
        take->draft = 0;
    }
    return kept;
}

void StockTakes::noteRecorded(const QString &officer, const RecordedStock &recorded)
{
    if (const auto take = m_takes.find(keyOf(officer)); take != m_takes.end())
        take->recorded = recorded;
}

void StockTakes::drop()
{
    m_takes.remove(key());
    m_unkept.remove(key());
    DraftFile(purpose, m_workplace).drop();
}

int StockTakes::unkeptScans() const
{
    int scans = 0;
    for (const auto &whose : m_unkept)
        scans += int(m_takes.value(whose).stated.scanned.size());
    return scans;
}

QString doubtAboutPlace(const Workplace &workplace, QString &place)
{
    const registry::Reader reader(workplace.reading());
    const auto known = registry::knownPlace(reader, place);
    if (!known)
        return known.error().message;
    place = *known;
    const auto comparison = registry::compareStock(reader, place, {}, workplace.viewer());
    return comparison && !comparison->missing.empty()
        ? QString()
        : StockTakes::tr("Nothing is on record at “%1”.").arg(place);
}

QString doubtAboutScan(const Workplace &workplace, const QString &place, const QString &code)
{
    const auto bearers = registry::sharedBy(workplace.reading(), place, code, workplace.viewer());
    return bearers.value_or(0) > 1 ? registry::sharedSentence(code, *bearers) : QString();
}

Result<RecordedStock> finishStockTake(actions::Session &session, actions::Stocktake stated)
{
    stated.endedMs = session.environment().now();
    TRY(const auto recorded, actions::recordStocktake(session, stated));
    TRY(auto report, reportOf(session, stated, recorded.comparison));
    return RecordedStock{recorded.comparison, std::move(report)};
}

namespace {

using registry::StockResult;

// The place on record; for items that were right or missing it is the place of the stock-take.
QString recordedPlaceOf(const registry::StocktakeLine &line, const QString &place)
{
    if (line.result != StockResult::Elsewhere)
        return place;
    return line.recordedPlace.isEmpty() && line.recordedState ? domain::label(*line.recordedState)
                                                              : line.recordedPlace;
}

// Titles by item.number.
Result<QHash<qint64, QString>> titlesOf(actions::Session &session,
                                        const std::vector<registry::StocktakeLine> &lines)
{
    std::vector<qint64> numbers;
    for (const auto &line : lines)
        numbers.push_back(line.number);
    TRY(const auto rows, registry::itemRows(session.registry(), numbers, session.officer().id));
    QHash<qint64, QString> titles;
    for (const auto &row : rows)
        titles.insert(row.number, row.title.isEmpty() ? domain::label(row.kind) : row.title);
    return titles;
}

void add(print::StocktakeReport &report, const registry::StocktakeLine &line, const QString &title)
{
    if (line.sealBroken)
        report.sealsBroken.append(line.code);
    const print::StockItem item{line.code, title, recordedPlaceOf(line, report.place), {}};
    switch (line.result) {
    case StockResult::Right:
        return report.right.push_back(item);
    case StockResult::Elsewhere:
        return report.elsewhere.push_back(item);
    case StockResult::Missing:
        return report.missing.push_back(item);
    case StockResult::Unknown:
        report.unknown.append(line.code);
    }
}

} // namespace

Result<print::SheetMaker> sheetOfEarlier(actions::Session &session,
                                         const registry::StocktakeRecord &record)
{
    const registry::Reader reader(session.registry());
    TRY(const auto lines, registry::stocktakeLines(reader, record.id, session.officer().id));
    TRY(const auto titles, titlesOf(session, lines));
    print::StocktakeReport report;
    report.place = record.place;
    report.officer = record.officer;
    report.reason = record.reason;
    report.beganMs = record.beganMs;
    report.endedMs = record.endedMs;
    report.unseen = record.unseen;
    for (const auto &line : lines)
        add(report, line, titles.value(line.number));
    TRY(const auto checkpoint, session.checkpoint());
    report.checkpoint = QString::fromUtf8(checkpoint.note);
    TRY(const auto identity, registry::identity(reader));
    report.fingerprint = identity.rootKeyId;
    return print::SheetMaker([report] {
        auto sheet = print::stocktakeSheet(report);
        sheet.remarks.append(
            StockTakes::tr("Printed again from the record. Titles are today’s; the items’ seals at "
                           "that time are in their history."));
        return std::vector{sheet};
    });
}

} // namespace desktop
