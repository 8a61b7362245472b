#include "panel/history_tab.h"

#include "controls/form.h"
#include "panel/history_delegate.h"
#include "panel/history_model.h"
#include "panel/small_buttons.h"

#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace desktop {

HistoryTab::HistoryTab(Desk &desk)
    : m_desk(desk)
    , m_model(new HistoryModel(this))
    , m_list(named(new QListView(this), "history_list", tr("History")))
    , m_fault(plainLabel({}, this))
    , m_copyLeaf(named(new QPushButton(tr("Copy the hash of the entry"), this), "copy_leaf",
                       tr("Copy the hash of the entry")))
{
    setObjectName(QStringLiteral("history_tab"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust); // an entry's height depends on the width
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fault->hide();
    m_copyLeaf->setEnabled(false);
    m_copyLeaf->setToolTip(
        tr("The leaf hash names the entry in the ledger, in exports and in proofs."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_fault);
    layout->addWidget(m_list, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 8);
    below->addWidget(m_copyLeaf);
    below->addStretch();
    layout->addLayout(below);
    connect(m_copyLeaf, &QPushButton::clicked, this, &HistoryTab::copyLeaf);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { m_copyLeaf->setEnabled(now.isValid()); });
    connect(new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, &HistoryTab::copyText);
}

void HistoryTab::show(const ShownItem &shown)
{
    if (m_item != shown.item.id) {
        forget();
        m_wanted.clear();
    }
    m_item = shown.item.id;
    auto &workplace = m_desk.workplace();
    workplace.readNowOrLater(
        isShort(shown.size), tr("Reading the history"),
        [item = m_item, viewer = workplace.viewer()](const registry::Registry &registry,
                                                     base::Progress &) {
            return registry::historyOf(registry, item, viewer);
        },
        this,
        [this, asked = ++m_asked](Result<std::vector<registry::HistoryEntry>> history) {
            if (asked == m_asked)
                fill(std::move(history));
        });
}

void HistoryTab::fill(Result<std::vector<registry::HistoryEntry>> history)
{
    m_fault->setVisible(!history);
    m_fault->setText(history ? QString() : history.error().message);
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->setHistory(history ? std::move(*history) : std::vector<registry::HistoryEntry>{},
                        m_desk.workplace().doubts());
    m_copyLeaf->setEnabled(false);
    chooseWanted();
    if (m_wanted.isEmpty())
        m_list->verticalScrollBar()->setValue(scrolled);
}

void HistoryTab::showEntry(const QString &leaf)
{
    m_wanted = leaf;
    chooseWanted();
    m_list->setFocus();
}

// Chooses the requested entry, also when the same item is read again, until another item is shown.
void HistoryTab::chooseWanted()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto index = m_model->index(row);
        if (m_wanted.isEmpty() || index.data(HistoryModel::LeafRole).toString() != m_wanted)
            continue;
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
        return;
    }
}

void HistoryTab::forget()
{
    ++m_asked;
    m_model->setHistory({}, {});
    m_fault->hide();
    m_copyLeaf->setEnabled(false);
}

void HistoryTab::copyText()
{
    const auto index = m_list->currentIndex();
    if (index.isValid())
        copyToClipboard(index.data(Qt::AccessibleTextRole).toString());
}

void HistoryTab::copyLeaf()
{
    copyToClipboard(m_list->currentIndex().data(HistoryModel::LeafRole).toString());
    m_desk.say(tr("The hash of the entry was copied."));
}

} // namespace desktop
