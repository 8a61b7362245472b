#include "feature_list.h"

#include "help/help.h"
#include "settings/settings_dialog.h"

namespace desktop {

const std::vector<void (*)(Desk &)> &features()
{
    static const std::vector<void (*)(Desk &)> all{
        installSettings,
        installHelp,
    };
    return all;
}

} // namespace desktop
