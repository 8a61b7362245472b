#pragma once

// PhotographsButton: chooses the folder whose new photographs are attached during a batch.

#include "intake/batch_photographs.h"

#include <QPushButton>

namespace desktop {

class PhotographsButton : public QPushButton
{
    Q_OBJECT

public:
    PhotographsButton(BatchPhotographs &photographs, QWidget *parent);

    // Watches `folder`, as if it had been chosen in the dialog.
    void watch(const QString &folder);

Q_SIGNALS:
    void refused(const QString &sentence);
    // A choice was made: the scan line should have the keyboard focus again.
    void chosen();

private:
    void choose();
    void showState();

    BatchPhotographs &m_photographs;
    QAction *m_tray;
    QAction *m_stop;
};

} // namespace desktop
