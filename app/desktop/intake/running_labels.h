#pragma once

// RunningLabels: prints the label of each item as it is registered, on the label roll used last.

#include "work/workplace.h"

namespace desktop {

class RunningLabels : public QObject
{
    Q_OBJECT

public:
    RunningLabels(Workplace &workplace, QObject *parent);

    // Why labels cannot be printed one by one here; empty when they can. Needs a printer of the
    // system's, and a stock with one label a page: a sheet would be wasted on each.
    static QString obstacle();

    void print(const QString &exhibitNumber);

Q_SIGNALS:
    void failed(const QString &exhibitNumber, const QString &why);

private:
    Workplace &m_workplace;
};

} // namespace desktop
