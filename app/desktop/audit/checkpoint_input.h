#pragma once

// CheckpointInput: enters a checkpoint that was kept elsewhere: as a file chosen or dropped, as
// pasted text, or as a scanned QR code.

#include "controls/form.h"
#include "controls/path_line.h"

#include <QPlainTextEdit>

namespace desktop {

class CheckpointInput : public QWidget
{
    Q_OBJECT

public:
    explicit CheckpointInput(QWidget *parent);

    // The note; empty when none was given. Fails with Invalid when the input is not a checkpoint,
    // and when the file cannot be read.
    Result<QByteArray> note() const;

    void clear();

Q_SIGNALS:
    void changed();

private:
    void judge();

    PathLine *m_path;
    QPlainTextEdit *m_text;
    QLabel *m_state;
};

} // namespace desktop
