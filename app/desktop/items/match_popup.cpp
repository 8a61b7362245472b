#include "items/match_popup.h"

#include "controls/form.h"
#include "look/appearance.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

constexpr int rowHeight = 32;
constexpr int rowsSeen = 10;
constexpr int widest = 940;
constexpr int margin = 8;
constexpr int columnCharacters[] = {15, 12, 21, 18, 16, 20};

} // namespace

MatchPopup::MatchPopup(QWidget *window, QWidget *box)
    : QFrame(window)
    , m_box(box)
    , m_model(new MatchModel(this))
    , m_marks(new MarkedWords(this))
    , m_table(named(new QTableView(this), "matches", tr("Matches")))
    , m_hint(hintLabel({}, this))
{
    setObjectName(QStringLiteral("match_popup"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_marks);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(rowHeight, fontMetrics().height() + 12));
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(
            column, columnCharacters[column] * fontMetrics().horizontalAdvance(u'0') + 16);
    m_hint->setObjectName(QStringLiteral("match_hint"));
    m_hint->setContentsMargins(margin, margin / 2, margin, margin / 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addWidget(m_hint);
    connect(m_table, &QTableView::clicked, this, &MatchPopup::picked);
    hide();
}

void MatchPopup::showMatches(Matches matches, const registry::AttentionLimits &limits,
                             const QString &text)
{
    m_table->clearSpans();
    m_marks->mark(matches.words);
    m_model->show(std::move(matches), limits);
    for (int row = 0; row < int(m_model->matches().names.size()); ++row)
        m_table->setSpan(row, 1, 1, m_model->columnCount() - 1);
    m_table->setVisible(!isEmpty());
    setTone(*m_hint, Tone::Quiet);
    m_hint->setText(isEmpty()        ? tr("No item has “%1”.").arg(text)
                        : hasItems() ? tr("Down chooses, Enter shows all matches as a list.")
                                     : tr("Down chooses, Enter shows the items of the first."));
    place();
    show();
    raise();
}

void MatchPopup::complain(const QString &sentence)
{
    m_table->clearSpans();
    m_model->show({}, {});
    m_table->hide();
    setTone(*m_hint, Tone::Bad);
    m_hint->setText(sentence);
    place();
    show();
    raise();
}

void MatchPopup::hint(const QString &sentence)
{
    setTone(*m_hint, Tone::Quiet);
    m_hint->setText(sentence);
    place();
}

void MatchPopup::place()
{
    const int rows = std::min(rowsSeen, m_model->rowCount());
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() + 2);
    const QPoint corner = m_box->mapTo(parentWidget(), QPoint(m_box->width(), m_box->height() + 2));
    const int width = std::min(widest, parentWidget()->width() - 2 * margin);
    setFixedWidth(width);
    layout()->activate();
    resize(width, sizeHint().height());
    move(std::max(margin, corner.x() - width), corner.y());
}

void MatchPopup::moveChoice(int by)
{
    if (isEmpty())
        return;
    const auto chosenRows = m_table->selectionModel()->selectedRows();
    const int now = chosenRows.isEmpty() ? -1 : chosenRows.front().row();
    const int next = std::clamp(now + by, -1, m_model->rowCount() - 1);
    if (next < 0)
        m_table->clearSelection();
    else
        m_table->selectRow(next);
}

int MatchPopup::chosenRow() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return isVisible() && !rows.isEmpty() ? rows.front().row() : -1;
}

const registry::FoundName *MatchPopup::chosenName() const
{
    const int row = chosenRow();
    return row < 0 ? nullptr : m_model->nameAt(row);
}

const registry::ItemRow *MatchPopup::chosenItem() const
{
    const int row = chosenRow();
    return row < 0 ? nullptr : m_model->itemAt(row);
}

void MatchPopup::dismiss()
{
    hide();
    m_table->clearSpans();
    m_model->show({}, {});
}

} // namespace desktop
