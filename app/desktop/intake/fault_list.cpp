#include "intake/fault_list.h"

#include "controls/form.h"
#include "exchange/table/csv_columns.h"
#include "intake/rows_model.h"

namespace desktop {

namespace {

constexpr int mostFaults = 500;
constexpr int rowRole = Qt::UserRole;
constexpr int columnRole = Qt::UserRole + 1;

} // namespace

FaultList::FaultList(QWidget *parent)
    : QListWidget(parent)
{
    named(this, "row_faults", tr("What is wrong"));
    setFrameShape(QFrame::NoFrame);
    for (auto signal : {&QListWidget::itemActivated, &QListWidget::itemClicked}) {
        connect(this, signal, this, [this](const QListWidgetItem *item) {
            Q_EMIT cellAsked(item->data(rowRole).toInt(), item->data(columnRole).toInt());
        });
    }
}

void FaultList::showRows(const RowsModel &model)
{
    clear();
    const auto &checked = model.checked();
    for (int row = 0; row < int(checked.size()) && count() < mostFaults; ++row) {
        const QString number = QString::number(model.numberOf(row));
        for (const auto &fault : checked[std::size_t(row)].row.faults)
            add(tr("Row %1: %2").arg(number, fault.what), Tone::Bad, row, fault);
        for (const auto &fault : checked[std::size_t(row)].doubles) {
            const QString column = exchange::columnLabel(model.columns().value(fault.column));
            add(tr("Row %1, %2: %3").arg(number, column, fault.what), Tone::Warning, row, fault);
        }
    }
    setVisible(count() > 0);
}

void FaultList::add(const QString &sentence, Tone tone, int row, const exchange::CellFault &fault)
{
    auto *item = new QListWidgetItem(sentence, this);
    item->setForeground(toneColor(tone));
    item->setToolTip(sentence);
    item->setData(rowRole, row);
    item->setData(columnRole, int(fault.column));
}

} // namespace desktop
