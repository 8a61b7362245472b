#include "panel/attachments_tab.h"

#include "controls/form.h"
#include "look/settings.h"
#include "panel/attachment_delegate.h"
#include "panel/attachment_preview.h"
#include "panel/big_preview.h"
#include "panel/digests_dialog.h"
#include "panel/flow_layout.h"
#include "panel/save_copy_dialog.h"

#include <QDir>
#include <QKeyEvent>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace desktop {

AttachmentsTab::AttachmentsTab(Desk &desk)
    : m_desk(desk)
    , m_copies(new CheckedCopies(desk.workplace()))
    , m_model(new AttachmentModel(desk.workplace(), this))
    , m_list(named(new QListView(this), "attachment_list", tr("Attachments")))
    , m_preview(new AttachmentPreview(desk.workplace(), this))
{
    setObjectName(QStringLiteral("attachments_tab"));
    m_copies->setParent(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AttachmentDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("attachments_split"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_preview);
    split->restoreState(keptState(split->objectName()));
    connect(split, &QSplitter::splitterMoved, this,
            [split] { keepState(split->objectName(), split->saveState()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(split, 1);
    layout->addWidget(makeButtons());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AttachmentsTab::preview);
    connect(m_list, &QListView::activated, this, &AttachmentsTab::showBig);
}

QWidget *AttachmentsTab::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout;
    layout->setContentsMargins(8, 6, 8, 8);
    row->setLayout(layout);
    addButton(layout, "show_big", tr("&Show big"), tr("Show it in a window of its own (Space)"),
              &AttachmentsTab::showBig);
    addButton(layout, "show_digests", tr("&Digests…"), tr("Show its digests, to be copied"),
              &AttachmentsTab::showDigests);
    addButton(layout, "open_elsewhere", tr("O&pen a copy"),
              tr("Open a checked copy with another program"), &AttachmentsTab::openElsewhere);
    addButton(layout, "save_copy", tr("Save a copy…"), tr("Save a checked copy"),
              &AttachmentsTab::saveCopy);
    return row;
}

void AttachmentsTab::addButton(QLayout *layout, const char *objectName, const QString &text,
                               const QString &what, void (AttachmentsTab::*act)())
{
    auto *button = named(new QToolButton(this), objectName, what);
    button->setText(text);
    button->setProperty("step", true);
    button->setToolTip(what);
    layout->addWidget(button);
    m_buttons.append(button);
    connect(button, &QToolButton::clicked, this, act);
}

void AttachmentsTab::show(const ShownItem &shown)
{
    const bool isOther = m_shown != shown.item.exhibitNumber;
    m_shown = shown.item.exhibitNumber;
    m_model->setFiles(shown.attachments);
    if (isOther || !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    preview();
}

void AttachmentsTab::forget()
{
    m_shown.clear();
    m_model->setFiles({});
    preview();
}

const registry::Attachment *AttachmentsTab::chosen() const
{
    const auto index = m_list->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void AttachmentsTab::preview()
{
    const auto *file = chosen();
    for (auto *button : std::as_const(m_buttons))
        button->setEnabled(file);
    const QString entry = file ? file->entry : QString();
    if (file && entry == m_seen)
        return;
    m_seen = entry;
    if (file)
        m_preview->show(*file);
    else
        m_preview->clear(tr("No files are attached. Drop them here, or press Ctrl+Shift+A."));
}

void AttachmentsTab::showBig()
{
    if (!chosen())
        return;
    auto *big =
        new BigPreview(m_desk.workplace(), *m_model, m_list->currentIndex().row(), m_desk.window());
    connect(big, &BigPreview::rowShown, this,
            [this](int row) { m_list->setCurrentIndex(m_model->index(row)); });
    big->open();
}

void AttachmentsTab::showDigests()
{
    auto *dialog = new DigestsDialog(*chosen(), m_model->files(), m_desk.window());
    closeWithLock(*dialog);
    dialog->open();
}

void AttachmentsTab::openElsewhere()
{
    m_copies->open(*chosen(), m_desk.window());
}

void AttachmentsTab::saveCopy()
{
    auto *dialog = new SaveCopyDialog(m_desk.workplace(), *chosen(), m_desk.window());
    connect(dialog, &SaveCopyDialog::saved, this, [this](const QString &path) {
        m_desk.say(tr("A checked copy was saved as %1.").arg(QDir::toNativeSeparators(path)));
    });
    closeWithLock(*dialog);
    dialog->open();
}

// It shows data of an item.
void AttachmentsTab::closeWithLock(QDialog &dialog)
{
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&m_desk.workplace(), signal, &dialog, &QDialog::reject);
}

void AttachmentsTab::choose(const QString &sha256)
{
    if (const int row = m_model->rowOf(sha256); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    m_list->setFocus();
}

void AttachmentsTab::openFile(const QString &sha256)
{
    const int row = m_model->rowOf(sha256);
    if (row < 0)
        return m_desk.say(tr("The paper is attached to another item."));
    m_list->setCurrentIndex(m_model->index(row));
    showBig();
}

bool AttachmentsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress
        || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space)
        return ItemTab::eventFilter(watched, event);
    showBig();
    return true;
}

} // namespace desktop
