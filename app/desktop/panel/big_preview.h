#pragma once

// BigPreview: shows the attached files of an item one after the other in a separate window.

#include "panel/attachment_preview.h"

#include <QAbstractItemModel>
#include <QDialog>

class QToolButton;

namespace desktop {

class AttachmentModel;

class BigPreview : public QDialog
{
    Q_OBJECT

public:
    // `model` must outlive it. Deletes itself when it is closed.
    BigPreview(Workplace &workplace, AttachmentModel &model, int row, QWidget *parent);

Q_SIGNALS:
    void rowShown(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override; // Space and Escape close

private:
    void show(int row);
    QToolButton *button(const char *objectName, const QString &text, const QString &shortcut,
                        std::function<void()> act);

    AttachmentModel &m_model;
    int m_row = 0;
    AttachmentPreview *m_preview;
    QLabel *m_name;
    QToolButton *m_previous;
    QToolButton *m_next;
    QList<QToolButton *> m_zoom; // of use for an image only
};

} // namespace desktop
