#include "feature_list.h"

#include "amend/install_amend.h"
#include "attach/attachments_feature.h"
#include "audit/install_audit.h"
#include "custody/install_custody.h"
#include "export/export_assistant.h"
#include "forms/install_forms.h"
#include "help/help.h"
#include "intake/intake.h"
#include "items/install_items.h"
#include "labels/labels_dialog.h"
#include "officers/officers_dialog.h"
#include "origins/origins_dialog.h"
#include "overview/overview_page.h"
#include "panel/item_panel.h"
#include "settings/settings_dialog.h"
#include "stocktake/install_stocktake.h"

namespace desktop {

const std::vector<void (*)(Desk &)> &features()
{
    static const std::vector<void (*)(Desk &)> all{
        installItems,     installSettings, installCustody,     installAudit,
        installStocktake, installOverview, installExport,      installForms,
        installIntake,    installLabels,   installOfficers,    installOrigins,
        installHelp,      installPanel,    installAttachments, installAmend,
    };
    return all;
}

} // namespace desktop
