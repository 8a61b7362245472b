#include "audit/install_audit.h"

#include "audit/audit_page.h"
#include "audit/checkpoint_dialog.h"
#include "audit/rehearsal_dialog.h"
#include "audit/time_stamps_dialog.h"

namespace desktop {

void installAudit(Desk &desk)
{
    const auto page = QStringLiteral("audit");
    desk.addPage(page, [&desk]() -> QWidget * { return new AuditPage(desk, desk.window()); });
    desk.commands().on("audit", &desk, [&desk, page] { desk.showPage(page); });
    desk.commands().on("save_checkpoint", &desk,
                       [&desk] { (new CheckpointDialog(desk.workplace(), desk.front()))->open(); });
    desk.commands().on("rehearse", &desk,
                       [&desk] { (new RehearsalDialog(desk.workplace(), desk.front()))->open(); });
    desk.commands().on("time_stamps", &desk,
                       [&desk] { (new TimeStampsDialog(desk, desk.front()))->open(); });
}

} // namespace desktop
