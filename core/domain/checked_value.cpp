#include "domain/checked_value.h"

#include "base/text.h"

namespace domain {

QString insistable(const QString &doubt)
{
    return doubt + u' '
        + Text::tr("Read it again; if it is really printed like this, record it as found and give "
                   "the reason.");
}

} // namespace domain
