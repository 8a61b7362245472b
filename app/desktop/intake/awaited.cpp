#include "intake/awaited.h"

#include "base/text.h"
#include "intake/batch_window.h"

namespace desktop {

QString awaitedText(BatchIntake::Awaits awaits, domain::ItemKind kind)
{
    switch (awaits) {
    case BatchIntake::Awaits::Item:
        break;
    case BatchIntake::Awaits::FirstImei:
        return BatchWindow::tr("&Scan or type the first of two IMEIs, then Enter");
    case BatchIntake::Awaits::SecondImei:
        return BatchWindow::tr("&Scan or type the second IMEI, then Enter");
    case BatchIntake::Awaits::Seal:
        return BatchWindow::tr("&Scan or type the seal of the item just taken, then Enter");
    }
    const auto *rule = domain::fieldRule(kind, scannedField(kind));
    return BatchWindow::tr("&Scan or type: %1, then Enter").arg(Text::tr(rule->label));
}

} // namespace desktop
