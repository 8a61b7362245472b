#pragma once

// ContainerLine: an input line for the item that another was found in: its exhibit number, seal or
// IMEI, typed or scanned.

#include "work/workplace.h"

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace desktop {

class ContainerLine : public QWidget
{
    Q_OBJECT

public:
    ContainerLine(Workplace &workplace, QWidget *parent);

    // Its exhibit number; nothing when the line is blank, or nothing was found.
    const std::optional<QString> &exhibitNumber() const { return m_number; }

    // Whether something was typed that is not an item.
    bool isStrange() const;

    void clear();
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    void find();

    Workplace &m_workplace;
    QLineEdit *m_line;
    QLabel *m_found;
    std::optional<QString> m_number;
};

} // namespace desktop
