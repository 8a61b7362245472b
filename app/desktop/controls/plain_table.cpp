#include "controls/plain_table.h"

#include "controls/form.h"
#include "look/appearance.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace desktop {

namespace {

constexpr int lowestRow = 28;
constexpr int margin = 24;

} // namespace

PlainTable::PlainTable(QAbstractItemModel *model, int stretched, const char *objectName,
                       const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    named(this, objectName, accessibleName);
    setModel(model);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(lowestRow, fontMetrics().height() + 10));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowOpened(index.row()); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { viewport()->update(); });
}

void PlainTable::setWidths(const QList<int> &widths)
{
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
}

void PlainTable::setEmptyText(const QString &sentence)
{
    m_emptyText = sentence;
    viewport()->update();
}

QList<int> PlainTable::chosenRows() const
{
    QList<int> rows;
    for (const auto &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void PlainTable::chooseRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
    selectRow(row);
    scrollTo(model()->index(row, 0));
}

QString PlainTable::rowsAsText() const
{
    QList<int> rows = chosenRows();
    if (rows.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row)
            rows.append(row);
    }
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(model()->index(row, column).data().toString().simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void PlainTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event == QKeySequence::Copy)
        return QGuiApplication::clipboard()->setText(rowsAsText());
    if (event->key() == Qt::Key_Delete)
        return Q_EMIT deleteAsked();
    if (isEnter && currentIndex().isValid() && state() != EditingState)
        return Q_EMIT rowOpened(currentIndex().row());
    QTableView::keyPressEvent(event);
}

void PlainTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(toneColor(Tone::Quiet));
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     int(Qt::AlignCenter | Qt::TextWordWrap), m_emptyText);
}

} // namespace desktop
