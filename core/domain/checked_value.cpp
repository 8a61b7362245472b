#include "domain/checked_value.h"

#include "base/text.h"

namespace domain {

QString insistable(const QString &doubt)
{
    return doubt + u' '
        + Text::tr("Read it again; if it really says so, insist and give the reason.");
}

} // namespace domain
