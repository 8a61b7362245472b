#include "stocktake/stock_history.h"

#include "base/moment_text.h"
#include "controls/form.h"
#include "dialogs/sheet_dialog.h"
#include "stocktake/stock_take.h"
#include "work/error_box.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

namespace desktop {

namespace {

TextRow rowOf(const registry::StocktakeRecord &record)
{
    const QLocale locale;
    QStringList cells{base::momentText(record.endedMs), record.place, record.officer};
    for (const qint64 count :
         {record.right, record.elsewhere, record.missing, record.unknown, record.sealsBroken})
        cells.append(locale.toString(count));
    cells.append(record.unseen ? locale.toString(*record.unseen) : QStringLiteral("–"));
    return {record.id, cells};
}

} // namespace

StockHistory::StockHistory(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(new TextRows({tr("Ended"), tr("Place"), tr("Officer"), tr("Here"), tr("Elsewhere"),
                           tr("Missing"), tr("Unknown"), tr("Broken seals"), tr("Not shown")},
                          this))
    , m_table(new PlainTable(m_rows, 1, "earlier_stocktakes", tr("Earlier stock-takes"), this))
    , m_report(named(new QPushButton(tr("Report of the chosen o&ne…"), this), "earlier_report",
                     tr("Report of the chosen stock-take")))
{
    setObjectName(QStringLiteral("stock_history"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(plainLabel(tr("Earlier stock-takes"), this));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_report, 0, Qt::AlignLeft);
    m_report->setEnabled(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_report->setEnabled(!m_table->chosenRows().isEmpty()); });
    connect(m_table, &PlainTable::rowOpened, this, &StockHistory::showReport);
    connect(m_report, &QPushButton::clicked, this, &StockHistory::showReport);
}

void StockHistory::refresh()
{
    auto &workplace = m_desk.workplace();
    if (!workplace.officer())
        return show({});
    workplace.read(
        tr("Reading earlier stock-takes"),
        [](registry::Registry &registry, base::Progress &) {
            return registry::stocktakes(registry);
        },
        this,
        [this](const Result<std::vector<registry::StocktakeRecord>> &records) {
            if (!m_desk.workplace().officer())
                return;
            show(records ? *records : std::vector<registry::StocktakeRecord>());
            m_table->setEmptyText(records ? tr("No stock-take was recorded yet.")
                                          : records.error().message);
        });
}

void StockHistory::show(std::vector<registry::StocktakeRecord> records)
{
    const auto chosen = m_table->chosenRows();
    const QString id = chosen.isEmpty() ? QString() : m_rows->row(chosen.first()).id;
    m_records = std::move(records);
    std::vector<TextRow> rows;
    for (const auto &record : m_records)
        rows.push_back(rowOf(record));
    m_rows->setRows(std::move(rows));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->row(row).id == id)
            m_table->chooseRow(row);
    }
    for (const int column : {0, 2, 3, 4, 5, 6, 7, 8})
        m_table->resizeColumnToContents(column);
}

void StockHistory::showReport()
{
    const auto chosen = m_table->chosenRows();
    if (chosen.isEmpty())
        return;
    const auto record = m_records.at(std::size_t(chosen.first()));
    m_desk.workplace().write(
        tr("Preparing the report"),
        [record](actions::Session &session, base::Progress &) {
            return sheetOfEarlier(session, record);
        },
        this,
        [this, record](const Result<print::SheetMaker> &sheets) {
            if (!sheets)
                return showError(m_desk.window(), sheets.error());
            const QString name = tr("stock-take %1.pdf").arg(record.place);
            (new SheetDialog(m_desk.workplace(), *sheets, name, m_desk.window()))->begin();
        });
}

} // namespace desktop
