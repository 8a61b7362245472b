#pragma once

// AttachmentsTab: the files of an item, a preview of the chosen one, and its commands.

#include "panel/attachment_model.h"
#include "panel/checked_copies.h"
#include "panel/item_tab.h"
#include "shell/desk.h"

#include <QListView>

class QToolButton;

namespace desktop {

class AttachmentPreview;

class AttachmentsTab : public ItemTab
{
    Q_OBJECT

public:
    explicit AttachmentsTab(Desk &desk);

    void show(const ShownItem &shown) override;
    void forget() override;

    // Chooses the file with this digest, if the item has it.
    void choose(const QString &sha256);
    // Chooses the file with this digest and enlarges it; shows a message when the item has no such
    // file.
    void openFile(const QString &sha256);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeButtons();
    // `what` is a longer text for the accessible name and the tool tip.
    void addButton(QLayout *layout, const char *objectName, const QString &text,
                   const QString &what, void (AttachmentsTab::*act)());
    void preview();
    void showBig();
    void showDigests();
    void openElsewhere();
    void saveCopy();
    void closeWithLock(QDialog &dialog);
    // Null when none is chosen.
    const registry::Attachment *chosen() const;

    Desk &m_desk;
    CheckedCopies *m_copies;
    AttachmentModel *m_model;
    QListView *m_list;
    AttachmentPreview *m_preview;
    QList<QToolButton *> m_buttons;
    QString m_shown; // exhibit number
    QString m_seen;  // entry of the file in the preview
};

} // namespace desktop
