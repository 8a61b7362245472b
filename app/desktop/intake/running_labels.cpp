#include "intake/running_labels.h"

#include "fields/label_stock.h"
#include "print/labels/label_job.h"

#include <QPrinter>
#include <QPrinterInfo>

namespace desktop {

RunningLabels::RunningLabels(Workplace &workplace, QObject *parent)
    : QObject(parent)
    , m_workplace(workplace)
{
}

QString RunningLabels::obstacle()
{
    if (QPrinterInfo::defaultPrinter().isNull())
        return tr("This machine has no printer.");
    if (lastStock().perPage() > 1)
        return tr("Labels are printed one by one on a roll only; print some on one first.");
    return {};
}

void RunningLabels::print(const QString &exhibitNumber)
{
    const print::LabelJob job{{exhibitNumber}, lastStock(), 0, 1, {}};
    m_workplace.write(
        tr("Recording a label"),
        [job](actions::Session &session, base::Progress &) {
            return print::recordedLabels(session, job);
        },
        this,
        [this, job](const Result<print::RecordedLabels> &recorded) {
            const QString number = job.exhibitNumbers.front();
            if (!recorded) {
                Q_EMIT failed(number, recorded.error().message);
                return;
            }
            const auto printer = std::make_shared<QPrinter>(QPrinterInfo::defaultPrinter(),
                                                            QPrinter::HighResolution);
            setPage(*printer, job.stock);
            m_workplace.jobs().run(
                JobRunner::Lane::Read, tr("Printing"),
                [printer, labels = recorded->labels, job](base::Progress &) {
                    return print::paintLabels(labels, job.stock, job.skip, *printer);
                },
                this,
                [this, number](const Result<void> &printed) {
                    if (!printed)
                        Q_EMIT failed(number, printed.error().message);
                });
        });
}

} // namespace desktop
