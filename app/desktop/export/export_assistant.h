#pragma once

// ExportAssistant: makes a custody record in four steps: items and recipient, withheld fields,
// destination, result.

#include "exchange/record/write/export_record.h"
#include "shell/desk.h"

#include <QWizard>

namespace desktop {

void installExport(Desk &desk);

class ScopePage;

class ExportAssistant : public QWizard
{
    Q_OBJECT

public:
    // Starts with these exhibit numbers. If the list is empty, starts with the case `caseNumber`,
    // if that is given.
    ExportAssistant(Workplace &workplace, const QStringList &exhibitNumbers,
                    const std::optional<QString> &caseNumber, QWidget *parent);

    // Asks when something was chosen and no record is made yet.
    void reject() override;
    bool holdsDraft() const;

    // What the pages gather.
    exchange::ExportRequest request;

    // What was made; nothing until then.
    std::optional<exchange::ExportReport> report;

    Workplace &workplace() const { return m_workplace; }

    // The pages as they would be with what the pages so far have gathered.
    void preview();

private:
    Workplace &m_workplace;
    ScopePage *m_scope;
};

} // namespace desktop
