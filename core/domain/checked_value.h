#pragma once

// CheckedValue: what a check makes of a value that somebody typed, scanned, pasted or imported.

#include <QString>

namespace domain {

struct CheckedValue {
    QString value;        // normalised
    QString doubt;        // one translated sentence when it is taken only with a reason, else empty
    QString warning;      // one translated sentence when it is taken but looks odd, else empty
    bool isOfForm = true; // false: with a doubt, it does not even look like what is asked for
};

} // namespace domain
