#pragma once

// ScannerMeasure: a line into which a code is scanned, to measure how fast the scanner types.

#include "look/scan_pace.h"

#include <QLabel>
#include <QLineEdit>

namespace desktop {

class ScannerMeasure : public QWidget
{
    Q_OBJECT

public:
    explicit ScannerMeasure(QWidget *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // The limit that fits: half as much again as the longest pause, in milliseconds.
    void measured(int limitMs);

private:
    void tell();

    ScanPace m_pace{ScanPace::mostLimitMs};
    QLineEdit *m_line;
    QLabel *m_sentence;
};

} // namespace desktop
