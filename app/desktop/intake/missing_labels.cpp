#include "intake/missing_labels.h"

#include "print/labels/label_job.h"
#include "work/error_box.h"

#include <QCoreApplication>

namespace desktop {

namespace {

Result<QStringList> withoutLabel(registry::Registry &registry, const QStringList &numbers)
{
    TRY(const auto labelled, print::numbersWithLabel(registry, numbers));
    QStringList without = numbers;
    without.removeIf([&](const QString &number) { return labelled.contains(number); });
    return without.isEmpty() ? numbers : without;
}

} // namespace

void printMissingLabels(Desk &desk, const QStringList &exhibitNumbers, QWidget *parent)
{
    desk.workplace().read(
        QCoreApplication::translate("desktop::BatchWindow", "Looking for labels"),
        [exhibitNumbers](registry::Registry &registry, base::Progress &) {
            return withoutLabel(registry, exhibitNumbers);
        },
        parent,
        [&desk, parent](const Result<QStringList> &numbers) {
            if (!numbers)
                return showError(parent, numbers.error());
            desk.giveFor("print_labels", *numbers);
        });
}

} // namespace desktop
