#pragma once

// StockTake: a stock-take in progress or just recorded; it survives a lock, another window and a
// crash, so that its officer can continue where they stopped.

#include "actions/record_stocktake.h"
#include "print/reports/stocktake_sheet.h"
#include "print/sheet/sheet_language.h"
#include "work/workplace.h"

#include <QHash>
#include <QSet>

namespace desktop {

// What was recorded, and what its report says.
struct RecordedStock {
    registry::StockComparison comparison;
    print::StocktakeReport report;
};

struct StockTake {
    actions::Stocktake stated;             // what was typed and scanned until now
    std::optional<RecordedStock> recorded; // set once it was recorded
    bool isFromDisk = false;               // begun before the program was, and not shown since
    qint64 draft = 0;                      // version of its draft on disk; 0: none
};

// All of them: one for each officer and registry, on disk until it is recorded or given up.
class StockTakes : public QObject
{
    Q_OBJECT

public:
    // The one that belongs to this workplace; made when it is first asked for.
    static StockTakes &of(Workplace &workplace);

    // That of the signed-in officer; null if they have none.
    StockTake *current();
    // Fails as keep does; it is begun all the same.
    Result<void> begin(const StockTake &take);
    // Writes what was scanned until now to the disk; what is recorded needs that no longer. Fails
    // with Io: then it lives in memory alone, until a later call succeeds.
    Result<void> keep();
    // Adds one code and appends it to the draft on disk. Fails as keep does; the code is added even
    // then.
    Result<void> addScan(const QString &code);
    // The stock-take of this officer (by id) is recorded; they may have locked the registry
    // meanwhile.
    void noteRecorded(const QString &officer, const RecordedStock &recorded);
    void drop();

    // How many codes were scanned, not recorded, and could not be kept on disk, by everybody.
    int unkeptScans() const;

private:
    explicit StockTakes(Workplace &workplace);
    QString key() const;
    QString keyOf(const QString &officer) const;

    Result<void> noteKept(const Result<void> &kept);

    Workplace &m_workplace;
    QHash<QString, StockTake> m_takes;
    QSet<QString> m_looked; // officers whose drafts were searched for on disk
    QSet<QString> m_unkept; // officers whose drafts could not be written there
};

// Why this may be no place to take stock at, a sentence; empty where something that the signed-in
// officer may see is on record there. `place` becomes as the registry writes it.
QString doubtAboutPlace(const Workplace &workplace, QString &place);

// Why a code that was scanned there may mean any of several items, a sentence; else empty.
QString doubtAboutScan(const Workplace &workplace, const QString &place, const QString &code);

// Records it and makes the checkpoint for the report. Fails as recordStocktake and
// Session::checkpoint do.
Result<RecordedStock> finishStockTake(actions::Session &session, actions::Stocktake stated);

// The sheet of one that was recorded earlier, with a checkpoint of now. Fails as
// Session::checkpoint does, and with Database.
Result<print::SheetMaker> sheetOfEarlier(actions::Session &session,
                                         const registry::StocktakeRecord &record);

} // namespace desktop
