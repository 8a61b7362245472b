#include "stocktake/stocktake_page.h"

#include "controls/closing_guard.h"
#include "controls/loss_question.h"
#include "dialogs/sheet_dialog.h"
#include "fields/place_line.h"
#include "intent/signing.h"
#include "registry/hidden_items.h"
#include "stocktake/move_here_dialog.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int margin = 18;
// Rows as the signed-in officer may see them.
StockModel::Reader readerOf(Workplace &workplace)
{
    return [&workplace](const std::vector<qint64> &numbers) {
        return registry::itemRows(workplace.reading(), numbers, workplace.viewer());
    };
}

} // namespace

StocktakePage::StocktakePage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_takes(StockTakes::of(desk.workplace()))
    , m_model(readerOf(desk.workplace()), this)
    , m_place(placeLine(desk.workplace(), "stock_place", this))
    , m_reason(named(new QLineEdit(this), "stock_reason", tr("Reason")))
    , m_begin(
          named(new QPushButton(tr("&Begin"), this), "begin_stocktake", tr("Begin the stock-take")))
    , m_scan(new ScanLine("stock_scan", tr("Scan what is there"),
                          tr("Scan what is there: exhibit number, seal or IMEI"), this))
    , m_tiles(new StockTiles(this))
    , m_table(new PlainTable(&m_model, StockModel::Title, "stock_items",
                             tr("Items of the stock-take"), this))
    , m_state(hintLabel({}, this))
    , m_unseen(plainLabel({}, this))
    , m_finish(named(new QPushButton(tr("&Finish…"), this), "finish_stocktake",
                     tr("Finish the stock-take")))
    , m_takeBack(named(new QPushButton(tr("Take scan &back"), this), "take_back",
                       tr("Take the scans of the chosen rows back")))
    , m_move(named(new QPushButton(tr("&Move here…"), this), "move_here",
                   tr("Move what was found here and belongs elsewhere")))
    , m_showReport(named(new QPushButton(tr("Repor&t…"), this), "stock_report",
                         tr("Report of discrepancies")))
    , m_giveUp(named(new QPushButton(tr("&Give up…"), this), "give_up_stocktake",
                     tr("Give the stock-take up")))
    , m_history(new StockHistory(desk, this))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("stocktake_page"));
    m_state->setObjectName(QStringLiteral("stock_state"));
    m_unseen->setObjectName(QStringLiteral("stock_unseen"));
    m_unseen->setWordWrap(true);
    m_table->setWidths({124, 130, 0, 104, 84, 56});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(headingLabel(tr("Stock-take"), this));
    layout->addWidget(placeRow());
    layout->addWidget(m_state);
    layout->addWidget(m_scan);
    layout->addWidget(m_tiles);
    layout->addWidget(m_unseen);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_history, 1);
    layout->addWidget(m_complaint);
    layout->addWidget(actionRow());
    connectAll();
    new ClosingGuard(
        desk.window(), [this] { return loss(); }, this);
    showState();
}

QWidget *StocktakePage::placeRow()
{
    auto *row = new QWidget(this);
    auto *form = new QFormLayout;
    addRow(*form, tr("P&lace"), m_place);
    addRow(*form, tr("R&eason"), m_reason);
    waitsForScans(m_place, false); // a place may bear a code
    m_reason->setText(tr("Regular stock-take"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addLayout(form, 1);
    layout->addWidget(m_begin, 0, Qt::AlignTop);
    return row;
}

QWidget *StocktakePage::actionRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_finish);
    layout->addWidget(m_takeBack);
    layout->addWidget(m_move);
    layout->addWidget(m_showReport);
    layout->addStretch(1);
    layout->addWidget(m_giveUp);
    return row;
}

void StocktakePage::connectAll()
{
    auto &workplace = m_desk.workplace();
    connect(m_begin, &QPushButton::clicked, this, &StocktakePage::begin);
    connect(m_place, &QLineEdit::returnPressed, this, &StocktakePage::begin);
    connect(m_scan, &ScanLine::scanned, this, &StocktakePage::scan);
    connect(m_finish, &QPushButton::clicked, this, &StocktakePage::finish);
    connect(m_takeBack, &QPushButton::clicked, this, &StocktakePage::takeBack);
    connect(m_tiles, &StockTiles::filterAsked, &m_model, &StockModel::filter);
    // Queued: it is found out in the middle of a painting.
    connect(
        &m_model, &StockModel::failed, this,
        [this](const Error &error) { m_complaint->complain(error); }, Qt::QueuedConnection);
    connect(&m_model, &StockModel::dataChanged, this, [this] {
        current()->stated.sealsBroken = m_model.brokenSeals();
        keep();
    });
    connect(m_reason, &QLineEdit::editingFinished, this, [this] {
        if (auto *take = current(); take && !take->recorded) {
            take->stated.reason = m_reason->text().trimmed();
            keep();
        }
    });
    connect(m_move, &QPushButton::clicked, this, &StocktakePage::moveHere);
    connect(m_showReport, &QPushButton::clicked, this, &StocktakePage::showReport);
    connect(m_giveUp, &QPushButton::clicked, this, &StocktakePage::giveUp);
    connect(m_table, &PlainTable::rowOpened, this,
            [this](int row) { m_desk.showItem(m_model.numberAt(row)); });
    connect(&workplace, &Workplace::signedIn, this, &StocktakePage::showState);
    connect(&workplace, &Workplace::closed, this, &StocktakePage::showState);
    connect(&workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (auto *take = current(); take && !take->recorded && concernsLists(change))
            compare();
        if (change.isOf({"stocktake", "officer"}))
            m_history->refresh();
    });
    connect(&workplace, &Workplace::locked, m_history, &StockHistory::refresh);
}

void StocktakePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_desk.workplace().officer())
        return;
    refreshPlaces(m_desk.workplace(), m_place);
    m_history->refresh();
}

// What closing the program would lose.
QString StocktakePage::loss() const
{
    const int scans = m_takes.unkeptScans();
    return scans == 0
        ? QString()
        : tr("A stock-take is in progress; %n scan(s) would be lost.", nullptr, scans);
}

void StocktakePage::begin()
{
    m_complaint->clear();
    StockTake take;
    take.stated.place = m_place->text().trimmed();
    markWrong(m_place, take.stated.place.isEmpty());
    if (take.stated.place.isEmpty()) {
        m_place->setFocus();
        return m_complaint->complain(tr("Enter the place to take stock of."));
    }
    const QString doubt = doubtAboutPlace(m_desk.workplace(), take.stated.place);
    if (!doubt.isEmpty() && std::exchange(m_strangePlace, take.stated.place) != take.stated.place) {
        markWrong(m_place, true);
        return m_complaint->complain(
            tr("%1 Correct the place, or press Begin again to take stock there anyway.")
                .arg(doubt));
    }
    take.stated.beganMs = m_desk.workplace().environment().now();
    take.stated.reason = m_reason->text().trimmed();
    const auto kept = m_takes.begin(take);
    m_strangePlace.clear();
    showState();
    if (!kept)
        m_complaint->complain(kept.error());
}

void StocktakePage::keep()
{
    showKept(m_takes.keep());
}

// Saved to disk at each scan; a failure is shown at once.
void StocktakePage::showKept(const Result<void> &kept)
{
    m_complaint->clear();
    if (!kept)
        m_complaint->complain(
            tr("The scans cannot be kept on disk, and would be lost with the program: %1")
                .arg(kept.error().message));
}

void StocktakePage::scan(const QString &text)
{
    auto *take = current();
    if (!take || take->recorded)
        return;
    auto &workplace = m_desk.workplace();
    const auto hit =
        registry::findScanned(workplace.reading(), text, workplace.viewer(), take->stated.place);
    if (const QString doubt = doubtAboutScan(workplace, take->stated.place, text); !doubt.isEmpty())
        return m_scan->answer(false, doubt);
    const QString code = hit && *hit ? (*hit)->exhibitNumber : text;
    const bool isAgain = take->stated.scanned.contains(code);
    showKept(m_takes.addScan(code));
    if (!count(code))
        return;
    // Two labels with one number are how exhibits are swapped.
    if (isAgain && hit && *hit)
        return m_scan->answer(
            false, tr("%1 was scanned already. Are there two labels with this number?").arg(code));
    tellScan(text, hit);
}

// What became of the last scan, large and heard.
void StocktakePage::tellScan(const QString &text,
                             const Result<std::optional<registry::ScanHit>> &hit)
{
    if (!hit)
        return m_scan->answer(false, hit.error().message);
    if (!*hit)
        return m_scan->answer(false, tr("Unknown: no item carries “%1”.").arg(text));
    const bool isByNumber = (*hit)->what == registry::ScanHit::What::ExhibitNumber;
    const QString number = isByNumber
        ? (*hit)->exhibitNumber
        : tr("%1 (scanned: %2)").arg((*hit)->exhibitNumber, text.trimmed());
    const auto &elsewhere = m_model.comparison().elsewhere;
    const bool isElsewhere = std::binary_search(elsewhere.begin(), elsewhere.end(), (*hit)->number);
    if (!isElsewhere)
        return m_scan->answer(true, tr("%1 is right here.").arg(number));
    const auto row = m_model.rowOf((*hit)->number);
    m_scan->answer(false,
                   tr("%1 belongs elsewhere: %2")
                       .arg(number, row ? StockModel::whereabouts(*row) : row.error().message));
}

// Counts everything again: another stock-take is shown, or the registry has changed.
bool StocktakePage::compare()
{
    const auto *take = current();
    auto &workplace = m_desk.workplace();
    m_count.reset();
    auto begun =
        registry::StockCount::begin(workplace.reading(), take->stated.place, workplace.viewer());
    if (!begun) {
        m_complaint->complain(begun.error());
        return false;
    }
    for (const QString &code : take->stated.scanned) {
        if (const auto added = begun->add(workplace.reading(), code); !added) {
            m_complaint->complain(added.error());
            return false;
        }
    }
    m_count = std::move(*begun);
    showComparison(m_count->comparison());
    return true;
}

// Counts only the last code, which the stock-take already contains.
bool StocktakePage::count(const QString &code)
{
    if (!m_count)
        return compare();
    if (const auto added = m_count->add(m_desk.workplace().reading(), code); !added) {
        m_complaint->complain(added.error());
        return false;
    }
    showComparison(m_count->comparison());
    return true;
}

void StocktakePage::showComparison(const registry::StockComparison &comparison)
{
    const int top = m_table->verticalScrollBar()->value();
    m_model.show(comparison);
    m_table->verticalScrollBar()->setValue(top);
    const auto *take = current();
    m_tiles->show(m_model, !take->recorded);
    m_move->setEnabled(take->recorded && m_model.count(registry::StockResult::Elsewhere) > 0);
    m_unseen->setText(registry::hiddenSentence(comparison.unseen));
    m_unseen->setVisible(comparison.unseen > 0);
}

void StocktakePage::showState()
{
    m_model.clear();
    m_history->refresh();
    showControls();
    const auto *take = current();
    if (!take) {
        setFocusProxy(m_place);
        return;
    }
    m_place->setText(take->stated.place);
    if (!take->stated.reason.isEmpty())
        m_reason->setText(take->stated.reason);
    m_model.setBrokenSeals(take->stated.sealsBroken);
    if (take->recorded) {
        keep(); // nothing: where a lock came in between, there still is a draft
        showComparison(take->recorded->comparison);
    } else {
        compare();
    }
    setFocusProxy(take->recorded ? m_showReport : static_cast<QWidget *>(m_scan));
    if (isVisible())
        setFocus();
}

// The possible actions: before a stock-take, while one is in progress, and when it is recorded.
void StocktakePage::showControls()
{
    const auto *take = current();
    const bool isOpen = take && !take->recorded;
    const bool isRecorded = take && take->recorded;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tiles, m_table, m_giveUp, m_move})
        widget->setVisible(take);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_scan, m_finish, m_takeBack})
        widget->setVisible(isOpen);
    m_unseen->setVisible(take && m_model.comparison().unseen > 0);
    m_history->setVisible(!take);
    m_place->setEnabled(!take);
    m_begin->setVisible(!take);
    m_showReport->setVisible(isRecorded);
    m_reason->setEnabled(!isRecorded);
    m_giveUp->setText(isRecorded ? tr("&New stock-take") : tr("&Give up…"));
    m_move->setToolTip(isOpen ? tr("Finish first: the discrepancy is recorded before it is "
                                   "corrected.")
                              : QString());
    m_state->setText(
        isRecorded ? tr("Recorded. What belongs elsewhere can be moved here now.")
            : isOpen
            ? tr("Everything is kept, even if the program ends; go on whenever you like.")
            : tr("Choose a place, then scan the items there. Each scan shows what is right, what "
                 "belongs elsewhere and what is missing."));
}

// What was scanned by mistake: every code that led to a chosen row.
void StocktakePage::takeBack()
{
    QStringList chosen;
    for (const int row : m_table->chosenRows())
        chosen.append(m_model.numberAt(row));
    auto &workplace = m_desk.workplace();
    current()->stated.scanned.removeIf([&](const QString &code) {
        const auto hit = registry::findScanned(workplace.reading(), code, workplace.viewer());
        return chosen.contains(hit && *hit ? (*hit)->exhibitNumber : code);
    });
    m_scan->clearAnswer();
    keep();
    compare();
}

// What the officer should know before they sign; empty if everything was found and nothing is
// hidden.
QString StocktakePage::doubtsAboutEnd() const
{
    QStringList doubts;
    if (const int missing = int(m_model.count(registry::StockResult::Missing)); missing > 0)
        doubts.append(tr("%n item(s) that should be here were not scanned. They will be recorded "
                         "as missing.",
                         nullptr, missing));
    if (const qint64 unseen = m_model.comparison().unseen; unseen > 0)
        doubts.append(registry::hiddenSentence(unseen) + u' '
                      + tr("The stock-take states this number."));
    return doubts.join(u'\n');
}

void StocktakePage::finish()
{
    m_complaint->clear();
    auto *take = current();
    take->stated.reason = m_reason->text().trimmed();
    markWrong(m_reason, take->stated.reason.isEmpty());
    if (take->stated.reason.isEmpty()) {
        m_reason->setFocus();
        return m_complaint->complain(tr("Give the reason of this stock-take."));
    }
    const QString doubts = doubtsAboutEnd();
    if (doubts.isEmpty())
        return record();
    askBeforeLoss({"missing_question", tr("Stock-take"), doubts, "finish_missing", tr("&Record it"),
                   tr("&Go on scanning")},
                  m_desk.window(), [this] { record(); });
}

void StocktakePage::record()
{
    const auto *take = current();
    if (!take)
        return;
    m_finish->setEnabled(false);
    m_desk.workplace().write(
        tr("Recording the stock-take"),
        [stated = take->stated](actions::Session &session, base::Progress &) {
            return finishStockTake(session, stated);
        },
        this,
        [this, officer = m_desk.workplace().viewer()](const Result<RecordedStock> &result) {
            finished(officer, result);
        });
}

void StocktakePage::finished(const QString &officer, const Result<RecordedStock> &result)
{
    m_finish->setEnabled(true);
    if (!result)
        return m_complaint->complain(result.error());
    m_takes.noteRecorded(officer, *result);
    if (m_desk.workplace().viewer() != officer)
        return; // locked meanwhile: shown when the officer is back
    keep();
    showState();
    showReport();
    m_desk.say(tr("The stock-take was recorded."));
}

void StocktakePage::showReport()
{
    const auto &report = current()->recorded->report;
    (new SheetDialog(
         m_desk.workplace(), [report] { return print::Sheets{print::stocktakeSheet(report)}; },
         tr("stock-take %1.pdf").arg(report.place), m_desk.window()))
        ->begin();
}

void StocktakePage::moveHere()
{
    const auto numbers = m_model.numbersOf(m_model.comparison().elsewhere);
    if (!numbers)
        return m_complaint->complain(numbers.error());
    auto *dialog =
        new MoveHereDialog(m_desk.workplace(), current()->stated.place, *numbers, m_desk.window());
    connect(dialog, &MoveHereDialog::moved, &m_desk, &Desk::say);
    dialog->open();
}

void StocktakePage::giveUp()
{
    const auto *take = current();
    const auto away = [this] {
        m_takes.drop();
        m_scan->clearAnswer();
        m_tiles->showAll();
        showState();
        m_place->clear();
        m_place->setFocus();
    };
    if (take->recorded || take->stated.scanned.isEmpty())
        return away();
    askBeforeLoss({"give_up_question", tr("Stock-take"), tr("Throw away what was scanned?"),
                   "throw_away", tr("&Throw away"), tr("&Go on")},
                  m_desk.window(), away);
}

} // namespace desktop
