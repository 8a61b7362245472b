#include "print/forms/lot_step.h"

#include "base/text.h"

namespace print {

Result<registry::CustodyStepRecord> lotStep(const registry::Reader &reader, const QString &item,
                                            const QString &lot, const StepTest &isWanted)
{
    TRY(const auto steps, registry::custodySteps(reader, item));
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (isWanted(step->stated.verb) && step->stated.lot == lot)
            return *step;
    }
    return failure(ErrorCode::NotFound, Text::tr("The lot %1 was never released.").arg(lot));
}

} // namespace print
